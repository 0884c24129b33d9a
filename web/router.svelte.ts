/** Where one is: the address carries the state, so that a view can be kept and sent to a colleague. */
export const place = $state({ path: location.pathname, query: location.search })

const update = (): void => {
  place.path = location.pathname
  place.query = location.search
}
addEventListener('popstate', update)

export function go(to: string): void {
  history.pushState(null, '', to)
  update()
  scrollTo(0, 0)
}

/** Changes the address without a new step back, as typing does. */
export function rewrite(to: string): void {
  history.replaceState(null, '', to)
  update()
}

/** For links: stays in the page, unless the user asks for a new tab. */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  const link = (event.target as Element | null)?.closest('a')
  if (!link || link.target !== '' || link.origin !== location.origin) return
  // A link to a part of this page is the browser's own business: it moves the focus as well.
  if (link.hash !== '' && link.pathname === place.path && link.search === place.query) return
  event.preventDefault()
  go(link.pathname + link.search)
}

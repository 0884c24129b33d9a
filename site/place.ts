/** What a link leads to is unfolded, where it is folded away. */
export function openTarget(): void {
  const target = document.getElementById(decoded(location.hash.slice(1)))
  if (!target) return
  let at: Element | null = target
  while (at) {
    if (at instanceof HTMLDetailsElement) at.open = true
    at = at.parentElement
  }
  target.scrollIntoView()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The same page in the other language opens where this one stands: its parts have the same names. */
export function keepPlace(): void {
  const link = document.querySelector('header a.other')
  if (!(link instanceof HTMLAnchorElement)) return
  const address = link.href
  link.addEventListener('click', () => {
    const id = partInSight()
    link.href = id === '' ? address : `${address}#${id}`
  })
}

/** The first part that begins near the window's top, or else the one that runs on there. */
function partInSight(): string {
  if (window.pageYOffset < 100) return ''
  let last = ''
  for (const part of document.querySelectorAll('main [id]')) {
    const { height, top } = part.getBoundingClientRect()
    if (height === 0) continue
    if (top > 120) break
    last = part.id
    if (top > -10) break
  }
  return last
}

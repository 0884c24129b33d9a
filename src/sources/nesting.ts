/** Elements that have no end tag (HTML Living Standard, 13.1.2). */
const voids = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
/** Which open elements a start tag ends by itself (HTML Living Standard, 13.1.2.4: optional tags). */
const ends = new Map<string, readonly string[]>([
  ['tr', ['tr', 'th', 'td']],
  ['th', ['th', 'td']],
  ['td', ['thead', 'th', 'td']],
  ['li', ['li']],
  ['option', ['option']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['tbody', ['thead', 'tbody']],
  ['tfoot', ['thead', 'tbody']],
])
for (const block of (
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header ' +
  'main nav ol pre section table ul'
).split(' ')) {
  ends.set(block, ['p'])
}

/** Elements whose content is text, whatever it looks like. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe'])

interface Tag {
  name: string
  kind: 'start' | 'end'
}

/**
 * Whether the elements of a page stand deeper than `limit` in one another. Read from the tags alone, before a tree is
 * built: the tree of a page made to be deep is what exhausts a machine.
 */
export function nestedDeeperThan(html: string, limit: number): boolean {
  const open: string[] = []
  const times = new Map<string, number>()
  const pop = (): void => {
    const name = open.pop()
    if (name !== undefined) times.set(name, (times.get(name) ?? 1) - 1)
  }
  const isOpen = (name: string): boolean => (times.get(name) ?? 0) > 0
  for (const tag of tags(html.toLowerCase(), () => isOpen('svg') || isOpen('math'))) {
    if (tag.kind === 'end') {
      // An end tag without its start must not search the whole stack each time.
      if (!isOpen(tag.name)) continue
      while (open.at(-1) !== tag.name) pop()
      pop()
      continue
    }
    const ended = ends.get(tag.name) ?? []
    for (let top = open.at(-1); top !== undefined && ended.includes(top); top = open.at(-1)) pop()
    open.push(tag.name)
    times.set(tag.name, (times.get(tag.name) ?? 0) + 1)
    if (open.length > limit) return true
  }
  return false
}

/** Every step searches forward only, so that no page can make this take quadratic time. */
function* tags(html: string, inForeign: () => boolean): Generator<Tag> {
  let at = html.indexOf('<')
  while (at >= 0) {
    const isComment = html.startsWith('!--', at + 1)
    const end = isComment ? html.indexOf('-->', at + 4) : html.indexOf('>', at)
    if (end < 0) return
    const tag = isComment ? undefined : tagAt(html, at)
    let next = tag ? end : at + 1
    if (tag && !voids.has(tag.name) && !(html[end - 1] === '/' && inForeign())) {
      yield tag
      if (tag.kind === 'start' && raw.has(tag.name)) next = html.indexOf(`</${tag.name}`, end)
      if (next < 0) return
    }
    at = html.indexOf('<', isComment ? end : next)
  }
}

const tagName = /(\/?)([a-z][^\s/>]{0,40})/y

function tagAt(html: string, at: number): Tag | undefined {
  tagName.lastIndex = at + 1
  const match = tagName.exec(html)
  return match?.[2] === undefined ? undefined : { name: match[2], kind: match[1] === '/' ? 'end' : 'start' }
}

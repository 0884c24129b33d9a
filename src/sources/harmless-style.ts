const word = /^-?[a-z][a-z-]*$/
const length = /^-?(?:\d{1,4}|\d{0,4}\.\d{1,4})(?:px|pt|em|rem|ex|ch|cm|mm|in|pc|%)?$/
const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|rgba?\([\d.,%\s/]{5,40}\)|hsla?\([\d.,%\s/a-z]{5,40}\))$/

const sides = ['top', 'right', 'bottom', 'left']
const ofSides = (before: string, after = ''): string[] => [
  `${before}${after}`,
  ...sides.map((side) => `${before}-${side}${after}`),
]

/** Nothing that covers, moves or takes away: words that the page hid are shown, and stay where they stand. */
const allowed = new Map<string, readonly RegExp[]>([
  ...['color', 'background-color'].map((name) => [name, [colour]] as const),
  ...[
    ...['text-align', 'text-decoration', 'text-decoration-line', 'text-transform', 'vertical-align'],
    ...['font-style', 'font-variant', 'list-style-type', 'white-space', 'direction', 'border-collapse'],
  ].map((name) => [name, [word]] as const),
  ['font-weight', [word, /^[1-9]00$/]],
  ['font-size', [word, /^(?:[89]|[1-4]\d)(?:\.\d+)?(?:px|pt)$/, /^(?:0\.[6-9]\d*|[1-3](?:\.\d+)?)r?em$/]],
  ['line-height', [/^(?:normal|[1-3](?:\.\d+)?)$/]],
  ...['width', 'max-width'].map((name) => [name, [word, /^\d{1,4}(?:\.\d+)?(?:px|pt|em|rem|%)$/]] as const),
  ...ofSides('padding').map((name) => [name, [/^\d{1,2}(?:\.\d+)?(?:px|pt|em)?$/]] as const),
  ...ofSides('border', '-width').map((name) => [name, [word, length]] as const),
  ...ofSides('border', '-style').map((name) => [name, [word]] as const),
  ...ofSides('border', '-color').map((name) => [name, [colour]] as const),
  ...ofSides('border').map((name) => [name, [length, word, colour]] as const),
])

/**
 * What is left of a style attribute: declarations of the allow-list whose every part is a plain word, a length or a
 * colour. No address, no escape, no comment, no function but a colour's gets through.
 */
export function harmlessStyle(written: string): string {
  // What could make a browser cut the declarations in other places than they are cut here.
  if (/[\\<>{}]|\/\*/u.test(written)) return ''
  return written
    .split(';')
    .flatMap((declaration) => {
      const [name = '', value = '', ...more] = declaration.split(':').map((it) => it.trim().toLowerCase())
      const forms = allowed.get(name)
      if (forms === undefined || more.length > 0) return []
      // A colour's function holds spaces of its own.
      const parts = value.match(/[a-z]+\([^()]*\)|[^\s()]+/g) ?? []
      const whole = parts.join(' ') === value.replace(/\s+/g, ' ')
      const fits = parts.length > 0 && parts.every((part) => forms.some((form) => form.test(part)))
      return whole && fits ? [`${name}: ${value}`] : []
    })
    .join('; ')
}

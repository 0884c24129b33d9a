/** Names under which Korean text is declared (WHATWG Encoding, "euc-kr"); all of it is read as its superset CP949. */
const korean =
  /^(?:euc[-_]?kr|cp[-_]?949|uhc|ms[-_]?949|windows[-_]?949|x[-_]windows[-_]949|ks[-_]?c[-_]?5601.*|ksc5601|korean|iso[-_]ir[-_]149|949)$/iu
/** The web reads these as Windows-1252, since that is what pages mean by them. */
const western = /^(?:iso[-_]?8859[-_]?1|latin1|l1|us[-_]?ascii|ascii)$/iu

/** One name for an encoding, however a page, a detector or a person calls it. */
export function encodingName(label: string): string {
  const name = label.trim().toLowerCase()
  if (korean.test(name)) return 'cp949'
  if (western.test(name)) return 'windows-1252'
  if (name === 'utf8') return 'utf-8'
  return name.replace(/^utf-16-(le|be)$/u, 'utf-16$1')
}

/** The encoding that a page declares in its first 1,024 bytes (HTML Living Standard, 13.2.3.2), as it names it. */
export function metaCharset(opening: Uint8Array): string | undefined {
  const text = String.fromCharCode(...opening.subarray(0, 1024)).replace(/<!--[^]*?-->/gu, '')
  for (const [tag] of text.matchAll(/<meta\b[^>]*>/giu)) {
    const label = /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/iu.exec(tag)?.[1]
    if (label === undefined) continue
    const name = encodingName(label)
    // A page that could be read as far as this tag can't be in UTF-16.
    return name.startsWith('utf-16') ? 'utf-8' : name
  }
  return undefined
}

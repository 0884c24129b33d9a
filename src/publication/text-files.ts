import { GirokError } from '../kernel/errors.ts'
import type { ReleaseText } from './release-model.ts'

/**
 * Texts out of files, a pair for each name: `NAME.ko.md` and `NAME.en.md`. A text's title is its first heading of the
 * first level.
 * @throws usage for a file that is named otherwise
 */
export function pairedTexts(files: readonly { path: string; markdown: string }[]): ReleaseText[] {
  const pairs = new Map<string, ReleaseText>()
  for (const { path, markdown } of files) {
    const [, name, language] = /^(.*)\.(ko|en)\.md$/.exec(path) ?? []
    if (name === undefined || (language !== 'ko' && language !== 'en')) {
      throw new GirokError('usage', { detail: `NAME.ko.md, NAME.en.md: ${path}` })
    }
    const { title, body } = titled(markdown)
    const known = pairs.get(name) ?? { title: {}, body: {} }
    pairs.set(name, {
      title: { ...known.title, ...(title !== '' && { [language]: title }) },
      body: { ...known.body, [language]: body },
    })
  }
  return [...pairs.values()]
}

function titled(markdown: string): { title: string; body: string } {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [line, title] = /^\s*# +(.*?) *#* *(?:\n|$)/.exec(text) ?? []
  return line === undefined || title === undefined
    ? { title: '', body: text }
    : { title: title.trim(), body: text.slice(line.length).replace(/^\n+/, '') }
}

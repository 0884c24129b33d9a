import { parseCheckpoint } from '../../../src/record/checkpoint.ts'

export interface PastedCheckpoint {
  /** The signed note, as it was before it went through a mail or a word processor. */
  readonly note: string
  /** How many entries it seals. */
  readonly size: number
}

/**
 * A checkpoint (C2SP signed note) from pasted text: line ends, indents and what stood around it don't matter. The
 * signature is not checked here, the record does that. `undefined` where the text holds no whole checkpoint.
 */
export function pastedCheckpoint(text: string): PastedCheckpoint | undefined {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/^[\s>\ufeff]+|\s+$/g, ''))
  const start = lines.findIndex((line) => /^girok\/log\//.test(line))
  if (start < 0) return undefined
  const [origin = '', size = '', root = ''] = lines.slice(start).filter((line) => line !== '')
  const signatures = lines.slice(start).filter((line) => /^[\u2014\u2013-]+ /.test(line))
  if (signatures.length === 0) return undefined
  // Some programs turn the note's dash into another one.
  const signed = signatures.map((line) => `${line.replace(/^[\u2014\u2013-]+ /, '\u2014 ')}\n`).join('')
  const body = `${origin}\n${size}\n${root}\n`
  const checkpoint = parseCheckpoint(body)
  return checkpoint && { note: `${body}\n${signed}`, size: checkpoint.size }
}

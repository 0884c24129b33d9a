import { GirokError } from '../../kernel/errors.ts'
import { languageOf } from '../language.ts'
import { decode } from './decode.ts'
import type { Extraction, Reading } from './extraction.ts'

/** Plain text, exactly as it stands in the file. */
export async function extractText(bytes: Uint8Array, { fileName, encoding }: Reading): Promise<Extraction> {
  const decoded = await decode(bytes, fileName, { declared: encoding })
  requireText(decoded.text, fileName)
  const language = languageOf(decoded.text)
  return {
    mediaType: 'text/plain',
    extractor: { name: 'girok-text', version: '1' },
    encoding: decoded.encoding,
    text: decoded.text,
    ...(language === undefined ? {} : { language }),
  }
}

export function requireText(text: string, file: string): void {
  if (!/[^\s\u200B-\u200F\u2060]/u.test(text)) throw new GirokError('file-without-text', { file })
}

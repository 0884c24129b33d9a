import { TextDecoder } from 'node:util'
import { Parser } from 'htmlparser2'
import { unreadable } from './sheet-table.ts'

export interface XmlHandler {
  /** Names come without their namespace prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Walks an XML file of a workbook. Entities that a document type declares are not expanded and nothing is
 * fetched. Throws 'sheet-unreadable' where the bytes are no UTF-8 or UTF-16 or an element is never closed.
 */
export function walkXml(bytes: Uint8Array, file: string, handler: XmlHandler): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        handler.open?.(local(name), attributes)
      },
      ontext(text) {
        handler.text?.(text)
      },
      onclosetag(name) {
        depth -= 1
        handler.close?.(local(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = decoderFor(bytes)
  try {
    for (let at = 0; at < bytes.length; at += chunk) {
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
    }
    parser.write(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) unreadable(file, 'xml encoding')
    throw error
  }
  // Ending the parser would close what is open and so hide that the file was cut short.
  if (depth > 0) unreadable(file, 'xml not closed')
  parser.end()
}

const chunk = 1 << 20

function decoderFor([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

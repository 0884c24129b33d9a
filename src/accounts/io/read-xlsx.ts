import { unreadable } from './sheet-table.ts'
import { dateStyles, sharedStrings } from './xlsx-parts.ts'
import { worksheetRows } from './xlsx-rows.ts'
import { walkXml } from './xml-walk.ts'
import { ZipEntries } from './zip-entries.ts'

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/**
 * The rows of a workbook's first visible worksheet (ECMA-376, transitional or strict). Own reader, since what
 * there is either hides formulas, makes days out of months or can be sent out of memory by a file of 1.5 KB:
 * docs/decisions/0005-reading-xlsx.md.
 *
 * Throws 'sheet-unreadable', 'file-expands', 'file-encrypted'.
 */
export function readXlsx(bytes: Uint8Array, file: string): string[][] {
  const zip = new ZipEntries(bytes, file)
  const read = (name: string): Uint8Array => zip.read(name) ?? unreadable(file, `without ${name}`)
  const root = zip.has('_rels/.rels') ? relations(read('_rels/.rels'), file, '') : []
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!zip.has(main) || !main.endsWith('.xml')) unreadable(file, 'no workbook')
  const { sheets, from1904 } = workbookOf(read(main), file)
  const cut = main.lastIndexOf('/') + 1
  const folder = main.slice(0, cut)
  const parts = relations(read(`${folder}_rels/${main.slice(cut)}.rels`), file, folder)
  const part = (kind: string): string | undefined => {
    const target = parts.find(({ type }) => type === kind)?.target
    return target !== undefined && zip.has(target) ? target : undefined
  }
  const strings = part('sharedStrings')
  const styles = part('styles')
  const worksheet = sheets
    .map((sheet) => parts.find(({ id, type }) => id === sheet && type === 'worksheet'))
    .find((found) => found !== undefined)
  return worksheetRows(read(worksheet?.target ?? unreadable(file, 'no worksheet')), file, {
    strings: strings === undefined ? [] : sharedStrings(read(strings), file),
    styles: styles === undefined ? [] : dateStyles(read(styles), file),
    from1904,
  })
}

/** The relation ids of the sheets in their order, the hidden ones last. */
function workbookOf(bytes: Uint8Array, file: string): { sheets: string[]; from1904: boolean } {
  const visible: string[] = []
  const hidden: string[] = []
  let from1904 = false
  walkXml(bytes, file, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const shown = (attributes['state'] ?? 'visible') === 'visible'
      ;(shown ? visible : hidden).push(id)
    },
  })
  return { sheets: [...visible, ...hidden], from1904 }
}

function relations(bytes: Uint8Array, file: string, folder: string): Relation[] {
  const found: Relation[] = []
  walkXml(bytes, file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(target, folder) })
    },
  })
  return found
}

/** A target is given from the archive's root (`/xl/…`) or from the folder of the part that names it. */
function resolved(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

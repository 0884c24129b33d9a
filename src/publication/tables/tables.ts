import type { Form, MakeForm, Press } from '../form.ts'
import { isDisclosed } from '../packed-account.ts'
import { accountTable, passageTable } from './account-table.ts'
import type { Column, Table } from './column.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { countRows, countTable, estimateRows, estimateTable } from './estimate-tables.ts'
import { findingTable, proofTable, reportedTable } from './finding-tables.ts'
import { lawRows, lawTable, sourceTable } from './head-tables.ts'
import { readMeLines, readMeTable, readMeText } from './read-me.ts'
import { Sheets } from './sheet.ts'
import { writeWorkbook } from './workbook.ts'

export const workbookPath = 'tables.xlsx'
const csvPath = (name: string): string => `tables/${name}.csv`

/** CSV and a workbook of the same tables: for whoever counts, sorts and draws. */
export const makeTables: MakeForm = (press): Form => {
  const { head, codebook, sha256, sink } = press
  const readMe = new Sheets(readMeTable, () => 'xl/worksheets/read-me.xml')
  readMeLines(head).forEach(({ ko, en }) => readMe.add([ko, en]))
  const findings = new Printed(findingTable, press)
  const proofs = new Printed(proofTable, press)
  const reported = new Printed(reportedTable, press)
  const accounts = new Printed(accountTable, press)
  const passages = new Printed(passageTable, press)
  const sources = new Printed(sourceTable, press)
  const law = head.law && new Printed(lawTable, press)
  const estimates = head.estimates && new Printed(estimateTable, press)
  const counts = head.estimates && new Printed(countTable, press)
  return {
    accounts: (shard) => {
      for (const account of shard.accounts) {
        accounts.add({ account, head, codebook, sha256 })
        if (isDisclosed(account)) account.passages.forEach((_, place) => passages.add({ account, place }))
      }
    },
    finding: (finding, place, shown) => {
      const { id, result } = finding
      findings.add({ finding, place, codebook })
      result.minimum.proof.forEach((member, at) => {
        for (const account of member.accounts)
          proofs.add({ finding: id, place: at, member, account, withheld: shown.get(account)?.withheld })
      })
      for (const voice of result.reported)
        for (const statement of voice.statements) reported.add({ finding: id, voice, statement })
    },
    end: () => {
      for (const id of Object.keys(head.sources).sort()) {
        const source = head.sources[id]
        if (source) sources.add({ source, codebook })
      }
      if (head.law && law) for (const row of lawRows(head.law, codebook)) law.add(row)
      for (const [place, it] of (head.estimates ?? []).entries()) {
        for (const row of estimateRows(it, place)) estimates?.add(row)
        for (const row of countRows(it, place)) counts?.add(row)
      }
      const others = [law, estimates, counts].filter((it) => it !== undefined)
      const tables = [findings, proofs, reported, accounts, passages, sources, ...others]
      sink.add(csvPath('columns'), byteOrderMark + csvLine(['table', 'column', 'ko', 'en']))
      for (const printed of tables) printed.end()
      for (const { table } of tables)
        for (const { name, label } of table.columns)
          sink.add(csvPath('columns'), csvLine([table.name, name, label.ko, label.en]))
      sink.add('tables/READ-ME.txt', byteOrderMark + readMeText(head))
      readMe.end()
      writeWorkbook([readMe, ...tables.map(({ sheets }) => sheets)], (chunk) => sink.add(workbookPath, chunk))
    },
  }
}

/** How much of a CSV is held back, so that not every row is written by itself. */
const mostHeld = 65_536

/** One table in both forms. */
class Printed<Row> {
  readonly table: {
    readonly name: string
    readonly columns: readonly Pick<Column<never>, 'name' | 'label'>[]
  }
  readonly sheets: Sheets
  readonly #columns: readonly Column<Row>[]
  readonly #sink: Press['sink']
  #held: string

  constructor(table: Table<Row>, { sink }: Press) {
    this.table = table
    this.#columns = table.columns
    this.#sink = sink
    this.sheets = new Sheets(
      table,
      (place) => `xl/worksheets/${table.name}${place === 1 ? '' : `-${String(place)}`}.xml`,
    )
    this.#held = byteOrderMark + csvLine(table.columns.map(({ name }) => name))
  }

  add(row: Row): void {
    const cells = this.#columns.map(({ of }) => of(row))
    this.#held += csvLine(cells)
    this.sheets.add(cells)
    if (this.#held.length > mostHeld) this.#write()
  }

  end(): void {
    this.#write()
    this.sheets.end()
  }

  #write(): void {
    this.#sink.add(csvPath(this.table.name), this.#held)
    this.#held = ''
  }
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { penaltyFromCell } from '../accounts/penalty.ts'
import { Codebook } from '../codebook/codebook.ts'
import { compareAll } from './compare.ts'
import { readLaw } from './read-law.ts'
import { reasonWords, verdictWords } from './words.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const codes = new Codebook()
const law = readLaw(read('cases-law.json'), codes)

const rows = read('cases.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:text|-)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

const list = (cell = '', mark = '/'): string[] | undefined =>
  cell === '' ? undefined : cell.split(mark).map((one) => one.trim())

describe('cases.md', () => {
  it('has at least sixty rows, and among them every verdict and every reason', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60)
    const inAll = (column: number): Set<string> =>
      new Set(rows.flatMap((row) => list(row[column]?.replaceAll('?', ''), ';') ?? []))
    expect([...inAll(7)].sort()).toEqual(Object.keys(verdictWords).sort())
    expect([...inAll(8)].sort()).toEqual(Object.keys(reasonWords).sort())
  })

  it.each(rows.map((row, at) => ({ name: `${at + 1}: ${row.join(' | ')}`, row })))('$name', ({ row }) => {
    const [text = '', conduct, media, circumstances, when, penalty = '', reaches, verdicts, reasons] = row
    const account = {
      ...{ id: 'case', kind: 'practice' as const },
      ...{ conduct: list(conduct), media: list(media), circumstances: list(circumstances) },
      when: when === '' ? undefined : when,
      penalty: penalty === '' ? undefined : penaltyFromCell(penalty.replaceAll('/', '|'), codes),
      reaches: list(reaches),
    }
    const found = compareAll([account], law, codes).find((one) => (one.text ?? '') === text)
    const said = new Set(found?.verdicts.map((one) => one.verdict + (one.holds === 'possibly' ? '?' : '')))
    expect([...said].sort()).toEqual(list(verdicts, ';')?.sort())
    expect([...new Set(found?.verdicts.map(({ reason }) => reason.code))].sort()).toEqual(
      list(reasons, ';')?.sort(),
    )
  })
})

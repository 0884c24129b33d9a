import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { Codebook } from '../codebook/codebook.ts'
import { readTable } from '../accounts/io/read-sheet.ts'
import { readRows } from '../accounts/sheet.ts'
import { penaltyToCell } from '../accounts/penalty.ts'
import { readLaw } from './read-law.ts'
import { placeProvisions } from './placing.ts'
import { compareAll } from './compare.ts'
test('try', () => {
  const codes = new Codebook()
  const kp = readLaw(readFileSync(new URL('instruments/kp.json', import.meta.url), 'utf8'), codes)
  readLaw(readFileSync(new URL('../../examples/law.json', import.meta.url), 'utf8'), codes)
  const table = readTable(readFileSync('../shared/seeds/accounts.csv'), 'accounts.csv')
  const { drafts } = readRows(table, {}, codes)
  const base = { ...kp, texts: kp.texts.filter((t) => t.code === 'KP-RICRA-2020-v1'), provisions: [] }
  const told = drafts.flatMap(({ row, account }) =>
    account.kind === 'provision' ? [{ id: `row-${row}`, account, by: 'x' }] : [],
  )
  const { law, unplaced } = placeProvisions(base, told)
  console.log(unplaced)
  const accounts = drafts.flatMap(({ row, account }) =>
    account.kind === 'practice' || account.kind === 'act'
      ? [{ ...account, id: `row-${row}`, sourceDate: undefined }]
      : [],
  )
  for (const c of compareAll(accounts, law, codes)) {
    if (c.text !== process.env.TEXT) continue
    console.log(c.account, c.text, c.force, JSON.stringify(c.circumstances), c.conflicts.length)
    for (const v of c.verdicts)
      console.log(
        '   ',
        v.dimension,
        v.verdict,
        v.holds,
        v.alternative ? penaltyToCell([v.alternative]) : '',
        v.conduct ?? '',
        v.media ?? '',
        v.reason.code,
        JSON.stringify(v.reason.params),
        v.conditions.map((x) => `${x.code}=${x.values}`).join(' & '),
        v.provisions?.join(',') ?? '',
      )
  }
})

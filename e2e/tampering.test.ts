import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Codebook } from '../src/codebook/codebook.ts'
import { findingKind } from '../src/findings/kinds.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { find, findInput, proofProblems } from '../src/operations/find.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import type { Context } from '../src/operations/operation.ts'
import { Record } from '../src/record/io/record.ts'
import { verifyRecord } from '../src/record/io/verify.ts'

const examples = fileURLToPath(new URL('../examples', import.meta.url))

test('a stored proof that proves nothing is named, though it was entered through the one door', async () => {
  const base = mkdtempSync(join(tmpdir(), 'girok-'))
  const { record } = await Record.create(
    join(base, 'r'),
    'five words make a sentence',
    { name: 'a' },
    { kinds },
  )
  try {
    const member = await record.defaultMember()
    const context: Context = { record, codebook: new Codebook(), member, language: 'en' }
    await add.run(context, addInput.parse({ paths: [join(examples, 'sources')] }))
    await importSheet.run(context, importInput.parse({ path: join(examples, 'accounts.csv') }))
    const question = 'type:execution media:foreign when:2018/2023 where:XA'
    const { finding = '' } = await find.run(context, findInput.parse({ question }))
    expect(await proofProblems(context)).toEqual([])
    const { held } = (await record.read.get(findingKind, finding)).object
    const { proof } = held
    expect(proof.length).toBeGreaterThan(2)
    const [first, ...rest] = proof
    if (!first) throw new Error('no proof')
    const wrong = [
      rest,
      [first, first, ...rest.slice(1)],
      [{ ...first, weight: first.weight + 1 }, ...rest],
      [{ ...first, when: '1999' }, ...rest],
      [{ ...first, accounts: ['acc_none'] }, ...rest],
    ]
    for (const it of wrong) {
      await record.change(member, { why: '', operation: 'test' }, async (writer) => {
        const old = await writer.get(findingKind, finding)
        await writer.revise(findingKind, old, { ...old.object, held: { ...held, proof: it } })
      })
      // The log is sound: only the proof isn't.
      expect((await verifyRecord(record)).problems).toEqual([])
      const problems = await proofProblems(context)
      const like = { code: 'proof-wrong', subject: finding, entry: expect.any(Number) as number }
      expect(problems).toContainEqual(expect.objectContaining(like))
    }
  } finally {
    await record.close()
    rmSync(base, { recursive: true, force: true })
  }
})

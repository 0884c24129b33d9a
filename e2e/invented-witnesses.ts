import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { add, addInput } from '../src/operations/add.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import type { Context } from '../src/operations/operation.ts'

const told = (number: number): string =>
  `Witness ${String(number)} stood in the square when one seller of foreign comics was shot.`

/**
 * Seven interviews that may be published. Five tell of the same month and province, and hide each other; two tell of
 * another time and place each, and stand out.
 */
export async function addWitnesses(context: Context, folder: string): Promise<void> {
  const texts = join(folder, 'interviews')
  mkdirSync(texts)
  const details: Record<string, object> = {}
  const rows = ['source,quote,kind,voice,basis,act_type,victims_min,when,where,media_origin,penalty']
  for (let number = 1; number <= 7; number += 1) {
    const file = `interview-w${String(number)}.txt`
    writeFileSync(join(texts, file), told(number))
    const codename = `XA-WIT-${String(number)}`
    details[file] = {
      codename,
      kind: 'interview',
      language: 'en',
      date: '2023-06',
      consent: { scope: 'publish' },
    }
    const [when, where] =
      number === 6 ? ['2019-03', 'XA-04'] : number === 7 ? ['2022-09', 'XA-03'] : ['2021-05', 'XA-02']
    rows.push([file, told(number), 'act,own,eyewitness,execution,1', when, where, 'foreign,death'].join())
  }
  await add.run(context, addInput.parse({ paths: [texts], details }))
  const path = join(folder, 'witnesses.csv')
  writeFileSync(path, rows.join('\n'))
  await importSheet.run(context, importInput.parse({ path }))
}

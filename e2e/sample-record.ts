import { join } from 'node:path'
import { Codebook } from '../src/codebook/codebook.ts'
import { detailsIn } from '../src/cli/commands/intake.ts'
import { originsIn, present } from '../src/cli/commands/manage.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { importSheet } from '../src/operations/import-sheet.ts'
import { origin } from '../src/operations/manage.ts'
import type { Context } from '../src/operations/operation.ts'
import { Record } from '../src/record/io/record.ts'
import { root } from './girok.ts'

export const samplePassphrase = 'five words make a sentence'

/** A record of the examples, open; whoever asked for it closes it. */
export async function sampleRecord(folder: string): Promise<Context> {
  const examples = join(root, 'examples')
  const { record } = await Record.create(folder, samplePassphrase, { name: 'sample' }, { kinds })
  const context = {
    record,
    codebook: new Codebook(),
    member: await record.defaultMember(),
    language: 'en' as const,
  }
  const details = detailsIn(join(examples, 'sources.csv'))
  await add.run(context, addInput.parse({ paths: [join(examples, 'sources')], details }))
  for (const it of originsIn(join(examples, 'origins.csv'))) await origin.run(context, present(it))
  await importSheet.run(context, { path: join(examples, 'accounts.csv'), mapping: {}, keepGood: false })
  return context
}

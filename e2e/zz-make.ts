import { readFileSync, rmSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { find, findInput } from '../src/operations/find.ts'
import { lawAdd } from '../src/operations/law-add.ts'
import { released } from './released.ts'
import { sampleRecord } from './sample-record.ts'
import { root } from './girok.ts'
const base = '/tmp/g/site-sample'
rmSync(base, { recursive: true, force: true }); mkdirSync(base)
const context = await sampleRecord(join(base, 'record'))
await lawAdd.run(context, { json: readFileSync(join(root, 'examples/law.json'), 'utf8') })
for (const [q, ko, en] of [['type:execution media:foreign when:2018/2023 where:XA','처형된 사람, 2018–2023년','Executed, 2018–2023'],['type:execution','처형','Executions']] as const)
  await find.run(context, findInput.parse({ question: q, keep: true, titleEn: en, titleKo: ko }))
await released(context, { out: join(base, 'one') })
const o = await released(context, { out: join(base, 'two'), law: {}, title: { ko: '외국 만화를 이유로 한 처벌', en: 'Punished over foreign comics' } } as never)
console.log(o)
await context.record.close()

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kinds } from '../kinds.ts'
import { languageOf } from '../language/wording.ts'
import { add, addInput } from '../operations/add.ts'
import { find, findings } from '../operations/find.ts'
import { importSheet } from '../operations/import-sheet.ts'
import { lawAdd } from '../operations/law-add.ts'
import { lawMatrix } from '../operations/law-matrix.ts'
import { origin } from '../operations/manage.ts'
import type { Context } from '../operations/operation.ts'
import { newRelease } from '../operations/release.ts'
import { sealRelease } from '../operations/release-seal.ts'
import { manifestFile } from '../publication/model.ts'
import { keyringFile, Record } from '../record/io/record.ts'
import { verify } from '../operations/verify.ts'
import { detailsIn } from './commands/intake.ts'
import { originsIn, present } from './commands/manage.ts'
import { resultLines } from './finding-words.ts'
import { behindLines, markLines } from './law-words.ts'
import type { Shell } from './shell.ts'
import { contextOf } from './session.ts'
import { print, progressBar, type Terminal } from './terminal.ts'
import { endWith } from './serving.ts'
import { textsIn } from './texts.ts'

/** The sample is invented from end to end, so its passphrase may be known to everybody. */
const passphrase = 'sample passphrase'

const root = fileURLToPath(new URL('../..', import.meta.url))
const examples = join(root, 'examples')
const sample = join(root, 'sample')
const record = join(sample, 'record')
const published = join(sample, 'published')

const terminal: Terminal = {
  language: languageOf(process.env),
  json: false,
  out: process.stdout,
  err: process.stderr,
  env: process.env,
}
const texts = textsIn(terminal.language)
const shell: Shell = { terminal, texts, record: () => record, setExit: (code) => (process.exitCode = code) }
const say = (text: string): void => print(terminal, text)

/** From sources and a coding sheet to findings that stand: the whole of Girok on the sample. */
async function mainJob(context: Context): Promise<void> {
  const details = detailsIn(join(examples, 'sources.csv'))
  const taken = await add.run(context, addInput.parse({ paths: [join(examples, 'sources')], details }))
  say(texts.start.sources(taken.added.length))
  for (const it of originsIn(join(examples, 'origins.csv'))) await origin.run(context, present(it))
  const sheet = join(examples, 'accounts.csv')
  const { rows, anchored } = await importSheet.run(context, { path: sheet, mapping: {}, keepGood: false })
  say(texts.start.imported(rows, anchored))
  say(texts.start.found)
  await putQuestions(context, true)
  await lawAdd.run(context, { json: readFileSync(join(examples, 'law.json'), 'utf8') })
}

/** Puts the sample's questions; the first start keeps them as findings and signs the first. */
async function putQuestions(context: Context, keep: boolean): Promise<void> {
  let first = true
  for (const line of readFileSync(join(examples, 'questions.txt'), 'utf8').split('\n')) {
    const [question = '', titleKo = '', titleEn = ''] = line.split('|').map((it) => it.trim())
    if (question === '') continue
    const signing = first ? { standard: 'reasonable-grounds-to-believe' } : {}
    const found = await find.run(context, { question, titleKo, titleEn, keep, ...signing })
    first = false
    say(
      ['', terminal.language === 'ko' ? titleKo : titleEn, ...resultLines(shell, found, found.text)].join(
        '\n   ',
      ),
    )
  }
  say('')
}

/** What the law says beside what is reported, in a few lines. */
async function showLaw(context: Context): Promise<void> {
  const { matrix, allOrigins } = await lawMatrix.run(context, { filter: {} })
  if (matrix.columns.length === 0) return
  say(texts.start.law(matrix.columns.length, behindLines(terminal, matrix, allOrigins)))
  for (const line of markLines(terminal, matrix)) say(`   ${line}`)
  say('')
}

/** All findings and the law, for the public. Gives how many accounts stay behind. */
async function release(context: Context): Promise<number> {
  const title = { ko: '소르베인: 영화 때문에 벌받은 사람들', en: 'Sorvane: people punished for films' }
  const all = (await findings.run(context, {})).map(({ finding }) => finding.subject)
  const { release: ref } = await newRelease.run(context, { title, findings: all, law: {} })
  return (await sealRelease.run(context, { ref, out: published })).withheld
}

async function openSample(): Promise<{ record: Record; fresh: boolean }> {
  if (existsSync(join(record, keyringFile))) {
    const found = await Record.open(record, passphrase, { kinds })
    if ((await found.read.count('finding')) > 0) return { record: found, fresh: false }
    await found.close()
  }
  // What a broken-off first start left.
  rmSync(sample, { recursive: true, force: true })
  const made = await Record.create(record, passphrase, { name: 'sample' }, { kinds })
  return { record: made.record, fresh: true }
}

say(texts.start.reading)
const opened = await openSample()
const bar = progressBar(terminal, '')
try {
  const context = await contextOf(opened.record, terminal, bar)
  say(opened.fresh ? texts.start.sample(record) : texts.start.again)
  if (opened.fresh) await mainJob(context)
  else await putQuestions(context, false)
  await showLaw(context)
  const { ok, entries, problems } = await verify.run(context, { known: [] })
  say(ok ? texts.start.verified(String(entries)) : texts.notVerified(problems.length))
  if (!ok) process.exitCode = 4
  const withheld = existsSync(join(published, manifestFile)) ? undefined : await release(context)
  say(withheld === undefined ? texts.start.releasedBefore : texts.start.released)
  say(`   ${join(published, 'index.html')}`)
  if (withheld !== undefined && withheld > 0) say(`   ${texts.withheldNote(withheld)}`)
} finally {
  bar.end()
  await opened.record.close()
}
if (!process.argv.includes('--no-serve')) {
  const { buildWorkbench } = await import('../server/build.ts')
  const { serve } = await import('../server/serve.ts')
  await buildWorkbench(() => say(texts.building))
  const serving = await serve(record)
  say(`\n${texts.start.served(serving.link, passphrase)}`)
  endWith(serving)
}

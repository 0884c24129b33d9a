// What the crash test starts and kills: it works on a record without end, and says on standard output what it begins
// and what it was told is done.
import { writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { importInput, importSheet } from '../src/operations/import-sheet.ts'
import type { Context } from '../src/operations/operation.ts'
import { Record } from '../src/record/io/record.ts'
import { rekey } from '../src/record/io/rekey.ts'
import { fileNames, rowsOf, sentence } from './crash-work.ts'

const [job, folder = '', secret = '', scratch = '', first = '0'] = process.argv.slice(2)
const say = (...words: (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`)

/** An open record that says when a commit begins. */
async function opened(number: () => number): Promise<Context> {
  const record = await Record.open(folder, secret, { kinds })
  const change = record.change.bind(record)
  record.change = (who, why, fn) => {
    say('commit', number())
    return change(who, why, fn)
  }
  return { record, codebook: new Codebook(), member: await record.defaultMember(), language: 'en' }
}

async function importing(): Promise<void> {
  let n = Number(first)
  const context = await opened(() => n)
  for (; ; n += 1) {
    const path = join(scratch, 'sheet.csv')
    const rows = Array.from(
      { length: rowsOf(n) },
      (_, at) => `text.txt,${sentence(at)},comment,own,unstated,${n} ${at}`,
    )
    writeFileSync(path, ['source,quote,kind,voice,basis,note', ...rows].join('\n'))
    say('begin', n)
    const { added } = await importSheet.run(context, importInput.parse({ path }))
    say('done', n, added)
  }
}

async function adding(): Promise<void> {
  let n = Number(first)
  const context = await opened(() => n)
  for (; ; n += 1) {
    const paths = fileNames(n).map((name) => join(scratch, name))
    for (const [at, path] of paths.entries())
      writeFileSync(path, `${n} ${at} ${sentence(at).repeat(100 + 400 * at)}`)
    say('begin', n)
    const { added } = await add.run(context, addInput.parse({ paths }))
    say('done', n, added.length)
  }
}

function rekeying(): void {
  let known = secret
  for (let n = Number(first); ; n += 1) {
    say('begin', n)
    known = rekey(folder, known, `sentence of words ${n}`)
    say('done', n, known)
  }
}

if (job === 'import') await importing()
else if (job === 'add') await adding()
else rekeying()

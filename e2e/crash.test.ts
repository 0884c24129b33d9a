import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountKind } from '../src/accounts/kinds.ts'
import { Codebook } from '../src/codebook/codebook.ts'
import { kinds } from '../src/kinds.ts'
import { add, addInput } from '../src/operations/add.ts'
import { Record } from '../src/record/io/record.ts'
import { verifyRecord } from '../src/record/io/verify.ts'
import { sourceKind } from '../src/sources/kinds.ts'
import { fileNames, rowsOf, wholeText } from './crash-work.ts'

const child = fileURLToPath(new URL('crash-child.ts', import.meta.url))
const passphrase = 'five words make a sentence'
let base: string
let recoveryKey: string

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'girok-'))
  const made = await Record.create(join(base, 'original'), passphrase, { name: 'a' }, { kinds })
  recoveryKey = made.recoveryKey
  writeFileSync(join(base, 'text.txt'), wholeText)
  const context = {
    record: made.record,
    codebook: new Codebook(),
    member: await made.record.defaultMember(),
    language: 'en' as const,
  }
  await add.run(context, addInput.parse({ paths: [join(base, 'text.txt')] }))
  await made.record.close()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** What the child said before it was killed. */
interface Said {
  readonly done: Map<number, string>
  /** Begun and not acknowledged. */
  readonly underway: number | undefined
  /** Killed between the beginning of a commit and its acknowledgement. */
  readonly inCommit: boolean
}

async function killed(
  job: string,
  folder: string,
  secret: string,
  first: number,
  most: number,
): Promise<Said> {
  const scratch = `${folder}-work`
  mkdirSync(scratch, { recursive: true })
  const args = [child, job, folder, secret, scratch, String(first)]
  const working = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let wrong = ''
  working.stderr.on('data', (data: Buffer) => (wrong += data.toString()))
  const begun = new Promise<void>((resolve) => {
    working.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.includes('begin')) resolve()
    })
  })
  const ended = once(working, 'close')
  await Promise.race([begun, ended])
  setTimeout(() => working.kill('SIGKILL'), Math.random() * most)
  await ended
  // Whatever it died of, it must have been of us.
  if (working.signalCode !== 'SIGKILL') throw new Error(wrong)
  const lines = said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
  const done = new Map(lines.filter(([it]) => it === 'done').map(([, n, more = '']) => [Number(n), more]))
  const last = Number(lines.findLast(([it]) => it === 'begin')?.[1])
  const inCommit = lines.at(-1)?.[0] === 'commit'
  return { done, underway: done.has(last) ? undefined : last, inCommit }
}

/** How many objects of each number the record holds. */
type Held = (record: Record) => Promise<Map<number, number>>

const accountsHeld: Held = async (record) => {
  const notes = (await record.read.list(accountKind)).map((it) => Number(it.object.note?.split(' ')[0]))
  return new Map([...Map.groupBy(notes, (n) => n)].map(([n, all]) => [n, all.length]))
}

const filesHeld: Held = async (record) => {
  const names = (await record.read.list(sourceKind)).map((it) => it.object.codename)
  const numbers = names.filter((it) => it !== 'text.txt').map((it) => Number(it.split('-')[0]))
  return new Map([...Map.groupBy(numbers, (n) => n)].map(([n, all]) => [n, all.length]))
}

/** Kills a child that works on one record again and again; says how many fell inside a commit, and how many landed. */
async function killAgainAndAgain(
  name: string,
  job: 'import' | 'add',
  times: number,
): Promise<{ inCommit: number; landed: number; acknowledged: number }> {
  const folder = join(base, name)
  cpSync(join(base, 'original'), folder, { recursive: true })
  const [held, whole] = job === 'import' ? [accountsHeld, rowsOf] : [filesHeld, () => fileNames(0).length]
  const expected = new Map<number, number>()
  const tally = { inCommit: 0, landed: 0, acknowledged: 0 }
  let next = 0
  for (let time = 0; time < times; time += 1) {
    const { done, underway, inCommit } = await killed(job, folder, recoveryKey, next, 500)
    for (const n of done.keys()) expected.set(n, whole(n))
    tally.acknowledged += done.size
    if (inCommit) tally.inCommit += 1
    const record = await Record.open(folder, recoveryKey, { kinds })
    try {
      const { problems } = await verifyRecord(record)
      expect(problems).toEqual([])
      const found = await held(record)
      // The one under way may be there, but then whole.
      if (underway !== undefined && found.has(underway)) {
        expected.set(underway, whole(underway))
        tally.landed += 1
      }
      expect(found).toEqual(expected)
    } finally {
      await record.close()
    }
    next = Math.max(next, ...done.keys(), underway ?? 0) + 1
  }
  return tally
}

const sum = (tallies: readonly { inCommit: number; landed: number; acknowledged: number }[]): string =>
  ['inCommit', 'landed', 'acknowledged']
    .map((it) => `${it} ${tallies.reduce((total, of) => total + of[it as 'landed'], 0)}`)
    .join(', ')

describe('kill -9', () => {
  test(
    'at 100 random moments of imports: exactly what was acknowledged is there',
    { timeout: 240_000 },
    async () => {
      // A fresh record now and then, so that verifying doesn't take longer and longer; two at a time.
      const lane = async (lane: number): Promise<Awaited<ReturnType<typeof killAgainAndAgain>>[]> => {
        const tallies = []
        for (let part = 0; part < 5; part += 1)
          tallies.push(await killAgainAndAgain(`import-${lane}-${part}`, 'import', 10))
        return tallies
      }
      const tallies = (await Promise.all([lane(0), lane(1)])).flat()
      console.log(`100 kills during imports: ${sum(tallies)}`)
      // How many depends on how busy the machine is; none would mean that no commit was ever broken off.
      expect(tallies.reduce((total, it) => total + it.inCommit, 0)).toBeGreaterThan(2)
    },
  )

  test('while evidence is taken in: no entry without its file', { timeout: 120_000 }, async () => {
    const tallies = await Promise.all([0, 1].map((lane) => killAgainAndAgain(`add-${lane}`, 'add', 10)))
    console.log(`20 kills while evidence was taken in: ${sum(tallies)}`)
  })

  test(
    'during a rekey: the old passphrase opens the record, or the new one',
    { timeout: 120_000 },
    async () => {
      const folder = join(base, 'rekey')
      cpSync(join(base, 'original'), folder, { recursive: true })
      let secret = recoveryKey
      let next = 0
      let cutOff = 0
      for (let time = 0; time < 16; time += 1) {
        const { done, underway } = await killed('rekey', folder, secret, next, 1500)
        secret = [...done.values()].at(-1) ?? secret
        if (existsSync(join(folder, 'record.next.db')) || existsSync(join(folder, 'keys.next.json')))
          cutOff += 1
        next = Math.max(next, ...done.keys(), underway ?? 0) + 1
        const open = (with_: string): Promise<Record> => Record.open(folder, with_, { kinds })
        const record = await open(secret).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'wrong-passphrase' })
          secret = `sentence of words ${underway}`
          return open(secret)
        })
        const { problems } = await verifyRecord(record)
        expect(problems).toEqual([])
        expect(await filesHeld(record)).toEqual(new Map())
        expect((await record.read.list(sourceKind)).length).toBe(1)
        await record.close()
        expect(readdirSync(folder).sort()).toEqual(['items', 'keys.json', 'record.db', 'witness'])
      }
      console.log(`16 kills during rekeys: ${cutOff} left one unfinished`)
      expect(next).toBeGreaterThan(0)
    },
  )
})

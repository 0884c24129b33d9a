/** A release of a hundred thousand accounts, every one different, looked through for two hundred sealed identities. */
import { sha256 } from '../src/record/io/sha256.ts'
import type { Account } from '../src/accounts/model.ts'
import { guardOf } from '../src/publication/guard/guard.ts'
import type { SealedWords, Witness } from '../src/publication/guard/model.ts'
import type { DisclosedAccount, PublishedSource } from '../src/publication/model.ts'
import { dice, type Dice } from './dice.ts'
import { figure, seconds } from './figure.ts'
import { sentence } from './invented-text.ts'

const witnessCount = 2000
const identities = 200
const surnames = [...'김이박최정강조윤장임한오서신권황안송류홍']
const given = [...'영희철수명숙광호은정미란용국성일춘화옥분혁남']
const entry = { log: 'bench', index: 0, header: '', fields: [], inclusion: [] }

const pick = (roll: Dice, list: readonly string[]): string => list[roll(list.length)] ?? ''
const idOf = (source: number): string => `src_${String(source).padStart(16, '0')}`

export function measureGuard(): void {
  const roll = dice(5)
  const count = 100_000
  const accounts = Array.from({ length: count }, (_, place) => account(roll, place))
  const sealed = Array.from({ length: identities }, (_, place): SealedWords => ({
    source: idOf(place),
    name: pick(roll, surnames) + pick(roll, given) + pick(roll, given),
    contact: `010-${1000 + roll(9000)}-${1000 + roll(9000)}`,
    note: '',
  }))
  const sources: Record<string, PublishedSource> = {}
  const witnesses = Array.from({ length: witnessCount }, (_, place): Witness => {
    const id = idOf(place)
    const year = String(2015 + (place % 9))
    sources[id] = { id, entry, codename: `B-${place}`, kind: 'interview', language: 'ko', date: year }
    return {
      id,
      source: {
        codename: `B-${place}`,
        kind: 'interview',
        language: 'ko',
        date: year,
        consent: { scope: 'publish' },
      },
      accounts: Array.from({ length: count / witnessCount }, (_, round) =>
        told(accounts[place + round * witnessCount]?.fields ?? {}),
      ),
    }
  })
  const begun = process.cpuUsage()
  const start = performance.now()
  const guard = guardOf({ audience: 'public', k: 5, sealed, witnesses, sources, sha256 })
  for (let at = 0; at < count; at += 100) guard.accounts(accounts.slice(at, at + 100))
  const looked = performance.now() - start
  const problems = guard.problems()
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(begun)
  const names = problems.filter(({ code }) => code === 'sealed-name').length
  const single = problems.filter(({ code }) => code === 'singled-out').length
  figure(
    `guard: ${count} accounts, ${identities} names; ${names} alarms, ${single} remedies`,
    seconds(10),
    took,
  )
  figure('– of that the words', undefined, looked)
  figure('– processor time', undefined, (user + system) / 1000)
}

function account(roll: Dice, place: number): DisclosedAccount & { fields: Record<string, unknown> } {
  const tongue = roll(2) === 0 ? 'ko' : 'en'
  const [before, quote, after] = [sentence(tongue, roll), sentence(tongue, roll), sentence(tongue, roll)]
  const month = String(1 + roll(12)).padStart(2, '0')
  return {
    id: `acc_${String(place).padStart(16, '0')}`,
    entry,
    source: idOf(place % witnessCount),
    fields: {
      kind: 'act',
      type: 'execution',
      when: `${2010 + roll(14)}-${month}`,
      where: [`XA-0${1 + roll(5)}`],
      attribution: { voice: 'own', basis: roll(2) === 0 ? 'eyewitness' : 'hearsay' },
      victims: { min: 1 },
    },
    passages: [{ before: before.slice(-32), quote, after: after.slice(0, 32) }],
  }
}

function told(fields: Readonly<Record<string, unknown>>): Account {
  return {
    kind: 'act',
    source: '',
    passages: [],
    attribution: { voice: 'own', basis: 'eyewitness' },
    status: 'coded',
    coder: '',
    type: 'execution',
    victims: { min: 1 },
    ...fields,
  }
}

/** Documented minimum over 10,000 accounts with its proof: a random record, and records made to be hard. */
import type { Distinction, Incident } from '../src/accounts/model.ts'
import { Codebook } from '../src/codebook/codebook.ts'
import { count } from '../src/findings/counting.ts'
import { told, type Told } from '../src/findings/invented-acts.ts'
import { checkProof } from '../src/findings/proof.ts'
import { dice, type Dice } from './dice.ts'
import { figure, seconds } from './figure.ts'
import type { Sizes } from './sizes.ts'

interface Case {
  readonly name: string
  readonly accounts: readonly Told[]
  readonly incidents?: readonly Incident[]
  readonly distinctions?: readonly (Distinction & { id: string })[]
}

const two = (n: number): string => String(n).padStart(2, '0')

function date(roll: Dice): string | undefined {
  const year = 1994 + roll(30)
  const month = 1 + roll(12)
  switch (roll(10)) {
    case 0:
      return undefined
    case 1:
    case 2:
      return String(year)
    case 3:
    case 4:
      return `${year}/${year + 1 + roll(4)}`
    case 5:
    case 6:
      return `${year}-${two(month)}`
    default:
      return `${year}-${two(month)}-${two(1 + roll(28))}`
  }
}

function place(roll: Dice): string {
  const province = `XA-${two(1 + roll(13))}`
  const kind = roll(10)
  if (kind < 3) return 'XA'
  return kind < 6 ? province : `${province}/county-${roll(15)}`
}

function random(size: number, change: (told: Told, roll: Dice, i: number) => Told): Told[] {
  const roll = dice(20260101)
  return Array.from({ length: size }, (_, i) =>
    change(
      { id: `a${i}`, min: 1 + roll(roll(10) === 0 ? 40 : 6), when: date(roll), where: [place(roll)] },
      roll,
      i,
    ),
  )
}

const as = (told: Told): Told => told

/** Each county has one long heavy account that no day of the country may touch, each day one of the country. */
function lattice(size: number): Told[] {
  const roll = dice(7)
  return Array.from({ length: size }, (_, i): Told => {
    const year = 1994 + roll(30)
    const day = `${year}-${two(1 + roll(12))}-${two(1 + roll(28))}`
    if (i % 2 === 0) return { id: `a${i}`, min: 20 + roll(40), when: day, where: ['XA'] }
    return {
      id: `a${i}`,
      min: 5 + roll(30),
      when: `${year}/${year + roll(3)}`,
      where: [`XA-${two(roll(99))}/c-${roll(40)}`],
    }
  })
}

function cases(size: number): Case[] {
  const roll = dice(11)
  const joined = Array.from({ length: Math.floor(size / 50) }, () => ({
    accounts: [`a${roll(size)}`, `a${roll(size)}`],
    reason: 'same',
  }))
  const apart = Array.from({ length: Math.floor(size / 50) }, (_, i) => ({
    id: `d${i}`,
    accounts: [`a${roll(size)}`, `a${roll(size)}`] as [string, string],
    reason: 'two',
  }))
  return [
    { name: 'random', accounts: random(size, as) },
    {
      name: 'random, 2 % joined, 2 % judged apart',
      accounts: random(size, as),
      incidents: joined,
      distinctions: apart,
    },
    {
      name: 'random, half with named victims, some told twice',
      accounts: random(size, (one, dip, i) =>
        i % 2 === 0 ? one : { ...one, min: 1, max: 1, persons: [`P-${dip(size)}`] },
      ),
    },
    {
      name: 'random, a fifth with alternative places',
      accounts: random(size, (one, dip) =>
        dip(5) === 0 ? { ...one, where: [place(dip), place(dip)] } : one,
      ),
    },
    { name: 'hard: days of the country against years of counties', accounts: lattice(size) },
    {
      name: 'hard: long periods, alternative places, judgements',
      accounts: random(size, (one, dip) => {
        const year = 1994 + dip(25)
        return { ...one, when: `${year}/${year + dip(6)}`, where: [place(dip), place(dip)] }
      }),
      distinctions: apart,
    },
    {
      name: 'hard: 10,000 different periods, places three deep',
      accounts: random(size, (one, dip) => {
        const from = 1994 + dip(30)
        const when = `${from}-${two(1 + dip(12))}-${two(1 + dip(28))}/${from + 1 + dip(2)}-${two(1 + dip(12))}-${two(1 + dip(28))}`
        return { ...one, min: 1 + dip(50), when }
      }),
    },
  ]
}

export function measureMinimum(_folder: string, { accounts: size }: Sizes): void {
  const codes = new Codebook()
  for (const { name, accounts, incidents = [], distinctions = [] } of cases(size)) {
    const facts = accounts.map(told)
    const start = performance.now()
    const result = count({}, facts, incidents, distinctions, codes)
    const counted = performance.now()
    const { minimum, origins, held, unit } = result
    const claim = { ...minimum, minimum: minimum.value, origins, held, unit }
    const [problem] = checkProof({}, claim, facts, incidents, distinctions, codes)
    if (problem) throw new Error(JSON.stringify(problem))
    const number = minimum.exact ? `${minimum.value}, exact` : `${minimum.value} to ${minimum.upper}`
    figure(`minimum: ${name}: ${number}`, seconds(2), counted - start)
    figure('minimum: its proof checked', undefined, performance.now() - counted)
  }
}

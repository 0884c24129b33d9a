/** Ten thousand accounts against a thousand provisions in twenty texts: few cases over and over, and many. */
import { penaltyFromCell } from '../src/accounts/penalty.ts'
import { Codebook } from '../src/codebook/codebook.ts'
import { compareAll, type Comparison, type ReportedAccount } from '../src/law/compare.ts'
import { matrixOf } from '../src/law/matrix.ts'
import { noLaw, type Law, type LawText, type Provision } from '../src/law/model.ts'
import { dice, type Dice } from './dice.ts'
import { figure, seconds } from './figure.ts'
import type { Sizes } from './sizes.ts'

const codes = new Codebook()
const penalties = [
  'fine',
  'labour-camp:5y..15y',
  'labour-camp:5y..10y|death',
  'death',
  'political-prison-camp',
]

function some(roll: Dice, vocabulary: string, most: number, chance: number): string[] | undefined {
  if (roll(100) >= chance) return undefined
  const terms = codes.terms(vocabulary)
  return [...new Set(Array.from({ length: 1 + roll(most) }, () => terms[roll(terms.length)]?.code ?? ''))]
}

function rule(roll: Dice, stated: number): Omit<ReportedAccount, 'id' | 'kind'> {
  const penalty = penaltyFromCell(penalties[roll(penalties.length)] ?? 'death', codes)
  const from = 1 + roll(12)
  return {
    conduct: some(roll, 'conduct', 3, stated),
    media: some(roll, 'media-origin', 2, stated),
    circumstances: some(roll, 'circumstance', 2, 30),
    penalty: roll(4) === 0 ? [{ kind: 'labour-camp', from: `${from}y`, to: `${from + roll(9)}y` }] : penalty,
    reaches: some(roll, 'reach', 2, 80),
  }
}

function inventedLaw(provisions: number, texts: number): Law {
  const roll = dice(11)
  const text = (i: number): string => `XA-${Math.floor(i / 4)}-v${i % 4}`
  return {
    ...noLaw,
    instruments: Array.from({ length: Math.ceil(texts / 4) }, (_, i) => ({
      ...{ code: `XA-${i}`, country: 'XA', name: { en: `Act ${i}` } },
    })),
    texts: Array.from({ length: texts }, (_, i): LawText => ({
      ...{ code: text(i), instrument: `XA-${Math.floor(i / 4)}`, title: { en: text(i) }, held: true },
      ...{ basis: 'official-text', from: `${2010 + (i % 4) * 4}`, reportedBy: [{ by: 'Gazette' }] },
      ...(i % 4 > 0 && { replaces: [text(i - 1)] }),
    })),
    provisions: Array.from({ length: provisions }, (_, i): Provision => {
      const { conduct = ['watch'], media = ['foreign'], circumstances, penalty, reaches } = rule(roll, 100)
      return {
        ...{ code: `p${i}`, text: text(i % texts), conduct: [...conduct], media: [...media] },
        ...(circumstances && { circumstances: [...circumstances] }),
        ...(penalty && { penalty: [...penalty] }),
        ...(reaches && { reaches: [...reaches] }),
        reportedBy: { by: 'Gazette' },
      }
    }),
  }
}

export function measureLaw(_folder: string, { accounts }: Sizes): void {
  const law = inventedLaw(1000, 20)
  for (const [name, kinds] of [
    ['300 different', 300],
    ['2,000 different', 2000],
    ['all different', accounts],
  ] as const) {
    const roll = dice(7)
    const cases = Array.from({ length: kinds }, () => rule(roll, 95))
    const reported = Array.from({ length: accounts }, (_, i): ReportedAccount => ({
      ...{ id: `acc-${i}`, kind: 'practice', ...cases[i % kinds] },
      ...(roll(10) > 1 && { when: `${2010 + roll(16)}-${String(1 + roll(12)).padStart(2, '0')}` }),
    }))
    const start = performance.now()
    const begun = process.cpuUsage()
    const found = compareAll(reported, law, codes)
    const took = performance.now() - start
    const { user, system } = process.cpuUsage(begun)
    const what = `law: ${accounts} accounts, ${name}; 1,000 provisions, 20 texts; ${found.length}`
    figure(what, seconds(2), took)
    // The clock counts what else goes on; of the processor's time the collector's threads are a part.
    figure('– processor time', undefined, (user + system) / 1000)
    measureMatrix(law, reported, found)
  }
}

function measureMatrix(
  law: Law,
  reported: readonly ReportedAccount[],
  compared: readonly Comparison[],
): void {
  const start = performance.now()
  const begun = process.cpuUsage()
  const { rows, cells } = matrixOf(law, reported, compared, codes)
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(begun)
  figure(`– matrix of them: ${rows.length} rows, ${cells.length} cells`, seconds(2), took)
  figure('– processor time', undefined, (user + system) / 1000)
}

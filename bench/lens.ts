/** Where and when: what the page computes when a place or years are chosen among many accounts. */
import { parseWhen } from '../src/kernel/when.ts'
import { inBoth, inPeriod, inPlace } from '../web/screens/lens/linking.ts'
import { axisOf, binned, type Span } from '../web/screens/lens/period.ts'
import { placeTree } from '../web/screens/lens/place-tree.ts'
import { inOrder } from '../web/screens/lens/timeline.ts'
import { dice } from './dice.ts'
import { figure } from './figure.ts'
import type { Sizes } from './sizes.ts'

interface Seen {
  readonly inside: boolean
  readonly where: readonly string[]
  readonly span: Span
}

function invented(number: number): Seen[] {
  const roll = dice(20260303)
  const dated = (text: string): Span => {
    const { earliest, latest, firm } = parseWhen(text)
    return { earliest, latest, firm }
  }
  return Array.from({ length: number }, () => {
    const year = 1994 + roll(30)
    const province = `XA-0${1 + roll(9)}`
    const places = ['XA', province, `${province}/county-${roll(15)}`]
    const whens = [String(year), `${year}/${year + 2}`, `${year}-05`]
    const span = dated(whens[roll(whens.length)] ?? '')
    return { inside: roll(4) > 0, where: [places[roll(places.length)] ?? ''], span }
  })
}

/** Processor time, not the clock's: a page has this machine to itself seldom. The middle of nine runs, in milliseconds. */
function worked(work: () => unknown): number {
  const runs = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return runs.sort((a, b) => a - b)[4] ?? 0
}

const prompt = { text: '100 ms', value: 100 }

export function measureLens(_folder: string, { rows }: Sizes): void {
  const all = inOrder(invented(rows))
  const axis = axisOf(all)
  if (!axis) throw new Error('no date has an end')
  const years = { from: 2000, to: 2010 }
  figure(
    `lens: a place chosen among ${rows} accounts, processor time`,
    prompt,
    worked(() => [binned(inPlace(all, 'XA-02'), axis), inBoth(all, 'XA-02', undefined)]),
  )
  figure(
    'lens: years chosen',
    prompt,
    worked(() => [placeTree(inPeriod(all, years)), inBoth(all, undefined, years)]),
  )
  figure(
    'lens: both taken back',
    prompt,
    worked(() => [
      placeTree(inPeriod(all, undefined)),
      binned(inPlace(all, undefined), axis),
      inBoth(all, undefined, undefined),
    ]),
  )
}

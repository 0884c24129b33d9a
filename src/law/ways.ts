import type { Codes } from '../codebook/codes.ts'
import { ByQuestion } from './by-question.ts'
import type { Answered } from './contents.ts'
import { restricting, type Match } from './coverage.ts'
import type { Alike, Ground } from './ground.ts'
import type { Measure } from './measure.ts'
import type { Provision } from './model.ts'
import type { Condition, Outcome } from './verdict.ts'
import { combinations, mostOpen } from './open-questions.ts'
import { saysNothing, type Standing, type Way, type Ways } from './standing.ts'

/** Most conducts are in most texts covered by nothing: they share their answers. */
export function nothingSaid(): Ways {
  const none = new Set<string>()
  const said = {
    applied: [],
    speaking: [],
    told: [],
    silences: [],
    number: -1,
    outcomes: new ByQuestion<readonly Outcome[]>(),
  }
  const way = { standing: said, count: 1, holding: none, lacking: none, conducts: none, media: none }
  return { ...emptyWays(), all: [way], count: 1, complete: true }
}

const emptyWays = (): Pick<Ways, 'answered' | 'conditions' | 'concerning'> => ({
  answered: new ByQuestion<Answered>(),
  conditions: new Map<number | string, readonly Condition[]>(),
  concerning: new Map<number, number>(),
})

/** How the circumstances that an account states stand to one that is asked for. */
export type Matching = (asked: string) => Exclude<Match, 'unknown'>

export function waysOf(
  ground: Ground,
  matching: Matching,
  measure: Measure,
  { nothing, codes }: { readonly nothing: Ways; readonly codes: Codes },
): Ways {
  const key = ground.asked.length === 0 ? '' : ground.asked.map(matching).join()
  const known = ground.ways.get(key)
  if (known !== undefined) return known
  const made = makeWays(ground, matching, measure, codes)
  const same = fingerprint(made)
  const [only] = made.all
  const bare = made.complete && made.all.length === 1 && only !== undefined && saysNothing(only.standing)
  const ways = bare ? nothing : (measure.ways.get(same) ?? made)
  measure.ways.set(same, ways)
  ground.ways.set(key, ways)
  return ways
}

type Growing = Way & {
  count: number
  holding: Set<string>
  lacking: Set<string>
  conducts: Set<string>
  media: Set<string>
}

function makeWays(ground: Ground, matching: Matching, measure: Measure, codes: Codes): Ways {
  const all = new Map<Standing, Growing>()
  let complete = true
  let count = 0
  for (const alike of ground.alike) {
    const { speaking, able, open } = openIn(alike, matching)
    if (open.length > mostOpen) complete = false
    for (const holds of combinations(open, codes)) {
      const applied = able.filter(({ needs }) => needs.every((need) => holds[need])).map((it) => it.provision)
      const { told, silences } = alike
      const standing = measure.standings.of({ applied, speaking, told, silences })
      const holding = new Set(open.filter((_, at) => holds[at]))
      const lacking = new Set(open.filter((_, at) => !holds[at]))
      count++
      const way = all.get(standing)
      if (way === undefined) {
        const named = (field: 'conduct' | 'media'): Set<string> =>
          new Set(alike.supposed.map((one) => one[field] ?? 'other'))
        const supposing = { conducts: named('conduct'), media: named('media') }
        all.set(standing, { standing, count: 1, holding, lacking, ...supposing })
        continue
      }
      way.count++
      way.holding = way.holding.intersection(holding)
      way.lacking = way.lacking.intersection(lacking)
      for (const { conduct, media } of alike.supposed) {
        way.conducts.add(conduct ?? 'other')
        way.media.add(media ?? 'other')
      }
    }
  }
  return { ...emptyWays(), all: [...all.values()], count, complete }
}

interface Able {
  readonly provision: Provision
  /** Places in `open`. */
  readonly needs: readonly number[]
}

/** The provisions that may apply, and what has to be so for each. */
function openIn(
  { fitting }: Alike,
  matching: Matching,
): { speaking: Provision[]; able: Able[]; open: string[] } {
  const able: { provision: Provision; needs: readonly string[] }[] = []
  for (const { provision, unclear } of fitting) {
    const asked = restricting(provision.circumstances)
    if (asked.some((code) => matching(code) === 'fail')) continue
    const needs = asked.filter((code) => matching(code) === 'maybe').map((code) => `circumstance ${code}`)
    able.push({ provision, needs: unclear ? [...needs, `provision ${provision.code}`] : needs })
  }
  const open = [...new Set(able.flatMap(({ needs }) => needs))].sort()
  return {
    speaking: fitting.map(({ provision }) => provision),
    able: able.map(({ provision, needs }) => ({ provision, needs: needs.map((need) => open.indexOf(need)) })),
    open,
  }
}

function fingerprint({ all, complete }: Ways): string {
  const ways = all.map(({ standing, count, ...sets }) => {
    const words = [sets.holding, sets.lacking, sets.conducts, sets.media].map((set) => [...set].join(' '))
    return [standing.number, count, ...words].join('\n')
  })
  return [complete, ...ways].join('\n\n')
}

import type { ChainDiagnostics } from './chain-diagnostics.ts'
import type { Disagreement, MethodEstimate, Summary } from './model.ts'

/** Stated with every estimate: beyond these, no single number. */
export const rules = {
  /** The highest median of a chain over the lowest. */
  chains: 1.1,
  rHat: 1.05,
  /** Independent draws that all chains together must be worth. */
  effective: 400,
  /** The highest estimate of a method over the lowest. */
  points: 1.25,
} as const

export interface ChainsFound extends ChainDiagnostics {
  readonly medians: readonly number[]
}

/**
 * Whether the methods that allow lists to depend on one another tell one story. Independence and Chao's bound are shown
 * beside them but not asked: the one assumes what is seldom so, the other only bounds from below.
 */
export function summarise(methods: readonly MethodEstimate[], chains: ChainsFound | undefined): Summary {
  const asked = methods.filter(({ name }) => name !== 'independence' && name !== 'chao')
  const chao = methods.find(({ name }) => name === 'chao')
  const lowerBound = chao?.estimate ?? null
  const [first] = asked
  if (first === undefined) return { disagreement: [], range: null, single: null, lowerBound }
  const disagreement = [...ofChains(chains), ...ofMethods(asked)]
  const highs = asked.map(({ interval }) => interval[1])
  const low = Math.min(...asked.map(({ interval }) => interval[0]), ...(chains?.medians ?? []))
  const high = highs.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0)
  const widest = high === null ? null : Math.max(high, ...(chains?.medians ?? []))
  const sorted = [...asked].sort((a, b) => a.estimate - b.estimate)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? first
  return {
    disagreement,
    range: [low, widest],
    single: disagreement.length > 0 ? null : { method: middle.name, estimate: middle.estimate },
    lowerBound,
  }
}

function ofChains(chains: ChainsFound | undefined): Disagreement[] {
  if (chains === undefined) return []
  const [low, high] = [Math.min(...chains.medians), Math.max(...chains.medians)]
  if (high / low > rules.chains || chains.rHat > rules.rHat)
    return [{ code: 'chains', low, high, rHat: chains.rHat }]
  if (chains.effective < rules.effective)
    return [{ code: 'chains-short', effective: chains.effective, least: rules.effective }]
  return []
}

function ofMethods(asked: readonly MethodEstimate[]): Disagreement[] {
  const found: Disagreement[] = []
  for (const { name, interval } of asked)
    if (interval[1] === null) found.push({ code: 'unbounded', method: name })
  if (asked.length < 2) found.push({ code: 'few-methods', methods: asked.length })
  const points = asked.map(({ estimate }) => estimate)
  const [low, high] = [Math.min(...points), Math.max(...points)]
  if (high / low > rules.points) found.push({ code: 'points', low, high, ratio: high / low })
  const apart = asked
    .flatMap((a) => asked.map((b): [MethodEstimate, MethodEstimate] => [a, b]))
    .find(([a, b]) => a.interval[1] !== null && a.interval[1] < b.interval[0])
  if (apart) found.push({ code: 'intervals', methods: [apart[0].name, apart[1].name] })
  return found
}

import type { Bar, Lane } from './lanes.ts'

/**
 * The bar that a key leads to from another, as `event.code` names keys: right and left through all of them in the
 * order of lanes and times, up and down to the nearest in time of the next lane that has one. `undefined`: the key
 * isn't ours. Bars that `may` doesn't let through are passed over.
 */
export function barAfter(
  code: string,
  from: string,
  lanes: readonly Lane[],
  may: (bar: Bar) => boolean,
): string | undefined {
  const open = lanes.map((it) => it.bars.filter(may)).filter((bars) => bars.length > 0)
  const all = open.flat()
  const at = all.findIndex((it) => it.id === from)
  const here = all[at]
  if (here === undefined) return undefined
  const lane = open.findIndex((bars) => bars.includes(here))
  const middle = ({ from, to }: Bar): number => (from + to) / 2
  const nearest = (bars: readonly Bar[] | undefined): Bar | undefined =>
    bars?.toSorted((a, b) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)))[0]
  switch (code) {
    case 'ArrowRight':
      return (all[at + 1] ?? here).id
    case 'ArrowLeft':
      return (all[at - 1] ?? here).id
    case 'ArrowDown':
      return (nearest(open[lane + 1]) ?? here).id
    case 'ArrowUp':
      return (nearest(lane === 0 ? undefined : open[lane - 1]) ?? here).id
    case 'Home':
      return all[0]?.id
    case 'End':
      return all.at(-1)?.id
    default:
      return undefined
  }
}

import type { CodePoints } from '../../../src/passages/code-points.ts'
import type { Page, Run } from '../../../src/sources/model.ts'
import { measure } from './measuring.ts'
import { barsOf, type Bar } from './page-bars.ts'
import { layPages, pageHolding } from './page-layout.ts'
import { boxesOf, isUpright, runAt, runHolding, runsOfPage, unitAt, type PlacedRun } from './page-runs.ts'
import type { Mark } from './paragraphs.ts'

/** Room for the bars beside the pages, in CSS pixels. */
export const margin = 40

/** What is shown on pages: their sizes, the layer's text with its marks, and how wide the room for them is. */
interface Given {
  readonly pages: readonly Page[]
  readonly text: string
  readonly points: CodePoints
  readonly marks: readonly Mark[]
  readonly room: number
}

/** Where words stand on the pages of a PDF as they are shown, and which words stand at a place. */
export class PagePlaces {
  readonly #given: () => Given
  /** Of the whole layer; missing until they have come. */
  runs = $state.raw<readonly Run[]>()

  constructor(given: () => Given) {
    this.#given = given
  }

  readonly laid = $derived.by(() => layPages(this.#given().pages, Math.max(0, this.#given().room - margin)))
  readonly height = $derived((this.laid.at(-1)?.top ?? 0) + (this.laid.at(-1)?.height ?? 0))
  /** Worked out once a page, when it is asked for. */
  readonly #known = $derived.by(() => {
    const { pages, points } = this.#given()
    const runs = this.runs ?? []
    const known = new Map<number, PlacedRun[]>()
    return (at: number): PlacedRun[] => {
      const page = pages[at]
      const found = known.get(at) ?? (page ? runsOfPage(runs, page, points) : [])
      known.set(at, found)
      return found
    }
  })

  runsOf(at: number): PlacedRun[] {
    return this.#known(at)
  }

  pageOf(unit: number): number {
    const { pages, points } = this.#given()
    return pageHolding(pages, points.fromUnit(unit))
  }

  marksOf(at: number): Mark[] {
    const { pages, points, marks } = this.#given()
    const page = pages[at]
    if (!page) return []
    const [start, end] = [points.toUnit(page.start), points.toUnit(page.end)]
    return marks.filter((it) => it.start < end && it.end > start)
  }

  barsOf(at: number): Bar[] {
    const scale = this.laid[at]?.scale ?? 1
    return barsOf(
      this.marksOf(at).flatMap((mark) => {
        const boxes = boxesOf(this.runsOf(at), this.#given().text, mark.start, mark.end, measure)
        if (boxes.length === 0) return []
        const top = Math.min(...boxes.map((it) => it.top)) * scale
        return [{ mark, top, bottom: Math.max(...boxes.map((it) => it.top + it.height)) * scale }]
      }),
    )
  }

  /** The box of a character, from the upper left corner of all pages; its page's corner until runs have come. */
  boxOf(unit: number): DOMRect {
    const at = this.pageOf(unit)
    const { top = 0, scale = 1 } = this.laid[at] ?? {}
    const run = runHolding(this.runsOf(at), unit)
    const [box] = run
      ? boxesOf([run], this.#given().text, unit, Math.max(unit + 1, run.start + 1), measure)
      : []
    return new DOMRect(
      margin + (box?.left ?? 0) * scale,
      top + (box?.top ?? 0) * scale,
      (box?.width ?? 0) * scale,
      (box?.height ?? 0) * scale,
    )
  }

  /** Where a run begins that holds a place, or that ends right before it. */
  runStart(unit: number): number {
    const some = this.runsOf(this.pageOf(unit))
    return (some.find((it) => it.start <= unit && it.end >= unit) ?? runHolding(some, unit))?.start ?? unit
  }

  /** The place in the text nearest to a point of a page, in CSS pixels from the page's corner. */
  unitAt(at: number, left: number, top: number): number | undefined {
    const scale = this.laid[at]?.scale ?? 1
    const [x, y] = [left / scale, top / scale]
    const run = runAt(this.runsOf(at), x, y)
    if (!run) return undefined
    // In upright words the box doesn't tell where one is: the nearer end.
    if (isUpright(run)) return y < run.top + run.height / 2 ? run.start : run.end
    return unitAt(run, this.#given().text, x, measure)
  }

  /** The first words on a page below a height. */
  firstBelow(at: number, height: number): number | undefined {
    const some = this.runsOf(at)
    const { scale = 1 } = this.laid[at] ?? {}
    return (some.find((it) => it.top * scale >= height) ?? some[0])?.start
  }
}

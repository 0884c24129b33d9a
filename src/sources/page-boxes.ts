/** A run of text as a PDF places it: text space is one unit a point, the matrix takes it to the page's user space. */
export interface RunShape {
  matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number]
  /** Advance along the line and size across it, in points. */
  width: number
  height: number
  /** Of the font, in parts of its size; absent or zero where the font doesn't say. */
  ascent: number | undefined
  descent: number | undefined
  vertical: boolean
}

/** The page as shown: its own rotation done, its origin at the upper left. */
export interface Shown {
  readonly transform: readonly number[]
  readonly height: number
}

/** Hundredths of a point, from the lower left corner of the page as shown. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const usualAscent = 0.8
const usualDescent = -0.2

/** The smallest upright box around a run, from its font's descent to its ascent, however the run or page is turned. */
export function boxOf(run: RunShape, page: Shown): Box {
  const [a, b, c, d, e, f] = run.matrix
  const along = unit(a, b, [1, 0])
  const across = unit(c, d, [0, 1])
  const size = Math.hypot(c, d)
  const [left, right, low, high] = run.vertical
    ? [-size / 2, size / 2, -run.height, 0]
    : [0, run.width, size * orElse(run.descent, usualDescent), size * orElse(run.ascent, usualAscent)]
  const xs: number[] = []
  const ys: number[] = []
  for (const [s, t] of [
    [left, low],
    [right, low],
    [left, high],
    [right, high],
  ] as const) {
    const [x, y] = shown(e + s * along[0] + t * across[0], f + s * along[1] + t * across[1], page)
    xs.push(x)
    ys.push(y)
  }
  const x = hundredths(Math.min(...xs))
  const y = hundredths(Math.min(...ys))
  return { x, y, width: hundredths(Math.max(...xs)) - x, height: hundredths(Math.max(...ys)) - y }
}

function shown(x: number, y: number, page: Shown): readonly [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.transform
  return [a * x + c * y + e, page.height - (b * x + d * y + f)]
}

function unit(x: number, y: number, otherwise: readonly [number, number]): readonly [number, number] {
  const length = Math.hypot(x, y)
  return length > 0 ? [x / length, y / length] : otherwise
}

/** A broken matrix gives no number; a layer's schema asks for one. */
const hundredths = (points: number): number => (Number.isFinite(points) ? Math.round(points * 100) : 0)

const orElse = (value: number | undefined, otherwise: number): number =>
  value !== undefined && Number.isFinite(value) && value !== 0 ? value : otherwise

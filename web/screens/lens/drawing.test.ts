import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { places } from '../../../src/codebook/places.ts'
import { drawCountry, drawWorld, type Drawing } from './drawing.ts'
import { countriesIn, drawnAs, type Provinces, type World } from './outline-shapes.ts'

const read = (url: string): unknown => JSON.parse(readFileSync(fileURLToPath(url), 'utf8'))
const coarse = read(import.meta.resolve('world-atlas/countries-110m.json')) as World
const close = read(import.meta.resolve('world-atlas/countries-50m.json')) as World
const provinces = (country: string): Provinces =>
  read(new URL(`outlines/${country}.json`, import.meta.url).href) as Provinces

const codes = (drawing: Drawing | undefined) => drawing?.units.map((it) => it.code).sort()
/** Every number of a path lies in the frame. */
function inFrame({ size, units }: Drawing): boolean {
  return units.every(({ d }) =>
    [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].every(
      ([, x, y]) => Number(x) >= 0 && Number(x) <= size.width && Number(y) >= 0 && Number(y) <= size.height,
    ),
  )
}

describe('the world', () => {
  const drawing = drawWorld(coarse)

  test('has every outlined country under its code, within the frame', () => {
    expect(codes(drawing)).toEqual(expect.arrayContaining(['KP', 'KR', 'TW', 'PS', 'AU']))
    expect(new Set(codes(drawing)).size).toBe(drawing.units.length)
    expect(inFrame(drawing)).toBe(true)
  })

  test('only land that ISO 3166-1 gives no number has no code', () => {
    const bare = countriesIn(close).filter((it) => it.code === undefined)
    expect(bare.map((it) => it.outline.properties?.['name'] as unknown).sort()).toEqual([
      'Indian Ocean Ter.',
      'Kosovo',
      'N. Cyprus',
      'Siachen Glacier',
      'Somaliland',
    ])
  })
})

describe('a country', () => {
  test('is drawn by the provinces that have outlines, each of them a place of the codebook', () => {
    for (const country of ['KP', 'XA']) {
      const drawing = drawCountry(country, country === 'XA' ? undefined : close, provinces(country))
      if (!drawing) throw new Error(country)
      const known = Object.keys(places).filter((it) => it.startsWith(`${country}-`))
      expect(known).toEqual(expect.arrayContaining(codes(drawing) ?? []))
      expect(inFrame(drawing)).toBe(true)
      // A number stands in every province.
      expect(drawing.units.every((it) => it.label !== undefined)).toBe(true)
    }
    expect(codes(drawCountry('XA', undefined, provinces('XA')))).toHaveLength(5)
    expect(codes(drawCountry('KP', close, provinces('KP')))).toHaveLength(11)
  })

  test('North Korea’s provinces lie where they lie', () => {
    const drawing = drawCountry('KP', close, provinces('KP'))
    const at = (code: string): readonly [number, number] =>
      drawing?.units.find((it) => it.code === code)?.label ?? [NaN, NaN]
    const [north, south] = [at('KP-10'), at('KP-05')]
    expect(north[1]).toBeLessThan(at('KP-07')[1])
    expect(at('KP-03')[0]).toBeLessThan(at('KP-04')[0])
    expect(at('KP-02')[1]).toBeGreaterThan(at('KP-03')[1])
    expect(south[0]).toBeLessThan(at('KP-06')[0])
    expect(at('KP-06')[0]).toBeLessThan(at('KP-07')[0])
    expect(at('KP-08')[0]).toBeLessThan(at('KP-09')[0])
    expect(at('KP-13')[0]).toBeGreaterThan(at('KP-08')[0])
    expect(Math.hypot(at('KP-01')[0] - at('KP-06')[0], at('KP-01')[1] - at('KP-06')[1])).toBeLessThan(120)
  })

  test('without outlines of provinces is one shape, and without any none', () => {
    expect(codes(drawCountry('JP', close, undefined))).toEqual(['JP'])
    expect(drawCountry('XB', undefined, undefined)).toBe(undefined)
  })

  test('fills the frame, though it reach over the antimeridian or far overseas', () => {
    for (const code of ['RU', 'US', 'FR', 'NZ', 'KP', 'XA']) {
      const own = code === 'KP' || code === 'XA' ? provinces(code) : undefined
      const drawing = drawCountry(code, code === 'XA' ? undefined : close, own)
      const xs = [...(drawing?.country ?? '').matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x))
      const ys = [...(drawing?.country ?? '').matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y))
      const span = Math.max(Math.max(...xs) - Math.min(...xs), (Math.max(...ys) - Math.min(...ys)) * 1.3)
      expect([code, span > 500]).toEqual([code, true])
    }
  })
})

test('a place is drawn in its own outline or in that of what it lies in', () => {
  const outlines = ['XA-01', 'XA-02']
  expect(drawnAs('XA-02/velmo', outlines)).toBe('XA-02')
  expect(drawnAs('XA-02', ['XA'])).toBe('XA')
  expect(drawnAs('XA-07', outlines)).toBe(undefined)
  expect(drawnAs('XA', outlines)).toBe(undefined)
})

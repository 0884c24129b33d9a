import type { GeoPath } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import {
  countriesIn,
  provincesIn,
  type Outline,
  type Place,
  type Provinces,
  type World,
} from './outline-shapes.ts'
import { countryPath, labelPoint, worldPath, type Size } from './projecting.ts'

/** A place as it is drawn: an SVG path, and where its number stands. */
export interface Unit {
  readonly code: string
  readonly d: string
  readonly label: readonly [number, number] | undefined
}

/** A map without its counts. */
export interface Drawing {
  readonly size: Size
  /** The land around, for orientation. */
  readonly ground: string
  /** The outline of the country that is looked at; undefined for the world. */
  readonly country: string | undefined
  readonly units: readonly Unit[]
}

export function drawWorld(world: World): Drawing {
  const size = { width: 640, height: 312 }
  const path = worldPath(size)
  const all = countriesIn(world)
  const coded = all.filter((it) => it.code !== undefined)
  const ground = together(all.filter((it) => it.code === undefined).map((it) => it.outline))
  return { size, ground: path(ground) ?? '', country: undefined, units: unitsOf(coded, path, size) }
}

/**
 * A country with its provinces, or as a whole where they have no outlines. An invented country lies nowhere: it is
 * drawn without its neighbours. Undefined for a country without any outline.
 */
export function drawCountry(
  code: string,
  world: World | undefined,
  topology: Provinces | undefined,
): Drawing | undefined {
  const size = { width: 640, height: 470 }
  const all = world === undefined ? [] : countriesIn(world)
  const own = topology && provincesIn(topology)
  const country = own?.country ?? oneOutline(all.filter((it) => it.code === code))
  if (country === undefined) return undefined
  const path = countryPath(country, size)
  const ground = together(all.filter((it) => it.code !== code).map((it) => it.outline))
  const places = own?.provinces ?? [{ code, outline: country }]
  return {
    size,
    ground: path(ground) ?? '',
    country: path(country) ?? '',
    units: unitsOf(places, path, size),
  }
}

function unitsOf(places: readonly Place[], path: GeoPath, size: Size): Unit[] {
  const byCode = Map.groupBy(places, (it) => it.code)
  return [...byCode].flatMap(([code, all]) => {
    const outline = oneOutline(all)
    const d = outline && path(outline)
    return code === undefined || !outline || d === null || d === undefined || d === ''
      ? []
      : [{ code, d, label: labelPoint(outline, path, size) }]
  })
}

function together(outlines: readonly Outline[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...outlines] }
}

function oneOutline(places: readonly Place[]): Outline | undefined {
  const [first, ...more] = places.map((it) => it.outline)
  if (!first || more.length === 0) return first
  const coordinates = [first, ...more].flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  return { ...first, geometry: { type: 'MultiPolygon', coordinates } }
}

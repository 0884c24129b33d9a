import { feature, merge } from 'topojson-client'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { countryOfNumber } from '../../../src/codebook/country-numbers.ts'
import { contains } from '../../../src/kernel/where.ts'

/** Outlines as they are bundled: countries by ISO 3166-1's numbers, or provinces by ISO 3166-2's codes. */
export type World = Topology & { readonly objects: { readonly countries: Collection } }
export type Provinces = Topology & { readonly objects: { readonly provinces: Collection } }
type Topology = Parameters<typeof merge>[0]
type Collection = Extract<Parameters<typeof merge>[1], { type: 'GeometryCollection' }>

export type Outline = Feature<Polygon | MultiPolygon>

/** The outline of a place; without a code, of land that has none. */
export interface Place {
  readonly code: string | undefined
  readonly outline: Outline
}

const isArea = (it: Feature): it is Outline =>
  it.geometry.type === 'Polygon' || it.geometry.type === 'MultiPolygon'

const areasIn = ({ features }: FeatureCollection): Outline[] => features.filter(isArea)

/** The countries of the world. A country that comes in two pieces is two outlines of one code. */
export function countriesIn(world: World): Place[] {
  return areasIn(feature(world, world.objects.countries)).map((outline) => ({
    code: outline.id === undefined ? undefined : countryOfNumber(String(outline.id)),
    outline,
  }))
}

/** The provinces of a country, and the country that they make together. */
export function provincesIn(topology: Provinces): { provinces: Place[]; country: Outline } {
  const collection = topology.objects.provinces
  const provinces = areasIn(feature(topology, collection)).map((outline) => ({
    code: String(outline.id),
    outline,
  }))
  const areas = collection.geometries.filter((it) => it.type === 'Polygon' || it.type === 'MultiPolygon')
  return { provinces, country: { type: 'Feature', properties: {}, geometry: merge(topology, areas) } }
}

/** The outline that a place is drawn in: its own or that of what it lies in; nothing is drawn finer than a province. */
export function drawnAs(code: string, outlines: readonly string[]): string | undefined {
  return outlines
    .filter((it) => contains(it, code))
    .reduce<string | undefined>(
      (best, it) => (best !== undefined && best.length >= it.length ? best : it),
      undefined,
    )
}

import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
  type GeoPath,
  type GeoProjection,
} from 'd3-geo'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Outline } from './outline-shapes.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Both projections keep areas: a tint must not weigh more because a place lies far north. */
export function worldPath({ width, height }: Size): GeoPath {
  return pathOf(geoEqualEarth().fitSize([width, height], { type: 'Sphere' }))
}

const margin = 12
/** Parts that lie farther from the largest don't make the map smaller. In radians: some 2,500 km. */
const near = 0.4

/** A country in the middle, as large as it goes; what lies around it is cut off at the frame. */
export function countryPath(country: Outline, { width, height }: Size): GeoPath {
  const middle = mainland(country)
  const [longitude, latitude] = geoCentroid(middle)
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      middle,
    )
  return pathOf(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  )
}

const pathOf = (projection: GeoProjection): GeoPath => geoPath(projection).digits(1)

function partsOf({ geometry }: Outline): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry]
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
}

function largestOf(parts: readonly Polygon[]): Polygon | undefined {
  return parts
    .map((part) => ({ part, area: geoArea(part) }))
    .reduce<{ part: Polygon; area: number } | undefined>((a, b) => (a && a.area >= b.area ? a : b), undefined)
    ?.part
}

/** The largest part of a country and what lies near it. */
function mainland(country: Outline): MultiPolygon {
  const parts = partsOf(country)
  const largest = largestOf(parts)
  const centre = largest && geoCentroid(largest)
  const kept = centre ? parts.filter((it) => geoDistance(geoCentroid(it), centre) <= near) : parts
  return { type: 'MultiPolygon', coordinates: kept.map((it) => it.coordinates) }
}

/** The middle of the largest part, where a number is written. Undefined where it would lie outside the frame. */
export function labelPoint(
  outline: Outline,
  path: GeoPath,
  { width, height }: Size,
): readonly [number, number] | undefined {
  const largest = largestOf(partsOf(outline))
  if (!largest) return undefined
  const [x, y] = path.centroid(largest)
  return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : undefined
}

// Writes the outline of the invented country anew: `node make/make-outline.mjs`. Sorvane lies nowhere on earth; its
// corners are placed by hand in degrees that mean nothing, and its coasts and borders are roughened by fixed dice.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const corners = {
  a: [1.0, 5.5],
  b: [4.2, 6.5],
  c: [7.6, 6.0],
  d: [9.2, 3.6],
  e: [7.6, 1.1],
  m: [5.6, 0.6],
  g: [1.6, 1.5],
  h: [0.5, 3.4],
  p: [3.5, 4.0],
  q: [6.2, 3.3],
}
const coasts = ['ab', 'bc', 'cd', 'de', 'em', 'mg', 'gh', 'ha']
const borders = ['bp', 'ph', 'pq', 'qd', 'qm', 'pg']
// Clockwise. A border that is walked the other way than it is named stands reversed.
const provinces = {
  'XA-01': ['ab', 'bp', 'ph', 'ha'],
  'XA-02': ['pq', 'qm', 'mg', 'gp'],
  'XA-03': ['bc', 'cd', 'dq', 'qp', 'pb'],
  'XA-04': ['de', 'em', 'mq', 'qd'],
  'XA-05': ['hp', 'pg', 'gh'],
}
const island = [
  [-0.9, 2.1],
  [-0.6, 2.5],
  [-0.2, 2.3],
  [-0.15, 1.8],
  [-0.5, 1.55],
  [-0.85, 1.75],
  [-0.9, 2.1],
]

let state = 20170401
/** From -1 to 1. */
function dice() {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return (state / 0x7fffffff) * 2 - 1
}

/** Halves a line again and again and moves each middle sideways, by less each time. */
function roughen([from, to], roughness, times) {
  if (times === 0) return [from]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const aside = dice() * roughness
  const middle = [(from[0] + to[0]) / 2 - dy * aside, (from[1] + to[1]) / 2 + dx * aside]
  return [...roughen([from, middle], roughness, times - 1), ...roughen([middle, to], roughness, times - 1)]
}

const names = [...coasts, ...borders]
const rounded = (points) => points.map(([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100])
const arcs = names.map((name) => {
  const [from, to] = [corners[name[0]], corners[name[1]]]
  return rounded([...roughen([from, to], coasts.includes(name) ? 0.22 : 0.13, 4), to])
})
const walk = (name) => {
  const at = names.indexOf(name)
  return at >= 0 ? at : ~names.indexOf([...name].reverse().join(''))
}
const geometries = Object.entries(provinces).map(([id, ring]) =>
  id === 'XA-05'
    ? { type: 'MultiPolygon', id, arcs: [[ring.map(walk)], [[names.length]]] }
    : { type: 'Polygon', id, arcs: [ring.map(walk)] },
)
const outline = {
  type: 'Topology',
  objects: { provinces: { type: 'GeometryCollection', geometries } },
  arcs: [
    ...arcs,
    rounded([...island.slice(1).flatMap((to, i) => roughen([island[i], to], 0.2, 3)), island[0]]),
  ],
}
const file = fileURLToPath(new URL('../../web/screens/lens/outlines/XA.json', import.meta.url))
writeFileSync(file, `${JSON.stringify(outline)}\n`)

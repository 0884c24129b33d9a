/** One step of `scripts/link-peers.mjs` in a process of its own: `make FILE ROWS` or `link FILE`. */
import { linkFile } from '../src/linkage/io/link-file.ts'
import { figure, memoryFigure } from './figure.ts'
import { writePersons } from './invented-persons.ts'
import { benchSpec } from './link-rules.ts'

const [step, file, rows] = process.argv.slice(2)
if (file === undefined) throw new Error('make FILE ROWS, or link FILE')
if (step === 'make') writePersons(file, Number(rows))
else {
  const began = performance.now()
  const { compared, alsoCompared, kept } = await linkFile(file, benchSpec)
  figure('Girok: reading, learning, comparing, clusters', undefined, performance.now() - began)
  console.log(
    `– ${compared - alsoCompared} pairs by the rules, ${alsoCompared} within groups, ${kept.weights.length} kept`,
  )
  memoryFigure('Girok: most memory', 8000)
}

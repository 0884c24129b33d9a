/** Estimates against published figures. The tables stand beside the project; another folder: GIROK_MSE_DATA. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSheet } from '../src/accounts/io/read-confined-sheet.ts'
import { estimate, type Estimate } from '../src/estimation/io/estimate.ts'
import { averageOverGraphs } from '../src/estimation/graph-averaging.ts'
import { runChain } from '../src/estimation/latent-class.ts'
import { cellsToFit } from '../src/estimation/log-linear.ts'
import { stepwisePairs } from '../src/estimation/stepwise.ts'
import { planFor } from '../src/estimation/latent-class-method.ts'
import type { MethodName } from '../src/estimation/model.ts'
import { readCaptures, type Captures, type Chosen } from '../src/estimation/read-captures.ts'
import { figure, seconds } from './figure.ts'

const beside = fileURLToPath(new URL('../../shared/data/mse', import.meta.url))
const data = process.env['GIROK_MSE_DATA'] ?? beside

async function captures(file: string, chosen: readonly Chosen[] = []): Promise<Captures> {
  const path = join(data, file)
  return readCaptures(await readSheet(readFileSync(path), file), chosen)
}

function against(found: Estimate, name: MethodName, published: number, tolerance: number): void {
  const value = found.methods.find((method) => method.name === name)?.estimate ?? NaN
  const off = (Math.abs(value / published - 1) * 100).toFixed(2)
  const verdict = Math.abs(value / published - 1) <= tolerance ? 'met' : 'MISSED'
  console.log(`– ${name.padEnd(22)} ${value} against ${published}: ${off} % off, ${verdict}`)
}

async function measured(title: string, given: Captures): Promise<Estimate> {
  const start = performance.now()
  const found = await estimate(given)
  figure(`estimate: ${title}, ${found.documented} persons, all methods`, undefined, performance.now() - start)
  console.log(`– range ${JSON.stringify(found.range)}, single ${JSON.stringify(found.single)}`)
  console.log(`– disagreement: ${found.disagreement.map(({ words }) => words.en).join(' ')}`)
  return found
}

export async function measureEstimate(): Promise<void> {
  if (!existsSync(data)) {
    console.log(`estimate: skipped, no tables in ${data}`)
    return
  }
  const kosovo = await measured('Kosovo 1999', await captures('kosovo_1999.csv'))
  against(kosovo, 'independence', 7394.6, 0.00002)
  against(kosovo, 'chao', 8591.2, 0.00002)
  against(kosovo, 'log-linear-bic', 10356.5, 0.00001)
  against(kosovo, 'graphs', 12595, 0.01)
  against(kosovo, 'latent-class', 10500, 0.02)
  const uk = await captures('uk_2013_5lists.csv')
  const ukFound = await measured('United Kingdom 2013', uk)
  against(ukFound, 'log-linear-stepwise', 11313, 0.0001)
  against(ukFound, 'graphs', 22990, 0.01)
  const netherlands = await captures('netherlands_2010_15_5lists.csv')
  const nlFound = await measured('Netherlands 2010–15', netherlands)
  against(nlFound, 'log-linear-stepwise', 121522, 0.0001)
  against(nlFound, 'graphs', 50383, 0.01)
  for (const [file, published] of [
    ['uk_2013_6lists.csv', 11418],
    ['netherlands_2010_15_6lists.csv', 111139],
  ] as const) {
    const step = stepwisePairs(cellsToFit((await captures(file)).table))?.estimate ?? NaN
    const off = (Math.abs(step / published - 1) * 100).toFixed(3)
    console.log(`– ${file}: stepwise ${step.toFixed(1)} against ${published}: ${off} % off`)
  }
  const start = performance.now()
  averageOverGraphs(netherlands.table)
  figure('graphs averaged, 5 lists (822 graphs)', seconds(1), performance.now() - start)
  const stratum = [
    { column: 'sexo', value: 'HOMBRE' },
    { column: 'yy_hecho', value: '1999' },
  ]
  const colombia = await captures('verdata_reclutamiento_R1_histories.csv', stratum)
  const found = await measured('Colombia, one stratum of 20 lists', colombia)
  console.log(`– mean ${String(found.methods[0]?.detail['mean'])} against 2066 (3 %)`)
  const plan = planFor(colombia.table, { burnIn: 0, rounds: 20_000 })
  const began = performance.now()
  runChain(colombia.table, 1, 0, plan)
  figure('one chain on one core, 10,000 rounds', seconds(1), (performance.now() - began) / 2)
}

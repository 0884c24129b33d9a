import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { CaptureTable } from './capture-table.ts'
import { captureTable } from './capture-table.ts'
import { averageOverGraphs } from './graph-averaging.ts'
import { allModels } from './hierarchical.ts'
import { cellsToFit, fitModel } from './log-linear.ts'
import { logGamma } from './log-gamma.ts'
import { logLinearMethods } from './log-linear-methods.ts'
import type { MethodName } from './model.ts'
import { readCaptures } from './read-captures.ts'

// The tables stand beside the project, not in it: where they are missing, what rests on them is skipped.
const folder = new URL('../../../shared/data/mse/', import.meta.url)
const there = existsSync(fileURLToPath(folder))

function tableOf(file: string): CaptureTable {
  const { data } = Papa.parse<string[]>(readFileSync(new URL(file, folder), 'utf8').trim())
  const [columns = [], ...rows] = data
  return readCaptures({ columns, rows, firstRow: 2 }).table
}

const found = (table: CaptureTable, name: MethodName) =>
  logLinearMethods(table).methods.find((method) => method.name === name)

describe.skipIf(!there)('published figures', () => {
  it('are met for Kosovo, 1999', () => {
    const table = tableOf('kosovo_1999.csv')
    expect(found(table, 'independence')?.estimate).toBeCloseTo(7394.6, 1)
    const chao = found(table, 'chao')
    expect(chao?.estimate).toBeCloseTo(8591.2, 1)
    expect(chao?.detail['standardError']).toBeCloseTo(213.5, 1)
    const bic = found(table, 'log-linear-bic')
    expect(bic?.estimate).toBeCloseTo(10356.5, 1)
    expect(bic?.interval).toEqual([8994.3, 12110.4])
    expect(bic?.detail).toMatchObject({
      ...{ model: '[EXH·ABA·OSCE, EXH·HRW, OSCE·HRW]', standardError: 785.9 },
      ...{ deviance: 9.323, degreesOfFreedom: 4, aic: 132.747, bic: 203.03, models: 113 },
    })
    expect(found(table, 'log-linear-aic')?.estimate).toBeCloseTo(12741, 0)
    expect(found(table, 'log-linear-stepwise')?.estimate).toBeCloseTo(14341.7, 0)
    const all = allModels(4).flatMap((terms) => fitModel(cellsToFit(table), terms)?.estimate ?? [])
    expect([Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))]).toEqual([6728, 22889])
    expect(averageOverGraphs(table)).toMatchObject({
      median: 12595,
      interval: [9827, 16544],
      graphsTried: 61,
    })
    expect(averageOverGraphs(table, { delta: 1 }).median).toBeCloseTo(4617, -1)
  })

  it('are met for the United Kingdom, 2013, and the Netherlands, 2010 to 2015', () => {
    const uk = tableOf('uk_2013_5lists.csv')
    const step = found(uk, 'log-linear-stepwise')
    expect(step?.estimate).toBeCloseTo(11313, 0)
    const graphs = averageOverGraphs(uk)
    expect(graphs.median / 22990).toBeCloseTo(1, 2)
    expect(graphs.graphsTried).toBe(822)
    const nl = tableOf('netherlands_2010_15_5lists.csv')
    expect(found(nl, 'log-linear-stepwise')?.estimate).toBeCloseTo(121521.6, 0)
    const six = (file: string) => found(tableOf(file), 'log-linear-stepwise')?.estimate
    expect(six('uk_2013_6lists.csv')).toBeCloseTo(11418, 0)
    expect(six('netherlands_2010_15_6lists.csv')).toBeCloseTo(111139.4, 0)
    const { median, interval } = averageOverGraphs(nl)
    expect(median / 50383).toBeCloseTo(1, 2)
    expect(interval[0] / 41666).toBeCloseTo(1, 2)
    expect(interval[1] / 203389).toBeCloseTo(1, 2)
  })
})

it('averages as Madigan and York do on their three lists', () => {
  const counts = [0, 247, 49, 142, 60, 112, 4, 12]
  const table = captureTable(['A', 'B', 'C'], new Map(counts.map((count, mask) => [mask, count])))
  const [shape, mean] = [13.14, 55.17]
  // A Poisson number of persons whose mean has a gamma prior.
  const logPrior = (persons: number): number =>
    logGamma(persons + shape) - logGamma(persons + 1) + persons * Math.log(mean / (1 + mean))
  const { median, graphs } = averageOverGraphs(table, { delta: 1, logPrior })
  expect(Math.abs(median - 731)).toBeLessThanOrEqual(1)
  expect(graphs[0]?.weight).toBeCloseTo(0.37, 2)
})

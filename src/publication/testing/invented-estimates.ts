import { capturesByColumn } from '../../estimation/captures-by-stratum.ts'
import { estimate } from '../../estimation/io/estimate.ts'
import { estimateStrata } from '../../estimation/io/estimate-strata.ts'
import { computedSchema } from '../../estimation/kept-estimate.ts'
import { readCaptures } from '../../estimation/read-captures.ts'
import type { PublishedEstimate } from '../model.ts'

const short = { rounds: 1000, burnIn: 200, seed: 7 }
const rows = ['1,0,0,60', '0,1,0,55', '0,0,1,70', '1,1,0,20', '1,0,1,24', '0,1,1,22', '1,1,1,9']
const cells = (prefix: string): string[][] => rows.map((it) => (prefix + it).split(','))

let computed: Promise<PublishedEstimate[]> | undefined

/** Three, as they were computed: of counts, of two strata of which one refuses, and one that nothing can be said of. */
export const inventedEstimates = (): Promise<PublishedEstimate[]> => (computed ??= compute())

async function compute(): Promise<PublishedEstimate[]> {
  const columns = ['press', 'region', 'families', 'count']
  const ferry = await estimate(readCaptures({ columns, rows: cells('') }), short)
  const northOnly = [
    ...cells('F,'),
    ['M', '1', '0', '0', '7'],
    ['M', '0', '1', '0', '4'],
    ['M', '1', '1', '0', '1'],
  ]
  const sheet = { columns: ['sex', ...columns], rows: northOnly }
  const strata = await estimateStrata(capturesByColumn(sheet, 'sex'), short)
  const two = await estimate(readCaptures({ columns, rows: cells('').slice(0, 2) }), short)
  const whole = [ferry, strata, two].map((it) => computedSchema.parse(JSON.parse(JSON.stringify(it))))
  const titles = [
    { ko: '나루터에서 끌려간 사람들', en: 'Taken at the ferry' },
    { ko: '성별에 따른 추정', en: 'By sex' },
    { ko: '명단 둘', en: 'Two lists' },
  ]
  return whole.map((it, at) => ({
    title: titles[at] ?? { ko: '', en: '' },
    counted: at === 1 ? { kind: 'lists', atLeast: 255, atMost: it.documented } : { kind: 'file' },
    changed: at === 2,
    estimate: it,
  }))
}

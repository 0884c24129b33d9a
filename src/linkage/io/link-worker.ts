import { parentPort, workerData } from 'node:worker_threads'
import { ruleKeys } from '../matching/block-keys.ts'
import { blocksOf, type Blocks } from '../matching/candidates.ts'
import { clusterComponents } from '../matching/cluster.ts'
import { comparatorsFor } from '../matching/comparators.ts'
import { compareStretch } from '../matching/compare.ts'
import type { Column } from '../matching/dictionary.ts'
import type { PatternCounts } from '../matching/model.ts'
import { pairLevels } from '../matching/pair-levels.ts'
import { PairStore } from '../matching/pair-store.ts'
import { scorerFor, type Scorer } from '../matching/scorer.ts'
import { constrainedWeight } from '../matching/settle.ts'
import { countPatterns } from '../matching/training.ts'
import type { Answer, News, Shared, Task } from './thread-messages.ts'

const { spec, rows, columns, codes } = workerData as Shared
const columnOf = ({ fields }: { readonly fields: readonly string[] }): Column => {
  const column = columns.get(JSON.stringify(fields))
  if (column === undefined) throw new Error('a column that this thread was not given')
  return column
}
const comparators = comparatorsFor(spec.comparisons, (one) => columnOf(one).dictionary, rows)
const sizes = comparators.map(({ levels }) => levels)
const levels = pairLevels(codes, comparators)
let blocks: Pick<Blocks, 'rules' | 'sorted'> = { rules: [], sorted: [] }
let every = 1
let news: Extract<News, { kind: 'weights' }> | undefined
let scorer: Scorer | undefined

function learnt(): { news: Extract<News, { kind: 'weights' }>; scorer: Scorer } {
  if (news === undefined || scorer === undefined) throw new Error('asked to weigh before there are weights')
  return { news, scorer }
}

function hear(told: News): void {
  switch (told.kind) {
    case 'blocks':
      blocks = told.blocks
      every = told.every
      break
    case 'weights':
      news = told
      scorer = scorerFor(codes, comparators, told.weights)
  }
}

function work(task: Task): Answer {
  switch (task.kind) {
    case 'rule': {
      const keys = ruleKeys(spec.blocking[task.rule] ?? [], columnOf, rows)
      return { kind: 'rule', rule: task.rule, blocks: blocksOf(keys, task.rule, spec.largestBlock) }
    }
    case 'count': {
      const counts: PatternCounts = new Map()
      const once: PatternCounts = new Map()
      countPatterns(blocks, task.stretch, every, levels, sizes, counts, once)
      return { kind: 'count', rule: task.stretch.rule, counts, once }
    }
    case 'compare': {
      const { news, scorer } = learnt()
      const store = new PairStore()
      const compared = compareStretch(blocks, task.stretch, scorer, news.constraints, news.least, store)
      return { kind: 'compare', compared, kept: store.copied() }
    }
    case 'cluster': {
      const { news, scorer } = learnt()
      const weight = constrainedWeight(scorer, news.constraints, rows)
      return {
        kind: 'cluster',
        clustering: clusterComponents(task.components, news.least, weight, news.order),
      }
    }
  }
}

parentPort?.on('message', (message: News | { readonly task: Task }) => {
  if ('task' in message) parentPort?.postMessage(work(message.task))
  else hear(message)
})

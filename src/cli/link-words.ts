import type { Language } from '../kernel/bilingual.ts'
import { formatBytes, formatNumber } from '../language/numbers.ts'
import { listed, shown } from '../language/shown.ts'
import type { LinkOutcome } from './link-outcome.ts'
import type { LinkTexts } from './link-texts.ts'

const mostBlocks = 5

/** The outcome for people: how much was compared, what is proposed, and what was left out. */
export function linkLines(
  found: LinkOutcome,
  files: readonly string[],
  texts: LinkTexts,
  language: Language,
): string[] {
  const number = (value: number): string => formatNumber(value, language)
  const { spec } = found
  const lines = [
    `${texts.rows}: ${number(found.rows)}`,
    texts.compared(number(found.pairsCompared), number(found.pairsCompared / found.rows)),
    `${texts.compares}: ${listed(spec.comparisons.map(({ fields, how }) => `${fields.join(' + ')} (${how})`))}`,
    `${texts.rules}:`,
    ...spec.blocking.map(
      (rule) => `  ${rule.map((part) => `${part.fields.join(' ')}.${part.take}`).join(' + ')}`,
    ),
    `${texts.clusters}: ${number(found.clusters)}`,
    `${texts.ladder}:`,
    ...found.ladder.map((rung) => `  ${texts.rung(number(rung.threshold), number(rung.clusters))}`),
    `${texts.largest}: ${number(found.largestCluster)}`,
    `${texts.alone}: ${number(found.neverCompared)}`,
  ]
  if (found.largeBlocks.length > 0) {
    lines.push(`${texts.large}: ${number(found.largeBlocks.length)}`)
    const largest = [...found.largeBlocks].sort((a, b) => b.rows - a.rows).slice(0, mostBlocks)
    for (const { rows, values } of largest)
      lines.push(`  ${texts.largeBlock(number(rows), values.map((value) => shown(value, 30)).join(' + '))}`)
  }
  if (found.takenApart > 0) lines.push(`${texts.takenApart}: ${number(found.takenApart)}`)
  lines.push(
    `${texts.seconds}: ${number(found.seconds)}`,
    `${texts.memory}: ${formatBytes(found.peakMemory, language)}`,
  )
  if (files.length > 0) lines.push(`${texts.written}: ${listed(files)}`)
  lines.push('', texts.proposal)
  return lines
}

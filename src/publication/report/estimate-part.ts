import { toldEstimate } from '../estimate-told.ts'
import { estimateWords } from '../estimate-words.ts'
import { estimateCsv, estimateJson } from '../estimates-form.ts'
import type { PublishedEstimate } from '../model.ts'
import type { PageWriter } from '../page-writer.ts'
import type { EstimatePart } from './model.ts'

/** Rows of counts that are printed; all are in the file beside the report. */
const mostRows = 200

/** An estimate as the report prints it: what was found, why there is no single number, and what it follows from. */
export function estimatePart(
  { language, say }: PageWriter,
  estimate: PublishedEstimate,
  place: number,
): EstimatePart {
  const words = estimateWords[language]
  const told = toldEstimate(estimate, place, language, say)
  const { counts, methods, refused, disagreement, strata } = told
  const left = counts.rows.length - mostRows
  return {
    title: told.title.text,
    flags: told.changed === undefined ? [] : [told.changed],
    sentence: told.sentence,
    figures: [
      { name: words.documentedColumn, value: told.documentedFigure, help: [] },
      ...(told.range === undefined ? [] : [{ name: words.rangeColumn, value: told.range, help: [] }]),
    ],
    lines: [...(told.documentedFigure.includes('–') ? [told.documented] : []), told.lists],
    tables: [
      ...(methods.length > 0
        ? [
            {
              title: words.methodsTitle,
              columns: [words.method, words.estimated, words.interval],
              rows: methods,
            },
          ]
        : []),
      ...(strata
        ? [
            {
              title: strata.name,
              columns: [words.stratum, words.documentedColumn, words.rangeColumn],
              rows: strata.rows,
            },
          ]
        : []),
    ],
    reasons: [
      { title: words.groupsRefused, reasons: strata?.refused ?? [] },
      { title: words.disagreement, reasons: disagreement },
      { title: methods.length > 0 ? words.notUsed : words.refused, reasons: refused },
    ].filter(({ reasons }) => reasons.length > 0),
    counts: {
      title: words.countsTitle,
      columns: counts.columns,
      rows: counts.rows.slice(0, mostRows),
      ...(left > 0 && { note: words.countsLeft(say.number(left)) }),
    },
    again: {
      title: words.again,
      lines: [told.seeds, words.files(estimateCsv(place), estimateJson(place))],
      command: told.command,
    },
  }
}

import { Command } from 'commander'
import { estimate, type Estimate } from '../../estimation/io/estimate.ts'
import { overDrawn, type OverDrawn } from '../../estimation/over-drawn.ts'
import type { Captures } from '../../estimation/read-captures.ts'
import { methodWords } from '../../estimation/sentences.ts'
import { eitherForBoth, type Language } from '../../kernel/bilingual.ts'
import { GirokError } from '../../kernel/errors.ts'
import { formatNumber } from '../../language/numbers.ts'
import { shown } from '../../language/shown.ts'
import {
  keepEstimate,
  keptEstimates,
  refuseKeeping,
  type ShownKeptEstimate,
} from '../../operations/kept-estimates.ts'
import { linkedCaptures, type LinkedCaptures } from '../../operations/linked-persons.ts'
import { exits } from '../exit-codes.ts'
import { estimateTextsIn } from '../estimate-texts.ts'
import { estimateLines } from '../estimate-words.ts'
import type { ListTexts } from '../list-texts.ts'
import { inRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer, progressBar } from '../terminal.ts'
import { planAsked, planOptions, type PlanOptions } from './estimate.ts'

interface Options extends PlanOptions {
  readonly by?: string
  readonly keep?: true
  readonly title?: string
  readonly titleKo?: string
}

interface Made {
  readonly linked: LinkedCaptures
  readonly found?: Estimate
  readonly kept?: string
}

/** How many people there were, by the record's lists as they are joined now. */
export function listEstimateCommand(shell: Shell, texts: ListTexts): Command {
  const { terminal, setExit } = shell
  const words = estimateTextsIn(terminal.language)
  return planOptions(new Command('estimate').description(texts.estimate), words)
    .option('--by <how>', texts.optBy)
    .option('--keep', texts.optKeep)
    .option('--title <words>', texts.optTitleEn)
    .option('--title-ko <words>', texts.optTitleKo)
    .action(async (options: Options) => {
      const by = linkedCaptures.input.safeParse({ by: options.by })
      if (!by.success) throw new GirokError('usage', { detail: texts.optBy })
      const title = { en: options.title, ko: options.titleKo }
      if (options.keep === undefined && (title.en ?? title.ko) !== undefined)
        throw new GirokError('usage', { detail: texts.optTitleAlone })
      const plan = planAsked(options, words)
      const estimated = (captures: Captures): Promise<Estimate> => {
        const bar = progressBar(terminal, words.running)
        return estimate(captures, plan, bar).finally(() => bar.end())
      }
      const made = await inRecord(shell, async (context): Promise<Made> => {
        const linked = await linkedCaptures.run(context, by.data)
        if (options.keep === undefined) return { linked }
        refuseKeeping(title, linked)
        const found = await estimated(linked.captures)
        const kept = await keepEstimate(context, { title, from: linked, estimate: found })
        return { linked, found, kept: kept.estimate }
      })
      const { captures, drawn: tables, ...linked } = made.linked
      // What isn't kept is computed with the record closed: it takes minutes.
      const found = made.found ?? (await estimated(captures))
      if (found.methods.length === 0) setExit(exits.refused.code)
      const number = (value: number): string => formatNumber(value, terminal.language)
      const { atLeast, proposed, atMost } = linked.count
      const drawn = overDrawn(tables)
      const notYet = linked.by === 'proposed' ? texts.notProposed : linked.open > 0 ? texts.notYet : undefined
      const { kept } = made
      const told = {
        ...found,
        linked: { ...linked, ...(drawn && { drawn }) },
        ...(kept !== undefined && { kept }),
      }
      answer(terminal, told, () =>
        [
          texts.band(number(atLeast), number(proposed), number(atMost)),
          ...estimateLines(found, words, terminal.language, notYet),
          ...(drawn ? ['', ...drawnLines(drawn, texts, terminal.language)] : []),
          ...(kept === undefined ? [] : ['', texts.kept(kept)]),
        ].join('\n'),
      )
    })
}

function drawnLines(drawn: OverDrawn, texts: ListTexts, language: Language): string[] {
  const whole = (value: number): string => formatNumber(Math.round(value), language)
  const span = ([low, high]: readonly [number, number]): string => `${whole(low)}–${whole(high)}`
  return [
    `${texts.drawn(whole(drawn.draws))} ${span(drawn.documented)}`,
    ...drawn.methods.map(({ name, range }) => `  ${span(range)}  ${methodWords[name][language]}`),
    ...(drawn.refused > 0 ? [texts.drawnRefused(whole(drawn.refused))] : []),
  ]
}

/** The estimates that were kept, the newest first. */
export const keptEstimatesCommand = (shell: Shell, texts: ListTexts): Command =>
  new Command('estimates').description(texts.estimates).action(async () => {
    const kept = await inRecord(shell, (context) => keptEstimates.run(context, {}))
    answer(shell.terminal, { estimates: kept }, () =>
      kept.length === 0
        ? texts.noEstimates
        : kept.map((it) => keptLines(it, texts, shell.terminal.language)).join('\n\n'),
    )
  })

function keptLines(
  { id, at, title, estimate: of, changed }: ShownKeptEstimate,
  texts: ListTexts,
  language: Language,
): string {
  const documented = formatNumber(of.documented, language)
  const line = texts.keptLine(at.slice(0, 10), shown(eitherForBoth(title)[language], 80), documented)
  return [line, `  ${id}`, `  ${changed ? texts.keptChanged : of.sentence[language]}`].join('\n')
}

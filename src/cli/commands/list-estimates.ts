import { Command } from 'commander'
import { estimate, type Estimate } from '../../estimation/io/estimate.ts'
import { estimateStrata, isStratified } from '../../estimation/io/estimate-strata.ts'
import { overDrawn, type OverDrawn } from '../../estimation/over-drawn.ts'
import { methodWords } from '../../estimation/sentences.ts'
import type { Language } from '../../kernel/bilingual.ts'
import { GirokError } from '../../kernel/errors.ts'
import { formatNumber } from '../../language/numbers.ts'
import { strataFields } from '../../linkage/strata-values.ts'
import { keepEstimate, refuseKeeping } from '../../operations/kept-estimates.ts'
import { linkedCaptures, type LinkedCaptures } from '../../operations/linked-persons.ts'
import { exits } from '../exit-codes.ts'
import { estimateTextsIn } from '../estimate-texts.ts'
import { estimateLines, strataLines } from '../estimate-words.ts'
import type { ListTexts } from '../list-texts.ts'
import { inRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer, progressBar } from '../terminal.ts'
import { planAsked, planOptions, type PlanOptions } from './estimate.ts'

interface Options extends PlanOptions {
  readonly by?: string
  readonly strata?: string
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
    .option('--strata <field>', texts.optStrata(strataFields.join(', ')))
    .option('--keep', texts.optKeep)
    .option('--title <words>', texts.optTitleEn)
    .option('--title-ko <words>', texts.optTitleKo)
    .action(async (options: Options) => {
      const asked = linkedCaptures.input.safeParse({ by: options.by, strata: options.strata })
      if (!asked.success) {
        const isStrata = asked.error.issues.some(({ path }) => path[0] === 'strata')
        throw new GirokError('usage', {
          detail: isStrata ? texts.optStrata(strataFields.join(', ')) : texts.optBy,
        })
      }
      const title = { en: options.title, ko: options.titleKo }
      if (options.keep === undefined && (title.en ?? title.ko) !== undefined)
        throw new GirokError('usage', { detail: texts.optTitleAlone })
      const plan = planAsked(options, words)
      const estimated = ({ captures, strata }: LinkedCaptures): Promise<Estimate> => {
        const bar = progressBar(terminal, words.running)
        const found = strata === undefined ? estimate(captures, plan, bar) : estimateStrata(strata, plan, bar)
        return found.finally(() => bar.end())
      }
      const made = await inRecord(shell, async (context): Promise<Made> => {
        const linked = await linkedCaptures.run(context, asked.data)
        if (options.keep === undefined) return { linked }
        refuseKeeping(title, linked)
        const found = await estimated(linked)
        const kept = await keepEstimate(context, { title, from: linked, estimate: found })
        return { linked, found, kept: kept.estimate }
      })
      const { captures: _captures, strata: _strata, drawn: tables, ...linked } = made.linked
      // What isn't kept is computed with the record closed: it takes minutes.
      const found = made.found ?? (await estimated(made.linked))
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
          ...(isStratified(found)
            ? strataLines(found, words, terminal.language, { ofLists: true, notYet })
            : estimateLines(found, words, terminal.language, notYet)),
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

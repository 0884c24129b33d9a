import { Command } from 'commander'
import { estimate } from '../../estimation/io/estimate.ts'
import { overDrawn, type OverDrawn } from '../../estimation/over-drawn.ts'
import { methodWords } from '../../estimation/sentences.ts'
import type { Language } from '../../kernel/bilingual.ts'
import { GirokError } from '../../kernel/errors.ts'
import { plural, formatNumber } from '../../language/numbers.ts'
import { listFields, type ListField } from '../../linkage/list-fields.ts'
import { linkedCaptures, linkedCount } from '../../operations/linked-persons.ts'
import { listedPairs } from '../../operations/listed-pairs.ts'
import { addPersonList, personLists } from '../../operations/person-lists.ts'
import { exits } from '../exit-codes.ts'
import { estimateTextsIn } from '../estimate-texts.ts'
import { estimateLines } from '../estimate-words.ts'
import { listTextsIn, type ListTexts } from '../list-texts.ts'
import { recordFolder, withRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer, progressBar } from '../terminal.ts'
import { planAsked, planOptions, type PlanOptions } from './estimate.ts'

type Make = (shell: Shell, texts: ListTexts) => Command

const inRecord = <T>({ terminal, record }: Shell, work: Parameters<typeof withRecord<T>>[3]): Promise<T> =>
  withRecord(terminal, recordFolder(terminal, record()), '', work)

interface AddOptions {
  readonly code: string
  readonly title?: string
  readonly column?: string[]
  readonly once?: true
  readonly encoding?: string
}

const addCommand: Make = (shell, texts) =>
  new Command('add')
    .description(texts.add)
    .argument('<file>', texts.argFile)
    .requiredOption('--code <code>', texts.optCode)
    .option('--column <field=heading...>', texts.optColumn(listFields.join(', ')))
    .option('--once', texts.optOnce)
    .option('--title <words>', texts.optTitle)
    .option('--encoding <name>', texts.optEncoding)
    .action(async (path: string, { code, title, column, once, encoding }: AddOptions) => {
      const input = {
        ...{ path, code, once: once ?? false },
        ...(title === undefined ? {} : { title }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(column === undefined ? {} : { columns: columnsIn(column, texts) }),
      }
      const done = await inRecord(shell, (context) => addPersonList.run(context, input))
      const { language } = shell.terminal
      const persons =
        language === 'ko' ? formatNumber(done.persons, 'ko') : plural(done.persons, 'person', 'people')
      answer(shell.terminal, done, () => texts.added(done.code, persons))
    })

function columnsIn(given: readonly string[], texts: ListTexts): Partial<Record<ListField, string>> {
  const columns: Partial<Record<ListField, string>> = {}
  for (const text of given) {
    const at = text.indexOf('=')
    const field = listFields.find((it) => it === text.slice(0, at).trim())
    if (field === undefined) throw new GirokError('usage', { detail: texts.optColumn(listFields.join(', ')) })
    columns[field] = text.slice(at + 1).trim()
  }
  return columns
}

const showCommand: Make = (shell, texts) =>
  new Command('show').description(texts.show).action(async () => {
    const lists = await inRecord(shell, (context) => personLists.run(context, {}))
    const { language } = shell.terminal
    answer(shell.terminal, { lists }, () =>
      lists.length === 0
        ? texts.none
        : lists
            .map(({ code, persons, title, codename, once }) =>
              texts.line(code, formatNumber(persons, language), title ?? codename, once),
            )
            .join('\n'),
    )
  })

const linkCommand: Make = (shell, texts) =>
  new Command('link')
    .description(texts.link)
    .option('--questions <number>', texts.optQuestions)
    .action(async ({ questions }: { questions?: string }) => {
      const limit = Number(questions ?? 20)
      if (!Number.isSafeInteger(limit) || limit < 1 || limit > 2000)
        throw new GirokError('usage', { detail: texts.optQuestions })
      const { counted, asked } = await inRecord(shell, async (context) => ({
        counted: await linkedCount.run(context, {}),
        asked: await listedPairs.run(context, { limit }),
      }))
      const number = (value: number): string => formatNumber(value, shell.terminal.language)
      answer(shell.terminal, { ...counted, questions: asked.cards.map((it) => it.listed) }, () => {
        if (counted.lists.length === 0) return texts.none
        const { atLeast, proposed, atMost } = counted.count
        return [
          texts.band(number(atLeast), number(proposed), number(atMost)),
          texts.bandHow,
          counted.open === 0 ? texts.noneOpen : texts.open(number(counted.open)),
          ...asked.cards.map(({ listed: [a, b] }) => `  ${a}  ${b}`),
        ].join('\n')
      })
    })

const estimateCommand: Make = (shell, texts) => {
  const { terminal, setExit } = shell
  const words = estimateTextsIn(terminal.language)
  return planOptions(new Command('estimate').description(texts.estimate), words)
    .option('--by <how>', texts.optBy)
    .action(async (options: PlanOptions & { by?: string }) => {
      const by = linkedCaptures.input.safeParse({ by: options.by })
      if (!by.success) throw new GirokError('usage', { detail: texts.optBy })
      const plan = planAsked(options, words)
      const {
        captures,
        drawn: tables,
        ...linked
      } = await inRecord(shell, (context) => linkedCaptures.run(context, by.data))
      const bar = progressBar(terminal, words.running)
      const found = await estimate(captures, plan, bar).finally(() => bar.end())
      if (found.methods.length === 0) setExit(exits.refused.code)
      const number = (value: number): string => formatNumber(value, terminal.language)
      const { atLeast, proposed, atMost } = linked.count
      const drawn = overDrawn(tables)
      const notYet = linked.by === 'proposed' ? texts.notProposed : linked.open > 0 ? texts.notYet : undefined
      answer(terminal, { ...found, linked: { ...linked, ...(drawn && { drawn }) } }, () =>
        [
          texts.band(number(atLeast), number(proposed), number(atMost)),
          ...estimateLines(found, words, terminal.language, notYet),
          ...(drawn ? ['', ...drawnLines(drawn, texts, terminal.language)] : []),
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

/** Lists of persons in the record. */
export function listCommands(shell: Shell): Command[] {
  const texts = listTextsIn(shell.terminal.language)
  const group = new Command('lists').description(texts.lists)
  for (const part of [addCommand, showCommand, linkCommand, estimateCommand])
    group.addCommand(part(shell, texts))
  return [group]
}

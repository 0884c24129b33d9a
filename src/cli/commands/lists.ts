import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { plural, formatNumber } from '../../language/numbers.ts'
import { listFields, type ListField } from '../../linkage/list-fields.ts'
import { linkedCount } from '../../operations/linked-persons.ts'
import { listedPairs } from '../../operations/listed-pairs.ts'
import { addPersonList, personLists } from '../../operations/person-lists.ts'
import { listTextsIn, type ListTexts } from '../list-texts.ts'
import { inRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer } from '../terminal.ts'
import { keptEstimatesCommand } from './kept-estimates.ts'
import { listEstimateCommand } from './list-estimates.ts'

type Make = (shell: Shell, texts: ListTexts) => Command

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

/** Lists of persons in the record. */
export function listCommands(shell: Shell): Command[] {
  const texts = listTextsIn(shell.terminal.language)
  const group = new Command('lists').description(texts.lists)
  for (const part of [addCommand, showCommand, linkCommand, listEstimateCommand, keptEstimatesCommand])
    group.addCommand(part(shell, texts))
  return [group]
}

import { Command } from 'commander'
import type { Codebook } from '../../codebook/codebook.ts'
import { vocabularies } from '../../codebook/vocabularies.ts'
import type { Term } from '../../codebook/vocabulary.ts'
import type { Language } from '../../kernel/bilingual.ts'
import { GirokError } from '../../kernel/errors.ts'
import type { Context } from '../../operations/operation.ts'
import type { KeptTerm } from '../../operations/record-codebook.ts'
import { retire, term, terms, termUses } from '../../operations/terms.ts'
import { codebookTextsIn, type CodebookTexts } from '../codebook-texts.ts'
import { recordFolder, withRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer } from '../terminal.ts'

interface Worded {
  ko?: string
  en?: string
  under?: string
  definitionKo?: string
  definitionEn?: string
}

const inRecord = <T>({ terminal, record }: Shell, work: (context: Context) => Promise<T>): Promise<T> =>
  withRecord(terminal, recordFolder(terminal, record()), '', work)

function listCommand(shell: Shell, texts: CodebookTexts): Command {
  const { terminal } = shell
  const { language } = terminal
  return new Command('list')
    .description(texts.list)
    .argument('[vocabulary]', texts.argVocabulary)
    .option('--own', texts.optOwn)
    .action(async (vocabulary: string | undefined, { own = false }: { own?: boolean }) => {
      if (vocabulary !== undefined && !vocabularies.some((it) => it.id === vocabulary))
        throw new GirokError('value-unusable', { field: 'vocabulary', detail: vocabulary })
      const held = await inRecord(shell, async (context) => ({
        kept: await terms.run(context, {}),
        uses: own ? await termUses.run(context, {}) : {},
        codebook: context.codebook,
      }))
      if (own) {
        const found = held.kept
          .filter((it) => vocabulary === undefined || it.term.vocabulary === vocabulary)
          .map(({ term: one, ...it }) => ({ ...it, ...one, accounts: held.uses[it.id] ?? 0 }))
        const line = (it: (typeof found)[number]): string => {
          const state = it.undone ? [texts.undone] : it.retired ? [texts.isRetired] : []
          return `${it.vocabulary}/${it.code}  ${it.label[language]}  (${[texts.accounts(it.accounts), ...state].join('; ')})`
        }
        answer(terminal, { terms: found }, () =>
          found.length === 0 ? texts.none : found.map(line).join('\n'),
        )
      } else if (vocabulary === undefined) {
        const all = vocabularies.map(({ id, closed = false, ...it }) => ({
          ...{ vocabulary: id, label: { ko: it.ko[0], en: it.en[0] } },
          ...{ closed, terms: held.codebook.terms(id).length },
        }))
        answer(terminal, { vocabularies: all }, () =>
          all
            .map(
              (it) =>
                `${it.vocabulary}  ${it.label[language]}  (${texts.terms(it.terms)}${it.closed ? '' : `; ${texts.open}`})`,
            )
            .join('\n'),
        )
      } else {
        const every = held.codebook.every(vocabulary)
        answer(terminal, { vocabulary, terms: every }, () =>
          every.map((it) => treeLine(it, held.codebook, language, texts)).join('\n'),
        )
      }
    })
}

/** A term as deep as it lies: `  code  label`. */
function treeLine(it: Term, codebook: Codebook, language: Language, texts: CodebookTexts): string {
  const above = (one: Term | undefined): number =>
    one?.parent === undefined ? 0 : 1 + above(codebook.term(one.vocabulary, one.parent))
  const marks = [...(it.own ? [texts.own] : []), ...(it.retired ? [texts.isRetired] : [])]
  return `${'  '.repeat(above(it))}${it.code}  ${it.label[language]}${marks.length > 0 ? `  (${marks.join('; ')})` : ''}`
}

function worded(command: Command, texts: CodebookTexts): Command {
  return command
    .option('--ko <name>', texts.optKo)
    .option('--en <name>', texts.optEn)
    .option('--under <code>', texts.optUnder)
    .option('--definition-ko <words>', texts.optDefinitionKo)
    .option('--definition-en <words>', texts.optDefinitionEn)
    .addHelpText('after', `\n${texts.hint}`)
}

function addCommand(shell: Shell, texts: CodebookTexts): Command {
  return worded(new Command('add').description(texts.add), texts)
    .argument('<vocabulary>', texts.argVocabulary)
    .action(async (vocabulary: string, given: Worded) => {
      const missing = given.ko === undefined ? '--ko' : given.en === undefined ? '--en' : undefined
      if (missing !== undefined)
        throw new GirokError('usage', { detail: shell.texts.missingArgument(missing) })
      const input = inputOf({ vocabulary }, given, undefined)
      const done = await inRecord(shell, (context) => term.run(context, input))
      answer(shell.terminal, done, () => texts.added(done.code, vocabulary))
    })
}

function renameCommand(shell: Shell, texts: CodebookTexts): Command {
  return worded(new Command('rename').description(texts.rename), texts)
    .argument('<term>', texts.argTerm)
    .action(async (ref: string, given: Worded) => {
      const done = await inRecord(shell, async (context) => {
        const kept = meant(await terms.run(context, {}), ref, texts)
        const { vocabulary } = kept.term
        return term.run(context, inputOf({ ref: kept.id, vocabulary }, given, kept))
      })
      answer(shell.terminal, done, () => texts.renamed(done.code))
    })
}

function retireCommand(shell: Shell, texts: CodebookTexts, retired: boolean): Command {
  return new Command(retired ? 'retire' : 'revive')
    .description(retired ? texts.retire : texts.revive)
    .argument('<term>', texts.argTerm)
    .action(async (ref: string) => {
      const done = await inRecord(shell, async (context) => {
        const { id, term: old } = meant(await terms.run(context, {}), ref, texts)
        const changed = (old.retired ?? false) !== retired
        if (changed) await retire.run(context, { ref: id, retired })
        return { subject: id, code: old.code, changed }
      })
      const said = retired ? texts.retired : texts.revived
      answer(shell.terminal, done, () => (done.changed ? said : texts.unchanged)(done.code))
    })
}

/** @throws not-found; usage where a code stands in several vocabularies */
function meant(all: readonly KeptTerm[], ref: string, texts: CodebookTexts): KeptTerm {
  const found = all.filter(
    ({ id, term: it, undone }) =>
      id === ref || (!undone && (it.code === ref || `${it.vocabulary}/${it.code}` === ref)),
  )
  const [one, another] = found
  if (another) throw new GirokError('usage', { detail: texts.several(ref) })
  if (!one) throw new GirokError('not-found', { ref })
  return one
}

/** What was given over what stands there. @throws value-unusable */
function inputOf(fixed: { ref?: string; vocabulary: string }, given: Worded, old: KeptTerm | undefined) {
  const was = old?.term
  const or = (now: string | undefined, before: string | undefined): string | undefined =>
    now === undefined ? before : now.trim() === '' ? undefined : now
  const under = or(given.under, was?.parent)
  const input = term.input.safeParse({
    ...fixed,
    ...(under === undefined ? {} : { parent: under }),
    label: { ko: given.ko ?? was?.label.ko, en: given.en ?? was?.label.en },
    definition: {
      ko: or(given.definitionKo, was?.definition?.ko),
      en: or(given.definitionEn, was?.definition?.en),
    },
  })
  if (input.success) return input.data
  throw new GirokError('value-unusable', { field: input.error.issues[0]?.path.join('.') ?? '', detail: '' })
}

/** The codebook, and the record's own terms in it. */
export function codebookCommands(shell: Shell): Command[] {
  const texts = codebookTextsIn(shell.terminal.language)
  const group = new Command('codebook').description(texts.codebook)
  for (const part of [listCommand, addCommand, renameCommand]) group.addCommand(part(shell, texts))
  for (const retired of [true, false]) group.addCommand(retireCommand(shell, texts, retired))
  return [group]
}

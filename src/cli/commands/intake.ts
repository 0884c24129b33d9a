import { readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join, dirname } from 'node:path'
import { isCancel, select } from '@clack/prompts'
import { Command } from 'commander'
import { z } from 'zod'
import { readTable } from '../../accounts/io/read-sheet.ts'
import { refusedSheet } from '../../accounts/io/write-sheet.ts'
import type { Refusal } from '../../accounts/sheet.ts'
import { GirokError } from '../../kernel/errors.ts'
import type { Language } from '../../kernel/bilingual.ts'
import { errorText } from '../../language/wording.ts'
import { add, addInput, type AddReport } from '../../operations/add.ts'
import { importSheet } from '../../operations/import-sheet.ts'
import { fileError } from '../../record/io/files.ts'
import { sourceSchema, type Source } from '../../sources/model.ts'
import { exits } from '../exit-codes.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'

/** Option names are the input's own. Anything that the operation can't take is the user's mistake, not ours. */
function checked<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new GirokError('usage', { detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw fileError(error, path)
  }
}

/** The details of sources from a sheet with a row a file. */
export function detailsIn(path: string): Record<string, Partial<Source>> {
  const { columns, rows } = readTable(read(path), basename(path))
  const details: Record<string, Partial<Source>> = {}
  for (const row of rows) {
    const {
      file = '',
      consent,
      ...cells
    } = Object.fromEntries(
      columns.map((column, at) => [column, row[at]?.trim() ?? '']).filter(([, cell]) => cell !== ''),
    ) as Record<string, string | undefined>
    const given = { ...cells, ...(consent === undefined ? {} : { consent: { scope: consent } }) }
    details[file] = checked(sourceSchema.partial(), given)
  }
  return details
}

interface AddOptions {
  details?: string
  [option: string]: unknown
}

function addCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('add')
    .description(texts.commandAdd)
    .argument('<paths...>', texts.argPaths)
    .option('--kind <kind>', texts.optKind)
    .option('--consent <scope>', texts.optConsent)
    .option('--language <code>', texts.optLanguage)
    .option('--reliability <grade>', texts.optReliability)
    .option('--encoding <name>', texts.optEncoding)
    .option('--how <words>', texts.optHow)
    .option('--details <csv>', texts.optDetails)
    .action(async (paths: string[], { details, record: _, json: __, lang: ___, ...options }: AddOptions) => {
      const stated =
        options['kind'] !== undefined || options['consent'] !== undefined || details !== undefined
      const input = checked(addInput, {
        paths,
        ...options,
        ...(stated ? {} : await askKind(shell)),
        ...(details === undefined ? {} : { details: detailsIn(details) }),
      })
      const report = await withRecord(
        terminal,
        recordFolder(terminal, shell.record()),
        texts.adding,
        (context) => add.run(context, input),
      )
      if (report.failed.length > 0) shell.setExit(exits.input.code)
      answer(terminal, jsonOf(report, terminal.language), () => addedWords(shell, report).join('\n'))
    })
}

/** Where somebody can be asked, nobody's words become quotable because an option was forgotten. */
async function askKind({ terminal, texts }: Shell): Promise<{ kind?: 'document' | 'interview' }> {
  if (!process.stdin.isTTY || terminal.json) return {}
  const kind = await select({
    message: texts.askKind,
    options: [
      { value: 'document' as const, label: texts.kindPublished },
      { value: 'interview' as const, label: texts.kindTold },
    ],
    output: terminal.err,
  })
  if (isCancel(kind)) throw new GirokError('usage', { detail: texts.askKind })
  return { kind }
}

function jsonOf(report: AddReport, language: Language): unknown {
  const failed = report.failed.map(({ file, error }) => ({
    file,
    code: error.code,
    reason: errorText(error, language),
  }))
  return { added: report.added, failed }
}

export function addedWords({ terminal, texts }: Shell, { added, failed }: AddReport): string[] {
  const again = added.filter((it) => it.again).length
  const quotable = added.some((it) => !it.again && it.consent === 'publish')
  return [
    ...added.map((it) =>
      texts.added(
        it.file,
        it.codename,
        it.characters.toLocaleString(terminal.language),
        it.consent,
        it.again,
      ),
    ),
    ...failed.map((it) => texts.notAdded(it.file, errorText(it.error, terminal.language))),
    texts.addedTotal(added.length - again, again, failed.length),
    ...(quotable ? [texts.consentHint] : []),
  ]
}

/** `ours=theirs,…`, or a JSON file of the same. */
function mappingOf(given: string | undefined): Record<string, string> {
  if (given === undefined) return {}
  if (given.endsWith('.json')) {
    try {
      return checked(z.record(z.string(), z.string()), JSON.parse(read(given).toString('utf8')))
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new GirokError('usage', { detail: `${given}: ${error.message}` })
      throw error
    }
  }
  return Object.fromEntries(
    given
      .split(',')
      .map((pair) => [pair.split('=', 1)[0]?.trim() ?? '', pair.slice(pair.indexOf('=') + 1).trim()]),
  )
}

export function reasonOf(refusal: Refusal, language: Language): string {
  return errorText(new GirokError(refusal.code, refusal.params), language)
}

function importCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('import')
    .description(texts.commandImport)
    .argument('<sheet>', texts.argSheet)
    .option('--map <columns>', texts.optMap)
    .option('--keep-good', texts.optKeepGood)
    .option('--refused <file>', texts.optRefused)
    .option('--encoding <name>', texts.optEncoding)
    .action(
      async (
        path: string,
        options: { map?: string; keepGood?: true; refused?: string; encoding?: string },
      ) => {
        const input = {
          path,
          mapping: mappingOf(options.map),
          keepGood: options.keepGood ?? false,
          ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
        }
        const { table, refused, ...done } = await withRecord(
          terminal,
          recordFolder(terminal, shell.record()),
          texts.importing,
          (context) => importSheet.run(context, input),
        )
        const reasons = refused.map((it) => ({
          row: it.row,
          code: it.code,
          reason: reasonOf(it, terminal.language),
        }))
        let written: string | undefined
        if (refused.length > 0) {
          shell.setExit(exits.refused.code)
          if (input.keepGood || options.refused !== undefined) {
            written = options.refused ?? join(dirname(path), `${basename(path, extname(path))}.refused.csv`)
            writeFileSync(
              written,
              refusedSheet(table, refused, (it) => reasonOf(it, terminal.language)),
            )
          }
        }
        const kept = refused.length === 0 || input.keepGood
        answer(terminal, { ...done, refused: reasons, ...(written === undefined ? {} : { written }) }, () =>
          [
            ...reasons.map((it) => texts.row(it.row, it.reason)),
            kept
              ? texts.imported(done.rows, done.anchored, done.added, done.already)
              : texts.nothingImported(refused.length),
            ...(written === undefined ? [] : [texts.refusedWritten(written)]),
          ].join('\n'),
        )
      },
    )
}

export function addCommands(shell: Shell): Command[] {
  return [addCommand(shell), importCommand(shell)]
}

import { Command } from 'commander'
import type { Revision } from '../../record/io/stored.ts'
import { findings } from '../../operations/find.ts'
import { search, show, status, type PassageInContext, type Shown } from '../../operations/look.ts'
import { history } from '../../operations/manage.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer } from '../terminal.ts'
import { findingLines } from '../finding-words.ts'

function statusCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('status').description(texts.commandStatus).action(async () => {
    const found = await withRecord(terminal, recordFolder(terminal, shell.record()), '', async (context) => ({
      ...(await status.run(context, {})),
      findings: await findings.run(context, {}),
    }))
    const listed = found.findings.map(({ finding, text, now, changes }) => ({
      finding: finding.subject,
      question: text,
      minimum: now.minimum.value,
      toReview: changes.stale,
      changes,
    }))
    answer(terminal, { ...found, findings: listed }, () =>
      [
        found.path,
        ...Object.entries(found.counts)
          .filter(([, count]) => count > 0)
          .map(
            ([kind, count]) =>
              `  ${texts.counts[kind as keyof typeof texts.counts]}: ${count.toLocaleString(terminal.language)}`,
          ),
        ...found.findings.flatMap((it) => ['', ...findingLines(shell, it)]),
        ...(found.checkpoint === undefined ? [] : ['', texts.checkpoint, '', found.checkpoint.trim()]),
      ].join('\n'),
    )
  })
}

function passageLines({ texts }: Shell, it: PassageInContext): string[] {
  const where = [
    it.codename,
    ...(it.page === undefined ? [] : [texts.page(it.page)]),
    `${it.start}–${it.end}`,
  ].join(', ')
  const words = `${it.before}⟦${it.quote}⟧${it.after}`.replace(/\s+/g, ' ').trim()
  return [`  ${where}`, `    … ${words} …`]
}

function searchCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('search')
    .description(texts.commandSearch)
    .argument('<words...>', texts.argWords)
    .option('--limit <n>', texts.optLimit, '20')
    .action(async (words: string[], options: { limit: string }) => {
      const input = {
        query: words.join(' '),
        limit: Math.min(1000, Math.max(1, Number.parseInt(options.limit, 10) || 20)),
      }
      const hits = await withRecord(terminal, recordFolder(terminal, shell.record()), '', (context) =>
        search.run(context, input),
      )
      answer(terminal, { hits }, () =>
        hits.length === 0
          ? texts.noHits
          : hits
              .map(
                (it) =>
                  `${it.rank}. ${it.codename}, ${it.start}–${it.end}\n   ${it.quote.replace(/\s+/g, ' ').trim()}`,
              )
              .join('\n\n'),
      )
    })
}

function fieldLines(object: object): string[] {
  return Object.entries(object)
    .filter(([name]) => name !== 'passages' && name !== 'runs' && name !== 'pages')
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      return `  ${name}: ${text.length > 400 ? `${text.slice(0, 400)} …` : text}`
    })
}

function revisionLine({ texts }: Shell, it: Revision): string {
  return `  ${it.at}  #${it.index}  ${texts.state[it.state]}  ${it.author}`
}

function shownWords(shell: Shell, it: Shown): string {
  const { texts } = shell
  return [
    `${texts.counts[it.kind as keyof typeof texts.counts]} ${it.subject}`,
    ...(it.heads.length > 1 ? [texts.disagreement(it.heads.length)] : []),
    ...it.heads.flatMap((head) => fieldLines(head.object)),
    ...(it.passages.length > 0
      ? ['', texts.passages, ...it.passages.flatMap((of) => passageLines(shell, of))]
      : []),
    ...Object.entries(it.related).flatMap(([name, ids]) =>
      ids.length > 0 ? ['', `${name} (${ids.length})`, ...ids.map((id) => `  ${id}`)] : [],
    ),
    '',
    texts.history,
    ...it.history.map((of) => revisionLine(shell, of)),
  ].join('\n')
}

function showCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('show')
    .description(texts.commandShow)
    .argument('<ref>', texts.argRef)
    .action(async (ref: string) => {
      const found = await withRecord(terminal, recordFolder(terminal, shell.record()), '', (context) =>
        show.run(context, { ref }),
      )
      answer(terminal, found, () => shownWords(shell, found))
    })
}

function historyCommand(shell: Shell): Command {
  const { terminal, texts } = shell
  return new Command('history')
    .description(texts.commandHistory)
    .argument('[ref]', texts.argRef)
    .option('--limit <n>', texts.optLimit, '30')
    .action(async (ref: string | undefined, options: { limit: string }) => {
      const limit = Math.max(1, Number.parseInt(options.limit, 10) || 30)
      const input = ref === undefined ? { limit } : { ref, limit }
      const found = await withRecord(terminal, recordFolder(terminal, shell.record()), '', (context) =>
        history.run(context, input),
      )
      answer(terminal, found, () =>
        ref === undefined
          ? found.changes
              .map((it) => `${it.id}  ${it.at}  ${it.operation}  ${it.to - it.from - 1}  ${it.why}`)
              .join('\n') || texts.noChanges
          : found.revisions
              .flatMap((it) => [
                revisionLine(shell, it),
                ...(it.object ? fieldLines(it.object).map((line) => `  ${line}`) : []),
              ])
              .join('\n'),
      )
    })
}

export function lookCommands(shell: Shell): Command[] {
  return [statusCommand, searchCommand, showCommand, historyCommand].map((make) => make(shell))
}

import { placeLabel } from '../codebook/places.ts'
import type { ProofMember, Result, Statement } from '../findings/model.ts'
import { formatCount } from '../kernel/count.ts'
import type { ListedFinding } from '../operations/find.ts'
import type { Shell } from './shell.ts'

/** A result in words: what is reported, what is proven and why, how many voices there are. */
export function resultLines(shell: Shell, result: Result, text: string): string[] {
  const { terminal, texts } = shell
  const { minimum, unit, question } = result
  const number = (value: number): string => value.toLocaleString(terminal.language)
  const asked = question.origins ?? 1
  return [
    `${texts.question}: ${text === '' ? texts.everyAct : text}`,
    texts.reported,
    ...result.reported.map((it) => {
      const said = it.statements.map((of) => statement(shell, of)).join('; ')
      return texts.says(it.known ? it.origin : texts.unknownOrigin, said)
    }),
    texts.minimum(unit === 'persons'),
    minimum.exact
      ? texts.exactly(number(minimum.value))
      : texts.bounded(number(minimum.value), number(minimum.upper)),
    ...minimum.proof.map((it, at) =>
      texts.member(`  ${at + 1}) ${number(it.weight)}`, dimensions(shell, it), it.accounts.join(', ')),
    ),
    ...minimum.reasons
      .slice(0, mostPairs)
      .map(({ between: [a, b], because }) => texts.because(a + 1, b + 1, texts.reasons[because.kind])),
    ...leftOut(shell, result),
    texts.origins(result.origins),
    ...(result.held ? [] : [texts.cannotBeHeld(asked)]),
    ...(result.maybe.length > 0 ? [texts.maybe(result.maybe.length)] : []),
  ]
}

const mostPairs = 30

function leftOut({ texts }: Shell, { minimum }: Result): string[] {
  const count = minimum.reasonsLeftOut + Math.max(0, minimum.reasons.length - mostPairs)
  return count > 0 ? [texts.reasonsLeftOut(count)] : []
}

function statement(shell: Shell, it: Statement): string {
  const count = formatCount(it, shell.terminal.language)
  return `${count} (${dimensions(shell, it)})`
}

function dimensions({ terminal, texts }: Shell, it: Pick<ProofMember | Statement, 'when' | 'where'>): string {
  const where = (it.where ?? []).map((code) => placeLabel(code, terminal.language)).join(' / ')
  return [it.when ?? texts.undated, ...(where === '' ? [] : [where])].join(', ')
}

/** A kept finding in the list: its question, its number, and whether it still holds. */
export function findingLines(shell: Shell, { finding, text, now, changes }: ListedFinding): string[] {
  const { terminal, texts } = shell
  const { title, standard, held } = finding.object
  const name = title[terminal.language] ?? title.en ?? title.ko
  const state = standard === undefined ? texts.draft : `${texts.signed}: ${standard}`
  return [
    `${finding.subject}  [${state}]${name === undefined ? '' : `  ${name}`}`,
    `  ${text === '' ? texts.everyAct : text} → ${now.minimum.value.toLocaleString(terminal.language)}`,
    ...(changes.stale
      ? [
          `  ! ${texts.toReview(String(held.minimum), String(now.minimum.value))} (${texts.changed(changes.added.length, changes.removed.length)})`,
        ]
      : []),
  ]
}

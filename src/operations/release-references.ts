import { accountKind } from '../accounts/kinds.ts'
import type { Result } from '../findings/model.ts'
import { isLaidOpen } from '../publication/decisions.ts'
import type { PublishedText } from '../publication/model.ts'
import { shownResult } from '../publication/shown-result.ts'
import { accountsCited, type Known, type KnownAccount } from '../publication/texts.ts'
import type { Context } from './operation.ts'
import type { Chosen } from './release-chosen.ts'

/** What the texts of a release may refer to: its findings' numbers, and passages that go out. */
export async function knownTo({ record }: Context, chosen: Chosen): Promise<Known> {
  const cited = accountsCited(chosen.release.texts)
  const accounts = new Map<string, KnownAccount>()
  for (const { subject, object } of await record.read.newestOf(accountKind, cited)) {
    const shown = chosen.accounts.get(subject)
    // What nobody has accepted, and what was taken back, is no account to refer to.
    if (shown === undefined || object.status === 'suggested' || object.status === 'withdrawn') continue
    const decision = shown.decisions.get('passages')
    const isOut = shown.whole === 'disclosed' && decision !== undefined && isLaidOpen(decision)
    accounts.set(subject, isOut ? { passages: object.passages.length } : 'withheld')
  }
  const told = chosen.release.texts.length === 0 ? [] : chosen.findings
  const findings = told.map(({ finding, now, answer }) => {
    const reported = reportedIn(shownResult(answer(), (id) => chosen.accounts.get(id), {}))
    return [
      finding.subject,
      {
        origins: now.origins,
        ...(now.held && { minimum: now.minimum }),
        ...(reported && { reported }),
      },
    ] as const
  })
  return { findings: new Map(findings), accounts }
}

/** The least and the most that any account which goes out states. */
function reportedIn({ reported }: Result): [least: number, most: number] | undefined {
  const said = reported.flatMap(({ statements }) => statements)
  if (said.length === 0) return undefined
  return [Math.min(...said.map(({ min }) => min)), Math.max(...said.map(({ min, max }) => max ?? min))]
}

/** The accounts that a text's footnotes open to. */
export function accountsOf({ footnotes }: PublishedText): string[] {
  const all = Object.values(footnotes).flat()
  return [...new Set(all.flatMap((it) => (it.kind === 'account' ? [it.account] : [])))]
}

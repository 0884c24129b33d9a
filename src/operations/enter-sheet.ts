import { accountKind, incidentKind } from '../accounts/kinds.ts'
import { derivedId } from '../kernel/ids.ts'
import type { Reader } from '../record/io/reader.ts'
import { sha256 } from '../record/io/sha256.ts'
import { contentOf, type Anchored, type Ready } from './anchor-sheet.ts'
import { Breath } from '../record/io/breath.ts'
import type { Context } from './operation.ts'

export interface Entered {
  readonly added: number
  /** Rows whose account the record holds already, word for word. */
  readonly already: number
  /** By which all of it can be undone; absent where nothing was new. */
  readonly change?: string
}

/** Enters what could be anchored, as one change. `file` says why: it is in the history. */
export async function enterSheet(context: Context, file: string, sheet: Anchored): Promise<Entered> {
  const { rows, ready } = sheet
  const breath = new Breath()
  const why = { why: file, operation: 'import' }
  const { value, change } = await context.record.change(context.member, why, async (writer) => {
    const known = await knownAccounts(writer, new Set(ready.map((it) => it.account.source)), breath)
    let added = 0
    for (const { account, content } of ready) {
      if (known.has(content)) continue
      known.set(content, (await writer.put(accountKind, account)).subject)
      added += 1
      if (added % 500 === 0) context.progress?.(rows + added, rows * 2)
      await breath.taken()
    }
    for (const contents of incidents(ready)) {
      const accounts = contents.flatMap((content) => known.get(content) ?? []).sort()
      const id = derivedId('incident', sha256(accounts.join('\n')))
      if ((await writer.present([id])).size === 0) {
        await writer.put(incidentKind, { accounts, reason: file }, id)
      }
    }
    return { added, already: ready.length - added }
  })
  context.progress?.(rows * 2, rows * 2)
  return { ...value, ...(change === undefined ? {} : { change }) }
}

/** Accounts of these sources that the record holds, by what they say. */
async function knownAccounts(
  read: Reader,
  sources: ReadonlySet<string>,
  breath: Breath,
): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const source of sources) {
    for (const { subject, object } of await read.having(accountKind, 'source', source)) {
      known.set(contentOf(object), subject)
    }
    await breath.taken()
  }
  return known
}

/** What the accounts say of each incident that more than one of them speaks of. */
function incidents(ready: readonly Ready[]): string[][] {
  const named = ready.filter((it) => it.draft.incident !== undefined)
  return [...Map.groupBy(named, (it) => it.draft.incident).values()]
    .map((rows) => [...new Set(rows.map((it) => it.content))])
    .filter((contents) => contents.length > 1)
}

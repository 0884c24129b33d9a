import { accountKind } from '../src/accounts/kinds.ts'
import type { ActAccount } from '../src/accounts/model.ts'
import type { Context } from '../src/operations/operation.ts'
import type { Stored } from '../src/record/io/stored.ts'
import { itemKind, layerKind, sourceKind } from '../src/sources/kinds.ts'
import { sampleRecord } from './sample-record.ts'

/** The sample with one of everything that waits in review: words that lost their place, two heads, two codenames. */
export async function recordToReview(folder: string): Promise<Context> {
  const context = await sampleRecord(folder)
  const { record, member } = context
  const change = (operation: string) => ({ why: '', operation })
  const acts = (await record.read.list(accountKind)).filter(
    (it): it is Stored<ActAccount> => it.object.kind === 'act',
  )
  const [first, second] = acts
  if (!first || !second) throw new Error('the sample has no two acts')

  await record.change(member, change('code'), async (writer) => {
    for (const [from, name] of [
      [first, 'XA-P-77'],
      [second, 'xa p 77'],
    ] as const) {
      const { when: _, where: __, ...rest } = from.object
      const victims = { min: 1, max: 1 }
      await writer.put(accountKind, {
        ...rest,
        type: 'torture',
        status: 'reviewed',
        persons: [name],
        victims,
      })
    }
  })

  // The one device revises what the other one has revised already: both start from the same revision.
  for (const victims of [{ min: 31 }, { min: 47, max: 60 }]) {
    await record.change(member, change('code'), (writer) =>
      writer.revise(accountKind, first, {
        ...first.object,
        victims,
        ...(victims.min === 31 ? { note: 'Counted twice on the tape' } : { credibility: 4 }),
      }),
    )
  }

  // Another reader words one quote otherwise and breaks no other.
  const [source] = (await record.read.list(sourceKind)).filter((it) => it.object.codename === 'XA-REP-1')
  const [item] = await record.read.having(itemKind, 'source', source?.subject ?? '')
  const [layer] = await record.read.having(layerKind, 'item', item?.subject ?? '')
  const [account] = await record.read.having(accountKind, 'source', source?.subject ?? '')
  if (!item || !layer || !account) throw new Error('the sample has no such source')
  const quote = account.object.passages[0]?.quote ?? ''
  const reworded = quote.split(' ').toSpliced(2, 1, 'altogether').join(' ')
  await record.change(member, change('extract'), (writer) =>
    writer.put(layerKind, {
      ...layer.object,
      extractor: { name: 'text', version: 'next' },
      text: layer.object.text.replace(quote, reworded),
    }),
  )
  return context
}

import { z } from 'zod'
import { readSheet } from '../accounts/io/read-confined-sheet.ts'
import type { Table } from '../accounts/sheet.ts'
import { GirokError } from '../kernel/errors.ts'
import { personListKind } from '../linkage/kinds.ts'
import type { PersonList } from '../linkage/model.ts'
import type { Record } from '../record/io/record.ts'
import { itemKind } from '../sources/kinds.ts'
import { operation } from './operation.ts'
import { lookAtList, refuseNameless, saidOfList, type ListLook } from './person-lists.ts'
import { refuseUnseen } from './unseen.ts'

/** The file of a list that is in the record, read anew in a confined process. @throws not-found */
async function listFile(record: Record, code: string): Promise<{ list: PersonList; table: Table }> {
  const [found] = await record.read.having(personListKind, 'code', code)
  if (!found) throw new GirokError('not-found', { ref: code })
  const list = found.object
  const { object: item } = await record.read.get(itemKind, list.item)
  return { list, table: await readSheet(await record.items.read(item.sha256), item.fileName) }
}

/**
 * The first rows of a list, for whoever says anew what its columns hold. Names leave the sealed file here, as when it was
 * added, and are kept nowhere.
 * @throws not-found
 */
export const lookAgain = operation({
  name: 'look-at-person-list',
  kind: 'query',
  input: z.strictObject({ code: z.string() }),
  async run({ record }, { code }): Promise<ListLook> {
    const { list, table } = await listFile(record, code)
    return { ...lookAtList(table), guessed: list.columns }
  },
})

/** Changes what is said of a list: what its columns hold, and whether it names nobody twice. @throws list-column-missing, not-found, changed-meanwhile */
export const describePersonList = operation({
  name: 'describe-person-list',
  kind: 'change',
  input: z.strictObject({
    code: z.string(),
    once: z.boolean(),
    columns: saidOfList.shape.columns.optional(),
    /** The leaf of the revision that it was made upon. */
    over: z.string().optional(),
  }),
  async run({ record, member }, { code, once, columns, over }): Promise<{ list: string }> {
    if (columns !== undefined) refuseNameless((await listFile(record, code)).table, columns)
    const { value } = await record.change(member, { why: '', operation: 'describe-list' }, async (writer) => {
      const [old] = await writer.having(personListKind, 'code', code)
      if (!old) throw new GirokError('not-found', { ref: code })
      await refuseUnseen(writer, old, over, columns === undefined ? ['once'] : ['once', 'columns'])
      const object = { ...old.object, once, ...(columns === undefined ? {} : { columns }) }
      return writer.revise(personListKind, old, object)
    })
    return { list: value.subject }
  },
})

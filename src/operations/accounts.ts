import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import type { Account } from '../accounts/model.ts'
import type { Stored } from '../record/io/stored.ts'
import { newestOf } from './newest.ts'
import { operation } from './operation.ts'

/** The accounts of a source, without its texts: they may be long, and don't change when an account does. */
export const accounts = operation({
  name: 'accounts',
  kind: 'query',
  input: z.strictObject({ source: z.string() }),
  async run({ record }, { source }): Promise<{ accounts: Stored<Account>[] }> {
    return { accounts: newestOf(await record.read.having(accountKind, 'source', source)) }
  },
})

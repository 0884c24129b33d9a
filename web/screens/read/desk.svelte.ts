import type { Account } from '../../../src/accounts/model.ts'
import type { Reading } from '../../../src/operations/browse.ts'
import type { Stored } from '../../../src/record/io/stored.ts'
import { call, Refused } from '../../client.ts'
import type { Draft, Outcome } from './draft.ts'

/** What was done last, and the change that undoing it names. */
export interface Done {
  readonly what: 'saved' | 'withdrawn' | 'accepted' | 'undone'
  readonly change?: string
}

/** A decision on an account, and the account as it was seen. */
export interface Decided {
  readonly seen: Stored<Account>
  readonly status: 'coded' | 'withdrawn'
  readonly reason: string | undefined
}

/** One source on the desk: its texts, its accounts, and what is done to them. */
export class Desk {
  readonly source: string
  reading = $state.raw<Reading>()
  accounts = $state.raw<readonly Stored<Account>[]>([])
  problem = $state.raw<unknown>()
  /** Of the form that is open: shown there, where what was typed stands. */
  refused = $state.raw<unknown>()
  /** A decision that was refused, since somebody changed the account meanwhile. */
  overtaken = $state.raw<Decided>()
  done = $state.raw<Done>()
  saving = $state(false)

  constructor(source: string) {
    this.source = source
  }

  async open(): Promise<void> {
    try {
      this.reading = await call('reading', { ref: this.source })
      this.accounts = this.reading.accounts
    } catch (error) {
      this.problem = error
    }
  }

  /** @returns the account's id; `undefined` if it was refused */
  async save(draft: Draft, stated: Outcome['stated']): Promise<string | undefined> {
    const passages = draft.passages.map(({ layer, start, end }) => ({ layer, start, end }))
    const { source } = this.reading ?? {}
    if (!source || this.saving) return undefined
    this.saving = true
    this.refused = undefined
    try {
      const { account, over, id } = draft
      const which = account === undefined ? { id } : { account, ...(over !== undefined && { over }) }
      const { subject } = await call('code', { source: source.subject, passages, stated, ...which })
      await this.#after('saved', subject)
      return subject
    } catch (error) {
      this.refused = error
      await this.refresh().catch(() => undefined)
      return undefined
    } finally {
      this.saving = false
    }
  }

  /** Decides on an account as it was seen; where it was changed since, both versions are shown. */
  async decide(seen: Stored<Account>, status: Decided['status'], reason?: string): Promise<void> {
    this.overtaken = undefined
    await this.#try(async () => {
      const { subject, leaf } = seen
      try {
        await call('review', { ref: subject, over: leaf, status, ...(reason !== undefined && { reason }) })
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'changed-meanwhile') throw error
        await this.refresh()
        this.overtaken = { seen, status, reason }
        return
      }
      await this.#after(status === 'coded' ? 'accepted' : 'withdrawn', subject)
    })
  }

  async undo(): Promise<void> {
    const { change } = this.done ?? {}
    if (change === undefined) return
    await this.#try(async () => {
      await call('undo', { change })
      await this.refresh()
      this.done = { what: 'undone' }
    })
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.problem = undefined
    try {
      await work()
    } catch (error) {
      this.problem = error
    }
  }

  async refresh(): Promise<void> {
    const { source } = this.reading ?? {}
    if (source) this.accounts = (await call('accounts', { source: source.subject })).accounts
  }

  /** Undoing names the very change: somebody else's may have come since. */
  async #after(what: Done['what'], account: string): Promise<void> {
    this.problem = undefined
    await this.refresh()
    const entry = this.accounts.find((it) => it.subject === account)
    const { changes } = await call('history', { limit: 20 })
    const change = changes.find(
      (it) => entry && it.log === entry.log && it.from <= entry.index && entry.index < it.to,
    )
    this.done = change ? { what, change: change.id } : { what }
  }
}

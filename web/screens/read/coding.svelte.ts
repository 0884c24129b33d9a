import type { Account, AccountKind } from '../../../src/accounts/model.ts'
import type { Stored } from '../../../src/record/io/stored.ts'
import { session } from '../../session.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import { draftOf, isTouched, newDraft, type Draft, type Outcome } from './draft.ts'
import { codings } from './drafts.svelte.ts'

type Place = Draft['passages'][number]

/** The form that is open, if any, and what was begun and left. */
export class Coding {
  open = $state<Draft>()
  /** One is told, once: what is missing, or that what was typed is kept. */
  told = $state<'selectFirst' | 'kept'>()
  readonly #desk: Desk

  constructor(desk: Desk) {
    this.#desk = desk
  }

  get unfinished(): Draft[] {
    return this.#kept.filter((it) => it !== this.open)
  }

  get #kept(): readonly Draft[] {
    return codings.of(this.#about)
  }

  /** By its id, so that an erasure finds them, whatever the address calls the source. */
  get #about(): string {
    return this.#desk.reading?.source.subject ?? this.#desk.source
  }

  /** Whether a form is open now. */
  begin(kind: AccountKind, place: Place | undefined): boolean {
    if (this.open) return false
    if (!place) {
      this.told = 'selectFirst'
      return false
    }
    this.enter(newDraft(kind, [place]))
    return true
  }

  enter(draft: Draft): void {
    this.told = undefined
    this.#desk.done = undefined
    this.#desk.refused = undefined
    this.open = this.#kept.includes(draft) ? draft : codings.begin(this.#about, draft)
  }

  edit(account: Stored<Account>): void {
    if (this.open) return
    const begun = this.#kept.find((it) => it.account === account.subject)
    this.enter(begun ?? draftOf(account.subject, account.object, session.language, account.leaf))
  }

  leave(): void {
    this.told = undefined
    if (!this.open) return
    if (!isTouched(this.open)) this.drop(this.open)
    else this.told = 'kept'
    this.open = undefined
  }

  drop(draft: Draft): void {
    codings.drop(draft)
  }

  /** @returns the account; `undefined` if it was refused, and the form stays */
  async save(stated: Outcome['stated']): Promise<string | undefined> {
    const draft = this.open
    if (!draft) return undefined
    const account = await this.#desk.save(draft, stated)
    if (account === undefined) return undefined
    this.drop(draft)
    if (this.open === draft) this.open = undefined
    return account
  }

  /** The screen goes: what was typed stays, and is offered when one is back. */
  away(): void {
    if (this.open && !isTouched(this.open)) this.drop(this.open)
  }
}

import { call, Refused } from '../../client.ts'
import type { Drafts } from '../../drafts.svelte.ts'
import type { Opened } from './release-drafts.svelte.ts'

interface Editing<T extends object> {
  readonly drafts: Drafts<T>
  readonly opened: () => Opened
  /** What the form begins with. */
  readonly fresh: () => T
  readonly save: (draft: T) => Promise<unknown>
  readonly load: () => Promise<void>
}

/** A part of a release's draft that is being edited: saved over what was seen only, both versions kept where refused. */
export class Edited<T extends { over: string }> {
  draft: T
  /** What somebody else saved meanwhile. */
  theirs = $state.raw<Opened>()
  busy = $state(false)
  saved = $state(false)
  error = $state.raw<unknown>()
  readonly #of: Editing<T>

  constructor(of: Editing<T>) {
    this.#of = of
    this.draft = $state.raw(of.drafts.at(of.opened().id, of.fresh))
    // Another tab saved: a form in which nothing was typed shows it.
    $effect(() => {
      if (of.opened().leaf !== this.draft.over && !this.touched && !this.busy) this.anew()
    })
  }

  get touched(): boolean {
    return this.#of.drafts.isTouched(this.draft)
  }

  anew = (): void => {
    const { drafts, opened, fresh } = this.#of
    drafts.drop(this.draft)
    this.draft = drafts.begin(opened().id, fresh())
    this.theirs = undefined
    this.error = undefined
  }

  save = async (): Promise<void> => {
    if (this.busy) return
    this.busy = true
    this.error = this.theirs = undefined
    this.saved = false
    try {
      await this.#of.save(this.draft)
      await this.#of.load()
      this.anew()
      this.saved = true
    } catch (it) {
      this.error = it
      if (it instanceof Refused && it.code === 'changed-meanwhile')
        this.theirs = await call('release-page', { ref: this.#of.opened().id }).catch(() => undefined)
    } finally {
      this.busy = false
    }
  }

  saveOver = async (leaf: string): Promise<void> => {
    this.draft.over = leaf
    await this.save()
  }
}

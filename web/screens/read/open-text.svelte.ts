import type { Account } from '../../../src/accounts/model.ts'
import { CodePoints } from '../../../src/passages/code-points.ts'
import type { Stored } from '../../../src/record/io/stored.ts'
import type { Coding } from './coding.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import { marksOn } from './marks.ts'
import { paragraphsOf } from './paragraphs.ts'
import { lookOf, wayOf } from './which-view.ts'

/** The text that lies open: which one the address asks for, how it is shown, and what stands beside it. */
export class OpenText {
  readonly #desk: Desk
  readonly #coding: Coding
  readonly #asked: () => URLSearchParams
  /** Whether withdrawn accounts are shown as well. */
  withdrawn = $state(false)
  /** What couldn't be shown as it looks, and why. */
  notShown = $state.raw<{ readonly layer: string; readonly error: unknown }>()

  constructor(desk: Desk, coding: Coding, asked: () => URLSearchParams) {
    this.#desk = desk
    this.#coding = coding
    this.#asked = asked
  }

  readonly active = $derived.by(() => this.#asked().get('account') ?? undefined)
  readonly layer = $derived.by(() => {
    const layers = this.#desk.reading?.layers ?? []
    const account = this.#desk.accounts.find((it) => it.subject === this.active)
    const named = this.#asked().get('layer') ?? account?.object.passages[0]?.layer
    return layers.find((it) => it.subject === named) ?? layers[0]
  })
  readonly failed = $derived(this.notShown?.layer === this.layer?.subject ? this.notShown : undefined)
  readonly look = $derived.by(() => {
    const item = this.#desk.reading?.items.find((it) => it.subject === this.layer?.object.item)
    return lookOf(item?.object, this.layer?.object)
  })
  readonly way = $derived.by(() =>
    this.failed
      ? ('text' as const)
      : wayOf(this.look, this.#asked().get('view'), matchMedia('(min-width: 60.01rem)').matches),
  )

  readonly text = $derived(this.layer?.object.text ?? '')
  readonly points = $derived(new CodePoints(this.text))
  readonly paragraphs = $derived(
    paragraphsOf(
      this.text,
      (this.layer?.object.pages ?? []).map((it) => this.points.toUnit(it.start)),
    ),
  )

  readonly #shown = $derived.by(() =>
    // A withdrawn account is shown where the address names it.
    this.#desk.accounts.filter(
      (it) => this.withdrawn || it.object.status !== 'withdrawn' || it.subject === this.active,
    ),
  )
  /** The accounts that rest on it, in the order of the text. */
  readonly cards = $derived(
    this.#shown.filter((it) => this.#beginOf(it) >= 0).sort((a, b) => this.#beginOf(a) - this.#beginOf(b)),
  )
  /** Where each of them begins, in code units. */
  readonly units = $derived(this.cards.map((it) => this.points.toUnit(this.#beginOf(it))))
  readonly elsewhere = $derived(this.#shown.length - this.cards.length)
  readonly hidden = $derived.by(
    () => this.#desk.accounts.filter((it) => it.object.status === 'withdrawn').length,
  )
  readonly marks = $derived.by(() => marksOn(this.layer?.subject, this.points, this.cards, this.#coding.open))

  #beginOf({ object }: Stored<Account>): number {
    return object.passages.find((it) => it.layer === this.layer?.subject)?.start ?? -1
  }
}

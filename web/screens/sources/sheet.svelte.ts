import { columnNamed, columns, type Column } from '../../../src/accounts/sheet-columns.ts'
import type { SheetCheck, SheetEntered, SheetOpened } from '../../../src/operations/check-sheet.ts'
import { call, openSheet, say } from '../../client.ts'
import { session } from '../../session.svelte.ts'
import type { Picked } from '../read/draft.ts'
import { dropSheet, sheetSaid, type SheetDraft } from './sheet-drafts.svelte.ts'

/** How often the server is asked how far it is, in milliseconds. */
const often = 400

/** What the columns of a sheet were said to hold, by its headings: a mended sheet comes back under the same ones. */
const remembered = new Map<string, (Column | null)[]>()

const columnIn = (code: string | undefined): Column | null => columns.find((it) => it === code) ?? null

/** One coding sheet, from the moment it is dropped until it is entered or let go. */
export class Sheet {
  readonly file: File
  opened = $state.raw<SheetOpened>()
  /** It outlives the sheet: the same one, dropped after a lock, is laid out as it was. */
  #said = $state.raw<SheetDraft>()
  busy = $state<'reading' | 'checking' | 'entering'>()
  progress = $state.raw<{ done: number; total: number }>()
  check = $state.raw<SheetCheck>()
  /** What was checked: another choice makes the answer an old one. */
  checked = $state('')
  /** Names of which somebody had said what they mean when it was checked. */
  said = $state.raw<ReadonlySet<string>>(new Set())
  entered = $state.raw<SheetEntered>()
  error = $state.raw<unknown>()

  constructor(file: File) {
    this.file = file
    void this.#work('reading', async () => {
      this.opened = await openSheet(this.file)
      const places = placesFor(this.opened).map((it) => ({ codes: it === null ? [] : [it], typed: '' }))
      const headings = [...this.opened.columns]
      this.#said = sheetSaid({ name: this.file.name, headings, places, sources: {} })
    })
  }

  /** For each column of the sheet, what it holds. */
  get places(): Picked[] {
    return this.#said?.places ?? []
  }

  /** For names that are not clear, which source is meant. */
  get sources(): Record<string, Picked> {
    return this.#said?.sources ?? {}
  }

  get layout(): { places: (Column | null)[]; sources: Record<string, string> } {
    const chosen = Object.entries(this.sources).flatMap(([name, { codes }]) =>
      codes[0] === undefined ? [] : [[name, codes[0]] as const],
    )
    return { places: this.places.map(({ codes }) => columnIn(codes[0])), sources: Object.fromEntries(chosen) }
  }

  /** Whether what was found out holds for what is chosen now. */
  get current(): boolean {
    return this.check !== undefined && this.checked === JSON.stringify(this.layout)
  }

  /** Looks what would become of it. */
  async look(): Promise<void> {
    const { layout } = this
    await this.#work('checking', async (sheet) => {
      this.#found((await say('/api/sheet/check', { sheet, ...layout })) as SheetCheck, layout)
    })
  }

  async enter(keepGood: boolean): Promise<void> {
    const { layout } = this
    await this.#work('entering', async (sheet) => {
      const found = (await say('/api/sheet/enter', { sheet, ...layout, keepGood })) as SheetEntered
      this.#found(found, layout)
      if (found.entered) this.entered = found
    })
  }

  async undo(): Promise<void> {
    const change = this.entered?.entered?.change
    if (change === undefined) return
    await this.#work('entering', async () => {
      await call('undo', { change })
      this.entered = undefined
      this.check = undefined
    })
  }

  /** The refused rows, under the headings they came under, to be mended and dropped again. */
  async download(): Promise<void> {
    try {
      const text = (await say('/api/sheet/refused', { sheet: this.opened?.sheet })) as string
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
      link.download = `${this.file.name.replace(/\.[^.]*$/u, '')}.refused.csv`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    } catch (error) {
      this.error = error
    }
  }

  letGo(): void {
    if (this.#said) dropSheet(this.#said)
    if (this.opened && session.state === 'open') {
      say('/api/sheet/drop', { sheet: this.opened.sheet }).catch(() => undefined)
    }
  }

  #found(check: SheetCheck, layout: Sheet['layout']): void {
    this.check = check
    this.said = new Set(Object.keys(layout.sources))
    if (this.opened) remember(this.opened, layout.places)
    for (const { name } of check.named) this.sources[name] ??= { codes: [], typed: '' }
    this.checked = JSON.stringify(this.layout)
  }

  async #work(busy: Sheet['busy'], work: (sheet: string) => Promise<void>): Promise<void> {
    if (this.busy !== undefined) return
    this.busy = busy
    this.error = undefined
    const sheet = this.opened?.sheet
    const timer = setInterval(() => {
      if (sheet === undefined) return
      say('/api/sheet/progress', { sheet }).then(
        (it) => (this.progress = (it as Sheet['progress'] | null) ?? undefined),
        () => undefined,
      )
    }, often)
    try {
      await work(sheet ?? '')
    } catch (error) {
      this.error = error
    } finally {
      clearInterval(timer)
      this.busy = undefined
      this.progress = undefined
    }
  }
}

/** Rows that were refused come back with a column for the reason: it makes no other sheet of them. */
const isReason = (heading: string): boolean => columnNamed(heading) === 'reason'

const keyOf = ({ columns: headings }: SheetOpened): string =>
  JSON.stringify(headings.filter((it) => !isReason(it)))

function remember(opened: SheetOpened, places: readonly (Column | null)[]): void {
  const kept = places.filter((_, at) => !isReason(opened.columns[at] ?? ''))
  remembered.set(keyOf(opened), kept)
}

function placesFor(opened: SheetOpened): (Column | null)[] {
  const known = remembered.get(keyOf(opened))?.values()
  if (!known) return [...opened.places]
  return opened.columns.map((it) => (isReason(it) ? 'reason' : (known.next().value ?? null)))
}

/** Kept here and not in the screen, so that nothing is lost by looking something up elsewhere. */
export const sheets = $state<{ open: Sheet | undefined; waiting: readonly File[] }>({
  open: undefined,
  waiting: [],
})

export function openSheets(files: readonly File[]): void {
  sheets.waiting = [...sheets.waiting, ...files]
  if (!sheets.open) nextSheet()
}

/** Lets the open one go, and opens the next. */
export function nextSheet(): void {
  sheets.open?.letGo()
  const [file, ...rest] = sheets.waiting
  sheets.waiting = rest
  sheets.open = file ? new Sheet(file) : undefined
}

// Locked, wherever one is: what stands in a sheet goes with the record.
$effect.root(() => {
  $effect(() => {
    if (session.state === 'open') return
    sheets.waiting = []
    sheets.open = undefined
    remembered.clear()
  })
})

import { keepDraft, say } from './client.ts'
import { session } from './session.svelte.ts'

/** How long what is typed waits before it is put away, in milliseconds. */
const often = 2000

/** What was typed in one form, about one thing. */
interface Line<T> {
  key: string
  readonly about: string
  value: T
  /** As JSON, when the form was opened: as long as it stands so, nobody has typed. */
  readonly begun: string
  /** As JSON, what the record has of it; undefined where it has nothing. */
  sent: string | undefined
  /** The key that it is kept under from now on. What was found gets another: a second page may have found it too. */
  readonly mine: string
}

interface Form {
  readonly name: string
  /** @returns whether it is a draft of this form that can be read */
  take(key: string, body: string): boolean
  lines(): Line<object>[]
  forget(): void
}

const forms: Form[] = []
/** What the record gave back for forms of a screen that isn't loaded yet. */
let unclaimed: readonly { readonly key: string; readonly body: string }[] = []
/** Drafts that were dropped, which the record may still have. */
let dropped: string[] = []
/** Why what was typed isn't put away, and since when. */
const trouble = $state<{ error: unknown; since: number | undefined }>({
  error: undefined,
  since: undefined,
})

/**
 * What was begun and not saved in one kind of form. It is in the page while the record is open, and is put into the
 * record's database every few seconds; nowhere else.
 */
export class Drafts<T extends object> {
  readonly #name: string
  #lines = $state<Line<T>[]>([])

  /** `read`: what the record gives back, if it is such a draft; another version of Girok may have written it. */
  constructor(name: string, read: (given: unknown) => T | undefined) {
    this.#name = name
    const form: Form = {
      name,
      take: (key, body) => {
        const [about, stored] = [key.split('/').slice(1, -1).join('/'), readLine(body)]
        const value = stored && read(stored.value)
        if (!value) return false
        // What this page has is newer: it was typed while nothing could be put away.
        if (!this.#lines.some((it) => it.key === key || it.mine === key))
          this.#lines.push({
            ...{ key, about, value, begun: stored.begun },
            sent: JSON.stringify(value),
            mine: renamed(key),
          })
        return true
      },
      lines: () => this.#lines,
      forget: () => (this.#lines = []),
    }
    forms.push(form)
    unclaimed = unclaimed.filter((it) => !isOf(form, it.key) || !form.take(it.key, it.body))
  }

  /** What was begun about something, the newest last. */
  of(about: string): T[] {
    return this.#lines.filter((it) => it.about === about).map((it) => it.value)
  }

  /** All of them, with what they are about. */
  all(): readonly { readonly about: string; readonly value: T }[] {
    return this.#lines
  }

  begin(about: string, value: T): T {
    const key = `${this.#name}/${about}/${crypto.randomUUID()}`
    const line = { key, about, value, begun: JSON.stringify(value), sent: undefined, mine: key }
    this.#lines.push(line)
    // The proxied one: the form writes into it.
    return this.#lines.at(-1)?.value ?? value
  }

  /** The newest about something, or a new one. */
  at(about: string, fresh: () => T): T {
    return this.of(about).at(-1) ?? this.begin(about, fresh())
  }

  isTouched(value: T): boolean {
    const line = this.#lines.find((it) => it.value === value)
    return line !== undefined && JSON.stringify(line.value) !== line.begun
  }

  /** It was saved, or isn't wanted any more. */
  drop(value: T): void {
    const line = this.#lines.find((it) => it.value === value)
    if (!line) return
    this.#lines = this.#lines.filter((it) => it !== line)
    dropped.push(line.key)
    void putAway()
  }

  /** Drops those in which nothing was typed. */
  tidy(about: string): void {
    for (const value of this.of(about)) if (!this.isTouched(value)) this.drop(value)
  }
}

const isOf = ({ name }: Form, key: string): boolean => key.startsWith(`${name}/`)

const renamed = (key: string): string => key.replace(/[^/]*$/, crypto.randomUUID())

function readLine(body: string): { begun: string; value: unknown } | undefined {
  const given: unknown = parsed(body)
  if (typeof given !== 'object' || given === null || !('value' in given) || !('begun' in given))
    return undefined
  const { value, begun } = given
  return { value, begun: String(begun) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** What goes to the record now: what was typed since, and what was emptied again. */
function* unsent(): Generator<Line<object>> {
  for (const form of forms) {
    for (const line of form.lines()) {
      const text = JSON.stringify(line.value)
      if (text !== (line.sent ?? line.begun)) yield line
    }
  }
}

/** In how many forms something is typed that the record doesn't have. */
export const waiting = (): number => [...unsent()].length

let running: Promise<void> = Promise.resolve()

/** Puts what was typed into the record. What fails waits, and is tried again. */
export async function putAway(): Promise<void> {
  running = running.then(put)
  return running
}

async function put(): Promise<void> {
  if (session.state !== 'open' || session.gone) return
  try {
    for (const key of dropped) {
      await keepDraft({ key })
      dropped = dropped.filter((it) => it !== key)
    }
    for (const line of unsent()) await putLine(line)
    trouble.error = undefined
    trouble.since = undefined
  } catch (error) {
    failed(error)
  }
}

function failed(error: unknown): void {
  trouble.error = error
  trouble.since ??= Date.now()
}

async function putLine(line: Line<object>): Promise<void> {
  const [draft, text] = [draftOf(line), JSON.stringify(line.value)]
  await keepDraft(draft)
  if (draft.body === undefined) line.sent = undefined
  else {
    line.key = draft.key
    line.sent = text
  }
}

/** As the record keeps it; nothing, where all that was typed is taken out again. */
function draftOf({ key, begun, value, mine }: Line<object>): {
  key: string
  body?: string
  instead?: string
} {
  const text = JSON.stringify(value)
  if (text === begun) return { key }
  const body = `{"begun":${JSON.stringify(begun)},"value":${text}}`
  return { key: mine, body, ...(mine !== key && { instead: key }) }
}

/** The page goes now: nothing can be waited for. */
function putLast(): void {
  if (session.state !== 'open' || session.gone) return
  for (const line of unsent()) void keepDraft(draftOf(line)).catch(() => undefined)
}

/** What the record has: asked once, when it is opened. */
export async function findDrafts(): Promise<void> {
  let found: readonly { key: string; body: string }[] = []
  try {
    found = (await say('/api/drafts', {})) as typeof found
  } catch (error) {
    failed(error)
  }
  unclaimed = found.filter(({ key, body }) => forms.find((it) => isOf(it, key))?.take(key, body) !== true)
}

/** The page holds nothing of them any more. */
export function forgetDrafts(): void {
  for (const form of forms) form.forget()
  unclaimed = []
  dropped = []
  trouble.error = undefined
  trouble.since = undefined
}

export const notPutAway = (): { readonly error: unknown; readonly since: number | undefined } => trouble

// As long as the page stands; the last words also when it is left or covered.
setInterval(() => void putAway(), often)
addEventListener('pagehide', putLast)
addEventListener('visibilitychange', () => void putAway())

import type { Language } from '../src/kernel/bilingual.ts'

type VaultState = 'none' | 'locked' | 'open'

export interface Lost {
  readonly forms: number
  readonly files: number
}

/** What every screen may look at. Nothing of a record is kept in the browser: not here, not in its storage. */
export const session = $state<{
  language: Language
  /** `closing`: it was locked, and what stands in the page goes before anything else is shown. */
  state: VaultState | 'closing' | 'refused' | 'offline'
  /** The server that this page was opened with doesn't answer: what is typed waits in the page. */
  gone: boolean
  /** The record's newest entry: it moves on with every change, another tab's too. */
  newest: number | undefined
  /** The member who said that they work now; undefined where nobody has since the record was unlocked. */
  working: string | undefined
  /** The server was gone when it was found to be locked: what was typed meanwhile is nowhere but in the page. */
  returned: boolean
  /** What a lock left undone: last words in so many forms, and files that weren't taken in. */
  lost: Lost
}>({
  language: navigator.language.startsWith('ko') ? 'ko' : 'en',
  state: 'locked',
  gone: false,
  newest: undefined,
  working: undefined,
  returned: false,
  lost: { forms: 0, files: 0 },
})

/** Which server this page trusts. Another program may take the port after a crash: it doesn't know this. */
let launch: string | undefined
/** A tab that was opened by a launch's own link tells the others, which then follow it to the new server. */
const tabs = new BroadcastChannel('girok')
tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (!session.gone || typeof data !== 'string') return
  launch = data
  void look()
}

interface Found {
  state: VaultState
  launch: string
  newest?: number
  working?: string
}

function take({ state, newest, working }: Found): void {
  session.state = session.state === 'open' && state !== 'open' ? 'closing' : state
  session.newest = newest
  session.working = working
}

async function ask(secret?: string): Promise<Found | undefined> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(secret === undefined ? {} : { secret })
  const response = await fetch('/api/session', { method: 'POST', headers, body })
  return response.ok ? ((await response.json()) as Found) : undefined
}

/** Trades the launch's secret for a cookie, and takes it out of the address at once. */
export async function begin(): Promise<void> {
  const secret = location.hash.slice(1)
  const { language, lost }: Left = { ...(history.state as Left | null) }
  if (language) session.language = language
  session.lost = lost ?? session.lost
  history.replaceState(null, '', location.pathname + location.search)
  document.documentElement.lang = session.language
  try {
    const answer = await ask(secret === '' ? undefined : secret)
    if (answer) take(answer)
    else session.state = 'refused'
    launch = answer?.launch
    if (answer && secret !== '') tabs.postMessage(answer.launch)
  } catch {
    session.state = 'offline'
  }
}

/**
 * Asks whether the record is still open (it locks itself after a while without use) and how far it has come. Asking
 * is no use of it.
 */
export async function look(): Promise<void> {
  if (session.state !== 'open' && !session.gone) return
  const answer = await ask().catch(() => undefined)
  session.returned = session.gone
  session.gone = answer === undefined || answer.launch !== launch
  if (!session.gone && answer) take(answer)
}

/** What one page leaves to the next in its place. */
interface Left {
  readonly language?: Language
  readonly lost?: Lost
}

/** Loads the page anew: nothing that it held is left in its memory. */
export function beginAnew(lost: Lost): void {
  session.state = 'closing'
  const left: Left = { language: session.language, lost }
  history.replaceState(left, '')
  location.reload()
}

export function setLanguage(language: Language): void {
  session.language = language
  document.documentElement.lang = language
}

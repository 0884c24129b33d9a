import type { Language } from '../src/kernel/bilingual.ts'

/** What every screen may look at. Nothing of a record is kept in the browser: not here, not in its storage. */
export const session = $state<{
  language: Language
  state: 'none' | 'locked' | 'open' | 'refused' | 'offline'
  /** The member who said that they work now; undefined where nobody has since the record was unlocked. */
  working: string | undefined
}>({
  language: navigator.language.startsWith('ko') ? 'ko' : 'en',
  state: 'locked',
  working: undefined,
})

interface Found {
  state: 'none' | 'locked' | 'open'
  working?: string
}

function take({ state, working }: Found): void {
  session.state = state
  session.working = working
}

/** Trades the launch's secret for a cookie, and takes it out of the address at once. */
export async function begin(): Promise<void> {
  const secret = location.hash.slice(1)
  if (secret !== '') history.replaceState(null, '', location.pathname + location.search)
  document.documentElement.lang = session.language
  try {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify(secret === '' ? {} : { secret })
    const response = await fetch('/api/session', { method: 'POST', headers, body })
    if (!response.ok) session.state = 'refused'
    else take((await response.json()) as Found)
  } catch {
    session.state = 'offline'
  }
}

/** Asks whether the record is still open: it locks itself after a while without use. Asking is no use of it. */
export async function look(): Promise<void> {
  if (session.state !== 'open') return
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/api/session', { method: 'POST', headers, body: '{}' }).catch(() => undefined)
  if (response?.ok) take((await response.json()) as Found)
}

export function setLanguage(language: Language): void {
  session.language = language
  document.documentElement.lang = language
}

import type { Language } from '../src/kernel/bilingual.ts'

/** What every screen may look at. Nothing of a record is kept in the browser: not here, not in its storage. */
export const session = $state<{
  language: Language
  state: 'none' | 'locked' | 'open' | 'refused' | 'offline'
}>({
  language: navigator.language.startsWith('ko') ? 'ko' : 'en',
  state: 'locked',
})

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
    else session.state = ((await response.json()) as { state: 'none' | 'locked' | 'open' }).state
  } catch {
    session.state = 'offline'
  }
}

export function setLanguage(language: Language): void {
  session.language = language
  document.documentElement.lang = language
}

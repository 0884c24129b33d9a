import type { Component } from 'svelte'
import type { Bilingual } from '../src/kernel/bilingual.ts'
import Findings from './screens/findings/Findings.svelte'
import History from './screens/history/History.svelte'
import Law from './screens/law/Law.svelte'
import Lists from './screens/lists/Lists.svelte'
import Lens from './screens/lens/Lens.svelte'
import Read from './screens/read/Read.svelte'
import Releases from './screens/releases/Releases.svelte'
import Review from './screens/review/Review.svelte'
import Settings from './screens/settings/Settings.svelte'
import Sources from './screens/sources/Sources.svelte'
import { shell } from './words.ts'

export interface Screen {
  /** The beginning of the addresses that it answers to. */
  readonly path: string
  /** Its name in the bar, for those that stand there. */
  readonly nav?: Bilingual
  readonly component: Component<{ path: string; query: string }>
}

const named = (key: 'sources' | 'review' | 'findings' | 'history'): Bilingual => ({
  ko: shell.ko[key],
  en: shell.en[key],
})

/** The screens in the order of the work. */
export const screens: readonly Screen[] = [
  { path: '/sources', nav: named('sources'), component: Sources },
  { path: '/read', component: Read },
  { path: '/review', nav: named('review'), component: Review },
  { path: '/findings', nav: named('findings'), component: Findings },
  { path: '/lists', nav: { ko: '명단', en: 'Lists' }, component: Lists },
  { path: '/law', nav: { ko: '법과 실제', en: 'Law and practice' }, component: Law },
  { path: '/releases', nav: { ko: '공개본', en: 'Releases' }, component: Releases },
  { path: '/lens', nav: { ko: '장소와 때', en: 'Where and when' }, component: Lens },
  { path: '/history', nav: named('history'), component: History },
  { path: '/settings', nav: { ko: '설정', en: 'Settings' }, component: Settings },
]

export function screenFor(path: string): Screen | undefined {
  if (path === '/') return screens[0]
  return screens.find((it) => path === it.path || path.startsWith(`${it.path}/`))
}

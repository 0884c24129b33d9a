import type { Component } from 'svelte'
import type { Bilingual } from '../src/kernel/bilingual.ts'
import Findings from './screens/findings/Findings.svelte'
import Read from './screens/read/Read.svelte'
import Review from './screens/review/Review.svelte'
import Sources from './screens/sources/Sources.svelte'
import { shell } from './words.ts'

type Shown = Component<{ path: string; query: string }>

export interface Screen {
  /** The beginning of the addresses that it answers to. */
  readonly path: string
  /** Its name in the bar, for those that stand there. */
  readonly nav?: Bilingual
  /** At hand from the start; or else brought when one goes there. */
  readonly component?: Shown
  readonly load?: () => Promise<{ default: Shown }>
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
  { path: '/lists', nav: { ko: '명단', en: 'Lists' }, load: () => import('./screens/lists/Lists.svelte') },
  {
    path: '/law',
    nav: { ko: '법과 실제', en: 'Law and practice' },
    load: () => import('./screens/law/Parts.svelte'),
  },
  {
    path: '/releases',
    nav: { ko: '공개본', en: 'Releases' },
    load: () => import('./screens/releases/Releases.svelte'),
  },
  {
    path: '/lens',
    nav: { ko: '장소와 때', en: 'Where and when' },
    load: () => import('./screens/lens/Lens.svelte'),
  },
  { path: '/history', nav: named('history'), load: () => import('./screens/history/History.svelte') },
  {
    path: '/settings',
    nav: { ko: '설정', en: 'Settings' },
    load: () => import('./screens/settings/Settings.svelte'),
  },
]

export function screenFor(path: string): Screen | undefined {
  if (path === '/') return screens[0]
  return screens.find((it) => path === it.path || path.startsWith(`${it.path}/`))
}

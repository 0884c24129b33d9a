import type { Bilingual, Language } from '../kernel/bilingual.ts'
import type { HeldEstimate } from './release-model.ts'

/**
 * What became of an estimate from one release to the next. It was estimated anew where another has taken its title.
 * Of one that is gone no number is told again.
 */
export type EstimateChange = { readonly title: Bilingual } & (
  | { readonly change: 'came' | 'gone' }
  | { readonly change: 'renamed'; readonly before: Bilingual }
  | { readonly change: 'anew'; readonly then: number; readonly now: number }
)

export function estimatesChanged(
  before: readonly HeldEstimate[],
  after: readonly HeldEstimate[],
): EstimateChange[] {
  const then = new Map(before.map((it) => [it.estimate, it]))
  const now = new Set(after.map(({ estimate }) => estimate))
  const left = before.filter(({ estimate }) => !now.has(estimate))
  const changes = after.flatMap((it): EstimateChange[] => {
    const old = then.get(it.estimate)
    if (old !== undefined) {
      const isSame = isEmpty(old) || (old.title.ko === it.title.ko && old.title.en === it.title.en)
      return isSame ? [] : [{ title: it.title, change: 'renamed', before: old.title }]
    }
    const at = left.findIndex((one) => isTitledAlike(one, it))
    const [replaced] = at < 0 ? [] : left.splice(at, 1)
    return replaced === undefined
      ? [{ title: it.title, change: 'came' }]
      : [{ title: it.title, change: 'anew', then: replaced.documented, now: it.documented }]
  })
  return [...changes, ...left.map(({ title }): EstimateChange => ({ title, change: 'gone' }))]
}

const isEmpty = ({ title }: HeldEstimate): boolean => title.ko === '' && title.en === ''

const isTitledAlike = (a: HeldEstimate, b: HeldEstimate): boolean =>
  (['ko', 'en'] as const).some((it) => a.title[it] !== '' && a.title[it] === b.title[it])

/** What stands behind its title. */
export function estimateChangeInWords(change: EstimateChange, language: Language): string {
  const number = (value: number): string => value.toLocaleString(language)
  switch (change.change) {
    case 'came':
      return { ko: '새로 실음', en: 'new' }[language]
    case 'gone':
      return { ko: '더 이상 싣지 않음', en: 'no longer here' }[language]
    case 'renamed': {
      const before = change.before[language]
      return { ko: `제목이 바뀜(이전: ‘${before}’)`, en: `has another title (before: “${before}”)` }[language]
    }
    case 'anew': {
      const [then, now] = [number(change.then), number(change.now)]
      return {
        ko: `다시 추정함(기록으로 확인된 사람 ${then}명 → ${now}명)`,
        en: `estimated anew (documented: ${then} → ${now})`,
      }[language]
    }
  }
}

/** What it is called; one that went out before titles were remembered has none. */
export const changedTitle = ({ title }: EstimateChange, language: Language): string =>
  title[language] || { ko: '추정', en: 'An estimate' }[language]

import type { Language } from '../kernel/bilingual.ts'
import type { Behind, BehindEach } from './behind.ts'

/** Who stands behind what is reported, a sentence for practices and one for acts; `nameOf` names an origin by its key. */
export function behindInWords(
  { practices, acts }: BehindEach,
  nameOf: (key: string) => string | undefined,
  language: Language,
): string[] {
  return [
    ...sentences(practices, language, kinds.practices, nameOf),
    ...sentences(acts, language, kinds.acts, nameOf),
  ]
}

interface Kind {
  readonly ko: string
  readonly en: (count: number) => string
}
const kinds: Readonly<Record<keyof BehindEach, Kind>> = {
  practices: {
    ko: '관행 진술',
    en: (count) => (count === 1 ? '1 account of practice' : `${count} accounts of practice`),
  },
  acts: {
    ko: '행위 진술',
    en: (count) => (count === 1 ? '1 account of an act' : `${count} accounts of acts`),
  },
}

function sentences(
  { accounts, origins, voices }: Behind,
  language: Language,
  kind: Kind,
  nameOf: (key: string) => string | undefined,
): string[] {
  if (accounts === 0) return []
  const [first] = voices
  const say = language === 'ko' ? ko : en
  const what = say.what(kind, accounts)
  if (first === undefined) return [say.unknown(what)]
  const name = nameOf(first.key) ?? ''
  const named = name === '' ? '' : ` (${name})`
  if (first.accounts === accounts) return [say.one(what, named, accounts)]
  // Whose word most of it is says more than the count of origins does.
  const most = first.accounts * 2 > accounts ? say.most(first.accounts, named) : ''
  const unsaid = accounts - voices.reduce((sum, voice) => sum + voice.accounts, 0)
  return [`${say.several(what, origins)}${most}${unsaid === 0 ? '' : say.unsaid(unsaid)}`]
}

const en = {
  what: (kind: Kind, count: number) => kind.en(count),
  unknown: (what: string) => `${what}: whose word it is isn’t known.`,
  one: (what: string, named: string, count: number) =>
    `${what}${count === 1 ? '' : ', all'} from one origin${named}.`,
  several: (what: string, origins: number) =>
    `${what} from ${origins} independent ${origins === 1 ? 'origin' : 'origins'}.`,
  most: (count: number, named: string) => ` ${count} of them from one origin${named}.`,
  unsaid: (count: number) => ` Of ${count} the origin isn’t known.`,
}

const ko: typeof en = {
  what: (kind, count) => `${kind.ko} ${count}건`,
  unknown: (what) => `${what}은 원출처를 알 수 없습니다.`,
  one: (what, named, count) =>
    `${what}은 ${count === 1 ? '' : '모두 '}한 원출처${bracketed(named)}에서 나왔습니다.`,
  several: (what, origins) => `${what}은 서로 독립된 원출처 ${origins}곳에서 나왔습니다.`,
  most: (count, named) => ` 그 가운데 ${count}건은 한 원출처${bracketed(named)}에서 나왔습니다.`,
  unsaid: (count) => ` ${count}건은 원출처를 알 수 없습니다.`,
}

const bracketed = (named: string): string => named.trimStart()

import { initialSounds, innerSounds } from '../../linkage/korean/hangul.ts'
import { spellingsOf } from '../../linkage/korean/latin.ts'
import { plainWidth } from './digits.ts'
import type { Span } from './phone-numbers.ts'
import { placesBelow, placesThatAreWords } from './places-below.ts'

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const days: readonly RegExp[] = [
  /(?:\d{1,2}|[일이삼사오육륙칠팔구시십]{1,3})\s?월\s?(?:초\s?)?(?:\d{1,2}|[일이삼사오육륙칠팔구십]{1,3})\s?일(?!간|\s?동안)/u,
  /(?:이달|지난달|이번\s?달|그달|동짓달|섣달|정월)\s?(?:초)?\d{1,2}\s?일/u,
  /(?:19|20)\d\d\s?[-./]\s?(?:0?[1-9]|1[0-2])\s?[-./]\s?(?:0?[1-9]|[12]\d|3[01])(?!\d)/u,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])\s?[-./]\s?(?:0?[1-9]|1[0-2]|[12]\d|3[01])\s?[-./]\s?(?:19|20)\d\d(?!\d)/u,
  new RegExp(
    `\\b${month}\\.?\\s+(?:the\\s+)?(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\b(?!\\s?(?:people|%))`,
    'iu',
  ),
  new RegExp(`\\b(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}\\b`, 'iu'),
  /\d{1,2}\s?月\s?\d{1,2}\s?[日号號]/u,
  /태양절|광명성절|설날|추석날|Day of the Sun|Day of the Shining Star/iu,
]

/** Korean words that end like a place of a kind and are none. */
const notPlaces =
  '(?:장|미|적|공|해|육|국|아|북한|남한|조선|인민|반란|연합|점령|진압|혁명|정부|민|한|소련|중국|일본|괴뢰|의용|독립|광복|국방|여|남|학도|수비|경비|침략|각|시|같은|다른|한개|어느|모든)'
const administered: readonly RegExp[] = [
  new RegExp(
    `(?<![가-힣])(?!${notPlaces}군)[가-힣]{2,4}군(?=에|의|으로|을|이|과|에서|\\s|[,.·]|$)(?!\\s?(?:인|대|사|부대))`,
    'u',
  ),
  /(?<![가-힣])(?!(?:무역|통제|해당|관할|작업|출입|제한|보호|금지|전투|활동|담당|모든|같은|위험|특별|사람|순찰|감시)구역)[가-힣]{1,4}구역(?=에|의|으로|이|과|\s|[,.·]|$)/u,
  /(?<![가-힣])[가-힣]{2,5}(?:로동자구|노동자구|읍)(?![가-힣]{2})/u,
  /(?:시|군|구역|읍|면|도)\s+(?!(?:우|거|자|정|처|관|권|활|행|운|이|노|아|감|소|머|다|멀|빨)(?:리|동))[가-힣]{2,5}(?:리|동)(?![가-힣]{2})/u,
  /[가-힣]{2,3}도\s+[가-힣]{2,4}(?:시|군)(?![가-힣]{2})/u,
  /제?\s?\d{1,2}\s?호?\s?(?:관리소|교화소|수용소|로동단련대|노동단련대|집결소)/u,
  /\b[A-Z][\w’'ŏŭŎŬ-]+\s+(?:County|City|District|Township|Village|village|county|district|township)\b/u,
  /\b(?:county|city|town|village|district|township) of [A-Z]/u,
  /\b[A-Z][\w’'ŏŭŎŬ]+-(?:gun|kun|ri|ni|up|eup|dong|tong|kuyok|kuyŏk|guyok|guyeok|gu|ku|si|shi|myon|myeon|rodongjagu)\b/u,
  /\b(?:[Cc]amp|[Kk]yohwaso|[Kk]wanliso|[Pp]rison)\s+(?:[Nn]o\.?\s?|[Nn]umber\s)?\d{1,2}\b/u,
  /[\p{Script=Han}]{1,4}(?:县|縣|镇|鎮|乡|鄉|村|屯|区|區)/u,
]

/** What a writer ends a sentence with; a full stop within a number or behind an initial or a month isn't one. */
const sentence =
  /(?<=[다요까죠음함임됨]\.|[!?。！？…]["”’']?|(?<![A-Z]|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|St|Mr|Ms|Dr))\.["”’']?)\s+|\n\s*\n/u

/** Made when first asked for: it takes a moment, and is the same for every record. */
let known: { readonly hangul: RegExp; readonly latin: ReadonlySet<string> } | undefined

function knownPlaces(): NonNullable<typeof known> {
  if (known) return known
  const names = placesBelow.filter((it) => !placesThatAreWords.has(it))
  const plain = names.flatMap(bothWays).join('|')
  const marked = [...placesThatAreWords].flatMap(bothWays).join('|')
  const hangul = new RegExp(
    `(?<![가-힣])(?:(?:${plain})(?:시|군|구역)?|(?:${marked})(?:시|군|구역))(?![가-힣]{4})`,
    'u',
  )
  const latin = names.flatMap(latinForms).filter((it) => it.length > 3 && !wordsToo.has(it))
  return (known = { hangul, latin: new Set(latin) })
}

/** Places below province as words know them, with those that a record's own place codes name. */
export class DaysWithPlaces {
  readonly #slugs = new Set<string>()

  /** @param codes Place codes of the record: the slugs of each below province are names in Latin letters. */
  constructor(codes: Iterable<string>) {
    for (const code of codes) {
      for (const slug of code.split('/').slice(1)) {
        const plain = slug.replace(/[^a-z]/g, '')
        if (plain.length > 3 && !wordsToo.has(plain)) this.#slugs.add(plain)
      }
    }
  }

  /** Sentences in which a day stands together with a place below province, or next to one that names such a place. */
  in(given: string): Span[] {
    if (!days.some((day) => day.test(given))) return []
    const text = plainWidth(given)
    const spans: Span[] = []
    let end = 0
    const parts = text.split(sentence).map((part) => {
      const from = text.indexOf(part, end)
      end = from + part.length
      return { from, to: end, hasDay: days.some((day) => day.test(part)), hasPlace: this.#hasPlace(part) }
    })
    parts.forEach((part, at) => {
      if (!part.hasDay) return
      // "They came on the third of May. It was in Hoeryong." tells as much as one sentence does.
      const places = parts.slice(Math.max(0, at - 1), at + 2).filter(({ hasPlace }) => hasPlace)
      const [first] = part.hasPlace ? [part] : places
      if (first) spans.push({ from: Math.min(part.from, first.from), to: Math.max(part.to, first.to) })
    })
    return spans
  }

  #hasPlace(text: string): boolean {
    const { hangul, latin } = knownPlaces()
    if (hangul.test(text) || administered.some((it) => it.test(text))) return true
    const isPlace = (word: string): boolean => latin.has(word) || this.#slugs.has(word)
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}’'ʼ-]+/gu)) {
      const plain = word
        .normalize('NFKD')
        .replace(/[^a-z]/gi, '')
        .toLowerCase()
      if (isPlace(plain) || isPlace(plain.replace(/(?:si|shi|gun|s)$/, ''))) return true
    }
    return false
  }
}

/** As North and South write it. */
const bothWays = (name: string): string[] =>
  [...name].reduce<string[]>(
    (forms, one, at) =>
      forms.flatMap((form) => (at === 0 ? initialSounds(one) : innerSounds(one)).map((it) => form + it)),
    [''],
  )

/** Common spellings of a place: systems and newspapers, no private habits. */
function latinForms(name: string): string[] {
  let forms = ['']
  ;[...name].forEach((one, at) => {
    const spelled = (at === 0 ? initialSounds(one) : innerSounds(one)).flatMap((it) =>
      spellingsOf(it).filter(({ share }) => share > 0.05),
    )
    forms = forms.flatMap((form) => spelled.map(({ latin }) => form + latin)).slice(0, 400)
  })
  return forms
}

/** Spelled like a place, and something else. */
const wordsToo = new Set([
  'china',
  'korea',
  'juche',
  'japan',
  'union',
  'mansu',
  'kimchi',
  'seoul',
  'sonchon',
  'human',
  'march',
])

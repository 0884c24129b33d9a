import { codaOf, onsetOf, spellingsOf } from '../../linkage/korean/latin.ts'
import { surnameSpellings } from '../../linkage/korean/surnames.ts'
import { comma, space } from './folding.ts'
import type { KoreanName } from './korean-readings.ts'
import type { SealedName } from './sealed-name.ts'

/** What a match is: how sure one may be of it depends on that. */
export interface Match {
  readonly source: string
  readonly script: 'hangul' | 'latin'
  /** `full`: surname and given name; `short`: a full name of two syllables; `given`: a given name alone. */
  readonly part: 'full' | 'short' | 'given'
}

interface Node {
  readonly next: Map<number, number[]>
  readonly ends: Match[]
}

/** A step of the machine; made when a text first takes it. */
export interface State {
  readonly next: Map<number, State | undefined>
  readonly nodes: readonly number[]
  readonly ends: readonly Match[]
}

/** Spellings rarer than this make more false alarms than finds. */
const rarest = 0.0008
/** A given name alone has nothing beside it that makes sure: only spellings that are common are taken for it. */
const usual = 0.02
const mostStates = 200_000

/**
 * All spellings of all sealed names as one automaton: a text goes through it once, however many names there are. A name
 * has up to some hundred thousand spellings; so they are never listed, but made syllable by syllable as nodes of a graph
 * whose sets are the states.
 */
export class NameMachine {
  readonly #nodes: Node[] = []
  readonly #root: number
  #states = new Map<string, State>()
  #start: State | undefined

  constructor() {
    this.#root = this.#node()
  }

  add(source: string, { korean, words }: SealedName): void {
    for (const name of korean) this.#addKorean(source, name)
    for (const one of words) this.#addWords(source, one)
  }

  get start(): State {
    if (this.#states.size > mostStates) {
      this.#states = new Map()
      this.#start = undefined
    }
    return (this.#start ??= this.#state([this.#root]))
  }

  step(state: State, unit: number): State | undefined {
    const known = state.next.get(unit)
    if (known !== undefined || state.next.has(unit)) return known
    const nodes = new Set<number>()
    for (const node of state.nodes)
      for (const next of this.#nodes[node]?.next.get(unit) ?? []) nodes.add(next)
    const next = nodes.size === 0 ? undefined : this.#state([...nodes].sort((a, b) => a - b))
    state.next.set(unit, next)
    return next
  }

  #state(nodes: readonly number[]): State {
    const key = nodes.join()
    const known = this.#states.get(key)
    if (known) return known
    const state: State = { nodes, next: new Map(), ends: nodes.flatMap((it) => this.#nodes[it]?.ends ?? []) }
    this.#states.set(key, state)
    return state
  }

  #addKorean(source: string, { syllables, surname }: KoreanName): void {
    const given = syllables.slice(surname)
    const family = syllables.slice(0, surname)
    const end = (script: Match['script'], part: Match['part']): number => this.#node({ source, script, part })
    if (surname > 0) {
      const part = syllables.length === 2 ? 'short' : 'full'
      this.#hangul(family, given, end('hangul', part))
      this.#latin(family, given, end('latin', part))
    }
    if (given.length < 2) return
    const part = surname === 0 && given.length > 2 ? 'full' : 'given'
    this.#chain(this.#root, given, end('hangul', part))
    if (given.length < 5) this.#syllables(this.#root, given, end('latin', 'given'), usual)
  }

  /** 김영희, 김 영희, 김 영 희. */
  #hangul(family: KoreanName['syllables'], given: KoreanName['syllables'], end: number): void {
    const met = this.#node()
    const apart = this.#node()
    this.#chain(this.#root, family, met)
    this.#edge(met, space, apart)
    this.#chain(met, given, end)
    this.#chain(apart, given, end)
    let at = apart
    given.forEach((alternatives, place) => {
      const last = place === given.length - 1
      const next = last ? end : this.#node()
      this.#chain(at, [alternatives], next)
      if (!last) {
        at = this.#node()
        this.#edge(next, space, at)
      }
    })
  }

  #chain(from: number, syllables: KoreanName['syllables'], to: number): void {
    let at = from
    syllables.forEach((alternatives, place) => {
      const next = place === syllables.length - 1 ? to : this.#node()
      for (const one of alternatives) this.#edge(at, one.charCodeAt(0), next)
      at = next
    })
  }

  /** `Kim Yong-hui`, `Kim, Yonghui`, `kimyonghui`, `Yong Hui Kim`. */
  #latin(family: KoreanName['syllables'], given: KoreanName['syllables'], end: number): void {
    const afterFamily = this.#junction(comma)
    this.#surname(this.#root, family, afterFamily)
    this.#syllables(afterFamily, given, end, rarest)
    // Turned round it is never written in one.
    const afterGiven = this.#node()
    const beforeFamily = this.#junction()
    this.#syllables(this.#root, given, afterGiven, rarest)
    this.#edge(afterGiven, space, beforeFamily)
    this.#surname(beforeFamily, family, end)
  }

  #surname(from: number, family: KoreanName['syllables'], to: number): void {
    this.#syllables(from, family, to, rarest)
    const wholes = family.length === 1 ? (family[0] ?? []) : [family.map(([first = '']) => first).join('')]
    for (const whole of wholes) {
      for (const latin of surnameSpellings[whole] ?? []) this.#spell(from, latin, to)
    }
  }

  #syllables(from: number, syllables: KoreanName['syllables'], to: number, least: number): void {
    let at = from
    syllables.forEach((alternatives, place) => {
      const next = place === syllables.length - 1 ? to : this.#junction()
      const before = codasOf(syllables[place - 1])
      const behind = onsetsOf(syllables[place + 1])
      const seen = new Set<string>()
      for (const one of alternatives) {
        for (const after of before) {
          for (const ahead of behind) {
            for (const { latin, share } of spellingsOf(one, after, ahead)) {
              if (share < least) break
              if (!seen.has(latin)) this.#spell(at, latin, next)
              seen.add(latin)
            }
          }
        }
      }
      at = next
    })
  }

  #addWords(source: string, words: readonly string[]): void {
    // A name that was read as Korean ends in '': its words alone are looked for as syllables, not as words.
    const isKorean = words.at(-1) === ''
    const plain = words.filter((it) => it !== '')
    const end = (part: Match['part']): number => this.#node({ source, script: 'latin', part })
    const whole = end('full')
    const [first = '', last = ''] = [plain[0], plain.at(-1)]
    if (plain.length > 1) {
      this.#words(plain, whole)
      this.#words([last, ...plain.slice(0, -1)], whole)
      this.#words([...plain.slice(1), first], whole)
      if (plain.length > 2 && !isKorean) {
        this.#words([first, last], whole)
        this.#words([last, first], whole)
      }
    }
    if (isKorean) return
    for (const one of plain)
      if (one.length > 4 || plain.length === 1) this.#spell(this.#root, one, end('given'))
  }

  #words(words: readonly string[], to: number): void {
    let at = this.#root
    words.forEach((word, place) => {
      const next = place === words.length - 1 ? to : this.#junction(comma)
      this.#spell(at, word, next)
      at = next
    })
  }

  /** Letters from one node to another, sharing nodes with what was spelled from there before. */
  #spell(from: number, latin: string, to: number): void {
    let at = from
    for (let place = 0; place < latin.length - 1; place += 1) at = this.#inner(at, latin.charCodeAt(place))
    this.#edge(at, latin.charCodeAt(latin.length - 1), to)
  }

  readonly #inners = new Map<number, Map<number, number>>()
  #inner(from: number, unit: number): number {
    let mine = this.#inners.get(from)
    if (!mine) this.#inners.set(from, (mine = new Map<number, number>()))
    let node = mine.get(unit)
    if (node === undefined) {
      node = this.#node()
      mine.set(unit, node)
      this.#edge(from, unit, node)
    }
    return node
  }

  /** A node at which words may part. */
  #junction(also?: number): number {
    const node = this.#node()
    this.#edge(node, space, node)
    if (also !== undefined) this.#edge(node, also, node)
    return node
  }

  #edge(from: number, unit: number, to: number): void {
    const next = this.#nodes[from]?.next
    const known = next?.get(unit)
    if (known === undefined) next?.set(unit, [to])
    else if (!known.includes(to)) known.push(to)
  }

  #node(end?: Match): number {
    return this.#nodes.push({ next: new Map(), ends: end ? [end] : [] }) - 1
  }
}

/** Where there are many alternatives a name was read from Latin letters: what meets is in its spelling already. */
const codasOf = (alternatives: readonly string[] = []): string[] =>
  alternatives.length === 0 || alternatives.length > 3 ? ['-'] : [...new Set(alternatives.map(codaOf))]
const onsetsOf = (alternatives: readonly string[] = []): string[] =>
  alternatives.length === 0 || alternatives.length > 3 ? [''] : [...new Set(alternatives.map(onsetOf))]

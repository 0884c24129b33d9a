import type { Attribution, Origin } from './model.ts'

/** What `Origins` needs to know of a source. `relays` names the origin that it repeats as a whole. */
export interface NamedSource {
  readonly id: string
  readonly codename: string
  readonly title?: string | undefined
  readonly fileName?: string | undefined
  readonly relays?: string | undefined
}

/** Where an account's knowledge comes from in the end. Two accounts with one known `key` are one voice. */
export interface Root {
  readonly key: string
  readonly name: string
  /** `false`: it relays somebody who isn't named, or a name that could mean several. Independent of nothing. */
  readonly known: boolean
  /** Names from the account's source to the root, both included. */
  readonly chain: readonly string[]
}

/** One voice: a source or an origin, an origin that means a source being the same voice as that source. */
interface Voice {
  readonly key: string
  readonly name: string
  readonly relays: string | undefined
}

/** Where a chain ends, and the voices on the way; no root where nobody can tell whose word it is. */
interface End {
  readonly root: Voice | undefined
  readonly path: readonly Voice[]
}

export class Origins {
  readonly #sources = new Map<string, Voice>()
  /** Voices by folded name, the most telling kind of name first: a name is looked up kind by kind. */
  readonly #names: readonly Map<string, Voice[]>[] = [new Map(), new Map(), new Map(), new Map(), new Map()]
  readonly #roots = new Map<string, Root>()

  constructor(origins: readonly Origin[], sources: readonly NamedSource[]) {
    const ordered = [...origins].sort((a, b) => compare(fold(a.name), fold(b.name)))
    for (const source of sources) {
      const same = ordered.find((origin) => origin.source === source.id && origin.relays !== undefined)
      const relays = source.relays ?? same?.relays
      const voice = { key: `source:${source.id}`, name: source.title ?? source.codename, relays }
      this.#sources.set(source.id, voice)
      this.#name(2, source.codename, voice)
      if (source.fileName !== undefined) this.#name(3, source.fileName, voice)
      if (source.title !== undefined) this.#name(4, source.title, voice)
    }
    for (const origin of ordered) {
      const voice = this.#voiceOf(origin)
      this.#name(0, origin.name, voice)
      for (const alias of origin.aliases ?? []) this.#name(1, alias, voice)
    }
  }

  /** The root of an account: of its source if it speaks for itself, else of whom it relays. */
  root(account: { readonly source: string; readonly attribution: Attribution }): Root {
    const { source, attribution } = account
    const own = this.#sources.get(source) ?? { key: `source:${source}`, name: source, relays: undefined }
    const relayed = attribution.voice === 'relayed' ? (attribution.origin ?? '').trim() : undefined
    const memo = `${source}\n${relayed ?? '\n'}`
    let root = this.#roots.get(memo)
    if (root === undefined) {
      const end = relayed === undefined ? this.#end(own, []) : this.#named(relayed, [])
      root = rootOf(own, end, relayed)
      this.#roots.set(memo, root)
    }
    return root
  }

  /** Follows `relays` to the end. All voices in a cycle are one, known by the smallest key. */
  #end(voice: Voice, before: readonly Voice[]): End {
    const seen = before.findIndex(({ key }) => key === voice.key)
    if (seen >= 0) {
      const cycle = before.slice(seen)
      return {
        root: cycle.reduce((least, each) => (each.key < least.key ? each : least), voice),
        path: before,
      }
    }
    const path = [...before, voice]
    const next = voice.relays?.trim() ?? ''
    return next === '' ? { root: voice, path } : this.#named(next, path)
  }

  #named(name: string, before: readonly Voice[]): End {
    if (name === '') return { root: undefined, path: before }
    const voices = this.#find(name)
    const unlisted = { key: `origin:${fold(name)}`, name, relays: undefined }
    const ends = (voices.length === 0 ? [unlisted] : voices).map((voice) => this.#end(voice, before))
    const [first, ...others] = ends
    // A name that means several voices says whose it is only where they all come down to one.
    const same = first?.root !== undefined && others.every(({ root }) => root?.key === first.root?.key)
    return same ? first : { root: undefined, path: before }
  }

  #find(name: string): readonly Voice[] {
    const folded = fold(name)
    for (const names of this.#names) {
      const found = names.get(folded)
      if (found !== undefined) return found
    }
    return []
  }

  #name(rank: number, name: string, voice: Voice): void {
    const names = this.#names[rank]
    const folded = fold(name)
    if (names === undefined || folded === '') return
    const voices = names.get(folded) ?? []
    if (!voices.some(({ key }) => key === voice.key)) names.set(folded, [...voices, voice])
  }

  #voiceOf(origin: Origin): Voice {
    const source = origin.source === undefined ? undefined : this.#sources.get(origin.source)
    if (source !== undefined) return source
    // An origin that carries a source's own name is that source, unless the record says otherwise.
    const [namesake, another] = this.#find(origin.name)
    const isSource = namesake?.key.startsWith('source:') === true && another === undefined
    if (isSource && origin.source === undefined && origin.relays === undefined) return namesake
    return { key: `origin:${fold(origin.name)}`, name: origin.name, relays: origin.relays }
  }
}

/** How many independent origins these are. Unknown ones add nothing to a known one: they may be that one. */
export function independentOrigins(roots: Iterable<Pick<Root, 'key' | 'known'>>): number {
  const known = new Set<string>()
  let any = false
  for (const root of roots) {
    any = true
    if (root.known) known.add(root.key)
  }
  return known.size > 0 ? known.size : Number(any)
}

function rootOf(own: Voice, { root, path }: End, relayed: string | undefined): Root {
  const names = [own.name, ...(path.length === 0 && relayed ? [relayed] : path.map(({ name }) => name))]
  const chain = names.filter((name, i) => name !== names[i - 1])
  return root === undefined
    ? { key: `unknown:${own.key}`, name: '', known: false, chain }
    : { key: root.key, name: root.name, known: true, chain }
}

/** Names are compared without regard to Unicode form, case and spacing. */
export function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

import { stirred } from './hash.ts'

/** The different cells of a column as stretches of a file's bytes. Code 0 is the empty cell. */
export class ByteDictionary {
  readonly #bytes: Uint8Array
  #slots = new Int32Array(1 << 12)
  #offsets = new Uint32Array(1 << 11)
  #lengths = new Uint32Array(1 << 11)
  #hashes = new Int32Array(1 << 11)
  size = 1

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The code of the cell from `from` to `to` (exclusive). */
  code(from: number, to: number): number {
    const length = to - from
    if (length <= 0) return 0
    const bytes = this.#bytes
    let hash = 0x811c9dc5
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
    const mask = this.#slots.length - 1
    for (let slot = spot(hash); ; slot++) {
      const code = this.#slots[slot & mask] ?? 0
      if (code === 0) return this.#add(slot & mask, from, length, hash)
      if (this.#hashes[code] === hash && this.#lengths[code] === length && this.#same(code, from, length))
        return code
    }
  }

  /** A number for what a code says: that of `hashText`, for texts in ASCII. */
  hashOf(code: number): number {
    return stirred(this.#hashes[code] ?? 0)
  }

  /** The bytes of a code. */
  bytesOf(code: number): Uint8Array {
    const offset = this.#offsets[code] ?? 0
    return this.#bytes.subarray(offset, offset + (this.#lengths[code] ?? 0))
  }

  #same(code: number, from: number, length: number): boolean {
    const bytes = this.#bytes
    const offset = this.#offsets[code] ?? 0
    for (let i = 0; i < length; i++) if (bytes[offset + i] !== bytes[from + i]) return false
    return true
  }

  #add(slot: number, from: number, length: number, hash: number): number {
    const code = this.size++
    if (code === this.#offsets.length) this.#widen()
    this.#offsets[code] = from
    this.#lengths[code] = length
    this.#hashes[code] = hash
    this.#slots[slot] = code
    if (this.size * 2 > this.#slots.length) this.#spread()
    return code
  }

  #widen(): void {
    const size = this.#offsets.length * 2
    const [offsets, lengths, hashes] = [new Uint32Array(size), new Uint32Array(size), new Int32Array(size)]
    offsets.set(this.#offsets)
    lengths.set(this.#lengths)
    hashes.set(this.#hashes)
    this.#offsets = offsets
    this.#lengths = lengths
    this.#hashes = hashes
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let code = 1; code < this.size; code++) {
      let slot = spot(this.#hashes[code] ?? 0)
      while (slots[slot & mask] !== 0) slot++
      slots[slot & mask] = code
    }
    this.#slots = slots
  }
}

/** Where to look first. */
const spot = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 5

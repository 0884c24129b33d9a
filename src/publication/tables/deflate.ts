/** How much is packed at a time: what lies further back than this isn't looked for. */
const blockSize = 1 << 18
const hashBits = 15
const furthest = 32_768
const longest = 258
const shortest = 4
/** How many earlier places are tried for a repetition. */
const tries = 12

const [lengthBase, lengthExtra] = steps(
  3,
  [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5],
)
const [distanceBase, distanceExtra] = steps(
  1,
  Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1)),
)
const symbols = Array.from({ length: 286 }, (_, symbol) => fixedCode(symbol))
const distances = Array.from({ length: 30 }, (_, code) => reversed(code, 5))
const lengthCodes = Uint8Array.from({ length: longest + 1 }, (_, length) =>
  length === longest ? 28 : lastNotAbove(lengthBase, length),
)

/**
 * Packs bytes as RFC 1951 has it, with the fixed codes. The runtime's own zlib packs tighter, but not everywhere and
 * in every version to the same bytes, and the same release must give the same file.
 */
export class Deflater {
  /** Of what was put in. */
  size = 0
  readonly #waiting = new Uint8Array(blockSize)
  #filled = 0
  readonly #heads = new Int32Array(1 << hashBits)
  readonly #before = new Int32Array(blockSize)
  readonly #parts: Uint8Array[] = []
  #out = new Uint8Array(blockSize)
  #at = 0
  #bits = 0
  #held = 0

  add(bytes: Uint8Array): void {
    this.size += bytes.length
    for (let from = 0; from < bytes.length;) {
      const length = Math.min(bytes.length - from, blockSize - this.#filled)
      this.#waiting.set(bytes.subarray(from, from + length), this.#filled)
      this.#filled += length
      from += length
      if (this.#filled === blockSize) this.#pack(false)
    }
  }

  /** What was packed, whole. Nothing can be added after. */
  end(): Uint8Array[] {
    this.#pack(true)
    if (this.#held > 0) this.#byte(this.#bits)
    return [...this.#parts, this.#out.slice(0, this.#at)]
  }

  #pack(last: boolean): void {
    const [bytes, end] = [this.#waiting, this.#filled]
    this.#heads.fill(-1)
    this.#put(last ? 1 : 0, 1)
    this.#put(1, 2)
    for (let at = 0; at < end;) {
      const found = this.#repetition(at, end)
      const length = found >> 16
      if (length >= shortest) {
        this.#putRepetition(length, (found & 0xffff) + 1)
        for (const next = at + length; at < next; at += 1) this.#remember(at, end)
      } else {
        this.#putSymbol(bytes[at] ?? 0)
        this.#remember(at, end)
        at += 1
      }
    }
    this.#putSymbol(256)
    this.#filled = 0
  }

  #hash(at: number): number {
    const bytes = this.#waiting
    const four =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    return Math.imul(four, 0x9e3779b1) >>> (32 - hashBits)
  }

  #remember(at: number, end: number): void {
    if (at + shortest > end) return
    const hash = this.#hash(at)
    this.#before[at] = this.#heads[hash] ?? -1
    this.#heads[hash] = at
  }

  /** The longest one before `at`, as length shifted by 16 and distance less one; 0 for none. */
  #repetition(at: number, end: number): number {
    if (at + shortest > end) return 0
    const bytes = this.#waiting
    const most = Math.min(longest, end - at)
    let best = 0
    let distance = 1
    let place = this.#heads[this.#hash(at)] ?? -1
    for (let tried = 0; tried < tries && place >= 0 && at - place <= furthest; tried += 1) {
      if (bytes[place + best] === bytes[at + best]) {
        let length = 0
        while (length < most && bytes[place + length] === bytes[at + length]) length += 1
        if (length > best) {
          best = length
          distance = at - place
          if (length === most) break
        }
      }
      place = this.#before[place] ?? -1
    }
    return (best << 16) | (distance - 1)
  }

  #putRepetition(length: number, distance: number): void {
    const lengthCode = lengthCodes[length] ?? 0
    this.#putSymbol(257 + lengthCode)
    this.#put(length - (lengthBase[lengthCode] ?? 0), lengthExtra[lengthCode] ?? 0)
    const code = lastNotAbove(distanceBase, distance)
    this.#put(distances[code] ?? 0, 5)
    this.#put(distance - (distanceBase[code] ?? 0), distanceExtra[code] ?? 0)
  }

  #putSymbol(symbol: number): void {
    const code = symbols[symbol] ?? 0
    this.#put(code >> 4, code & 15)
  }

  #put(value: number, bits: number): void {
    this.#bits |= value << this.#held
    this.#held += bits
    while (this.#held >= 8) {
      this.#byte(this.#bits & 255)
      this.#bits >>>= 8
      this.#held -= 8
    }
  }

  #byte(value: number): void {
    if (this.#at === this.#out.length) {
      this.#parts.push(this.#out)
      this.#out = new Uint8Array(blockSize)
      this.#at = 0
    }
    this.#out[this.#at] = value
    this.#at += 1
  }
}

/** The first value that each code stands for, and how many bits follow it. */
function steps(first: number, extra: readonly number[]): [bases: number[], extra: readonly number[]] {
  const bases: number[] = []
  for (let at = first, code = 0; code < extra.length; code += 1) {
    bases.push(at)
    at += 1 << (extra[code] ?? 0)
  }
  // The longest repetition has a code of its own, without bits after it.
  return first === 3
    ? [
        [...bases, longest],
        [...extra, 0],
      ]
    : [bases, extra]
}

function lastNotAbove(bases: readonly number[], value: number): number {
  let low = 0
  let high = bases.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bases[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Section 3.2.6: the code, its first bit lowest, shifted by 4, and how many bits it has. */
function fixedCode(symbol: number): number {
  const [code, bits] =
    symbol < 144
      ? [0x30 + symbol, 8]
      : symbol < 256
        ? [0x190 + symbol - 144, 9]
        : symbol < 280
          ? [symbol - 256, 7]
          : [0xc0 + symbol - 280, 8]
  return (reversed(code, bits) << 4) | bits
}

function reversed(code: number, bits: number): number {
  let result = 0
  for (let bit = 0; bit < bits; bit += 1) result |= ((code >> bit) & 1) << (bits - 1 - bit)
  return result
}

import { Deflate } from 'fflate'

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** How many letters are packed at a time. */
const mostHeld = 65_536

/**
 * One file of an archive, packed as it is written. The runtime's own zlib doesn't pack to the same bytes in every version
 * and on every processor; this one is plain JavaScript, and does.
 */
export class ZipMember {
  readonly name: string
  readonly #parts: Uint8Array[] = []
  readonly #deflate = new Deflate({ level: 4, mem: 4 }, (part) => this.#parts.push(part))
  #crc = 0xffffffff
  #size = 0
  #held = ''

  constructor(name: string) {
    this.name = name
  }

  /** Whole letters: a pair of surrogates isn't parted. */
  add(text: string): void {
    this.#held += text
    if (this.#held.length > mostHeld) this.#pack(false)
  }

  /** Once, at the end. */
  packed(): { name: string; crc: number; size: number; parts: readonly Uint8Array[] } {
    this.#pack(true)
    return { name: this.name, crc: ~this.#crc >>> 0, size: this.#size, parts: this.#parts }
  }

  #pack(last: boolean): void {
    const bytes = new TextEncoder().encode(this.#held)
    this.#held = ''
    let crc = this.#crc
    for (const byte of bytes) crc = (crc >>> 8) ^ (crcs[(crc ^ byte) & 255] ?? 0)
    this.#crc = crc
    this.#size += bytes.length
    this.#deflate.push(bytes, last)
  }
}

export function zipMember(name: string, text: string): ZipMember {
  const member = new ZipMember(name)
  member.add(text)
  return member
}

/** 1 January 1980, the first day that the format knows: when a file was made is nobody's business. */
const [noTime, firstDay] = [0, 0x21]
const most = 0xffffffff

/** Hands over an archive of these files (APPNOTE 6.3, without Zip64), in their order. Names are ASCII. */
export function writeZip(members: readonly ZipMember[], add: (chunk: Uint8Array) => void): void {
  const directory: Uint8Array[] = []
  let at = 0
  const put = (chunk: Uint8Array): void => {
    add(chunk)
    at += chunk.length
  }
  for (const member of members) {
    const { name, crc, size, parts } = member.packed()
    const packedSize = parts.reduce((sum, { length }) => sum + length, 0)
    if (at + packedSize > most || size > most) throw new Error('an archive of more than four gigabytes')
    const encoded = new TextEncoder().encode(name)
    const shared = [
      half(20),
      half(0),
      half(8),
      half(noTime),
      half(firstDay),
      word(crc),
      word(packedSize),
      word(size),
      half(encoded.length),
      half(0),
    ]
    directory.push(
      joined([word(0x02014b50), half(20), ...shared, half(0), half(0), half(0), word(0), word(at), encoded]),
    )
    put(joined([word(0x04034b50), ...shared, encoded]))
    for (const part of parts) put(part)
  }
  const [start, length] = [at, directory.reduce((sum, { length }) => sum + length, 0)]
  for (const entry of directory) put(entry)
  const count = half(directory.length)
  put(joined([word(0x06054b50), half(0), half(0), count, count, word(length), word(start), half(0)]))
}

const half = (value: number): Uint8Array => Uint8Array.of(value & 255, (value >> 8) & 255)
const word = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

import { crc32, inflateRawSync } from 'node:zlib'
import { GirokError } from '../../kernel/errors.ts'
import { inflatedLimit, unreadable } from './sheet-table.ts'

interface Entry {
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packed: number
  readonly offset: number
}

/**
 * The files in a ZIP archive (APPNOTE 6.3, ZIP64 included), each inflated when it is asked for. What the headers
 * say of inflated sizes is not believed: all that is inflated together stays under the limit.
 */
export class ZipEntries {
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly #file: string
  readonly #entries = new Map<string, Entry>()
  #left = inflatedLimit

  /** Throws 'sheet-unreadable' for an archive without a readable directory. */
  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes
    this.#file = file
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.#readDirectory()
    } catch (error) {
      if (error instanceof RangeError) unreadable(file, 'zip directory')
      throw error
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** Throws 'file-encrypted', 'file-expands', and 'sheet-unreadable' for bytes that don't match their checksum. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name)
    if (!entry) return undefined
    if (entry.flags & 1) throw new GirokError('file-encrypted', { file: this.#file })
    const data = this.#inflate(name, entry, this.#packed(name, entry))
    if (crc32(data) !== entry.crc) unreadable(this.#file, `checksum of ${name}`)
    this.#left -= data.length
    return data
  }

  #packed(name: string, entry: Entry): Uint8Array {
    const { offset, packed } = entry
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== 0x04034b50) {
      unreadable(this.#file, `place of ${name}`)
    }
    const start =
      offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true)
    if (start + packed > this.#bytes.length) unreadable(this.#file, `length of ${name}`)
    return this.#bytes.subarray(start, start + packed)
  }

  #inflate(name: string, entry: Entry, packed: Uint8Array): Uint8Array {
    const expands = (): never => {
      throw new GirokError('file-expands', { file: this.#file, limit: inflatedLimit })
    }
    if (entry.method === 0) return packed.length > this.#left ? expands() : packed
    if (entry.method !== 8 || this.#left <= 0)
      return entry.method === 8 ? expands() : unreadable(this.#file, name)
    try {
      return inflateRawSync(packed, { maxOutputLength: this.#left })
    } catch (error) {
      const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      return tooLarge ? expands() : unreadable(this.#file, `inflating ${name}`)
    }
  }

  #readDirectory(): void {
    const { count, start } = this.#end()
    let at = start
    for (let i = 0; i < count; i += 1) {
      if (this.#view.getUint32(at, true) !== 0x02014b50) unreadable(this.#file, 'zip directory')
      const lengths = [28, 30, 32].map((place) => this.#view.getUint16(at + place, true))
      const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength))
      // Two entries of one name: programs differ in which they show, so neither is to be trusted.
      if (this.#entries.has(name)) unreadable(this.#file, `${name} twice`)
      this.#entries.set(name, this.#entry(at, at + 46 + nameLength, extraLength))
      at += 46 + nameLength + extraLength + commentLength
    }
  }

  #entry(at: number, extra: number, extraLength: number): Entry {
    const view = this.#view
    let packed = view.getUint32(at + 20, true)
    let offset = view.getUint32(at + 42, true)
    const inflated = view.getUint32(at + 24, true)
    for (let place = extra; place + 4 <= extra + extraLength; place += 4 + view.getUint16(place + 2, true)) {
      if (view.getUint16(place, true) !== 1) continue
      // ZIP64: the long values stand here in this order, each only if its short field is all ones.
      let value = place + 4 + (inflated === 0xffffffff ? 8 : 0)
      if (packed === 0xffffffff) {
        packed = Number(view.getBigUint64(value, true))
        value += 8
      }
      if (offset === 0xffffffff) offset = Number(view.getBigUint64(value, true))
    }
    return {
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      crc: view.getUint32(at + 16, true),
      packed,
      offset,
    }
  }

  #end(): { count: number; start: number } {
    const view = this.#view
    const length = this.#bytes.length
    for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at -= 1) {
      if (view.getUint32(at, true) !== 0x06054b50) continue
      const count = view.getUint16(at + 10, true)
      const start = view.getUint32(at + 16, true)
      if ((count !== 0xffff && start !== 0xffffffff) || view.getUint32(at - 20, true) !== 0x07064b50) {
        return { count, start }
      }
      const long = Number(view.getBigUint64(at - 12, true))
      return {
        count: Number(view.getBigUint64(long + 32, true)),
        start: Number(view.getBigUint64(long + 48, true)),
      }
    }
    return unreadable(this.#file, 'zip directory')
  }
}

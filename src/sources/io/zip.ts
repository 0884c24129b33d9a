import { crc32, inflateRawSync } from 'node:zlib'
import { GirokError } from '../../kernel/errors.ts'

/** An entry of a ZIP's central directory (APPNOTE 6.3, 4.3.12). Sizes are what the file says, not what is so. */
export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  packed: number
  declared: number
  at: number
}

const endMark = 0x06054b50
const directoryMark = 0x02014b50
const localMark = 0x04034b50
const mostEntries = 20_000
/** Text packs to a twentieth; whatever packs better than this was made to. Small files can do no harm. */
const highestRatio = 200
const harmless = 10 * 1024 * 1024

export class Zip {
  readonly entries: readonly ZipEntry[]
  readonly #bytes: Buffer
  readonly #file: string
  readonly #limit: number
  #left: number

  /**
   * @param limit how many bytes may be inflated from this file altogether
   * @throws GirokError file-damaged where there is no readable directory
   */
  constructor(bytes: Uint8Array, file: string, limit: number) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#file = file
    this.#limit = limit
    this.#left = limit
    this.entries = this.#directory()
  }

  /** Refuses by what the entries say of themselves, before anything is inflated. */
  refuseDeclared(entries: readonly ZipEntry[]): void {
    let sum = 0
    for (const entry of entries) {
      sum += entry.declared
      if (sum > this.#limit || isBomb(entry, entry.declared)) throw this.#expands()
    }
  }

  /** The bytes of an entry, and never more of them than are left of the limit, whatever its header says. */
  read(entry: ZipEntry): Buffer {
    if (entry.encrypted) throw new GirokError('file-encrypted', { file: this.#file })
    const content = this.#content(entry)
    this.#left -= content.length
    if (this.#left < 0 || isBomb(entry, content.length)) throw this.#expands()
    if (content.length !== entry.declared || crc32(content) !== entry.crc) throw this.#damaged(entry.name)
    return content
  }

  #content(entry: ZipEntry): Buffer {
    const bytes = this.#bytes
    if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== localMark)
      throw this.#damaged(entry.name)
    const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
    const packed = bytes.subarray(start, start + entry.packed)
    if (packed.length !== entry.packed) throw this.#damaged(entry.name)
    if (entry.method === 0) return packed
    if (entry.method !== 8) throw this.#damaged(entry.name)
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.#left) })
    } catch (error) {
      const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      throw tooLarge ? this.#expands() : this.#damaged(entry.name)
    }
  }

  #directory(): ZipEntry[] {
    const bytes = this.#bytes
    const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
    if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark)
      throw this.#damaged('directory')
    const count = bytes.readUInt16LE(end + 10)
    let at = bytes.readUInt32LE(end + 16)
    if (count > mostEntries) throw this.#expands()
    const entries: ZipEntry[] = []
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryMark) throw this.#damaged('directory')
      const nameLength = bytes.readUInt16LE(at + 28)
      entries.push({
        name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        packed: bytes.readUInt32LE(at + 20),
        declared: bytes.readUInt32LE(at + 24),
        at: bytes.readUInt32LE(at + 42),
      })
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
    return entries
  }

  #damaged(part: string): GirokError {
    return new GirokError('file-damaged', { file: this.#file, detail: `ZIP: ${part}` })
  }

  #expands(): GirokError {
    return new GirokError('file-expands', { file: this.#file, limit: this.#limit })
  }
}

const isBomb = (entry: ZipEntry, size: number): boolean =>
  size > harmless && size > entry.packed * highestRatio

/** A ZIP that holds parts as they are, unpacked: what may be handed on to a reader that has no limits of its own. */
export function storedZip(parts: readonly (readonly [name: string, content: Uint8Array])[]): Buffer {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [partName, content] of parts) {
    const name = Buffer.from(partName, 'utf8')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(localMark, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(0x800, 6)
    head.writeUInt32LE(crc32(content), 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(directoryMark, 0)
    central.writeUInt16LE(20, 4)
    head.copy(central, 6, 4, 30)
    central.writeUInt32LE(at, 42)
    local.push(head, name, content)
    directory.push(central, name)
    at += head.length + name.length + content.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...directory, end])
}

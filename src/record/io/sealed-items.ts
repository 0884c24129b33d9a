import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { createHmac, hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { GirokError } from '../../kernel/errors.ts'
import { makeFolder, writeWhole } from './files.ts'

/** Milliseconds. Adding a batch of files takes minutes at the most. */
const strayAge = 3_600_000

/** The evidence beside the database: each item sealed in the age format (age-encryption.org/v1), named by no fact about it. */
export class SealedItems {
  readonly #folder: string
  readonly #identity: string
  readonly #nameKey: Uint8Array
  readonly #decrypter = new Decrypter()
  /** Made once: working out the recipient costs more than sealing a small file. */
  #encrypter: Promise<Encrypter> | undefined

  constructor(folder: string, identity: string, nameKey: Uint8Array) {
    this.#folder = folder
    this.#identity = identity
    this.#nameKey = nameKey
    this.#decrypter.addIdentity(identity)
  }

  static newIdentity(): Promise<string> {
    return generateX25519Identity()
  }

  /** The file name of an item: without the key it can't be told from its hash. */
  name(sha256: string): string {
    return createHmac('sha256', this.#nameKey).update(sha256).digest('hex').slice(0, 32)
  }

  path(sha256: string): string {
    return join(this.#folder, this.name(sha256))
  }

  async write(sha256: string, bytes: Uint8Array): Promise<void> {
    this.#encrypter ??= encrypterFor(this.#identity)
    const encrypter = await this.#encrypter
    const sealed = await encrypter.encrypt(bytes)
    makeFolder(this.#folder)
    writeWhole(this.path(sha256), sealed)
  }

  /** The bytes as received. @throws record-damaged, naming the file */
  async read(sha256: string): Promise<Uint8Array> {
    const file = `items/${this.name(sha256)}`
    const damaged = (detail: string): GirokError => new GirokError('record-damaged', { file, detail })
    const path = this.path(sha256)
    if (!existsSync(path)) throw damaged('missing')
    let bytes: Uint8Array
    try {
      bytes = await this.#decrypter.decrypt(readFileSync(path))
    } catch {
      throw damaged('seal')
    }
    if (hash('sha256', bytes, 'hex') !== sha256) throw damaged('hash')
    return bytes
  }

  erase(sha256: string): void {
    rmSync(this.path(sha256), { force: true })
  }

  /**
   * Removes what a crash left: sealed files of no item in the record. Young ones stay, since another process may have
   * sealed them for a commit that it is about to make.
   */
  sweep(known: ReadonlySet<string>, now: number): void {
    if (!existsSync(this.#folder)) return
    const names = new Set([...known].map((sha256) => this.name(sha256)))
    for (const name of readdirSync(this.#folder).filter((it) => !names.has(it))) {
      const path = join(this.#folder, name)
      if (now - statSync(path).mtimeMs > strayAge) rmSync(path, { force: true })
    }
  }
}

async function encrypterFor(identity: string): Promise<Encrypter> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  return encrypter
}

import {
  argon2Sync,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { derivedId } from '../kernel/ids.ts'
import { sealEntry } from './entry.ts'
import { deriveKey, openKeyring, parseKeyring } from './io/keyring.ts'
import { SealedItems } from './io/sealed-items.ts'
import { signer } from './io/ed25519.ts'
import { sha256, sha256Base64Url } from './io/sha256.ts'
import { leafHash, TreeHasher } from './merkle.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { signNote, verifierKey } from './signed-note.ts'

// docs/format.md, by code written from the document alone: a second opinion on our own. Only the last part is ours.

const texts = z.record(z.string(), z.string())
const hashed = z.strictObject({ hashed: z.string(), id: z.string() })
const exampleSchema = z.strictObject({
  about: z.string(),
  log: z.strictObject({
    origin: z.string(),
    privateKey: z.string(),
    publicKey: z.string(),
    verifierKey: z.string(),
  }),
  entries: z.array(
    z.strictObject({
      index: z.int(),
      header: z.string(),
      seed: z.string(),
      body: z.string(),
      fields: z.array(
        z.strictObject({ name: z.string(), value: z.string(), salt: z.string(), digest: z.string() }),
      ),
      leaf: z.string(),
    }),
  ),
  checkpoints: z.array(z.strictObject({ size: z.int(), root: z.string(), note: z.string() })),
  keyring: z.strictObject({
    file: z.string(),
    passphrase: z.string(),
    recoveryKey: z.string(),
    recordKey: z.string(),
    databaseKey: z.string(),
  }),
  witness: z.strictObject({ key: z.string(), file: z.string(), plain: z.string() }),
  item: z.strictObject({ text: z.string(), sha256: z.string(), nameKey: z.string(), name: z.string() }),
  ids: z.strictObject({ finding: hashed }),
})
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const example = exampleSchema.parse(JSON.parse(read('../../docs/format-example.json')))
const { log, entries, checkpoints, keyring, witness, item, ids } = example

const headerSchema = z.strictObject({
  at: z.string(),
  author: z.string(),
  fields: z.array(z.string()),
  index: z.int(),
  kind: z.enum(['change', 'member', 'source', 'origin']),
  log: z.string(),
  revises: z.array(z.string()),
  subject: z.string(),
  v: z.literal(1),
})

const digestOf = (...parts: (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const hkdf = (key: Uint8Array, info: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', info, 32))

function unseal(key: Uint8Array, sealed: string, bound: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  const opener = createDecipheriv('chacha20-poly1305', key, bytes.subarray(0, 12), { authTagLength: 16 })
  opener.setAAD(Buffer.from(bound), { plaintextLength: bytes.length - 28 })
  opener.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()])
}

/** RFC 6962 section 2.1, as its recursion stands there. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return digestOf('')
  if (leaves.length === 1) return only
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return digestOf(Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)))
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups
    .map((group) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(group.padEnd(5, '0'), 2)))
    .join('')
}

/** The members of a flat or nested value, sorted: enough of RFC 8785 for the keyring. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, each]: [string, unknown]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}

describe('the worked example, by the document alone', () => {
  it.each(entries)(
    'entry $index: salts, digests, header and leaf',
    ({ index, header, seed, body, fields, leaf }) => {
      const lines = body.slice(0, -1).split('\n')
      expect(body.endsWith('\n')).toBe(true)
      expect(lines).toEqual(fields.map(({ name, value }) => `${name}\t${value}`))
      for (const { name, value, salt, digest } of fields) {
        expect(digestOf(Buffer.of(0, 0, 0, 1), seed, 'girok/salt/', name).toString('base64url')).toBe(salt)
        expect(digestOf(`["${salt}","${name}",${value}]`).toString('base64url')).toBe(digest)
      }
      const parsed = headerSchema.parse(JSON.parse(header))
      expect(Object.keys(parsed)).toEqual(Object.keys(parsed).sort())
      expect(parsed).toMatchObject({ index, log: log.origin })
      expect(parsed.fields).toEqual(fields.map(({ digest }) => digest).sort())
      expect(digestOf(Buffer.of(0), header).toString('base64url')).toBe(leaf)
    },
  )

  it('revisions name the leaf that they replace', () => {
    const revised = entries.flatMap(({ header }) => headerSchema.parse(JSON.parse(header)).revises)
    expect(revised).toEqual([entries[3]?.leaf, entries[7]?.leaf])
  })

  it('the log is named by its key, and every commit has its checkpoint', () => {
    const raw = hex(log.publicKey)
    expect(log.origin).toBe(`girok/log/${digestOf(raw).toString('hex').slice(0, 32)}`)
    const id = digestOf(log.origin, '\n', Buffer.of(1), raw).subarray(0, 4)
    const keyText = Buffer.concat([Buffer.of(1), raw]).toString('base64')
    expect(log.verifierKey).toBe(`${log.origin}+${id.toString('hex')}+${keyText}`)
    const spki = Buffer.concat([hex('302a300506032b6570032100'), raw])
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    const pkcs8 = Buffer.concat([hex('302e020100300506032b657004220420'), hex(log.privateKey)])
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    const opens = entries.filter(({ header }) => header.includes('"kind":"change"')).map(({ index }) => index)
    expect(checkpoints.map(({ size }) => size)).toEqual([...opens.slice(1), entries.length])
    for (const { size, root, note } of checkpoints) {
      expect(
        rootOf(entries.slice(0, size).map(({ leaf }) => Buffer.from(leaf, 'base64url'))).toString('base64'),
      ).toBe(root)
      const text = `${log.origin}\n${size}\n${root}\n`
      const signature = sign(null, Buffer.from(text), privateKey)
      expect(note).toBe(`${text}\n— ${log.origin} ${Buffer.concat([id, signature]).toString('base64')}\n`)
      expect(verify(null, Buffer.from(text), publicKey, signature)).toBe(true)
    }
  })

  it('passphrase and recovery key open the keyring', () => {
    const { checksum, mac, ...sealed } = z
      .looseObject({ kdf: z.looseObject({}), passphrase: z.string(), recovery: z.string() })
      .and(z.looseObject({ checksum: z.string(), mac: z.string() }))
      .parse(JSON.parse(keyring.file))
    expect(keyring.file).toBe(`${canonical({ ...sealed, mac, checksum })}\n`)
    expect(digestOf(canonical({ ...sealed, mac })).toString('base64url')).toBe(checksum)
    const recordKey = hex(keyring.recordKey)
    const macKey = hkdf(recordKey, 'girok/keyring')
    expect(createHmac('sha256', macKey).update(canonical(sealed)).digest('base64url')).toBe(mac)
    expect(sealed.kdf).toMatchObject({ name: 'argon2id', memory: 131_072, passes: 3, lanes: 1 })
    const passphraseKey = argon2Sync('argon2id', {
      message: Buffer.from(keyring.passphrase.normalize('NFC')),
      nonce: Buffer.from(z.looseObject({ salt: z.string() }).parse(sealed.kdf).salt, 'base64url'),
      parallelism: 1,
      tagLength: 32,
      memory: 131_072,
      passes: 3,
    })
    expect(unseal(passphraseKey, sealed.passphrase, 'girok/passphrase')).toEqual(recordKey)
    const letters = keyring.recoveryKey.slice('GIROK-'.length).replaceAll('-', '').toLowerCase()
    const bits = Array.from(letters, (letter) =>
      'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0'),
    ).join('')
    const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
    const recoveryKey = bytes.subarray(0, 32)
    expect(bytes.subarray(32)).toEqual(digestOf('girok recovery ', recoveryKey).subarray(0, 3))
    expect(unseal(hkdf(recoveryKey, 'girok/recovery'), sealed.recovery, 'girok/recovery')).toEqual(recordKey)
    expect(hkdf(recordKey, 'girok/database').toString('hex')).toBe(keyring.databaseKey)
  })

  it('witness, item name and derived ids', () => {
    expect(unseal(hex(witness.key), witness.file, 'girok/witness').toString()).toBe(witness.plain)
    const last = checkpoints.at(-1)
    expect(JSON.parse(witness.plain)).toEqual({ [log.origin]: { note: last?.note, size: last?.size } })
    expect(digestOf(item.text).toString('hex')).toBe(item.sha256)
    expect(createHmac('sha256', hex(item.nameKey)).update(item.sha256).digest('hex').slice(0, 32)).toBe(
      item.name,
    )
    expect(`fin_${base32(digestOf(ids.finding.hashed).subarray(0, 16))}`).toBe(ids.finding.id)
  })

  it('is the one that the document walks through', () => {
    const document = read('../../docs/format.md')
    const shown = entries[3]?.fields.find(({ name }) => name === 'consent')
    expect(shown).toBeDefined()
    for (const text of Object.values(texts.parse(shown))) expect(document).toContain(text)
    expect(document).toContain(entries[3]?.seed)
  })
})

describe('our own code agrees', () => {
  const key = signer(log.origin, hex(log.privateKey))

  it('seals the same entries and signs the same checkpoints', () => {
    const tree = new TreeHasher(sha256)
    for (const { header, seed, body, fields, leaf } of entries) {
      const { index, kind, subject, revises, at, author } = headerSchema.parse(JSON.parse(header))
      const head = { log: log.origin, index, kind, subject, revises, at, author }
      const object = Object.fromEntries(
        fields.map(({ name, value }) => [name, z.json().parse(JSON.parse(value))]),
      )
      expect(sealEntry(sha256Base64Url, head, object, seed)).toEqual({ header, seed, body })
      expect(Buffer.from(leafHash(sha256, header)).toString('base64url')).toBe(leaf)
      tree.append(leafHash(sha256, header))
      const sealed = checkpoints.find(({ size }) => size === tree.size)
      if (sealed === undefined) continue
      const text = formatCheckpoint({ origin: log.origin, size: tree.size, root: tree.root() })
      expect(signNote(sha256, text, key)).toBe(sealed.note)
    }
    expect(verifierKey(sha256, log.origin, key.publicKey)).toBe(log.verifierKey)
  })

  it('opens the keyring, names the item and derives the ids', async () => {
    const parsed = parseKeyring(keyring.file)
    for (const secret of [keyring.passphrase, keyring.recoveryKey]) {
      expect(openKeyring(parsed, secret).toString('hex')).toBe(keyring.recordKey)
    }
    expect(deriveKey(hex(keyring.recordKey), 'database').toString('hex')).toBe(keyring.databaseKey)
    const items = new SealedItems('', await SealedItems.newIdentity(), hex(item.nameKey))
    expect(items.name(item.sha256)).toBe(item.name)
    expect(derivedId('finding', sha256(ids.finding.hashed))).toBe(ids.finding.id)
  })
})

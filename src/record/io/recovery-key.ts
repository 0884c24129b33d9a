import { hash } from 'node:crypto'
import { base32 } from '../../kernel/ids.ts'

const checkLength = 3
/** What a recovery key opens: each has a beginning of its own, so that no sheet of paper is taken for the other. */
export type RecoveryOf = 'record' | 'identities'
const begins = { record: 'GIROK', identities: 'GIROK-ID' } as const
const checked = { record: 'girok recovery ', identities: 'girok identities recovery ' } as const

const check = (key: Uint8Array, of: RecoveryOf): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(checked[of]), key]), 'buffer').subarray(0, checkLength)

/** 32 bytes and a 3-byte check in base32, 8 groups of 7: `GIROK-ABCDEFG-…`, to be printed and typed. */
export function formatRecoveryKey(key: Uint8Array, of: RecoveryOf = 'record'): string {
  const text = base32(Buffer.concat([key, check(key, of)])).toUpperCase()
  return `${begins[of]}-${text.match(/.{1,7}/g)?.join('-') ?? ''}`
}

/** The key, or undefined where the text is no recovery key (a typing mistake shows in the check). */
export function parseRecoveryKey(text: string, of: RecoveryOf = 'record'): Buffer | undefined {
  const plain = text.trim().toLowerCase().replace(/[\s-]/g, '')
  const begin = begins[of].toLowerCase().replace('-', '')
  const digits = plain.slice(begin.length)
  if (!plain.startsWith(begin) || !/^[a-z2-7]{56}$/.test(digits)) return undefined
  let bits = 0n
  for (const letter of digits) bits = bits * 32n + BigInt('abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter))
  const bytes = Buffer.from(bits.toString(16).padStart(70, '0'), 'hex')
  const key = bytes.subarray(0, 32)
  return check(key, of).equals(bytes.subarray(32)) ? key : undefined
}

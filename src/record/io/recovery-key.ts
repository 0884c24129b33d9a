import { hash } from 'node:crypto'
import { base32 } from '../../kernel/ids.ts'

const checkLength = 3

const check = (key: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from('girok recovery '), key]), 'buffer').subarray(0, checkLength)

/** 32 bytes and a 3-byte check in base32, 8 groups of 7: `GIROK-ABCDEFG-…`, to be printed and typed. */
export function formatRecoveryKey(key: Uint8Array): string {
  const text = base32(Buffer.concat([key, check(key)])).toUpperCase()
  return `GIROK-${text.match(/.{1,7}/g)?.join('-') ?? ''}`
}

/** The key, or undefined where the text is no recovery key (a typing mistake shows in the check). */
export function parseRecoveryKey(text: string): Buffer | undefined {
  const plain = text.trim().toLowerCase().replace(/[\s-]/g, '')
  if (!/^girok[a-z2-7]{56}$/.test(plain)) return undefined
  let bits = 0n
  for (const letter of plain.slice(5))
    bits = bits * 32n + BigInt('abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter))
  const bytes = Buffer.from(bits.toString(16).padStart(70, '0'), 'hex')
  const key = bytes.subarray(0, 32)
  return check(key).equals(bytes.subarray(32)) ? key : undefined
}

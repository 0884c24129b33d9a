import { hash } from 'node:crypto'
import type { Sha256 } from '../../kernel/ports.ts'

/**
 * SHA-256 in one shot. The digest comes out of node:crypto as a one-byte-a-character text and is copied from
 * there: measured at less than half the time of asking for a Buffer, and the result is a plain Uint8Array.
 */
export const sha256: Sha256 = (data) => {
  const digest = hash('sha256', data, 'binary')
  const bytes = new Uint8Array(32)
  for (let i = 0; i < 32; i++) bytes[i] = digest.charCodeAt(i)
  return bytes
}

/** Lower-case hex of the SHA-256 of bytes, or of a text's UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex')
}

/** Base64url without padding (43 characters) of the SHA-256 of a text's UTF-8. */
export function sha256Base64Url(text: string): string {
  return hash('sha256', text, 'base64url')
}

/** The world, as the pure parts see it: handed in by whoever calls them. */

/** Milliseconds since 1970. */
export type Clock = () => number

/** `length` bytes that nobody can foresee. */
export type Random = (length: number) => Uint8Array

/** SHA-256 (FIPS 180-4): 32 bytes. A text is hashed as its UTF-8. */
export type Sha256 = (data: Uint8Array | string) => Uint8Array

/** Called now and then during long work. */
export type Progress = (done: number, total: number) => void

/** SHA-256 of a text's UTF-8, as base64url without padding: 43 characters. */
export type TextDigest = (text: string) => string

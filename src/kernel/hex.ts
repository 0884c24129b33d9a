const byteTexts = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** RFC 4648 base16 in lower case, which is how every standard that the record follows prints a digest. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byteTexts[byte] ?? ''
  return text
}

/** The bytes of a lower-case hex text; undefined for anything else, upper case included (one text per value). */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

import { GirokError } from '../kernel/errors.ts'

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The JSON Canonicalization Scheme (RFC 8785): one text for every value, so that its UTF-8 can be hashed.
 * Members that are undefined are left out. What has no canonical form (NaN, infinities, unpaired surrogates, holes
 * in a list, objects of a class) throws `value-unusable` with the name of the nearest member.
 */
export function canonicalJson(value: Json): string {
  return write(value, '')
}

function write(value: unknown, field: string): string {
  switch (typeof value) {
    case 'string':
      return quote(value, field)
    case 'number':
      // ECMAScript's own number to string is what the RFC prescribes (section 3.2.2.3); it gives 0 for -0.
      if (!Number.isFinite(value)) throw unusable(field, 'number')
      return String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writeList(value, field) : writeObject(value, field)
    default:
      throw unusable(field, typeof value)
  }
}

const nothingToEscape = /^[ !#-[\]-~]*$/

/** JSON.stringify escapes exactly as the RFC wants it, except that it lets unpaired surrogates through. */
function quote(text: string, field: string): string {
  if (nothingToEscape.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw unusable(field, 'unpaired-surrogate')
  return JSON.stringify(text)
}

function writeList(list: readonly unknown[], field: string): string {
  let text = '['
  for (let i = 0; i < list.length; i++) {
    if (i > 0) text += ','
    text += write(list[i], field)
  }
  return text + ']'
}

function writeObject(object: object, field: string): string {
  // A date, a map or a byte array would pass for an empty object and its content would be committed to nowhere.
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw unusable(field, 'class')
  let text = '{'
  for (const key of sortedKeys(object)) {
    const member: unknown = object[key as keyof typeof object]
    if (member === undefined) continue
    if (text.length > 1) text += ','
    text += `${quote(key, key)}:${write(member, key)}`
  }
  return text + '}'
}

/** By UTF-16 code units, as the RFC asks (section 3.2.3). Sorting costs more than all the rest of a small object. */
function sortedKeys(object: object): string[] {
  const keys = Object.keys(object)
  for (let i = 1; i < keys.length; i++) {
    if ((keys[i - 1] ?? '') > (keys[i] ?? '')) return keys.length > 12 ? keys.sort() : insertionSort(keys)
  }
  return keys
}

function insertionSort(keys: string[]): string[] {
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? ''
    let at = i
    for (; at > 0 && (keys[at - 1] ?? '') > key; at--) keys[at] = keys[at - 1] ?? ''
    keys[at] = key
  }
  return keys
}

function unusable(field: string, detail: string): GirokError<'value-unusable'> {
  return new GirokError('value-unusable', { field, detail })
}

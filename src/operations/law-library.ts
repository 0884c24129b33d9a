import type { Bilingual } from '../kernel/bilingual.ts'
import kp from '../law/instruments/kp.json' with { type: 'json' }
import { lawFileSchema, type Law } from '../law/model.ts'

/** Law that comes with Girok. It is offered, and enters a record only by a user's hand. */
const library = {
  kp: { title: { ko: '북한의 법령(보도된 내용)', en: 'Laws of North Korea, as reported' }, file: kp },
} as const

export const libraryNames = ['kp'] as const
export type LibraryName = (typeof libraryNames)[number]

export const isLibrary = (name: string | undefined): name is LibraryName =>
  libraryNames.some((one) => one === name)

export const libraryFile = (name: LibraryName): unknown => library[name].file

export interface OfferedLaw {
  readonly name: LibraryName
  readonly title: Bilingual
  readonly instruments: number
  readonly texts: number
  readonly provisions: number
  /** The record holds all its texts, whatever has been changed in them since. */
  readonly entered: boolean
}

export function offeredLaw(held: Law): OfferedLaw[] {
  const codes = new Set(held.texts.map(({ code }) => code))
  return libraryNames.map((name) => {
    const { instruments, texts, provisions } = lawFileSchema.parse(library[name].file)
    return {
      ...{ name, title: library[name].title },
      ...{ instruments: instruments.length, texts: texts.length, provisions: provisions.length },
      entered: texts.every(({ code }) => codes.has(code)),
    }
  })
}

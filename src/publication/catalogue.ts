import type { Language } from '../kernel/bilingual.ts'
import { en } from './words.en.ts'
import { ko } from './words.ko.ts'
import type { Words } from './words.ts'

export const words: Readonly<Record<Language, Words>> = { ko, en }

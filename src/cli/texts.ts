import type { Language } from '../kernel/bilingual.ts'
import { en } from './texts.en.ts'
import { ko } from './texts.ko.ts'

export type Texts = typeof en

export function textsIn(language: Language): Texts {
  return language === 'ko' ? ko : en
}

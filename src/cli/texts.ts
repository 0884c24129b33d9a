import type { Language } from '../kernel/bilingual.ts'
import { en, type Texts } from './texts.en.ts'
import { ko } from './texts.ko.ts'

export function textsIn(language: Language): Texts {
  return language === 'ko' ? ko : en
}

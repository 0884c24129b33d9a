import type { Page, Run } from '../model.ts'
import type { Encoding } from './decode.ts'

/** What was drawn from a file: text for a layer, and what is known about it. */
export interface Extraction {
  mediaType: string
  extractor: { name: string; version: string }
  encoding?: Encoding
  text: string
  title?: string
  language?: string
  pages?: Page[]
  runs?: Run[]
}

export interface ExtractionOptions {
  /** As the user declares it; else it is found. */
  encoding?: string
  /** How long one file may take; 60 unless said. */
  seconds?: number
  /** How much memory one file may take; 1,024 unless said. */
  megabytes?: number
}

/** The share of ExtractionOptions that concerns what is drawn, not how long it may take. */
export interface Reading {
  fileName: string
  encoding?: string | undefined
}

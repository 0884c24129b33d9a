import type { Command } from 'commander'
import type { z } from 'zod'
import type { matrixFilterSchema } from '../../law/kept.ts'
import type { LawTexts } from '../law-texts.ts'

export interface FilterOptions {
  readonly when?: string
  readonly where?: string[]
  readonly text?: string[]
  readonly origin?: string[]
}

/** The options by which a command shows but some of the matrix. */
export function filtered(command: Command, texts: LawTexts): Command {
  return command
    .option('--when <date>', texts.optWhen)
    .option('--where <places...>', texts.optWhere)
    .option('--text <codes...>', texts.optText)
    .option('--origin <names...>', texts.optOrigin)
}

export function filterIn({ when, where, text, origin }: FilterOptions): z.infer<typeof matrixFilterSchema> {
  return {
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    ...(text === undefined ? {} : { texts: text }),
    ...(origin === undefined ? {} : { origins: origin }),
  }
}

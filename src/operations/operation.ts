import type { ZodType } from 'zod'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Progress } from '../kernel/ports.ts'
import type { Record } from '../record/io/record.ts'

/** What an operation works with: an open record, who asks, and how to tell them how it goes. */
export interface Context {
  readonly record: Record
  readonly codebook: Codebook
  /** The member whose change it will be. */
  readonly member: string
  readonly language: Language
  readonly progress?: Progress
}

/** Something that a user can do. Command line, server and workbench call the same ones. */
export interface Operation<Input = never, Output = unknown> {
  readonly name: string
  readonly kind: 'query' | 'change'
  readonly input: ZodType<Input>
  run(context: Context, input: Input): Promise<Output>
}

export function operation<Input, Output>(definition: Operation<Input, Output>): Operation<Input, Output> {
  return definition
}

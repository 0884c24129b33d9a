import type { z, ZodType } from 'zod'
import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Progress } from '../kernel/ports.ts'
import type { Record } from '../record/io/record.ts'
import type { OpenedCompartments } from './opened-compartments.ts'

/** What an operation works with: an open record, who asks, and how to tell them how it goes. */
export interface Context {
  readonly record: Record
  readonly codebook: Codebook
  /** The member whose change it will be. */
  readonly member: string
  readonly language: Language
  readonly progress?: Progress
  /** Has a query done by a thread of its own, where the process has one, so that nobody waits meanwhile. */
  readonly elsewhere?: <Input extends ZodType, Output>(
    query: Operation<string, Input, Output>,
    input: z.input<Input>,
    progress?: Progress,
  ) => Promise<Output>
  /** Keys of compartments that somebody has opened a moment ago; a command opens them each time. */
  readonly opened?: OpenedCompartments
}

/** Something that a user can do. Command line, server and workbench call the same ones. */
export interface Operation<Name extends string = string, Input extends ZodType = ZodType, Output = unknown> {
  readonly name: Name
  readonly kind: 'query' | 'change'
  readonly input: Input
  run(context: Context, input: z.output<Input>): Promise<Output>
}

/** An operation with its own name, input and output known to whoever calls it, the workbench too. */
export function operation<const Name extends string, Input extends ZodType, Output>(
  definition: Operation<Name, Input, Output>,
): Operation<Name, Input, Output> {
  return definition
}

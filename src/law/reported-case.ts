import type { Penalty } from '../accounts/model.ts'

/** What an account says was done, or is done: the part of it that is compared. Lists are sorted. */
export interface ReportedCase {
  readonly conduct: readonly string[]
  readonly media: readonly string[]
  readonly circumstances: readonly string[]
  readonly penalty: readonly Penalty[]
  readonly reaches: readonly string[]
}

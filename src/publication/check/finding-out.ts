import type { ProblemCode } from '../../record/problem.ts'

/** Something that doesn't hold, and where. */
export interface ReleaseProblem {
  readonly code: ProblemCode
  readonly file?: string
  readonly log?: string
  /** The entry's index in its log. */
  readonly entry?: number
  readonly subject?: string
  /** Id of the finding. */
  readonly finding?: string
  readonly detail?: string
}

export type NoteCode =
  | 'withheld'
  | 'generalised'
  | 'weight-not-checkable'
  | 'pair-not-checkable'
  | 'judged'
  | 'origins-not-committed'
  | 'files-not-committed'
  | 'verdicts-not-checked'
  | 'files-not-checked'

/** Something that can't be told from what is disclosed, and how often. */
export interface ReleaseNote {
  readonly code: NoteCode
  readonly finding?: string
  readonly count: number
}

/** Collects what is found: each thing once, in one order, so that every door tells the same. */
export class Findings {
  readonly #problems = new Map<string, ReleaseProblem>()
  readonly #notes = new Map<string, { code: NoteCode; finding?: string; count: number }>()

  wrong(code: ProblemCode, at: Omit<ReleaseProblem, 'code'>): void {
    const { file, log, entry, subject, finding, detail } = at
    const problem: ReleaseProblem = {
      code,
      ...(file !== undefined && { file }),
      ...(log !== undefined && { log }),
      ...(entry !== undefined && { entry }),
      ...(subject !== undefined && { subject }),
      ...(finding !== undefined && { finding }),
      ...(detail !== undefined && { detail }),
    }
    this.#problems.set(JSON.stringify(problem), problem)
  }

  note(code: NoteCode, count: number, finding?: string): void {
    if (count <= 0) return
    const key = JSON.stringify([code, finding])
    const known = this.#notes.get(key)
    if (known !== undefined) known.count += count
    else this.#notes.set(key, { code, ...(finding !== undefined && { finding }), count })
  }

  get problems(): ReleaseProblem[] {
    return [...this.#problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it)
  }

  get notes(): ReleaseNote[] {
    const texts = [...this.#notes.values()].map((it): [string, ReleaseNote] => [JSON.stringify(it), it])
    return texts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it)
  }
}

/** What makes a bag invalid. */
export type BagProblem =
  | 'declaration-missing'
  | 'declaration-unreadable'
  | 'version-unknown'
  | 'encoding-unknown'
  | 'tag-file-too-large'
  | 'payload-missing'
  | 'manifest-missing'
  | 'manifest-line'
  | 'algorithm-unknown'
  | 'path-outside'
  | 'listed-twice'
  | 'listed-differently'
  | 'file-missing'
  | 'file-altered'
  | 'file-unlisted'
  | 'no-plain-file'
  | 'fetch-line'
  | 'fetch-unlisted'

/** What is allowed, and may still go wrong elsewhere. */
export type BagWarning =
  | 'listed-twice'
  /** Two names that some systems take for one. */
  | 'names-clash'
  | 'system-file'
  | 'line-of-other-programs'
  | 'oxum-differs'

interface Said<Code> {
  readonly code: Code
  readonly path?: string
}

export interface BagReport {
  /** Every file that a manifest lists is there and as it was, and no other file is in the payload. */
  readonly valid: boolean
  readonly version?: string
  readonly problems: readonly Said<BagProblem>[]
  readonly warnings: readonly Said<BagWarning>[]
  /** Labels of `bag-info.txt` with their values, in order. */
  readonly info: readonly (readonly [label: string, value: string])[]
  /** Of the payload. */
  readonly files: number
  readonly bytes: number
}

/** Gathers what is found on the way, each once. */
export class BagFindings {
  readonly #problems = new Map<string, Said<BagProblem>>()
  readonly #warnings = new Map<string, Said<BagWarning>>()

  problem(code: BagProblem, path?: string): void {
    this.#problems.set(`${code} ${path ?? ''}`, { code, ...(path !== undefined && { path }) })
  }

  warning(code: BagWarning, path?: string): void {
    this.#warnings.set(`${code} ${path ?? ''}`, { code, ...(path !== undefined && { path }) })
  }

  report(rest: Omit<BagReport, 'valid' | 'problems' | 'warnings'>): BagReport {
    const problems = [...this.#problems.values()]
    return { valid: problems.length === 0, problems, warnings: [...this.#warnings.values()], ...rest }
  }
}

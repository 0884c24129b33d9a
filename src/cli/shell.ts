import type { Terminal } from './terminal.ts'
import type { Texts } from './texts.en.ts'

/** What a command is given besides its own options. */
export interface Shell {
  readonly terminal: Terminal
  readonly texts: Texts
  /** The `--record` option, where given. */
  readonly record: () => string | undefined
  /** Set by a command whose outcome isn't a plain success. */
  readonly setExit: (code: number) => void
}

import { Command } from 'commander'
import type { Context } from '../../operations/operation.ts'
import { releaseTexts } from '../release-texts.ts'
import { recordFolder, withRecord } from '../session.ts'
import type { Shell } from '../shell.ts'
import { answer } from '../terminal.ts'

type Texts = ReturnType<typeof releaseTexts>

/** One command below `girok release`: its words, and what it does with the record. */
export interface ReleasePart {
  readonly texts: Texts
  readonly command: Command
  readonly inRecord: <T>(work: (context: Context) => Promise<T>) => Promise<T>
  /** Prints what was found: as JSON, or in words. */
  readonly answer: (found: object, inWords: () => string) => void
}

export function releasePart(shell: Shell, name: string, about: (texts: Texts) => string): ReleasePart {
  const { terminal } = shell
  const texts = releaseTexts(terminal.language)
  return {
    ...{ texts, command: new Command(name).description(about(texts)) },
    inRecord: (work) => withRecord(terminal, recordFolder(terminal, shell.record()), '', work),
    answer: (found, inWords) => answer(terminal, found, inWords),
  }
}

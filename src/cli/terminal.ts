import { readFileSync } from 'node:fs'
import { password, isCancel } from '@clack/prompts'
import { GirokError } from '../kernel/errors.ts'
import type { Language } from '../kernel/bilingual.ts'
import type { Progress } from '../kernel/ports.ts'
import { fileError } from '../record/io/files.ts'

/** Where the command line reads and writes. Results go to `out`, everything else to `err`. */
export interface Terminal {
  readonly language: Language
  readonly json: boolean
  /** Whose changes they are, where somebody said so. */
  readonly as?: string | undefined
  readonly out: NodeJS.WritableStream
  readonly err: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

export function print(terminal: Terminal, text: string): void {
  terminal.out.write(`${text}\n`)
}

export function remark(terminal: Terminal, text: string): void {
  terminal.err.write(`${text}\n`)
}

/** One JSON object for scripts, or words for people. */
export function answer(terminal: Terminal, value: unknown, words: () => string): void {
  print(terminal, terminal.json ? JSON.stringify(value) : words())
}

const width = 28

/** A bar on the error stream where somebody watches; nothing in pipes and for `--json`. */
export function progressBar(terminal: Terminal, label: string): Progress & { end: () => void } {
  const watched = terminal.err.isTTY && !terminal.json
  const began = Date.now()
  let shown = false
  const show = (done: number, total: number): void => {
    // Work that is over in a blink needs no bar.
    if (!watched || Date.now() - began < 400) return
    const part = total > 0 ? Math.min(1, done / total) : 0
    const full = Math.round(part * width)
    shown = true
    terminal.err.write(
      `\r${label} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.round(part * 100)).padStart(3)} %`,
    )
  }
  const end = (): void => {
    if (shown) terminal.err.write('\r\u001b[K')
  }
  return Object.assign(show, { end })
}

/**
 * The passphrase: from the file that `GIROK_PASSPHRASE_FILE` names, else asked for. Never from an argument or a
 * variable, which other processes can read.
 * @throws passphrase-needed where nobody can be asked
 */
export async function askPassphrase(terminal: Terminal, question: string): Promise<string> {
  return askSecret(terminal, question, 'GIROK_PASSPHRASE_FILE', 'passphrase-needed')
}

/** The passphrase of the identities, in the same way. @throws identity-locked where nobody can be asked */
export async function askIdentityPassphrase(terminal: Terminal, question: string): Promise<string> {
  return askSecret(terminal, question, 'GIROK_IDENTITY_PASSPHRASE_FILE', 'identity-locked')
}

async function askSecret(
  terminal: Terminal,
  question: string,
  variable: string,
  missing: 'passphrase-needed' | 'identity-locked',
): Promise<string> {
  const file = terminal.env[variable]
  if (file !== undefined && file !== '') {
    try {
      return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    } catch (error) {
      throw fileError(error, file)
    }
  }
  if (!process.stdin.isTTY) throw new GirokError(missing, {})
  const given = await password({ message: question, output: terminal.err })
  if (isCancel(given)) throw new GirokError(missing, {})
  return given
}

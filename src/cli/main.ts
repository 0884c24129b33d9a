import { CommanderError } from 'commander'
import { isGirokError } from '../kernel/errors.ts'
import type { Language } from '../kernel/bilingual.ts'
import { errorText, languageOf } from '../language/wording.ts'
import { exitCode } from './exit-codes.ts'
import { program, usageComplaint } from './program.ts'
import { remark, type Terminal } from './terminal.ts'
import { textsIn } from './texts.ts'

function optionIn(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at >= 0 ? args[at + 1] : args.find((it) => it.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The language, the form of output and who works must be known before anything is said, so they are looked for first. */
function terminalFor(args: readonly string[]): Terminal {
  const asked = optionIn(args, '--lang')
  const language: Language = asked === 'ko' || asked === 'en' ? asked : languageOf(process.env)
  const json = args.includes('--json')
  const as = optionIn(args, '--as')
  return { language, json, as, out: process.stdout, err: process.stderr, env: process.env }
}

async function main(args: readonly string[]): Promise<number> {
  const terminal = terminalFor(args)
  let exit = 0
  try {
    await program(terminal, (code) => (exit = code)).parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    return say(terminal, error)
  }
}

function say(terminal: Terminal, error: unknown): number {
  const texts = textsIn(terminal.language)
  if (error instanceof CommanderError) {
    const complaint = usageComplaint(error, texts)
    if (complaint === undefined) return 0
    remark(terminal, complaint)
    return 2
  }
  if (isGirokError(error)) {
    const message = errorText(error, terminal.language)
    if (terminal.json)
      terminal.out.write(
        `${JSON.stringify({ error: { code: error.code, params: error.params, message } })}\n`,
      )
    else remark(terminal, message)
    return exitCode(error)
  }
  remark(terminal, texts.fault)
  remark(terminal, error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

// A reader that closes the pipe early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})
process.exitCode = await main(process.argv.slice(2))

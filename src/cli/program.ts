import { Command, CommanderError } from 'commander'
import type { Terminal } from './terminal.ts'
import type { Shell } from './shell.ts'
import type { Texts } from './texts.en.ts'
import { textsIn } from './texts.ts'
import { addCommands } from './commands/intake.ts'
import { describeCommands } from './commands/describe.ts'
import { estimateCommands } from './commands/estimate.ts'
import { findingCommands } from './commands/findings.ts'
import { lawCommands } from './commands/law.ts'
import { linkCommands } from './commands/link.ts'
import { listCommands } from './commands/lists.ts'
import { lookCommands } from './commands/look.ts'
import { manageCommands } from './commands/manage.ts'
import { settleCommands } from './commands/settle.ts'
import { codebookCommands } from './commands/codebook.ts'
import { memberCommands } from './commands/members.ts'
import { identityCommands } from './commands/identity.ts'
import { serveCommands } from './commands/serve.ts'
import { releaseCommands } from './commands/release.ts'
import { recordCommands } from './commands/record.ts'

/** The commands in the order of the work. */
const order = [
  'new',
  'serve',
  'status',
  'add',
  'describe',
  'import',
  'extract',
  'reanchor',
  'search',
  'show',
  'find',
  'link',
  'lists',
  'estimate',
  'law',
  'release',
  'verify',
  'origin',
  'judge',
  'disagreements',
  'settle',
  'consent',
  'withdraw',
  'erase',
  'identity',
  'member',
  'codebook',
  'history',
  'undo',
  'checkpoint',
  'rekey',
  'export',
  'restore',
  'rebuild',
]

/** The command line, in the terminal's language. It throws what goes wrong; `main.ts` words it. */
export function program(terminal: Terminal, setExit: (code: number) => void): Command {
  const texts = textsIn(terminal.language)
  const top = new Command('girok')
  const titles: Record<string, string> = {
    'Usage:': texts.usage,
    'Options:': texts.options,
    'Commands:': texts.commands,
    'Arguments:': texts.arguments,
    'Global Options:': texts.options,
  }
  top
    .description(texts.about)
    .version('0.1.0', '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand('help [command]', texts.commandHelp)
    .option('-r, --record <dir>', texts.optionRecord)
    .option('--json', texts.optionJson)
    .option('--lang <language>', texts.optionLang)
    .option('--as <member>', texts.optionAs)
    .addHelpText('after', `\n${texts.more}`)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: false })
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => terminal.out.write(text) })
    .exitOverride()
    .enablePositionalOptions(false)
  const shell: Shell = { terminal, texts, record: () => top.opts<{ record?: string }>().record, setExit }
  const commands = [
    recordCommands,
    addCommands,
    describeCommands,
    lookCommands,
    findingCommands,
    linkCommands,
    listCommands,
    estimateCommands,
    lawCommands,
    releaseCommands,
    manageCommands,
    settleCommands,
    memberCommands,
    codebookCommands,
    identityCommands,
    serveCommands,
  ].flatMap((make) => make(shell))
  const place = (command: Command): number => order.indexOf(command.name())
  commands.sort((a, b) => place(a) - place(b))
  for (const command of commands) top.addCommand(inherit(command, top, texts))
  return top
}

function inherit(command: Command, top: Command, texts: Texts): Command {
  for (const part of command.commands) inherit(part, top, texts)
  if (command.commands.length > 0) command.helpCommand('help [command]', texts.commandHelp)
  return command
    .copyInheritedSettings(top)
    .helpOption('-h, --help', texts.help)
    .option('-r, --record <dir>', texts.optionRecord)
    .option('--json', texts.optionJson)
    .option('--lang <language>', texts.optionLang)
    .option('--as <member>', texts.optionAs)
    .on('option:record', (dir: string) => top.setOptionValue('record', dir))
}

/** What the parser complains of, in the user's language; undefined for help and version, which are no complaint. */
export function usageComplaint(error: CommanderError, texts: Texts): string | undefined {
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined
    case 'commander.unknownCommand':
      return texts.unknownCommand(name)
    case 'commander.unknownOption':
      return texts.unknownOption(name)
    case 'commander.missingArgument':
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return texts.missingArgument(name)
    default:
      return texts.wrongValue(error.message.replace(/^error: /, ''))
  }
}

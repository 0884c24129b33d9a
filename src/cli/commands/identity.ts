import { readFileSync } from 'node:fs'
import { isCancel, text } from '@clack/prompts'
import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { makeIdentities, rekeyIdentities } from '../../operations/compartments.ts'
import { eraseIdentity, identities, sealIdentity, showIdentity } from '../../operations/identities.ts'
import type { Context } from '../../operations/operation.ts'
import { personSchema, type Person } from '../../sources/identity-text.ts'
import type { Shell } from '../shell.ts'
import { recordFolder, withRecord } from '../session.ts'
import { answer, askIdentityPassphrase, remark, type Terminal } from '../terminal.ts'

interface Given {
  why?: string
  yes?: true
  newPassphraseFile?: string
}

type Work = (context: Context, ref: string, given: Given) => Promise<void>

/** Typed twice where somebody types it. @throws usage where the two differ */
async function newPassphrase({ texts }: Shell, terminal: Terminal): Promise<string> {
  const passphrase = await askIdentityPassphrase(terminal, texts.askNewIdentityPassphrase)
  const typed = !terminal.env['GIROK_IDENTITY_PASSPHRASE_FILE']
  if (typed && (await askIdentityPassphrase(terminal, texts.askAgain)) !== passphrase)
    throw new GirokError('usage', { detail: texts.passphrasesDiffer })
  return passphrase
}

/** Asked for, or as JSON from a script. Never from the command line, which others can read. */
async function person({ terminal, texts }: Shell): Promise<Person> {
  if (!process.stdin.isTTY) return personFrom(readFileSync(0, 'utf8'), texts.identityFromStdin)
  const ask = async (message: string): Promise<string> => {
    const given = await text({ message, output: terminal.err })
    if (isCancel(given)) throw new GirokError('usage', { detail: texts.nothingEntered })
    return given
  }
  const { name, contact, note } = texts.askIdentity
  return { name: await ask(name), contact: await ask(contact), note: await ask(note) }
}

function personFrom(json: string, how: string): Person {
  try {
    return personSchema.parse(JSON.parse(json))
  } catch {
    throw new GirokError('usage', { detail: how })
  }
}

/** What `girok identity` can do, by its first argument. */
function works(shell: Shell): Readonly<Record<string, Work>> {
  const { terminal, texts } = shell
  return {
    async set(context, ref) {
      const given = await person(shell)
      const { compartment } = await identities.run(context, {})
      const made = compartment
        ? undefined
        : await makeIdentities.run(context, { passphrase: await newPassphrase(shell, terminal) })
      const { source } = await sealIdentity.run(context, { ref, ...given })
      answer(terminal, { source, ...made }, () =>
        [texts.identitySealed, ...(made ? ['', texts.identityRecoveryKey(made.recoveryKey)] : [])].join('\n'),
      )
    },
    async show(context, ref) {
      const passphrase = await askIdentityPassphrase(terminal, texts.askIdentityPassphrase)
      const found = await showIdentity.run(context, { ref, passphrase })
      const lines = ({ at, ...it }: (typeof found.persons)[number]): string[] => [
        `# ${at}`,
        `${texts.askIdentity.name}: ${it.name}`,
        `${texts.askIdentity.contact}: ${it.contact}`,
        `${texts.askIdentity.note}: ${it.note}`,
      ]
      answer(terminal, found, () => found.persons.flatMap(lines).join('\n'))
    },
    async list(context) {
      const found = await identities.run(context, {})
      const lines = found.sealed.map((it) => `  ${it.source}  ${it.codename}  ${it.at}`)
      answer(terminal, found, () => (lines.length === 0 ? texts.noIdentities : lines.join('\n')))
    },
    async erase(context, ref, given) {
      if (!given.yes && !(await confirmed(shell, ref))) {
        remark(terminal, texts.eraseRefused)
        shell.setExit(2)
        return
      }
      const done = await eraseIdentity.run(context, { ref, reason: given.why ?? '' })
      answer(terminal, done, () => texts.identityErased)
    },
    async rekey(context, _, given) {
      const passphrase = await askIdentityPassphrase(terminal, texts.askIdentityPassphrase)
      const file = given.newPassphraseFile
      const env = file === undefined ? {} : { GIROK_IDENTITY_PASSPHRASE_FILE: file }
      const next = await newPassphrase(shell, { ...terminal, env })
      const done = await rekeyIdentities.run(context, { passphrase, next })
      answer(
        terminal,
        done,
        () => `${texts.identitiesRekeyed}\n\n${texts.identityRecoveryKey(done.recoveryKey)}`,
      )
    },
  }
}

async function confirmed({ terminal, texts }: Shell, ref: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  return (await text({ message: texts.identityEraseQuestion(ref), output: terminal.err })) === ref
}

export function identityCommands(shell: Shell): Command[] {
  const { terminal, texts } = shell
  const command = new Command('identity')
    .description(texts.commandIdentity)
    .argument('<what>', texts.argIdentityWhat)
    .argument('[ref]', texts.argRef)
    .option('--why <reason>', texts.optWhy)
    .option('-y, --yes', texts.optYes)
    .option('--new-passphrase-file <file>', texts.askNewIdentityPassphrase)
    .action(async (what: string, ref: string | undefined, given: Given) => {
      const all = works(shell)
      const work = Object.hasOwn(all, what) ? all[what] : undefined
      if (!work) throw new GirokError('usage', { detail: texts.argIdentityWhat })
      if (ref === undefined && what !== 'list' && what !== 'rekey')
        throw new GirokError('usage', { detail: texts.missingArgument('ref') })
      const folder = recordFolder(terminal, shell.record())
      await withRecord(terminal, folder, '', (context) => work(context, ref ?? '', given))
    })
  return [command]
}

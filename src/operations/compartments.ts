import { z } from 'zod'
import { GirokError, isGirokError } from '../kernel/errors.ts'
import { makeCompartment, openCompartment, wrapped } from '../record/io/compartment.ts'
import { openedKeyring } from '../record/io/opened-keyring.ts'
import type { Reader } from '../record/io/reader.ts'
import { compartmentKind } from '../record/kinds.ts'
import { withdrawnField, compartmentSchema, type Compartment } from '../record/model.ts'
import { operation, type Context } from './operation.ts'

const passphrase = z.string()

/**
 * Makes the compartment for identities, under a passphrase of its own.
 * @returns its recovery key, which is shown this once
 * @throws compartment-exists, passphrase-too-short, identity-passphrase-same
 */
export const makeIdentities = operation({
  name: 'make-compartment',
  kind: 'change',
  input: z.strictObject({ passphrase }),
  async run({ record, member }, input): Promise<{ recoveryKey: string }> {
    const { compartment, recoveryKey } = await makeCompartment(input.passphrase)
    requireAnother(record.folder, input.passphrase)
    await record.change(member, { why: '', operation: 'make-compartment' }, async (writer) => {
      if (await compartmentIn(writer)) throw new GirokError('compartment-exists', {})
      await writer.put(compartmentKind, compartment)
    })
    return { recoveryKey }
  },
})

/**
 * Gives the compartment another passphrase and another recovery key. What the old ones opened is destroyed, or they
 * would go on opening it out of the history. The key inside stays, and so do the identities as they were sealed.
 * @throws compartment-missing, identity-passphrase-wrong, identity-passphrase-same, passphrase-too-short
 */
export const rekeyIdentities = operation({
  name: 'rekey-compartment',
  kind: 'change',
  input: z.strictObject({ passphrase, next: passphrase }),
  async run(context, input): Promise<{ recoveryKey: string }> {
    const { record, member } = context
    const { subject } = await requireCompartment(record.read)
    const secret = await openedBy(record.read, subject, input.passphrase)
    const { compartment, recoveryKey } = await wrapped(secret, input.next)
    requireAnother(record.folder, input.next)
    const why = { why: '', operation: 'rekey-compartment' }
    await record.change(member, why, async (writer) => {
      const old = (await writer.history(subject)).filter((it) => it.state !== 'erased')
      await writer.revise(compartmentKind, await writer.heads(compartmentKind, subject), compartment)
      await writer.erase(old, [], 'rekey')
    })
    await record.finishErasure()
    context.opened?.drop()
    return { recoveryKey }
  },
})

/** The compartment that identities are sealed into: the first, where two devices have each made one. */
export async function compartmentIn(
  read: Reader,
): Promise<{ subject: string; object: Compartment } | undefined> {
  return (await read.list(compartmentKind)).at(0)
}

/** @throws compartment-missing */
export async function requireCompartment(read: Reader): Promise<{ subject: string; object: Compartment }> {
  const found = await compartmentIn(read)
  if (!found) throw new GirokError('compartment-missing', {})
  return found
}

/** The secret key of a compartment. @throws identity-locked, identity-passphrase-wrong */
export async function secretOf(
  { record, opened }: Context,
  compartment: string,
  given: string | undefined,
): Promise<Buffer> {
  const held = given === undefined ? opened?.secretOf(compartment) : undefined
  if (held) return held
  if (given === undefined) throw new GirokError('identity-locked', {})
  const secret = await openedBy(record.read, compartment, given)
  opened?.hold(compartment, Buffer.from(secret))
  return secret
}

/**
 * Every revision that is left is tried, the newest first: two devices may each have given a passphrase, and a
 * compartment whose making was undone must still open what lies in it.
 * @throws identity-passphrase-wrong
 */
async function openedBy(read: Reader, compartment: string, given: string): Promise<Buffer> {
  for (const { object } of (await read.history(compartment)).reverse()) {
    if (object === undefined || withdrawnField in object) continue
    const secret = openCompartment(compartmentSchema.parse(object), given)
    if (secret) return secret
  }
  throw new GirokError('identity-passphrase-wrong', {})
}

/** @throws identity-passphrase-same where it opens the record as well: the compartment would keep nothing apart */
function requireAnother(folder: string, given: string): void {
  try {
    openedKeyring(folder, given).recordKey.fill(0)
  } catch (error) {
    if (isGirokError(error) && error.code === 'wrong-passphrase') return
    throw error
  }
  throw new GirokError('identity-passphrase-same', {})
}

import type { Context } from '../src/operations/operation.ts'
import { newRelease } from '../src/operations/release.ts'
import { sealRelease, type SealedRelease } from '../src/operations/release-seal.ts'

/** A release of these findings, or of all that are signed, or of all: drafted and sealed at once. */
export async function released(
  context: Context,
  { out, ...chosen }: { out: string } & Parameters<typeof newRelease.run>[1],
): Promise<SealedRelease> {
  const { release } = await newRelease.run(context, chosen)
  return sealRelease.run(context, { ref: release, out })
}

import type { ReleaseFolder, ReleaseVerified } from '../../../src/operations/release-shelf.ts'
import type { SealedRelease } from '../../../src/operations/release-seal.ts'
import { blobOf, say } from '../../client.ts'

/** Seals a draft, and tells how far it is. @throws Refused */
export async function seal(
  given: { ref: string; over: string },
  tell: (progress: { done: number; total: number } | undefined) => void,
): Promise<SealedRelease> {
  const often = 400
  const timer = setInterval(() => {
    say('/api/release/progress', {}).then(
      (it) => tell((it as { done: number; total: number } | null) ?? undefined),
      () => undefined,
    )
  }, often)
  try {
    return (await say('/api/release/seal', given)) as SealedRelease
  } finally {
    clearInterval(timer)
    tell(undefined)
  }
}

/** Takes back what was cut off, or finishes what turns out to be written whole. @throws Refused */
export async function takeBack(): Promise<void> {
  await say('/api/release/take-back', {})
}

/** Where releases are written; with a reference also where that one is. @throws Refused */
export async function folderOf(ref?: string): Promise<ReleaseFolder> {
  return (await say('/api/release/folder', ref === undefined ? {} : { ref })) as ReleaseFolder
}

/** @throws Refused */
export async function verifyFolder(ref: string): Promise<ReleaseVerified> {
  return (await say('/api/release/verify', { ref })) as ReleaseVerified
}

/** Has the browser save the release as one file. @throws Refused */
export async function download(ref: string, name: string): Promise<void> {
  const bytes = await blobOf('/api/release/zip', { ref }, 'application/zip')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

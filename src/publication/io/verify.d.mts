import type { CheckedRelease } from '../check/check-release.ts'

interface Files {
  readonly paths: readonly string[]
  read(path: string): Uint8Array | Promise<Uint8Array>
}

export function verifyRelease(files: Files, options?: { key?: string }): Promise<CheckedRelease>

import { z } from 'zod'
import { releaseKind } from '../publication/kinds.ts'
import { fingerprint } from '../publication/key-print.ts'
import type { CheckedRelease } from '../publication/check/check-release.ts'
import type { Audience } from '../publication/profiles.ts'
import { cutOffFrom } from '../publication/cut-off.ts'
import { differenceOf } from '../publication/release-difference.ts'
import { isSealed, type Release } from '../publication/release-model.ts'
import { sha256 } from '../record/io/sha256.ts'
import type { Stored } from '../record/io/stored.ts'
import { verifierKey } from '../record/signed-note.ts'
import { operation } from './operation.ts'
import { carriageOf, earlier } from './release-diff.ts'
import { releaseMeant } from './release.ts'

/** A release as a list shows it: what it carried is counted. */
export interface ShelvedRelease {
  readonly id: string
  readonly title: Release['title']
  readonly audience: Audience
  readonly findings: number
  readonly texts: number
  readonly law: boolean
  readonly overrules: number
  /** Number of what it corrects. */
  readonly corrects?: number
  readonly sealed?: {
    readonly number: number
    readonly at: string
    readonly accounts: number
    /** Its files aren't written to the end: from then on its sealing counts as cut off, and can be taken back. */
    readonly cutOffFrom?: string
    /** Against the one before it for the same audience. */
    readonly since?: {
      readonly number: number
      readonly added: number
      readonly changed: number
      readonly withdrawn: number
      readonly findings: number
      readonly estimates: number
    }
  }
}

/** All releases, drafts first, then the sealed, the newest first. */
export const releaseShelf = operation({
  name: 'release-shelf',
  kind: 'query',
  input: z.strictObject({}),
  async run({ record: { read } }): Promise<ShelvedRelease[]> {
    const all = await read.list(releaseKind)
    const numbers = new Map(all.map(({ subject, object }) => [subject, object.number]))
    const shelved = all.map(({ subject, object }): ShelvedRelease => {
      const { title, audience, findings, texts, law, overrules, corrects, carried = [] } = object
      const corrected = corrects && numbers.get(corrects.release)
      const before = earlier(all, object)
      const unfinished = cutOffFrom(object)
      return {
        ...{ id: subject, title, audience, findings: findings.length, texts: texts.length },
        ...{ law: law !== undefined, overrules: overrules.length },
        ...(corrected !== undefined && { corrects: corrected }),
        ...(isSealed(object) && {
          sealed: {
            ...{ number: object.number, at: object.at, accounts: carried.length },
            ...(unfinished !== undefined && { cutOffFrom: unfinished }),
            ...(before && { since: countedSince(before.object, object) }),
          },
        }),
      }
    })
    return shelved.sort((a, b) => (b.sealed?.number ?? Infinity) - (a.sealed?.number ?? Infinity))
  },
})

function countedSince(
  before: Release,
  after: Release,
): NonNullable<NonNullable<ShelvedRelease['sealed']>['since']> {
  const number = before.number ?? 0
  const { added, changed, withdrawn, findings, estimates } = differenceOf(
    number,
    carriageOf(before),
    carriageOf(after),
    () => 'not-chosen',
  )
  return {
    number,
    added: added.length,
    changed: changed.length,
    withdrawn: withdrawn.length,
    findings: findings.length,
    estimates: estimates.length,
  }
}

/** One release opened, without the accounts that it carried. */
export interface ReleaseOpened extends Pick<Stored, 'leaf' | 'author' | 'at'> {
  readonly id: string
  readonly release: Omit<Release, 'carried'>
  /** Its files aren't written to the end: from then on its sealing counts as cut off. */
  readonly cutOffFrom?: string
  /** How many accounts it carried. */
  readonly accounts: number
  readonly corrects?: { readonly id: string; readonly number: number }
  /** Later ones that correct it. */
  readonly correctedBy: readonly { readonly id: string; readonly number?: number }[]
  /** Of this device's key, for whoever compares it. */
  readonly key: { readonly origin: string; readonly fingerprint: string }
}

/** @throws not-found */
export const releasePage = operation({
  name: 'release-page',
  kind: 'query',
  input: z.strictObject({ ref: z.string() }),
  async run({ record }, { ref }): Promise<ReleaseOpened> {
    const { read } = record
    const { subject: id, leaf, author, at, object } = await releaseMeant(read, ref)
    const { carried = [], ...release } = object
    const all = await read.list(releaseKind)
    const corrected = all.find((it) => it.subject === release.corrects?.release)?.object.number
    const unfinished = cutOffFrom(release)
    const { name, publicKey } = await record.noteSigner()
    return {
      ...{ id, leaf, author, at, release, accounts: carried.length },
      ...(unfinished !== undefined && { cutOffFrom: unfinished }),
      ...(release.corrects &&
        corrected !== undefined && { corrects: { id: release.corrects.release, number: corrected } }),
      correctedBy: all.flatMap((it) =>
        it.object.corrects?.release === id
          ? [{ id: it.subject, ...(it.object.number !== undefined && { number: it.object.number }) }]
          : [],
      ),
      key: { origin: name, fingerprint: fingerprint(sha256, verifierKey(sha256, name, publicKey)) ?? '' },
    }
  },
})

/** Where releases are written, and where this one is, if it lies there. */
export interface ReleaseFolder {
  readonly parent: string
  readonly path?: string
  /** Its manifest is the one that was sealed. */
  readonly asSealed?: boolean
}

/** Of a release that lies where it was written: what its own check says, and whether it is the one that was sealed. */
export interface ReleaseVerified extends CheckedRelease {
  readonly asSealed: boolean
}

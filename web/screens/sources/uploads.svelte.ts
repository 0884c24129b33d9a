import type { Source } from '../../../src/sources/model.ts'
import { Refused, upload } from '../../client.ts'
import { freshId } from '../../fresh-id.ts'

/** What the server takes in one piece; larger files come in by the command line. */
export const largest = 256 * 1024 * 1024

export type UploadKind = Source['kind']
export interface Upload {
  readonly id: number
  readonly file: File
  readonly kind: UploadKind
  /** Its arrival's id, however often it is sent. */
  readonly arrival: string
  state: 'waiting' | 'reading' | 'done' | 'again' | 'failed'
  source?: string
  error?: unknown
}

/** Kept here and not in the screen, so that files go on coming in while one reads elsewhere. */
export const uploads = $state<{ list: Upload[]; arrived: number }>({ list: [], arrived: 0 })
let next = 0
let working = false

export function send(files: readonly File[], kind: UploadKind): void {
  uploads.list.push(
    ...files.map((file): Upload => ({
      id: (next += 1),
      file,
      kind,
      arrival: freshId('custody'),
      state: 'waiting',
    })),
  )
  void work()
}

export function retry(one: Upload): void {
  one.state = 'waiting'
  one.error = undefined
  void work()
}

/** Takes those off the list that are through, well or badly. */
export function clearFinished(): void {
  uploads.list = uploads.list.filter((it) => it.state === 'waiting' || it.state === 'reading')
}

/** How many files haven't been taken in. */
export const unfinished = (): number =>
  uploads.list.filter((it) => it.state === 'waiting' || it.state === 'reading').length

/** One file at a time: the record takes one change at a time anyway, and a slow disk isn't asked for more. */
async function work(): Promise<void> {
  if (working) return
  working = true
  try {
    for (;;) {
      const one = uploads.list.find((it) => it.state === 'waiting')
      if (!one) return
      one.state = 'reading'
      if (!(await take(one))) return
    }
  } finally {
    working = false
  }
}

/** @returns whether it makes sense to go on with the next */
async function take(one: Upload): Promise<boolean> {
  try {
    if (one.file.size > largest) throw new Refused('too-large-here', '')
    const { source, again } = await upload(one.file, one.kind, one.arrival)
    one.source = source
    one.state = again ? 'again' : 'done'
    uploads.arrived += 1
    return true
  } catch (error) {
    one.error = error
    one.state = 'failed'
    return !(error instanceof Refused && ['offline', 'session', 'passphrase-needed'].includes(error.code))
  }
}

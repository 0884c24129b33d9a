import type { z } from 'zod'
import type { operations } from '../src/operations.ts'
import type { SheetOpened } from '../src/operations/check-sheet.ts'
import type { Source } from '../src/sources/model.ts'
import { session } from './session.svelte.ts'

type Operations = (typeof operations)[number]
type Named<N extends Operations['name']> = Extract<Operations, { name: N }>
/** What an operation gives, as JSON carries it. */
export type Answer<N extends Operations['name']> = Awaited<ReturnType<Named<N>['run']>>
type Input<N extends Operations['name']> = z.input<Named<N>['input']>

/** A broken rule, worded by the server in the user's language. `code` is `offline` where the server is gone. */
export class Refused extends Error {
  readonly code: string
  /** What it is about, where it is about one thing. */
  readonly subject: string | undefined

  constructor(code: string, message: string, subject?: unknown) {
    super(message)
    this.code = code
    this.subject = typeof subject === 'string' ? subject : undefined
  }
}

interface Envelope {
  value?: unknown
  error?: { code: string; message: string; params?: { subject?: unknown } }
}

export async function post(
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
  how: Pick<RequestInit, 'signal' | 'keepalive'> = {},
): Promise<unknown> {
  return opened(await ask(path, body, headers, how))
}

async function ask(
  path: string,
  body: BodyInit,
  headers: Record<string, string>,
  how: Pick<RequestInit, 'signal' | 'keepalive'> = {},
): Promise<Response> {
  // What was typed goes to no other program that took the port.
  if (session.gone) throw new Refused('offline', '')
  let response: Response
  try {
    response = await fetch(path, {
      method: 'POST',
      body,
      headers: { 'x-language': session.language, ...headers },
      ...how,
    })
  } catch {
    // A question that was taken back says nothing of the server.
    if (!how.signal?.aborted) session.gone = true
    throw new Refused('offline', '')
  }
  if (response.status === 401) {
    session.gone = true
    throw new Refused('session', '')
  }
  return response
}

async function opened(response: Response): Promise<unknown> {
  const envelope = (await response.json()) as Envelope
  if (envelope.error) {
    if (envelope.error.code === 'passphrase-needed' && session.state === 'open') session.state = 'closing'
    throw new Refused(envelope.error.code, envelope.error.message, envelope.error.params?.subject)
  }
  return envelope.value
}

/** Calls an operation of the one list. `signal`: nobody waits for it any more; then it fails. @throws Refused */
export async function call<N extends Operations['name']>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Answer<N>> {
  const headers = { 'content-type': 'application/json' }
  return (await post(`/api/do/${name}`, JSON.stringify(input), headers, signal && { signal })) as Answer<N>
}

export async function say(path: string, body: object): Promise<unknown> {
  return post(path, JSON.stringify(body), { 'content-type': 'application/json' })
}

/** Puts what was typed into the record's database; without `body`, takes it out. @throws Refused */
export async function keepDraft(draft: { key: string; body?: string; instead?: string }): Promise<void> {
  const text = JSON.stringify(draft)
  // Sent to its end even where the page is left meanwhile; browsers do that for some 60 kB.
  const how = { keepalive: text.length < 15_000 }
  await post('/api/draft', text, { 'content-type': 'application/json' }, how)
}

/** The bytes of an item as they were received. @throws Refused */
export async function itemBytes(item: string): Promise<Uint8Array> {
  const response = await ask('/api/item', JSON.stringify({ item }), { 'content-type': 'application/json' })
  if (response.headers.get('content-type') !== 'application/octet-stream') await opened(response)
  return new Uint8Array(await response.arrayBuffer())
}

/** A file that the server makes. @throws Refused */
export async function blobOf(path: string, body: object, type: string): Promise<Blob> {
  const response = await ask(path, JSON.stringify(body), { 'content-type': 'application/json' })
  if (response.headers.get('content-type') !== type) await opened(response)
  return response.blob()
}

/** Sends a coding sheet's bytes to be looked at; nothing is entered yet. */
export async function openSheet(file: File): Promise<SheetOpened> {
  return (await post('/api/sheet', file, { 'x-file-name': encodeURIComponent(file.name) })) as SheetOpened
}

/** Sends a file's bytes to be taken in; sent again with the same `arrival`, they arrived once. */
export async function upload(
  file: File,
  kind: Source['kind'],
  arrival: string,
): Promise<{ codename: string; again: boolean; source: string }> {
  const headers = {
    'x-file-name': encodeURIComponent(file.name),
    'x-source-kind': kind,
    'x-arrival': arrival,
  }
  return (await post('/api/upload', file, headers)) as { codename: string; again: boolean; source: string }
}

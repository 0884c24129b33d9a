import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '../../record/io/sha256.ts'
import type { Form, MakeForm } from '../form.ts'
import type { ManifestLine } from '../manifest.ts'
import { site } from '../site.ts'
import { codebook, inventedRelease } from '../testing/invented-release.ts'
import { FolderSink } from './folder-sink.ts'
import { siteApart } from './site-apart.ts'

const home = mkdtempSync(join(tmpdir(), 'girok-apart-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** One account a file, so that the release counts as a large one. */
const { head: whole, shards: given, findings } = inventedRelease({ law: true })
const accounts = given.flatMap((shard) => shard.accounts)
const all = new Map(accounts.map((it) => [it.id, it]))
const shards = Array.from({ length: 24 }, (_, at) => ({
  name: `accounts-${String(at + 1).padStart(4, '0')}`,
  accounts: accounts.slice(at, at + 1),
}))
const head = { ...whole, shards: shards.map(({ name, accounts: [one] }) => ({ name, last: one?.id ?? '~' })) }

async function printed(make: MakeForm, folder: string, past: (form: Form) => void): Promise<ManifestLine[]> {
  const sink = new FolderSink(folder)
  sink.add('of-another-form.txt', 'made before')
  const form = make({ head, codebook, sha256, sink })
  past(form)
  await form.room?.()
  await form.end?.()
  return sink.end().sort((a, b) => (a.path < b.path ? -1 : 1))
}

const everything = (form: Form): void => {
  for (const [place, finding] of findings.entries()) form.finding?.(finding, place, all)
  for (const [place, text] of head.texts.entries()) form.text?.(text, place, all)
  if (head.law) form.law?.(head.law, all)
  for (const shard of shards) form.accounts?.(shard)
}

test('a site that is made in a thread of its own is the same, byte for byte', async () => {
  const here = await printed(site, mkdtempSync(join(home, 'here-')), everything)
  const apart = await printed(siteApart, mkdtempSync(join(home, 'apart-')), everything)
  expect(here.length).toBeGreaterThan(60)
  expect(apart).toEqual(here)
})

test('what fails in the thread fails here, with its code', async () => {
  writeFileSync(join(home, 'a-file'), '')
  const shared = { folder: join(home, 'a-file', 'below'), take: () => undefined }
  const form = siteApart({ head, codebook, sha256, sink: { add: () => undefined, shared } })
  everything(form)
  await expect(form.end?.()).rejects.toMatchObject({ code: 'ENOTDIR' })
})

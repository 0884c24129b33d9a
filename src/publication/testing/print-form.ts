import { sha256 } from '../../record/io/sha256.ts'
import type { MakeForm } from '../form.ts'
import { codebook, type InventedRelease } from './invented-release.ts'

/** The files that a form makes of a release, by path. */
export async function printForm(
  make: MakeForm,
  { head, shards, findings }: InventedRelease,
): Promise<Map<string, Buffer>> {
  const chunks = new Map<string, Buffer[]>()
  const sink = {
    add: (path: string, chunk: string | Uint8Array): void => {
      const held = chunks.get(path) ?? []
      held.push(Buffer.from(chunk))
      chunks.set(path, held)
    },
    paths: () => [...chunks.keys()],
  }
  const form = make({ head, codebook, sha256, sink })
  const accounts = new Map(shards.flatMap((shard) => shard.accounts.map((it) => [it.id, it] as const)))
  findings.forEach((finding, place) => {
    const shown = new Set([...finding.result.accounts, ...finding.result.maybe])
    form.finding?.(finding, place, new Map([...accounts].filter(([id]) => shown.has(id))))
  })
  head.texts.forEach((text, place) => form.text?.(text, place, accounts))
  if (head.law) form.law?.(head.law, accounts)
  for (const shard of shards) form.accounts?.(shard)
  await form.end?.()
  return new Map([...chunks].map(([path, parts]) => [path, Buffer.concat(parts)]))
}

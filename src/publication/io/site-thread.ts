// The thread in which the pages of a large release are made. Started by site-apart.ts for one release.
import { parentPort, workerData } from 'node:worker_threads'
import { Codebook } from '../../codebook/codebook.ts'
import type { Term } from '../../codebook/vocabulary.ts'
import { sha256 } from '../../record/io/sha256.ts'
import type { ManifestLine } from '../manifest.ts'
import type {
  PackedAccount,
  PublishedAccount,
  PublishedFinding,
  PublishedLaw,
  PublishedText,
  ReleaseHead,
  WithheldAccount,
} from '../model.ts'
import { openAccount } from '../packed-account.ts'
import { site } from '../site.ts'
import { FolderSink } from './folder-sink.ts'

/** Accounts travel as they stand in their files: half as much, and opened here. */
export type Sent = PackedAccount | WithheldAccount

export interface SiteWork {
  readonly head: ReleaseHead
  readonly terms: readonly Term[]
  readonly folder: string
}

/** What goes past, in its order; at the end, the paths of the files of all other forms. */
export type SiteAsked =
  | { readonly name: string; readonly accounts: readonly Sent[] }
  | { readonly finding: PublishedFinding; readonly place: number; readonly accounts: readonly Sent[] }
  | { readonly text: PublishedText; readonly place: number; readonly accounts: readonly Sent[] }
  | { readonly law: PublishedLaw; readonly accounts: readonly Sent[] }
  | { readonly paths: readonly string[] }

/** One of them is done; or all are, and these files are on the disk. */
export type SiteTold = { readonly done: true } | { readonly written: readonly ManifestLine[] }

const { head, terms, folder } = workerData as SiteWork
const own = new FolderSink(folder)
let others: readonly string[] = []
const sink = {
  add: (path: string, chunk: string | Uint8Array): void => own.add(path, chunk),
  paths: (): string[] => [...others, ...own.paths()],
}
const form = site({ head, codebook: new Codebook(terms), sha256, sink })

const opened = (accounts: readonly Sent[]): PublishedAccount[] =>
  accounts.map((it) => (it.withheld === undefined ? openAccount(it) : it))
const byId = (accounts: readonly Sent[]): Map<string, PublishedAccount> =>
  new Map(opened(accounts).map((it) => [it.id, it]))
const tell = (told: SiteTold): void => parentPort?.postMessage(told)

parentPort?.on('message', (asked: SiteAsked) => {
  if ('paths' in asked) {
    others = asked.paths
    void form.end?.()
    tell({ written: own.end() })
    return
  }
  if ('name' in asked) form.accounts?.({ name: asked.name, accounts: opened(asked.accounts) })
  else if ('finding' in asked) form.finding?.(asked.finding, asked.place, byId(asked.accounts))
  else if ('text' in asked) form.text?.(asked.text, asked.place, byId(asked.accounts))
  else form.law?.(asked.law, byId(asked.accounts))
  tell({ done: true })
})

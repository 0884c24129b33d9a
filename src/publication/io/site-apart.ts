import { Worker } from 'node:worker_threads'
import type { Form, Press } from '../form.ts'
import type { ManifestLine } from '../manifest.ts'
import type { PublishedAccount } from '../model.ts'
import { packed } from '../packed-account.ts'
import { site } from '../site.ts'
import type { Sent, SiteAsked, SiteTold, SiteWork } from './site-thread.ts'

/** Below so many files of accounts a thread takes longer to start than it saves. */
const leastShards = 20
/** So much may wait for the thread: more would only fill memory. */
const mostWaiting = 8

/** The site, of a large release in a thread of its own: its pages are half of all work. The same bytes either way. */
export function siteApart(press: Press): Form {
  const { head, codebook, sink } = press
  const { shared } = sink
  if (shared === undefined || head.shards.length < leastShards) return site(press)
  const workerData: SiteWork = { head, terms: codebook.extra, folder: shared.folder }
  const worker = new Worker(new URL('./site-thread.ts', import.meta.url), { workerData })
  let waiting = 0
  let failed: Error | undefined
  let written: readonly ManifestLine[] | undefined
  /** Who waits for the thread to have done something more. */
  let wake: (() => void) | undefined
  const woken = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve
    })
  const settle = (): void => {
    wake?.()
    wake = undefined
  }
  worker.on('message', (told: SiteTold) => {
    if ('written' in told) ({ written } = told)
    else waiting -= 1
    settle()
  })
  worker.on('error', (error: unknown) => {
    failed = error instanceof Error ? error : new Error(String(error))
    settle()
  })
  const ask = (asked: SiteAsked): void => {
    waiting += 1
    worker.postMessage(asked)
  }
  const until = async (ready: () => boolean): Promise<void> => {
    while (failed === undefined && !ready()) await woken()
    if (failed !== undefined) throw failed
  }
  return {
    accounts: ({ name, accounts }) => ask({ name, accounts: accounts.map(sent) }),
    finding: (finding, place, accounts) =>
      ask({ finding, place, accounts: [...accounts.values()].map(sent) }),
    text: (text, place, accounts) => ask({ text, place, accounts: [...accounts.values()].map(sent) }),
    law: (law, accounts) => ask({ law, accounts: [...accounts.values()].map(sent) }),
    room: () => until(() => waiting < mostWaiting),
    end: async () => {
      ask({ paths: sink.paths?.() ?? [] })
      await until(() => written !== undefined)
      shared.take(written ?? [])
      await worker.terminate()
    },
    drop: () => void worker.terminate(),
  }
}

const sent = (account: PublishedAccount): Sent => (account.withheld === undefined ? packed(account) : account)

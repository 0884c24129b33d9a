import { serve as listen } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { makeApp } from './app.ts'
import { Vault } from './vault.ts'

export interface Serving {
  /** The link that opens the workbench: the secret stands after the `#`, which browsers send to nobody. */
  readonly link: string
  readonly port: number
  close(): Promise<void>
}

/** Serves the workbench for one record, to this machine only. `port` 0 takes a free one. */
export async function serve(folder: string, port = 0): Promise<Serving> {
  const vault = new Vault(folder)
  let taken = port
  const { app, secret } = makeApp(vault, () => taken)
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const started = listen({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info: AddressInfo) => {
      taken = info.port
      resolve(started)
    })
    started.on('error', reject)
  })
  return {
    link: `http://127.0.0.1:${taken}/#${secret}`,
    port: taken,
    async close() {
      await vault.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

import { serve as listen } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { makeApp } from './app.ts'
import { portOf } from './port.ts'
import { Vault } from './vault.ts'

export interface Serving {
  /** The link that opens the workbench: the secret stands after the `#`, which browsers send to nobody. */
  readonly link: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves the workbench for one record, to this machine only. Without `port` it takes the record's own, or a free one
 * where that is in use; `port` 0 takes a free one.
 */
export async function serve(folder: string, port?: number): Promise<Serving> {
  const vault = new Vault(folder)
  let taken = 0
  const { app, secret } = makeApp(vault, () => taken)
  const open = (wanted: number): Promise<ReturnType<typeof listen>> =>
    new Promise((resolve, reject) => {
      const options = { fetch: app.fetch, hostname: '127.0.0.1', port: wanted }
      const started = listen(options, (info: AddressInfo) => {
        taken = info.port
        resolve(started)
      })
      started.on('error', reject)
    })
  const server = await open(port ?? portOf(folder)).catch((error: unknown) => {
    if (port === undefined && isInUse(error)) return open(0)
    throw error
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

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}

import type { Serving } from '../server/serve.ts'

/** Serves until somebody ends it, and locks the record then. */
export function endWith(serving: Serving): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void serving.close().then(() => process.exit(0))
    })
  }
}

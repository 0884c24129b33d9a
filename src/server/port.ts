import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/**
 * The port that a record asks for first, so that a page left open finds it again after a crash. It follows from the
 * folder's path and is written down nowhere. Below the ports that systems hand out for outgoing connections.
 */
export function portOf(folder: string): number {
  return 20_000 + (createHash('sha256').update(resolve(folder)).digest().readUInt32BE() % 10_000)
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Form, Press } from '../form.ts'
import { verifierFile } from '../model.ts'

const verifierPath = fileURLToPath(new URL(verifierFile, import.meta.url))

/** The program that goes out with every release, as it stands in the source. */
export function verifierForm({ sink }: Press): Form {
  sink.add(verifierFile, readFileSync(verifierPath))
  return {}
}

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Form, Press } from '../form.ts'
import { pageCheckFile, siteScriptFile } from '../names-of-files.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const builder = fileURLToPath(new URL('build-page-check.ts', import.meta.url))

/** Scripts of pages, at the root of a release, and what each is built from. */
const scripts = {
  [siteScriptFile]: { entry: 'site/main.ts', from: ['site', 'src/publication/search'] },
  [pageCheckFile]: {
    entry: 'src/publication/check/page/page-check.ts',
    from: ['src/kernel', 'src/record', 'src/accounts', 'src/publication'],
  },
} as const

/** What the pages do where scripts run, and the check that runs in them: `window.girokCheck(progress)`. */
export function pageScriptsForm({ sink }: Press): Form {
  return {
    end: async () => {
      for (const name of [siteScriptFile, pageCheckFile] as const) sink.add(name, await pageScript(name))
    },
  }
}

/** Built from these very sources once, and kept in `built/`. Without a network: the builder is among our packages. */
export async function pageScript(
  name: keyof typeof scripts,
  folder = join(root, 'built'),
): Promise<Uint8Array> {
  const { entry, from } = scripts[name]
  const file = join(folder, `${name.replace(/\.js$/, '')}-${sources(from)}.js`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const draft = `${file}.${process.pid}.part`
    // In a process of its own: the builder takes some hundred megabytes.
    await promisify(execFile)(process.execPath, [builder, join(root, entry), draft], {
      env: { ...process.env, NODE_ENV: 'production' },
    })
    renameSync(draft, file)
  }
  return new Uint8Array(readFileSync(file))
}

function sources(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const path of files.filter((it) => it.endsWith('.ts') && !it.endsWith('.test.ts')).sort()) {
      hash.update(`${folder}/${path}`).update(readFileSync(join(root, folder, path)))
    }
  }
  return hash.digest('hex').slice(0, 32)
}

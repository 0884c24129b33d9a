// Linking beside others, on one file, in one run: ours, the same rules as SQL on DuckDB, and Splink with the same rules.
// `node scripts/link-peers.mjs [FILE | ROWS]`; a file needs the columns of `bench/invented-persons.ts`. What others need is
// fetched into a folder of its own, which is removed afterwards.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './with-runtime.mjs'

const duckdb = '@duckdb/node-api@1.4.1-r.1'
const splink = 'splink==4.0.9'

const asked = process.argv[2] ?? '1000000'
const node = prepare()
const folder = mkdtempSync(join(tmpdir(), 'girok-link-peers-'))
const run = (file, args, env = {}) => {
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exitCode = 1
}
try {
  const quiet = '--disable-warning=ExperimentalWarning'
  const file = existsSync(asked) ? asked : join(folder, 'persons.csv')
  if (file !== asked) run(node, [quiet, join(root, 'bench/link-run.ts'), 'make', file, asked])
  run(node, [quiet, join(root, 'bench/link-run.ts'), 'link', file])
  execFileSync('npm', [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    duckdb,
  ])
  run(node, [quiet, join(root, 'bench/link-duckdb.mjs'), folder, file])
  execFileSync('python3', ['-m', 'venv', join(folder, 'python')])
  const pip = spawnSync(join(folder, 'python/bin/pip'), ['install', '--quiet', splink], { stdio: 'inherit' })
  if (pip.status === 0) run(join(folder, 'python/bin/python'), [join(root, 'bench/link-splink.py'), file])
  else console.log('Splink could not be installed: left out')
} finally {
  rmSync(folder, { recursive: true })
}

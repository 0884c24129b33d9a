// What other programs say of the files of a release: fetched into a folder of their own, which is removed afterwards.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './with-runtime.mjs'

const packages = ['followthemoney==4.11.2', 'openpyxl==3.1.5', 'PyLD==3.3.0', 'bagit==1.9.0']

const node = prepare()
const folder = mkdtempSync(join(tmpdir(), 'girok-peers-'))
try {
  execFileSync('python3', ['-m', 'venv', folder])
  execFileSync(join(folder, 'bin', 'pip'), ['install', '--quiet', ...packages], { stdio: 'inherit' })
  if (spawnSync('soffice', ['--version']).status !== 0)
    console.log('LibreOffice is missing: its test is skipped')
  const { status } = spawnSync(
    node,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'src/publication/testing/peers'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, GIROK_PYTHON: join(folder, 'bin', 'python') } },
  )
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}

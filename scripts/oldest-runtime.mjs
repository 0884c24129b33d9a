// Whether a release is checked by the oldest Node.js that its CHECK.txt names, and says there what it says here:
// `node scripts/oldest-runtime.mjs RELEASE`. That runtime is fetched into a folder of its own, which is removed afterwards.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './with-runtime.mjs'

const oldest = '18.0.0'
const [release] = process.argv.slice(2)
if (release === undefined) throw new Error('node scripts/oldest-runtime.mjs RELEASE')

const windows = process.platform === 'win32'
const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
const here = prepare()
// An option for Girok’s own runtime may be none of the older one.
const env = { ...process.env, NODE_OPTIONS: '' }
const folder = mkdtempSync(join(tmpdir(), 'girok-oldest-'))
try {
  execFileSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', `${name}@${oldest}`],
    {
      cwd: folder,
      stdio: 'inherit',
      shell: windows,
    },
  )
  const old = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  console.log(execFileSync(old, ['--version'], { encoding: 'utf8', env }).trim())
  const sound = join(folder, 'sound')
  const altered = join(folder, 'altered')
  for (const copy of [sound, altered]) cpSync(release, copy, { recursive: true })
  const accounts = readdirSync(join(altered, 'data')).find((it) => it.startsWith('accounts-'))
  if (accounts === undefined) throw new Error('a release without accounts')
  const path = join(altered, 'data', accounts)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"salt":"./, '"salt":"_'))
  for (const [copy, exit] of [
    [sound, 0],
    [altered, 1],
  ]) {
    const [then, now] = [old, here].map((node) =>
      spawnSync(node, ['verify.mjs', '--json'], { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28, env }),
    )
    if (then.stdout !== now.stdout || then.status !== now.status) throw new Error(then.stdout + then.stderr)
    const { ok, problems } = JSON.parse(then.stdout)
    if (ok !== (exit === 0)) throw new Error(`${then.stdout} ${String(then.status)}`)
    console.log(
      ok ? 'sound: the same here and there' : `altered: ${problems.length} problems, the same here and there`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

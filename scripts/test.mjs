// Everything that must hold, in one go: types, purity, style, boundaries, unused code, and all tests.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './with-runtime.mjs'

const node = prepare()
const env = {
  ...process.env,
  PATH: `${join(node, '..')}:${process.env.PATH}`,
  NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
}

/** Debian's packages that the tests use, fetched when missing; where that can't be, those tests are skipped and say so. */
function debian(programs) {
  const missing = Object.entries(programs).filter(([program]) => spawnSync('which', [program]).status !== 0)
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  const packages = missing.map(([, name]) => name)
  console.log(`… apt-get install ${packages.join(' ')}`)
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
    })
  } catch {
    console.log(`  could not be installed: the tests that need them are skipped`)
  }
}

/** What looks at the code: two at a time, each on a processor of its own; the longest first. */
const checks = [
  ['lint', 'eslint/bin/eslint.js', ['--max-warnings=0', '.']],
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['types of e2e', 'typescript/bin/tsc', ['-p', 'e2e/tsconfig.json']],
  ['types of site', 'typescript/bin/tsc', ['-p', 'site/tsconfig.json']],
  ['purity', 'typescript/bin/tsc', ['-p', 'tsconfig.pure.json']],
  ['workbench', 'svelte-check/bin/svelte-check', ['--tsconfig', 'web/tsconfig.json', '--fail-on-warnings']],
  ['style', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']],
  [
    'boundaries',
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.cjs', 'src'],
  ],
  ['unused code', 'knip/bin/knip.js', []],
]
const tests = ['tests', 'vitest/vitest.mjs', ['run', ...process.argv.slice(2)]]

debian({ chromium: 'chromium', 'firefox-esr': 'firefox-esr', pdftotext: 'poppler-utils' })
const only = process.env.GIROK_TEST_STEPS?.split(',')
const wanted = ([name]) => !only || only.includes(name)
let failed = 0

/** @param stdio `pipe`: what it says is shown when it has ended, not mixed with others' */
async function run([name, program, args], stdio) {
  const began = Date.now()
  const child = spawn(node, [join(root, 'node_modules', program), ...args], { cwd: root, env, stdio })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (some) => said.push(some))
  const [status] = await once(child, 'close')
  process.stdout.write(Buffer.concat(said))
  console.log(`${status === 0 ? '✔' : '✘'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (status !== 0) failed += 1
}

const waiting = checks.filter(wanted)
async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(next, ['ignore', 'pipe', 'pipe'])
}
await Promise.all([lane(), lane()])
if (wanted(tests)) await run(tests, 'inherit')
process.exit(failed === 0 ? 0 : 1)

// Runs a program of the project under a Node.js that can: the machine's own from 24 on, else the pinned one.
// Plain JavaScript for Node 20.20, without dependencies: it is what fetches them.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'

/** Installs the locked packages of `folder` unless the ones there were installed from the same lockfile. */
function install(folder, what) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const stamp = join(folder, 'node_modules', '.girok-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error(`… ${what}`)
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: windows,
    })
  } catch {
    console.error(
      '\nGirok could not fetch its packages. It needs the npm registry once; after that it works offline.\n' +
        '필요한 패키지를 받지 못했습니다. 처음 한 번은 npm 저장소에 연결되어 있어야 하며, 그 뒤로는 오프라인에서 동작합니다.',
    )
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, lock)
}

/** The path of a Node.js from 24.7 on (which has Argon2 and runs TypeScript). */
export function runtime() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath
  const folder = join(root, 'runtime')
  install(folder, 'Fetching the Node.js that Girok runs on (once) · 실행 환경을 받는 중 (처음 한 번)')
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const file = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(file)) return file
  console.error(
    `Girok needs Node.js 24.7 or newer; none is bundled for ${process.platform} ${process.arch}. Install one and try again.\n` +
      `Node.js 24.7 이상이 필요합니다. 설치한 뒤 다시 실행해 주십시오.`,
  )
  process.exit(1)
}

export function prepare() {
  const node = runtime()
  install(root, 'Fetching the packages that Girok uses (once) · 필요한 패키지를 받는 중 (처음 한 번)')
  return node
}

/** Runs a program under the runtime; its exit code becomes ours, and signals reach it. */
export function run(file, args) {
  const child = spawn(prepare(), ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
    stdio: 'inherit',
    // Compiled code is kept between starts: it halves the time until the first word.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(process.argv[2], process.argv.slice(3))

import { run } from './with-runtime.mjs'

run('src/cli/start.ts', process.argv.slice(2))

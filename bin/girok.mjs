#!/usr/bin/env node
import { run } from '../scripts/with-runtime.mjs'

run('src/cli/main.ts', process.argv.slice(2))

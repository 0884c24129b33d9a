import { expect, test } from 'vitest'
import { z } from 'zod'
import { program } from './cli/program.ts'
import { operations } from './operations.ts'

const commands = program(
  { language: 'en', json: false, out: process.stdout, err: process.stderr, env: {} },
  () => undefined,
).commands.map((it) => it.name())

/** Listing the findings is what `find` does without a question. */
const commandOf = (name: string): string => (name === 'findings' ? 'find' : name)

test.each(operations)(
  '$name has a command, a name of its own, and an input that other faces can read',
  (operation) => {
    expect(commands).toContain(commandOf(operation.name))
    expect(operations.filter((it) => it.name === operation.name)).toHaveLength(1)
    expect(z.toJSONSchema(operation.input)).toMatchObject({ type: 'object' })
  },
)

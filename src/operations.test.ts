import { expect, test } from 'vitest'
import { z } from 'zod'
import { program } from './cli/program.ts'
import { operations } from './operations.ts'

const commands = program(
  { language: 'en', json: false, out: process.stdout, err: process.stderr, env: {} },
  () => undefined,
).commands.map((it) => it.name())

/** Listing the findings is what `find` does without a question; lists, persons, identities are parts of their commands. */
const commandOf = (name: string): string =>
  /identit|compartment/.test(name)
    ? 'identity'
    : /releases?$|overrule|pass-alarm/.test(name)
      ? 'release'
      : /listed|person-list|linked|-estimates?$/.test(name)
        ? 'lists'
        : ({ findings: 'find', 'judge-persons': 'judge', members: 'member' }[name] ??
          name.replace(/^law-.*/, 'law'))
/** Done with a text before one's eyes: in the workbench only. */
const workbenchOnly = new Set([
  'sources',
  'uncounted-sources',
  'source-page',
  'reading',
  'runs',
  'page',
  'accounts',
  'code',
  'review',
  'queue',
  'stale-findings',
  'pairs',
  'person-pairs',
  'unanchored',
  'new-places',
  'place',
  'lens',
  'release-shelf',
  'release-page',
  'release-fields',
  'preview-text',
  'ask',
  'kept',
  'kept-finding',
  'finding',
  'result',
  'change',
  'terms',
  'term',
  'retire',
  'term-uses',
])

test.each(operations)(
  '$name has a command, a name of its own, and an input that other faces can read',
  (operation) => {
    expect(commands.includes(commandOf(operation.name))).toBe(!workbenchOnly.has(operation.name))
    expect(operations.filter((it) => it.name === operation.name)).toHaveLength(1)
    expect(z.toJSONSchema(operation.input)).toMatchObject({ type: 'object' })
  },
)

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBag } from './read-bag.ts'

/** The Library of Congress's conformance suite, kept beside the project. */
const suite = fileURLToPath(new URL('../../../../../shared/data/vectors/bagit-conformance/', import.meta.url))
const there = existsSync(suite)

function bags(...verdicts: string[]): string[] {
  if (!there) return []
  return readdirSync(suite)
    .filter((name) => name.startsWith('v'))
    .flatMap((version) => verdicts.map((verdict) => join(version, verdict)))
    .filter((group) => existsSync(join(suite, group)))
    .flatMap((group) =>
      readdirSync(join(suite, group), { withFileTypes: true })
        .filter((it) => it.isDirectory())
        .map(({ name }) => join(group, name)),
    )
}

describe.skipIf(!there)('the conformance suite of the Library of Congress', () => {
  it('is there whole', () => {
    expect(
      [bags('valid'), bags('invalid'), bags('warning'), bags('linux-only', 'windows-only')].map(
        ({ length }) => length,
      ),
    ).toEqual([27, 15, 6, 12])
  })
  it.each(bags('valid'))('%s is valid', async (bag) => {
    expect(await readBag(join(suite, bag))).toMatchObject({ valid: true, problems: [] })
  })
  it.each(bags('warning'))('%s is valid, with a warning', async (bag) => {
    const { valid, problems, warnings } = await readBag(join(suite, bag))
    expect({ valid, problems }).toEqual({ valid: true, problems: [] })
    expect(warnings).not.toEqual([])
  })
  // What leads out of the bag on one system is refused on every one.
  it.each(bags('invalid', 'linux-only', 'windows-only'))('%s is not valid', async (bag) => {
    const { valid, problems } = await readBag(join(suite, bag))
    expect(valid).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
    if (bag.includes('out-of-scope')) expect(problems.map(({ code }) => code)).toContain('path-outside')
  })
  it.each([
    ['v0.97/invalid/corrupt-tag-file', 'file-altered'],
    ['v0.97/invalid/extra-file-in-bag', 'file-unlisted'],
    ['v0.97/invalid/bom-in-bagit.txt', 'declaration-unreadable'],
    ['v0.97/invalid/missing-baginfo', 'file-missing'],
    ['v0.97/invalid/same-filename-listed-twice-with-different-hashes', 'listed-differently'],
    ['v1.0/invalid/notAllManifestsListAllFiles', 'file-unlisted'],
    ['v1.0/invalid/same-filename-listed-twice-with-the-same-hash', 'listed-twice'],
  ])('%s is named %s', async (bag, code) => {
    expect((await readBag(join(suite, bag))).problems.map((problem) => problem.code)).toContain(code)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audiences } from '../profiles.ts'
import { inventedRelease } from '../testing/invented-release.ts'
import {
  checkedAlone,
  checkedHere,
  dataIn,
  putData,
  releasedFiles,
  seal,
  stranger,
  strangersLog,
  type Files,
} from '../testing/released-files.ts'

const releases = audiences.flatMap((audience) =>
  [false, true].map((law) => releasedFiles(inventedRelease({ audience, law }))),
)

/** A value's members and theirs, each with the holder that it can be altered in. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([name, it]: [string, unknown]) => places(it, [...path, name]))
  return path.length === 0 ? inner : [path, ...inner]
}

type Change = (value: unknown) => unknown
const changes: readonly Change[] = [
  (it) =>
    typeof it === 'number' ? it + 1 : typeof it === 'string' ? `${it}x` : typeof it === 'boolean' ? !it : 1,
  (it) => (typeof it === 'number' ? it - 1 : typeof it === 'string' ? it.slice(1) : []),
  (it) => (typeof it === 'string' ? it.replace(/[a-z0-9]/, (c) => (c === 'a' ? 'b' : 'a')) : {}),
  (it) => (Array.isArray(it) ? it.toReversed() : null),
  (it) => (Array.isArray(it) ? [...(it as unknown[]), ...(it as unknown[]).slice(0, 1)] : String(it)),
  (it) => (Array.isArray(it) ? it.slice(1) : [it]),
  (it) => (typeof it === 'object' && it !== null ? { ...it, more: 1 } : '2020'),
  () => undefined,
]

function altered(value: unknown, path: readonly string[], change: Change): unknown {
  const [name, ...rest] = path
  if (name === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.flatMap((it: unknown, at) => {
      if (String(at) !== name) return [it]
      const next = altered(it, rest, change)
      return next === undefined ? [] : [next]
    })
  }
  const of = new Map<string, unknown>(Object.entries(value ?? {}))
  return Object.fromEntries(of.set(name, altered(of.get(name), rest, change)))
}

const dataNames = (files: Files): string[] =>
  [...files.keys()].flatMap((path) => /^data\/(.+)\.js$/.exec(path)?.[1] ?? [])

const alterations = fc
  .record({
    release: fc.nat(releases.length - 1),
    file: fc.nat(),
    place: fc.nat(),
    change: fc.constantFrom(...changes),
    second: fc.option(fc.record({ file: fc.nat(), place: fc.nat(), change: fc.constantFrom(...changes) })),
  })
  .map(({ release, second, ...first }) => {
    const files = new Map(releases[release])
    const told: string[] = []
    for (const { file, place, change } of second === null ? [first] : [first, second]) {
      const names = dataNames(files)
      const name = names[file % names.length] ?? ''
      const before = dataIn(files, name)
      const all = places(before)
      const path = all[place % all.length] ?? []
      putData(files, name, altered(before, path, change))
      told.push([name, ...path].join('.'))
    }
    return { files, told, isOther: told.length > 0 }
  })

const answer = ({
  ok,
  findings,
  fields,
  problems,
  notes,
  keys,
}: Awaited<ReturnType<typeof checkedHere>>): unknown =>
  JSON.parse(JSON.stringify({ ok, findings, fields, problems, notes, keys }))

describe('both verifiers', () => {
  it('accept what is as it was sealed, and say the same of it', async () => {
    for (const files of releases) {
      const here = await checkedHere(files)
      expect(here.problems).toEqual([])
      expect(answer(await checkedAlone(files))).toEqual(answer(here))
    }
  })

  it('say the same of whatever was altered, whoever signed it again', async () => {
    const sealers = fc.constantFrom('nobody', 'stranger', 'record')
    await fc.assert(
      fc.asyncProperty(alterations, sealers, async ({ files, told }, sealer) => {
        if (sealer === 'record') seal(files)
        if (sealer === 'stranger') {
          const head = dataIn(files, 'release')
          const log = new Map<string, unknown>(Object.entries(head ?? {})).get('log')
          if (Array.isArray(log))
            putData(files, 'release', { ...(head as object), log: [...(log as unknown[]), strangersLog] })
          seal(files, stranger)
        }
        const [here, alone] = [await checkedHere(files), await checkedAlone(files)]
        expect(answer(alone), told.join(' and ')).toEqual(answer(here))
        if (sealer === 'stranger') expect(here.ok).toBe(false)
      }),
      { numRuns: Number(process.env['GIROK_RUNS'] ?? 300) },
    )
  })
})

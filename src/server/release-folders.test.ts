import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256Hex } from '../record/io/sha256.ts'
import { freeFolder, releasesFolder, verifyApart, writtenFolder } from './release-folders.ts'

const home = mkdtempSync(join(tmpdir(), 'girok-folders-'))
const record = join(home, 'films')
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('two records side by side have their releases apart, and nothing is written over', () => {
  expect(releasesFolder(record)).toBe(join(home, 'films-releases'))
  const first = freeFolder(record, 1)
  expect(first).toBe(join(home, 'films-releases', 'release-1'))
  mkdirSync(first, { recursive: true })
  expect(freeFolder(record, 1)).toBe(first)
  writeFileSync(join(first, 'manifest.txt'), 'of an older copy')
  expect(freeFolder(record, 1)).toBe(`${first}-2`)
})

test('the folder with the manifest that was sealed is found; another one is told as such', () => {
  const second = freeFolder(record, 1)
  mkdirSync(second)
  writeFileSync(join(second, 'manifest.txt'), 'as sealed')
  expect(writtenFolder(record, 1, sha256Hex('as sealed'))).toEqual({ path: second, asSealed: true })
  expect(writtenFolder(record, 1, sha256Hex('never'))?.asSealed).toBe(false)
  expect(writtenFolder(record, 12, sha256Hex('as sealed'))).toBeUndefined()
})

test('what is no release is refused in words, not as a fault', async () => {
  await expect(verifyApart(home)).rejects.toMatchObject({ code: 'not-a-publication' })
})

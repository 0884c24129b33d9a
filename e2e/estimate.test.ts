import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'girok-estimate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function girok(text: string, ...options: string[]) {
  const file = join(folder, 'lists.csv')
  writeFileSync(file, text)
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
  const args = [main, 'estimate', file, '--rounds', '2000', '--lang', 'ko', ...options]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { stdout, stderr, status }
}

const sound =
  'press,region,families,count\n1,0,0,60\n0,1,0,55\n0,0,1,70\n1,1,0,20\n1,0,1,24\n0,1,1,22\n1,1,1,9'

it('needs no record, and gives the same digits again', () => {
  const first = girok(sound, '--json')
  expect(first.status).toBe(0)
  const found: unknown = JSON.parse(first.stdout)
  expect(found).toMatchObject({ documented: 260, refused: [], version: 2, seeds: { seed: 1, chains: 20 } })
  expect(girok(sound, '--json').stdout).toBe(first.stdout)
  expect(girok(sound).stdout).toContain('공개해도 되는 문장')
})

it('refuses in words, with an exit code, and without a number', () => {
  const contained = 'press,region,families,count\n0,1,0,55\n0,0,1,70\n1,1,0,20\n0,1,1,22\n1,1,1,9'
  const { stdout, status } = girok(contained)
  expect(status).toBe(6)
  expect(stdout).toContain('‘press’')
  expect(stdout).toContain('추정할 수 없습니다')
  expect(girok('press,region,families,count\n1,0,NaN,3\n1,1,0,3').status).toBe(2)
})

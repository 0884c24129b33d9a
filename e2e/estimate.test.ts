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

it('takes kinds of people one by one, and names those that it can’t estimate', () => {
  const rows = sound.split('\n').slice(1)
  const strata = [
    'sex,press,region,families,count',
    ...rows.map((row) => `f,${row}`),
    'm,1,0,0,9',
    'm,0,1,0,4',
  ]
  const { stdout, status } = girok(strata.join('\n'), '--by', 'sex', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ documented: 273, single: null, by: 'sex' },
    strata: [{ value: 'f' }, { value: 'm', estimate: { documented: 13, methods: [] } }],
  })
})

it('carries doubt about who is who into the interval', () => {
  const pairs = join(folder, 'pairs.csv')
  const histories = sound
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
  const rows: string[] = []
  const links: string[] = []
  for (const [press = 0, region = 0, families = 0, count = 0] of histories) {
    for (let person = 0; person < count; person += 1) {
      const lists = ['press', 'region', 'families'].filter((_, i) => [press, region, families][i] === 1)
      const first = rows.length
      lists.forEach((list, i) => {
        if (i > 0) links.push(`${first},${rows.length},${person % 2 === 0 ? 1 : 0.7}`)
        rows.push(`${rows.length},${list}`)
      })
    }
  }
  writeFileSync(pairs, ['id_a,id_b,probability', ...links].join('\n'))
  const given = ['--linked', pairs, '--clusterings', '3', '--json']
  const { stdout, status } = girok(['id,list', ...rows].join('\n'), ...given)
  expect(status).toBe(0)
  const found = JSON.parse(stdout) as {
    documented: number
    clusterings: { documented: number[] }
    sentence: { en: string }
  }
  expect(found.documented).toBeGreaterThan(260)
  expect(found.clusterings.documented[0]).toBeLessThan(found.clusterings.documented[1] ?? 0)
  // Who is whom was drawn, and judged by nobody.
  expect(found.sentence.en).toContain('Nothing yet')
})

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Girok, root } from './girok.ts'
import { readRelease } from './release-folder.ts'

const seeds = join(root, '..', 'shared', 'seeds')

describe.skipIf(!existsSync(seeds))('a release of the founding case', () => {
  const girok = new Girok()
  const out = girok.path('out')
  afterAll(() => girok.remove())

  test('says of “at least seven” what can be said, with law and practice, and holds before two programs', () => {
    girok.run('new')
    girok.run('add', ...readdirSync(seeds).flatMap((it) => (it.endsWith('.txt') ? [join(seeds, it)] : [])))
    girok.run('import', join(seeds, 'accounts.csv'))
    const titles = ['--title', 'Executed over foreign media', '--title-ko', '외국 매체를 이유로 처형된 사람']
    const signed = ['--standard', 'reasonable-grounds-to-believe', '--json']
    const { finding } = girok.run('find', 'type:execution media:foreign', ...titles, ...signed).json
    girok.run('law', 'add', '--library', 'kp')
    const number = `{{${finding}.minimum}}`
    const texts = {
      ko: `# 말할 수 있는 것\n\n적어도 ${number}명.[[${finding}]]\n`,
      en: `# What can be said\n\nAt least ${number}.[[${finding}]]\n`,
    }
    for (const [language, text] of Object.entries(texts))
      writeFileSync(girok.path(`seven.${language}.md`), text)
    girok.run('release', 'new', '--law', '--text', girok.path('seven.ko.md'), girok.path('seven.en.md'))
    expect(girok.run('release', 'check', '--json').json).toMatchObject({ open: true })
    girok.run('release', 'seal', out)
    expect(girok.run('verify', out, '--json').json).toMatchObject({ ok: true, problems: [] })
    const alone = spawnSync(process.execPath, [join(out, 'verify.mjs'), '--json'], { encoding: 'utf8' })
    expect(JSON.parse(alone.stdout)).toEqual(girok.run('verify', out, '--json').json)
  })

  test('counts seven once, from one origin, in both languages', () => {
    const { findings, law } = readRelease(out)
    expect(findings).toMatchObject([{ minimum: 7, origins: 1, unit: 'persons' }])
    expect(law?.cells.length).toBeGreaterThan(20)
    const read = (path: string): string => readFileSync(join(out, path), 'utf8')
    expect(read('ko/text-1.html')).toContain('적어도 7명.')
    expect(read('en/text-1.html')).toContain('At least 7.')
  })

  test.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)(
    'its Korean comes back out of the PDF',
    () => {
      const { stdout } = spawnSync('pdftotext', [join(out, 'report-ko.pdf'), '-'], { encoding: 'utf8' })
      const words = stdout.replace(/\s+/g, '')
      for (const said of ['외국매체를이유로처형된사람', '적어도7명.', '법과실제'])
        expect(words).toContain(said)
    },
  )
})

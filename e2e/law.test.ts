import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRelease } from './release-folder.ts'
import { Girok, root } from './girok.ts'

const examples = join(root, 'examples')
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url))
const hasPdfTools = spawnSync('pdftotext', ['-v']).status === 0

interface Compared {
  readonly account: string
  readonly text?: string
  readonly quote: string
  readonly verdicts: readonly { readonly verdict: string; readonly reason: { readonly text: string } }[]
}

describe('law against practice on the sample', () => {
  const girok = new Girok()
  // What a record says must never run, in a spreadsheet or in the typesetting of a PDF.
  const planted = '=HYPERLINK("x") #panic("ran") $x$ *b* `c` \\ [d] #read("pdf.ts") @e <f> 가나'
  beforeAll(() => {
    girok.run('new')
    girok.run('add', join(examples, 'sources'), '--details', join(examples, 'sources.csv'))
    girok.run('origin', '--file', join(examples, 'origins.csv'))
    girok.run('import', join(examples, 'accounts.csv'))
  })
  afterAll(() => girok.remove())

  test('a file enters whole or not at all, and says where its fault is', () => {
    const law = JSON.parse(readFileSync(join(examples, 'law.json'), 'utf8'))
    const faulty = structuredClone(law)
    faulty.provisions[2].penalty = 'labour-camp:9y..2y'
    writeFileSync(girok.path('faulty.json'), JSON.stringify(faulty))
    const refused = girok.run('law', 'add', girok.path('faulty.json'))
    expect(refused.exit).toBe(2)
    expect(refused.err).toContain('$.provisions[2].penalty')
    expect(girok.run('law', 'texts', '--json').json.instruments).toEqual([])

    law.instruments[0].name.ko = planted
    law.instruments[0].name.en = planted
    writeFileSync(girok.path('law.json'), `\uFEFF${JSON.stringify(law)}`)
    expect(girok.run('law', 'add', girok.path('law.json'), '--json').json).toMatchObject({
      texts: 3,
      already: 0,
    })
    expect(girok.run('law', 'add', girok.path('law.json'), '--json').json).toMatchObject({
      texts: 0,
      already: 10,
    })
    expect(girok.run('law', 'add', girok.path('nothing.json')).exit).toBe(2)
    expect(girok.run('law', 'add').exit).toBe(2)
    expect(girok.run('law', 'texts', '--lang', 'ko').out).toMatch(/있다고만 알려짐[\s\S]*엇갈리는 곳/)
  })

  test('compares, and words each reason', () => {
    const { comparisons } = girok.run('law', 'compare', '--json').json as { comparisons: Compared[] }
    expect(comparisons.length).toBeGreaterThan(30)
    for (const { quote, verdicts } of comparisons) {
      expect(quote).not.toBe('')
      for (const { reason } of verdicts) expect(reason.text).toMatch(/\.$/)
    }
    const [first] = comparisons
    const one = girok.run('law', 'compare', '--account', first?.account ?? '', '--lang', 'ko')
    expect(one.out).toContain(first?.account)
    expect(girok.run('law', 'compare', '--origin', 'nobody').exit).toBe(2)
    expect(girok.run('law', 'matrix', '--text', 'XA-FCCA-2017-v1').out).toContain('independent origin')
  })

  test('ranks, judges a norm, keeps a finding', () => {
    const ranked = girok.run(
      'law',
      'rank',
      'xa-v2-9-courier',
      'xa-v2-9-open-page',
      '--why',
      'closer',
      '--json',
    )
    expect(ranked.json.reading).toMatch(/^rea_/)
    const { norms } = girok.run('law', 'matrix', '--json').json
    const [{ norm }] = norms['xa-v2-11']
    expect(girok.run('law', 'norm', 'xa-v2-11', norm, 'perhaps', '--why', 'x').exit).toBe(2)
    expect(girok.run('law', 'norm', 'xa-v2-11', norm, 'confirmed', '--why', 'x').exit).toBe(0)
    const kept = girok.run(
      'law',
      'keep',
      '--title',
      'Law and practice',
      '--text',
      'XA-FCCA-2017-v1',
      '--json',
    )
    expect(kept.json.finding).toMatch(/^lfi_/)
    expect(girok.run('law', 'findings').out).toMatch(/Law and practice\n.*verdicts/)
    expect(girok.run('verify').exit).toBe(0)
  })

  test('writes the table as CSV: a mark, no formula, both languages', () => {
    expect(girok.run('law', 'matrix', '--csv', girok.path('ko.csv'), '--lang', 'ko').exit).toBe(0)
    const sheet = readFileSync(girok.path('ko.csv'), 'utf8')
    expect(sheet.startsWith('\uFEFF행위,매체의 출처,')).toBe(true)
    expect(sheet).toContain('더 무거움')
    expect(sheet.split(/\r\n|,|"/).filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
    expect(girok.run('law', 'matrix', '--csv', girok.path('no/such/folder.csv')).exit).toBe(2)
  })

  test('writes the table as PDF: the same record, the same bytes', () => {
    expect(girok.run('law', 'matrix', '--pdf', girok.path('ko.pdf'), '--lang', 'ko').exit).toBe(0)
    girok.run('law', 'matrix', '--pdf', girok.path('again.pdf'), '--lang', 'ko')
    const bytes = readFileSync(girok.path('ko.pdf'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(girok.path('again.pdf')).equals(bytes)).toBe(true)
    const text = bytes.toString('latin1')
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(text).toMatch(/\/Lang\s*\(ko/)
    expect(text).toMatch(/pdfaid:part>2</)
    expect(girok.run('law', 'matrix', '--pdf', girok.path('a4.pdf'), '--paper', 'a4').exit).toBe(0)
    expect(girok.run('law', 'matrix', '--pdf', girok.path('a5.pdf'), '--paper', 'a5').exit).toBe(2)
  })

  test('norms stand in the PDF with whoever confirmed or struck them', () => {
    const { norms } = girok.run('law', 'matrix', '--json').json as {
      norms: Record<string, { norm: string; subject: string }[]>
    }
    const [first, second] = Object.values(norms).flat()
    if (first === undefined || second === undefined) throw new Error('no norm is proposed')
    const judge = (one: typeof first, word: string, reason: string): unknown =>
      girok.run('law', 'norm', one.subject, one.norm, word, '--why', reason).exit
    expect(judge(first, 'confirmed', 'the rule says it itself')).toBe(0)
    expect(judge(second, 'struck', 'another age of majority')).toBe(0)
    expect(girok.run('law', 'matrix', '--pdf', girok.path('norms.pdf')).exit).toBe(0)
    if (!hasPdfTools) return
    const { stdout } = spawnSync('pdftotext', ['-raw', girok.path('norms.pdf'), '-'], { encoding: 'utf8' })
    const words = stdout.replace(/\s+/g, ' ')
    for (const said of ['International norms', 'ICCPR', 'the rule says it itself', 'another age of majority'])
      expect(words).toContain(said)
  })

  test('publishes the matrix, or one that was kept', () => {
    const whole = girok.path('out')
    girok.run('release', 'new', '--law')
    expect(girok.run('release', 'seal', whole).exit).toBe(0)
    expect(readFileSync(join(whole, 'ko/law.html'), 'utf8')).toContain('대조표')
    const { finding } = girok.run(
      'law',
      'keep',
      '--title',
      'The text of 2023',
      '--text',
      'XA-FCCA-2017-v2',
      '--json',
    ).json as { finding: string }
    const kept = girok.path('kept')
    girok.run('release', 'new', '--law', finding)
    expect(girok.run('release', 'seal', kept).exit).toBe(0)
    expect(readRelease(kept).law?.columns.map(({ code }) => code)).toEqual(['XA-FCCA-2017-v2'])
    expect(girok.run('release', 'new', '--law', 'no-such').exit).toBe(2)
  })

  test.skipIf(!hasPdfTools)('its words come back out of the PDF, and nothing in them ran', () => {
    const words = spawnSync('pdftotext', ['-raw', girok.path('ko.pdf'), '-'], { encoding: 'utf8' }).stdout
    const flat = words.replace(/\s+/g, '')
    expect(flat).toContain('내부용:공개해도되는지확인하지않은문서')
    expect(flat).toContain('1년이상3년이하의노동교화형')
    expect(flat).toContain(planted.replace(/\s+/g, ''))
    const english = spawnSync('pdftotext', ['-raw', girok.path('a4.pdf'), '-'], { encoding: 'utf8' }).stdout
    expect(english.replace(/\s+/g, '')).toContain('notcheckedforpublication')
  })
})

// The founding case is third-party text and stays outside the project.
describe.skipIf(!existsSync(join(seeds, 'accounts.csv')))(
  'the founding case, through the command line',
  () => {
    const girok = new Girok()
    const kp = JSON.parse(readFileSync(join(root, 'src/law/instruments/kp.json'), 'utf8'))
    const [v1, v2] = ['KP-RICRA-2020-v1', 'KP-RICRA-2020-v2'] as const
    const ofInstrument = (it: { code: string }): boolean => it.code === 'KP-RICRA-2020'
    const instruments = kp.instruments.filter(ofInstrument)
    const cut = (name: string, text: string, provisions: unknown[]): string => {
      const texts = kp.texts.filter((it: { code: string }) => it.code === text)
      writeFileSync(girok.path(name), JSON.stringify({ instruments, texts, provisions }))
      return girok.path(name)
    }
    const practice = (): { id: string; when: string; source: string; origin: { key: string } }[] =>
      Object.values<any>(girok.run('law', 'matrix', '--json').json.accounts) // eslint-disable-line @typescript-eslint/no-explicit-any -- as a script sees it
        .filter((it) => it.account.kind === 'practice')
        .map(({ id, account, origin }) => ({ id, when: account.when, source: account.source, origin }))
    const compared = (account?: string): Compared[] =>
      girok.run('law', 'compare', ...(account === undefined ? [] : ['--account', account]), '--json').json
        .comparisons

    beforeAll(() => {
      girok.run('new')
      girok.run('add', seeds, '--kind', 'press-report')
      const sheet = girok.run('import', join(seeds, 'accounts.csv'), '--json')
      expect(sheet.json.refused).toEqual([])
      // The sheet has the provisions of the explanatory material; the file gives them their text and its dates.
      expect(girok.run('law', 'add', cut('v1.json', v1, []), '--json').json).toMatchObject({ texts: 1 })
    })
    afterAll(() => girok.remove())

    test('every row of practice has its verdicts, and one origin stands behind all but one', () => {
      const rows = practice()
      const bySource = [...Map.groupBy(rows, ({ source }) => source).values()]
      const [second = []] = bySource.toSorted((a, b) => b.length - a.length)
      expect([rows.length, second.length]).toEqual([15, 14])
      const under = compared().filter(({ text }) => text === v1)
      for (const { id } of rows) {
        expect(under.filter(({ account }) => account === id).flatMap(({ verdicts }) => verdicts)).not.toEqual(
          [],
        )
      }
      const byOrigin = [...Map.groupBy(second, ({ origin }) => origin.key).values()].map((of) => of.length)
      expect(byOrigin.toSorted((a, b) => a - b)).toEqual([1, 13])
    })

    test('the amended text leaves the verdicts of 2021 alone, and measures what is later', () => {
      const [header = '', ...lines] = readFileSync(join(seeds, 'accounts.csv'), 'utf8')
        .trimEnd()
        .split(/\r?\n/)
      const ofFamilies =
        lines.find((line) => line.includes('labour-camp:life') && line.includes(',practice,')) ?? ''
      expect(ofFamilies).toContain('2020-12/2021')
      writeFileSync(girok.path('later.csv'), `${header}\n${ofFamilies.replace('2020-12/2021', '2023')}\n`)
      expect(girok.run('import', girok.path('later.csv'), '--json').json.added).toBe(1)
      const before = compared()
      girok.run('law', 'keep', '--json')
      const file = cut(
        'v2.json',
        v2,
        kp.provisions.filter((it: { text: string }) => it.text === v2),
      )

      const { changes } = girok.run('law', 'what-if', file, '--json').json
      const dated = new Map(practice().map(({ id, when }) => [id, when]))
      const moved: string[] = changes.map((it: { account: string }) => it.account)
      expect(moved.filter((id) => dated.get(id) === '2020-12/2021')).toEqual([])
      const [later = ''] = [...dated].filter(([, when]) => when === '2023').map(([id]) => id)
      expect(moved).toContain(later)
      expect(girok.run('law', 'findings', '--json').json.findings[0].changes.stale).toBe(false)

      expect(girok.run('law', 'add', file, '--json').json.provisions).toBeGreaterThan(0)
      const texts = compared(later).map(({ text }) => text)
      expect(texts).toContain(v2)
      expect(texts).not.toContain(v1)
      const same = (list: Compared[]): Compared[] =>
        list.filter(({ account }) => dated.get(account) === '2020-12/2021')
      expect(same(compared())).toEqual(same(before))
      const [finding] = girok.run('law', 'findings', '--json').json.findings
      expect(finding.changes.stale).toBe(true)
      expect(girok.run('law', 'findings').out).toContain('to be reviewed')
    })
  },
)

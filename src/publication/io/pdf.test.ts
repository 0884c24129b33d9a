import { expect, it } from 'vitest'
import { lawPaperWords } from '../law-paper-words.ts'
import { makePdf } from './pdf.ts'

const words = Object.fromEntries(
  Object.entries(lawPaperWords('ko')).filter(([, word]) => typeof word === 'string'),
)

/** A working paper with this many accounts. */
function paperOf(accounts: number): string {
  const verdict = {
    possibly: null,
    conditions: [],
    verdict: '이상',
    about: [],
    reason: '더 무겁다.',
    grounds: [],
  }
  return JSON.stringify({
    ...{ words, title: '법과 실제', paper: 'a4', size: 7, heading: 30, language: 'ko', filter: '' },
    ...{ sealed: '', tables: [], legend: [], standsBehind: '', disputes: [], provisions: [], norms: [] },
    accounts: Array.from({ length: accounts }, (_, at) => ({
      whole: false,
      ...{ number: at + 1, id: `acc_${String(at)}`, quote: '세 권 넘게 빌려준 사람은 다섯 해. '.repeat(9) },
      ...{ says: '노동교화형', source: 'XA-REP-1', origin: '어느 단체', when: '2021' },
      verdicts: [{ text: '본문', verdicts: [verdict] }],
    })),
  })
}

it('is made where memory suffices; where it takes more, its process is killed and nothing comes of it', async () => {
  const pdf = await makePdf({ template: 'law-paper', data: paperOf(3), seconds: 0 }, 600)
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  const greedy = makePdf({ template: 'law-paper', data: paperOf(4000), seconds: 0 }, 250)
  await expect(greedy).rejects.toMatchObject({ code: 'pdf-not-made', params: { detail: '250 MB' } })
}, 30_000)

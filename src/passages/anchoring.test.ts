import { describe, expect, test } from 'vitest'
import { GirokError } from '../kernel/errors.ts'
import { anchor, checkPassage, type Hint, LayerText, reanchor } from './anchoring.ts'

const korean = `하른주 소금 광산에서 일하던 세 사람이 지난겨울 끌려갔다.

목격자는 “그들은 ‘노래’를 불렀을 뿐”이라고 말했다. **금지된 노래**를 부른 사람은 이 년형을 받는다.
목격자는 이름을 밝히지 않았다. 끌려간 사람은 김** 씨와 𠮷田 씨다.`

const english = `# Salt and songs

At least three miners were taken away in Harn last winter – none came back.
They had sung **forbidden songs**, a witness said. “They only sang,” she said.

- The songs law punishes singers.
- The songs law punishes listeners.`

function failure(layer: LayerText, quote: string, hint?: Hint): unknown {
  try {
    return anchor(layer, quote, hint)
  } catch (error) {
    if (!(error instanceof GirokError)) throw error
    const code: unknown = error.code
    const params: unknown = error.params
    return { code, params }
  }
}

describe('anchor', () => {
  const ko = new LayerText('lay_ko', korean)
  const en = new LayerText('lay_en', english)

  test.each([
    ['as it is', ko, '세 사람이 지난겨울 끌려갔다', '세 사람이 지난겨울 끌려갔다'],
    ['decomposed, other quotes', ko, `"그들은 '노래'를`.normalize('NFD'), '“그들은 ‘노래’를'],
    ['across a paragraph', ko, '끌려갔다. 목격자는', '끌려갔다.\n\n목격자는'],
    ['without marks', ko, '노래를 부른', '노래**를 부른'],
    ['a mark cut in half', ko, '노래**를 부른', '노래**를 부른'],
    ['marks taken along whole', ko, '말했다. 금지된 노래', '말했다. **금지된 노래**'],
    ['on either side', ko, '금지된 노래를 부른', '**금지된 노래**를 부른'],
    ['other dash', en, 'last winter - none', 'last winter – none'],
    ['bare of marks', en, ' forbidden songs ', 'forbidden songs'],
    ['with its own marks', en, '**forbidden songs**', '**forbidden songs**'],
    ['bullets of a pasted list', en, 'singers. • The songs', 'singers.\n- The songs'],
    ['a masked name', ko, '김**\u00a0씨', '김** 씨'],
  ])('%s', (_, layer, quote, expected) => {
    const passage = anchor(layer, quote)
    expect(passage.quote).toBe(expected)
    expect(checkPassage(layer.text, passage)).toBe(true)
  })

  test('counts code points, and gives context', () => {
    const passage = anchor(new LayerText('lay_x', '🙂𠮷 소금 광산 🙂'), '소금 광산')
    expect(passage).toEqual({
      layer: 'lay_x',
      start: 3,
      end: 8,
      quote: '소금 광산',
      prefix: '🙂𠮷 ',
      suffix: ' 🙂',
    })
  })

  test('keeps masked and unmasked names apart', () => {
    const layer = new LayerText('lay_x', '박*수 씨와 박수 씨, 김** 씨')
    expect(anchor(layer, '박*수 씨').start).toBe(0)
    expect(anchor(layer, '박수 씨').start).toBe(7)
    expect(failure(layer, '김 씨')).toMatchObject({ code: 'quote-not-found' })
  })

  test.each(['', ' \u00a0\n', '**', '—', '> '])('refuses %j as empty', (quote) => {
    expect(failure(en, quote)).toEqual({ code: 'quote-empty', params: {} })
  })

  test('never cuts a grapheme', () => {
    const layer = new LayerText('lay_x', 'cafe\u0301 하른 👨‍👩‍👧 wait… 끝')
    for (const quote of ['cafe', '하르', '하ᄅ', '👨', 'wait.', '. 끝', '\u0301 하른']) {
      expect(failure(layer, quote)).toMatchObject({ code: 'quote-not-found' })
    }
    expect(anchor(new LayerText('lay_x', korean.normalize('NFD')), '소금 광산').quote).toBe(
      '소금 광산'.normalize('NFD'),
    )
  })

  test.each([
    ['half of an ellipsis', 'so... no', '. no'],
    ['a mask beside half of a mark', '김** 씨와 **소금 광산**에서', '김** 씨와 **소금'],
  ])('finds what was copied as it is: %s', (_, text, quote) => {
    const passage = anchor(new LayerText('lay_x', text), quote)
    expect(passage).toMatchObject({ quote, start: text.indexOf(quote) })
  })

  test('shows the nearest text', () => {
    const quote = 'at least four miners were taken away from Harn'
    expect(failure(en, quote)).toEqual({
      code: 'quote-not-found',
      params: { quote, nearest: 'At least three miners were taken away in Harn' },
    })
    expect(failure(ko, '소금 광산에서 일한 네 사람이')).toMatchObject({
      params: { nearest: '소금 광산에서 일하던 세 사람이' },
    })
  })

  test('never guesses between two places', () => {
    const refusal = { code: 'quote-ambiguous', params: { quote: 'The songs law', times: 2 } }
    expect(failure(en, 'The songs law')).toEqual(refusal)
    expect(failure(en, 'The songs law', { prefix: 'a witness' })).toEqual(refusal)
    expect(failure(en, 'The songs law', { occurrence: 1, suffix: ' punishes listeners' })).toEqual(refusal)
    expect(failure(en, 'The songs law', { suffix: ' punishes' })).toEqual(refusal)
  })

  test.each([
    ['suffix', { suffix: ' punishes listeners' }],
    ['prefix', { prefix: 'singers. • ' }],
    ['occurrence', { occurrence: 2 }],
    ['start', { start: english.lastIndexOf('The songs') }],
    ['start before a mark', { start: english.lastIndexOf('- The songs') }],
    ['all together', { prefix: 'singers.', suffix: 'punishes', occurrence: 2 }],
  ])('is told by %s', (_, hint) => {
    expect(anchor(en, 'The songs law', hint).start).toBe(english.lastIndexOf('The songs'))
  })

  test('refuses an occurrence that is not there', () => {
    expect(failure(en, 'forbidden songs', { occurrence: 2 })).toMatchObject({ code: 'quote-not-found' })
  })

  test('a single exact match is told apart from folded ones, two are not', () => {
    const layer = new LayerText('lay_x', '“no” and "no" and ‘so’ and ‘so’ and \'so\'')
    expect(anchor(layer, '"no"').start).toBe(9)
    expect(failure(layer, '‘so’')).toMatchObject({ params: { times: 3 } })
    expect(failure(layer, '„no‟')).toMatchObject({ params: { times: 2 } })
  })

  test('a place that reads exactly only with its mark is one place', () => {
    const layer = new LayerText('lay_x', 'salt – one, tin – one')
    expect(failure(layer, '– one')).toMatchObject({ params: { times: 2 } })
    expect(anchor(layer, '– one', { occurrence: 2 })).toMatchObject({ quote: '– one', start: 16 })
  })

  test('overlapping places are two places', () => {
    expect(failure(new LayerText('lay_x', 'no no no'), 'no no')).toMatchObject({ params: { times: 2 } })
  })
})

describe('reanchor', () => {
  const old = 'The mine is shut. A guard said so. The mine is shut. A clerk said so.'
  const first = anchor(new LayerText('old', old), 'The mine is shut', { occurrence: 1 })
  const guard = anchor(new LayerText('old', old), 'A guard')
  const second = anchor(new LayerText('old', old), 'The mine is shut', { occurrence: 2 })

  test('moves a passage, by its context where needed', () => {
    const to = new LayerText('new', `Page 1\n\n${old.replaceAll(' ', '\n')}`)
    expect(reanchor(guard, old, to)).toMatchObject({ layer: 'new', start: 26, quote: 'A\nguard' })
    expect(reanchor(second, old, to)?.start).toBe(8 + old.lastIndexOf('The'))
  })

  test('does not take the only one left for the one that was meant', () => {
    const left = new LayerText('new', 'The mine is shut. A clerk said so.')
    expect(reanchor(first, old, left)).toBeUndefined()
    expect(reanchor(second, old, left)).toBeUndefined()
  })

  test('gives up where the quote is gone, or stood twice with the same words around it', () => {
    expect(reanchor(guard, old, new LayerText('new', 'A guardian'.slice(0, 5)))).toBeUndefined()
    const twice = 'no '.repeat(600)
    const middle = anchor(new LayerText('old', twice), 'no', { occurrence: 300 })
    expect(reanchor(middle, twice, new LayerText('new', twice))).toBeUndefined()
  })

  test('refuses a passage that does not read as its quote', () => {
    expect(checkPassage(`x${old}`, guard)).toBe(false)
    expect(reanchor(guard, `x${old}`, new LayerText('new', old))).toBeUndefined()
  })
})

/** A text in NFC; `starts` and `ends` lead each of its code units back to the original's. Absent: nothing moved. */
export interface Composed {
  text: string
  back?: { starts: Uint32Array; ends: Uint32Array }
}

// A code point and what may compose with it: marks, and the vowels and final consonants of Hangul.
const clusters = /[^][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]+/gu

/**
 * Normalization Form C (Unicode Standard Annex 15), with the way back. Normalization never reaches across a code
 * point that composes with nothing before it, so that each cluster can be composed by itself.
 */
export function compose(text: string): Composed {
  if (text.normalize('NFC') === text) return { text }
  const parts: string[] = []
  // NFC lengthens a code unit three-fold at most (UAX 15, table of expansion factors).
  const starts = new Uint32Array(text.length * 3)
  const ends = new Uint32Array(text.length * 3)
  let length = 0

  function take(from: number, to: number): void {
    const part = text.slice(from, to).normalize('NFC')
    parts.push(part)
    starts.fill(from, length, length + part.length)
    ends.fill(to, length, length + part.length)
    length += part.length
  }

  /** Code points that stand alone: mostly themselves, but a few (Å, compatibility ideographs) have another form. */
  function takeEach(from: number, to: number): void {
    const gap = text.slice(from, to)
    if (gap.normalize('NFC') !== gap) {
      let at = from
      for (const point of gap) {
        take(at, at + point.length)
        at += point.length
      }
      return
    }
    parts.push(gap)
    for (let at = from; at < to; at += 1, length += 1) {
      starts[length] = at
      ends[length] = at + 1
    }
  }

  let done = 0
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    if (index > done) takeEach(done, index)
    done = index + cluster.length
    take(index, done)
  }
  takeEach(done, text.length)
  return { text: parts.join(''), back: { starts: starts.slice(0, length), ends: ends.slice(0, length) } }
}

import { dice, type Dice } from './dice.ts'
import { prose, type Tongue } from './invented-text.ts'

/** What a row of a coding sheet says besides its quote. */
export interface InventedRow {
  readonly source: string
  readonly quote: string
  readonly kind: 'act' | 'practice'
  readonly type: string
  readonly min: number
  readonly when: string
  readonly where: string
  readonly media: string
  readonly penalty: string
  readonly note: string
}

export interface InventedSource {
  readonly file: string
  readonly tongue: Tongue
  readonly text: string
  readonly rows: InventedRow[]
}

const pick = (list: readonly string[], roll: Dice): string => list[roll(list.length)] ?? ''
const two = (n: number): string => String(n).padStart(2, '0')

/** Sources of some 20 kB, Korean and English in turn, each with its share of the rows. */
export function* inventedSources(sources: number, rows: number): Generator<InventedSource> {
  const roll = dice(20260202)
  for (let at = 0; at < sources; at += 1) {
    const file = `source-${String(at).padStart(5, '0')}.txt`
    const tongue = at % 2 === 0 ? 'ko' : 'en'
    const { text, sentences } = prose(tongue, 20_000, roll)
    const share = Math.floor(((at + 1) * rows) / sources) - Math.floor((at * rows) / sources)
    const coded = Array.from({ length: share }, (_, i) =>
      invented(file, sentences[i % sentences.length] ?? '', roll),
    )
    yield { file, tongue, text, rows: coded }
  }
}

function invented(source: string, quote: string, roll: Dice): InventedRow {
  const year = 1994 + roll(30)
  const month = `${year}-${two(1 + roll(12))}`
  return {
    source,
    quote,
    kind: roll(5) === 0 ? 'practice' : 'act',
    type: pick(['execution', 'detention', 'torture', 'forced-labour', 'arrest'], roll),
    min: 1 + roll(6),
    when: pick([String(year), `${year}/${year + 2}`, month, `${month}-${two(1 + roll(28))}`], roll),
    where: pick(['XA', `XA-${two(1 + roll(13))}`, `XA-${two(1 + roll(13))}/county-${roll(15)}`], roll),
    media: pick(['foreign', 'KR', 'US', 'JP'], roll),
    penalty: pick(['death', 'labour-camp', 'imprisonment'], roll),
    note: roll(4) === 0 ? 'checked "twice", see margin' : '',
  }
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const sheetHeadings =
  'source,quote,kind,voice,basis,act_type,victims_min,when,where,media_origin,penalty,note\n'

/** The row as people type it: straight quotes where the source has curly ones. */
export function sheetRow(row: InventedRow): string {
  const act = row.kind === 'act'
  const cells = [row.source, row.quote.replace(/[“”]/g, '"'), row.kind, 'own', 'hearsay', act ? row.type : '']
  cells.push(act ? String(row.min) : '', row.when, row.where, row.media, row.penalty, row.note)
  return `${cells.map(cell).join(',')}\n`
}

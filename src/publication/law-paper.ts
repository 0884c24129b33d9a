import type { Codebook } from '../codebook/codebook.ts'
import type { Language } from '../kernel/bilingual.ts'
import { behindInWords } from '../law/behind-in-words.ts'
import type { LawPaper } from './law-paper-model.ts'
import { paperAccounts, paperDisputes, paperProvisions } from './law-paper-grounds.ts'
import { paperNorms } from './law-paper-norms.ts'
import { paperColumns, paperRows } from './law-paper-table.ts'
import { PaperWriter, type LawPaperInput } from './law-paper-writer.ts'

/** The table in words, with all that it stands on. Accounts are numbered as a reader of the table meets them. */
export function lawPaper(input: LawPaperInput, codes: Codebook, language: Language): LawPaper {
  const writer = new PaperWriter(input, codes, language)
  const rows = paperRows(writer)
  const names = new Map(input.allOrigins.map(({ key, name }) => [key, name]))
  return {
    columns: paperColumns(writer),
    rows,
    provisions: paperProvisions(writer),
    accounts: paperAccounts(writer),
    disputes: paperDisputes(writer),
    norms: paperNorms(writer),
    standsBehind: behindInWords(input.matrix.behind, (key) => names.get(key), language).join(' '),
  }
}

import type { Account } from '../../../src/accounts/model.ts'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import { placeLabel } from '../../../src/codebook/places.ts'
import type { Language } from '../../../src/kernel/bilingual.ts'
import { formatCount } from '../../../src/kernel/count.ts'
import { termInWords, whenInWords } from './in-words.ts'

export const letters: Readonly<Record<Account['kind'], string>> = {
  ...{ act: 'A', practice: 'P', provision: 'L', body: 'B', channel: 'C', response: 'R', comment: 'M' },
}

/** What an account states, in short pieces: the first is the most telling. */
export function summaryOf(account: Account, codebook: Codebook, language: Language): string[] {
  const labels = (vocabulary: string, codes: readonly string[] | undefined): string =>
    (codes ?? []).map((it) => codebook.label(vocabulary, it, language)).join(' / ')
  const pieces: string[] = []
  if (account.kind === 'act') {
    pieces.push(codebook.label('act-type', account.type, language), formatCount(account.victims, language))
  }
  if (account.kind === 'provision')
    pieces.push([account.instrument, account.article].filter((it) => it).join(' § '))
  if (account.kind === 'channel') pieces.push(labels('channel', account.channel))
  if (account.kind === 'response') pieces.push(account.speaker ?? '')
  if ('bodies' in account) pieces.push((account.bodies ?? []).join(', '))
  if ('when' in account && account.when !== undefined) pieces.push(whenInWords(account.when, language))
  if ('where' in account) pieces.push((account.where ?? []).map((it) => placeLabel(it, language)).join(' / '))
  if ('conduct' in account) {
    pieces.push(
      labels('conduct', account.conduct),
      labels('media-origin', account.media),
      labels('circumstance', account.circumstances),
    )
  }
  if ('penalty' in account) {
    const one = ({ kind, ...term }: { kind: string; from?: string; to?: string }): string =>
      [codebook.label('penalty', kind, language), termInWords(term, language)]
        .filter((it) => it !== '')
        .join(' ')
    pieces.push((account.penalty ?? []).map(one).join(' / '))
  }
  if ('reaches' in account) pieces.push(labels('reach', account.reaches))
  if ('manner' in account) pieces.push(labels('manner', account.manner))
  return pieces.filter((it) => it !== '')
}

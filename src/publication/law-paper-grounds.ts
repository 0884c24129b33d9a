import { articleInWords } from '../law/provision-in-words.ts'
import { verdictInWords, type WordedVerdict } from '../law/verdict-in-words.ts'
import { dateInWords } from './dates-in-words.ts'
import type { LawPaper, PaperProvision, PaperReport } from './law-paper-model.ts'
import type { PaperWriter } from './law-paper-writer.ts'

/** Provisions that a cell cites, and all reports of silence. */
export function paperProvisions(writer: PaperWriter): PaperProvision[] {
  const { input, words, language } = writer
  const shown = new Set(input.matrix.cells.flatMap(({ provisions }) => provisions))
  for (const { code, silent } of Object.values(input.provisions)) if (silent === true) shown.add(code)
  return [...shown].sort().flatMap((code): PaperProvision[] => {
    const provision = input.provisions[code]
    if (provision === undefined) return []
    const { text, article, reportedBy, silent, conduct, media, circumstances } = provision
    const about = [
      writer.labels('conduct', conduct),
      writer.labels('media-origin', media),
      writer.labels('circumstance', circumstances),
    ].filter((part) => part !== '')
    const says = silent
      ? `${words.silent}: ${writer.labels('reach', provision.reaches)}`
      : writer.rule(provision)
    const date = reportedBy.date === undefined ? [] : [dateInWords(reportedBy.date, language)]
    return [
      {
        ...{ code, text, article: article === undefined ? '' : articleInWords(article, language) },
        says: about.length === 0 ? says : `${about.join(' · ')}: ${says}`,
        reportedBy: [reportedBy.by, ...date].join(', '),
      },
    ]
  })
}

/** Every account that the table has numbered, with its verdicts under each text. */
export function paperAccounts(writer: PaperWriter): PaperReport[] {
  const { input, words, language } = writer
  const verdicts = verdictsByAccount(writer)
  return [...writer.numbers].flatMap(([id, number]): PaperReport[] => {
    const told = input.accounts[id]
    if (told === undefined) return []
    const { account, origin, title, codename, quote } = told
    const when = 'when' in account ? account.when : undefined
    return [
      {
        ...{ number, id, quote, says: writer.stated(account) },
        source: title === undefined ? codename : `${codename}, ${title}`,
        origin: origin.known ? origin.name : words.originUnknown,
        when: when === undefined ? words.undated : dateInWords(when, language),
        verdicts: [...(verdicts.get(id) ?? [])].map(([text, worded]) => ({
          text: writer.text(text),
          verdicts: [...worded.values()],
        })),
      },
    ]
  })
}

/** A verdict that stands in several cells is said once. */
function verdictsByAccount({
  input,
  wording,
}: PaperWriter): Map<string, Map<string, Map<string, WordedVerdict>>> {
  const byAccount = new Map<string, Map<string, Map<string, WordedVerdict>>>()
  for (const { text, reported } of input.matrix.cells) {
    for (const { account, verdicts } of reported) {
      const texts = byAccount.get(account) ?? new Map<string, Map<string, WordedVerdict>>()
      byAccount.set(account, texts)
      const worded = texts.get(text) ?? new Map<string, WordedVerdict>()
      texts.set(text, worded)
      for (const verdict of verdicts) {
        const words = verdictInWords(verdict, wording)
        worded.set(JSON.stringify(words), words)
      }
    }
  }
  return byAccount
}

/** Each side with what it says and who says so, since a reader of paper has no codes to open. */
export function paperDisputes(writer: PaperWriter): LawPaper['disputes'] {
  const { input, words, language } = writer
  const side = (name: string, codes: readonly string[]): string =>
    `${name}: ${codes.map((code) => writer.provision(code)).join('; ')}`
  const nameOf = (code: string): string =>
    writer.either(input.instruments.find((one) => one.code === code)?.name, code)
  return input.disputes.map((dispute) => {
    const kind = words.disputeKinds[dispute.kind]
    switch (dispute.kind) {
      case 'said-or-silent': {
        const about = [writer.labels('conduct', dispute.conduct), writer.labels('reach', dispute.reaches)]
        const sides = [side(words.saysSo, dispute.says), side(words.silent, dispute.silent)]
        return {
          ...{ kind, sides },
          about: [nameOf(dispute.instrument), ...about.filter((it) => it !== '')].join(' · '),
        }
      }
      case 'rival-reports': {
        const about = [writer.text(dispute.text), articleInWords(dispute.article, language)].join(' · ')
        const sides = dispute.provisions.map((code) => {
          const provision = input.provisions[code]
          return provision ? `${writer.provision(code)}: ${writer.rule(provision)}` : code
        })
        return { kind, about, sides }
      }
      case 'definition': {
        const sides = dispute.meanings.map(({ media, provisions }) =>
          side(writer.labels('media-origin', media), provisions),
        )
        return { kind, about: [nameOf(dispute.instrument), dispute.label].join(' · '), sides }
      }
    }
  })
}

import { languages, type Language } from '../../kernel/bilingual.ts'
import type { Form, Press } from '../form.ts'
import { Report, sheetJson } from '../report/report.ts'
import { makePdf } from './pdf.ts'

export const reportPath = (language: Language): string => `report-${language}.pdf`

/** The printed report in both languages: `report-ko.pdf`, `report-en.pdf`. */
export function reportForm({ head, codebook, sha256, sink }: Press): Form {
  const reports = languages.map((language) => new Report(head, codebook, sha256, language))
  let setting: Promise<Uint8Array[]> | undefined
  /** In a process of its own, one after the other, while accounts go past here. */
  const set = async (): Promise<Uint8Array[]> => {
    const seconds = Math.floor(Date.parse(head.release.at) / 1000)
    const sheets = reports.map((report) => sheetJson(report.sheet()))
    const pages: Uint8Array[] = []
    for (const data of sheets) pages.push(await makePdf({ template: 'report', data, seconds }))
    return pages
  }
  return {
    accounts() {
      if (setting !== undefined) return
      setting = set()
      // Whatever fails is told at the end; till then nobody listens.
      setting.catch(() => undefined)
    },
    finding(finding, place, accounts) {
      for (const report of reports) report.finding(finding, place, accounts)
    },
    text(text, _place, accounts) {
      for (const report of reports) report.text(text, accounts)
    },
    law(law, accounts) {
      for (const report of reports) report.law(law, accounts)
    },
    async end() {
      const pages = await (setting ?? set())
      languages.forEach((language, place) => sink.add(reportPath(language), pages[place] ?? ''))
    },
  }
}

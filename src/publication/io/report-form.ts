import { languages, type Language } from '../../kernel/bilingual.ts'
import type { Form, Press } from '../form.ts'
import { Report, sheetJson } from '../report/report.ts'
import { makePdf } from './pdf.ts'

export const reportPath = (language: Language): string => `report-${language}.pdf`

/** The printed report in both languages: `report-ko.pdf`, `report-en.pdf`. */
export function reportForm({ head, codebook, sha256, sink }: Press): Form {
  const reports = languages.map((language) => new Report(head, codebook, sha256, language))
  return {
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
      const seconds = Math.floor(Date.parse(head.release.at) / 1000)
      for (const report of reports) {
        const sheet = report.sheet()
        const pdf = await makePdf({ template: 'report', data: sheetJson(sheet), seconds })
        sink.add(reportPath(sheet.language), pdf)
      }
    },
  }
}

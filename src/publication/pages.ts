import type { Codebook } from '../codebook/codebook.ts'
import { languages } from '../kernel/bilingual.ts'
import type { Sha256 } from '../kernel/ports.ts'
import { canonicalJson, type Json } from '../record/canonical-json.ts'
import { checkText } from './check-text.ts'
import { checkFile, publicationFile, type Publication } from './model.ts'
import { lawPageName, pagePath } from './names-of-files.ts'
import { findingPage } from './page-finding.ts'
import { frontPage, listPage } from './page-index.ts'
import { lawPage } from './page-law.ts'
import { pageWriter } from './page-writer.ts'
import { withoutWithheld } from './withhold.ts'

/**
 * The files of a publication by path, all but the verifier and the manifest. What withheld accounts say is taken out
 * here once more, whoever made the publication.
 */
export function publicationFiles(
  given: Publication,
  codebook: Codebook,
  sha256: Sha256,
): Map<string, string> {
  const publication = withoutWithheld(given)
  const writers = languages.map((language) => pageWriter(publication, codebook, sha256, language))
  const files = new Map([['index.html', frontPage(writers)]])
  for (const writer of writers) {
    files.set(`${writer.language}/index.html`, listPage(writer))
    publication.findings.forEach((finding, place) => {
      files.set(pagePath(finding, place, writer.language), findingPage(writer, finding, place))
    })
    if (publication.law !== undefined) {
      files.set(`${writer.language}/${lawPageName}`, lawPage(writer, publication.law))
    }
  }
  files.set(checkFile, checkText(publication, sha256))
  files.set(publicationFile, canonicalJson(JSON.parse(JSON.stringify(publication)) as Json))
  return files
}

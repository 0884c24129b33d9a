import type { Codebook } from '../../codebook/codebook.ts'
import { toBase64 } from '../../kernel/base64.ts'
import { languages, type Language } from '../../kernel/bilingual.ts'
import type { Sha256 } from '../../kernel/ports.ts'
import { withoutUnseen } from '../html.ts'
import { checkpointOf, fingerprint } from '../key-print.ts'
import type {
  PublishedAccount,
  PublishedFinding,
  PublishedLaw,
  PublishedText,
  ReleaseHead,
} from '../model.ts'
import { titleOf } from '../page-finding.ts'
import { figureLine } from '../page-index.ts'
import { pageWriter, type PageWriter } from '../page-writer.ts'
import { estimateWords } from '../estimate-words.ts'
import { estimatePart } from './estimate-part.ts'
import { findingPart } from './finding-part.ts'
import { lawPart } from './law-part.ts'
import type { CheckPart, Cover, Fact, FindingPart, LawPart, ReportSheet, TextPart } from './model.ts'
import { textPart } from './text-part.ts'
import { reportWords } from './words.ts'

/** How many findings are printed in full, beside those that texts refer to, and how many more are listed. */
const mostParts = 100
const mostListed = 1000
/** Accounts that a finding prints in their own words; fewer where there are many findings. */
const mostCards = { each: 25, all: 800 } as const

type Accounts = ReadonlyMap<string, PublishedAccount>

/** Gathers what goes past of a release into the sheet that is printed, in one language. */
export class Report {
  readonly #head: ReleaseHead
  readonly #codebook: Codebook
  readonly #sha256: Sha256
  readonly #page: PageWriter
  readonly #full: ReadonlySet<string>
  readonly #texts: TextPart[] = []
  readonly #findings: FindingPart[] = []
  #law: LawPart | undefined

  constructor(head: ReleaseHead, codebook: Codebook, sha256: Sha256, language: Language) {
    this.#head = head
    this.#codebook = codebook
    this.#sha256 = sha256
    this.#page = pageWriter({ ...head, accounts: {} }, codebook, sha256, language)
    this.#full = new Set([...head.findings.slice(0, mostParts).map(({ id }) => id), ...findingsCited(head)])
  }

  finding(finding: PublishedFinding, place: number, accounts: Accounts): void {
    if (!this.#full.has(finding.id)) return
    const cards = Math.max(2, Math.min(mostCards.each, Math.floor(mostCards.all / this.#full.size)))
    this.#findings.push(findingPart(this.#with(accounts), finding, place, cards))
  }

  text(text: PublishedText, accounts: Accounts): void {
    this.#texts.push(textPart(this.#with(accounts), text))
  }

  law(law: PublishedLaw, accounts: Accounts): void {
    this.#law = lawPart(this.#with(accounts), law)
  }

  sheet(): ReportSheet {
    const { language, say } = this.#page
    const words = reportWords[language]
    const { release, estimates = [] } = this.#head
    const { title } = release
    const estimated = estimateWords[language]
    return {
      language,
      title: titleOf({ title, id: words.release(release.number) }, language).text,
      words: {
        ...plainOf(say),
        ...plainOf(words),
        ...{ estimates: estimated.title, estimatesLead: estimated.lead },
      },
      columns: {
        proof: words.proofColumns,
        reported: words.reportedColumns,
        other: [words.numberColumn, words.titleColumn, words.figuresColumn],
      },
      otherFindingsLead: words.otherFindingsLead(mostParts),
      cover: this.#cover(),
      texts: this.#texts,
      findings: this.#findings,
      ...this.#others(),
      estimates: estimates.map((it, place) => estimatePart(this.#page, it, place)),
      ...(this.#law && { law: this.#law }),
      check: this.#check(),
    }
  }

  #with(accounts: Accounts): PageWriter {
    const publication = { ...this.#head, accounts: Object.fromEntries(accounts) }
    return pageWriter(publication, this.#codebook, this.#sha256, this.#page.language)
  }

  #others(): Pick<ReportSheet, 'otherFindings' | 'otherFindingsNote'> {
    const words = reportWords[this.#page.language]
    const others = this.#head.findings
      .map((finding, place) => ({ finding, place }))
      .filter(({ finding }) => !this.#full.has(finding.id))
    const left = others.length - mostListed
    return {
      otherFindings: others.slice(0, mostListed).map(({ finding, place }) => ({
        number: String(place + 1),
        title: titleOf(finding, this.#page.language).text,
        figures: figureLine(this.#page, finding),
      })),
      ...(left > 0 && { otherFindingsNote: words.otherFindingsLeft(left) }),
    }
  }

  #cover(): Cover {
    const { language } = this.#page
    const words = reportWords[language]
    const { release, findings, texts, estimates, law, withheld } = this.#head
    const { number, audience, at, k, corrects, previous } = release
    const facts: Fact[] = [
      { name: words.sealedAt, value: at.replace('T', ' ').replace(/(\.\d+)?Z$/, '') },
      {
        name: words.holds,
        value: words.counted(texts.length, findings.length, estimates?.length ?? 0, law !== undefined),
      },
      { name: words.accountsWithheld, value: words.accountsCounted(withheld) },
      // A court gets what its rules ask for: nothing is made alike for it.
      ...(audience === 'court' ? [] : [{ name: words.k, value: words.kHelp(k) }]),
      ...(previous
        ? [
            {
              name: words.previous,
              value: words.release(previous.number),
            },
            { name: words.previousManifest, value: inLines(grouped(previous.manifest)), code: true },
          ]
        : []),
      ...this.#keys(),
    ]
    return {
      line: `${words.release(number)} · ${words.audience[audience]}`,
      ...(audience !== 'public' && { restricted: words.restricted[audience] }),
      facts,
      notes: corrects ? [`${words.corrects(corrects.number)}: ${corrects.why}`] : [],
    }
  }

  #keys(): Fact[] {
    const { say, language } = this.#page
    const words = reportWords[language]
    const { log, checkpoints } = this.#head
    return [
      ...log.map(({ verifierKey }) => ({
        name: words.fingerprint,
        value: inLines(fingerprint(this.#sha256, verifierKey) ?? verifierKey),
        code: true,
      })),
      ...checkpoints.flatMap((note): Fact[] => {
        const checkpoint = checkpointOf(note)
        if (checkpoint === undefined) return []
        return [
          { name: say.log, value: `${checkpoint.origin} (${say.checkpoint(checkpoint.size)})` },
          { name: words.checkpointRoot, value: toBase64(checkpoint.root), code: true },
        ]
      }),
    ]
  }

  #check(): CheckPart {
    const { language, say } = this.#page
    const { withheld } = this.#head
    const words = reportWords[language]
    return {
      steps: words.steps,
      can: [say.can],
      cannot: [say.cannot, ...(withheld > 0 ? [words.withheldWhy(withheld)] : [])],
      facts: this.#keys(),
      left: words.left,
    }
  }
}

/** The sheet as the template reads it: without letters that turn a line around or steer a program. */
export const sheetJson = (sheet: ReportSheet): string =>
  JSON.stringify(sheet, (_, value: unknown) => (typeof value === 'string' ? withoutUnseen(value) : value))

function findingsCited({ texts }: ReleaseHead): string[] {
  return texts.flatMap(({ footnotes }) =>
    languages.flatMap((language) =>
      (footnotes[language] ?? []).flatMap((it) => (it.kind === 'finding' ? [it.finding] : [])),
    ),
  )
}

/** Hex in groups, to be compared by eye. */
const inLines = (groups: string): string => groups.replace(/((?:\w{4} ){7}\w{4}) /g, '$1\n')
const grouped = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ')

function plainOf(words: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, it]) => (typeof it === 'string' ? [[name, it]] : [])),
  )
}

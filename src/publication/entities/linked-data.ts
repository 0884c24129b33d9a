import type { Sha256 } from '../../kernel/ports.ts'
import { passageSchema } from '../../passages/model.ts'
import { toWebAnnotation, type WebAnnotation } from '../../passages/web-annotation.ts'
import { standingOf } from '../entry-standing.ts'
import { estimateJson } from '../estimates-form.ts'
import type { Form, MakeForm } from '../form.ts'
import type {
  DisclosedAccount,
  DisclosedEntry,
  PublishedEstimate,
  PublishedFinding,
  PublishedSource,
  ReleaseHead,
} from '../model.ts'
import { fieldsOf, isDisclosed } from '../packed-account.ts'
import { context, iri } from './linked-data-context.ts'

export const linkedDataPath = 'release.jsonld'

const passages = passageSchema.array()

/** Findings, accounts and sources as linked data, with each passage as a W3C annotation of the text it was picked from. */
export const makeLinkedData: MakeForm = ({ head, sha256, sink }): Form => {
  let begun = false
  const add = (node: object): void => {
    sink.add(
      linkedDataPath,
      `${begun ? ',\n' : `{"@context":${JSON.stringify(context)},\n"@graph":[\n`}${JSON.stringify(node)}`,
    )
    begun = true
  }
  const release = iri(head.release.id)
  add(releaseNode(head))
  for (const id of Object.keys(head.sources).sort()) {
    const source = head.sources[id]
    if (source) add(sourceNode(source, sha256))
  }
  for (const [place, it] of (head.estimates ?? []).entries()) add(estimateNode(it, place, release))
  return {
    accounts: (shard) => {
      for (const account of shard.accounts)
        add(
          isDisclosed(account)
            ? accountNode(account, sha256)
            : { id: iri(account.id), type: 'Account', withheld: account.withheld },
        )
    },
    finding: (finding) => {
      add(findingNode(finding, release, sha256))
    },
    end: () => {
      sink.add(linkedDataPath, '\n]}\n')
    },
  }
}

function releaseNode({ release }: ReleaseHead): object {
  const { id, number, audience, title, at, corrects } = release
  return {
    id: iri(id),
    type: 'Release',
    number,
    audience,
    title,
    issued: at,
    ...(corrects && { corrects: corrects.number, because: corrects.why }),
  }
}

/** Where it stands in the record: the entry's leaf hash names its very bytes (RFC 6920). */
const standing = (entry: DisclosedEntry, sha256: Sha256): object => ({
  log: entry.log,
  entry: entry.index,
  leaf: `ni:///sha-256;${urlSafe(standingOf(entry, sha256).leaf)}`,
})

/** It has no entry that is disclosed: its place in the release names it. */
function estimateNode(
  { title, counted, changed, estimate }: PublishedEstimate,
  place: number,
  release: string,
) {
  const { documented, methods, range, disagreement, sentence, seeds, version, histories, by, strata } =
    estimate
  return {
    ...{ id: `${release}:estimate:${place + 1}`, type: 'Estimate', release, title, documented },
    ...(counted.kind === 'lists' && { atLeast: counted.atLeast, atMost: counted.atMost }),
    methods: methods.map(({ name, estimate: value, interval, intervalBy }) => ({
      ...{ method: name, estimate: value, low: interval[0], high: interval[1], intervalBy },
    })),
    range,
    disagreement: disagreement.map(({ code }) => code),
    mayBeSaid: sentence,
    toBeReviewed: changed,
    ...{ seeds, methodsVersion: version, counts: histories },
    ...(by !== undefined && {
      by,
      strata: strata?.map(({ value, estimate: of }) => ({
        ...{ value, documented: of.documented, range: of.range, counts: of.histories },
      })),
    }),
    file: estimateJson(place),
  }
}

const urlSafe = (base64: string): string =>
  base64.replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '')

function sourceNode(source: PublishedSource, sha256: Sha256): object {
  const {
    id,
    entry,
    codename,
    title,
    kind,
    language,
    date,
    reliability,
    kept,
    generalised,
    sha256: files,
  } = source
  return {
    ...{ id: iri(id), type: 'Source', codename, kind },
    // Without a language: whoever wrote it down didn't say in which.
    ...(title !== undefined && { title: { '@none': title } }),
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date }),
    ...(reliability !== undefined && { reliability }),
    ...(kept && { kept }),
    ...(generalised && { generalised: Object.keys(generalised) }),
    ...(files && { files: files.map((hash) => `sha256:${hash}`) }),
    ...standing(entry, sha256),
  }
}

function accountNode(account: DisclosedAccount, sha256: Sha256): object {
  const { id, source, fields, origin, kept, generalised, entry } = account
  const { source: _, passages: _passages, ...stated } = fields
  return {
    ...{ id: iri(id), type: 'Account', statedIn: iri(source), fields: stated },
    ...(origin !== undefined && { origin }),
    ...(kept && { kept }),
    ...(generalised && { generalised: Object.keys(generalised) }),
    ...standing(entry, sha256),
    passages: annotations(account),
  }
}

/** Those of the entry: as long as the words that were sealed, and where they stand in their layer. */
function annotations({ id, entry }: DisclosedAccount): Omit<WebAnnotation, '@context'>[] {
  return (passages.safeParse(fieldsOf(entry)['passages']).data ?? []).map((passage, place) => {
    const { '@context': _, ...annotation } = toWebAnnotation(passage, {
      id: iri(`${id}:passage:${String(place + 1)}`),
      source: iri(passage.layer),
    })
    return annotation
  })
}

function findingNode(finding: PublishedFinding, release: string, sha256: Sha256): object {
  const { id, title, question, questionText, standard, signed, stale, note, result, entry } = finding
  const { unit, minimum, held, origins, accounts, maybe } = result
  return {
    ...{ id: iri(id), type: 'Finding', release, title, question, questionText },
    ...{ unit, held, minimum: minimum.value, upper: minimum.upper, origins, toBeReviewed: stale },
    ...(standard !== undefined && { standard }),
    ...(signed && { signedAt: signed.at }),
    ...(note !== undefined && { note }),
    inside: accounts.map(iri),
    mayLieInside: maybe.map(iri),
    proof: minimum.proof.map((member) => ({
      counts: member.weight,
      accounts: member.accounts.map(iri),
      ...(member.when !== undefined && { when: member.when }),
      ...(member.where && { where: member.where }),
    })),
    ...standing(entry, sha256),
  }
}

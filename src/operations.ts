import { accounts } from './operations/accounts.ts'
import { add } from './operations/add.ts'
import { page, runs } from './operations/as-it-looks.ts'
import { reading, sources, uncountedSources } from './operations/browse.ts'
import { ask, finding, kept, keptFinding } from './operations/ask.ts'
import { change } from './operations/change.ts'
import { code, review } from './operations/code.ts'
import { describe } from './operations/describe.ts'
import { disagreements, settle } from './operations/disagreements.ts'
import { extract, reanchor } from './operations/extract.ts'
import { find, findings, result } from './operations/find.ts'
import { makeIdentities, rekeyIdentities } from './operations/compartments.ts'
import { eraseIdentity, identities, sealIdentity, showIdentity } from './operations/identities.ts'
import { importSheet } from './operations/import-sheet.ts'
import { lawAdd, lawWhatIf } from './operations/law-add.ts'
import { lawFindings, lawKeep, lawKept } from './operations/law-findings.ts'
import { lawNorm, lawRank } from './operations/law-judging.ts'
import { lawCompare, lawMatrix } from './operations/law-matrix.ts'
import { law } from './operations/law.ts'
import { linkedCaptures, linkedCount } from './operations/linked-persons.ts'
import { listedPair, listedPairs } from './operations/listed-pairs.ts'
import { renameEstimate, withdrawEstimate } from './operations/change-estimate.ts'
import { keptEstimates } from './operations/kept-estimates.ts'
import { lens } from './operations/lens.ts'
import { search, show, status } from './operations/look.ts'
import { consent, erase, history, judge, origin, rebuild, undo, withdraw } from './operations/manage.ts'
import { describePersonList, lookAgain } from './operations/described-lists.ts'
import { addPersonList, personLists } from './operations/person-lists.ts'
import { judgePersons, personPairs } from './operations/persons.ts'
import { editRelease, newRelease, passAlarm, releases } from './operations/release.ts'
import { bagRelease } from './operations/release-bag.ts'
import { checkRelease } from './operations/release-check.ts'
import { diffReleases } from './operations/release-diff.ts'
import { releaseFields } from './operations/release-fields.ts'
import { overrule, overruleAll } from './operations/release-overrules.ts'
import { previewText } from './operations/release-preview.ts'
import { releasePage, releaseShelf } from './operations/release-shelf.ts'
import { sealRelease } from './operations/release-seal.ts'
import { pairs, queue, staleFindings } from './operations/queue.ts'
import { sourcePage } from './operations/source-page.ts'
import { newPlaces, place, unanchored } from './operations/unanchored.ts'
import { member, members } from './operations/members.ts'
import { retire, term, terms, termUses } from './operations/terms.ts'
import { verify } from './operations/verify.ts'

/** The one list of everything that a user can do with an open record, in the order of the work. */
export const operations = [
  status,
  add,
  describe,
  identities,
  makeIdentities,
  sealIdentity,
  showIdentity,
  eraseIdentity,
  rekeyIdentities,
  importSheet,
  sources,
  uncountedSources,
  sourcePage,
  reading,
  runs,
  page,
  accounts,
  code,
  review,
  queue,
  staleFindings,
  pairs,
  personPairs,
  listedPairs,
  listedPair,
  extract,
  reanchor,
  unanchored,
  newPlaces,
  place,
  disagreements,
  settle,
  search,
  show,
  find,
  findings,
  lens,
  ask,
  kept,
  keptFinding,
  finding,
  result,
  addPersonList,
  personLists,
  describePersonList,
  lookAgain,
  linkedCount,
  linkedCaptures,
  keptEstimates,
  renameEstimate,
  withdrawEstimate,
  law,
  lawAdd,
  lawWhatIf,
  lawCompare,
  lawMatrix,
  lawRank,
  lawNorm,
  lawKeep,
  lawKept,
  lawFindings,
  releases,
  releaseShelf,
  releasePage,
  newRelease,
  editRelease,
  overrule,
  overruleAll,
  passAlarm,
  releaseFields,
  previewText,
  checkRelease,
  diffReleases,
  sealRelease,
  bagRelease,
  verify,
  origin,
  judge,
  judgePersons,
  consent,
  withdraw,
  erase,
  history,
  change,
  undo,
  rebuild,
  members,
  member,
  terms,
  term,
  retire,
  termUses,
] as const

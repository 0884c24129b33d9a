import { plural } from '../language/numbers.ts'

/** What the command line says, in English. `texts.ko.ts` says the same in Korean. */
export const en = {
  about: 'Keeps the record of human-rights violations: from what a source said to a finding that stands.',
  usage: 'Usage:',
  options: 'Options:',
  commands: 'Commands:',
  arguments: 'Arguments:',
  help: 'show help for a command',
  version: 'show the version',
  commandHelp: 'show help for a command',
  more: `Examples:
  girok new my-record                       make a record
  girok -r my-record add sources/           take sources in
  girok -r my-record import coding.csv      enter a coding sheet
  girok -r my-record find "type:execution when:2018/2023"
  girok -r my-record release new            choose what goes out; then: release check, release seal out
  girok verify out                          check them

For scripts: GIROK_RECORD names the record, GIROK_PASSPHRASE_FILE a file with its passphrase,
GIROK_IDENTITY_PASSPHRASE_FILE one with that of the identities.
Exit codes: 0 done · 1 a fault of Girok · 2 unusable input · 3 the record can't be opened ·
4 something doesn't verify · 5 the disk or another process is in the way · 6 rows were refused`,
  optionRecord: 'the folder of the record (or GIROK_RECORD)',
  optionJson: 'print one JSON object, for scripts',
  optionLang: 'language of the output: ko or en',
  optionAs: 'whose changes they are: a member’s name, initials or id',
  commandNew: 'make a record, with a passphrase and a recovery key',
  commandStatus: 'what the record holds, and which findings need a second look',
  commandDescribe: 'change the details of sources; an empty value ("") takes a detail away',
  commandAdd: 'take files and folders in as sources',
  commandImport: 'enter a coding sheet (CSV or XLSX); every quote is anchored or its row refused',
  commandSearch: 'search the texts, Korean and English',
  commandShow: 'show anything, down to its passages and its history',
  commandFind: 'put a question to the record and keep it as a finding; without one, list the findings',
  commandVerify: 'check the record, or a publication, from its bytes',
  commandExport: 'write everything as open JSON Lines with the evidence (not encrypted!)',
  commandRestore: 'make a record from an export',
  commandHistory: 'who changed what, when and why',
  commandUndo: 'undo the last change, or a given one, by a new one',
  commandRekey: 'change the passphrase and the recovery key, and encrypt the database anew',
  commandWithdraw: "withdraw an account, or a source's consent",
  commandErase: 'destroy a source: its evidence, texts, accounts and their seeds',
  commandConsent: 'say what a source agreed to: none, internal, share or publish',
  commandOrigin: 'say of whom an origin has its knowledge, so that copies count once',
  commandJudge: 'judge that accounts speak of the same act, or two of different victims',
  commandExtract: "read a source's files anew; a text that differs is added beside the old one",
  commandReanchor: "move a source's passages to the newest text, where their words stand there once",
  commandDisagreements: 'list what was edited in two places and has two versions side by side',
  commandSettle: 'settle a disagreement: say which of the versions holds',
  commandMember: 'add somebody who works on this record, or list them; attribution, not a lock',
  commandIdentity:
    'who a source is, sealed under a passphrase of its own: set, show, list, erase, or rekey (another passphrase)',
  commandRebuild: 'make all derived tables anew from the entries',
  commandServe: 'open the workbench in the browser, for this machine only',
  commandCheckpoint: 'print the newest signed checkpoint, to keep outside the record',
  argFolder: 'a folder',
  argPaths: 'files or folders',
  argSheet: 'the coding sheet',
  argWords: 'words',
  argRef: "an id (or its beginning), a source's codename or a file name",
  argQuestion:
    'e.g. "type:execution media:foreign when:2018/2023 where:KP manner:public origins>=2"; "" is every act',
  argOut: 'a folder that is new, empty or an earlier publication',
  argTarget: "the record's folder or a publication's; without it, the record",
  argScope: 'none, internal, share or publish',
  argName: 'the name by which sources cite it',
  argVerdict: 'same or different; of persons also unclear',
  argIdentityWhat: 'set, show, list, erase or rekey',
  argHead: 'the number of the version that holds, as “disagreements” lists it',
  argMemberWhat: 'add or list',
  argMember: 'a name or codename; it goes into the record and its history',
  argChange: 'the id of a change (see history)',
  optBy: 'your name or initials, as history will show them',
  optKind:
    'kind of source: interview, document, press-report, image, audio, video, data-set, own-observation',
  optConsent:
    'consent: none, internal, share, publish (default: publish for published texts, internal for the rest)',
  optLanguage: 'language of the source, e.g. ko',
  optReliability: 'reliability of the source, A to F',
  optEncoding: 'encoding, where it is known, e.g. cp949',
  optHow: 'how it came here, for the custody record',
  optCodename: 'codename; no other source may have it',
  optSourceTitle: 'title of the source',
  optDate: 'when it was published, recorded or given, as EDTF (such as 2021-03 or 2018/2023)',
  optDetails:
    'a CSV with a row a file: file, codename, title, kind, language, date, reliability, consent, relays',
  optMap: 'column mapping, e.g. quote=Excerpt,source=File; or a JSON file',
  optKeepGood: 'enter the good rows and write the refused ones to a sheet with the reason',
  optRefused: 'where to write the refused rows (default: beside the sheet)',
  optLimit: 'how many at most',
  optTitle: 'title of the finding in English',
  optTitleKo: 'title of the finding in Korean',
  optStandard: 'sign it at this standard of proof, e.g. reasonable-grounds-to-believe',
  optNote: 'a note',
  optOnly: 'only compute, keep nothing',
  optKnown: 'a file with a checkpoint kept elsewhere: the record must contain what it sealed',
  optWhy: 'the reason; history keeps it',
  optPersons: 'judge two codenames of victims: do they mean one person?',
  optYes: 'do not ask',
  optInitials: 'initials, as short lists show them',
  optRename: 'give this member the name instead of adding one',
  optUntil: 'the day on which the consent ends, e.g. 2027-12-31',
  optAlias: 'another name for it',
  optSource: 'the source in this record that the name means',
  optRelays: 'the origin that it has its knowledge from',
  optPort: 'port to serve on (default: one of the record, or a free one)',
  serving: (link: string) =>
    `The workbench is open for this machine only. Follow this link (it works for this launch):\n\n    ${link}\n\nCtrl C ends it.`,
  building: 'Building the workbench (once) …',
  optFile: 'a CSV with a row an origin: name, aliases, source, relays',
  askPassphrase: 'Passphrase of the record',
  askNewPassphrase: 'A passphrase for the record (a sentence of several words is best)',
  askAgain: 'The same once more',
  askNewIdentityPassphrase:
    'A passphrase for the identities, another one than the record’s (a sentence of several words is best)',
  askIdentityPassphrase: 'Passphrase of the identities',
  askIdentity: {
    name: 'Name, in any script',
    contact: 'How to reach them',
    note: 'What else tells who they are',
  },
  identityFromStdin: 'For scripts: JSON with name, contact and note on the standard input',
  identityRecoveryKey: (key: string) =>
    `Recovery key of the identities — print it or write it down now, and keep it apart from this machine and from the record's own.\nIt is shown only this once; without the passphrase and without this key nobody can read the identities again:\n\n    ${key}\n`,
  nothingEntered: 'Nothing was entered.',
  identitySealed: 'The identity is sealed. It opens only with the passphrase of the identities.',
  noIdentities: 'No identity is sealed in this record.',
  identityEraseQuestion: (ref: string) =>
    `Destroy who ${ref} is? What it said stays; the name can't be brought back. Type its name to go on:`,
  identityErased:
    'The identity was destroyed, in every version. Copies, backups and exports made before still hold it, sealed.',
  identitiesRekeyed:
    'The identities have another passphrase and another recovery key. Copies and backups made before still open with the old ones.',
  passphrasesDiffer: 'The two differ. Nothing was changed.',
  weakPassphrase:
    'This passphrase is short. Whoever gets the folder can try millions: a sentence of five words or more is safer.',
  made: (path: string) => `The record was made in ${path}.`,
  recoveryKey: (key: string) =>
    `Recovery key — print it or write it down now, and keep it apart from this machine. It is shown only this once;\n` +
    `without the passphrase and without this key nobody can open the record again, we can't either:\n\n    ${key}\n`,
  askKind: 'What are these?',
  kindPublished: 'published texts: reports, laws, articles — may be quoted in publications',
  kindTold: 'told in confidence: interviews, letters — stay inside until they agree',
  adding: 'taking in',
  importing: 'importing',
  verifying: 'verifying',
  exporting: 'exporting',
  restoring: 'restoring',
  rebuilding: 'rebuilding',
  described: (count: number) =>
    `The details of ${count} ${count === 1 ? 'source' : 'sources'} are entered. Undo: girok undo`,
  describedNothing: 'The record says so already. Nothing was changed.',
  narrowed: (count: number) =>
    `${count} ${count === 1 ? 'source was' : 'sources were'} quotable only as published text; the consent is internal now. If it reaches further, say so with girok consent.`,
  added: (file: string, codename: string, characters: string, consent: string, again: boolean) =>
    again
      ? `  = ${file}: the record holds it already (${codename}); its second arrival is noted`
      : `  + ${file} → ${codename}, ${plural(characters, 'character')}, consent: ${consent}`,
  notAdded: (file: string, reason: string) => `  × ${file}: ${reason}`,
  addedTotal: (added: number, again: number, failed: number) =>
    `${added} taken in${again > 0 ? `, ${again} known already` : ''}${failed > 0 ? `, ${failed} not taken in` : ''}.`,
  consentHint:
    'Texts taken in as published may be quoted in publications. What somebody told in confidence: girok add --kind interview, or girok consent SOURCE internal.',
  imported: (rows: number, anchored: number, added: number, already: number) =>
    `${plural(rows, 'row')}: ${anchored} anchored, ${plural(added, 'account')} entered${already > 0 ? `, ${already} known already` : ''}.`,
  nothingImported: (refused: number) =>
    `${plural(refused, 'row was', 'rows were')} refused, so nothing was entered. Mend ${refused === 1 ? 'it' : 'them'} and import again, or enter the others with --keep-good.`,
  refusedWritten: (path: string) => `The refused rows, with reasons: ${path}`,
  row: (row: number, reason: string) => `  row ${row}: ${reason}`,
  noHits: 'Nothing found.',
  page: (page: number) => `p. ${page}`,
  noFindings: 'No finding yet. Put a question: girok find "type:execution when:2018/2023"',
  verified: (entries: string, items: string) =>
    `The record verifies: ${plural(entries, 'entry', 'entries')} and ${plural(items, 'piece')} of evidence are as they were sealed.`,
  erasedNote: (count: number) =>
    `${plural(count, 'entry was', 'entries were')} erased on purpose; the log says so and still verifies.`,
  notVerified: (problems: number) =>
    `The record does NOT verify: ${problems} problem${problems === 1 ? '' : 's'}.`,
  optReleaseKey: 'of a release: the verifier key that must have signed it',
  releaseVerified: (findings: number, fields: string) =>
    `The release verifies: ${plural(findings, 'finding')}; ${plural(fields, 'disclosed field is', 'disclosed fields are')} as the record sealed ${fields === '1' ? 'it' : 'them'}, and the numbers follow from what is disclosed.`,
  releaseNotVerified: (problems: number) => `The release does NOT verify: ${plural(problems, 'problem')}.`,
  releaseNotTold:
    'Not told by this: whether a source is right, whether anything was left out, and whether pages, PDF and tables say what the data say.',
  releaseKeys: 'Signed with this key. Compare its fingerprint with one that you know from elsewhere:',
  checkpoint: 'Newest checkpoint (print it, and keep it apart from this machine):',
  withheldNote: (count: number) =>
    `${count} account${count === 1 ? ' is' : 's are'} withheld: the source hasn't agreed to publication.`,
  exported: (path: string, entries: number, items: number) =>
    `${plural(entries, 'entry', 'entries')} and ${plural(items, 'piece')} of evidence are in ${path}.\nThis copy is NOT encrypted: whoever has it can read everything.`,
  restored: (path: string, entries: number) =>
    `${plural(entries, 'entry was', 'entries were')} restored to ${path}; it writes a log of its own from now on.`,
  noChanges: 'No changes.',
  undoneAlready: (at: string) => `The change of ${at} is undone already; nothing was entered.`,
  undone: (operation: string, at: string) => `Undone: ${operation} of ${at}.`,
  rekeyed:
    'The passphrase was changed, and the database encrypted anew. The old passphrase and the old recovery key open it no more.',
  rekeyWarning: 'Copies and backups made before still open with the old ones.',
  withdrawnAccount: 'The account is withdrawn: it can be read, and counts nowhere.',
  withdrawnSource: 'The consent is withdrawn: later publications carry nothing of this source.',
  carried: (times: string) => `Publications that carried it, and can't be called back: ${times}`,
  eraseQuestion: (ref: string) =>
    `Destroy ${ref} with its evidence, texts and accounts? This can't be undone. Type its name to go on:`,
  eraseRefused: 'Nothing was erased.',
  erased: (entries: number, items: number) =>
    `${plural(entries, 'entry', 'entries')} and ${plural(items, 'piece')} of evidence were destroyed. The log still verifies and says that it was done.\nCopies, backups and exports made before still hold them.`,
  consentSet: 'The consent is entered.',
  originSet: (name: string) => `Entered: ${name}.`,
  judged: 'The judgement is entered.',
  extracted: (file: string, changed: boolean) =>
    changed
      ? `  + ${file}: the text reads differently now and was added. Move its passages with “girok reanchor”.`
      : `  = ${file}: the text reads as before.`,
  reanchored: (moved: number, waiting: number) =>
    `Passages moved: ${moved}.${waiting > 0 ? ` Waiting for a decision in the workbench, under Review: ${waiting}.` : ''}`,
  noDisagreements: 'Nothing to settle.',
  settled: 'It is settled; the other version stays in the history.',
  rebuilt: 'All derived tables were made anew from the entries.',
  counts: {
    change: 'changes',
    member: 'members',
    term: 'own terms',
    compartment: 'compartments',
    source: 'sources',
    identity: 'sealed identities',
    item: 'items',
    custody: 'custody entries',
    layer: 'texts',
    origin: 'origins',
    account: 'accounts',
    incident: 'incidents',
    distinction: 'distinctions',
    'same-person': 'judgements of persons',
    'person-list': 'lists of persons',
    estimate: 'estimates',
    finding: 'findings',
    instrument: 'instruments of law',
    text: 'texts of laws',
    reading: 'readings',
    'norm-judgement': 'judgements on norms',
    'law-finding': 'findings about law',
    publication: 'publications',
    erasure: 'erasures',
  },
  state: { current: 'current', superseded: 'replaced', withdrawn: 'withdrawn', erased: 'erased' },
  disagreement: (heads: number) =>
    `This has ${heads} current revisions: a disagreement to settle. Say which holds: girok settle.`,
  history: 'History',
  passages: 'Passages',
  question: 'Question',
  everyAct: '(every act)',
  reported: 'Reported',
  says: (origin: string, said: string) => `  ${origin}: ${said}`,
  unknownOrigin: 'origin not named',
  undated: 'no date',
  minimum: (persons: boolean) =>
    `Documented minimum (${persons ? 'persons' : 'instances: one person can count more than once'})`,
  exactly: (value: string) => `  ${value}`,
  bounded: (value: string, upper: string) =>
    `  at least ${value}; the search ended before it could rule out up to ${upper}`,
  member: (weight: string, said: string, accounts: string) => `  ${weight} ← ${said} [${accounts}]`,
  because: (a: number, b: number, reason: string) => `    ${a} and ${b} can't be the same: ${reason}`,
  reasons: {
    dates: 'their dates cannot overlap',
    places: 'their places exclude each other',
    persons: 'the named victims differ',
    judged: 'somebody judged them different',
  },
  reasonsLeftOut: (count: number) => `    … and ${plural(count, 'more pair')}`,
  origins: (count: number) => `Independent origins: ${count}`,
  cannotBeHeld: (asked: number) =>
    asked > 1
      ? `This finding can't be held: no account is attested by ${asked} independent origins.`
      : `This finding can't be held: no account lies wholly inside the question.`,
  maybe: (count: number) =>
    `${plural(count, 'more account')} may lie inside the question; ${count === 1 ? 'it proves' : 'they prove'} nothing.`,
  findingKept: (id: string) => `Kept as ${id} (draft until signed with --standard).`,
  findingSigned: (id: string) => `Signed: ${id}`,
  draft: 'draft',
  signed: 'signed',
  toReview: (before: string, now: string) => `to be reviewed: ${before} then, ${now} now`,
  changed: (added: number, removed: number) => `${plural(added, 'account')} came in, ${removed} fell out`,
  fault: 'Girok made a mistake. Nothing that was acknowledged is lost. Please report this:',
  unknownCommand: (name: string) => `There is no command "${name}". See: girok --help`,
  unknownOption: (name: string) => `There is no option ${name}. See: girok --help`,
  missingArgument: (name: string) => `Something is missing: ${name}. See: girok --help`,
  wrongValue: (detail: string) => `This value can't be used: ${detail}`,
  start: {
    reading: 'Girok makes a sample record and runs the main job on it.',
    sample: (path: string) =>
      `1. A record was made in ${path} (passphrase of the sample: sample passphrase).`,
    sources: (count: number) =>
      `2. ${plural(count, 'source was', 'sources were')} taken in: an invented country, invented people.`,
    imported: (rows: number, anchored: number) =>
      `3. A coding sheet was imported: ${anchored} of ${rows} quotes were found word for word.`,
    found: '4. Questions were put to the record:',
    law: (columns: number, behind: readonly string[]) =>
      `5. A law was entered, and what is reported was held against its ${plural(columns, 'text')}. ${behind.join(' ')}\n   Cells of the table (girok law matrix) by what they are marked with:`,
    verified: (entries: string) => `6. The record verifies: ${plural(entries, 'entry', 'entries')}.`,
    released: '7. The findings were checked, sealed and written as a release. Open this page in a browser:',
    releasedBefore: '7. The release that the first start sealed. Open this page in a browser:',
    served: (link: string, passphrase: string) =>
      `8. The workbench is open. Follow this link, and unlock the sample with: ${passphrase}\n\n    ${link}\n\n   Ctrl C ends it. The command line: npx girok --help`,
    again:
      'The sample from last time is here; it was checked again. (Delete the folder "sample" to make it anew.)',
  },
}

export type Texts = typeof en

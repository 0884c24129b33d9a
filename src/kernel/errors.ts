/** Nothing to tell. */
type None = Readonly<Record<string, never>>

/** Every rule that can be broken, with what its message needs to know. Worded in `src/language`. */
export interface ErrorParams {
  // the record
  'wrong-passphrase': None
  'passphrase-needed': None
  'passphrase-too-short': { least: number }
  'record-not-found': { path: string }
  'record-exists': { path: string }
  'record-half-written': { path: string; missing: string }
  'record-newer': { version: number; known: number }
  'record-damaged': { file: string; detail: string }
  'record-busy': { path: string }
  'record-rolled-back': { known: number; found: number }
  'folder-read-only': { path: string }
  'disk-full': { path: string }
  'file-unreadable': { path: string; detail: string }
  'value-unusable': { field: string; detail: string }
  'object-invalid': { kind: string; detail: string }
  'name-taken': { name: string; by: string }
  'nothing-to-undo': None
  'seal-not-undone': None
  'undo-superseded': { subject: string }
  'undo-erased': { subject: string }
  disagreement: { subject: string }
  // identities
  'identity-locked': None
  'identity-passphrase-wrong': None
  'identity-passphrase-same': None
  'compartment-missing': None
  'compartment-exists': None
  'changed-meanwhile': { by: string; at: string }
  'number-moved': { shown: number; now: number }
  // finding things
  'not-found': { ref: string }
  ambiguous: { ref: string; candidates: string[] }
  // sources
  'codename-taken': { codename: string }
  'file-empty': { file: string }
  'file-too-large': { file: string; bytes: number; limit: number }
  'file-encrypted': { file: string }
  'file-damaged': { file: string; detail: string }
  'file-kind-unknown': { file: string }
  'file-lies': { file: string; claimed: string; found: string }
  'file-without-text': { file: string }
  'file-expands': { file: string; limit: number }
  'text-undecodable': { file: string; encoding: string }
  'text-unpaired-surrogate': { file: string; at: number }
  'extraction-timeout': { file: string; seconds: number }
  'extraction-memory': { file: string; megabytes: number }
  // passages
  'quote-empty': None
  'quote-not-found': { quote: string; nearest: string }
  'quote-ambiguous': { quote: string; times: number }
  // values
  'date-invalid': { value: string }
  'date-reversed': { value: string }
  'place-invalid': { value: string }
  'count-invalid': { value: string }
  'count-reversed': { min: number; max: number }
  'code-unknown': { vocabulary: string; value: string; nearest: string }
  'code-retired': { vocabulary: string; value: string }
  'penalty-invalid': { value: string }
  'term-reversed': { value: string }
  // the coding sheet
  'sheet-unreadable': { file: string; detail: string }
  'sheet-gone': None
  'sheet-empty': { file: string }
  'sheet-column-missing': { column: string; found: string[] }
  'sheet-column-unknown': { column: string; known: string[] }
  'sheet-column-twice': { column: string }
  'sheet-formula': { column: string; value: string }
  'sheet-source-unknown': { source: string }
  'sheet-value-missing': { column: string }
  'sheet-value-misplaced': { column: string; kind: string }
  'sheet-row-uneven': { cells: number; columns: number }
  'sheet-refused': { rows: number; refused: number }
  // law: `at` is a place in the file, as a path in its JSON
  'law-unreadable': { at: string; detail: string }
  'law-reporter-missing': { at: string }
  'law-date-invalid': { at: string; value: string }
  'law-penalty-invalid': { at: string; value: string }
  'law-term-reversed': { at: string; value: string }
  'law-code-unknown': { at: string; vocabulary: string; value: string; nearest: string }
  'law-code-twice': { at: string; value: string }
  'law-reference-unknown': { at: string; value: string }
  'law-texts-overlap': { at: string; text: string; successor: string }
  'penalty-order-cycle': { kinds: string[] }
  // files of who stands on which list: `row` as a spreadsheet program numbers rows
  'capture-column-missing': { column: string; found: string[] }
  'capture-column-twice': { column: string }
  'capture-shape-unknown': { found: string[] }
  'capture-value-invalid': { row: number; column: string; value: string }
  'capture-count-invalid': { row: number; value: string }
  'capture-twice': { row: number; value: string }
  'capture-lists-many': { lists: number; limit: number }
  'capture-strata-many': { column: string; strata: number; limit: number }
  'capture-pair-invalid': { row: number; value: string }
  // lists of persons
  'list-code-invalid': { code: string }
  'list-code-taken': { code: string }
  'list-column-missing': { found: string[] }
  'list-known': { file: string; code: string }
  'list-in-text': { file: string; source: string }
  'lists-too-large': { persons: number; limit: number }
  'estimate-untitled': None
  'estimate-proposed': None
  'estimate-waits': { questions: number }
  'estimate-outdated': None
  // linking rows of persons: `row` as a spreadsheet program numbers rows
  'link-table-empty': None
  'link-id-twice': { id: string }
  'link-field-unknown': { field: string; known: string[] }
  'link-columns-unknown': { found: string[] }
  'link-spec-invalid': { detail: string }
  'link-lists-missing': { found: string[] }
  'link-table-large': { rows: number; limit: number }
  'link-quote-open': { row: number }
  'link-cells-many': { row: number; columns: number }
  'link-not-utf8': { file: string }
  'link-output-taken': { file: string }
  // questions and findings
  'question-invalid': { part: string; detail: string }
  'question-key-unknown': { key: string; known: string[] }
  // the published page
  'folder-not-empty': { path: string }
  'nothing-to-publish': None
  'release-sealed': { number: number }
  'release-not-sealed': { ref: string }
  'release-blocked': { count: number; codes: string[] }
  'overrule-upwards': { of: string; field: string }
  'field-without-coarser': { field: string }
  'small-k-without-reason': { k: number }
  'bag-file-altered': { file: string }
  'not-a-publication': { path: string }
  'pdf-not-made': { detail: string }
  // the command line
  usage: { detail: string }
}

export type ErrorCode = keyof ErrorParams

/** A broken rule: a closed code and its parameters. Whoever shows it words it. */
export class GirokError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'GirokError'
  readonly code: C
  readonly params: ErrorParams[C]

  constructor(code: C, params: ErrorParams[C]) {
    super(`${code} ${JSON.stringify(params)}`)
    this.code = code
    this.params = params
  }
}

/** `instanceof` alone forgets which codes there are. */
export function isGirokError(error: unknown): error is GirokError {
  return error instanceof GirokError
}

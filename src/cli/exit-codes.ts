import type { Bilingual } from '../kernel/bilingual.ts'
import { GirokError, type ErrorCode } from '../kernel/errors.ts'

/** What a script can tell from the exit code alone. The meanings are for the help and the manual. */
export const exits = {
  ok: { code: 0, meaning: { ko: '문제없이 끝남', en: 'all went well' } },
  bug: { code: 1, meaning: { ko: 'Girok의 오류', en: 'a fault in Girok itself' } },
  input: {
    code: 2,
    meaning: {
      ko: '명령, 값, 파일, 코딩 시트, 질문 가운데 받을 수 없는 것이 있음',
      en: 'a command, value, file, coding sheet or question that cannot be taken as it is',
    },
  },
  unopened: {
    code: 3,
    meaning: {
      ko: '기록이나 공개된 폴더를 열 수 없음(없음, 암호문구 틀림, 더 새로운 형식, 만들다 멈춤)',
      en: 'the record or publication cannot be opened (not there, wrong passphrase, newer, half-written)',
    },
  },
  unsound: {
    code: 4,
    meaning: {
      ko: '검증을 통과하지 못함(손상됨, 고쳐짐, 예전 사본으로 바뀜)',
      en: 'something does not verify: damaged, altered, or an older copy put back',
    },
  },
  machine: {
    code: 5,
    meaning: {
      ko: '다른 프로그램이 사용 중이거나, 디스크가 가득 찼거나, 쓸 수 없음',
      en: 'in use by another program, disk full, or not writable',
    },
  },
  refused: {
    code: 6,
    meaning: { ko: '코딩 시트에 받을 수 없는 행이 있음', en: 'a coding sheet has rows that were refused' },
  },
  state: {
    code: 7,
    meaning: {
      ko: '지금 상태로는 할 수 없는 일(되돌릴 것이 없음, 폴더가 이미 쓰임, 정리되지 않은 불일치)',
      en: 'not possible as things stand (nothing to undo, a folder in use, a disagreement to settle)',
    },
  },
} as const satisfies Readonly<Record<string, { code: number; meaning: Bilingual }>>

type Exit = keyof typeof exits

const exitOf: { readonly [C in ErrorCode]: Exit } = {
  'wrong-passphrase': 'unopened',
  'passphrase-needed': 'unopened',
  'passphrase-too-short': 'input',
  'record-not-found': 'unopened',
  'record-exists': 'state',
  'record-half-written': 'unopened',
  'record-newer': 'unopened',
  'record-damaged': 'unsound',
  'record-busy': 'machine',
  'record-rolled-back': 'unsound',
  'folder-read-only': 'machine',
  'disk-full': 'machine',
  'file-unreadable': 'input',
  'value-unusable': 'input',
  'object-invalid': 'input',
  'name-taken': 'input',
  'nothing-to-undo': 'state',
  'seal-not-undone': 'state',
  'undo-superseded': 'state',
  'undo-erased': 'state',
  disagreement: 'state',
  'identity-locked': 'unopened',
  'identity-passphrase-wrong': 'unopened',
  'identity-passphrase-same': 'input',
  'compartment-missing': 'state',
  'compartment-exists': 'state',
  'changed-meanwhile': 'state',
  'number-moved': 'state',
  'not-found': 'input',
  ambiguous: 'input',
  'codename-taken': 'input',
  'file-empty': 'input',
  'file-too-large': 'input',
  'file-encrypted': 'input',
  'file-damaged': 'input',
  'file-kind-unknown': 'input',
  'file-lies': 'input',
  'file-without-text': 'input',
  'file-expands': 'input',
  'text-undecodable': 'input',
  'text-unpaired-surrogate': 'input',
  'extraction-timeout': 'input',
  'extraction-memory': 'input',
  'quote-empty': 'input',
  'quote-not-found': 'input',
  'quote-ambiguous': 'input',
  'date-invalid': 'input',
  'date-reversed': 'input',
  'place-invalid': 'input',
  'count-invalid': 'input',
  'count-reversed': 'input',
  'code-unknown': 'input',
  'penalty-invalid': 'input',
  'term-reversed': 'input',
  'sheet-unreadable': 'input',
  'sheet-gone': 'input',
  'sheet-empty': 'input',
  'sheet-column-missing': 'input',
  'sheet-column-unknown': 'input',
  'sheet-column-twice': 'input',
  'sheet-formula': 'input',
  'sheet-source-unknown': 'input',
  'sheet-value-missing': 'input',
  'sheet-value-misplaced': 'input',
  'sheet-row-uneven': 'input',
  'sheet-refused': 'refused',
  'law-unreadable': 'input',
  'law-reporter-missing': 'input',
  'law-date-invalid': 'input',
  'law-penalty-invalid': 'input',
  'law-term-reversed': 'input',
  'law-code-unknown': 'input',
  'law-code-twice': 'input',
  'law-reference-unknown': 'input',
  'law-texts-overlap': 'input',
  'penalty-order-cycle': 'input',
  'question-invalid': 'input',
  'question-key-unknown': 'input',
  'folder-not-empty': 'state',
  'nothing-to-publish': 'state',
  'release-sealed': 'state',
  'release-not-sealed': 'state',
  'release-blocked': 'state',
  'overrule-upwards': 'input',
  'field-without-coarser': 'input',
  'small-k-without-reason': 'input',
  'bag-file-altered': 'unsound',
  'not-a-publication': 'unopened',
  'pdf-not-made': 'machine',
  usage: 'input',
}

// `instanceof` alone leaves the code untyped.
const isNamed = (error: unknown): error is GirokError => error instanceof GirokError

/** The exit code for whatever ended a command. What isn't a GirokError is a bug. */
export function exitCode(error: unknown): number {
  return exits[isNamed(error) ? exitOf[error.code] : 'bug'].code
}

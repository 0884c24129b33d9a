import { vocabularies } from '../codebook/vocabularies.ts'
import { flatten } from '../codebook/vocabulary.ts'
import type { Bilingual, Language } from '../kernel/bilingual.ts'
import type { Kind } from '../kernel/ids.ts'

const kindNames: Readonly<Record<Kind, Bilingual>> = {
  change: { ko: '변경', en: 'change' },
  member: { ko: '구성원', en: 'member' },
  term: { ko: '용어', en: 'term' },
  compartment: { ko: '신원 보관함', en: 'compartment of identities' },
  source: { ko: '출처', en: 'source' },
  identity: { ko: '봉인된 신원', en: 'sealed identity' },
  item: { ko: '원자료', en: 'item' },
  custody: { ko: '보관 이력', en: 'custody entry' },
  layer: { ko: '본문', en: 'layer' },
  origin: { ko: '원출처', en: 'origin' },
  account: { ko: '진술', en: 'account' },
  incident: { ko: '사건', en: 'incident' },
  distinction: { ko: '구별', en: 'distinction' },
  'same-person': { ko: '동일인 판정', en: 'judgement of persons' },
  'person-list': { ko: '인명 명단', en: 'list of persons' },
  estimate: { ko: '추정', en: 'estimate' },
  finding: { ko: '판단', en: 'finding' },
  instrument: { ko: '법령', en: 'instrument' },
  text: { ko: '법문', en: 'text of a law' },
  reading: { ko: '조항 해석', en: 'reading' },
  'norm-judgement': { ko: '규범 판단', en: 'judgement on a norm' },
  'law-finding': { ko: '법 판단', en: 'finding about law' },
  release: { ko: '공개본', en: 'release' },
  erasure: { ko: '삭제 기록', en: 'erasure' },
}

const fileKindNames: Readonly<Record<string, Bilingual>> = {
  pdf: { ko: 'PDF', en: 'a PDF' },
  zip: { ko: 'ZIP', en: 'a ZIP file' },
  ole: { ko: '옛 오피스 문서', en: 'an old office document' },
  html: { ko: '웹 페이지', en: 'a web page' },
  text: { ko: '일반 텍스트', en: 'plain text' },
  image: { ko: '그림', en: 'a picture' },
  audio: { ko: '오디오', en: 'sound' },
  video: { ko: '동영상', en: 'video' },
  archive: { ko: '압축', en: 'a packed archive' },
}

/** What stands in a `detail` where a program rather than a person put it. */
const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { ko: '해당 경로에 없음', en: 'it is not there' },
  ENOTDIR: { ko: '해당 경로에 없음', en: 'it is not there' },
  EISDIR: { ko: '파일이 아니라 폴더임', en: 'it is a folder' },
  EIO: { ko: '디스크에서 읽히지 않음', en: 'the disk does not give it' },
  'item-identity': { ko: '증거 파일을 여는 열쇠', en: 'the key to its evidence files' },
  missing: { ko: '파일이 없음', en: 'it is missing' },
  seal: { ko: '이 기록의 열쇠로 열리지 않음', en: 'it does not open with the key of this record' },
  hash: { ko: '내용이 기록된 것과 다름', en: 'its content is not what was recorded' },
  mac: { ko: '검사값이 맞지 않음', en: 'its check value does not match' },
  checksum: { ko: '검사값이 맞지 않음', en: 'its check value does not match' },
  json: { ko: '형식이 깨짐', en: 'its form is broken' },
  shape: { ko: '형식이 깨짐', en: 'its form is broken' },
  header: { ko: '읽을 수 없는 항목이 있음', en: 'an entry in it cannot be read' },
  start: { ko: 'keys.json과 짝이 맞지 않음', en: 'it does not belong to the keys.json beside it' },
}

const named = (names: Readonly<Record<string, Bilingual>>, code: string, language: Language): string =>
  Object.hasOwn(names, code) ? (names[code]?.[language] ?? code) : code

/** A kind of object, of account or of neither: then the code itself. */
export function kindName(kind: string, language: Language): string {
  const account = vocabularies.find(({ id }) => id === 'account-kind')
  const term = account && flatten(account).find(({ code }) => code === kind)
  return Object.hasOwn(kindNames, kind) ? named(kindNames, kind, language) : (term?.label[language] ?? kind)
}

export const fileKindName = (kind: string, language: Language): string => named(fileKindNames, kind, language)

export const reasonName = (detail: string, language: Language): string => named(reasons, detail, language)

export function vocabularyName(id: string, language: Language): string {
  return vocabularies.find((vocabulary) => vocabulary.id === id)?.[language][0] ?? id
}

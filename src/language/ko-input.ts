import { columns, koreanColumns } from '../accounts/sheet-columns.ts'
import { path, quoted, why } from './ko-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { fileKindName, kindName, vocabularyName } from './names.ts'
import { formatBytes, formatNumber } from './numbers.ts'
import { withParticle } from './particles.ts'
import { listed, nearestFirst, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'ko')
const size = (bytes: number): string => formatBytes(bytes, 'ko')

/** Sheets may be headed in either language: both names of a column are offered. */
const bothNames = (known: readonly string[]): string[] =>
  known.flatMap((name) => {
    const column = columns.find((it) => it === name)
    return column === undefined ? [name] : [name, koreanColumns[column][0]]
  })

/** What people bring: files, quotes, values, coding sheets and questions. */
export const inputErrors = {
  'codename-taken': ({ codename }) =>
    `${quoted(codename, '은/는')} 다른 출처가 이미 쓰는 가명이거나 그 파일의 이름입니다. 다른 가명을 정해 주십시오.`,
  'file-empty': ({ file }) =>
    `${path(file)} 파일이 비어 있습니다. 끝까지 복사되었는지 확인하고, 아니라면 다시 받아 주십시오.`,
  'file-too-large': ({ file, bytes, limit }) =>
    `${path(file)} 파일의 크기는 ${size(bytes)}인데, ${size(limit)}까지만 받을 수 있습니다. 나누어서 추가해 주십시오.`,
  'file-encrypted': ({ file }) =>
    `${path(file)} 파일은 비밀번호로 잠겨 있습니다. 원래 프로그램에서 열어 비밀번호 없이 저장한 사본을 추가하시고, 원본도 함께 보관해 주십시오.`,
  'file-damaged': ({ file, detail }) =>
    `${path(file)} 파일이 손상되었거나 중간에 잘렸습니다${why(detail)}. 보낸 곳에서 다시 받아 주십시오. 다른 프로그램에서 열린다면 거기서 새로 저장한 사본을 추가해 주십시오.`,
  'file-kind-unknown': ({ file }) =>
    `${path(file)} 같은 파일에서는 글을 읽어 낼 수 없습니다. 일반 텍스트, HTML, PDF, DOCX 가운데 하나로 저장해서 추가해 주십시오.`,
  'file-lies': ({ file, claimed, found }) =>
    `${path(file)} 파일은 이름으로는 ${shown(claimed, 30)}인데 내용은 ${shown(fileKindName(found, 'ko'), 30)} 형식입니다. 열어 보기 전에 어디서 온 파일인지 확인하시고, 믿을 수 있다면 확장자를 바로잡아 다시 추가해 주십시오.`,
  'file-without-text': ({ file }) =>
    `${path(file)} 파일에 글이 없습니다. 쪽을 그림으로 담은 파일일 수 있으니, 문자 인식(OCR)을 거친 결과를 추가해 주십시오.`,
  'file-expands': ({ file, limit }) =>
    `${path(file)} 파일은 압축을 풀면 지나치게 커져서(${size(limit)} 초과 또는 비정상적인 비율) 읽기를 멈췄습니다. 믿을 만한 파일이라면 글만 더 단순한 형식으로 저장해서 추가해 주십시오.`,
  'text-undecodable': ({ file, encoding }) =>
    `${path(file)} 파일을 ${withParticle(shown(encoding, 30), '으로/로')} 읽을 수 없습니다. 실제 인코딩을 지정하거나 UTF-8로 다시 저장해 주십시오.`,
  'text-unpaired-surrogate': ({ file, at }) =>
    `${path(file)} 파일의 ${number(at)}번째 글자가 깨져 있습니다. 원래 프로그램에서 UTF-8로 다시 저장해서 추가해 주십시오.`,
  'extraction-timeout': ({ file, seconds }) =>
    `${path(file)} 파일을 읽는 데 ${number(seconds)}초가 넘게 걸려 멈췄습니다. 나누어서 추가하거나, 글을 더 단순한 형식으로 저장해서 추가해 주십시오.`,
  'extraction-memory': ({ file, megabytes }) =>
    `${path(file)} 파일을 읽는 데 메모리가 ${number(megabytes)} MB 넘게 들어 멈췄습니다. 나누어서 추가하거나, 글을 더 단순한 형식으로 저장해서 추가해 주십시오.`,
  'quote-empty': () => '인용문이 비어 있습니다. 출처에 있는 말을 그대로 옮겨 넣어 주십시오.',
  'quote-not-found': ({ quote, nearest }) =>
    nearest.trim() === ''
      ? `출처에 ${quoted(quote, '과/와')} 비슷한 말이 없습니다. 행에 적힌 출처가 맞는지 확인하고, 출처에 있는 말을 그대로 옮겨 주십시오.`
      : `출처에서 다음 말을 찾지 못했습니다: ${quoted(quote, undefined, 120)}. 가장 가까운 부분은 ${quoted(nearest, undefined, 120)}입니다. 이 부분이 맞다면 출처에 있는 그대로 행에 옮겨 주십시오.`,
  'quote-ambiguous': ({ quote, times }) =>
    `${quoted(quote, '이/가')} 출처에 ${number(times)}번 나옵니다. 앞이나 뒤에 오는 말(앞말·뒷말 열)이나 몇 번째인지(순번 열)를 적어 주십시오.`,
  'date-invalid': ({ value }) =>
    `${quoted(value, '을/를')} 날짜로 읽을 수 없습니다. 2021, 2021-03-15, 2018/2023(부터/까지), 2020~(무렵)처럼 적어 주십시오.`,
  'date-reversed': ({ value }) =>
    `${quoted(value, '은/는')} 끝이 시작보다 앞섭니다. 이른 날짜를 먼저 적어 주십시오.`,
  'place-invalid': ({ value }) =>
    `${quoted(value, '은/는')} 장소 코드가 아닙니다. 나라를 나타내는 대문자 두 자에, 아는 만큼 지역을 붙여 XA, XA-02, XA-02/old-harbour처럼 적어 주십시오.`,
  'count-invalid': ({ value }) =>
    `${quoted(value, '을/를')} 사람 수로 읽을 수 없습니다. 7, 7-10, ‘최소 7명’, ‘다수’처럼 적어 주십시오.`,
  'count-reversed': ({ min, max }) =>
    `사람 수가 최소 ${number(min)}명, 최대 ${number(max)}명으로 되어 있습니다. 출처에서 두 수를 확인하고 틀린 쪽을 고쳐 주십시오.`,
  'code-unknown': ({ vocabulary, value, nearest }) =>
    `코드북의 ${quoted(vocabularyName(vocabulary, 'ko'))}에 ${quoted(value, '이/가')} 없습니다. ${
      nearest === ''
        ? '있는 코드 가운데 하나를 써 주십시오.'
        : `가장 가까운 코드는 ${quoted(nearest)}입니다. 이 코드나 맞는 다른 코드를 써 주십시오.`
    }`,
  'code-retired': ({ vocabulary, value }) =>
    `${quoted(value, '은/는')} 이 기록의 ${quoted(vocabularyName(vocabulary, 'ko'))}에서 사용을 중지한 용어여서 새로 고를 수 없습니다. 다른 용어를 고르거나, 설정에서 다시 사용하도록 바꿔 주십시오.`,
  'penalty-invalid': ({ value }) =>
    `${quoted(value, '을/를')} 처벌로 읽을 수 없습니다. 종류를 적고, 기간을 알면 쌍점(:) 뒤에 붙여 death, imprisonment:life, labour-camp:5y..15y처럼 적어 주십시오.`,
  'term-reversed': ({ value }) =>
    `${quoted(value)}에 긴 기간이 먼저 적혀 있습니다. 5y..15y처럼 짧은 쪽을 먼저 적어 주십시오.`,
  'sheet-unreadable': ({ file, detail }) =>
    `코딩 시트 ${path(file, '을/를')} 읽을 수 없습니다${why(detail)}. CSV나 XLSX로 다시 저장해서 가져와 주십시오.`,
  'sheet-gone': () =>
    '이 코딩 시트는 이제 열려 있지 않습니다. 기록이 잠겼거나 그 뒤에 다른 시트를 여럿 열었기 때문입니다. 파일을 다시 골라 주십시오.',
  'sheet-empty': ({ file }) =>
    `코딩 시트 ${path(file)}에 행이 없습니다. 첫 번째 시트의 맨 위에 열 이름을 한 줄 두고 그 아래에 행을 적어 주십시오.`,
  'sheet-column-missing': ({ column, found }) =>
    `코딩 시트에 ${quoted(column)} 열이 없습니다. 있는 열: ${listed(nearestFirst(column, found))}. 해당하는 열의 이름을 고치거나, 가져올 때 어느 열인지 지정해 주십시오.`,
  'sheet-column-unknown': ({ column, known }) =>
    `코딩 시트의 ${quoted(column)} 열은 쓸 수 없는 이름입니다. 쓸 수 있는 이름: ${listed(nearestFirst(column, bothNames(known)))}. 열 이름을 고치거나, 가져올 때 어느 열인지 또는 제외할지를 지정해 주십시오.`,
  'sheet-column-twice': ({ column }) =>
    `코딩 시트에 ${quoted(column)} 열이 두 번 나옵니다. 하나만 남기거나 다른 하나의 이름을 바꿔 주십시오.`,
  'sheet-formula': ({ column, value }) =>
    `${quoted(column)} 열에 수식 ${quoted(value, '이/가')} 있습니다. 수식 대신 값을 그대로 적어 주십시오.`,
  'sheet-source-unknown': ({ source }) =>
    `행에 적힌 출처 ${quoted(source, '이/가')} 기록에 없습니다. 그 출처를 먼저 추가하거나 이름을 바로잡아 주십시오.`,
  'sheet-value-missing': ({ column }) =>
    `꼭 있어야 하는 ${quoted(column)} 열이 비어 있습니다. 값을 채워 주십시오.`,
  'sheet-value-misplaced': ({ column, kind }) =>
    `${quoted(column)} 열에 값이 있지만 ${quoted(kindName(kind, 'ko'))} 진술에는 그 값을 둘 자리가 없습니다. 그 칸을 비우거나 진술의 종류를 바로잡아 주십시오.`,
  'sheet-row-uneven': ({ cells, columns: width }) =>
    `열은 ${number(width)}개인데 이 행에는 칸이 ${number(cells)}개 있습니다. 칸 안에 쉼표나 줄바꿈이 있다면 그 칸을 큰따옴표로 묶어 주십시오.`,
  'sheet-refused': ({ rows, refused }) =>
    `${number(rows)}개 행 가운데 ${number(refused)}개를 받을 수 없어, 시트에서 아무것도 저장하지 않았습니다. 그 행들을 고쳐서 다시 가져오거나, --keep-good을 붙여 나머지 행만 받아 주십시오.`,
  'question-invalid': ({ part, detail }) =>
    `질문의 ${quoted(part)} 부분을 읽을 수 없습니다${why(detail)}. 다음과 같이 적어 주십시오: type:execution when:2018/2023 origins>=2`,
  'question-key-unknown': ({ key, known }) =>
    `질문에 ${quoted(key, '은/는')} 쓸 수 없습니다. 쓸 수 있는 것: ${listed(nearestFirst(key, known))}. 이 가운데 하나로 고쳐 주십시오.`,
} satisfies Partial<ErrorMessages>

import { quoted } from './ko-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { formatNumber } from './numbers.ts'
import { listed, nearestFirst, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'ko')

/** Lists of persons that are to be linked. */
export const linkErrors = {
  'link-table-empty': () =>
    '비교할 것이 없습니다. 첫 행에 열 이름을, 그 아래에 한 사람에 한 행씩 적어 주십시오.',
  'link-id-twice': ({ id }) =>
    `번호 ${quoted(id, '이/가')} 두 행에 있습니다. 행마다 다른 번호를 붙여 주십시오. 같은 사람의 행인지는 내용으로 찾습니다.`,
  'link-field-unknown': ({ field, known }) =>
    `${quoted(field)} 열이 없습니다. 있는 열은 ${listed(nearestFirst(field, known))}입니다. 명세에 이 가운데 하나를 적어 주십시오.`,
  'link-columns-unknown': ({ found }) =>
    `어느 열이 이름인지 알 수 없습니다: ${listed(found)}. 한 열의 이름을 ‘이름’(또는 ‘성’과 ‘이름’)으로 하거나, --spec으로 무엇을 비교할지 정해 주십시오. (비어 있거나 모든 행의 값이 같은 열로는 사람을 가릴 수 없습니다.)`,
  'link-spec-invalid': ({ detail }) =>
    `명세를 쓸 수 없습니다: ${shown(detail, 160)}. docs/linking.md를 보고 고쳐 주십시오.`,
  'link-lists-missing': ({ found }) =>
    `각 행이 어느 명단에서 왔는지 적은 열이 없습니다: ${listed(found)}. 그 열의 이름을 ‘명단’이나 ‘출처’로 해 주십시오. 없으면 포획 이력을 쓸 수 없습니다.`,
  'link-table-large': ({ rows, limit }) =>
    `파일에 ${number(rows)}행이 있는데, 한 번에 ${number(limit)}행까지 비교합니다. 지역이나 연도로 먼저 나누어 주십시오.`,
  'link-quote-open': ({ row }) =>
    `${number(row)}행에서 시작한 따옴표가 끝까지 닫히지 않았습니다. 따옴표를 닫거나 파일을 CSV로 다시 저장해 주십시오.`,
  'link-cells-many': ({ row, columns }) =>
    `${number(row)}행에 첫 행의 열 ${number(columns)}개보다 많은 칸이 있습니다. 구분 기호가 든 칸은 따옴표로 묶어 주십시오.`,
  'link-not-utf8': ({ file }) =>
    `${quoted(file, '은/는')} UTF-8도 한국어 코드 페이지도 아닙니다. UTF-8 CSV로 다시 저장해 주십시오.`,
  'link-output-taken': ({ file }) =>
    `${quoted(file, '은/는')} 읽는 파일이거나 다른 출력과 같은 파일입니다. 출력마다 다른 파일을 지정해 주십시오.`,
} satisfies Partial<ErrorMessages>

import { quoted } from './ko-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { formatNumber } from './numbers.ts'
import { listed, nearestFirst } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'ko')

/** Files that say who stands on which list, for estimates. */
export const captureErrors = {
  'capture-column-missing': ({ column, found }) =>
    `${quoted(column)} 열이 없습니다. 파일에 있는 열은 ${listed(nearestFirst(column, found))}입니다. 이 가운데 하나를 지정해 주십시오.`,
  'capture-column-twice': ({ column }) =>
    `${quoted(column)} 열이 두 번 나옵니다. 하나만 남기거나 다른 이름을 붙여 주십시오.`,
  'capture-shape-unknown': ({ found }) =>
    `각 열이 무엇인지 알 수 없습니다: ${listed(found)}. 명단마다 0과 1로 된 열을 두고, 한 사람을 한 행에 적거나(‘id’ 열), 명단의 조합마다 한 행에 그 사람 수를(‘count’ 열) 적어 주십시오.`,
  'capture-value-invalid': ({ row, column, value }) =>
    `${number(row)}행 ${quoted(column)} 열: ${value.trim() === '' ? '값이 비어 있습니다' : `${quoted(value, '은/는')} 0도 1도 아닙니다`}. 명단에 있으면 1, 없으면 0을 적어 주십시오. 알 수 없는 값은 쓸 수 없습니다.`,
  'capture-count-invalid': ({ row, value }) =>
    `${number(row)}행: ${value.trim() === '' ? '사람 수가 비어 있습니다' : `${quoted(value, '은/는')} 사람 수가 아닙니다`}. 0 이상의 정수를 적어 주십시오.`,
  'capture-twice': ({ row, value }) =>
    `${number(row)}행은 앞에 나온 행과 겹칩니다: ${quoted(value)}. 같은 사람이나 같은 조합이면 한 행만 남기고, 아니면 서로 다른 번호를 붙여 주십시오.`,
  'capture-lists-many': ({ lists, limit }) =>
    `명단이 ${number(lists)}개인데, 추정에는 ${number(limit)}개까지만 쓸 수 있습니다. 같은 곳에서 나온 명단을 합치거나 가장 작은 명단을 빼 주십시오.`,
  'capture-strata-many': ({ column, strata, limit }) =>
    strata > limit
      ? `${quoted(column)} 열에는 서로 다른 값이 ${number(strata)}개 있습니다. 값마다 따로 추정하므로 ${number(limit)}개까지만 쓸 수 있습니다. 도나 연도처럼 더 넓게 나눈 열을 지정해 주십시오.`
      : `명단에 누군가가 든 행이 하나도 남지 않았습니다. ${quoted('--where')}에 적은 조건을 확인해 주십시오.`,
  'capture-pair-invalid': ({ row, value }) =>
    `쌍 파일의 ${number(row)}행: ${quoted(value)}. 행마다 명단 파일에 있는 서로 다른 두 행의 번호와 0에서 1까지의 확률을 적어 주십시오.`,
} satisfies Partial<ErrorMessages>

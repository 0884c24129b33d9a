import { quoted } from './ko-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { formatNumber } from './numbers.ts'
import { listed, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'ko')

/** Lists of persons. */
export const listErrors = {
  'list-code-invalid': ({ code }) =>
    `${quoted(code, '은/는')} 명단 코드로 쓸 수 없습니다. A, FAM2처럼 영문 대문자로 시작하는 대문자와 숫자 여덟 자 이내로 정해 주십시오. 명단에 있는 사람을 모두 이 코드와 행 번호로 부릅니다.`,
  'list-code-taken': ({ code }) =>
    `코드 ${quoted(code, '은/는')} 이미 쓰이고 있습니다. 다른 명단의 코드이거나, 진술에 ${quoted(`${code}-1`)} 같은 코드명이 나옵니다. 다른 코드를 정해 주십시오.`,
  'list-column-missing': ({ found }) =>
    `어느 열이 이름인지 알 수 없습니다. 파일에 있는 열은 ${listed(found)}입니다. 이름이 있는 열을 정해 주십시오. 이름이 없으면 다른 명단에서 같은 사람을 찾을 수 없습니다.`,
  'list-known': ({ file, code }) =>
    `${quoted(file, '은/는')} 이미 명단 ${shown(code, 12)}의 파일로 기록에 있습니다. 명단 화면이나 ‘girok lists’에서 확인해 주십시오.`,
  'list-in-text': ({ file, source }) =>
    `${quoted(file, '은/는')} 본문으로 들어와 있어 이름이 검색됩니다. 그 출처(${shown(source, 40)})를 ‘girok erase’로 파기한 뒤 명단으로 넣어 주십시오. 그러면 이름은 봉인된 파일 안에만 남습니다.`,
  'lists-too-large': ({ persons, limit }) =>
    `명단에 모두 ${number(persons)}명이 있는데, 기록 안에서는 ${number(limit)}명까지만 연결할 수 있습니다. 명령줄에서 ‘girok link’로 파일을 직접 연결해 주십시오.`,
  'estimate-untitled': () =>
    '추정은 제목을 붙여 보관합니다. 한국어나 영어, 또는 두 언어로 제목을 적어 주십시오.',
  'estimate-proposed': () =>
    '아무도 같다고 판단하지 않은 사람들을 한 명으로 센 추정이라 보관하지 않습니다. 같다고 판단한 경우만으로 추정해 보관해 주십시오.',
  'estimate-waits': ({ questions }) =>
    `두 사람이 같은 사람인지 묻는 질문 ${number(questions)}건이 남아 있어 추정을 보관하지 않습니다. ‘검토’에서 답한 뒤 다시 추정해 주십시오.`,
  'estimate-outdated': () =>
    '지금의 명단으로 낸 추정이 아니거나, 작업 화면에 추정 결과가 남아 있지 않습니다. 다시 추정해 보관해 주십시오.',
} satisfies Partial<ErrorMessages>

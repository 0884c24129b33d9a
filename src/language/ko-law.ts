import { quoted, why } from './ko-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { vocabularyName } from './names.ts'
import { shown } from './shown.ts'

const place = (at: string): string => shown(at, 50)
const nothing = '파일에서 아무것도 가져오지 않았습니다.'

/** Files of law, and the order of penalties. */
export const lawErrors = {
  'law-unreadable': ({ at, detail }) =>
    `법령 파일의 ${place(at)} 부분을 읽을 수 없습니다${why(detail)}. ${nothing} 그 자리를 고쳐 주십시오. 형식은 docs/law/README.md에 있습니다.`,
  'law-reporter-missing': ({ at }) =>
    `${place(at)} 자리에 누가 전한 내용인지 적혀 있지 않습니다. ${nothing} 법문과 조항에는 모두 전한 이가 있어야 하니 적어 주십시오.`,
  'law-date-invalid': ({ at, value }) =>
    `${place(at)} 자리의 ${quoted(value, '을/를')} 날짜로 읽을 수 없습니다. ${nothing} 2021, 2021-03-15, [2013,2015](둘 가운데 하나)처럼 적어 주십시오.`,
  'law-penalty-invalid': ({ at, value }) =>
    `${place(at)} 자리의 ${quoted(value, '을/를')} 처벌로 읽을 수 없습니다. ${nothing} labour-camp:5y..15y|death처럼 적어 주십시오.`,
  'law-term-reversed': ({ at, value }) =>
    `${place(at)} 자리의 ${quoted(value)}에 긴 기간이 먼저 적혀 있습니다. ${nothing} 짧은 쪽을 먼저 적어 주십시오.`,
  'law-code-unknown': ({ at, vocabulary, value, nearest }) =>
    `${place(at)} 자리: 코드북의 ${quoted(vocabularyName(vocabulary, 'ko'))}에 ${quoted(value, '이/가')} 없습니다. ${nothing} ${
      nearest === ''
        ? '있는 코드 가운데 하나를 써 주십시오.'
        : `가장 가까운 코드는 ${quoted(nearest)}입니다. 이 코드나 맞는 다른 코드를 써 주십시오.`
    }`,
  'law-code-twice': ({ at, value }) =>
    `${place(at)} 자리의 코드 ${quoted(value, '은/는')} 이미 쓰이고 있습니다. ${nothing} 다른 코드를 주거나, 같은 것이라면 빼 주십시오.`,
  'law-reference-unknown': ({ at, value }) =>
    `${place(at)} 자리에 적힌 ${quoted(value, '이/가')} 파일에도 기록에도 없습니다. ${nothing} 코드를 바로잡거나, 가리키는 것을 넣어 주십시오.`,
  'law-texts-overlap': ({ at, text, successor }) =>
    `${place(at)} 자리: 법문 ${quoted(text)}의 시행 기간이 이를 대신하는 ${quoted(successor)}의 시행일과 겹칩니다. ${nothing} 두 법문의 날짜를 확인해 주십시오.`,
  'penalty-order-cycle': ({ kinds }) =>
    `처벌의 무겁고 가벼운 순서가 돌고 돕니다: ${shown(kinds.join(' < '), 120)}. 이 가운데 한 단계를 빼 주십시오.`,
} satisfies Partial<ErrorMessages>

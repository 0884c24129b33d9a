import { about, evidence, fileOf, logOf, ofLog, quoted, why } from './ko-phrases.ts'
import type { ProblemMessages, ReleaseProblemMessages } from './messages.ts'
import { shown } from './shown.ts'

const stop =
  '이 기록으로 작업을 계속하지 마십시오. 지금 상태 그대로 복사해 두고, 백업이나 인쇄해 둔 확인점과 대조해 주십시오.'
const distrust = '내용을 믿지 마시고, 공개한 곳에 알리고 다시 받아 주십시오.'
const compare = '가장 최근의 확인점을 인쇄해 둔 확인점과 대조해 주십시오.'

/** What `verify` found, what it means, and what to do. */
export const problems = {
  'database-damaged': (it) =>
    `${fileOf(it, '데이터베이스')}의 일부를 저장된 대로 읽을 수 없습니다${why(it.detail)}. 사라진 항목이 있을 수 있습니다. ${stop}`,
  'keyring-damaged': (it) =>
    `${fileOf(it, '열쇠 파일')}이 손상되었거나 내용이 바뀌었습니다${why(it.detail)}. 다음에는 기록이 열리지 않을 수 있으니, 폴더 전체를 복사해 두고 백업에서 이 파일만 되돌려 놓아 주십시오.`,
  'entry-missing': (it) =>
    `${about(it, '이/가', '항목')} 없습니다. 항목은 원래 빠지지 않으므로 그 내용이 사라진 것이며, 뒤따르는 항목도 봉인될 때와 다릅니다. ${stop}`,
  'entry-misplaced': (it) =>
    `${about(it, '이/가', '항목')} 제자리에 있지 않습니다${why(it.detail)}. 항목이 뒤바뀌었거나 옮겨졌거나 복사되었습니다. ${stop}`,
  'header-invalid': (it) =>
    `${about(it, undefined, '항목')}의 머리말을 읽을 수 없습니다${why(it.detail)}. 무엇에 관한 항목이었는지 알 수 없습니다. ${stop}`,
  'leaf-differs': (it) =>
    `${about(it, '이/가', '항목')} 함께 저장된 검사값과 맞지 않습니다${why(it.detail)}. 둘 중 하나가 나중에 바뀌었습니다. ${stop}`,
  'field-altered': (it) =>
    `${about(it, '이/가', '항목')} 봉인될 때의 내용과 다릅니다. ${it.detail ? `바뀐 값: ${shown(it.detail, 80)}. ` : ''}여기 적힌 값을 믿지 마십시오. ${stop}`,
  'fields-missing': (it) =>
    `${about(it, undefined, '항목')}의 내용이 없는데, 이를 삭제했다는 기록도 없습니다${why(it.detail)}. ${stop}`,
  'revises-unknown': (it) =>
    `${about(it, '은/는', '항목')} ${it.subject === undefined ? '' : `${quoted(it.subject)}의 `}앞선 버전을 고친 것인데, 그 앞선 버전이 기록에 없습니다. 변경 이력이 온전하지 않습니다. ${stop}`,
  'log-unopened': (it) =>
    `${logOf(it)}의 시작 부분이 올바르지 않습니다${it.entry === undefined ? '' : `(항목 ${it.entry})`}. 첫 항목들이 잘려 나갔을 수 있습니다. ${stop}`,
  'checkpoint-missing': (it) =>
    `${about(it, undefined, '변경')} 뒤에 있어야 할 서명된 확인점이 없습니다${why(it.detail)}. 여기서 끝나는 변경은 봉인되지 않은 상태입니다. ${stop}`,
  'checkpoint-unexpected': (it) =>
    `${about(it, undefined, '항목')}에서 끝나는 변경이 없는데 확인점이 있습니다${why(it.detail)}. 확인점이 나중에 끼워졌거나 항목이 사라졌습니다. ${stop}`,
  'checkpoint-altered': (it) =>
    `${about(it, undefined, '항목')}의 확인점이 그 앞의 항목들과 맞지 않습니다${why(it.detail)}. 서명한 뒤에 항목이나 확인점이 바뀌었습니다. ${stop}`,
  'checkpoint-signature': (it) =>
    `${about(it, undefined, '항목')}의 확인점에 있는 서명이 맞지 않습니다${why(it.detail)}. 이 로그를 쓰는 기기가 서명한 내용이 아닙니다. ${stop}`,
  'rolled-back': (it) =>
    `${about(it, undefined, '나중 항목')}까지 있던 기록인데 지금은 그 항목들이 없습니다${why(it.detail)}. 예전 사본으로 바뀌었거나 끝부분이 잘렸습니다. 최신 사본을 되돌려 놓으시고, 그때까지 이 기록으로 작업하지 마십시오.`,
  forked: (it) =>
    `${about(it, undefined, '어느 항목')}까지의 기록이 다른 곳에서 확인된 확인점과 다릅니다${why(it.detail)}. 예전 사본에 이어서 썼거나 항목이 다시 쓰인 것입니다. ${stop}`,
  'witness-missing': (it) =>
    `${ofLog(it)}${fileOf(it, '목격 파일')}이 없습니다${why(it.detail)}. 이 파일이 없으면 예전 사본으로 바뀌어도 알아차리지 못할 수 있습니다. ${compare}`,
  'witness-damaged': (it) =>
    `${ofLog(it)}${fileOf(it, '목격 파일')}이 손상되었거나 내용이 바뀌었습니다${why(it.detail)}. 예전 사본으로 바뀌었는지를 이 파일로는 알 수 없습니다. ${compare}`,
  'item-missing': (it) =>
    `${evidence(it, '이/가')} 없습니다. 무엇이었는지는 기록에 남아 있지만 원본을 보일 수 없으니, 백업에서 이 파일을 되돌려 놓아 주십시오.`,
  'item-damaged': (it) =>
    `${evidence(it)}의 내용이 손상되었거나 바뀌었습니다${why(it.detail)}. 증거로 제시하지 마시고, 백업에서 이 파일을 되돌려 놓아 주십시오.`,
  'tables-differ': (it) =>
    `검색과 집계에 쓰는 표${it.file === undefined ? '' : `(${shown(it.file)})`}가 항목과 맞지 않습니다${why(it.detail)}. 항목에서 표를 다시 만들기 전에는 검색과 집계 결과를 믿지 마십시오.`,
  'passage-differs': (it) =>
    `${about(it, undefined, '진술')}의 발췌가 본문과 다릅니다${why(it.detail)}. 인용문을 증거와 대조하기 전에는 이 진술에 기대지 마십시오.`,
  'proof-wrong': (it) =>
    `${about(it, undefined, '판단')}의 증명이 성립하지 않습니다${why(it.detail)}. 제시된 진술로는 그 수가 나오지 않습니다. 다시 계산해서 검토하기 전에는 이 판단을 인용하거나 공개하지 마십시오.`,
  'file-altered': (it) =>
    `${fileOf(it, '공개본의 파일')}이 봉인될 때의 내용과 다릅니다${why(it.detail)}. ${distrust}`,
  'file-missing': (it) =>
    `공개본에 있어야 할 ${fileOf(it, '파일')}이 없습니다${why(it.detail)}. 공개한 곳에서 공개본 전체를 다시 받아 주십시오.`,
  'file-unlisted': (it) =>
    `${fileOf(it, '어떤 파일')}은 이 공개본에 속하지 않습니다${why(it.detail)}. 사람이나 프로그램이 나중에 넣은 것이니, 공개된 내용으로 여기지 마십시오.`,
  'disclosure-altered': (it) =>
    `${about(it, undefined, '공개본')}에 실린 내용 가운데 서명된 기록과 맞지 않는 것이 있습니다${why(it.detail)}. 나중에 바뀐 내용입니다. ${distrust}`,
  'count-wrong': (it) =>
    `${it.finding === undefined ? about(it, undefined, '판단') : quoted(it.finding)}에 적힌 수가 제시된 진술에서 나오지 않습니다${why(it.detail)}. 그 수를 인용하지 마시고, 공개한 곳에 문의해 주십시오.`,
} satisfies ProblemMessages

/** The same where a release is checked. */
export const releaseProblems = {
  'header-invalid': (it) =>
    `이 공개본에 실린 ${about(it, undefined, '항목')}의 머리말을 읽을 수 없습니다${why(it.detail)}. 그 항목에서 공개한 값은 하나도 검증할 수 없습니다. ${distrust}`,
  'entry-misplaced': (it) =>
    `이 공개본에 실린 ${about(it, '이/가', '항목')} 서명된 확인점이 말하는 자리에 있지 않습니다${why(it.detail)}. ${distrust}`,
  'checkpoint-missing': (it) =>
    `이 공개본에는 ${logOf(it)}의 서명된 확인점이 없습니다${why(it.detail)}. 실린 항목이 기록에 있었다는 것을 보여 줄 근거가 없습니다. ${distrust}`,
  'checkpoint-altered': (it) =>
    `이 공개본에 들어 있는 ${ofLog(it)}확인점이 여기 적힌 로그의 것이 아니거나 두 번 들어 있습니다${why(it.detail)}. ${distrust}`,
  'checkpoint-signature': (it) =>
    `이 공개본에 들어 있는 ${ofLog(it)}확인점의 서명이 맞지 않습니다${why(it.detail)}. 그 로그의 열쇠로 서명한 내용이 아닙니다. ${distrust}`,
} satisfies ReleaseProblemMessages

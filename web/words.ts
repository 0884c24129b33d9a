import { session } from './session.svelte.ts'

/** The words of one screen or part, in both languages. */
export function words<W>(all: { en: W; ko: W }): W {
  return all[session.language]
}

export const shell = {
  en: {
    sources: 'Sources',
    findings: 'Findings',
    history: 'History',
    review: 'Review',
    search: 'Search',
    lock: 'Lock',
    palette: 'Commands',
    keys: 'Keys',
    keysHere: 'Keys on this screen',
    typeCommand: 'Type a command',
    noCommand: 'No such command',
    skip: 'To the content',
    language: '한국어',
    refused:
      'This page was opened without its launch link. Start Girok again and follow the link that it prints.',
    offline:
      'Girok is not running any more. What was acknowledged is safe. Start it again and follow the link that it prints.',
    toSettle: 'Settle it under Review',
    gone: 'Girok does not answer.',
    goneHow:
      'What you typed is still here: leave this page open. Start Girok again and follow the link that it prints, in this browser: this page then goes on by itself. If you were saving an account or a finding, save again: it is entered once.',
    fault:
      'Girok made a mistake. Nothing that was acknowledged is lost. What went wrong stands in the window in which Girok runs.',
    close: 'Close',
    nowhere: 'There is nothing at this address.',
  },
  ko: {
    sources: '출처',
    findings: '판단',
    history: '이력',
    review: '검토',
    search: '검색',
    lock: '잠그기',
    palette: '명령',
    keys: '단축키',
    keysHere: '이 화면의 단축키',
    typeCommand: '명령 입력',
    noCommand: '그런 명령이 없습니다',
    skip: '본문으로',
    language: 'English',
    refused: '실행할 때 나온 링크 없이 연 화면입니다. Girok을 다시 실행하고 출력된 링크를 여십시오.',
    offline:
      'Girok이 실행되고 있지 않습니다. 저장되었다고 알려 드린 것은 그대로 있습니다. 다시 실행하고 출력된 링크를 여십시오.',
    toSettle: '검토에서 정리하기',
    gone: 'Girok이 응답하지 않습니다.',
    goneHow:
      '작성하신 내용은 그대로 있으니 이 화면을 닫지 마십시오. Girok을 다시 실행하고 출력된 링크를 이 브라우저에서 열면 이 화면에서 작업을 이어 갈 수 있습니다. 진술이나 판단을 저장하던 중이었다면 다시 저장하십시오. 두 번 저장되지 않습니다.',
    fault:
      'Girok에 오류가 있습니다. 저장되었다고 알려 드린 것은 그대로 있습니다. 자세한 내용은 Girok을 실행한 창에 있습니다.',
    close: '닫기',
    nowhere: '이 주소에는 아무것도 없습니다.',
  },
}

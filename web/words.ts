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
    fault:
      'Girok에 오류가 있습니다. 저장되었다고 알려 드린 것은 그대로 있습니다. 자세한 내용은 Girok을 실행한 창에 있습니다.',
    close: '닫기',
    nowhere: '이 주소에는 아무것도 없습니다.',
  },
}

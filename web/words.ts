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
    lockWaits: (forms: number) =>
      `Not locked yet: what you typed in ${forms === 1 ? 'one form' : `${forms} forms`} could not be put into the record. To keep it, leave this page open until it can. If you lock once more, it is lost.`,
    notPutAway: (since: string) =>
      `Since ${since}, what you type has not been put into the record. It is in this page alone: leave it open.`,
    opening: 'Opening…',
    locking: 'Locking…',
    lost: (forms: number) =>
      `What you typed in ${forms === 1 ? 'one form' : `${forms} forms`} in the last moments before the lock could not be put into the record, and is gone. What you typed before that comes back when you open it.`,
    lostFiles: (files: number) =>
      `${files === 1 ? 'One file' : `${files} files`} had not been taken in when the record was locked. Open it, and drop ${files === 1 ? 'it' : 'them'} again: what is there already is not entered twice.`,
    waitsHere: (forms: number) =>
      `What you typed in ${forms === 1 ? 'one form' : `${forms} forms`} while Girok was away is still in this page. Open the record, and it is put there.`,
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
    lockWaits: (forms: number) =>
      `아직 잠그지 않았습니다. 양식 ${forms}개에 쓰신 내용을 기록에 넣지 못했습니다. 남기시려면 넣을 수 있을 때까지 이 화면을 닫지 마십시오. 한 번 더 잠그시면 그 내용은 사라집니다.`,
    notPutAway: (since: string) =>
      `${since}부터 쓰신 내용을 기록에 넣지 못하고 있습니다. 이 화면에만 있으니 닫지 마십시오.`,
    opening: '여는 중…',
    locking: '잠그는 중…',
    lost: (forms: number) =>
      `잠기기 직전 양식 ${forms}개에 쓰신 내용은 기록에 넣지 못해 사라졌습니다. 그 전에 쓰신 내용은 기록을 열면 다시 나옵니다.`,
    lostFiles: (files: number) =>
      `기록이 잠길 때까지 파일 ${files}개를 넣지 못했습니다. 기록을 여신 뒤 다시 끌어다 놓으십시오. 이미 들어간 파일이 두 번 들어가지는 않습니다.`,
    waitsHere: (forms: number) =>
      `Girok이 멈춘 동안 양식 ${forms}개에 쓰신 내용이 이 화면에 남아 있습니다. 기록을 여시면 그 안에 넣어 둡니다.`,
    close: '닫기',
    nowhere: '이 주소에는 아무것도 없습니다.',
  },
}

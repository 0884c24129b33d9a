export const unlocking = {
  en: {
    makeTitle: 'Make a record',
    makeIntro:
      'A record keeps your sources, what they say, and what follows from it. Everything in it is unreadable without the passphrase.',
    name: 'Your name or initials',
    nameWhy: 'Stands beside every change that you make. A codename will do.',
    passphrase: 'Passphrase',
    again: 'The same passphrase again',
    show: 'Show what I type',
    hangulHidden:
      'A browser takes no Hangul in a hidden field: turn on “Show what I type” for a Korean passphrase.',
    capsLock: 'Caps Lock is on.',
    half: (letter: string) =>
      `There is a half-composed Hangul letter in it (${letter}). Finish the syllable, or it will not open next time.`,
    differ: 'The two are not the same.',
    strength: 'How hard it is to guess',
    strengths: {
      short: 'Too short: eight characters at the least.',
      weak: 'Weak. Somebody who copies this disk may guess it within days. Add words.',
      fair: 'Fair. It would take a determined attacker months or years. One more word would make it good.',
      good: 'Good. Guessing it would take longer than anybody is likely to try.',
      strong: 'Strong.',
    },
    honest:
      'A guess from length and variety alone: it does not see a song line, a saying or a birthday. Four or more words that have nothing to do with each other do best. Do not let the browser keep it.',
    lose: 'Nobody can open the record without the passphrase or the recovery key, which comes next. There is no way to reset it.',
    make: 'Make the record',
    making: 'Making the record…',
    keyTitle: 'The recovery key',
    keyIntro:
      'Should the passphrase be forgotten, this opens the record. It is shown this once and kept nowhere. Print it or write it down, and keep it away from this computer.',
    keySheet: 'Girok: recovery key of a record',
    keySheetHow:
      'Whoever has this sheet and the record’s folder can read everything in it. At “Passphrase or recovery key”, type the key as it stands here.',
    keySheetFor: 'Which record (write by hand)',
    print: 'Print',
    printed: 'I have printed it or written it down',
    goOn: 'Open the record',
    ofIdentities: {
      keyTitle: 'The recovery key of the identities',
      keyIntro:
        'Should the passphrase of the identities be forgotten, this opens them. It is shown this once and kept nowhere. Print it or write it down, and keep it away from this computer and from the recovery key of the record.',
      keySheet: 'Girok: recovery key of the sealed identities',
      keySheetHow:
        'Whoever has this sheet and can open the record can read who its sources are. Where the passphrase of the identities is asked for, type the key as it stands here.',
      goOn: 'Go on',
    },
    lockedTitle: 'Open the record',
    secret: 'Passphrase or recovery key',
    open: 'Open',
    opening: 'Opening…',
    wrongHint: 'Check the Korean/English key and Caps Lock; “Show what I type” helps.',
  },
  ko: {
    makeTitle: '새 기록 만들기',
    makeIntro:
      '기록에는 출처와 그 진술, 그에 따른 판단이 담깁니다. 담긴 것은 모두 암호문구 없이는 읽을 수 없습니다.',
    name: '이름 또는 머리글자',
    nameWhy: '앞으로 하시는 모든 변경에 함께 남습니다. 가명을 쓰셔도 됩니다.',
    passphrase: '암호문구',
    again: '암호문구 한 번 더',
    show: '입력하는 글자 보기',
    hangulHidden:
      '가려진 칸에서는 브라우저가 한글 입력을 막습니다. 한글 암호문구를 쓰시려면 ‘입력하는 글자 보기’를 켜십시오.',
    capsLock: 'Caps Lock이 켜져 있습니다.',
    half: (letter: string) =>
      `완성되지 않은 한글이 있습니다(${letter}). 글자를 마저 완성하지 않으면 다음에 열리지 않을 수 있습니다.`,
    differ: '두 암호문구가 서로 다릅니다.',
    strength: '알아맞히기 어려운 정도',
    strengths: {
      short: '너무 짧습니다. 적어도 여덟 자여야 합니다.',
      weak: '약합니다. 이 디스크를 복사해 간 사람이 며칠 안에 알아낼 수 있습니다. 낱말을 더하십시오.',
      fair: '쓸 만합니다. 작정한 공격자라도 몇 달에서 몇 해는 걸립니다. 낱말 하나를 더하면 든든해집니다.',
      good: '든든합니다. 누가 시도하더라도 끝을 보기 어려울 만큼 오래 걸립니다.',
      strong: '아주 든든합니다.',
    },
    honest:
      '길이와 다양함만 보고 어림한 것이라, 노랫말이나 속담, 생일인지는 알아보지 못합니다. 서로 상관없는 낱말을 네 개 이상 잇는 것이 가장 좋습니다. 브라우저에는 저장하지 마십시오.',
    lose: '암호문구나 곧이어 나올 복구 키가 없으면 누구도 기록을 열 수 없습니다. 다시 설정할 방법도 없습니다.',
    make: '기록 만들기',
    making: '기록을 만드는 중…',
    keyTitle: '복구 키',
    keyIntro:
      '암호문구를 잊었을 때 이 키로 기록을 엽니다. 지금 한 번만 보여 드리며 어디에도 보관하지 않습니다. 인쇄하거나 적어서 이 컴퓨터와 떨어진 곳에 두십시오.',
    keySheet: 'Girok 기록의 복구 키',
    keySheetHow:
      '이 종이와 기록 폴더가 함께 있으면 누구든 기록을 모두 읽을 수 있습니다. ‘암호문구 또는 복구 키’ 칸에 아래 키를 그대로 입력하십시오.',
    keySheetFor: '어느 기록인지 (손으로 쓰십시오)',
    print: '인쇄',
    printed: '인쇄했거나 적어 두었습니다',
    goOn: '기록 열기',
    ofIdentities: {
      keyTitle: '신원의 복구 키',
      keyIntro:
        '신원의 암호문구를 잊었을 때 이 키로 신원을 엽니다. 지금 한 번만 보여 드리며 어디에도 보관하지 않습니다. 인쇄하거나 적어서 이 컴퓨터와도, 기록의 복구 키와도 떨어진 곳에 두십시오.',
      keySheet: 'Girok 기록에 봉인된 신원의 복구 키',
      keySheetHow:
        '이 종이가 있고 기록을 열 수 있는 사람은 누구든 출처가 누구인지 읽을 수 있습니다. 신원의 암호문구를 묻는 칸에 아래 키를 그대로 입력하십시오.',
      goOn: '계속',
    },
    lockedTitle: '기록 열기',
    secret: '암호문구 또는 복구 키',
    open: '열기',
    opening: '여는 중…',
    wrongHint: '한/영 상태와 Caps Lock을 확인하십시오. ‘입력하는 글자 보기’를 켜면 도움이 됩니다.',
  },
}

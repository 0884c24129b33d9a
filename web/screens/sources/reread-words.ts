const en = {
  reread: 'Read the files anew',
  same: 'The files read as before; nothing was changed.',
  moved: (count: number) =>
    `The text reads differently now. It was added beside the old one, and ${count === 1 ? '1 quote was' : `${count} quotes were`} moved to it.`,
  waiting: (count: number) =>
    count === 1 ? '1 quote waits to be placed' : `${count} quotes wait to be placed`,
}

const ko: typeof en = {
  reread: '파일 다시 읽기',
  same: '파일이 전과 똑같이 읽힙니다. 바뀐 것이 없습니다.',
  moved: (count) =>
    `본문이 다르게 읽혀 옛 본문 곁에 새 본문을 더하고, 발췌 ${count}건을 새 본문으로 옮겼습니다.`,
  waiting: (count) => `자리를 찾아 줄 발췌 ${count}건 보기`,
}

export const reread = { en, ko }

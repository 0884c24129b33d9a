export const otherVersion = {
  en: {
    changedBy: (name: string, at: string) => `${name} changed this at ${at}.`,
    yoursIsHere: 'Yours is still here.',
    lookAtTheirs: 'Look at the other version',
    saveOver: 'Save mine over it',
  },
  ko: {
    changedBy: (name: string, at: string) => `${at}에 내용이 바뀌었습니다(${name}).`,
    yoursIsHere: '작성하신 내용은 그대로 있습니다.',
    lookAtTheirs: '상대방이 저장한 내용 보기',
    saveOver: '내가 작성한 내용으로 저장',
  },
}

const en = {
  title: 'Who works now?',
  why: 'Changes are entered under this name. It locks nobody out: whoever has the passphrase can choose any name.',
  now: (initials: string, name: string) => `${initials}: ${name} works now. Change`,
  working: 'works now',
  manage: 'People…',
}

const ko: typeof en = {
  title: '지금 누가 작업합니까?',
  why: '변경이 이 이름으로 기록됩니다. 접근을 막는 장치는 아닙니다. 암호문구를 아는 사람은 누구나 어느 이름이든 고를 수 있습니다.',
  now: (initials, name) => `${initials}: 지금 작업자는 ${name}. 바꾸기`,
  working: '작업 중',
  manage: '사람 관리…',
}

export const people = { en, ko }

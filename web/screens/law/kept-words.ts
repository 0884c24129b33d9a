import { counted } from './counted.ts'

const en = {
  keptLead: 'What the matrix held when it was kept. A record that changes shows here what became of it.',
  noneKept: 'Nothing is kept yet. Open the matrix and keep what it holds as a finding about law.',
  toReview: 'To be reviewed',
  draft: 'Draft',
  signed: (standard: string) => `Signed: ${standard}`,
  stillSo: 'The record still says the same.',
  changesOf: (n: number) => `${counted(n, 'verdict')} changed since it was kept`,
  was: 'Was',
  is: 'Now',
  gone: 'no longer there',
  isNew: 'was not there',
  otherGrounds: 'The same verdicts, on other grounds.',
  openMatrix: 'Open in the matrix',
  keep: 'Keep as a finding about law',
  keepHint:
    'Keeps what the matrix holds now, with these filters. If the record changes, the finding says so.',
  titleKo: 'Title in Korean',
  titleEn: 'Title in English',
  note: 'Note',
  standard: 'Standard of proof',
  unsigned: 'None: keep as a draft',
  keepNow: 'Keep',
  untitled: 'Without a title',
}

const ko: typeof en = {
  keptLead: '남길 때 대조표에 있던 것입니다. 기록이 바뀌면 무엇이 달라졌는지 여기에 나옵니다.',
  noneKept: '아직 남긴 판단이 없습니다. 대조표를 열고 그 내용을 법에 관한 판단으로 남기십시오.',
  toReview: '다시 검토할 것',
  draft: '초안',
  signed: (standard) => `서명함: ${standard}`,
  stillSo: '기록은 지금도 그대로입니다.',
  changesOf: (n) => `남긴 뒤로 판정 ${String(n)}건이 바뀌었습니다`,
  was: '이전',
  is: '지금',
  gone: '없어짐',
  isNew: '없었음',
  otherGrounds: '판정은 같고 근거만 바뀌었습니다.',
  openMatrix: '대조표에서 열기',
  keep: '법에 관한 판단으로 남기기',
  keepHint: '지금 조건에서 대조표에 있는 것을 남깁니다. 기록이 바뀌면 알려 드립니다.',
  titleKo: '한국어 제목',
  titleEn: '영어 제목',
  note: '메모',
  standard: '증명 기준',
  unsigned: '없음: 초안으로 남김',
  keepNow: '남기기',
  untitled: '제목 없음',
}

export const keptWords = { en, ko }

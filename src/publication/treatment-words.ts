import type { Because, Grain, Treatment } from './treatment.ts'

/** What becomes of a field, and why, in words. */
export const releaseTreatments = {
  en: {
    treatment: {
      named: 'as it is',
      codename: 'by codename',
      generalised: 'coarser',
      withheld: 'withheld',
    } satisfies Record<Treatment, string>,
    to: {
      month: 'to the month',
      year: 'to the year',
      province: 'to the province',
      country: 'to the country',
    } satisfies Record<Grain, string>,
    because: {
      house: 'never goes out',
      profile: 'for this audience',
      'consent-missing': 'the consent doesn’t reach so far',
      'consent-ended': 'the consent has ended',
      'consent-withdrawn': 'the consent was withdrawn',
      'day-and-place': 'a date stands beside it',
      overruled: 'decided here',
    } satisfies Record<Because, string>,
  },
  ko: {
    treatment: {
      named: '그대로',
      codename: '가명으로',
      generalised: '더 넓게',
      withheld: '내보내지 않음',
    } satisfies Record<Treatment, string>,
    to: { month: '월까지', year: '연도까지', province: '도까지', country: '나라까지' } satisfies Record<
      Grain,
      string
    >,
    because: {
      house: '언제나 기록에만 남음',
      profile: '공개 대상에 따라',
      'consent-missing': '동의 범위를 넘음',
      'consent-ended': '동의 기간이 끝남',
      'consent-withdrawn': '동의가 철회됨',
      'day-and-place': '날짜와 함께 있음',
      overruled: '여기서 정함',
    } satisfies Record<Because, string>,
  },
}

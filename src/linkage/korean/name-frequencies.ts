/**
 * Of a hundred thousand South Koreans so many have this surname, by the census of 2015: the hundred commonest and some
 * of two syllables. The North counts nobody by surname in public.
 */
const surnameCounts =
  '김21510 이14740 박8440 정4850 최4710 조2930 강2550 장2050 윤2050 임1660 신1980 유1660 한1560 오1540 서1510 전1500 권1420 황1400 안1380 송1380 홍1130 양1070 고950 문934 손920 배806 백770 허657 노635 남555 심548 하470 주467 구420 곽409 성401 우394 차392 진375 민346 나324 지322 엄291 변279 채265 원262 방261 천246 공186 현179 여163 함162 염140 석122 추122 도117 소108 설92 선86 마79 길77 연70 위65 표62 명59 기59 반57 라52 왕51 금51 옥51 육51 인45 맹44 제44 모44 남궁43 탁42 국42 어38 경34 은34 편34 용31 예27 봉26 사22 부21 황보21 가20 복19 태18 목18 형15 계13 피13 두13 감12 동12 호12 빈12 제갈12 음11 온11 사공9 시9 범8 선우7 승7 좌7 팽6 간5 상5 갈4 서문4 견3 단3 순2 당2 창2 옹2 화2 빙2 종1 대1 독고1 동방1'

/**
 * How often a syllable stands in given names, roughly: from lists of given names, and by judgement for those of older
 * people and of the North, which such lists lack. Only how they compare matters.
 */
const givenCounts =
  '희36 영35 수33 지29 민28 은28 현27 성26 정26 준25 진25 경22 미22 호22 선20 연20 철20 석18 재18 숙17 우17 원17 기16 태16 순15 혜15 승14 아14 자14 주14 하14 상13 서13 용13 인13 동12 식12 종12 훈12 광11 나11 남11 명11 옥11 유11 일11 해11 환11 윤10 혁10 화10 병9 창9 규8 춘8 학8 가7 금7 대7 도7 보7 애7 욱7 강6 근6 덕6 봉6 빈6 소6 오6 한6 효6 국5 다5 라5 란5 룡5 만5 예5 찬5 형5 홍5 건4 길4 리4 문4 범4 복4 분4 세4 시4 신4 운4 웅4 이4 중4 택4 향4 헌4 후4 관3 녀3 래3 련3 린3 림3 설3 섭3 안3 양3 열3 완3 월3 율3 응3 의3 익3 채3 천3 필3 걸2 교2 구2 권2 균2 달2 두2 득2 람2 랑2 렬2 령2 례2 로2 루2 말2 무2 백2 별2 비2 사2 산2 삼2 생2 솔2 송2 슬2 실2 언2 여2 엽2 온2 을2 임2 장2 점2 제2 차2 충2 치2 평2 행2 휘2 흥2 고1 곡1 곤1 극1 내1 노1 늘1 님1 단1 담1 돈1 등1 량1 롱1 류1 률1 름1 매1 맹1 면1 모1 목1 묵1 박1 방1 배1 번1 벽1 봄1 부1 빛1 새1 솜1 쇠1 심1 암1 억1 엄1 업1 염1 왕1 요1 울1 위1 육1 음1 잔1 전1 조1 좌1 직1 집1 청1 초1 추1 출1 칠1 탁1 탄1 특1 판1 팔1 포1 표1 풍1 항1 협1 황1 훤1 흠1'

function shares(counts: string): ReadonlyMap<string, number> {
  const entries = counts.split(' ').map((entry) => {
    const [, name = '', count = '0'] = /^(\p{L}+)(\d+)$/u.exec(entry) ?? []
    return [name, Number(count)] as const
  })
  const sum = entries.reduce((total, [, count]) => total + count, 0)
  return new Map(entries.map(([name, count]) => [name, count / sum]))
}

/** Of surnames and of the syllables of given names: each sums to 1. */
export const surnameShares = shares(surnameCounts)
export const givenShares = shares(givenCounts)

/** Of a surname or syllable that no list holds. */
export const unlistedShare = 0.000_05

/** How often a given name has as many syllables. */
const lengths: readonly number[] = [0, 0.04, 0.95, 0.01]
export const lengthShare = (syllables: number): number => lengths[syllables] ?? 0.000_1

/** How often only the given name is said. */
export const onlyGiven = 0.05

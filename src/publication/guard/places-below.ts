const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/**
 * Names of places below province where accounts of North Korea are set, without 시, 군 and 구역: cities and counties,
 * districts of the capital, and the border towns of China. The codebook ends at provinces, and a place that is named in
 * words has no code. In words of other countries only what carries its kind (…군, … County) is known for a place.
 */
export const placesBelow: readonly string[] = [
  // 평양
  ...list(
    `대동강 락랑 룡성 만경대 모란봉 보통강 사동 삼석 선교 순안 은정 평천 형제산 강남 강동 대성 력포 화성`,
  ),
  // 평안남도, 남포
  ...list(
    `평성 개천 덕천 순천 안주 녕원 대동 대흥 맹산 문덕 북창 성천 숙천 신양 양덕 은산 증산 평원 회창 청남 강서 대안 온천 와우도 천리마 항구 룡강`,
  ),
  // 평안북도
  ...list(
    `신의주 구성 정주 곽산 구장 녕변 대관 동림 동창 룡천 박천 벽동 삭주 선천 신도 염주 운산 운전 의주 창성 천마 철산 태천 피현 향산`,
  ),
  // 자강도
  ...list(`강계 만포 희천 고풍 동신 랑림 룡림 성간 송원 시중 우시 위원 자성 장강 전천 중강 초산 화평`),
  // 황해남도
  ...list(
    `해주 강령 과일 룡연 배천 벽성 봉천 삼천 송화 신원 신천 안악 연안 옹진 은률 은천 장연 재령 청단 태탄`,
  ),
  // 황해북도, 개성
  ...list(
    `사리원 송림 곡산 금천 린산 봉산 상원 서흥 수안 승호 신계 신평 연산 연탄 은파 중화 토산 평산 황주 장풍 개풍 판문 장단`,
  ),
  // 강원도
  ...list(`원산 문천 고산 고성 금강 김화 법동 세포 안변 이천 창도 천내 철원 통천 판교 평강 회양`),
  // 함경남도
  ...list(
    `함흥 단천 신포 고원 금야 덕성 락원 리원 부전 북청 신흥 영광 요덕 장진 정평 함주 허천 홍원 흥남 수동 금호`,
  ),
  // 함경북도, 나선
  ...list(
    `청진 김책 회령 경성 경원 경흥 길주 라진 선봉 명간 명천 무산 부령 새별 어랑 연사 온성 은덕 화대 화성 종성 남양 전거리`,
  ),
  // 양강도
  ...list(`혜산 갑산 김정숙 김형권 김형직 대홍단 백암 보천 삼수 삼지연 운흥 풍서 보천보 위연`),
  // 중국
  ...list(
    `단둥 단동 연길 옌지 훈춘 화룡 룡정 용정 도문 투먼 장백 집안 지안 심양 선양 장춘 창춘 왕청 안도 둔화 돈화 림강 린장 관전 콴뎬 목단강 대련 다롄 연태 칭다오 청도 곤명 쿤밍 남녕 난닝`,
  ),
]

/** Names that are words too: taken for a place only with 시, 군 or 구역 behind them. */
export const placesThatAreWords: ReadonlySet<string> = new Set(
  list(`강남 강동 대성 화성 사동 선교 구성 정주 개천 순천 안주 대동 은산 증산 평원 온천 천리마 항구 대안 동창 대관 운전 운산 신도 위원 시중
  과일 신원 신천 연안 수안 연산 금강 고산 고성 세포 이천 판교 고원 영광 수동 금호 락원 부전 경성 명간 선봉 새별 남양 화대 은덕 연사 안도
  상원 집안 지안 장백 남녕 대련 청도 장춘 관전 대흥 성천 송원 화평 강령 삼천 송화 고풍 천마 향산 단동 길주 봉천 무산 문천 도문
  봉산 성간 장강 전천 법동 신평 평천 창도 홍원 신흥 신양 양덕 삼석 장풍 은정 만포 우시 토산 금천 덕성 연탄 중화`),
)

/** Spellings of surnames by habit, beside those that their syllables give: no rule makes Park of 박 or Lee of 이. */
export const surnameSpellings: Readonly<Record<string, readonly string[]>> = {
  가: ['kah'],
  간: ['khan', 'kahn', 'kann'],
  강: ['kahng', 'khang', 'kaing'],
  견: ['kyoun'],
  계: ['kae', 'kay', 'keh', 'key'],
  고: ['koh', 'goh', 'kho', 'ko'],
  곽: ['kwack', 'kwahk', 'guak'],
  구: ['koo', 'goo', 'ku', 'khoo', 'kou'],
  금: ['keum', 'gum', 'kum'],
  길: ['kil', 'khil', 'keel'],
  김: ['kim', 'gim', 'ghim', 'kimm', 'gym', 'keem'],
  나: ['na', 'nah', 'rha', 'la'],
  노: ['noh', 'roh', 'rho', 'no', 'nho', 'ro', 'row'],
  도: ['doh', 'toh', 'dho'],
  동: ['tung'],
  류: ['ryu', 'yoo', 'yu', 'you', 'ryoo', 'lyu', 'liu', 'lew', 'rhyu', 'yew', 'ryou', 'rew'],
  리: ['lee', 'ri', 'yi', 'rhee', 'li', 'ree', 'rhie', 'yee', 'rie', 'leigh', 'lie', 'i'],
  림: ['lim', 'rim', 'im', 'leem', 'yim', 'rhim', 'rheem', 'eam', 'iim'],
  마: ['mah'],
  맹: ['maing', 'meng', 'mang'],
  명: ['myoung', 'myung'],
  모: ['moh'],
  문: ['moon', 'mun', 'mhun', 'muhn'],
  민: ['min', 'minn', 'mihn'],
  박: ['park', 'pak', 'bak', 'bark', 'bahk', 'pahk', 'parke', 'pack', 'pag', 'perk', 'bahc'],
  반: ['bahn', 'pahn', 'van'],
  방: ['bahng', 'pahng', 'phang', 'bhang'],
  배: ['bae', 'pae', 'bai', 'pai', 'bay', 'pay', 'bea', 'bhae'],
  백: ['baek', 'paik', 'paek', 'baik', 'back', 'paeck', 'beck', 'beak', 'pack', 'peck'],
  변: ['byun', 'pyun', 'byeon', 'byon', 'byoun', 'pyon'],
  복: ['pok'],
  봉: ['bong', 'pong'],
  서: ['suh', 'seo', 'su', 'so', 'sur', 'suhr', 'seoh', 'seu', 'surh', 'sour'],
  석: ['suk', 'sok', 'suck', 'seog'],
  설: ['sul', 'sol', 'seul', 'sull', 'seal'],
  성: ['sung', 'seong', 'song', 'soung', 'seung', 'sueng'],
  소: ['soh', 'sho'],
  손: ['sohn', 'shon', 'son', 'soan'],
  송: ['song', 'soung'],
  신: ['shin', 'sin', 'sheen', 'shinn', 'chin', 'seen'],
  심: ['shim', 'sim', 'sheem', 'seem', 'shimm', 'sihm'],
  안: ['ahn', 'an', 'ann', 'aan', 'arn'],
  양: ['yang', 'yaung', 'ryang', 'liang', 'lyang', 'young', 'ryaung'],
  어: ['uh', 'eo', 'auh'],
  엄: ['eom', 'um', 'uhm', 'oum', 'ohm', 'eum'],
  여: ['yeo', 'yuh', 'yo', 'ryeo', 'yeu', 'yeoh', 'lyuh', 'yu'],
  오: ['oh', 'o', 'oe', 'au', 'ou', 'oo', 'awh'],
  옥: ['ok', 'oak', 'ohk', 'ock', 'og'],
  왕: ['wang'],
  우: ['woo', 'wu', 'u', 'ou', 'wo', 'uh', 'wooh'],
  원: ['won', 'weon', 'wone', 'wun', 'one', 'worn'],
  위: ['wi', 'wee', 'we', 'wie'],
  유: ['yoo', 'yu', 'you', 'ryu', 'yew', 'ryoo', 'u', 'ew'],
  육: ['yook', 'yuk', 'yug', 'yuck'],
  윤: ['yoon', 'yun', 'youn', 'yune', 'yeun', 'yin'],
  이: ['lee', 'yi', 'ri', 'rhee', 'li', 'i', 'rhie', 'yee', 'ree', 'rie', 'leigh', 'lie', 'lhee', 'rhi'],
  임: ['lim', 'im', 'rim', 'yim', 'leem', 'rhim', 'eam', 'eem', 'iim', 'limb'],
  장: ['jang', 'chang', 'jahng', 'zhang', 'jhang', 'chahng', 'tjang'],
  전: ['jeon', 'chun', 'jun', 'chon', 'cheon', 'jhun', 'geon', 'jean', 'cheun'],
  정: ['jung', 'chung', 'jeong', 'chong', 'cheong', 'joung', 'jong', 'jheong', 'choung', 'jeung', 'geong'],
  제: ['je', 'jae', 'jeh', 'jhe', 'che', 'jea'],
  조: ['cho', 'jo', 'joe', 'joh', 'choh', 'jho', 'chow', 'jou', 'zo', 'chough'],
  주: ['joo', 'ju', 'chu', 'choo', 'zoo', 'jou', 'jew', 'joe'],
  지: ['ji', 'chi', 'jee', 'gee', 'chee', 'jie', 'jhi'],
  진: ['jin', 'chin', 'jean', 'gin', 'jeen', 'zin'],
  차: ['cha', 'char', 'tcha', 'chah', 'tchah'],
  채: ['chae', 'chai', 'che', 'chay', 'chea'],
  천: ['cheon', 'chun', 'chon', 'chan', 'cheun', 'choun'],
  최: ['choi', 'choe', 'choy', 'che', 'chey', 'chwe', 'choey', 'tchoe', 'choei', 'chae', 'choie', 'chwae'],
  추: ['chu', 'choo', 'chou', 'chew'],
  탁: ['tak', 'tack', 'tag', 'tark'],
  편: ['pyun', 'pyon', 'pyoun'],
  표: ['pyo', 'phyo', 'peo', 'pio'],
  하: ['hah', 'har'],
  한: ['han', 'hahn', 'hann', 'hahan', 'hanh'],
  허: ['heo', 'hur', 'huh', 'her', 'ho', 'hu', 'hurh', 'hough', 'hoh', 'heoh', 'hue'],
  현: ['hyun', 'hyeon', 'hyon', 'hyoun', 'heon', 'hun', 'hyen'],
  홍: ['hong', 'hung'],
  황: ['hwang', 'whang', 'hoang', 'huang', 'hwhang'],
  남궁: ['namgung', 'namkoong', 'namkung', 'namgoong'],
  독고: ['dokgo', 'dokko', 'tokko'],
  동방: ['dongbang', 'tongbang'],
  사공: ['sagong', 'sakong', 'sagoung'],
  서문: ['seomun', 'suhmoon', 'seomoon', 'somun'],
  선우: ['sunwoo', 'seonu', 'seonwoo', 'sonu', 'sunoo', 'sonwoo'],
  제갈: ['jegal', 'chegal', 'jaegal', 'jekal', 'chekal', 'jaekal'],
  황보: ['hwangbo', 'whangbo', 'hwangpo', 'hoangbo'],
}

/** Surnames that have no spelling of their own: their syllables give it. */
const others =
  '갈 감 개 경 공 국 군 궁 궉 권 근 기 남 낭 뇌 단 담 당 대 돈 두 등 라 량 려 렴 로 룡 만 매 묘 묵 미 범 부 비 빈 빙 사 삼 상 선 섭 승 시 아 애 야 연 염 엽 영 예 온 옹 용 운 은 음 인 자 저 점 종 좌 준 즙 증 창 초 총 춘 쾌 태 판 팽 평 포 풍 피 필 함 해 형 호 화 후 흥 련 뢰 륙'.split(
    ' ',
  )

const known = new Set([...Object.keys(surnameSpellings), ...others])

export const isSurname = (hangul: string): boolean => known.has(hangul)

/** Every surname that is known, of one syllable or two. */
export const surnames: readonly string[] = [...known]

/** Where a name's surname ends: after two syllables if they are one and something is left, else after one; 0 if it has none. */
export function surnameLength(name: string): number {
  if (name.length > 2 && known.has(name.slice(0, 2)) && name.slice(0, 2) in surnameSpellings) return 2
  return name.length > 1 && known.has(name.slice(0, 1)) ? 1 : 0
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * Korean words that somebody may be called too, with surname or without: alone they say nothing of anybody. They
 * are looked for where a title or a call follows (영화 씨, 영화야), and the guard says that it did no more.
 */
export const ordinaryKorean = list(`
  가라 가락 가량 가장 가정 가수 가시 가요 가을 가지 감사 감시 강간 강도 강연 강요 강원 강조 개성 거리 건강 검사 겨울 결혼 경고 경기
  경대 경보 경비 경우 경자 경제 경주 경찰 경호 고난 고기 고대 고려 고문 고발 고성 고소 고아 고온 고용 고은 고장 고정 고향 공개 공민
  공산 공연 공장 공화 과자 관리 관심 광고 광복 광주 교수 교양 구금 구두 구역 구호 국가 국경 국기 국민 국수 국회 군대 군인 권고 권리
  권한 금강 금성 금지 기계 기관 기도 기동 기록 기름 기자 기간 기준 기지 길주 김장 김치 나라 나무 나비 나중 남강 남도 남방 남부 남선
  남성 남용 남자 남조선 남포 남한 내년 노동 노래 노력 노역 노예 단비 단속 대답 대동 대성 대원 대표 대학 대한 도망 도문 도시 도주 동무
  동방 동생 동시 동안 동의 동지 두만 두리 마음 마지막 만수 명령 명예 모란 무산 무기 문서 문수 문제 문화 미국 미래 미소 민족 민주 민중
  반동 반야 방송 방안 방법 배경 배급 배신 백성 백두 변호 변화 보고 보도 보라 보람 보름 보배 보안 보위 보유 보호 복사 복역 봄이 봉사
  부모 북한 비밀 비디오 사랑 사람 사리 사상 사연 사정 사진 사형 사회 산업 상담 상황 서기 서류 서울 서방 서명 선고 선군 선도 선물 선생
  선언 선전 선원 설명 성경 성공 성과 성분 성명 성인 소식 소설 소리 소라 소원 소년 소녀 소지 소문 소속 손님 손전 송금 송환 수경 수리
  수도 수사 수용 수입 수정 수출 수행 순간 승리 시간 시민 시장 시작 시청 신고 신문 신의 신의주 신천 신분 신앙 심문 심사 심정 안전 안내
  안보 안주 양강 양심 양식 언어 여름 여성 여주 여자 연구 연락 연주 연사 연장 연대 영광 영상 영원 영화 영향 영사 예수 예술 오늘 오리
  오빠 오후 오전 오지 옥수수 왕래 외국 요구 우리 우주 우선 우레 원고 원산 원조 원자 원인 위원 위성 위원회 위험 유리 유지 유포 유통
  유일 유입 유엔 유학 육성 은혜 은하 음악 의사 의주 이런 이름 이용 이상 이슬 이유 이전 이후 이번 이미 이동 이웃 이주 이산 이제 이장
  이사 이념 이민 이외 이남 이북 인도 인권 인민 인사 인정 인수 인식 일성 일본 일부 일반 일정 일리 임금 임시 임신 임의 임무 자강 자료
  자백 자수 자연 자유 자주 장마당 장미 장비 장소 장면 장치 재판 재산 저녁 저장 전기 전달 전도 전문 전부 전시 전염 전체 전쟁 전파 전화
  전하 전국 전선 전원 정도 정보 정부 정치 정책 정의 정기 정리 정권 정상 정신 정평 정당 정주 정말 정식 제도 제보 제작 제재 제한 제출
  조건 조국 조사 조선 조성 조직 조치 조항 조금 종류 종교 종일 주민 주장 주석 주체 주인 주요 주문 주의 주석 주도 중국 중앙 중대 지금
  지난 지도 지방 지시 지역 지원 지원서 지혜 지행 지하 지주 진실 진술 진리 진행 진압 진보 차량 차원 차단 찬성 창고 채널 책임 처벌 처형
  천리 청년 청진 체제 체포 초소 초롱 총살 최고 최근 최소 최대 최종 추방 추정 축구 출판 출신 친구 태양 태양절 통신 통일 통제 판결 판사
  평등 평양 평안 평화 폭행 표현 표지 푸른 피고 피해 하나 하늘 하루 학교 학생 한국 한국인 한결 한글 한반도 한번 한사람 한때 한달 한인
  함경 함흥 해주 해산 해방 해외 행동 행복 허가 허용 허위 현금 현대 현장 현재 현지 혁명 협동 혜산 호소 홍보 화상 화면 화영 화폐 확인
  환경 황해 회령 효과 후보 훈련 희망 희생 이정도 이동수 이용자 이상한 이상자 이후에 이주민 이유로 정보원 정상적 정치적 조사원 조선인
  조선말 주인공 주민들 안전부 안전원 보위부 보위원 고문한 신문사 서명한 전시장 전시회 민주화 민주주 노동자 남한말 전문가 전화기 최소한
  최대한 한마디 한국말 한가지 지도원 지도자 강원도 양강도 자강도 황해도 구금소 수용소 교화소 인민반 이야기 이어서 하였다 한다고 한다는
  지인이 사이에 이날은 이때는 은하수 정하고 전하는 정하는 신고한 신고자 변호사 기자회 조직원 제보자 주도한 주장한 오보로
`)

/**
 * English words, each of which may be a syllable of a Korean name. Where all words of a match stand here and aren't
 * written like a name, it is a run of plain words ("I sang", "so young", "in so far").
 */
export const ordinarySyllables = list(`
  a an am are be bee beck back bay bow boo bin bark box by can char chow chin chew chew con cue dad day do doe dong die dough due
  e ear eve far gay gee get gin go gone goo gum gun guy had ham hang hank hat he hen her hey hi him ho hoe hue hum hun hung hurt huh i
  ill in ink is it jade jail jean jew jin job joe join joy joo june jury kay key kid kill kin king kit know la lad lamb law lay le lee lie limb lo long
  look low man mar may me mean men mere mi mine mini mo mom mood moon more mu mum my name nail nay no non none nor oak
  of oh ok on one or our own pack pad pain pan par park pay peck peer pen per pie pin pool poor pull pun row rim ring rue run
  sad sang sea seal see seek seem seen send sick sin sing so soak sock soil sold some son song soon soul sour such suck sue suit
  sum sun sung sur sure tack tag tan tang tar tea ten to toe ton tongue tool too tug two um union us van war we who whom why
  win won woo wool worn yam ye yea yen yes yet yo yoke you young your youth zoo she sir hour sum long
  an jean chung china mini han
`)

/** English words that a given name of two syllables may be spelled like. */
export const ordinaryGiven = list(`
  china hanna anna nina mina mini mimi sunni sonny sunny hunger junk youngest younger union unite indo into inner ingot manga mango
  sushi soju kimchi seoul korea juche japan johan joan juan jean john jinju sinai sonata music human humane hymn hyena genie gene gina
  jina chino chili chile chino chinese gimme yuan yuri suite suicide sunken hanoi hanging sangha singing single song soho solo somehow
  soon sooner south sonar sony suan susan suzy sue usual unit june july joung mono mobile mosul musan munich mine mining minor minnow
  miso misery missy mission misuse inn insane insult income only onion ounce often osaka oslo ohio yemen yearn young youth yoga yoyo
  sungho hyesan kaesong nampo wonsan rason chongjin hamhung pyongyang kangwon
  okay otherwise mao maya mayo maybe mayor hey hero hungry hangul han hana honey bona boon bosom bowel byline dojo dodo dongle
  taiga tango tattoo teahouse tenno tongue tokyo taiwan daewoo samsung hyundai
`)

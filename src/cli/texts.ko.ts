import type { Texts } from './texts.en.ts'

export const ko: Texts = {
  about: '인권침해 기록을 지킵니다. 출처가 한 말에서 흔들리지 않는 판단까지.',
  usage: '사용법:',
  options: '선택 사항:',
  commands: '명령:',
  arguments: '인자:',
  help: '명령의 도움말 보기',
  version: '버전 보기',
  commandHelp: '명령의 도움말 보기',
  more: `예:
  girok new my-record                       기록 만들기
  girok -r my-record add sources/           출처 넣기
  girok -r my-record import coding.csv      코딩 시트 넣기
  girok -r my-record find "type:execution when:2018/2023"
  girok -r my-record release new            내보낼 것 고르기. 이어서 release check, release seal out
  girok verify out                          공개 문서 검증하기

스크립트에서: GIROK_RECORD는 기록 폴더, GIROK_PASSPHRASE_FILE은 암호문구가 든 파일,
GIROK_IDENTITY_PASSPHRASE_FILE은 신원의 암호문구가 든 파일입니다.
종료 코드: 0 완료 · 1 Girok의 오류 · 2 쓸 수 없는 입력 · 3 기록을 열 수 없음 ·
4 검증 실패 · 5 디스크나 다른 프로세스 문제 · 6 거부된 행 있음`,
  optionRecord: '기록이 있는 폴더 (또는 GIROK_RECORD)',
  optionJson: '스크립트용으로 JSON 객체 하나를 출력',
  optionLang: '출력 언어: ko 또는 en',
  optionAs: '누구의 변경으로 남길지: 구성원의 이름, 머리글자, 식별자',
  commandNew: '암호문구와 복구 키로 기록을 새로 만들기',
  commandStatus: '기록에 담긴 것과 다시 살펴볼 판단 보기',
  commandDescribe: '출처의 정보 고치기(빈 값 ""을 주면 그 정보를 지움)',
  commandAdd: '파일과 폴더를 출처로 넣기',
  commandImport: '코딩 시트(CSV, XLSX) 넣기. 인용문마다 원문에서 위치를 확인하며, 확인되지 않는 행은 거부',
  commandSearch: '본문 검색(한국어·영어)',
  commandShow: '무엇이든 발췌와 이력까지 보기',
  commandFind: '기록에 질문하고 판단으로 남기기. 질문이 없으면 판단 목록 보기',
  commandVerify: '기록이나 공개 문서를 원본 바이트에서부터 검증',
  commandExport: '모든 것을 공개 형식(JSON Lines)과 증거 파일로 내보내기(암호화되지 않음!)',
  commandRestore: '내보낸 것에서 기록을 되살리기',
  commandHistory: '누가 무엇을 언제 왜 바꾸었는지 보기',
  commandUndo: '마지막 변경(또는 지정한 변경)을 새 변경으로 되돌리기',
  commandRekey: '암호문구와 복구 키를 바꾸고 데이터베이스를 새로 암호화',
  commandWithdraw: '진술을 철회하거나 출처의 동의를 철회',
  commandErase: '출처를 그 증거·본문·진술·시드와 함께 파기',
  commandConsent: '출처가 동의한 범위 적기: none, internal, share, publish',
  commandOrigin: '원출처가 누구의 말을 옮긴 것인지 적어, 옮긴 말이 한 번만 세어지게 하기',
  commandJudge: '진술들이 같은 일을 말한다고, 또는 두 진술의 피해자가 다르다고 판정',
  commandExtract: '출처의 파일을 다시 읽기. 본문이 달라졌으면 옛 본문 곁에 새로 더함',
  commandReanchor: '출처의 발췌를 새 본문으로 옮기기. 그 말이 새 본문에 한 번만 나올 때만',
  commandDisagreements: '두 곳에서 따로 고쳐져 두 판이 나란히 있는 것 보기',
  commandSettle: '불일치 정리하기: 어느 판을 따를지 정함',
  commandMember: '이 기록에서 일하는 사람을 추가하거나 목록 보기(누가 했는지 남길 뿐, 접근을 막지는 않음)',
  commandIdentity:
    '출처가 누구인지 따로 정한 암호문구로 봉인하기: set(입력), show(보기), list(목록), erase(파기), rekey(암호문구 바꾸기)',
  commandRebuild: '파생된 표를 항목에서 모두 새로 만들기',
  commandServe: '브라우저에서 작업 화면 열기(이 컴퓨터에서만)',
  commandCheckpoint: '서명된 최신 확인점 출력(기록 밖에 따로 보관)',
  argFolder: '폴더',
  argPaths: '파일이나 폴더',
  argSheet: '코딩 시트',
  argWords: '찾을 말',
  argRef: '식별자(또는 그 앞부분), 출처의 가명, 파일 이름',
  argQuestion:
    '예: "type:execution media:foreign when:2018/2023 where:KP manner:public origins>=2". ""는 모든 행위',
  argOut: '새 폴더, 빈 폴더, 또는 전에 공개한 폴더',
  argTarget: '기록이나 공개 문서의 폴더. 없으면 기록',
  argScope: 'none, internal, share, publish',
  argName: '출처들이 부르는 이름',
  argVerdict: 'same(같음) 또는 different(다름). 사람에 대해서는 unclear(알 수 없음)도',
  argIdentityWhat: 'set, show, list, erase, rekey 가운데 하나',
  argHead: '따를 판의 번호(disagreements가 보여 주는 순서)',
  argMemberWhat: 'add(추가) 또는 list(목록)',
  argMember: '이름이나 가명. 기록과 이력에 그대로 남음',
  argChange: '변경의 식별자(history 참조)',
  optBy: '이력에 보일 이름이나 머리글자',
  optKind: '출처의 종류: interview, document, press-report, image, audio, video, data-set, own-observation',
  optConsent: '동의: none, internal, share, publish (기본값: 공표된 글은 publish, 나머지는 internal)',
  optLanguage: '출처의 언어(예: ko)',
  optReliability: '출처의 신뢰도, A부터 F까지',
  optEncoding: '문자 인코딩을 알 때(예: cp949)',
  optHow: '입수 경위(보관 이력에 남음)',
  optCodename: '가명. 다른 출처와 겹칠 수 없음',
  optSourceTitle: '출처의 제목',
  optDate: '나오거나 기록하거나 받은 때, EDTF(예: 2021-03, 2018/2023)',
  optDetails:
    '파일마다 한 행인 CSV: file, codename, title, kind, language, date, reliability, consent, relays',
  optMap: '열 이름 대응(예: quote=발췌,source=파일) 또는 JSON 파일',
  optKeepGood: '맞는 행은 넣고, 거부된 행은 이유와 함께 시트로 돌려받기',
  optRefused: '거부된 행을 적을 파일(기본값: 시트 옆)',
  optLimit: '최대 몇 개',
  optTitle: '판단의 영어 제목',
  optTitleKo: '판단의 한국어 제목',
  optStandard: '이 증명 기준으로 서명(예: reasonable-grounds-to-believe)',
  optNote: '메모',
  optOnly: '계산만 하고 남기지 않기',
  optKnown: '따로 보관해 둔 확인점 파일. 기록이 그때 봉인한 것을 그대로 담고 있어야 함',
  optWhy: '이유(이력에 남음)',
  optPersons: '피해자 코드명 둘이 같은 사람인지 판정',
  optYes: '묻지 않기',
  optInitials: '목록에 짧게 보일 머리글자',
  optRename: '새로 추가하지 않고 이 구성원의 이름을 바꿈',
  optUntil: '동의가 끝나는 날(예: 2027-12-31)',
  optAlias: '다른 이름',
  optSource: '그 이름이 가리키는, 이 기록 안의 출처',
  optRelays: '그 내용을 전해 준 원출처',
  optPort: '포트(기본값: 기록마다 정해진 것, 사용 중이면 빈 것)',
  serving: (link: string) =>
    `작업 화면을 이 컴퓨터에서만 열었습니다. 아래 링크로 들어가십시오(이번 실행에만 쓸 수 있습니다).\n\n    ${link}\n\n끝내려면 Ctrl C를 누르십시오.`,
  building: '작업 화면을 만드는 중(처음 한 번) …',
  optFile: '원출처마다 한 행인 CSV: name, aliases, source, relays',
  askPassphrase: '기록의 암호문구',
  askNewPassphrase: '기록에 쓸 암호문구(여러 낱말로 된 문장이 좋습니다)',
  askAgain: '한 번 더 입력해 주십시오',
  askNewIdentityPassphrase: '신원에 쓸 암호문구. 기록의 암호문구와 다르게, 여러 낱말로 된 문장이 좋음',
  askIdentityPassphrase: '신원의 암호문구',
  askIdentity: { name: '이름(어떤 문자든)', contact: '연락할 방법', note: '누구인지 알려 주는 그 밖의 것' },
  identityFromStdin: '스크립트에서는 name, contact, note가 든 JSON을 표준 입력으로 주십시오',
  identityRecoveryKey: (key: string) =>
    `신원의 복구 키입니다. 지금 인쇄하거나 적어서, 이 컴퓨터와도 기록의 복구 키와도 따로 보관하십시오. 다시 보여 드리지 않습니다.\n암호문구도 이 키도 없으면 아무도 신원을 다시 읽을 수 없습니다:\n\n    ${key}\n`,
  nothingEntered: '아무것도 입력하지 않았습니다.',
  identitySealed: '신원을 봉인했습니다. 신원의 암호문구로만 열립니다.',
  noIdentities: '이 기록에는 봉인된 신원이 없습니다.',
  identityEraseQuestion: (ref: string) =>
    `${ref}의 신원을 파기합니까? 진술은 남지만 신원은 되살릴 수 없습니다. 계속하려면 이름을 그대로 입력하십시오:`,
  identityErased:
    '신원을 모든 판에서 파기했습니다. 앞서 만든 사본, 백업, 내보낸 것에는 봉인된 채로 남아 있습니다.',
  identitiesRekeyed:
    '신원의 암호문구와 복구 키를 바꾸었습니다. 앞서 만든 사본과 백업은 여전히 옛 것으로 열립니다.',
  passphrasesDiffer: '두 암호문구가 다릅니다. 바뀐 것은 없습니다.',
  weakPassphrase:
    '암호문구가 짧습니다. 폴더를 손에 넣은 사람은 수백만 가지를 시험해 볼 수 있습니다. 다섯 낱말 이상의 문장이 더 안전합니다.',
  made: (path: string) => `기록을 만들었습니다: ${path}`,
  recoveryKey: (key: string) =>
    `복구 키입니다. 지금 인쇄하거나 적어서 이 컴퓨터와 떨어진 곳에 두십시오. 다시 보여 드리지 않습니다.\n` +
    `암호문구와 이 키를 모두 잃으면 누구도, 저희도, 기록을 열 수 없습니다.\n\n    ${key}\n`,
  askKind: '어떤 자료입니까?',
  kindPublished: '공표된 글: 보고서, 법령, 기사 — 공개 문서에 인용될 수 있음',
  kindTold: '믿고 들려준 이야기: 면담, 편지 — 동의하기 전에는 밖으로 나가지 않음',
  adding: '넣는 중',
  importing: '코딩 시트 넣는 중',
  verifying: '검증하는 중',
  exporting: '내보내는 중',
  restoring: '되살리는 중',
  rebuilding: '표를 새로 만드는 중',
  described: (count: number) => `출처 ${count}건의 정보를 적었습니다. 되돌리기: girok undo`,
  describedNothing: '기록에 이미 그렇게 적혀 있습니다. 바뀐 것은 없습니다.',
  narrowed: (count: number) =>
    `출처 ${count}건은 공표된 글이라서 인용할 수 있던 것이므로, 동의를 internal로 좁혔습니다. 더 넓은 동의를 받았다면 girok consent로 적으십시오.`,
  added: (file: string, codename: string, characters: string, consent: string, again: boolean) =>
    again
      ? `  = ${file}: 이미 있는 자료입니다(${codename}). 다시 들어온 사실을 보관 이력에 적었습니다`
      : `  + ${file} → ${codename}, ${characters}자, 동의: ${consent}`,
  notAdded: (file: string, reason: string) => `  × ${file}: ${reason}`,
  addedTotal: (added: number, again: number, failed: number) =>
    `${added}건을 넣었습니다${again > 0 ? `. 이미 있던 것 ${again}건` : ''}${failed > 0 ? `. 넣지 못한 것 ${failed}건` : ''}.`,
  consentHint:
    '공표된 글로 넣은 출처는 공개 문서에 인용될 수 있습니다. 믿고 들려준 이야기라면 girok add --kind interview 또는 girok consent 출처 internal 을 쓰십시오.',
  imported: (rows: number, anchored: number, added: number, already: number) =>
    `${rows}행 가운데 ${anchored}행의 인용문을 원문에서 확인했고, 진술 ${added}건을 넣었습니다${already > 0 ? `. 이미 있던 것 ${already}건` : ''}.`,
  nothingImported: (refused: number) =>
    `${refused}행이 거부되어 아무것도 넣지 않았습니다. 고쳐서 다시 넣거나, --keep-good 으로 나머지만 넣으십시오.`,
  refusedWritten: (path: string) => `거부된 행과 그 이유: ${path}`,
  row: (row: number, reason: string) => `  ${row}행: ${reason}`,
  noHits: '찾은 것이 없습니다.',
  page: (page: number) => `${page}쪽`,
  noFindings: '아직 판단이 없습니다. 질문해 보십시오: girok find "type:execution when:2018/2023"',
  verified: (entries: string, items: string) =>
    `기록이 검증되었습니다. 항목 ${entries}개와 증거 ${items}건이 봉인된 그대로입니다.`,
  erasedNote: (count: number) =>
    `항목 ${count}개는 일부러 파기되었습니다. 로그에 그 사실이 남아 있고, 로그는 그대로 검증됩니다.`,
  notVerified: (problems: number) => `기록이 검증되지 않았습니다. 문제 ${problems}건이 있습니다.`,
  optReleaseKey: '공개본에 서명했어야 하는 열쇠',
  releaseVerified: (findings: number, fields: string) =>
    `공개본이 검증되었습니다. 판단 ${findings}건, 공개된 필드 ${fields}개가 기록에 봉인된 그대로이며, 수는 공개된 내용에서 나옵니다.`,
  releaseNotVerified: (problems: number) => `공개본이 검증되지 않았습니다. 문제 ${problems}건이 있습니다.`,
  releaseNotTold:
    '이 검증으로는 출처의 말이 옳은지, 빠진 것이 없는지, 웹 페이지·PDF·표가 데이터와 같은 내용인지 알 수 없습니다.',
  releaseKeys: '서명한 열쇠입니다. 지문이 다른 경로로 알게 된 것과 같은지 견주어 보십시오.',
  checkpoint: '최신 확인점(인쇄해서 이 컴퓨터와 떨어진 곳에 두십시오):',
  withheldNote: (count: number) => `진술 ${count}건은 출처가 공표에 동의하지 않아 싣지 않았습니다.`,
  exported: (path: string, entries: number, items: number) =>
    `항목 ${entries}개와 증거 ${items}건을 내보냈습니다: ${path}\n이 사본은 암호화되어 있지 않습니다. 가진 사람은 누구나 모두 읽을 수 있습니다.`,
  restored: (path: string, entries: number) =>
    `항목 ${entries}개를 되살렸습니다: ${path}. 이제부터는 새 로그에 이어 씁니다.`,
  noChanges: '변경이 없습니다.',
  undoneAlready: (at: string) => `${at}의 변경은 이미 되돌려져 있어 새로 기록하지 않았습니다.`,
  undone: (operation: string, at: string) => `되돌렸습니다: ${at}의 ${operation}`,
  rekeyed:
    '암호문구를 바꾸고 데이터베이스를 새로 암호화했습니다. 옛 암호문구와 옛 복구 키로는 더 이상 열리지 않습니다.',
  rekeyWarning: '이전에 만든 사본과 백업은 여전히 옛것으로 열립니다.',
  withdrawnAccount: '진술을 철회했습니다. 읽을 수는 있지만 어디에서도 세지 않습니다.',
  withdrawnSource: '동의를 철회했습니다. 앞으로 공개하는 문서에는 이 출처의 것이 실리지 않습니다.',
  carried: (times: string) => `이것을 실은 채 이미 공개되어 거두어들일 수 없는 문서: ${times}`,
  eraseQuestion: (ref: string) =>
    `${ref}의 증거, 본문, 진술을 모두 파기할까요? 되돌릴 수 없습니다. 계속하려면 이름을 그대로 입력하십시오:`,
  eraseRefused: '파기한 것이 없습니다.',
  erased: (entries: number, items: number) =>
    `항목 ${entries}개와 증거 ${items}건을 파기했습니다. 로그는 그대로 검증되며 파기 사실이 남아 있습니다.\n이전에 만든 사본, 백업, 내보낸 파일에는 아직 들어 있습니다.`,
  consentSet: '동의 범위를 적었습니다.',
  originSet: (name: string) => `적었습니다: ${name}`,
  judged: '판정을 적었습니다.',
  extracted: (file: string, changed: boolean) =>
    changed
      ? `  + ${file}: 본문이 다르게 읽혀 새로 더했습니다. 발췌는 “girok reanchor”로 옮기십시오.`
      : `  = ${file}: 본문이 전과 같습니다.`,
  reanchored: (moved: number, waiting: number) =>
    `옮긴 발췌: ${moved}건.${waiting > 0 ? ` 작업 화면의 ‘검토’에서 결정을 기다리는 발췌: ${waiting}건.` : ''}`,
  noDisagreements: '정리할 것이 없습니다.',
  settled: '정리했습니다. 다른 판은 이력에 남습니다.',
  rebuilt: '파생된 표를 항목에서 모두 새로 만들었습니다.',
  counts: {
    change: '변경',
    member: '구성원',
    term: '추가한 용어',
    compartment: '신원 보관함',
    source: '출처',
    identity: '봉인된 신원',
    item: '원자료',
    custody: '보관 이력',
    layer: '본문',
    origin: '원출처',
    account: '진술',
    incident: '사건',
    distinction: '구별',
    'same-person': '동일인 판정',
    'person-list': '인명 명단',
    estimate: '추정',
    finding: '판단',
    instrument: '법령',
    text: '법문',
    reading: '조항 해석',
    'norm-judgement': '규범 판단',
    'law-finding': '법 판단',
    publication: '공개 문서',
    erasure: '파기',
  },
  state: { current: '현재', superseded: '대체됨', withdrawn: '철회됨', erased: '파기됨' },
  disagreement: (heads: number) => `현재 판이 ${heads}개입니다. 어느 쪽이 맞는지 정하십시오: girok settle`,
  history: '이력',
  passages: '발췌',
  question: '질문',
  everyAct: '(모든 행위)',
  reported: '보고된 수',
  says: (origin: string, said: string) => `  ${origin}: ${said}`,
  unknownOrigin: '원출처를 밝히지 않음',
  undated: '날짜 없음',
  minimum: (persons: boolean) =>
    `입증된 최소 수${persons ? '' : '(건수: 한 사람이 두 번 이상 세어질 수 있음)'}`,
  exactly: (value: string) => `  ${value}명`,
  bounded: (value: string, upper: string) =>
    `  적어도 ${value}명. 계산이 끝나기 전에 멈추어 ${upper}명까지의 가능성은 남아 있습니다`,
  member: (weight: string, said: string, accounts: string) => `  ${weight} ← ${said} [${accounts}]`,
  because: (a: number, b: number, reason: string) =>
    `    ${a}번과 ${b}번은 같은 사람들일 수 없습니다: ${reason}`,
  reasons: {
    dates: '날짜가 겹칠 수 없음',
    places: '장소가 서로 다름',
    persons: '이름이 밝혀진 피해자가 서로 다름',
    judged: '서로 다르다는 판정이 있음',
  },
  reasonsLeftOut: (count: number) => `    … 그 밖에 ${count}쌍`,
  origins: (count: number) => `서로 독립된 원출처: ${count}`,
  cannotBeHeld: (asked: number) =>
    asked > 1
      ? `이 판단은 성립하지 않습니다. 독립된 원출처 ${asked}곳이 함께 뒷받침하는 진술이 없습니다.`
      : `이 판단은 성립하지 않습니다. 질문의 범위 안에 온전히 드는 진술이 없습니다.`,
  maybe: (count: number) =>
    `그 밖에 진술 ${count}건이 질문의 범위에 들 수도 있지만, 아무것도 증명하지는 않습니다.`,
  findingKept: (id: string) => `${id}(으)로 남겼습니다(--standard 로 서명하기 전까지는 초안).`,
  findingSigned: (id: string) => `서명했습니다: ${id}`,
  draft: '초안',
  signed: '서명됨',
  toReview: (before: string, now: string) => `다시 살펴볼 것: 당시 ${before}명, 지금 ${now}명`,
  changed: (added: number, removed: number) => `진술 ${added}건이 들어오고 ${removed}건이 빠짐`,
  fault: 'Girok에 오류가 있습니다. 저장되었다고 알려 드린 것은 그대로 있습니다. 아래 내용을 알려 주십시오:',
  unknownCommand: (name: string) => `"${name}" 명령은 없습니다. 도움말: girok --help`,
  unknownOption: (name: string) => `${name} 선택 사항은 없습니다. 도움말: girok --help`,
  missingArgument: (name: string) => `빠진 것이 있습니다: ${name}. 도움말: girok --help`,
  wrongValue: (detail: string) => `쓸 수 없는 값입니다: ${detail}`,
  start: {
    reading: 'Girok이 견본 기록을 만들고, 주된 작업을 처음부터 끝까지 해 보입니다.',
    sample: (path: string) => `1. 기록을 만들었습니다: ${path} (견본의 암호문구: sample passphrase)`,
    sources: (count: number) => `2. 출처 ${count}건을 넣었습니다. 나라도 사람도 지어낸 것입니다.`,
    imported: (rows: number, anchored: number) =>
      `3. 코딩 시트를 넣었습니다. 인용문 ${rows}개 가운데 ${anchored}개를 원문에서 글자 그대로 찾았습니다.`,
    found: '4. 기록에 질문했습니다:',
    law: (columns: number, behind: readonly string[]) =>
      `5. 법령을 넣고, 전해지는 실제를 법문 ${columns}건과 견주었습니다. ${behind.join(' ')}\n   표(girok law matrix)에서 판정이 붙은 칸의 수:`,
    verified: (entries: string) => `6. 기록이 검증되었습니다. 항목 ${entries}개.`,
    released: '7. 판단을 검사하고 봉인해 공개본으로 만들었습니다. 브라우저에서 여십시오:',
    releasedBefore: '7. 처음 시작할 때 봉인한 공개본입니다. 브라우저에서 여십시오:',
    served: (link: string, passphrase: string) =>
      `8. 작업 화면을 열었습니다. 아래 링크로 들어가 견본의 암호문구로 여십시오: ${passphrase}\n\n    ${link}\n\n   끝내려면 Ctrl C를 누르십시오. 명령줄: npx girok --help`,
    again: '지난번에 만든 견본이 있어 다시 검증했습니다. (새로 만들려면 "sample" 폴더를 지우십시오.)',
  },
}

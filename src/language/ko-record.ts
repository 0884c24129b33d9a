import { path, quoted, why } from './ko-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { kindName, reasonName } from './names.ts'
import { formatNumber } from './numbers.ts'
import { withParticle } from './particles.ts'
import { listed, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'ko')

/** The record itself, what is looked for in it, and what is published from it. */
export const recordErrors = {
  'wrong-passphrase': () =>
    '암호문구가 맞지 않습니다. 기록은 그대로 있으니 다시 입력하거나 복구 키를 사용해 주십시오.',
  'passphrase-needed': () =>
    '이 기록을 열려면 암호문구가 필요합니다. 물을 때 입력해 주십시오. 스크립트에서는 GIROK_PASSPHRASE_FILE에 암호문구 파일의 경로를 지정해 주십시오.',
  'passphrase-too-short': ({ least }) =>
    `암호문구가 너무 짧습니다. ${number(least)}자 이상이어야 하며, 본인만 떠올릴 만한 낱말을 여러 개 이어 써 주십시오.`,
  'record-not-found': (it) =>
    `${path(it.path)}에 기록이 없습니다. 폴더를 확인하거나 ‘girok new’로 새 기록을 만들어 주십시오.`,
  'record-exists': (it) =>
    `${path(it.path)}에 이미 기록이 있어 그대로 두었습니다. 다른 폴더를 고르거나 그 기록을 열어 주십시오.`,
  'record-half-written': (it) =>
    `${path(it.path)}의 기록이 온전하지 않습니다. ${quoted(reasonName(it.missing, 'ko'), '이/가')} 없습니다. 바뀐 것은 없으니 원본이나 백업에서 폴더 전체를 다시 복사해 주십시오. 만들다가 멈춘 기록이라면 다른 폴더에 새로 만들어 주십시오.`,
  'record-newer': ({ version, known }) =>
    `이 기록의 형식 버전은 ${number(version)}인데, 지금 쓰시는 Girok은 ${number(known)}까지 읽을 수 있습니다. 바뀐 것은 없으니 최신 Girok으로 열어 주십시오.`,
  'record-damaged': ({ file, detail }) =>
    `${path(file)} 파일이 손상되었거나 내용이 바뀌었습니다${why(detail)}. 폴더 전체를 지금 상태 그대로 복사해 두고, 검증을 통과하는 백업으로 작업을 이어 가 주십시오.`,
  'record-busy': (it) =>
    `다른 프로그램이 ${path(it.path)}의 기록을 사용하고 있습니다. 그 프로그램을 닫거나 끝날 때까지 기다렸다가 다시 시도해 주십시오.`,
  'record-rolled-back': ({ known, found }) =>
    `항목이 ${number(known)}개까지 있던 기록인데 지금은 ${number(found)}개뿐입니다. 예전 사본으로 바뀌었거나 끝부분이 잘린 것으로 보여 아무것도 쓰지 않았습니다. 최신 사본을 되돌려 놓으시고, 남아 있지 않다면 ‘girok export’와 ‘girok restore’로 새 기록에 옮겨 주십시오.`,
  'folder-read-only': (it) =>
    `${path(it.path, '을/를')} 열거나 그곳에 쓸 수 없습니다. 기록은 그대로 있으니, 접근 권한과 디스크의 쓰기 금지 여부를 확인하고 다시 시도해 주십시오.`,
  'disk-full': (it) =>
    `${path(it.path, '이/가')} 있는 디스크에 남은 공간이 없어 이번 작업을 마치지 못했습니다. 앞서 저장한 것은 그대로 있으니, 공간을 확보한 뒤 다시 시도해 주십시오.`,
  'file-unreadable': (it) =>
    `${path(it.path, '을/를')} 읽을 수 없습니다${why(it.detail)}. 이름이 맞는지, 열 권한이 있는지 확인해 주십시오.`,
  'value-unusable': ({ field, detail }) =>
    `${quoted(field)}의 값을 사용할 수 없습니다${why(detail)}. 값을 고쳐서 다시 시도해 주십시오.`,
  'object-invalid': ({ kind, detail }) =>
    `${withParticle(shown(kindName(kind, 'ko'), 30), '이/가')} 갖추어야 할 형식에 맞지 않아 저장하지 않았습니다${why(detail)}. 내용을 고쳐서 다시 시도해 주십시오.`,
  'name-taken': ({ name, by }) =>
    `${quoted(name, '은/는')} 이미 쓰이고 있는 이름입니다(${quoted(by)}). 다른 이름을 정해 주십시오.`,
  'nothing-to-undo': () => '되돌릴 변경이 없습니다. 지금까지 한 일은 ‘girok history’에서 확인해 주십시오.',
  'undo-superseded': ({ subject }) =>
    `${quoted(subject, '은/는')} 그 뒤에 다시 바뀌어 앞선 변경만 따로 되돌릴 수 없습니다. 나중 변경을 먼저 되돌리거나, 맞는 내용을 새로 입력해 주십시오.`,
  'seal-not-undone': () =>
    '공개본의 봉인은 되돌릴 수 없습니다. 이미 다른 사람에게 건너갔을 수 있기 때문입니다. 바로잡으려면 무엇을 바로잡는지 밝힌 새 공개본을 만들어 주십시오.',
  'undo-erased': ({ subject }) =>
    `${quoted(subject)}의 내용은 삭제되어 되살릴 수 없습니다. 다시 보관해도 되는 내용이라면 새로 입력해 주십시오.`,
  disagreement: ({ subject }) =>
    `${quoted(subject, '은/는')} 두 곳에서 따로 고쳐져 서로 다른 두 버전이 함께 남아 있습니다. 작업 화면의 ‘검토’나 ‘girok disagreements’에서 둘을 살펴보고 어느 쪽이 맞는지 정해 주십시오.`,
  'identity-locked': () =>
    '신원을 열려면 신원만의 암호문구가 필요합니다. 물을 때 입력해 주십시오. 스크립트에서는 GIROK_IDENTITY_PASSPHRASE_FILE에 암호문구 파일의 경로를 지정해 주십시오.',
  'identity-passphrase-wrong': () =>
    '신원의 암호문구가 맞지 않습니다. 기록의 암호문구와는 다른 것이니 다시 입력하거나, GIROK-ID로 시작하는 신원의 복구 키를 사용해 주십시오.',
  'identity-passphrase-same': () =>
    '기록도 열리는 암호문구입니다. 기록을 손에 넣은 사람이 이름까지 알게 되지 않도록, 신원에는 다른 암호문구를 정해 주십시오.',
  'compartment-missing': () =>
    '이 기록에는 아직 신원 보관함이 없습니다. 작업 화면에서나 ‘girok identity’ 명령으로 신원만의 암호문구를 정해 먼저 만들어 주십시오.',
  'compartment-exists': () =>
    '이 기록에는 이미 신원 보관함이 있어 그대로 두었습니다. 신원을 입력하면 그곳에 봉인되니 이어서 입력해 주십시오.',
  'changed-meanwhile': ({ by, at }) =>
    `그사이에 ${quoted(by, '이/가')} 내용을 바꾸었습니다(${shown(at, 30)}). 덮어쓴 것은 없고 작성하신 내용도 그대로 있습니다. 상대방의 버전을 살펴본 뒤, 작성하신 내용이 맞으면 그 위에 저장해 주십시오.`,
  'number-moved': ({ shown, now }) =>
    `서명하지 않았습니다. 보신 수는 ${shown}이었으나 지금 기록으로 입증되는 수는 ${now}입니다. 새로운 수를 살펴본 뒤 맞으면 다시 서명해 주십시오.`,
  'not-found': ({ ref }) =>
    `이 기록에 ${quoted(ref, '이/가')} 없습니다. 입력한 이름을 확인하거나 ‘girok search’로 찾아 주십시오.`,
  ambiguous: ({ ref, candidates }) =>
    `${quoted(ref)}에 맞는 것이 여럿입니다: ${listed(candidates)}. 이름을 더 길게 쓰거나 식별자 전체를 입력해 주십시오.`,
  'folder-not-empty': (it) =>
    `${path(it.path)} 폴더가 비어 있지 않아 아무것도 쓰지 않았습니다. 새 폴더나 빈 폴더를 지정해 주십시오.`,
  'nothing-to-publish': () =>
    '공개할 수 있는 판단이 없습니다. ‘girok find’로 판단을 만들거나, 출처의 동의 범위를 확인해 주십시오.',
  'release-sealed': (it) =>
    `공개본 ${number(it.number)}호는 봉인되어 더는 고칠 수 없습니다. 무엇을 바로잡는지 밝힌 새 공개본을 ‘release new’에 --from ${it.number} --corrects ${it.number}을 붙여 만들어 주십시오.`,
  'release-not-sealed': ({ ref }) =>
    `${withParticle(quoted(ref), '은/는')} 아직 초안이어서 밖으로 나간 것이 없습니다. 먼저 ‘release seal’로 봉인해 주십시오.`,
  'release-blocked': ({ count, codes }) =>
    `나가서는 안 되는 것이 ${number(count)}건 남아 있어(${listed(codes)}) 아무것도 쓰지 않았습니다. 어디에 있고 어떻게 없애는지는 ‘release check’로 확인해 주십시오.`,
  'overrule-upwards': ({ of, field }) =>
    `${quoted(of)}의 ${withParticle(quoted(field), '을/를')} 동의 범위나 공개 대상이 허용하는 것보다 더 드러낼 수는 없습니다. 더 넓게 뭉뚱그리거나 내보내지 않는 쪽으로만 골라 주십시오.`,
  'field-without-coarser': ({ field }) =>
    `${withParticle(quoted(field), '은/는')} 그렇게 뭉뚱그릴 수 없는 항목입니다. 내보내지 않거나, when(월·연), where(도·나라)를 골라 주십시오.`,
  'small-k-without-reason': ({ k }) =>
    `증언자와 구별되지 않는 사람의 수를 ${number(k)}명까지 줄이려면 그 까닭이 기록에 남아야 합니다. --k-reason을 덧붙여 주십시오.`,
  'bag-file-altered': ({ file }) =>
    `${path(file)} 파일이 없거나, 목록에 없거나, 봉인한 뒤 바뀌어 묶음을 만들지 않았습니다. 공개본을 다시 봉인하거나 백업에서 그 파일을 되살려 주십시오.`,
  'not-a-publication': (it) =>
    `${path(it.path, '은/는')} 이 버전의 Girok 공개본이 아니거나 파일 목록이 없습니다. 공개본 폴더 자체를 지정해 주십시오. 예전 Girok으로 공개한 것이면 그 폴더에 있는 verify.mjs로 확인하십시오.`,
  'pdf-not-made': ({ detail }) =>
    `PDF를 만들지 못했습니다${why(detail)}. 아무것도 쓰지 않았습니다. 범위를 좁히거나 CSV로 받아 보시고, 그래도 안 되면 알려 주십시오.`,
  usage: ({ detail }) =>
    `입력하신 대로는 명령을 실행할 수 없습니다${why(detail)}. 쓰는 법은 ‘--help’를 붙여 확인해 주십시오.`,
} satisfies Partial<ErrorMessages>

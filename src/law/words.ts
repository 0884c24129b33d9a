import type { Bilingual } from '../kernel/bilingual.ts'
import type { ChangeReason } from './change.ts'
import type { Mark } from './marks.ts'
import type { Condition, Dimension, ReasonCode, VerdictCode } from './verdict.ts'

export const verdictWords: Readonly<Record<VerdictCode, Bilingual>> = {
  within: { ko: '법 범위 안', en: 'within' },
  above: { ko: '법보다 무거움', en: 'above' },
  below: { ko: '법보다 가벼움', en: 'below' },
  'other-kind': { ko: '법에 없는 종류', en: 'other kind' },
  'other-persons': { ko: '법에 없는 사람', en: 'other persons' },
  'no-known-basis': { ko: '알려진 근거 없음', en: 'no known basis' },
  'cannot-be-compared': { ko: '비교할 수 없음', en: 'cannot be compared' },
}

export const dimensionWords: Readonly<Record<Dimension, Bilingual>> = {
  penalty: { ko: '처벌', en: 'penalty' },
  persons: { ko: '처벌이 미치는 사람', en: 'persons' },
  basis: { ko: '법의 근거', en: 'basis' },
}

export const markWords: Readonly<Record<Mark, Bilingual>> = {
  harsher: { ko: '더 무거움', en: 'harsher' },
  'other-kind': { ko: '다른 종류', en: 'other kind' },
  'no-basis': { ko: '근거 없음', en: 'no basis' },
  'others-reached': { ko: '다른 사람도 처벌', en: 'reaches others' },
  milder: { ko: '더 가벼움', en: 'milder' },
  within: { ko: '법대로', en: 'within' },
  'cannot-say': { ko: '알 수 없음', en: 'can’t say' },
}

export const holdsWords: Readonly<Record<'certainly' | 'possibly', Bilingual>> = {
  certainly: { ko: '확실함', en: 'certainly' },
  possibly: { ko: '그럴 수 있음', en: 'possibly' },
}

export const reasonWords: Readonly<Record<ReasonCode, Bilingual>> = {
  inside: { ko: '법이 정한 범위 안에 있습니다.', en: 'It lies inside what the text provides.' },
  'graver-than-all': {
    ko: '법이 정한 어느 처벌보다도 무겁습니다.',
    en: 'It is graver than every penalty that the text provides.',
  },
  'maximum-above': {
    ko: '가장 무거운 쪽이 법이 정한 한도를 넘습니다.',
    en: 'Its maximum goes beyond what the text provides.',
  },
  'lighter-than-all': {
    ko: '법이 정한 어느 처벌보다도 가볍습니다.',
    en: 'It is lighter than every penalty that the text provides.',
  },
  'minimum-below': {
    ko: '가장 가벼운 쪽이 법이 정한 하한에 못 미칩니다.',
    en: 'Its minimum stays below what the text provides.',
  },
  'kind-not-named': {
    ko: '법이 정하지 않은 종류의 처벌입니다.',
    en: 'The text names no penalty of this kind.',
  },
  'between-alternatives': {
    ko: '법이 정한 처벌들 사이에 있어 어느 것에도 들지 않습니다.',
    en: 'It lies between the penalties that the text provides, inside none.',
  },
  'term-not-stated': {
    ko: '종류는 같으나 기간이 밝혀지지 않았습니다.',
    en: 'The kind is the same, but a term is not stated.',
  },
  'maximum-not-stated': {
    ko: '최고 기간이 밝혀지지 않았습니다.',
    en: 'The maximum of the term is not stated.',
  },
  'facility-not-stated': {
    ko: '어떤 시설에 가두는지 밝혀지지 않았습니다.',
    en: 'It is not stated in which kind of facility.',
  },
  'penalty-not-stated': { ko: '진술에 처벌이 나오지 않습니다.', en: 'The account states no penalty.' },
  'provision-penalty-not-stated': {
    ko: '조항의 처벌이 전해지지 않았습니다.',
    en: 'The penalty of the provision is not reported.',
  },
  'conduct-not-covered': {
    ko: '알려진 조항 가운데 이 행위와 매체를 다루는 것이 없습니다.',
    en: 'No provision that is known covers this conduct and these media.',
  },
  'provisions-conflict': {
    ko: '함께 적용되는 조항들의 답이 서로 다릅니다.',
    en: 'Provisions that apply together answer differently.',
  },
  'reach-not-named': {
    ko: '적용되는 조항에 이 사람들이 없습니다.',
    en: 'No provision that applies names these persons.',
  },
  'reach-not-stated': {
    ko: '적용되는 조항이 누구를 처벌하는지 밝히지 않습니다.',
    en: 'The provision that applies does not say whom it reaches.',
  },
  'reach-wider': {
    ko: '조항은 진술이 말하는 사람들 가운데 일부만 가리킵니다.',
    en: 'The provision names only some of those of whom the account speaks.',
  },
  disputed: {
    ko: '법에 있다는 보도와 없다는 보도가 엇갈립니다.',
    en: 'Some report that the law says so, others that it is silent.',
  },
  'silent-by-report': {
    ko: '법에 그런 내용이 없다고 전해집니다.',
    en: 'It is reported that the law says nothing of it.',
  },
  'not-examined': {
    ko: '법에 있는지 살펴본 이가 없습니다.',
    en: 'Nobody is known to have looked whether the law says so.',
  },
  'text-not-held': {
    ko: '있다고만 알려지고 내용을 확보하지 못한 법문입니다.',
    en: 'The text is known of, but not held.',
  },
  'no-text-in-force': { ko: '그 시점에 시행된 법문이 없습니다.', en: 'No text was in force at the time.' },
  'date-uncertain': {
    ko: '시점이 분명하지 않고, 법문에 따라 답이 달라집니다.',
    en: 'The date is uncertain, and the texts that it may fall under answer differently.',
  },
}

export const conditionWords: Readonly<Record<Condition['code'], Bilingual>> = {
  'conduct-is': { ko: '행위가 다음일 때', en: 'if the conduct is' },
  'media-is': { ko: '매체의 출처가 다음일 때', en: 'if the origin of the media is' },
  'circumstance-holds': { ko: '다음 정황이 있을 때', en: 'if this holds' },
  'circumstance-does-not-hold': { ko: '다음 정황이 없을 때', en: 'if this does not hold' },
  'provision-covers': { ko: '다음 조항이 여기에 적용될 때', en: 'if this provision covers it' },
  'provision-does-not-cover': {
    ko: '다음 조항이 여기에 적용되지 않을 때',
    en: 'if this provision does not cover it',
  },
  'text-in-force': { ko: '다음 법문이 시행 중이었을 때', en: 'if this text was in force' },
  pairing: {
    ko: '이 처벌이 이 사람들에게 내려졌을 때',
    en: 'if it was this penalty that fell on these persons',
  },
  'not-all-tried': {
    ko: '모르는 점이 많아 모든 경우를 따져 보지 못함',
    en: 'too much is open to try every case',
  },
}

export const changeWords: Readonly<Record<ChangeReason, Bilingual>> = {
  'text-added': { ko: '법문이 더해짐', en: 'a text was added' },
  'text-removed': { ko: '법문이 빠짐', en: 'a text was taken out' },
  'text-comes-into-force': {
    ko: '이 시점에 시행된 것으로 바뀜',
    en: 'the text now counts as in force on that date',
  },
  'text-goes-out-of-force': {
    ko: '이 시점에는 시행되지 않은 것으로 바뀜',
    en: 'the text no longer counts as in force on that date',
  },
  'force-becomes-certain': {
    ko: '시행 중이었음이 확실해짐',
    en: 'it is now sure that the text was in force',
  },
  'force-becomes-uncertain': {
    ko: '시행 중이었는지 불확실해짐',
    en: 'it is no longer sure that the text was in force',
  },
  'provisions-added': { ko: '조항이 더해짐', en: 'provisions were added' },
  'provisions-removed': { ko: '조항이 빠짐', en: 'provisions were taken out' },
  'provisions-changed': { ko: '조항이 바뀜', en: 'provisions were changed' },
  'readings-changed': { ko: '해석이 바뀜', en: 'readings were changed' },
  'other-text-changed': {
    ko: '같은 법령의 다른 법문이 바뀜',
    en: 'another text of the instrument was changed',
  },
}

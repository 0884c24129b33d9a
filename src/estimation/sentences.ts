import type { Bilingual } from '../kernel/bilingual.ts'
import { rules } from './disagreement.ts'
import type { Disagreement, MethodEstimate, MethodName, MethodRefusal, Refusal, Summary } from './model.ts'

/** What may be said in public, and what somebody may be tempted to say, with the reason against it. */
export interface Sentences {
  readonly publish: Bilingual
  readonly never: Bilingual & { readonly why: Bilingual }
}

export const methodWords: Readonly<Record<MethodName, Bilingual>> = {
  independence: { ko: '명단 사이의 독립을 가정', en: 'lists taken for independent' },
  chao: { ko: '차오의 하한', en: 'Chao’s lower bound' },
  'log-linear-aic': { ko: '로그선형(AIC 최소)', en: 'log-linear, lowest AIC' },
  'log-linear-bic': { ko: '로그선형(BIC 최소)', en: 'log-linear, lowest BIC' },
  'log-linear-stepwise': { ko: '로그선형(두 명단씩 단계적으로)', en: 'log-linear, pairs step by step' },
  graphs: { ko: '분해 가능 그래프 평균', en: 'averaged over decomposable graphs' },
  'latent-class': { ko: '잠재 계층', en: 'latent classes' },
}

/** Two or three digits that mean something: an estimate isn't known to the person. */
export function rounded(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 2)
  return Math.round(value / unit) * unit
}

const english = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 })
const korean = (value: number): string => value.toLocaleString('ko-KR', { maximumFractionDigits: 1 })

export function sentences(
  documented: number,
  { range, single, disagreement }: Summary,
  methods: readonly MethodEstimate[],
): Sentences {
  if (range === null) return noEstimate(documented)
  const [low, high] = [rounded(Math.max(range[0], documented)), range[1] === null ? null : rounded(range[1])]
  const ko = `기록으로 확인된 사람은 ${korean(documented)}명입니다.`
  const en = `${english(documented)} people are documented.`
  const spanKo =
    high === null
      ? `적어도 ${korean(low)}명이고 위로는 한계를 알 수 없습니다`
      : `${korean(low)}~${korean(high)}명 사이로 추정됩니다`
  const spanEn =
    high === null
      ? `at least ${english(low)}, with no upper limit that the lists could show`
      : `between ${english(low)} and ${english(high)}`
  if (single !== null) {
    const about = rounded(single.estimate)
    return {
      publish: {
        ko: `${ko} 어느 명단에도 없는 사람까지 더하면 모두 약 ${korean(about)}명이며, 95% 구간과 여러 방법의 차이를 함께 보면 ${spanKo}.`,
        en: `${en} With those on no list there were about ${english(about)} in all; over several methods and their 95 % intervals, ${spanEn}.`,
      },
      never: {
        ko: `“모두 ${korean(single.estimate)}명이었다.”`,
        en: `“There were ${english(single.estimate)} people.”`,
        why: {
          ko: '추정값은 한 사람 단위까지 알 수 있는 수가 아닙니다. 구간과 방법을 빼고 말하면 안 됩니다.',
          en: 'An estimate is not known to the person, and says nothing without its interval and its method.',
        },
      },
    }
  }
  const tempting = methods.find(({ name }) => name === 'latent-class') ?? methods.at(-1)
  const value = tempting?.estimate ?? 0
  const why = reasonOfRange(disagreement)
  const left = disagreement.find((it) => it.code === 'strata-refused')
  const without = left === undefined ? { ko: '', en: '' } : leftOut(left)
  return {
    publish: {
      ko: `${ko} 어느 명단에도 없는 사람까지 더한 전체 규모는 ${why.ko} 하나의 수로 말할 수 없습니다. 쓸 수 있는 방법들을 모두 보면 ${spanKo}.${without.ko}`,
      en: `${en} How many there were with those on no list can’t be said as one number: ${why.en}. Over all methods that apply it is ${spanEn}.${without.en}`,
    },
    never: {
      ko: `“모두 약 ${korean(rounded(value))}명이었다.”`,
      en: `“There were about ${english(rounded(value))} people.”`,
      why: why.against,
    },
  }
}

type Reason = Bilingual & { readonly against: Bilingual }

/** Why there is a range and no number, and what speaks against taking one all the same. */
function reasonOfRange(disagreement: readonly Disagreement[]): Reason {
  const codes = new Set(disagreement.map(({ code }) => code))
  const methods = {
    ko: '방법에 따라 크게 달라서',
    en: 'methods disagree',
    against: {
      ko: '다른 방법은 같은 명단에서 다른 수를 냅니다. 그 가운데 하나를 고르는 것은 근거가 없습니다.',
      en: 'Other methods get other numbers from the same lists; nothing in the lists says which to take.',
    },
  }
  if (codes.has('chains') || codes.has('chains-short')) {
    return {
      ...methods,
      against: {
        ko: '같은 방법도 시작값에 따라 다른 답을 냅니다. 그 가운데 하나를 고르는 것은 근거가 없습니다.',
        en: 'The same method gives other answers from other starts; nothing in the lists says which to take.',
      },
    }
  }
  codes.delete('strata-refused')
  codes.delete('tables-refused')
  if (codes.size > 0) return methods
  return {
    ko: '추정할 수 없는 부분이 있어서',
    en: 'a part of it can’t be estimated',
    against: {
      ko: '추정할 수 없는 부분이 빠진 수입니다. 그 부분에 기록되지 않은 사람이 몇 명인지는 알 수 없습니다.',
      en: 'It leaves out what can’t be estimated; how many are missing there nobody knows.',
    },
  }
}

const leftOut = ({ strata, documented }: Extract<Disagreement, { code: 'strata-refused' }>): Bilingual => ({
  ko: ` 추정할 수 없는 집단(${inQuotes(strata)})은 기록으로 확인된 ${korean(documented)}명만 넣었습니다.`,
  en: ` Of groups that can’t be estimated (${inQuotes(strata)}) only the ${english(documented)} documented are in it.`,
})

function noEstimate(documented: number): Sentences {
  return {
    publish: {
      ko: `기록으로 확인된 사람은 ${korean(documented)}명입니다. 이 명단들로는 기록되지 않은 사람이 몇 명인지 추정할 수 없습니다.`,
      en: `${english(documented)} people are documented. How many more there were can’t be estimated from these lists.`,
    },
    never: {
      ko: `“모두 ${korean(documented)}명이었다.”`,
      en: `“There were ${english(documented)} people in all.”`,
      why: {
        ko: '명단에 없는 사람이 없다는 뜻이 되는데, 그것은 알 수 없습니다.',
        en: 'It says that nobody is missing from the lists, which nobody knows.',
      },
    },
  }
}

function largeLists(count: number): Bilingual {
  const ko = '다섯 명 이상이 든 명단이'
  if (count === 0) return { ko: `${ko} 없습니다.`, en: 'None of the lists holds five people or more.' }
  const hold = count === 1 ? '1 of the lists holds' : `${count} of the lists hold`
  return { ko: `${ko} ${count}개뿐입니다.`, en: `Only ${hold} five people or more.` }
}

export function refusalInWords(refusal: Refusal): Bilingual {
  if ('method' in refusal) {
    const { ko, en } = methodWords[refusal.method]
    const why = silenceInWords(refusal)
    return { ko: `${ko}: ${why.ko}`, en: `${en}: ${why.en}` }
  }
  const names = refusal.lists.map((name) => `‘${name}’`)
  const list = names.join(', ')
  const [first = '', second = ''] = names
  const large = largeLists(names.length)
  switch (refusal.code) {
    case 'few-lists':
      return {
        ko: `${large.ko} 명단이 서로 얼마나 독립적인지 보려면 ${refusal.least}개 이상이 필요합니다.`,
        en: `${large.en} At least ${refusal.least} are needed to see whether lists depend on one another.`,
      }
    case 'no-overlap':
      return {
        ko: '두 명단에 함께 나오는 사람이 한 명도 없습니다. 겹침이 없으면 빠진 사람이 얼마나 되는지 알 수 없습니다.',
        en: 'Nobody stands on two lists. Without overlap nothing tells how many are missing.',
      }
    case 'list-apart':
      return {
        ko: `명단 ${first}: 다른 명단과 겹치는 사람이 없습니다. 이 명단을 빼거나, 같은 사람을 서로 다른 사람으로 적지 않았는지 확인해 주십시오.`,
        en: `List ${first} shares nobody with any other. Leave it out, or check whether the same people were taken for different ones.`,
      }
    case 'list-within':
      return {
        ko: `명단 ${first}: 든 사람이 모두 명단 ${second}에도 있습니다. 베낀 명단일 수 있으며, 그렇다면 따로 조사한 명단이 아닙니다. 둘을 합치거나 하나를 빼 주십시오.`,
        en: `Everybody on list ${first} stands on list ${second} too. One may be copied from the other, and is then no list of its own. Join them or leave one out.`,
      }
    case 'list-of-all':
      return {
        ko: `명단 ${first}: 모든 사람이 들어 있습니다. 이 명단이 놓친 사람을 다른 명단이 하나도 찾지 못했으므로 빠진 사람의 수를 알 수 없습니다. 다른 명단들을 모아 만든 명단이라면 빼 주십시오.`,
        en: `Everybody stands on list ${first}. No other list found anybody that it missed, so nothing tells how many are missing. If it was put together from the others, leave it out.`,
      }
    case 'lists-unconnected':
      return {
        ko: `명단이 서로 겹치지 않는 두 무리로 나뉩니다(한쪽: ${list}). 무리마다 따로 추정해 주십시오.`,
        en: `The lists fall into groups that share nobody (one of them: ${list}). Estimate each group by itself.`,
      }
    case 'not-identifiable':
      return {
        ko: '겹치는 사람이 너무 적어 명단끼리 의존하는 모형의 최대우도 추정값이 없습니다(Fienberg–Rinaldo 조건). 어떤 수를 내더라도 확인할 수 없는 가정에 기대게 됩니다.',
        en: 'Too few people stand on several lists: where lists may depend on one another, no greatest likelihood exists (Fienberg–Rinaldo). Any number would rest on an assumption that these lists can’t test.',
      }
  }
}

function silenceInWords(refusal: MethodRefusal): Bilingual {
  switch (refusal.code) {
    case 'method-lists':
      return {
        ko: `명단이 ${korean(refusal.limit)}개를 넘으면 쓰지 않습니다.`,
        en: `not used with more than ${english(refusal.limit)} lists.`,
      }
    case 'method-not-identifiable':
      return { ko: '이 표에서는 값이 정해지지 않습니다.', en: 'this table doesn’t determine a value.' }
    case 'method-strata':
      return {
        ko: `일부 집단에서 값을 내지 못해 합칠 수 없습니다: ${inQuotes(refusal.strata)}.`,
        en: `can’t be added up, as some groups have no value by it: ${inQuotes(refusal.strata)}.`,
      }
    case 'method-tables':
      return {
        ko: `뽑은 묶음 ${korean(refusal.of)}가지 가운데 ${korean(refusal.tables)}가지에서 값을 내지 못했습니다.`,
        en: `no value in ${english(refusal.tables)} of the ${english(refusal.of)} ways drawn to join the rows.`,
      }
  }
}

/** Names, at most five of them. */
function inQuotes(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `‘${name}’`)
  return shown.join(', ') + (names.length > shown.length ? ' …' : '')
}

export function reasonInWords(reason: Disagreement): Bilingual {
  switch (reason.code) {
    case 'chains':
      return {
        ko: `잠재 계층: 사슬마다 중앙값이 ${korean(rounded(reason.low))}명에서 ${korean(rounded(reason.high))}명까지 갈립니다(R-hat ${reason.rHat.toFixed(2)}; ${rules.rHat} 이하, ${rules.chains}배 이내여야 함).`,
        en: `Latent classes: the chains’ medians run from ${english(rounded(reason.low))} to ${english(rounded(reason.high))} (R-hat ${reason.rHat.toFixed(2)}; at most ${rules.rHat} and ${rules.chains} times are allowed).`,
      }
    case 'chains-short':
      return {
        ko: `잠재 계층: 독립 표본으로 치면 ${korean(Math.round(reason.effective))}개뿐입니다(${korean(reason.least)}개 이상이어야 함). 사슬을 더 길게 돌려야 합니다.`,
        en: `Latent classes: all draws are worth only ${english(Math.round(reason.effective))} independent ones (of ${english(reason.least)} that it takes). The chains have to run longer.`,
      }
    case 'points':
      return {
        ko: `방법에 따른 추정값이 ${korean(rounded(reason.low))}명에서 ${korean(rounded(reason.high))}명까지, ${korean(reason.ratio)}배 차이가 납니다(${rules.points}배 이내여야 함).`,
        en: `The methods’ estimates run from ${english(rounded(reason.low))} to ${english(rounded(reason.high))}, ${english(reason.ratio)} times as many (${rules.points} times are allowed).`,
      }
    case 'intervals': {
      const [a, b] = reason.methods
      return {
        ko: `두 방법의 95% 구간이 겹치지 않습니다: ${methodWords[a].ko}, ${methodWords[b].ko}.`,
        en: `The 95 % intervals of two methods don’t meet: ${methodWords[a].en}, ${methodWords[b].en}.`,
      }
    }
    case 'unbounded':
      return {
        ko: `${methodWords[reason.method].ko}: 구간에 위쪽 한계가 없습니다.`,
        en: `${methodWords[reason.method].en}: the interval has no upper end.`,
      }
    case 'few-methods':
      return {
        ko: `이 표에 쓸 수 있는 방법이 ${reason.methods}개뿐이라 서로 맞춰 볼 수 없습니다.`,
        en: `Only ${reason.methods} method${reason.methods === 1 ? '' : 's'} can be used on this table: nothing to check it against.`,
      }
    case 'strata':
      return {
        ko: `일부 집단에서 방법이나 사슬이 서로 다른 답을 냅니다: ${inQuotes(reason.strata)}.`,
        en: `In some groups methods or chains disagree: ${inQuotes(reason.strata)}.`,
      }
    case 'strata-refused':
      return {
        ko: `일부 집단은 추정할 수 없어, 기록으로 확인된 ${korean(reason.documented)}명만 더했습니다: ${inQuotes(reason.strata)}.`,
        en: `Some groups can’t be estimated; of them only the ${english(reason.documented)} documented are counted: ${inQuotes(reason.strata)}.`,
      }
    case 'tables':
      return {
        ko: `뽑은 묶음 ${korean(reason.of)}가지 가운데 ${korean(reason.tables)}가지에서 방법이나 사슬이 서로 다른 답을 냅니다.`,
        en: `In ${english(reason.tables)} of the ${english(reason.of)} ways drawn to join the rows, methods or chains disagree.`,
      }
    case 'tables-refused':
      return {
        ko: `뽑은 묶음 ${korean(reason.of)}가지 가운데 ${korean(reason.tables)}가지는 추정할 수 없는 표가 됩니다.`,
        en: `${english(reason.tables)} of the ${english(reason.of)} ways drawn to join the rows make a table that can’t be estimated.`,
      }
  }
}

/** In place of a sentence to publish, where nobody has judged who is who. */
export const inDoubtSentence = (low: number, high: number): Bilingual => ({
  ko: `아직 공개하지 않습니다. 누가 같은 사람인지에 따라 서로 다른 사람은 ${korean(low)}~${korean(high)}명입니다. 먼저 사람이 판단해야 합니다.`,
  en: `Nothing yet: depending on who is whom, the lists name ${english(low)} to ${english(high)} different people. People have to judge that first.`,
})

import { methodWords } from '../estimation/sentences.ts'
import type { Language } from '../kernel/bilingual.ts'
import { strataBy, stratumName } from '../linkage/strata-words.ts'
import { estimateWords } from './estimate-words.ts'
import { commandFor } from './estimates-form.ts'
import type { PublishedEstimate } from './model.ts'
import { titleOf } from './page-finding.ts'
import type { Words } from './words.ts'

/** An estimate in the words of one language: what page, report and search say of it. */
export interface ToldEstimate {
  readonly title: { readonly text: string; readonly language: Language }
  readonly changed?: string
  readonly sentence: string
  readonly documented: string
  /** The number alone, or the least and the most. */
  readonly documentedFigure: string
  readonly lists: string
  /** Over all methods that allow lists to depend on one another. */
  readonly range?: string
  /** Each method, its estimate, its interval. */
  readonly methods: readonly (readonly [string, string, string])[]
  readonly disagreement: readonly string[]
  readonly refused: readonly string[]
  readonly strata?: {
    readonly name: string
    /** What it is called, how many are documented, between what it is estimated. */
    readonly rows: readonly (readonly [string, string, string])[]
    /** Which have no estimate, and why. */
    readonly refused: readonly string[]
  }
  /** How many people stand on exactly which lists; before that their stratum, where there is one. */
  readonly counts: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly seeds: string
  readonly command: string
}

export function toldEstimate(
  it: PublishedEstimate,
  place: number,
  language: Language,
  say: Words,
): ToldEstimate {
  const words = estimateWords[language]
  const { estimate: of, counted } = it
  const { seed, chains, rounds } = of.seeds
  const ofLists = counted.kind === 'lists'
  const whole = (value: number): string => say.number(Math.round(value))
  const span = ([low, high]: readonly [number, number | null]): string =>
    `${whole(low)}–${high === null ? words.noEnd : whole(high)}`
  const named = (value: string): string => stratumName(of.by ?? '', value, ofLists, language)
  const strata = of.strata?.map(
    ({ value, estimate }) =>
      [
        named(value),
        whole(estimate.documented),
        estimate.range === null ? words.noEstimate : span(estimate.range),
      ] as const,
  )
  return {
    title: titleOf({ title: it.title, id: words.untitled(place + 1) }, language),
    ...(it.changed && { changed: words.changed }),
    sentence: of.sentence[language],
    ...documented(it, language, say),
    lists: words.lists(of.lists.map(({ name, persons }) => words.list(name, whole(persons))).join(', ')),
    ...(of.range !== null && { range: span(of.range) }),
    methods: of.methods.map(({ name, estimate, interval }) => [
      methodWords[name][language],
      whole(estimate),
      span(interval),
    ]),
    disagreement: of.disagreement.map((one) => one.words[language]),
    refused: of.refused.map((one) => one.words[language]),
    ...(strata && {
      strata: {
        name: words.strata(strataBy(of.by ?? '', ofLists, language)),
        rows: strata,
        refused: (of.strata ?? []).flatMap(({ value, estimate: { range, refused } }) =>
          range === null ? refused.map((one) => `${named(value)}: ${one.words[language]}`) : [],
        ),
      },
    }),
    counts: countsTold(of, named, words, whole),
    seeds: words.seeds(seed, chains, whole(rounds), of.version),
    command: commandFor(it, place),
  }
}

function documented(
  { counted, estimate }: PublishedEstimate,
  language: Language,
  say: Words,
): Pick<ToldEstimate, 'documented' | 'documentedFigure'> {
  const words = estimateWords[language]
  if (counted.kind === 'lists' && counted.atLeast < counted.atMost) {
    const [least, most] = [say.number(counted.atLeast), say.number(counted.atMost)]
    return { documented: words.documentedBand(least, most), documentedFigure: `${least}–${most}` }
  }
  const number = say.number(estimate.documented)
  return { documented: words.documented(number), documentedFigure: number }
}

function countsTold(
  { histories, strata }: PublishedEstimate['estimate'],
  named: (value: string) => string,
  { onLists, people, stratum }: (typeof estimateWords)[Language],
  whole: (value: number) => string,
): ToldEstimate['counts'] {
  const rows = (all: typeof histories): string[][] =>
    all.map(({ lists, count }) => [lists.join(' + '), whole(count)])
  if (strata === undefined) return { columns: [onLists, people], rows: rows(histories) }
  return {
    columns: [stratum, onLists, people],
    rows: strata.flatMap(({ value, estimate }) =>
      rows(estimate.histories).map((row) => [named(value), ...row]),
    ),
  }
}

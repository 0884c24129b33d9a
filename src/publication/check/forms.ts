/** Whether something that a stranger wrote has the form that it must have. */
export type Form<T> = (it: unknown) => it is T
export type Of<F> = F extends Form<infer T> ? T : never

export const text: Form<string> = (it): it is string => typeof it === 'string'
export const count: Form<number> = (it): it is number => Number.isSafeInteger(it) && Number(it) >= 0
export const absent: Form<undefined> = (it): it is undefined => it === undefined
export const anything: Form<unknown> = (_it): _it is unknown => true

export const exactly =
  <const V extends string | number>(...values: readonly V[]): Form<V> =>
  (it): it is V =>
    values.some((value) => value === it)

export const matching =
  (pattern: RegExp): Form<string> =>
  (it): it is string =>
    text(it) && pattern.test(it)

export const optional =
  <T>(form: Form<T>): Form<T | undefined> =>
  (it): it is T | undefined =>
    it === undefined || form(it)

export const list =
  <T>(form: Form<T>): Form<readonly T[]> =>
  (it): it is readonly T[] =>
    Array.isArray(it) && it.every(form)

export const byName =
  <T>(form: Form<T>): Form<Readonly<Record<string, T>>> =>
  (it): it is Readonly<Record<string, T>> =>
    isObject(it) && Object.values(it).every(form)

type Members<M> = { readonly [K in keyof M]: Of<M[K]> }

/** An object with these members, and whatever others. */
export const having =
  <M extends Record<string, Form<unknown>>>(members: M): Form<Members<M>> =>
  (it): it is Members<M> => {
    if (!isObject(it)) return false
    const stated = new Map(Object.entries(it))
    return Object.entries(members).every(([name, form]) => form(stated.get(name)))
  }

export const either =
  <A, B>(one: Form<A>, other: Form<B>): Form<A | B> =>
  (it): it is A | B =>
    one(it) || other(it)

function isObject(it: unknown): it is object {
  return typeof it === 'object' && it !== null && !Array.isArray(it)
}

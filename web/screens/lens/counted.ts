/** An account as one half of the lens counts it: surely, or perhaps. */
export interface Counted<T> {
  readonly of: T
  readonly sure: boolean
}

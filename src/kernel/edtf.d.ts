// The library ships no types; this is the little of it that `when.ts` uses.
declare module 'edtf' {
  interface Parsed {
    readonly type: string
    /** Milliseconds since 1970; `null` where an end is unknown. */
    readonly min: number | null
    readonly max: number | null
  }
  export default function edtf(text: string): Parsed
}

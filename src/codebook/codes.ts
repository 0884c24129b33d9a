/** What the other areas need to know of the codebook: which codes there are, and which lie below which. */
export interface Codes {
  /** A known code of the vocabulary; `code:detail` where the term takes a detail. */
  has(vocabulary: string, code: string): boolean
  /** `code` is `ancestor` or lies below it. `prior:3+` lies below `prior:1+`, and both below `prior`. */
  under(vocabulary: string, code: string, ancestor: string): boolean
  /** The known code that `code` was most likely meant to be; '' where the vocabulary is unknown. */
  nearest(vocabulary: string, code: string): string
  /** This type of act can befall a person only once. */
  once(type: string): boolean
}

import type { Unit } from '../findings/model.ts'

interface Stated {
  readonly min: number
  readonly max?: number
  readonly vague?: true
}

type Plain =
  | 'languageName'
  | 'skip'
  | 'findings'
  | 'home'
  | 'draft'
  | 'stale'
  | 'standard'
  | 'note'
  | 'question'
  | 'everyAct'
  | 'any'
  | 'inCode'
  | 'reviewed'
  | 'figures'
  | 'reported'
  | 'reportedHelp'
  | 'unknownOrigin'
  | 'nothingReported'
  | 'undated'
  | 'minimum'
  | 'minimumHelp'
  | 'instancesHelp'
  | 'notHeld'
  | 'nothingProven'
  | 'origins'
  | 'originsHelp'
  | 'proof'
  | 'gap'
  | 'notStated'
  | 'originsUnit'
  | 'pairs'
  | 'pair'
  | 'because'
  | 'datesClosed'
  | 'placesClosed'
  | 'persons'
  | 'judged'
  | 'maybe'
  | 'account'
  | 'accounts'
  | 'states'
  | 'withheldMember'
  | 'withheldHelp'
  | 'passage'
  | 'from'
  | 'own'
  | 'voice'
  | 'credibility'
  | 'files'
  | 'inTheLog'
  | 'log'
  | 'leaf'
  | 'about'
  | 'can'
  | 'cannot'
  | 'check'
  | 'checkHow'
  | 'key'
  | 'madeWith'

type OfText =
  'published' | 'media' | 'penalty' | 'person' | 'body' | 'source' | 'origin' | 'leastGrade' | 'relayed'

type OfNumber =
  | 'number'
  | 'leastOrigins'
  | 'leastCredibility'
  | 'pairsLeftOut'
  | 'maybeLead'
  | 'withheld'
  | 'page'
  | 'checkpoint'

type OfTwoNumbers = 'member' | 'notHeldHelp' | 'bounds' | 'proofLead' | 'and' | 'disclosed'

/** Everything that a published page says, in one language. */
export type Words = Readonly<
  Record<Plain, string> &
    Record<OfText, (text: string) => string> &
    Record<OfNumber, (value: number) => string> &
    Record<OfTwoNumbers, (a: number, b: number) => string> &
    Record<'dates' | 'places' | 'reliability', (a: string, b: string) => string> & {
      says: (count: Stated) => string
      unit: (unit: Unit, value: number) => string
      entry: (index: number, day: string) => string
      signed: (day: string) => string
    }
>

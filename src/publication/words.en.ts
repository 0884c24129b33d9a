import type { Words } from './words.ts'

const number = new Intl.NumberFormat('en-US')
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`

export const en = {
  number: (value) => number.format(value),
  languageName: 'English',
  skip: 'To the content',
  findings: 'Findings',
  home: 'All findings',
  published: (day) => `Published ${day}`,
  draft: 'Draft. Nobody has signed this finding.',
  stale: 'To be reviewed. The record has changed since this was signed, and the number with it.',
  signed: (day) => `Signed on ${day}`,
  standard: 'Standard of proof',
  note: 'Note',
  question: 'The question',
  everyAct: 'Every act',
  any: ' or ',
  inCode: 'As Girok reads it',
  media: (label) => `media: ${label}`,
  penalty: (label) => `penalty: ${label}`,
  person: (names) => `victim: ${names}`,
  body: (names) => `body responsible: ${names}`,
  source: (names) => `source: ${names}`,
  origin: (names) => `origin: ${names}`,
  leastOrigins: (k) => `at least ${plural(k, 'independent origin')}`,
  leastGrade: (grade) => `sources graded ${grade} or better`,
  leastCredibility: (grade) => `information graded ${String(grade)} or better`,
  reviewed: 'reviewed accounts only',
  figures: 'What is known',
  reported: 'Reported',
  reportedHelp: 'What each origin says, in its own bounds. These numbers must not be added up.',
  unknownOrigin: 'Origin not named',
  nothingReported: 'No account lies inside the question.',
  says: ({ min, max, vague }) => {
    const words =
      max === undefined
        ? `at least ${number.format(min)}`
        : min === max
          ? number.format(min)
          : min === 0
            ? `at most ${number.format(max)}`
            : `${number.format(min)}–${number.format(max)}`
    return vague === true ? `${words} (no number stated)` : words
  },
  undated: 'undated',
  minimum: 'Documented minimum',
  unit: (unit, value) =>
    unit === 'persons' ? (value === 1 ? 'person' : 'persons') : value === 1 ? 'instance' : 'instances',
  minimumHelp:
    'No fewer than this: the largest number proven by accounts that can’t be speaking of the same victims.',
  instancesHelp: 'Instances, not persons: the same thing may have been done to one person twice.',
  notHeld: 'Not held',
  notHeldHelp: (asked, found) =>
    `The question asks for ${plural(asked, 'independent origin')}. ${
      found === 0
        ? 'There is none'
        : found < asked
          ? `There ${found === 1 ? 'is' : 'are'} only ${number.format(found)}`
          : `There are ${number.format(found)}, but they were not joined as speaking of the same act`
    }, so no number can be held.`,
  nothingProven: 'No account proves anybody.',
  bounds: (value, upper) =>
    `Between ${number.format(value)} and ${number.format(upper)}: ${number.format(value)} is proven. The search ended before it could rule out that these accounts prove more; they can’t prove more than ${number.format(upper)}.`,
  origins: 'Independent origins',
  originsUnit: '',
  originsHelp: 'Sources that repeat one origin are one voice and count once.',
  proof: 'How the minimum is proven',
  proofLead: (members, value) =>
    members === 1
      ? `One member gives the number: ${number.format(value)}.`
      : `${plural(members, 'member')} add up to ${number.format(value)}. No two of them can be speaking of the same victims; why is said pair by pair below.`,
  member: (place, weight) => `Member ${number.format(place)} counts ${number.format(weight)}`,
  gap: ' ',
  notStated: 'place not stated',
  pairs: 'Why they differ, pair by pair',
  pair: 'Pair',
  because: 'Can’t be the same because',
  and: (a, b) => `${String(a)} and ${String(b)}`,
  dates: (a, b) => `their dates share no day: ${a}; ${b}`,
  places: (a, b) => `neither place lies in the other: ${a}; ${b}`,
  datesClosed: 'their dates share no day; one of them is not disclosed',
  placesClosed: 'neither place lies in the other; one of them is not disclosed',
  persons: 'every victim of both is named, and no name is shared',
  judged: 'somebody who works on the record judged them to be different, and gave a reason there',
  pairsLeftOut: (count) => `${plural(count, 'further pair')} not listed; the check works them out anew.`,
  maybe: 'Accounts that may lie inside',
  maybeLead: (count) =>
    `${plural(count, 'account')} may speak of what is asked, but not for certain. ${count === 1 ? 'It proves' : 'They prove'} nothing here and ${count === 1 ? 'is' : 'are'} not counted.`,
  account: 'Account',
  accounts: 'Accounts',
  states: 'States',
  withheld: (count) =>
    `${plural(count, 'account')} withheld: ${count === 1 ? 'its source hasn’t' : 'their sources haven’t'} agreed to publication.`,
  withheldMember: 'withheld',
  withheldHelp: 'It counts all the same; what was said can’t be checked from here.',
  passage: 'The words',
  page: (page) => `page ${String(page)}`,
  from: 'Source',
  voice: 'Whose word',
  relayed: (origin) => `relayed from ${origin}`,
  own: 'its own statement',
  reliability: (grade, label) => `reliability ${grade}: ${label}`,
  credibility: 'Credibility',
  files: 'SHA-256 of the file',
  inTheLog: 'Where it stands in the record',
  entry: (index, day) => `Entry ${number.format(index)}, written ${day}`,
  log: 'Log',
  leaf: 'Leaf hash',
  disclosed: (open, all) => `${number.format(open)} of ${plural(all, 'field')} disclosed`,
  about: 'What this can and can’t show',
  can: 'The record is tamper-evident: nobody without its key can alter anything shown here without the check failing. Every number follows from the accounts that are listed with it.',
  cannot:
    'That doesn’t make it true. The signature says who held the key and what was in the record then, not that a source is right, that nothing was left out, or that nothing was corrected later.',
  check: 'How to check',
  checkHow:
    'CHECK.txt, in the same folder, says how, with or without Girok. First compare the key with one that you know from elsewhere:',
  key: 'Key',
  checkpoint: (size) => `Checkpoint of ${plural(size, 'entry', 'entries')}`,
  madeWith: 'Made with Girok. This page makes no request and stores nothing.',
} satisfies Words

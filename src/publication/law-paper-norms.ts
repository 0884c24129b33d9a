import { norms, type NormProposal } from '../law/norms.ts'
import { normInWords, normSigns, normStateWords } from '../law/norms-in-words.ts'
import type { PaperNorm } from './law-paper-model.ts'
import type { PaperWriter } from './law-paper-writer.ts'

/** What the provisions themselves, and what is reported, would breach: each article once, what is confirmed first. */
export function paperNorms(writer: PaperWriter): PaperNorm[] {
  const all = Object.values(writer.input.norms).flat()
  const ofProvision = ({ subject }: NormProposal): boolean => writer.input.provisions[subject] !== undefined
  const byNorm = Map.groupBy(all, ({ norm }) => norm)
  return norms.flatMap(({ code }): PaperNorm[] => {
    const proposals = byNorm.get(code)
    if (proposals === undefined) return []
    const sorted = proposals.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    const named = (list: readonly NormProposal[], name: (subject: string) => string): string[] => [
      ...new Set(list.map(({ subject, state }) => `${normSigns[state]} ${name(subject)}`)),
    ]
    const part = {
      ...normInWords(code, writer.language),
      provisions: named(sorted.filter(ofProvision), (subject) => writer.provision(subject)),
      accounts: named(
        sorted.filter((one) => !ofProvision(one)),
        (subject) => `[${String(writer.number(subject))}]`,
      ),
      judged: sorted.flatMap((one) => judged(writer, one, ofProvision(one))),
    }
    return [part]
  })
}

const order: readonly NormProposal['state'][] = ['confirmed', 'proposed', 'struck']

function judged(writer: PaperWriter, { subject, state, judgement }: NormProposal, rule: boolean): string[] {
  if (judgement === undefined) return []
  const name = rule ? writer.provision(subject) : `[${String(writer.number(subject))}]`
  return [`${name} ${normStateWords[state][writer.language]}: ${judgement.by}, “${judgement.reason}”`]
}

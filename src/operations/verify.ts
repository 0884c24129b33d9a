import { z } from 'zod'
import { accountKind } from '../accounts/kinds.ts'
import { CodePoints } from '../passages/code-points.ts'
import type { Reader } from '../record/io/reader.ts'
import { verifyRecord, type Verification } from '../record/io/verify.ts'
import type { Problem } from '../record/problem.ts'
import { layerKind } from '../sources/kinds.ts'
import { proofProblems } from './find.ts'
import { operation } from './operation.ts'

/** The whole record from its bytes: entries, log, evidence, then that quotes stand where they are said to, and proofs. */
export const verify = operation({
  name: 'verify',
  kind: 'query',
  input: z.strictObject({
    /** Checkpoints kept elsewhere, as signed notes. */
    known: z.array(z.string()).default([]),
  }),
  async run(context, { known }): Promise<Verification> {
    const { record, progress } = context
    const found = await verifyRecord(record, { known, ...(progress ? { onProgress: progress } : {}) })
    // What stands on damaged ground would only fail again, in other words.
    if (!found.ok) return found
    const problems = [...(await passageProblems(record.read)), ...(await proofProblems(context))]
    return { ...found, ok: problems.length === 0, problems }
  },
})

/** Passages that don't read as the layer's text does at their place. */
async function passageProblems(read: Reader): Promise<Problem[]> {
  const problems: Problem[] = []
  let open: { layer: string; text: CodePoints | undefined } | undefined
  for await (const { subject, object, index, log } of read.each(accountKind)) {
    for (const { layer, start, end, quote } of object.passages) {
      // Accounts of one source stand together mostly: one text is held at a time.
      if (open?.layer !== layer) {
        const found = await read.find(layerKind, layer)
        open = { layer, text: found && new CodePoints(found.object.text) }
      }
      if (open.text?.slice(start, end) !== quote) {
        problems.push({ code: 'passage-differs', entry: index, log, subject, detail: layer })
      }
    }
  }
  return problems
}

import { ConfinedChild } from './confined-child.ts'
import type { Extraction, Reading } from './extraction.ts'
import { isAnswer, type Job } from './extraction-messages.ts'

/** A confined process that draws texts and pages from files. */
export class ExtractionChild extends ConfinedChild {
  constructor(megabytes: number) {
    super(new URL('extraction-process.ts', import.meta.url), megabytes)
  }

  /** @throws GirokError whatever rule the file breaks, or extraction-timeout, extraction-memory */
  async read(bytes: Uint8Array, reading: Reading, seconds: number): Promise<Extraction> {
    const job: Job = { task: 'text', bytes, reading }
    const answer = await this.ask(job, reading.fileName, seconds)
    if (!isAnswer(answer) || answer.kind !== 'extraction') throw new Error('another reply')
    return answer.extraction
  }

  /** The page of an HTML file, sanitised. @throws as `read` */
  async page(bytes: Uint8Array, reading: Reading, seconds: number): Promise<string> {
    const job: Job = { task: 'page', bytes, reading }
    const answer = await this.ask(job, reading.fileName, seconds)
    if (!isAnswer(answer) || answer.kind !== 'page') throw new Error('another reply')
    return answer.html
  }
}

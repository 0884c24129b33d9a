// The process in which files are read. Started by ExtractionChild, which gives it one job at a time.
import { workConfined } from './confined-work.ts'
import { isJob, type Answer, type Job } from './extraction-messages.ts'
import { readFile } from './read-file.ts'

workConfined((job) => {
  if (!isJob(job)) return undefined
  return { file: job.reading.fileName, run: () => answer(job) }
})

async function answer({ task, bytes, reading }: Job): Promise<Answer> {
  if (task === 'page') {
    const { harmlessPage } = await import('./harmless-page.ts')
    return { kind: 'page', html: await harmlessPage(bytes, reading) }
  }
  return { kind: 'extraction', extraction: await readFile(bytes, reading) }
}

// The process in which coding sheets are read. Started by `readSheet`, which gives it one job.
import { workConfined } from '../../sources/io/confined-work.ts'
import { readTable } from './read-sheet.ts'
import { isSheetJob } from './sheet-messages.ts'

workConfined((job) => {
  if (!isSheetJob(job)) return undefined
  const { bytes, file, encoding } = job
  return { file, run: () => readTable(bytes, file, encoding === undefined ? {} : { encoding }) }
})

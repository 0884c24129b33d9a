import type { Bilingual } from '../../../src/kernel/bilingual.ts'
import type { Command } from '../../commands.svelte.ts'
import { review } from './words.ts'

interface Doing {
  yes(): void
  no(): void
  unsure(): void
  skip(): void
  back(): void
  undo(): void
  reason(): void
  cancel(): void
  /** A number: of a place, a version, or a grade of credibility, by what is on the table. */
  choose(number: number): void
}

type Plain = 'yes' | 'no' | 'unsure' | 'skip' | 'back' | 'undo' | 'writeReason' | 'cancel'

const label = (key: Plain): Bilingual => ({ ko: review.ko[key], en: review.en[key] })

/** The keys of review: the hands stay where they are, from one card to the next. */
export function reviewCommands(doing: Doing): Command[] {
  return [
    { id: 'review-yes', label: label('yes'), keys: ['KeyY'], run: () => doing.yes() },
    { id: 'review-no', label: label('no'), keys: ['KeyN'], run: () => doing.no() },
    { id: 'review-unsure', label: label('unsure'), keys: ['KeyT'], run: () => doing.unsure() },
    { id: 'review-skip', label: label('skip'), keys: ['Space'], run: () => pressed() || doing.skip() },
    { id: 'review-back', label: label('back'), keys: ['Backspace'], run: () => doing.back() },
    { id: 'review-undo', label: label('undo'), keys: ['KeyU'], run: () => doing.undo() },
    { id: 'review-reason', label: label('writeReason'), keys: ['KeyR'], run: () => doing.reason() },
    { id: 'review-cancel', label: label('cancel'), keys: ['Escape'], run: () => doing.cancel() },
    ...[1, 2, 3, 4, 5, 6].map((number) => ({
      id: `review-choose-${number}`,
      label: { ko: review.ko.choose(number), en: review.en.choose(number) },
      keys: [`Digit${number}`, `Numpad${number}`],
      run: () => doing.choose(number),
    })),
  ]
}

/** Space on a focused button presses that button, as everywhere else. */
function pressed(): boolean {
  const focused = document.activeElement
  if (!(focused instanceof HTMLButtonElement)) return false
  focused.click()
  return true
}

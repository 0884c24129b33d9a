import { accountKinds, type AccountKind } from '../../../src/accounts/model.ts'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import type { Command } from '../../commands.svelte.ts'
import { letters } from './summary.ts'
import { read } from './words.ts'

/** What can be done while reading. */
export interface Doings {
  begin(kind: AccountKind): void
  add(): void
  save(): void
  leave(): void
  edit(): void
  step(by: 1 | -1): void
  undo(): void
  /** Text instead of the document as it looks, and back. */
  turn(): void
}

/** The screen's commands with their keys: one letter for each kind of account. */
export function commandsOf(doings: Doings, codebook: Codebook): Command[] {
  const one = (
    word: 'add' | 'save' | 'leave' | 'editThis' | 'next' | 'previous' | 'undo' | 'otherView',
    keys: string[],
    run: () => void,
  ): Command => ({
    ...{ id: `read-${word}`, keys, run },
    label: { ko: read.ko[word], en: read.en[word] },
  })
  const kinds = accountKinds.map((kind) => ({
    ...{ id: `read-${kind}`, keys: [`Key${letters[kind]}`], run: () => doings.begin(kind) },
    label: {
      ko: `${read.ko.code}: ${codebook.label('account-kind', kind, 'ko')}`,
      en: `${read.en.code}: ${codebook.label('account-kind', kind, 'en')}`,
    },
  }))
  return [
    ...kinds,
    one('add', ['Equal', 'Shift+Equal', 'NumpadAdd'], () => doings.add()),
    one('save', ['Ctrl+Enter'], () => doings.save()),
    one('leave', ['Escape'], () => doings.leave()),
    one('editThis', ['KeyE'], () => doings.edit()),
    one('next', ['KeyJ'], () => doings.step(1)),
    one('previous', ['KeyK'], () => doings.step(-1)),
    one('undo', ['KeyU'], () => doings.undo()),
    one('otherView', ['KeyV'], () => doings.turn()),
  ]
}

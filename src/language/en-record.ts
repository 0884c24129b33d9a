import { why, path, quoted } from './en-phrases.ts'
import type { ErrorMessages } from './messages.ts'
import { kindName, reasonName } from './names.ts'
import { formatNumber, plural } from './numbers.ts'
import { listed, shown } from './shown.ts'

const number = (value: number): string => formatNumber(value, 'en')

/** The record itself, what is looked for in it, and what is published from it. */
export const recordErrors = {
  'wrong-passphrase': () =>
    'That passphrase does not open this record. Nothing is lost: try again, or use the recovery key.',
  'passphrase-needed': () =>
    'This record opens only with its passphrase. Type it when asked; for a script, GIROK_PASSPHRASE_FILE names a file that holds it.',
  'passphrase-too-short': ({ least }) =>
    `The passphrase is too short: it needs ${plural(least, 'character')} or more. Several words that only you would put together do well.`,
  'record-not-found': (it) =>
    `There is no record in ${path(it.path)}. Check the folder, or make a new record with “girok new”.`,
  'record-exists': (it) =>
    `There is a record in ${path(it.path)} already; it was left as it is. Choose another folder, or open that record.`,
  'record-half-written': (it) =>
    `The record in ${path(it.path)} is not complete: ${quoted(reasonName(it.missing, 'en'))} is missing. Nothing was changed: copy the whole folder again from where it came, or put back a backup. If it was only being made, make it anew in another folder.`,
  'record-newer': ({ version, known }) =>
    `This record has format ${number(version)}, and this Girok reads formats up to ${number(known)}. Nothing was changed: open it with a newer Girok.`,
  'record-damaged': ({ file, detail }) =>
    `${path(file)} is damaged or was altered${why(detail)}. Keep a copy of the whole folder just as it is, and go on with a backup that verifies.`,
  'record-busy': (it) =>
    `Another program is using the record in ${path(it.path)}. Close that program or wait until it is done, then try again.`,
  'record-rolled-back': ({ known, found }) =>
    `This record was seen with ${plural(known, 'entry', 'entries')} and now has ${number(found)}: an older copy was put back, or the end was cut off. Nothing was written. Put the newer copy back; if there is none, carry this one over into a new record with “girok export” and “girok restore”.`,
  'folder-read-only': (it) =>
    `Girok may not open ${path(it.path)} or write there. The record is as it was: check the permissions and whether the disk is write-protected, then try again.`,
  'disk-full': (it) =>
    `The disk that holds ${path(it.path)} is full. This step was not finished, and what was saved before is safe: free some space and try again.`,
  'file-unreadable': (it) =>
    `${path(it.path)} can't be read${why(it.detail)}. Check the name, and that you are allowed to open it.`,
  'value-unusable': ({ field, detail }) =>
    `The value of ${quoted(field)} can't be used${why(detail)}. Put it right and try again.`,
  'object-invalid': ({ kind, detail }) =>
    `This can't be kept as it is: the ${shown(kindName(kind, 'en'), 30)} doesn't have the form it needs${why(detail)}. Nothing was written: put it right and try again.`,
  'name-taken': ({ name, by }) => `${quoted(name)} is taken already (by ${quoted(by)}). Choose another name.`,
  'nothing-to-undo': () =>
    'There is no change left that could be undone. “girok history” shows what has been done so far.',
  'undo-superseded': ({ subject }) =>
    `${quoted(subject)} has been changed again since, so the older change can't be undone on its own. Undo the later one first, or enter the right version now.`,
  'seal-not-undone': () =>
    'Sealing a release is never undone: it may be in other hands. To correct it, make a new release that says what it corrects.',
  'undo-erased': ({ subject }) =>
    `What ${quoted(subject)} held has been erased and can't be brought back. If it may be kept again, enter it anew.`,
  disagreement: ({ subject }) =>
    `${quoted(subject)} was edited in two places and now has two versions side by side. Look at both, in the workbench under Review or with “girok disagreements”, and settle which one holds.`,
  'identity-locked': () =>
    'Identities open only with a passphrase of their own. Type it when asked; for a script, GIROK_IDENTITY_PASSPHRASE_FILE names a file that holds it.',
  'identity-passphrase-wrong': () =>
    'That passphrase does not open the sealed identities. Theirs is not the passphrase of the record: try again, or use their recovery key, which begins with GIROK-ID.',
  'identity-passphrase-same': () =>
    'That passphrase opens the record too. Choose another one for the identities: else whoever has the record has the names as well.',
  'compartment-missing': () =>
    'This record has no compartment for identities yet. Make one first: give it a passphrase of its own, in the workbench or with “girok identity set”.',
  'compartment-exists': () =>
    'This record has a compartment for identities already. Nothing was changed: enter the identity, it goes in there.',
  'changed-meanwhile': ({ by, at }) =>
    `${quoted(by)} changed this meanwhile (${shown(at, 30)}). Nothing was overwritten, and what you wrote is still here: look at the other version, then save yours over it if yours holds.`,
  'number-moved': ({ shown, now }) =>
    `Nothing was signed: you saw ${shown}, and the record now proves ${now}. Look at the new number, and sign that if it holds.`,
  'not-found': ({ ref }) =>
    `Nothing in this record is called ${quoted(ref)}. Check the spelling, or look for it with “girok search”.`,
  ambiguous: ({ ref, candidates }) =>
    `${quoted(ref)} fits more than one thing: ${listed(candidates)}. Give more of the name, or the whole id.`,
  'folder-not-empty': (it) =>
    `${path(it.path)} is not empty, so nothing was written there. Choose a new or an empty folder.`,
  'nothing-to-publish': () =>
    'There is no finding here that may go out. Make one with “girok find”, or check what its sources consented to.',
  'release-sealed': ({ number }) =>
    `Release ${number} is sealed and is never changed. Make a new one that says what it corrects: “girok release new --from ${number} --corrects ${number}”.`,
  'release-not-sealed': ({ ref }) =>
    `${quoted(ref)} is still a draft: nothing of it has gone out. Seal it first with “girok release seal”.`,
  'release-blocked': ({ count, codes }) =>
    `${count === 1 ? 'Something that must not go out still would' : `${count} things that must not go out still would`} (${listed(codes)}). Nothing was written. “girok release check” says where, and what clears it.`,
  'overrule-upwards': ({ of, field }) =>
    `${quoted(field)} of ${quoted(of)} would go out more openly than consent and audience allow. Only less can be chosen: coarser, or withheld.`,
  'field-without-coarser': ({ field }) =>
    `${quoted(field)} can't be made coarser in that way. Withhold it, or choose “when” (month, year) or “where” (province, country).`,
  'small-k-without-reason': ({ k }) =>
    `Letting a witness look like only ${k} others or fewer needs a reason that stays in the record: add --k-reason.`,
  'bag-file-altered': ({ file }) =>
    `${path(file)} is not there, not listed, or not as it was sealed, so no bag was written. Seal the release again, or put the file back from a backup.`,
  'not-a-publication': (it) =>
    `${path(it.path)} is not a release of this version of Girok, or its list of files is gone. Name the release's own folder; for one that an older Girok published, run the verify.mjs that lies in it.`,
  'pdf-not-made': ({ detail }) =>
    `The PDF could not be made${why(detail)}. Nothing was written. Show less of it, or write it as CSV; if that doesn't help, report it.`,
  usage: ({ detail }) =>
    `That command can't be carried out as it was typed${why(detail)}. Add “--help” to see how it is written.`,
} satisfies Partial<ErrorMessages>

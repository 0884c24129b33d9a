import { about, evidence, fileOf, logOf, ofLog, opening, quoted, why } from './en-phrases.ts'
import type { ProblemMessages, ReleaseProblemMessages } from './messages.ts'
import { shown } from './shown.ts'

const stop =
  'Do not go on working in this record: keep a copy of it as it is, and compare it with a backup or with the printed checkpoint.'
const distrust = 'Do not rely on it: get the release again from whoever published it, and tell them.'

/** What `verify` found, what it means, and what to do. */
export const problems = {
  'database-damaged': (it) =>
    `Parts of ${fileOf(it, 'the database')} can't be read back as they were written${why(it.detail)}; entries may be lost. ${stop}`,
  'keyring-damaged': (it) =>
    `${fileOf(it, 'The file of keys')} is damaged or was altered${why(it.detail)}; the record may not open the next time. Keep a copy of the whole folder, and put this one file back from a backup.`,
  'entry-missing': (it) =>
    `${opening(it, 'An entry')} is missing, though entries are never taken out. What it said is gone, and what follows no longer stands as it was sealed. ${stop}`,
  'entry-misplaced': (it) =>
    `${opening(it, 'An entry')} does not belong in its place${why(it.detail)}: entries were swapped, moved or copied. ${stop}`,
  'header-invalid': (it) =>
    `The header of ${about(it, 'an entry')} can't be read${why(it.detail)}, so it is not known what the entry was about. ${stop}`,
  'leaf-differs': (it) =>
    `${opening(it, 'An entry')} does not match the check value stored with it${why(it.detail)}: one of the two was changed later. ${stop}`,
  'field-altered': (it) =>
    `${opening(it, 'An entry')} does not say what it said when it was sealed${it.detail ? `; altered: ${shown(it.detail, 80)}` : ''}. Do not rely on these values. ${stop}`,
  'fields-missing': (it) =>
    `What ${about(it, 'an entry')} held is gone${why(it.detail)}, and no erasure says that it should be. ${stop}`,
  'revises-unknown': (it) =>
    `${opening(it, 'An entry')} replaces an earlier version${it.subject === undefined ? '' : ` of ${quoted(it.subject)}`} that is not in the record, so its history is not whole. ${stop}`,
  'log-unopened': (it) =>
    `${logOf(it, 'The log').replace(/^l/, 'L')} does not begin as a log begins${it.entry === undefined ? '' : ` (entry ${it.entry})`}: its first entries may have been cut off. ${stop}`,
  'checkpoint-missing': (it) =>
    `There is no signed checkpoint after ${about(it, 'a change')}${why(it.detail)}, so nothing seals the change that ends there. ${stop}`,
  'checkpoint-unexpected': (it) =>
    `There is a checkpoint at ${about(it, 'an entry')} where no change ends${why(it.detail)}: it was put in later, or entries are gone. ${stop}`,
  'checkpoint-altered': (it) =>
    `The checkpoint at ${about(it, 'an entry')} does not fit the entries before it${why(it.detail)}: they or it were changed after signing. ${stop}`,
  'checkpoint-signature': (it) =>
    `The signature on the checkpoint at ${about(it, 'an entry')} is not valid${why(it.detail)}: the device of this log did not sign what stands there. ${stop}`,
  'rolled-back': (it) =>
    `The record was seen with entries up to ${about(it, 'a later one')}, which are not in it now${why(it.detail)}: an older copy was put back, or the end was cut off. Put the newer copy back; until then, do not go on working in this one.`,
  forked: (it) =>
    `Up to ${about(it, 'an entry')} the record differs from a checkpoint known from elsewhere${why(it.detail)}: an older copy was written on, or entries were rewritten. ${stop}`,
  'witness-missing': (it) =>
    `${fileOf(it, 'The witness file')}${ofLog(it)} is missing${why(it.detail)}. Without it an older copy put in this place could go unnoticed: compare the newest checkpoint with the one that you printed.`,
  'witness-damaged': (it) =>
    `${fileOf(it, 'The witness file')}${ofLog(it)} is damaged or was altered${why(it.detail)}. It can't show whether an older copy was put in this place: compare the newest checkpoint with the one that you printed.`,
  'item-missing': (it) =>
    `The ${evidence(it)} is missing. The record still says what it was, but it can't be shown: put the file back from a backup.`,
  'item-damaged': (it) =>
    `The ${evidence(it)} is damaged or was altered${why(it.detail)}. Do not show it as evidence: put it back from a backup.`,
  'tables-differ': (it) =>
    `The tables for searching and counting${it.file === undefined ? '' : ` (${shown(it.file)})`} do not match the entries${why(it.detail)}. Do not rely on results until they have been rebuilt from the entries.`,
  'passage-differs': (it) =>
    `A passage of ${about(it, 'an account')} no longer reads as its text does${why(it.detail)}. Do not rely on the account before its quote has been compared with the evidence.`,
  'proof-wrong': (it) =>
    `The proof of ${about(it, 'a finding')} does not hold${why(it.detail)}: its accounts do not prove the number. Do not cite or publish the finding before it has been computed anew and read again.`,
  'file-altered': (it) => `${fileOf(it, 'A file')} is not as it was sealed${why(it.detail)}. ${distrust}`,
  'file-missing': (it) =>
    `${fileOf(it, 'A file')} belongs to this release and is missing${why(it.detail)}. Get the release again, whole, from whoever published it.`,
  'file-unlisted': (it) =>
    `${fileOf(it, 'A file')} does not belong to this release${why(it.detail)}: a person or a program put it there later. Do not take what it says for part of the release.`,
  'disclosure-altered': (it) =>
    `Something shown from ${about(it, 'the release')} does not match the signed record${why(it.detail)}: it was changed. ${distrust}`,
  'count-wrong': (it) =>
    `The number given for ${it.finding === undefined ? about(it, 'a finding') : quoted(it.finding)} does not follow from the accounts that it names${why(it.detail)}. Do not cite it; ask whoever published it.`,
} satisfies ProblemMessages

/** The same where a release is checked. */
export const releaseProblems = {
  'header-invalid': (it) =>
    `The header of ${about(it, 'an entry')} in this release can't be read${why(it.detail)}, so nothing that it discloses can be checked. ${distrust}`,
  'entry-misplaced': (it) =>
    `${opening(it, 'An entry')} of this release does not stand where the signed checkpoint has it${why(it.detail)}. ${distrust}`,
  'checkpoint-missing': (it) =>
    `This release has no signed checkpoint for ${logOf(it, 'a log')}${why(it.detail)}, so nothing shows that its entries were ever in a record. ${distrust}`,
  'checkpoint-altered': (it) =>
    `A checkpoint in this release${ofLog(it)} belongs to no log that it names, or stands there twice${why(it.detail)}. ${distrust}`,
  'checkpoint-signature': (it) =>
    `The signature on the checkpoint in this release${ofLog(it)} is not valid${why(it.detail)}: the key of that log did not sign what stands there. ${distrust}`,
} satisfies ReleaseProblemMessages

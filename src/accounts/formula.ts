import type { Column } from './sheet-columns.ts'

/*
 * Cells that a spreadsheet program would run.
 *
 * Coming in, such a cell is refused: its text is not what the coder saw. Going out, a cell that begins like one
 * gets a leading apostrophe, by which spreadsheet programs (and the OWASP advice on CSV injection) mark text; coming in
 * again, one apostrophe before such a beginning is taken off. Since a text that itself begins with apostrophes and
 * then such a character gets one more, guarding and unguarding are exact inverses. The price: in a sheet written
 * by hand, a quote that really begins with an apostrophe and then one of = + - @ loses that apostrophe.
 */
const guarded = /^'*[=+\-@＝＋－＠]/
const marked = /^'+[=+\-@＝＋－＠]/

export function guard(text: string): string {
  return guarded.test(text) ? `'${text}` : text
}

export function unguard(text: string): string {
  return marked.test(text) ? text.slice(1) : text
}

/** Columns that hold people's words, where a dash or a plus may well stand first. */
export const prose: ReadonlySet<Column> = new Set(['quote', 'note', 'prefix', 'suffix'])

/**
 * Does this cell hold a formula? `=` always does, and `@NAME(`; in columns that hold no prose also `+` or `-`
 * before a cell, a call or sum (`-2+3+cmd|…`). A negative number and a dash before words are none.
 */
export function isFormula(column: Column, text: string): boolean {
  if (/^=./s.test(text) || /^@\s*[\p{L}_][\p{L}\p{N}_.]*\(/u.test(text)) return true
  if (prose.has(column)) return false
  return /^[+-](?:\s*\$?[A-Za-z]{1,3}\$?\d+\b|.*[\p{L}\p{N}_.]\(|\s*[\d.]+\s*[+*/^&-]|.*!)/su.test(text)
}

// What programs write into cells that hold nothing. `Na` and `Nan` are names, and stay.
const nothing = new Set([
  'NaN',
  'nan',
  'NULL',
  'null',
  'None',
  'N/A',
  'n/a',
  '#N/A',
  'unknown',
  'Unknown',
  'UNKNOWN',
  '미상',
  '불명',
  '불상',
  '모름',
  '-',
  '?',
  '.',
])

/** A cell as it is compared: folded, without accents, marks and double spaces; '' where it says nothing. */
export function plainText(cell: string): string {
  if (cell === '' || nothing.has(cell)) return ''
  // Most cells are plain already, and are left as they are.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(cell)) return cell
  return cell
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ`´]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A cell whose marks tell: only space around it and case say nothing. */
export function trimmedText(cell: string): string {
  return nothing.has(cell) ? '' : cell.trim().toLowerCase()
}

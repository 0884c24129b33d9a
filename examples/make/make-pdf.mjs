// Writes ../sources/ministry-statement.pdf: one page of real text in a standard font, with nothing but Node.
import { writeFileSync } from 'node:fs'

const paragraphs = [
  'MINISTRY OF JUSTICE OF THE REPUBLIC OF SORVANE',
  'Statement on the so-called third report of the Monitoring Mission',
  '20 March 2024',
  '1. The Ministry rejects the report. No person has ever been executed in Sorvane for reading.',
  '2. In May 2022 one person was executed in Marnoc Province for the sale of foreign comics in breach ' +
    'of the Act. The sentence of the Special Print Court was carried out inside the prison and was not announced.',
  '3. The Act provides for the death penalty only in the gravest cases of organised import.',
  '4. In 2019, 31 people were arrested throughout the country in connection with foreign comics. ' +
    'All but four were released within the week.',
  '5. The families of offenders are not punished. Claims that they are “moved” to other districts are a ' +
    'picture-book invention and not worth the Ministry’s reply.',
  '(Sorvane does not exist. This text was invented as an example.)',
]

const winAnsi = { '“': 0x93, '”': 0x94, '’': 0x92 }

function literal(text) {
  const bytes = [...text].map((it) => String.fromCharCode(winAnsi[it] ?? it.charCodeAt(0)))
  return `(${bytes.join('').replace(/[\\()]/g, '\\$&')})`
}

function wrap(text, width) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== '' && last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

const shown = paragraphs.flatMap((it) => [...wrap(it, 84).map((line) => `${literal(line)} Tj T*`), 'T*'])
const content = ['BT', '/F1 11 Tf', '15 TL', '64 770 Td', ...shown, 'ET'].join('\n')
const objects = [
  '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Title (Statement of the Ministry of Justice, 20 March 2024) >>',
]

let pdf = '%PDF-1.4\n'
const offsets = objects.map((object, at) => {
  const offset = pdf.length
  pdf += `${at + 1} 0 obj\n${object}\nendobj\n`
  return offset
})
const table = pdf.length
const rows = offsets.map((it) => `${String(it).padStart(10, '0')} 00000 n \n`).join('')
pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`
writeFileSync(new URL('../sources/ministry-statement.pdf', import.meta.url), pdf, 'latin1')

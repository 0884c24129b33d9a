import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { anchor, checkPassage, LayerText } from './anchoring.ts'

const seeds = new URL('../../../shared/seeds/', import.meta.url)
const rowsSchema = z.array(z.object({ source: z.string(), quote: z.string() }))

describe.skipIf(!existsSync(seeds))('the founding case', () => {
  test('48 of 48 quotes stand once in their articles, word for word', () => {
    const sheet = readFileSync(new URL('accounts.csv', seeds), 'utf8')
    const rows = rowsSchema.parse(Papa.parse(sheet, { header: true, skipEmptyLines: true }).data)
    const layers = new Map<string, LayerText>()
    for (const { source } of rows) {
      if (!layers.has(source)) {
        layers.set(source, new LayerText(source, readFileSync(new URL(source, seeds), 'utf8')))
      }
    }
    const passages = rows.map(({ source, quote }) => {
      const layer = layers.get(source) ?? new LayerText(source, '')
      const passage = anchor(layer, quote)
      expect(checkPassage(layer.text, passage)).toBe(true)
      expect(passage.quote).toBe(quote)
      return passage
    })
    expect(passages).toHaveLength(48)
  })
})

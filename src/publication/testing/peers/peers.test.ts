import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256, sha256Hex } from '../../../record/io/sha256.ts'
import { signNote } from '../../../record/signed-note.ts'
import { writeBag } from '../../bag/io/write-bag.ts'
import { entitiesPath, makeEntities } from '../../entities/follow-the-money.ts'
import { linkedDataPath, makeLinkedData } from '../../entities/linked-data.ts'
import { formatManifest } from '../../manifest.ts'
import { makeTables, workbookPath } from '../../tables/tables.ts'
import { formula } from '../invented-record.ts'
import { inventedRelease } from '../invented-release.ts'
import { printForm } from '../print-form.ts'
import { at, key } from '../sealed-record.ts'

// What other programs say of our files. `node scripts/peers.mjs` fetches those that are missing.
const python = process.env['GIROK_PYTHON'] ?? 'python3'
const has = (module: string): boolean => spawnSync(python, ['-c', `import ${module}`]).status === 0
const hasOffice = spawnSync('soffice', ['--version']).status === 0

const scratch = mkdtempSync(join(tmpdir(), 'girok-peers-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})
const release = inventedRelease({ audience: 'court', law: true })
const files = new Map([
  ...(await printForm(makeTables, release)),
  ...(await printForm(makeEntities, release)),
  ...(await printForm(makeLinkedData, release)),
])
const folder = join(scratch, 'release')
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}
const lines = [...files].map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) }))
writeFileSync(join(folder, 'manifest.txt'), signNote(sha256, formatManifest(key.name, at, lines), key))

function run(script: string, file: string): string {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { status, stdout, stderr } = spawnSync(python, [path, join(folder, file)], { encoding: 'utf8' })
  expect(`${String(status)} ${stderr}`).toBe('0 ')
  return stdout
}

describe('other programs', () => {
  it.skipIf(!has('openpyxl'))('openpyxl reads the workbook, its formula as a text', () => {
    const sheets = JSON.parse(run('read_tables.py', workbookPath)) as Record<
      string,
      { frozen: string; rows: [string, unknown][][] }
    >
    expect(Object.keys(sheets)).toHaveLength(8)
    expect(Object.values(sheets).every(({ frozen }) => frozen === 'A2')).toBe(true)
    expect(sheets['발췌 Passages']?.rows.flat()).toContainEqual(['s', formula])
    expect(sheets['진술 Accounts']?.rows[1]?.[8]).toEqual(['n', 7])
  })

  it.skipIf(!hasOffice)(
    'LibreOffice opens the workbook and finds the same texts',
    () => {
      const out = join(scratch, 'office')
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
      const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
      const { status } = spawnSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        out,
        join(folder, workbookPath),
      ])
      expect(status).toBe(0)
      expect(readdirSync(out)).toHaveLength(8)
      expect(readFileSync(join(out, 'tables-발췌 Passages.csv'), 'utf8')).toContain(
        formula.replaceAll('"', '""'),
      )
    },
    120_000,
  )

  it.skipIf(!has('followthemoney'))('FollowTheMoney’s own schema holds every entity valid', () => {
    expect(JSON.parse(run('check_entities.py', entitiesPath))).toEqual({ entities: 11, problems: [] })
  })

  it.skipIf(!has('pyld'))('PyLD makes statements of the linked data, and loads nothing', () => {
    const statements = run('expand_linked_data.py', linkedDataPath)
    expect(statements).toContain(
      '<urn:girok:acc_a:passage:1> <http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#highlighting> .',
    )
    expect(statements).toContain('<http://www.w3.org/ns/oa#exact> "적어도 일곱 명이 처형됐다" .')
    expect(statements).toContain(
      '<urn:girok:fin_one> <http://purl.org/dc/terms/title> "Executions over foreign media"@en .',
    )
  })

  it.skipIf(!has('bagit'))(
    'the Library of Congress’s bagit.py holds the bag valid, and one that was altered not',
    async () => {
      const bag = join(scratch, 'bag')
      const photo = {
        name: 'itm_one.jpg',
        sha256: sha256Hex('a photograph'),
        bytes: [Buffer.from('a photograph')],
      }
      await writeBag({ folder, id: release.head.release.id, number: 1, at }, [photo], bag)
      const validate = (): number | null => spawnSync(python, ['-m', 'bagit', '--validate', bag]).status
      expect(validate()).toBe(0)
      writeFileSync(join(bag, 'data/evidence/itm_one.jpg'), 'b photograph')
      expect(validate()).toBe(1)
    },
  )
})

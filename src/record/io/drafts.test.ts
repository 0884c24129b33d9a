import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kinds } from '../../kinds.ts'
import { sourceKind } from '../../sources/kinds.ts'
import { Record } from './record.ts'

describe('drafts', () => {
  const passphrase = 'five words make a sentence'
  let folder = ''
  let record: Record
  let member = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'girok-drafts-'))
    record = (await Record.create(join(folder, 'r'), passphrase, { name: 'Ari' }, { kinds })).record
    member = await record.defaultMember()
  })
  afterEach(async () => {
    await record.close()
    rmSync(folder, { recursive: true })
  })
  const source = async (codename: string): Promise<string> => {
    const object = { codename, kind: 'document' as const, consent: { scope: 'publish' as const } }
    const change = { why: '', operation: 'add' }
    return (await record.change(member, change, (writer) => writer.put(sourceKind, object))).value.subject
  }
  const keys = async (): Promise<string[]> => (await record.drafts.list()).map((it) => it.key)

  test('outlive closing and opening, without an entry, and unreadable on the disk', async () => {
    const before = await record.read.newestCheckpoint()
    await record.drafts.put({ key: 'a', body: '"one"' })
    await record.drafts.put({ key: 'a', body: '"half a sentence 두 번째"' })
    await record.drafts.put({ key: 'b', body: '"other"' })
    await record.drafts.put({ key: 'c', body: '"anew"' }, 'b')
    await record.drafts.drop('c')
    await record.close()
    for (const file of readdirSync(join(folder, 'r'), { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const bytes = readFileSync(join(file.parentPath, file.name))
      for (const words of ['draft:', 'half a sentence', '두 번째']) expect(bytes.includes(words)).toBe(false)
    }
    record = await Record.open(join(folder, 'r'), passphrase, { kinds })
    expect(await record.drafts.list()).toEqual([{ key: 'a', body: '"half a sentence 두 번째"' }])
    expect(await record.read.newestCheckpoint()).toBe(before)
  })

  test('go with what is erased, only those that name it, and do not come back', async () => {
    const [gone, stays] = [await source('XA-1'), await source('XA-2')]
    const about = async (): Promise<void> => {
      await record.drafts.put({ key: `details/${gone}`, body: '{}' })
      await record.drafts.put({ key: 'x', body: JSON.stringify({ source: gone }) })
      await record.drafts.put({ key: `details/${stays}`, body: '{}' })
    }
    await about()
    expect(await keys()).toHaveLength(3)
    await record.change(member, { why: '', operation: 'erase' }, async (writer) =>
      writer.erase(await writer.history(gone), [], 'asked to'),
    )
    await record.finishErasure()
    expect(await keys()).toEqual([`details/${stays}`])
    // A page that still shows the form puts it away once more.
    await about()
    expect(await keys()).toEqual([`details/${stays}`])
  })
})

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256, sha256Hex } from '../../../record/io/sha256.ts'
import { signNote } from '../../../record/signed-note.ts'
import { formatManifest } from '../../manifest.ts'
import { at, key } from '../../testing/sealed-record.ts'
import { readBag } from './read-bag.ts'
import { writeBag, type Evidence } from './write-bag.ts'

const scratch = mkdtempSync(join(tmpdir(), 'girok-bag-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})
let made = 0
const fresh = (): string => join(scratch, String(++made))

function sealedFolder(): string {
  const folder = fresh()
  const files = {
    'index.html': '<h1>공개본</h1>',
    'data/release.js': 'girokData("release",{})\n',
    'tables/accounts.csv': 'id\r\n',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const lines = Object.entries(files).map(([path, text]) => ({ path, sha256: sha256Hex(text) }))
  writeFileSync(join(folder, 'manifest.txt'), signNote(sha256, formatManifest(key.name, at, lines), key))
  return folder
}

const released = (folder: string): Parameters<typeof writeBag>[0] => ({
  folder,
  id: 'rel_one',
  number: 3,
  at,
})
const photo: Evidence = {
  name: 'itm_one.jpg',
  sha256: sha256Hex('a photograph'),
  bytes: [Buffer.from('a photo'), Buffer.from('graph')],
}
const inFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name).slice(folder.length + 1))
    .sort()

describe('a bag of a release', () => {
  it('holds the release and the evidence, and reads as valid', async () => {
    const out = fresh()
    expect(await writeBag(released(sealedFolder()), [photo], out)).toMatchObject({ files: 5 })
    const report = await readBag(out)
    expect(report).toMatchObject({ valid: true, version: '1.0', problems: [], warnings: [], files: 5 })
    expect(report.info).toContainEqual(['External-Description', 'Release 3'])
    expect(inFolder(out)).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/evidence/itm_one.jpg',
      'data/release/data/release.js',
      'data/release/index.html',
      'data/release/manifest.txt',
      'data/release/tables/accounts.csv',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ])
  })

  it('is the same bytes and times whenever it is made', async () => {
    const [first, second, folder] = [fresh(), fresh(), sealedFolder()]
    await writeBag(released(folder), [photo], first)
    await new Promise((done) => setTimeout(done, 20))
    await writeBag(released(folder), [photo], second)
    for (const path of inFolder(first)) {
      expect(readFileSync(join(second, path)).equals(readFileSync(join(first, path)))).toBe(true)
      expect(statSync(join(first, path)).mtime.toISOString()).toBe('2024-05-01T09:00:00.000Z')
    }
    expect(statSync(join(first, 'data/release')).mtime.toISOString()).toBe('2024-05-01T09:00:00.000Z')
  })

  it.each([
    [
      'a file that was altered',
      (folder: string) => {
        appendFileSync(join(folder, 'index.html'), ' ')
      },
      'index.html',
    ],
    [
      'a file that nobody sealed',
      (folder: string) => {
        writeFileSync(join(folder, 'data/more.js'), '')
      },
      'data/more.js',
    ],
    [
      'a file that is gone',
      (folder: string) => {
        rmSync(join(folder, 'data/release.js'))
      },
      'data/release.js',
    ],
    [
      'a link that leads out',
      (folder: string) => {
        symlinkSync('/etc/hostname', join(folder, 'name'))
      },
      'name',
    ],
  ])('isn’t made of %s, and leaves nothing behind', async (_, spoil, file) => {
    const [folder, out] = [sealedFolder(), join(fresh(), 'bag')]
    spoil(folder)
    await expect(writeBag(released(folder), [photo], out)).rejects.toMatchObject({
      code: 'bag-file-altered',
      params: { file },
    })
    const around = dirname(out)
    expect(existsSync(around) ? readdirSync(around) : []).toEqual([])
  })

  it('isn’t made of evidence that isn’t what the record says, nor in a folder that holds something', async () => {
    const [folder, out] = [sealedFolder(), fresh()]
    mkdirSync(out)
    const altered = { ...photo, sha256: sha256Hex('another') }
    await expect(writeBag(released(folder), [altered], out)).rejects.toMatchObject({
      code: 'bag-file-altered',
    })
    expect(readdirSync(out)).toEqual([])
    writeFileSync(join(out, 'mine'), '')
    await expect(writeBag(released(folder), [photo], out)).rejects.toMatchObject({ code: 'folder-not-empty' })
    await expect(writeBag(released(scratch), [], fresh())).rejects.toMatchObject({
      code: 'not-a-publication',
    })
  })

  it('is found out by the reader whatever is done to it', async () => {
    const spoiled: [string, (bag: string) => void][] = [
      [
        'file-altered',
        (bag) => {
          appendFileSync(join(bag, 'data/release/index.html'), ' ')
        },
      ],
      [
        'file-altered',
        (bag) => {
          appendFileSync(join(bag, 'bag-info.txt'), 'Contact-Name: X\n')
        },
      ],
      [
        'file-missing',
        (bag) => {
          rmSync(join(bag, 'data/evidence/itm_one.jpg'))
        },
      ],
      [
        'file-unlisted',
        (bag) => {
          writeFileSync(join(bag, 'data/more'), '')
        },
      ],
      [
        'no-plain-file',
        (bag) => {
          symlinkSync('/etc/hostname', join(bag, 'data/link'))
        },
      ],
      [
        'declaration-missing',
        (bag) => {
          rmSync(join(bag, 'bagit.txt'))
        },
      ],
      [
        'path-outside',
        (bag) => {
          appendFileSync(join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../x\n`)
        },
      ],
    ]
    const folder = sealedFolder()
    for (const [code, spoil] of spoiled) {
      const bag = fresh()
      await writeBag(released(folder), [photo], bag)
      spoil(bag)
      const { valid, problems } = await readBag(bag)
      expect(valid).toBe(false)
      expect(problems.map((problem) => problem.code)).toContain(code)
    }
  })
})

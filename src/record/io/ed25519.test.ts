import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateSigningKey, publicKeyIsSound, signer, verifySignature } from './ed25519.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const shared = new URL('../../../../shared/data/vectors/', import.meta.url)

describe('the vectors of RFC 8032 section 7.1', () => {
  it.each([
    {
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
    {
      seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
  ])('message $message', ({ seed, key, message, signature }) => {
    const signing = signer('archive.example', hex(seed))
    expect(signing.publicKey).toEqual(hex(key))
    expect(signing.sign(hex(message))).toEqual(hex(signature))
    expect(verifySignature(hex(key), hex(message), hex(signature))).toBe(true)
    expect(publicKeyIsSound(hex(key))).toBe(true)
  })
})

describe('a key', () => {
  const { privateKey, publicKey } = generateSigningKey()
  const message = new TextEncoder().encode('기록')
  const signature = signer('archive.example', privateKey).sign(message)

  it('is new each time, and sound', () => {
    expect(privateKey.length).toBe(32)
    expect(publicKeyIsSound(publicKey)).toBe(true)
    expect(generateSigningKey().publicKey).not.toEqual(publicKey)
    expect(() => signer('archive.example', privateKey.subarray(1))).toThrow(RangeError)
  })

  it('verifies what it has signed, to the bit', () => {
    expect(verifySignature(publicKey, message, signature)).toBe(true)
    const all = [publicKey, message, signature]
    for (const [part, bytes] of all.entries()) {
      for (let bit = 0; bit < bytes.length * 8; bit += 3) {
        const changed = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
        const [key, said, signed] = all.map((it, i) => (i === part ? changed : it))
        expect(key && said && signed && verifySignature(key, said, signed)).toBe(false)
      }
    }
  })

  it('answers false, and never throws, whatever it is given', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.constantFrom(publicKey, signature))
    fc.assert(
      fc.property(bytes, bytes, bytes, (key, said, signed) => {
        expect(verifySignature(key, said, signed)).toBe(false)
      }),
    )
  })

  it.each([
    ['a point of order 1', '0100000000000000000000000000000000000000000000000000000000000000'],
    ['the same with x = -0', '0100000000000000000000000000000000000000000000000000000000000080'],
    ['the same with y > p', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['a point of order 2', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['a point of order 4', '0000000000000000000000000000000000000000000000000000000000000080'],
    ['the same with y > p', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
    ['a point of order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['another of order 8', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
    ['y > p, of large order', 'f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['a y without any x', '0200000000000000000000000000000000000000000000000000000000000000'],
    ['31 bytes', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f70751'],
    ['33 bytes', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a00'],
    ['nothing', ''],
  ])('is not sound if it is %s', (_, key) => expect(publicKeyIsSound(hex(key))).toBe(false))

  it('of y = 3 is sound: there is such a point', () => {
    expect(publicKeyIsSound(hex('0300000000000000000000000000000000000000000000000000000000000000'))).toBe(
      true,
    )
  })
})

interface Edge {
  key: string
  sig: string
  msg: string
  flags: string[] | null
}

/** The flags of those that are accepted, each with how many. */
function accepted(edges: readonly Edge[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { key, sig, msg, flags } of edges) {
    if (!verifySignature(hex(key), new TextEncoder().encode(msg), hex(sig))) continue
    const set = (flags ?? []).toSorted().join(' ')
    counts[set] = (counts[set] ?? 0) + 1
  }
  return counts
}

describe('edge cases of CCTV', () => {
  it('of each of 66 sets of flags the first: the three without any point of small order hold', () => {
    const file = new URL('../vectors/ed25519-edges.jsonl', import.meta.url)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines.length).toBe(66)
    expect(accepted(lines.map((line) => JSON.parse(line) as Edge))).toEqual({
      '': 1,
      low_order_component_A: 1,
      'low_order_component_A low_order_component_R': 1,
    })
  })

  const file = new URL('cctv-ed25519/ed25519/ed25519vectors.json', shared)
  it.skipIf(!existsSync(file))('all 914: 43 hold', () => {
    const edges = JSON.parse(readFileSync(file, 'utf8')) as Edge[]
    expect(edges.length).toBe(914)
    expect(accepted(edges)).toEqual({
      '': 1,
      low_order_component_A: 7,
      'low_order_component_A low_order_component_R': 35,
    })
    const keys = [...new Set(edges.map((edge) => edge.key))]
    expect([keys.length, keys.filter((key) => publicKeyIsSound(hex(key))).length]).toEqual([22, 8])
  })
})

const wycheproof = new URL('wycheproof/ed25519_test.json', shared)

describe.skipIf(!existsSync(wycheproof))('Wycheproof', () => {
  interface Group {
    publicKey: { pk: string }
    tests: { tcId: number; msg: string; sig: string; result: string }[]
  }

  it('all 151: the 88 valid signatures hold, the 63 others do not', () => {
    const { testGroups } = JSON.parse(readFileSync(wycheproof, 'utf8')) as { testGroups: Group[] }
    const cases = testGroups.flatMap((group) =>
      group.tests.map((test) => ({ ...test, key: group.publicKey.pk })),
    )
    const wrong = cases.filter(
      ({ key, msg, sig, result }) => verifySignature(hex(key), hex(msg), hex(sig)) !== (result === 'valid'),
    )
    expect(wrong).toEqual([])
    expect([cases.length, cases.filter(({ result }) => result === 'valid').length]).toEqual([151, 88])
  })
})

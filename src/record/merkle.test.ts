import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '../kernel/hex.ts'
import { sha256, sha256Hex } from './io/sha256.ts'
import {
  append,
  AuditPaths,
  consistencyProof,
  emptyFrontier,
  leafHash,
  nodeHash,
  rootOf,
  subtreeConsistencyProof,
  TreeHasher,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './merkle.ts'
import { isSubtree } from './merkle-tree.ts'

interface Vector {
  leafIdx: number
  treeSize: number
  start: number
  end: number
  size: number
  size1: number
  size2: number
  root: string
  root1: string
  root2: string
  leafHash: string
  proof: string[] | null
  wantErr: boolean
}

/** Of the tree that these leaf hashes make. */
const pathsOf = (leaves: readonly Uint8Array[]): AuditPaths =>
  new AuditPaths(sha256, new Uint8Array(Buffer.concat(leaves)))

/** What a case of transparency-dev/merkle asks, by its family; a case has only the members of its family. */
function holds(family: string, vector: Vector): boolean {
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
  const proof = (vector.proof ?? []).map(bytes)
  const { start, end, size } = vector
  switch (family) {
    case 'inclusion':
    case 'subtreeinclusion': {
      const claim = { index: vector.leafIdx, leaf: bytes(vector.leafHash), proof, root: bytes(vector.root) }
      if (family === 'inclusion') return verifyInclusion(sha256, { ...claim, size: vector.treeSize })
      return verifySubtreeInclusion(sha256, { ...claim, start, end })
    }
    case 'consistency':
    case 'subtreeconsistency': {
      const [one, two] = [bytes(vector.root1), bytes(vector.root2)]
      if (family === 'subtreeconsistency')
        return verifySubtreeConsistency(sha256, { start, end, size, subtreeRoot: one, root: two, proof })
      return verifyConsistency(sha256, {
        from: vector.size1,
        to: vector.size2,
        fromRoot: one,
        toRoot: two,
        proof,
      })
    }
    default:
      throw new Error(family)
  }
}

const parse = (text: string): Vector & { case: string } => JSON.parse(text) as Vector & { case: string }

describe('the vectors of transparency-dev/merkle that are kept here', () => {
  const lines = readFileSync(new URL('vectors/merkle.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const vectors = lines.map(parse)

  it('are 184, 36 of which hold', () => {
    expect(vectors.length).toBe(184)
    expect(vectors.filter((vector) => !vector.wantErr).length).toBe(36)
  })
  it.each(vectors)('$case', (vector) => {
    expect(holds(vector.case.split('/', 1)[0] ?? '', vector)).toBe(!vector.wantErr)
  })
})

const shared = new URL('../../../shared/data/vectors/transparency-dev-merkle/testdata/', import.meta.url)

describe.skipIf(!existsSync(shared))('all the vectors of transparency-dev/merkle', () => {
  it.each([
    ['inclusion', 98],
    ['consistency', 98],
    ['subtreeinclusion', 204],
    ['subtreeconsistency', 118],
  ])('%s: %i come out as they say (518 in all)', (family, count) => {
    const files = readdirSync(new URL(`${family}/`, shared), { recursive: true, encoding: 'utf8' })
    const cases = files.filter((file) => file.endsWith('.json'))
    const wrong = cases.filter((file) => {
      const vector = parse(readFileSync(new URL(`${family}/${file}`, shared), 'utf8'))
      return holds(family, vector) === vector.wantErr
    })
    expect(wrong).toEqual([])
    expect(cases.length).toBe(count)
  })
})

describe('every subtree of every tree up to 130 leaves', () => {
  // Rolling hashes published in draft-ietf-plants-merkle-tree-certs, appendix "Subtree Test Vectors".
  const leaves = Array.from({ length: 130 }, (_, i) => leafHash(sha256, new Uint8Array([i])))
  const leafAt = (index: number): Uint8Array => leaves[index] ?? new Uint8Array()
  const line = (head: string, hashes: Uint8Array[]): string => [head, ...hashes.map(toHex)].join(' ') + '\n'
  const subtrees = (size: number): [number, number][] =>
    Array.from({ length: size + 1 }, (_, end) =>
      Array.from({ length: end + 1 }, (_, start): [number, number] => [start, end]),
    )
      .flat()
      .filter(([start, end]) => isSubtree(start, end))
  const rootBetween = (start: number, end: number): Uint8Array => {
    const hasher = new TreeHasher(sha256)
    for (const leaf of leaves.slice(start, end)) hasher.append(leaf)
    return hasher.root()
  }

  it('has the published roots', () => {
    const text = subtrees(130).map(([start, end]) => line(`[${start}, ${end})`, [rootBetween(start, end)]))
    expect(sha256Hex(text.join(''))).toBe('b82806ad4265bb151c1119c0f4db437bb4d1a1f887b3a7fba1cd4ebf552e3e81')
  })

  it('has the published inclusion proofs, and they hold', () => {
    let text = ''
    for (const [start, end] of subtrees(130)) {
      const paths = pathsOf(leaves.slice(start, end))
      const root = rootBetween(start, end)
      for (let index = start; index < end; index++) {
        const proof = paths.of(index - start)
        text += line(`${index} [${start}, ${end})`, proof)
        if (!verifySubtreeInclusion(sha256, { start, end, index, leaf: leafAt(index), proof, root }))
          expect.unreachable(`${index} [${start}, ${end})`)
      }
    }
    expect(sha256Hex(text)).toBe('ac2a8f989e44d99e399db448050ff5f19757df53cfb716aa81015d3955d8163f')
  })

  it('has the published consistency proofs, and they hold', { timeout: 120_000 }, () => {
    const root = new Map(subtrees(130).map(([start, end]) => [`${start} ${end}`, rootBetween(start, end)]))
    const rootAt = (start: number, end: number): Uint8Array => root.get(`${start} ${end}`) ?? new Uint8Array()
    let text = ''
    for (let size = 0; size <= 130; size++) {
      for (const [start, end] of subtrees(size)) {
        const proof = subtreeConsistencyProof(sha256, { start, end, size }, leafAt)
        text += line(`[${start}, ${end}) ${size}`, proof)
        const claim = { start, end, size, subtreeRoot: rootAt(start, end), root: rootAt(0, size), proof }
        if (!verifySubtreeConsistency(sha256, claim)) expect.unreachable(`[${start}, ${end}) ${size}`)
      }
    }
    expect(sha256Hex(text)).toBe('10fa99b37bf9bf9ffa26b412fbd98bd75363256d0b75d61bc4538b9c9c5a0a74')
  })
})

describe('a tree that grows', () => {
  const leafAt = (index: number): Uint8Array => leafHash(sha256, `leaf ${index}`)
  const frontierOf = (size: number): ReturnType<TreeHasher['frontier']> => {
    const hasher = new TreeHasher(sha256)
    for (let index = 0; index < size; index++) hasher.append(leafAt(index))
    return hasher.frontier()
  }
  const rootFor = (size: number): Uint8Array => rootOf(sha256, frontierOf(size))

  it('starts from the hash of nothing', () => {
    expect(toHex(rootOf(sha256, emptyFrontier))).toBe(sha256Hex(''))
    expect(leafHash(sha256, '기록')).toEqual(leafHash(sha256, new TextEncoder().encode('기록')))
  })

  it('is the same grown at once, one by one, or in two goes', () => {
    let frontier = emptyFrontier
    for (let size = 1; size <= 70; size++) {
      const before = structuredClone(frontier)
      const grown = append(sha256, frontier, leafAt(size - 1))
      expect(frontier).toEqual(before)
      frontier = grown
      expect(frontier).toEqual(frontierOf(size))
    }
    const hasher = new TreeHasher(sha256, frontierOf(21))
    for (let index = 21; index < 70; index++) hasher.append(leafAt(index))
    expect(hasher.root()).toEqual(rootFor(70))
    expect(hasher.size).toBe(70)
  })

  it('refuses a frontier that is none, and leaves that are none', () => {
    const hash = leafAt(0)
    for (const frontier of [
      { size: 3, hashes: [hash] },
      { size: -1, hashes: [] },
      { size: 1, hashes: [hash.subarray(1)] },
      { size: 0.5, hashes: [] },
    ])
      expect(() => rootOf(sha256, frontier)).toThrow('value-unusable')
    expect(() => append(sha256, emptyFrontier, new Uint8Array(31))).toThrow(RangeError)
    expect(() => nodeHash(sha256, hash, new Uint8Array(33))).toThrow(RangeError)
    expect(() => pathsOf([hash, hash, hash]).of(3)).toThrow(RangeError)
    expect(() => new AuditPaths(sha256, new Uint8Array(33))).toThrow(RangeError)
    expect(() => consistencyProof(sha256, 4, 3, leafAt)).toThrow(RangeError)
  })

  const arbitrary = fc.integer({ min: 1, max: 400 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      index: fc.integer({ min: 0, max: size - 1 }),
      from: fc.integer({ min: 1, max: size }),
      bit: fc.nat(),
    }),
  )
  /** One bit of one of the hashes turned over. */
  const flipped = (hashes: readonly Uint8Array[], bit: number): Uint8Array[] =>
    hashes.map((hash, at) =>
      at === (bit >> 8) % hashes.length
        ? hash.map((byte, i) => (i === ((bit >> 3) & 31) ? byte ^ (1 << (bit & 7)) : byte))
        : hash,
    )

  it('proves inclusion, and nothing near it', () => {
    fc.assert(
      fc.property(arbitrary, ({ size, index, bit }) => {
        const proof = pathsOf(Array.from({ length: size }, (_, at) => leafAt(at))).of(index)
        const claim = { index, size, leaf: leafAt(index), proof, root: rootFor(size) }
        expect(verifyInclusion(sha256, claim)).toBe(true)
        expect(verifyInclusion(sha256, { ...claim, index: index + 1 })).toBe(false)
        expect(verifyInclusion(sha256, { ...claim, leaf: leafAt(size) })).toBe(false)
        expect(verifyInclusion(sha256, { ...claim, proof: [...proof, claim.leaf] })).toBe(false)
        if (size === 1) return
        expect(verifyInclusion(sha256, { ...claim, proof: flipped(proof, bit) })).toBe(false)
        expect(verifyInclusion(sha256, { ...claim, proof: proof.slice(1) })).toBe(false)
      }),
    )
  })

  it('proves consistency, and nothing near it', () => {
    fc.assert(
      fc.property(arbitrary, ({ size, from, bit }) => {
        const proof = consistencyProof(sha256, from, size, leafAt)
        const claim = { from, to: size, fromRoot: rootFor(from), toRoot: rootFor(size), proof }
        expect(verifyConsistency(sha256, claim)).toBe(true)
        expect(verifyConsistency(sha256, { ...claim, fromRoot: leafAt(size) })).toBe(false)
        expect(verifyConsistency(sha256, { ...claim, toRoot: leafAt(size) })).toBe(false)
        expect(verifyConsistency(sha256, { ...claim, proof: [...proof, leafAt(0)] })).toBe(false)
        if (from === size) return
        expect(verifyConsistency(sha256, { ...claim, proof: flipped(proof, bit) })).toBe(false)
        expect(verifyConsistency(sha256, { ...claim, proof: proof.slice(1) })).toBe(false)
      }),
    )
  })

  it('answers false, and never throws, whatever is claimed', () => {
    const number = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.constantFrom(NaN, Infinity, -1, 2 ** 53, 2 ** 53 - 1),
    )
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ minLength: 32, maxLength: 32 }))
    const proof = fc.array(bytes, { maxLength: 60 })
    fc.assert(
      fc.property(fc.tuple(number, number, number), bytes, bytes, proof, ([a, b, c], one, two, proof) => {
        fc.pre(toHex(one) !== toHex(two))
        const claim = { proof, root: two }
        expect(verifyInclusion(sha256, { ...claim, index: a, size: b, leaf: one })).toBe(false)
        expect(verifySubtreeInclusion(sha256, { ...claim, index: a, start: b, end: c, leaf: one })).toBe(
          false,
        )
        expect(verifyConsistency(sha256, { from: a, to: b, fromRoot: one, toRoot: two, proof })).toBe(false)
        const subtree = { ...claim, start: a, end: b, size: c, subtreeRoot: one }
        expect(verifySubtreeConsistency(sha256, subtree)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { fromWebAnnotation } from '../../passages/web-annotation.ts'
import { inventedAccounts, neverOut } from '../testing/invented-record.ts'
import { inventedEstimates } from '../testing/invented-estimates.ts'
import { inventedRelease } from '../testing/invented-release.ts'
import { printForm } from '../testing/print-form.ts'
import { entitiesPath, makeEntities } from './follow-the-money.ts'
import { context } from './linked-data-context.ts'
import { linkedDataPath, makeLinkedData } from './linked-data.ts'

const invented = inventedRelease()
const release = { ...invented, head: { ...invented.head, estimates: await inventedEstimates() } }
const jsonl = (await printForm(makeEntities, release)).get(entitiesPath)?.toString('utf8') ?? ''
const entities = jsonl
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })
const linked = (await printForm(makeLinkedData, release)).get(linkedDataPath)?.toString('utf8') ?? ''
const document = JSON.parse(linked) as { '@context': object; '@graph': Record<string, unknown>[] }

describe('the entities of a release', () => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))

  it('are what goes out, each once, with no person among them', () => {
    expect(byId.size).toBe(entities.length)
    expect([...byId.keys()].filter((id) => id.startsWith('acc-'))).toEqual([
      'acc-a',
      'acc-b',
      'acc-c',
      'acc-d',
      'acc-e',
    ])
    expect(new Set(entities.map(({ schema }) => schema))).toEqual(
      new Set(['Article', 'Document', 'Event', 'Note', 'Organization']),
    )
    expect(jsonl).not.toContain(neverOut)
  })

  it('refer to nothing that isn’t there', () => {
    for (const { properties } of entities)
      for (const name of ['proof', 'involved', 'entity'])
        for (const id of properties[name] ?? []) expect([...byId.keys()]).toContain(id)
    expect(byId.get('acc-c')?.properties).toMatchObject({
      involved: [expect.stringMatching(/^body-/)],
      proof: ['src-talk'],
    })
    expect(byId.get('fin-one')?.properties['entity']).toEqual(['acc-a', 'acc-d', 'acc-c'])
  })

  it('state a date only where the source is exact, and a span in words', () => {
    expect(byId.get('acc-c')?.properties['date']).toEqual(['2022-03'])
    expect(byId.get('acc-a')?.properties['date']).toBeUndefined()
    expect(byId.get('acc-a')?.properties['description']?.[0]).toContain('2018/2020')
    expect(byId.get('acc-e')?.properties).toMatchObject({
      description: [expect.stringContaining('2020~'), expect.anything()],
    })
    // The invented country is none that others know.
    expect(jsonl).not.toContain('"country"')
  })
})

describe('the linked data of a release', () => {
  const node = (id: string): Record<string, unknown> =>
    document['@graph'].find((it) => it['id'] === `urn:girok:${id}`) ?? {}

  it('has each passage as an annotation that is read back to the passage', () => {
    for (const id of ['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e']) {
      const [annotation] = node(id)['passages'] as object[]
      expect(fromWebAnnotation(annotation, 'lay_x').passage).toEqual(
        inventedAccounts.get(id)?.account.passages[0],
      )
    }
  })

  it('says of a withheld account that it is there, and nothing else', () => {
    expect(node('acc_f')).toEqual({ id: 'urn:girok:acc_f', type: 'Account', withheld: 'consent' })
    expect(linked).not.toContain(neverOut)
  })

  it('brings its context along, and names each entry by its bytes', () => {
    expect(document['@context']).toEqual(context)
    expect(JSON.stringify(document['@graph'])).not.toContain('@context')
    expect(node('acc_a')).toMatchObject({
      leaf: expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}$/) as string,
    })
    expect(node('fin_one')).toMatchObject({
      type: 'Finding',
      minimum: 13,
      held: true,
      proof: [{ counts: 7 }, { counts: 3 }, { counts: 2 }, { counts: 1 }],
    })
  })

  it('has each estimate by its place, with what it follows from; no other standard has a place for one', () => {
    expect(node('rel_one:estimate:1')).toMatchObject({
      ...{ type: 'Estimate', release: 'urn:girok:rel_one', documented: 260, file: 'estimates/1.json' },
      title: { ko: '나루터에서 끌려간 사람들', en: 'Taken at the ferry' },
      seeds: { seed: 7 },
    })
    expect(node('rel_one:estimate:2')).toMatchObject({
      by: 'sex',
      atLeast: 255,
      strata: [{ value: 'F' }, { value: 'M' }],
    })
    expect(node('rel_one:estimate:3')).toMatchObject({ methods: [], toBeReviewed: true })
    expect(jsonl).not.toContain('ferry')
  })

  it('is the same bytes for the same release', async () => {
    const other = inventedRelease({ perShard: 1 })
    const again = { ...other, head: { ...other.head, estimates: await inventedEstimates() } }
    expect((await printForm(makeLinkedData, again)).get(linkedDataPath)?.toString('utf8')).toBe(linked)
    expect((await printForm(makeEntities, again)).get(entitiesPath)?.toString('utf8')).toBe(jsonl)
  })
})

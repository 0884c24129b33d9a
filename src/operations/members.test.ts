import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleRecord } from '../../e2e/sample-record.ts'
import { review } from './code.ts'
import { history } from './manage.ts'
import { member, memberMeant, members, membersIn } from './members.ts'
import type { Context } from './operation.ts'
import { queue } from './queue.ts'

const folder = mkdtempSync(join(tmpdir(), 'girok-members-'))
let context: Context

beforeAll(async () => {
  context = await sampleRecord(join(folder, 'record'))
})
afterAll(async () => {
  await context.record.close()
  rmSync(folder, { recursive: true, force: true })
})

const given = (input: object): Parameters<typeof member.run>[1] => member.input.parse(input)

test('a second person sees what the first has coded as somebody else’s, and the decision is theirs', async () => {
  const { subject } = await member.run(context, given({ name: ' Heron ', initials: 'HN' }))
  expect((await members.run(context, {})).members.map((it) => it.name)).toEqual(['Heron', 'sample'])
  const second = { ...context, member: subject }
  expect((await queue.run(context, { limit: 1 })).coded.cards[0]?.own).toBe(true)
  const [card] = (await queue.run(second, { limit: 1 })).coded.cards
  expect(card?.own).toBe(false)
  await review.run(second, { ref: card?.id ?? '', status: 'reviewed' })
  const { changes } = await history.run(context, { limit: 1 })
  expect(changes[0]).toMatchObject({ operation: 'review', author: subject })
})

test('a member is meant by name, initials or id, in whatever case', async () => {
  const all = await membersIn(context.record.read)
  const heron = all.find((it) => it.name === 'Heron')?.id ?? ''
  for (const ref of ['heron', 'hn', heron, heron.slice(0, 12)]) expect(memberMeant(all, ref)).toBe(heron)
  expect(() => memberMeant(all, 'nobody')).toThrow('not-found')
  expect(() => memberMeant(all, 'mem_')).toThrow('ambiguous')
})

test.each([
  [{ name: 'HERON' }, 'name-taken'],
  [{ name: 'Kestrel', initials: 'hn' }, 'name-taken'],
  [{ name: 'hn' }, 'name-taken'],
  [{ name: 'Kestrel', ref: 'nobody' }, 'not-found'],
])('refused: %o', async (input, code) => {
  await expect(member.run(context, given(input))).rejects.toMatchObject({ code })
})

test('a name that is put right stays with its member', async () => {
  const before = memberMeant(await membersIn(context.record.read), 'Heron')
  await member.run(context, given({ ref: 'Heron', name: 'Heron', initials: 'H' }))
  await member.run(context, given({ ref: 'H', name: 'Bittern' }))
  expect(memberMeant(await membersIn(context.record.read), 'bittern')).toBe(before)
})

test('a name that somebody else put right meanwhile isn’t saved over unseen; sent twice it is saved once', async () => {
  const named = async (): Promise<{ id: string; leaf: string; name: string }> => {
    const all = await membersIn(context.record.read)
    return all.find(({ id }) => id !== context.member) ?? { id: '', leaf: '', name: '' }
  }
  const { id, leaf } = await named()
  await member.run(context, given({ ref: id, name: 'Curlew', over: leaf }))
  const again = await named()
  await member.run(context, given({ ref: id, name: 'Curlew', over: leaf }))
  expect(await named()).toEqual(again)
  await expect(member.run(context, given({ ref: id, name: 'Dunlin', over: leaf }))).rejects.toMatchObject({
    code: 'changed-meanwhile',
  })
  await member.run(context, given({ ref: id, name: 'Dunlin', over: again.leaf }))
  expect((await named()).name).toBe('Dunlin')
})

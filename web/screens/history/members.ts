import { call } from '../../client.ts'

/** A member's name; their id where the record has none. */
export async function nameOf(member: string): Promise<string> {
  const { heads } = await call('show', { ref: member })
  const name = heads[0]?.object['name']
  return typeof name === 'string' ? name : member
}

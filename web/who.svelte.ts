import { call, say, type Answer } from './client.ts'
import { session } from './session.svelte.ts'

type Listed = Answer<'members'>['members'][number]

let held = $state.raw<{ members: readonly Listed[]; standing: string }>({ members: [], standing: '' })

/** Those who work on the record that is open. */
export const members = (): readonly Listed[] => held.members

/** Whose changes are made now: the one who said so, else the member who works here unless somebody else is named. */
export function working(): Listed | undefined {
  const id = session.working ?? held.standing
  return held.members.find((it) => it.id === id)
}

/** @throws Refused */
export async function loadMembers(): Promise<void> {
  const { members: all, working: standing } = await call('members', {})
  held = { members: all, standing }
}

export function forgetMembers(): void {
  held = { members: [], standing: '' }
}

/** Changes are this member's from now on, in every tab. @throws Refused */
export async function workAs(member: string): Promise<void> {
  await say('/api/work-as', { member })
  session.working = member
}

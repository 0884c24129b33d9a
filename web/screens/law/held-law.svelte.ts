import { onMount } from 'svelte'
import { call } from '../../client.ts'
import type { LawHeld } from './answers.ts'

/** The law of the record, for a part of the screen that shows all of it. Asked for once it is there, and when told to. */
export class HeldLaw {
  law = $state.raw<LawHeld>()
  error = $state.raw<unknown>()

  constructor() {
    onMount(() => void this.load())
  }

  load = async (): Promise<void> => {
    try {
      this.law = await call('law', {})
      this.error = undefined
    } catch (it) {
      this.error = it
    }
  }
}

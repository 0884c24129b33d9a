import { tick } from 'svelte'

/** Moves to the first field that is marked as missing something. */
export async function toMissing(form: HTMLElement | undefined): Promise<void> {
  await tick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

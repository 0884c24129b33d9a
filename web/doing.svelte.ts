/** Something that a form does once at a time: whether it is under way, and what went wrong. */
export class Doing {
  busy = $state(false)
  error = $state.raw<unknown>()

  run = async (work: () => Promise<unknown>): Promise<void> => {
    if (this.busy) return
    this.busy = true
    this.error = undefined
    try {
      await work()
    } catch (it) {
      this.error = it
    } finally {
      this.busy = false
    }
  }
}

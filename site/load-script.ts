/** Adds a script of the release's folder, which is the one way to read a file that every browser allows there. */
export function loadScript(address: string): Promise<boolean> {
  return new Promise((done) => {
    const script = document.createElement('script')
    const end = (isThere: boolean): void => {
      script.remove()
      done(isThere)
    }
    script.onload = () => end(true)
    script.onerror = () => end(false)
    script.src = address
    document.head.appendChild(script)
  })
}

import './old-browsers.ts'
import { sha256 as hash } from 'js-sha256'
import { dataPath } from '../../model.ts'
import { checkRelease, type CheckedRelease } from '../check-release.ts'
import { verifyInPage } from './page-signature.ts'

// Runs in the page of a release that was opened from a stick: it loads the data files by scripts, which is the one way
// that every browser allows there, and checks them as `verify.mjs` does. Other files' bytes are out of a page's reach.

interface Script {
  src: string
  onload: (() => void) | null
  onerror: (() => void) | null
  remove(): void
}

declare const document: {
  readonly currentScript: { readonly src: string } | null
  readonly head: { appendChild(script: Script): void }
  createElement(name: 'script'): Script
}
declare const window: {
  girokData?: (name: string, value: unknown) => void
  girokCheck?: (progress?: (done: number, total: number) => void) => Promise<CheckedRelease>
}

/** The release's own folder: that of this script. */
const root = (document.currentScript?.src ?? '').replace(/[^/]*$/, '')
const encoder = new TextEncoder()
const sha256 = (data: Uint8Array | string): Uint8Array =>
  new Uint8Array(hash.arrayBuffer(typeof data === 'string' ? encoder.encode(data) : data))

function load(name: string): Promise<{ value: unknown } | undefined> {
  return new Promise((done) => {
    const before = window.girokData
    let told: { value: unknown } | undefined
    window.girokData = (of, value) => {
      if (of === name) told = { value }
      before?.(of, value)
    }
    const script = document.createElement('script')
    const end = (found: { value: unknown } | undefined): void => {
      if (before === undefined) delete window.girokData
      else window.girokData = before
      script.remove()
      done(found)
    }
    script.onload = () => end(told ?? { value: undefined })
    script.onerror = () => end(undefined)
    script.src = root + dataPath(name)
    document.head.appendChild(script)
  })
}

window.girokCheck = (progress) =>
  checkRelease({ data: load }, { sha256, verify: verifyInPage }, progress === undefined ? {} : { progress })

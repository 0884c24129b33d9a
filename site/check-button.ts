import { element, emptied } from './element.ts'
import { loadScript } from './load-script.ts'
import type { Language, Words } from './words.ts'

/** What `check.js` tells: see `check-release.ts`. */
interface CheckedRelease {
  readonly ok: boolean
  readonly findings: readonly CheckedFinding[]
  readonly fields: number
  readonly problems: readonly ReleaseProblem[]
  readonly keys: readonly { readonly fingerprint: string }[]
}
interface CheckedFinding {
  readonly title: { readonly ko: string; readonly en: string }
  readonly minimum: number
  readonly fields: number
  readonly accounts: number
  readonly withheld: number
}
interface ReleaseProblem {
  readonly code: string
  readonly file?: string
  readonly subject?: string
  readonly finding?: string
  readonly detail?: string
}

declare global {
  interface Window {
    girokCheck?: (progress?: (done: number, total: number) => void) => Promise<CheckedRelease>
  }
}

/** A button that runs the check in this page, tells how far it is, and what came out. */
export function offerCheck(place: Element, root: string, language: Language, words: Words): void {
  const button = element('button', { type: 'button' }, words.check)
  const status = element('p', { role: 'status' })
  const bar = element('progress', { 'aria-label': words.check, max: '1', value: '0' })
  const outcome = element('div')
  emptied(place)
  for (const part of [button, status, outcome]) place.appendChild(part)

  const run = async (): Promise<void> => {
    button.disabled = true
    emptied(outcome)
    status.textContent = ''
    place.insertBefore(bar, outcome)
    try {
      if (!window.girokCheck) await loadScript(`${root}check.js`)
      if (!window.girokCheck) {
        status.textContent = words.checkMissing
        return
      }
      const checked = await window.girokCheck((done, total) => {
        bar.value = total === 0 ? 0 : done / total
        status.textContent = words.checking(done, total)
      })
      status.textContent = ''
      show(checked)
    } catch {
      status.textContent = words.checkFailed
    } finally {
      bar.remove()
      button.disabled = false
    }
  }
  button.onclick = () => void run()

  function show({ ok, fields, problems, findings, keys }: CheckedRelease): void {
    const verdict = ok ? words.sound(fields) : words.unsound(problems.length)
    outcome.appendChild(
      element('p', { class: ok ? 'verdict' : 'flag', role: 'alert' }, `${ok ? '✓' : '✗'} ${verdict}`),
    )
    if (ok) {
      outcome.appendChild(element('p', {}, words.onlyIf))
      for (const key of keys) outcome.appendChild(element('p', {}, element('code', {}, key.fingerprint)))
    }
    if (problems.length > 0) {
      outcome.appendChild(element('h3', {}, words.problems))
      outcome.appendChild(
        element('ul', {}, ...problems.slice(0, most).map((it) => element('li', {}, ...told(it)))),
      )
    }
    if (ok && findings.length > 0) {
      outcome.appendChild(element('h3', {}, words.findings))
      outcome.appendChild(
        element('ul', {}, ...findings.slice(0, most).map((it) => element('li', {}, line(it)))),
      )
    }
    outcome.appendChild(element('p', { class: 'soft' }, words.outOfReach))
  }

  function line({ title, minimum, accounts, withheld, fields }: CheckedFinding): string {
    const name = title[language] === '' ? title[language === 'ko' ? 'en' : 'ko'] : title[language]
    return `${name}: ${words.finding(minimum, accounts, withheld, fields)}`
  }

  function told({ code, file, subject, finding, detail }: ReleaseProblem): (Node | string)[] {
    const where = [file, subject, finding, detail].filter((part): part is string => part !== undefined)
    return [
      `${words.problem[code] || words.otherProblem} `,
      element('code', {}, [code, ...where].join(' · ')),
    ]
  }
}

/** Problems and findings that are listed, each. */
const most = 200

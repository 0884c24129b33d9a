import { toBase64 } from '../kernel/base64.ts'
import { html, type Html } from './html.ts'
import { checkpointOf, fingerprint } from './key-print.ts'
import { checkPageName } from './names-of-files.ts'
import { framed } from './page-frame.ts'
import type { PageWriter } from './page-writer.ts'

/** `check.html`: the key, the check in the page, and the check outside. Where scripts run, the page fills `#run`. */
export function checkPage(page: PageWriter): string {
  const { site, language, publication } = page
  const list = (lines: readonly string[]): Html =>
    html`<ul>
      ${lines.map((line) => html`<li>${line}</li> `)}
    </ul>`
  return framed(page, {
    title: site.check,
    other: `../${language === 'ko' ? 'en' : 'ko'}/${checkPageName}`,
    main: html`<h1>${site.check}</h1>
      <h2>1. ${site.key}</h2>
      <p>${site.keyHelp}</p>
      ${keys(page)}
      <h2 id="in-page">2. ${site.inPage}</h2>
      <p>${site.inPageHelp}</p>
      <div id="run"><p class="flag">${site.noScripts}</p></div>
      <h2>3. ${site.outside}</h2>
      ${list(site.steps)}
      <h2>${site.checked}</h2>
      ${list(site.checkedList)}
      <h2>${site.notChecked}</h2>
      ${list(publication.estimates ? [...site.notCheckedList, site.estimatesNotChecked] : site.notCheckedList)}`,
  })
}

function keys({ say, site, publication, sha256 }: PageWriter): Html {
  const { previous } = publication.release
  return html`<dl class="wide">
    ${publication.log.map(
      ({ origin, verifierKey }) =>
        html`${fact(say.key, html`<code>${fingerprint(sha256, verifierKey) ?? ''}</code><br /><code>${verifierKey}</code>`)}
        ${fact(say.log, html`<code>${origin}</code>`)} `,
    )}
    ${publication.checkpoints.map((note) => {
      const checkpoint = checkpointOf(note)
      return (
        checkpoint &&
        fact(
          say.checkpoint(checkpoint.size),
          html`<code>${checkpoint.origin}</code><br /><code>${toBase64(checkpoint.root)}</code>`,
        )
      )
    })}
    ${previous && fact(site.previous, html`${site.previousManifest(previous.number)}<br /><code>${previous.manifest}</code>`)}
  </dl>`
}

const fact = (name: string, value: Html): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

import { offerCheck } from './check-button.ts'
import { keepPlace, openTarget } from './place.ts'
import { offerSearch } from './search-box.ts'
import { words } from './words.ts'

// What pages of a release do where scripts run. They read the same without: nothing is fetched, nothing is stored, and
// no address ever holds what somebody looked for.

const lang = document.documentElement.lang
const language = lang === 'ko' ? 'ko' : 'en'
/** The release's own folder: that of this script. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
const root = script.replace(/[^/]*$/, '')

openTarget()
window.addEventListener('hashchange', openTarget)
keepPlace()
const searchPlace = document.getElementById('search')
if (searchPlace) offerSearch(searchPlace, root, language, words[language])
const checkPlace = document.getElementById('run')
if (checkPlace) offerCheck(checkPlace, root, language, words[language])

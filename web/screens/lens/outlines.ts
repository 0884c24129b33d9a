import worldUrl from 'world-atlas/countries-110m.json?url'
import closeUrl from 'world-atlas/countries-50m.json?url'
import northKoreaUrl from './outlines/KP.json?url'
import sorvaneUrl from './outlines/XA.json?url'
import type { Provinces, World } from './outline-shapes.ts'

/** Countries whose provinces have outlines; more are a file and a line here. */
const provinceUrls: Readonly<Record<string, string>> = { KP: northKoreaUrl, XA: sorvaneUrl }

const loaded = new Map<string, Promise<unknown>>()

/** From this machine, like everything: the outlines are files of the workbench. */
function load(url: string): Promise<unknown> {
  const known = loaded.get(url)
  if (known) return known
  const loading = fetch(url).then(async (response): Promise<unknown> => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return response.json()
  })
  loaded.set(url, loading)
  // What failed once may be asked for again.
  loading.catch(() => loaded.delete(url))
  return loading
}

// The files are ours, built with the page: their form is known.
export const loadWorld = async (): Promise<World> => (await load(worldUrl)) as World
export const loadClose = async (): Promise<World> => (await load(closeUrl)) as World

export async function loadProvinces(country: string): Promise<Provinces | undefined> {
  const url = provinceUrls[country]
  return url === undefined ? undefined : ((await load(url)) as Provinces)
}

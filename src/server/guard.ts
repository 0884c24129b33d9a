/** What the guard looks at in a request. Header names are lower-case. */
export interface Asked {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`, where the browser sends it. */
  readonly site: string | undefined
}

/**
 * Why a request is refused; undefined if it may pass. A page elsewhere may make a browser send requests here: by
 * a name that it lets point at the loopback address (then `Host` is that name), or across sites (then `Origin` or
 * `Sec-Fetch-Site` says so).
 */
export function refusal(asked: Asked, port: number): 'host' | 'origin' | 'site' | 'method' | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(asked.host ?? '')) return 'host'
  if (asked.method !== 'GET' && asked.method !== 'POST') return 'method'
  if (asked.origin !== undefined && asked.origin !== `http://${asked.host ?? ''}`) return 'origin'
  if (asked.method === 'POST' && asked.origin === undefined) return 'origin'
  const sites = asked.method === 'GET' ? ['same-origin', 'none'] : ['same-origin']
  if (asked.site !== undefined && !sites.includes(asked.site)) return 'site'
  return undefined
}

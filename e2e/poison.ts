import Papa from 'papaparse'

/** What somebody plants who wants a page to run, or to load, what they wrote. Whatever runs says so in `__ran`. */
export const image = '<img src=x onerror=alert(__ran=1)>'
export const vector = '"><svg onload=alert(__ran=2)>'
export const address = 'javascript:alert(__ran=3)'
export const script = '</title></script><script>alert(__ran=4)</script>'
/** A file's name can't hold the slash of a closing tag, and a sheet's cell may not begin with what is no word. */
export const all = `${image} ${vector} ${address} ${script}`
/** A codename that a slip of the pen parts from the other: one asks whether they are one person. */
export const likeImage = '<img src=xx onerror=alert(__ran=1)>'

/** What of the poison would have become an element, an attribute or an address. */
export const planted = [
  'img[src="x"], img[src="xx"]',
  'svg[onload]',
  '[onerror], [onload], [onclick], [onfocus], [srcset], [formaction], animate',
  '[href^="javascript:" i], [src^="javascript:" i], [action^="javascript:" i]',
  '[href*="evil.example"], [src*="evil.example"], [action*="evil.example"], [content*="evil.example"]',
  '[style*="evil.example"], [poster], object, iframe iframe',
].join(', ')

/** A page of somebody's own: what does harm in it, and passages that are words. */
export const html = `<!doctype html><html onload="alert(__ran=11)"><head><title>${all}</title>
<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">
<link rel="stylesheet" href="https://evil.example/a.css"><style>@import url(https://evil.example/b.css);
body { background: url(https://evil.example/c.png) } p { behavior: url(https://evil.example/d) }</style>
<script>alert(__ran=12)</script><script src="https://evil.example/e.js"></script></head>
<body onload="alert(__ran=13)" style="background:url(https://evil.example/f.png)"><h1>Notice at the quay of Marnoc</h1>
<p onclick="alert(__ran=14)">At least seven people were executed at the quay.</p>
<p>The words on the board were &lt;img src=x onerror=alert(__ran=1)&gt; and nothing else.</p>
<a href="javascript:alert(__ran=15)">read on</a> <a href="&#106;ava&#9;script:alert(__ran=16)">and on</a>
<img src=x onerror="alert(__ran=17)"><img srcset="https://evil.example/g.png 2x"><svg onload="alert(__ran=18)"><style>
<img src=x onerror=alert(__ran=19)></style><a xlink:href="javascript:alert(__ran=20)"><text>go</text></a>
<animate attributeName="href" values="javascript:alert(__ran=21)"/></svg>
<math><mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(__ran=22)&gt;"></math>
<noscript><p title="</noscript><img src=x onerror=alert(__ran=23)>"></noscript>
<iframe src="https://evil.example/" srcdoc="<script>alert(__ran=24)</script>"></iframe>
<object data="https://evil.example/h"></object><video poster="https://evil.example/i.png"><source src="x" onerror="alert(__ran=25)"></video>
<form action="https://evil.example/"><input autofocus onfocus="alert(__ran=26)"><button formaction="javascript:alert(__ran=27)">b</button></form>
</body></html>`

export const plain = `Two people were arrested in Marnoc.\n\nThe sign said ${all} in red.\n\nThree people were executed in Dovaine.\n`
export const other = `Four people were shot in Dovaine that year.\n\nAnother sign said ${image} in blue.\n`

/** Rows of a coding sheet, with the same in every cell that takes words. */
export function sheet(text: string, page: string, third: string, manner: string): string {
  const act = {
    ...{ kind: 'act', voice: 'own', basis: 'analysis', credibility: '2', note: all, persons: image },
  }
  const execution = {
    ...act,
    ...{ act_type: 'execution', where: 'XA-02', when: '2020', manner, media_origin: 'foreign' },
    conduct: 'read',
  }
  const three = 'Three people were executed in Dovaine'
  const seven = 'At least seven people were executed at the quay'
  const four = 'Four people were shot in Dovaine that year'
  const arrest = { ...act, act_type: 'arrest' }
  const rule = { source: text, kind: 'provision', voice: 'own', conduct: 'read', media_origin: 'foreign' }
  const rows = [
    { ...execution, source: text, quote: three, victims_min: '3', body: vector },
    { ...execution, source: page, quote: seven, victims_min: '7' },
    { ...execution, source: third, quote: four, victims_min: '4', persons: likeImage, body: image },
    { ...arrest, source: text, quote: 'Two people were arrested in Marnoc', victims_min: '2' },
    { ...arrest, source: text, quote: `The sign said ${image}`, victims_min: '1', when: '2021' },
    { ...arrest, source: third, quote: `Another sign said ${image} in blue`, victims_min: '1', when: '2022' },
    { ...{ source: text, quote: all, kind: 'response', voice: 'relayed' }, origin: image, speaker: vector },
    { source: page, quote: image, kind: 'body', voice: 'own', body: image, note: vector },
    {
      ...{ ...rule, quote: vector, penalty: 'death', reaches: 'offender', instrument: 'XA-BAD' },
      ...{ text_basis: 'none', article: image, note: all },
    },
  ]
  return Papa.unparse({ fields: [...new Set(rows.flatMap((row) => Object.keys(row)))], data: rows })
}

/** A sheet whose headings and cells are poison, and that is only looked at. */
export const strangeSheet = Papa.unparse([
  ['source', 'quote', 'kind', image, `${vector} heading`, 'act_type'],
  [vector, image, 'act', all, address, image],
  [`${image} one`, `${vector} nobody said`, 'act', all, all, vector],
])

/** Texts of a law and two rules that answer differently. */
export function law(): string {
  const words = { ko: `${all} 법`, en: `${all} act` }
  const by = { by: vector, date: '2023', note: { en: all } }
  const provision = (code: string, penalty: string) => ({
    ...{ code, text: 'XA-BAD-1', article: vector, conduct: ['read'], media: ['foreign'], mediaLabel: image },
    ...{ penalty, reaches: ['offender'], reportedBy: by, note: { en: all } },
  })
  return JSON.stringify({
    instruments: [
      {
        ...{ code: 'XA-BAD', country: 'XA', name: words, note: { en: all } },
        otherNames: [{ text: image, language: 'en' }],
      },
    ],
    texts: [
      {
        ...{ code: 'XA-BAD-1', instrument: 'XA-BAD', title: words, basis: 'commentary', held: true },
        ...{ from: '2018-01-01', reportedBy: [by], note: { ko: all } },
      },
    ],
    provisions: [provision('bad-1', 'labour-camp:1y..3y'), provision('bad-2', 'labour-camp:5y..9y')],
  })
}

// The order of the work: an area imports only what stands left of it.
const order = [
  'kernel',
  'codebook',
  'record',
  'sources',
  'passages',
  'accounts',
  'linkage',
  'findings',
  'estimation',
  'law',
  'publication',
]
const areas = order.map((area, place) => ({
  name: `${area}-looks-left-only`,
  severity: 'error',
  from: { path: `^src/${area}/` },
  to: {
    path: `^src/(${[...order.slice(place + 1), 'operations', 'cli', 'server', 'language'].join('|')})(/|\\.)`,
  },
}))
module.exports = {
  forbidden: [
    ...areas,
    {
      name: 'nothing-imports-a-face',
      severity: 'error',
      from: { pathNot: '^(src/(cli|server)|e2e|bench)/' },
      to: { path: '^(src/(cli|server)|web)/' },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      from: {
        path: '^src/[^/]+/[^/]+\\.ts$',
        pathNot: '^src/(cli|server|operations|language)/|\\.test\\.ts$',
      },
      to: { path: '/io/|^node:' },
    },
    {
      name: 'only-record-io-knows-the-database',
      severity: 'error',
      from: { pathNot: '^src/record/io/|\\.test\\.ts$' },
      to: { path: 'better-sqlite3|kysely' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '\\.test\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}

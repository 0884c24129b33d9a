const oa = (term: string): string => `http://www.w3.org/ns/oa#${term}`
const dcterms = (term: string): string => `http://purl.org/dc/terms/${term}`
const integer = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger'
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'

/** What names a thing of the record: its id is random, and the same in every release. */
export const iri = (id: string): string => `urn:girok:${id}`

/**
 * The words of `release.jsonld` (JSON-LD 1.1), in the file itself: nobody has to ask a server what it says. Passages
 * are W3C Web Annotations with the IRIs of that vocabulary; titles and dates are Dublin Core; the record's own words
 * stand below `urn:girok:terms:`.
 */
export const context = {
  '@version': 1.1,
  '@vocab': 'urn:girok:terms:',
  id: '@id',
  type: '@type',
  title: { '@id': dcterms('title'), '@container': '@language' },
  issued: { '@id': dcterms('issued'), '@type': dateTime },
  language: dcterms('language'),
  date: dcterms('date'),
  signedAt: { '@type': dateTime },
  release: { '@type': '@id' },
  statedIn: { '@id': 'http://www.w3.org/ns/prov#wasDerivedFrom', '@type': '@id' },
  inside: { '@type': '@id' },
  mayLieInside: { '@type': '@id' },
  accounts: { '@type': '@id' },
  leaf: { '@type': '@id' },
  proof: { '@container': '@list' },
  methods: { '@container': '@list' },
  range: { '@type': '@json' },
  mayBeSaid: { '@container': '@language' },
  seeds: { '@type': '@json' },
  counts: { '@type': '@json' },
  strata: { '@type': '@json' },
  fields: { '@type': '@json' },
  question: { '@type': '@json' },
  Annotation: oa('Annotation'),
  TextQuoteSelector: oa('TextQuoteSelector'),
  TextPositionSelector: oa('TextPositionSelector'),
  motivation: { '@id': oa('motivatedBy'), '@type': '@vocab' },
  highlighting: oa('highlighting'),
  target: { '@id': oa('hasTarget'), '@type': '@id' },
  source: { '@id': oa('hasSource'), '@type': '@id' },
  selector: { '@id': oa('hasSelector'), '@type': '@id' },
  exact: oa('exact'),
  prefix: oa('prefix'),
  suffix: oa('suffix'),
  start: { '@id': oa('start'), '@type': integer },
  end: { '@id': oa('end'), '@type': integer },
} as const

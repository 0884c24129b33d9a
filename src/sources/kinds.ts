import type { KindDefinition } from '../record/kinds.ts'
import {
  custodySchema,
  identitySchema,
  itemSchema,
  layerSchema,
  sourceSchema,
  type Custody,
  type Identity,
  type Item,
  type Layer,
  type Source,
} from './model.ts'
import { segments } from './segments.ts'

export const sourceKind: KindDefinition<Source> = {
  kind: 'source',
  schema: sourceSchema,
  facets: ({ codename }) => [['codename', codename]],
}

export const identityKind: KindDefinition<Identity> = {
  kind: 'identity',
  schema: identitySchema,
  facets: ({ source }) => [['source', source]],
}

export const itemKind: KindDefinition<Item> = {
  kind: 'item',
  schema: itemSchema,
  facets: ({ source, sha256, fileName }) => [
    ['source', source],
    ['sha256', sha256],
    ['file', fileName],
  ],
}

export const custodyKind: KindDefinition<Custody> = {
  kind: 'custody',
  schema: custodySchema,
  facets: ({ item }) => [['item', item]],
}

export const layerKind: KindDefinition<Layer> = {
  kind: 'layer',
  schema: layerSchema,
  facets: ({ item }) => [['item', item]],
  segments: ({ text }) => segments(text),
}

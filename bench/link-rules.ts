import { linkSpecSchema, type BlockingRule, type LinkSpec, type Take } from '../src/linkage/link-spec.ts'

const part = (field: string, take: Take = 'whole') => ({ fields: [field], take })

/** Ten rules and six comparisons, as data: the same are written as SQL in `link-peers`. */
const blocking: BlockingRule[] = [
  [part('given_name'), part('surname')],
  [part('surname'), part('occupation')],
  [part('surname'), part('born')],
  [part('given_name'), part('born')],
  [part('postcode'), part('given_name')],
  [part('postcode'), part('surname')],
  [part('born'), part('birth_place')],
  [part('birth_place'), part('surname', 'start-3')],
  [part('birth_place'), part('given_name', 'start-3')],
  [part('postcode', 'without-end'), part('given_name', 'start-1')],
]

export const benchSpec: LinkSpec = linkSpecSchema.parse({
  comparisons: [
    { fields: ['given_name'], how: 'name' },
    { fields: ['surname'], how: 'name' },
    { fields: ['born'], how: 'date' },
    { fields: ['birth_place'], how: 'place' },
    { fields: ['postcode'], how: 'postcode' },
    { fields: ['occupation'], how: 'occupation' },
  ],
  blocking,
})

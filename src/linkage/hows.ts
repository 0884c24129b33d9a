/** How the values of a field are compared. What each makes of two values stands in `matching/`. */
export const hows = [
  'full-name',
  'name',
  'korean-name',
  'date',
  'age',
  'sex',
  'place',
  'postcode',
  'number',
  'occupation',
  'text',
  'exact',
] as const
export type How = (typeof hows)[number]

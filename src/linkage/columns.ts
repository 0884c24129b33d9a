import type { How } from './link-spec.ts'

/** What a column of a list of persons holds. */
export type Role =
  | 'id'
  | 'list'
  | 'name'
  | 'native-name'
  | 'given-name'
  | 'surname'
  | 'birth'
  | 'death'
  | 'date'
  | 'age'
  | 'sex'
  | 'place'
  | 'postcode'
  | 'number'
  | 'occupation'
  | 'kin'
  | 'text'
  /** Says nothing of who somebody is: a count, a remark, a grouping made by somebody. */
  | 'aside'

export interface MappedColumn {
  readonly column: string
  readonly role: Role
}

export const howOf: Readonly<Partial<Record<Role, How>>> = {
  name: 'full-name',
  'native-name': 'full-name',
  'given-name': 'name',
  surname: 'name',
  birth: 'date',
  death: 'date',
  date: 'date',
  age: 'age',
  sex: 'sex',
  place: 'place',
  postcode: 'postcode',
  number: 'number',
  occupation: 'occupation',
  kin: 'text',
  text: 'text',
}

// Looked for in this order, in the header without spaces and marks. The narrower come first: a `birth place` is no birth.
const signs: readonly (readonly [Role, RegExp])[] = [
  ['aside', /cause|reason|사인$|원인|사유/],
  ['name', /first.*(sur|last)name/],
  ['age', /^(age|나이|연령|만나이)/],
  [
    'aside',
    /^(cluster|group|entity|truth|label|matchid|match|note|notes|remark|remarks|comment|비고|메모)(id)?$/,
  ],
  [
    'id',
    /^(id|key|번호|식별번호|고유번호)$|^(unique|record|rec|row|person|entry)(id|no|key|number)$|^(행|사람|기록|인물)(번호|id)$/,
  ],
  ['list', /^(list|source|dataset|file|origin|sourcedataset|명단|출처|목록|자료|자료원)(name|이름|명)?$/],
  [
    'number',
    /soc.*sec|ssn|passport|nationalid|phone|tel$|telephone|mobile|housenumber|street(no|number)|주민(등록)?번호|여권번호|군번|전화/,
  ],
  ['postcode', /postcode|postalcode|zip|우편번호/],
  [
    'place',
    /(birth|death|home|origin)(place|town|city|region|province|country)|place|town|city|village|suburb|county|province|region|state|district|country|출생지|고향|본적|거주지|주소지|지역|장소|시도|시군구|도시|나라|국가|행정구역/,
  ],
  ['text', /address|street|주소|도로명/],
  ['death', /death|died|dod|deceased|사망일|사망|사망연도|숨진/],
  ['birth', /birth|born|dob|생년|출생|생일|태어난/],
  ['sex', /^(sex|gender|성별)$/],
  ['occupation', /occupation|job|profession|work|직업|직책|직위|직종|신분/],
  [
    'kin',
    /father|mother|parent|spouse|husband|wife|kin|relative|family(members?|of)|아버지|어머니|부친|모친|배우자|가족|부모/,
  ],
  [
    'native-name',
    /hangul|hanja|chosongul|native.*name|nativescript|한글(이름|성명)?|한자(이름|성명)?|이름한글|성명한글|원어/,
  ],
  ['surname', /surname|lastname|familyname|^(last|family|surn|lname|성|성씨|姓)$/],
  ['given-name', /givenname|firstname|forename|^(given|first|fname|이름만|명)$/],
  [
    'name',
    /fullname|^(name|names|personname|victim|victimname|person|이름|성명|인명|피해자|피해자명|피해자이름|성함|姓名|名前|romanized|romanname|latinname|latin|englishname|영문(이름|성명|명)?|로마자(이름|표기)?)$/,
  ],
  ['date', /date|when|날짜|일자|일시|시점|연월일/],
  ['name', /name|이름|성명/],
  ['aside', /id$|번호$/],
]

/** What each column holds, going by its header alone, in English or Korean; `text` where nothing tells. */
export function mapColumns(header: readonly string[]): MappedColumn[] {
  const mapped = header.map((column): MappedColumn => {
    const plain = column
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
    return { column, role: signs.find(([, sign]) => sign.test(plain))?.[0] ?? 'text' }
  })
  const ids = mapped.filter(({ role }) => role === 'id').slice(1)
  return mapped.map((one) => (ids.includes(one) ? { ...one, role: 'aside' } : one))
}

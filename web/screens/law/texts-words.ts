import { counted } from './counted.ts'

const en = {
  notHeld: 'Known of, not held',
  told: 'As told, text not given',
  implied: 'Stands for a text not entered yet',
  since: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  before: (date: string) => `until replaced (${date})`,
  inForce: (span: string) => `In force ${span}`,
  forceUnknown: 'Dates in force not known',
  textsLead: 'Which texts are known of, how, and from whom.',
  replaces: (it: string) => `Replaces: ${it}`,
  adopted: (it: string) => `Adopted ${it}`,
  provisionsIn: (n: number) => (n === 0 ? 'No provisions' : counted(n, 'provision')),
  unplaced: 'Provisions that stand with no text',
  unplacedWhy: {
    'instrument-not-stated': 'The account doesn’t say which law it speaks of.',
    'several-texts-of-that-basis':
      'Several texts of this law are known in the same way. Which one is meant can’t be told.',
  },
  mend: 'Mend it in Read',
  disputesLead: 'Where sources disagree about what a law itself says. Rival reports stand side by side.',
  noDisputes: 'No source contradicts another about what a law says.',
  saidOrSilent: 'Does the law say so?',
  sayIt: 'Say that it does',
  saySilent: 'Say that it is silent',
  rival: (article: string) => `${article} is reported differently`,
  definition: (label: string) => `“${label}”: what does it mean?`,
  means: (it: string) => `Means: ${it}`,
}

const ko: typeof en = {
  notHeld: '있다고만 알려짐, 확보하지 못함',
  told: '들은 대로, 법문은 제시되지 않음',
  implied: '아직 넣지 않은 법문을 대신함',
  since: (date) => `${date}부터`,
  until: (date) => `${date}까지`,
  before: (date) => `${date} 전까지`,
  inForce: (span) => `${span} 시행`,
  forceUnknown: '시행 시기를 알 수 없음',
  textsLead: '어떤 법문이 있다고 알려졌는지, 무엇으로 알게 되었는지, 누가 전했는지 보여 줍니다.',
  replaces: (it) => `대신하는 법문: ${it}`,
  adopted: (it) => `채택: ${it}`,
  provisionsIn: (n) => (n === 0 ? '조항 없음' : `조항 ${String(n)}건`),
  unplaced: '어느 법문에도 두지 못한 조항',
  unplacedWhy: {
    'instrument-not-stated': '어느 법에 대한 말인지 진술에 나오지 않습니다.',
    'several-texts-of-that-basis':
      '이 법에는 같은 근거로 알려진 법문이 여럿이어서 어느 것을 가리키는지 알 수 없습니다.',
  },
  mend: '읽기에서 고치기',
  disputesLead: '법에 무엇이 적혀 있는지를 두고 출처들이 엇갈리는 곳입니다. 서로 다른 보도를 나란히 둡니다.',
  noDisputes: '법의 내용을 두고 서로 어긋나는 출처가 없습니다.',
  saidOrSilent: '법에 그런 내용이 있는가',
  sayIt: '있다고 전한 쪽',
  saySilent: '없다고 전한 쪽',
  rival: (article) => `${article}에 대한 보도가 서로 다름`,
  definition: (label) => `‘${label}’의 뜻이 서로 다름`,
  means: (it) => `뜻: ${it}`,
}

export const textsWords = { en, ko }

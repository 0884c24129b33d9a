import type { Vocabulary } from '../vocabulary.ts'

/** What was done to somebody. Arranged after the habit of HURIDOCS: by what is violated, then by how. */
export const actType = {
  id: 'act-type',
  ko: ['침해 유형', '사람에게 무엇이 행해졌는지를 가리킨다.'],
  en: ['Type of act', 'What was done to somebody.'],
  terms: [
    {
      code: 'killing',
      once: true,
      ko: ['살해', '국가나 무장 집단이 사람의 목숨을 빼앗은 일 전체.'],
      en: ['Killing', 'Any taking of a life by a state or an armed group.'],
      below: [
        {
          code: 'execution',
          ko: ['처형', '처벌이라는 이름으로 목숨을 빼앗은 일. 재판이 있었는지는 방식에 적는다.'],
          en: ['Execution', 'A life taken as a punishment; whether there was a trial is said under manner.'],
        },
        {
          code: 'extrajudicial-killing',
          ko: ['초법적 살해', '처벌의 형식조차 갖추지 않고 공권력이 고의로 죽인 일.'],
          en: [
            'Extrajudicial killing',
            'A deliberate killing by authorities without even the form of a punishment.',
          ],
        },
        {
          code: 'excessive-force-killing',
          ko: ['과잉 진압에 의한 사망', '시위, 국경, 검문 따위에서 지나친 무력을 써서 죽게 한 일.'],
          en: [
            'Killing by excessive force',
            'Death caused by needless force at a protest, a border or a checkpoint.',
          ],
        },
        {
          code: 'infanticide',
          ko: ['영아 살해', '구금되거나 송환된 여성이 낳은 아기를 죽인 일.'],
          en: ['Infanticide', 'Killing of a newborn, for instance of a woman who is held or was sent back.'],
        },
      ],
    },
    {
      code: 'death-in-custody',
      once: true,
      ko: ['구금 중 사망', '갇혀 있는 동안의 죽음. 굶주림, 질병, 학대 등 원인이 밝혀지지 않아도 된다.'],
      en: ['Death in custody', 'A death while held, from hunger, illness, abuse or a cause not established.'],
    },
    {
      code: 'enforced-disappearance',
      ko: ['강제실종', '국가가 데려간 뒤 그 사실이나 행방을 밝히지 않는 일.'],
      en: [
        'Enforced disappearance',
        'The state takes a person and denies it, or conceals fate or whereabouts.',
      ],
    },
    {
      code: 'deprivation-of-liberty',
      ko: ['자유 박탈', '사람을 붙잡거나 가두어 마음대로 떠날 수 없게 한 일 전체.'],
      en: ['Deprivation of liberty', 'Any seizing or holding of a person who may not leave.'],
      below: [
        {
          code: 'arrest',
          ko: ['체포', '사람을 붙잡아 신병을 확보한 일.'],
          en: ['Arrest', 'Taking a person into custody.'],
          below: [
            {
              code: 'arbitrary-arrest',
              ko: ['자의적 체포', '법적 근거나 절차 없이, 또는 권리를 행사했다는 이유로 붙잡은 일.'],
              en: [
                'Arbitrary arrest',
                'Arrest without lawful ground or procedure, or for the use of a right.',
              ],
            },
          ],
        },
        {
          code: 'detention',
          ko: ['구금', '사람을 시설이나 다른 장소에 가두어 둔 일.'],
          en: ['Detention', 'Holding a person in a facility or elsewhere.'],
          below: [
            {
              code: 'incommunicado-detention',
              ko: ['외부와 차단된 구금', '가족, 변호인, 영사와의 연락을 끊은 채 가둔 일.'],
              en: ['Incommunicado detention', 'Detention without contact to family, lawyer or consul.'],
            },
            {
              code: 'camp-detention',
              ko: ['수용소 구금', '정치범수용소나 그와 비슷한 수용소에 가둔 일.'],
              en: ['Detention in a camp', 'Detention in a political prison camp or one like it.'],
            },
          ],
        },
        {
          code: 'abduction',
          ko: ['납치', '다른 나라 안이나 밖에서 사람을 속이거나 억지로 데려간 일.'],
          en: ['Abduction', 'Taking a person away by force or deceit, within a country or across borders.'],
        },
        {
          code: 'hostage-taking',
          ko: ['인질', '남을 움직이게 하려고 사람을 붙잡아 둔 일. 가족을 대신 가두는 일도 포함한다.'],
          en: ['Hostage-taking', 'Holding a person, for instance a relative, to make somebody else act.'],
        },
      ],
    },
    {
      code: 'cruel-treatment',
      ko: ['고문과 부당한 대우', '몸이나 마음에 심한 고통을 주거나 인간의 존엄을 짓밟은 일 전체.'],
      en: ['Torture and ill-treatment', 'Any severe suffering or degradation inflicted on a person.'],
      below: [
        {
          code: 'torture',
          ko: ['고문', '공권력이 자백, 처벌, 위협 따위의 목적으로 일부러 심한 고통을 준 일.'],
          en: ['Torture', 'Severe pain inflicted on purpose by authorities, to punish, coerce or extract.'],
        },
        {
          code: 'ill-treatment',
          ko: ['부당한 대우', '고문에 이르지 않거나 목적이 드러나지 않은 잔혹하고 굴욕적인 대우.'],
          en: [
            'Ill-treatment',
            'Cruel or degrading treatment short of torture, or whose purpose is not known.',
          ],
        },
        {
          code: 'starvation',
          ko: ['음식 박탈', '벌이나 통제의 수단으로 음식을 주지 않거나 크게 줄인 일.'],
          en: ['Deprivation of food', 'Food withheld or cut to punish or control.'],
        },
        {
          code: 'denial-of-care',
          ko: ['치료 거부', '갇혀 있거나 통제 아래 있는 사람에게 필요한 치료를 해 주지 않은 일.'],
          en: [
            'Denial of medical care',
            'Needed treatment withheld from a person who is held or controlled.',
          ],
        },
        {
          code: 'public-humiliation',
          ko: ['공개 모욕', '공개 비판, 조리돌림 등 사람들 앞에서 욕을 보인 일.'],
          en: ['Public humiliation', 'Shaming before an assembled public, as at a criticism rally.'],
        },
      ],
    },
    {
      code: 'sexual-violence',
      ko: ['성폭력', '동의 없는 성적 행위, 또는 성을 겨냥한 폭력과 강제 전체.'],
      en: ['Sexual violence', 'Any sexual act without consent, or violence and coercion aimed at sex.'],
      below: [
        {
          code: 'rape',
          ko: ['강간', '동의 없이 몸에 삽입한 일. 지위나 구금을 이용한 경우를 포함한다.'],
          en: ['Rape', 'Penetration without consent, also through abuse of rank or custody.'],
        },
        {
          code: 'forced-abortion',
          ko: ['강제 낙태', '임신한 사람의 뜻에 반하여 임신을 중단시킨 일.'],
          en: ['Forced abortion', 'A pregnancy ended against the will of the pregnant person.'],
        },
        {
          code: 'invasive-search',
          ko: ['강압적 신체 수색', '몸속까지 뒤지거나 옷을 벗겨 모욕을 준 수색.'],
          en: ['Invasive body search', 'A search of body cavities, or stripping that degrades.'],
        },
      ],
    },
    {
      code: 'servitude',
      ko: ['강제노동과 예속', '벌칙의 위협 아래 일하게 하거나 사람을 물건처럼 부린 일 전체.'],
      en: ['Forced labour and servitude', 'Work under threat, or people used as property.'],
      below: [
        {
          code: 'forced-labour',
          ko: ['강제노동', '스스로 원하지 않은 일을 벌칙의 위협 아래 시킨 일.'],
          en: ['Forced labour', 'Work demanded under threat of a penalty and not offered freely.'],
        },
        {
          code: 'trafficking',
          ko: ['인신매매', '착취하려고 속임수나 강압으로 사람을 옮기거나 넘긴 일.'],
          en: ['Trafficking in persons', 'Moving or handing over people by deceit or force to exploit them.'],
        },
      ],
    },
    {
      code: 'forced-movement',
      ko: ['이동과 거주의 침해', '살 곳이나 오갈 자유를 억지로 정하거나 막은 일 전체.'],
      en: ['Forced movement', 'Any forcing or barring of where people live or go.'],
      below: [
        {
          code: 'forced-relocation',
          ko: ['강제 이주', '처벌이나 관리의 수단으로 사는 곳을 옮기게 한 일. 추방을 포함한다.'],
          en: [
            'Forced relocation',
            'People made to move home, as a penalty or for control; internal exile included.',
          ],
        },
        {
          code: 'forced-return',
          ko: ['강제 송환', '박해받을 위험이 있는 나라로 돌려보낸 일.'],
          en: ['Forced return', 'Sending people back to a country where they face persecution.'],
        },
        {
          code: 'denial-of-movement',
          ko: ['이동 제한', '나라 안팎으로 다니거나 떠날 자유를 막은 일.'],
          en: ['Denial of movement', 'Barring people from travelling within a country or leaving it.'],
        },
      ],
    },
    {
      code: 'unfair-trial',
      ko: ['불공정한 재판', '변호, 공개, 독립된 판사 등 재판의 기본 보장을 지키지 않은 일.'],
      en: ['Unfair trial', 'A trial without its basic guarantees: defence, publicity, an independent judge.'],
    },
    {
      code: 'privacy-violation',
      ko: ['사생활 침해', '집, 소지품, 통신을 함부로 들여다본 일 전체.'],
      en: ['Violation of privacy', 'Any unwarranted intrusion into home, belongings or communication.'],
      below: [
        {
          code: 'search',
          ko: ['수색', '집이나 몸, 기기를 뒤진 일.'],
          en: ['Search', 'A home, a person or a device searched.'],
        },
        {
          code: 'surveillance',
          ko: ['감시', '사람이나 통신을 지켜보거나 엿들은 일.'],
          en: ['Surveillance', 'People or their communication watched or listened to.'],
        },
      ],
    },
    {
      code: 'property-violation',
      ko: ['재산 침해', '재산을 빼앗거나 부순 일 전체.'],
      en: ['Violation of property', 'Any taking or destroying of property.'],
      below: [
        {
          code: 'confiscation',
          ko: ['몰수', '재산이나 물건을 정당한 절차 없이 빼앗은 일.'],
          en: ['Confiscation', 'Property taken without due process.'],
        },
        {
          code: 'extortion',
          ko: ['갈취', '풀어 주거나 눈감아 주는 값으로 돈이나 물건을 요구한 일.'],
          en: ['Extortion', 'Money or goods demanded for release or for looking away.'],
        },
      ],
    },
    {
      code: 'discrimination',
      ko: ['차별', '성분, 출신, 종교, 성별, 장애 따위를 이유로 달리 대우한 일.'],
      en: ['Discrimination', 'Worse treatment for status, descent, religion, sex, disability or the like.'],
    },
    {
      code: 'collective-punishment',
      ko: ['연좌', '본인의 행위가 아니라 가족이나 집단에 속한다는 이유로 처벌한 일.'],
      en: [
        'Collective punishment',
        'Punishment for belonging to a family or a group, not for one’s own conduct.',
      ],
    },
    {
      code: 'threat',
      ko: ['위협', '해를 입히겠다고 겁을 주거나 괴롭힌 일.'],
      en: ['Threat', 'Intimidation or harassment with the prospect of harm.'],
    },
  ],
} as const satisfies Vocabulary

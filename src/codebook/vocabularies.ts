import type { Vocabulary } from './vocabulary.ts'
import { accountKind, accountStatus, credibility } from './vocabularies/account.ts'
import { actType } from './vocabularies/act-type.ts'
import { basis, voice } from './vocabularies/attribution.ts'
import { channel } from './vocabularies/channel.ts'
import { circumstance } from './vocabularies/circumstance.ts'
import { conduct } from './vocabularies/conduct.ts'
import { custodyEvent, extraction } from './vocabularies/custody.ts'
import { manner } from './vocabularies/manner.ts'
import { mediaOrigin } from './vocabularies/media-origin.ts'
import { penalty } from './vocabularies/penalty.ts'
import { reach } from './vocabularies/reach.ts'
import { consent, reliability, sourceKind } from './vocabularies/source.ts'
import { standardOfProof } from './vocabularies/standard-of-proof.ts'
import { textBasis } from './vocabularies/text-basis.ts'

/** Every vocabulary that the project brings. */
export const vocabularies: readonly Vocabulary[] = [
  actType,
  conduct,
  mediaOrigin,
  manner,
  circumstance,
  penalty,
  reach,
  voice,
  basis,
  textBasis,
  channel,
  sourceKind,
  reliability,
  credibility,
  consent,
  accountKind,
  accountStatus,
  standardOfProof,
  custodyEvent,
  extraction,
]

import { toBase64 } from '../kernel/base64.ts'
import type { Sha256 } from '../kernel/ports.ts'
import { checkpointOf, fingerprint } from './key-print.ts'
import type { ReleaseHead } from './model.ts'

const hashesOnly = "grep -E '^[0-9a-f]{64}  ' manifest.txt | sha256sum -c"

/** CHECK.txt: how to check this folder without Girok, in Korean and English. */
export function checkText(publication: ReleaseHead, sha256: Sha256): string {
  const judged = publication.law !== undefined
  const keys = publication.log.flatMap(({ origin, verifierKey }) => [
    `  ${origin}`,
    `    ${fingerprint(sha256, verifierKey) ?? ''}`,
    `    ${verifierKey}`,
  ])
  const checkpoints = publication.checkpoints.flatMap((note) => {
    const checkpoint = checkpointOf(note)
    return checkpoint === undefined
      ? []
      : [`  ${checkpoint.origin}`, `    ${String(checkpoint.size)}`, `    ${toBase64(checkpoint.root)}`]
  })
  return `이 폴더를 확인하는 방법 (English below)

1. 열쇠부터 견주어 보십시오. 아래 지문은 이 폴더에 들어 있는 것이므로, 인쇄물이나 기관의
   홈페이지처럼 다른 경로로 알려진 지문과 같아야만 뜻이 있습니다.
2. Node.js 18 이상이 있으면 이 폴더에서 다음을 실행하십시오. 네트워크는 쓰지 않습니다.
     node verify.mjs
   다른 경로로 받은 verify.mjs를 쓰면 더 안전합니다: node verify.mjs <폴더> --key <열쇠>
3. Node.js가 없으면 파일이 바뀌지 않았는지만이라도 볼 수 있습니다.
     ${hashesOnly}
   이것만으로는 manifest.txt의 서명이 확인되지 않습니다.

확인되는 것: 파일, 서명, 공개된 값이 기록에 있던 그대로라는 것, 수가 공개된 진술에서 나온다는 것.
확인되지 않는 것: 출처의 말이 옳은지, 빠진 것이 없는지, 공개하지 않은 진술의 내용, 사람의 판정${judged ? ', 법과 견준 판정' : ''}.


How to check this folder

1. Compare the key first. The fingerprint below comes with this folder: it means something only if it
   equals one that you know from elsewhere, such as a printed page or the organisation's own site.
2. With Node.js 18 or newer, run this here. It uses no network.
     node verify.mjs
   Safer still with a verify.mjs that reached you another way: node verify.mjs <folder> --key <key>
3. Without Node.js you can at least see whether files have changed.
     ${hashesOnly}
   That alone doesn't check the signature on manifest.txt.

What is checked: the files, the signatures, that disclosed values are what the record held, and that the
numbers follow from the disclosed accounts.
What isn't: that a source is right, that nothing is missing, what withheld accounts say, people's judgements${judged ? ',\nthe verdicts of comparing law with practice' : ''}.


열쇠와 그 지문 (SHA-256) / Key and its fingerprint (SHA-256)
${keys.join('\n')}

확인점: 로그, 항목 수, 뿌리 해시 / Checkpoint: log, number of entries, root hash
${checkpoints.join('\n')}

공개 시각 / Published at
  ${publication.release.at}
`
}

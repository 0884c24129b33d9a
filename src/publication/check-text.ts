import { toBase64 } from '../kernel/base64.ts'
import type { Sha256 } from '../kernel/ports.ts'
import { checkpointOf, fingerprint } from './key-print.ts'
import type { ReleaseHead } from './model.ts'

const hashesOnly = "grep -E '^[0-9a-f]{64}  ' manifest.txt | sha256sum -c"

/** CHECK.txt: how to check this folder without Girok, in Korean and English. */
export function checkText(publication: ReleaseHead, sha256: Sha256): string {
  const judged = publication.law !== undefined
  const estimated = publication.estimates !== undefined
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
확인되지 않는 것: 출처의 말이 옳은지, 빠진 것이 없는지, 공개하지 않은 진술의 내용, 사람의 판정${judged ? ', 법과 견준 판정' : ''},
웹 페이지와 PDF와 표가 데이터(data 폴더)와 같은 내용인지. 이것들은 서명된 그대로인지만 봅니다.${estimated ? '\n추정은 다시 계산하지 않습니다. estimates 폴더의 JSON에 다시 계산하는 명령이 있습니다.' : ''}

맞지 않을 때의 부호:
  file-altered            서명된 그대로가 아닌 파일
  file-missing            있어야 하는데 없는 파일
  file-unlisted           공개본에 속하지 않는 파일. 나중에 누가 넣은 것입니다
  checkpoint-signature    열쇠가 올바르지 않거나, 확인점의 서명이 맞지 않음
  checkpoint-missing      로그의 확인점이 없음
  checkpoint-altered      확인점의 형식이 잘못되었거나 둘 이상임
  header-invalid          읽을 수 없는 항목 머리말
  entry-misplaced         서명된 기록에 그런 항목이 없음
  disclosure-altered      보이는 값이 서명된 기록의 값과 다름
  count-wrong             수가 공개된 진술에서 나오지 않음
공개된 것만으로는 알 수 없는 것의 부호와 개수:
  withheld                세기는 하되 공개하지 않은 진술
  generalised             대략만 공개한 날짜와 장소. 기록의 값과 맞는지는 알 수 없습니다
  weight-not-checkable    공개하지 않은 것 때문에 사람 수를 다 확인할 수 없는, 증명의 항
  pair-not-checkable      서로 다른 사람들이라는 까닭이 공개되지 않은 쌍
  judged                  서로 다른 사람들이라고 사람이 판정한 쌍
  origins-not-committed   누구의 말인지를 공개한 곳의 말로만 아는 진술
  files-not-committed     증거 파일의 해시. 기록과 대조할 항목이 공개되지 않았습니다
  verdicts-not-checked    법과 견준 판정. 다시 따져 보지 않습니다


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
What isn't: that a source is right, that nothing is missing, what withheld accounts say, people's judgements${judged ? ',\nthe verdicts of comparing law with practice' : ''};
nor that pages, PDF and tables say what the data say (folder data): of them only that they are as signed.${estimated ? '\nEstimates aren’t computed again: the JSON in the folder estimates has the command that does.' : ''}

What the codes mean where something doesn't hold:
  file-altered            a file isn't as it was signed
  file-missing            a file should be there and isn't
  file-unlisted           a file doesn't belong to the release; somebody put it there later
  checkpoint-signature    a key is wrong, or the signature on a checkpoint isn't valid
  checkpoint-missing      a log has no checkpoint
  checkpoint-altered      a checkpoint is malformed, or there are two
  header-invalid          the header of an entry can't be read
  entry-misplaced         the signed record has no such entry
  disclosure-altered      something shown isn't what the signed record holds
  count-wrong             the number doesn't follow from the disclosed accounts
What can't be told from what is disclosed, and how often:
  withheld                accounts that are counted and don't go out
  generalised             dates and places given coarsely: whether the record's own are such can't be told
  weight-not-checkable    members of a proof whose number of people rests in part on what isn't disclosed
  pair-not-checkable      pairs of members whose reason for being different people isn't disclosed
  judged                  pairs that somebody judged to be different people
  origins-not-committed   accounts of which only the publisher says whose word they are in the end
  files-not-committed     hashes of evidence files: the entries that would show them aren't disclosed
  verdicts-not-checked    verdicts of comparing law with practice, which aren't worked out anew


열쇠와 그 지문 (SHA-256) / Key and its fingerprint (SHA-256)
${keys.join('\n')}

확인점: 로그, 항목 수, 뿌리 해시 / Checkpoint: log, number of entries, root hash
${checkpoints.join('\n')}

공개본 번호와 봉인 시각 / Number of the release, and when it was sealed
  ${String(publication.release.number)}, ${publication.release.at}
`
}

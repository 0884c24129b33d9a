import { dataFile } from './data-file.ts'
import { checkText } from './check-text.ts'
import type { Form, Press } from './form.ts'
import { checkFile, dataPath, headName } from './model.ts'
import { packed } from './packed-account.ts'

/** What a stranger's program checks, and what the pages were made of. */
export function dataForm({ head, sha256, sink }: Press): Form {
  sink.add(dataPath(headName), dataFile(headName, head))
  sink.add(checkFile, checkText(head, sha256))
  return {
    accounts({ name, accounts }) {
      const rows = accounts.map((it) => (it.withheld === undefined ? packed(it) : it))
      sink.add(dataPath(name), dataFile(name, rows))
    },
    finding(finding, place) {
      const { file = '' } = head.findings[place] ?? {}
      sink.add(dataPath(file), dataFile(file, finding))
    },
  }
}

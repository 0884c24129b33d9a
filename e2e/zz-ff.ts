import { Firefox } from './firefox.ts'
import { writeFileSync } from 'node:fs'
for (const scripts of [true, false]) {
const f = await Firefox.open({ scripts })
await f.go('file:///tmp/g/site-sample/two/ko/index.html')
try { console.log(await f.value('document.title + " " + !!document.getElementById("query")')) } catch (e) { console.log(String(e)) }
writeFileSync(`/tmp/g/pics-site/ff-${scripts}.png`, await f.picture())
console.log(f.requests)
await f.close()
}

// The rules of `link-rules.ts` as SQL on DuckDB: blocking and scoring only. `FOLDER` is where the package was installed.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const [folder, file] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api')
const instance = await DuckDBInstance.create(join(folder, 'peer.duckdb'))
const db = await instance.connect()
await db.run(`SET threads = 2; SET temp_directory = '${folder}'`)

const rules = [
  ['given_name', 'surname'],
  ['surname', 'occupation'],
  ['surname', 'born'],
  ['given_name', 'born'],
  ['postcode', 'given_name'],
  ['postcode', 'surname'],
  ['born', 'birth_place'],
  ['birth_place', 'surname3'],
  ['birth_place', 'given3'],
  ['postcode_start', 'given1'],
]
const same = (rule) => rule.map((key) => `a.${key} = b.${key}`).join(' AND ')

const steps = {
  reading: `CREATE TABLE persons AS
    WITH cells AS (
      SELECT row_number() OVER () AS i, nullif(given_name, '') AS given_name, nullif(surname, '') AS surname,
        nullif(born, '') AS born, nullif(birth_place, '') AS birth_place, nullif(postcode, '') AS postcode,
        nullif(occupation, '') AS occupation
      FROM read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true))
    SELECT *, CASE WHEN length(surname) >= 3 THEN surname[1:3] END AS surname3,
      CASE WHEN length(given_name) >= 3 THEN given_name[1:3] END AS given3, given_name[1:1] AS given1,
      left(replace(postcode, ' ', ''), -2) AS postcode_start,
      count(*) OVER (PARTITION BY given_name) AS given_name_rows, count(*) OVER (PARTITION BY surname) AS surname_rows,
      count(*) OVER (PARTITION BY birth_place) AS birth_place_rows
    FROM cells`,
  blocking: `CREATE TABLE pairs AS ${rules
    .map((rule, at) => {
      const earlier = rules.slice(0, at).map((one) => ` AND NOT coalesce(${same(one)}, false)`)
      return `SELECT a.i AS a, b.i AS b FROM persons a JOIN persons b ON ${same(rule)} AND a.i < b.i${earlier.join('')}`
    })
    .join(' UNION ALL ')}`,
  scoring: `CREATE TABLE scored AS SELECT * FROM (SELECT pairs.a, pairs.b, -18
      + ${['given_name', 'surname', 'birth_place']
        .map(
          (key) => `CASE WHEN a.${key} IS NULL OR b.${key} IS NULL THEN 0
          WHEN a.${key} = b.${key} THEN log2((SELECT count(*) FROM persons) / greatest(a.${key}_rows, b.${key}_rows))
          WHEN jaro_winkler_similarity(a.${key}, b.${key}) >= 0.92 THEN 6
          WHEN jaro_winkler_similarity(a.${key}, b.${key}) >= 0.85 THEN 3 ELSE -3 END`,
        )
        .join(' + ')}
      + CASE WHEN a.born IS NULL OR b.born IS NULL THEN 0 WHEN a.born = b.born THEN 13
          WHEN damerau_levenshtein(a.born, b.born) <= 1 THEN 7 WHEN damerau_levenshtein(a.born, b.born) <= 2 THEN 4
          WHEN a.born[1:4] = b.born[1:4] THEN 1 ELSE -4 END
      + CASE WHEN a.postcode IS NULL OR b.postcode IS NULL THEN 0 WHEN a.postcode = b.postcode THEN 14
          WHEN a.postcode[:-3] = b.postcode[:-3] THEN 8 WHEN a.postcode[1:2] = b.postcode[1:2] THEN 2 ELSE -3 END
      + CASE WHEN a.occupation IS NULL OR b.occupation IS NULL THEN 0 WHEN a.occupation = b.occupation THEN 4
          WHEN jaro_winkler_similarity(a.occupation, b.occupation) >= 0.9 THEN 2 ELSE -2 END AS weight
      FROM pairs JOIN persons a ON a.i = pairs.a JOIN persons b ON b.i = pairs.b) WHERE weight >= -5`,
}

let total = 0
for (const [name, sql] of Object.entries(steps)) {
  const began = performance.now()
  await db.run(sql)
  const took = (performance.now() - began) / 1000
  total += took
  console.log(`DuckDB: ${name} ${took.toFixed(1)} s`)
}
const [[pairs]] = (await db.runAndReadAll('SELECT count(*) FROM pairs')).getRows()
const [[kept]] = (await db.runAndReadAll('SELECT count(*) FROM scored')).getRows()
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(
  `DuckDB: ${total.toFixed(1)} s, ${pairs} pairs, ${kept} kept, peak ${peak} MB (no learning, no clusters)`,
)

import { appendFileSync, createWriteStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type EvalName, evalNames } from './eval-names.ts'
import { UsageError } from './say.ts'

/** Measures the program takes of itself; no bench is needed. */
type OwnEval = 'corruptions' | 'rewrites' | 'plants' | 'facts' | 'foreign-claims' | 'takes' | 'beat'
type Predict = (record: never) => unknown
/** A predictor that knows its answers only at the end, when all records have come: `each` gives null, `last` the lines. */
interface LatePredictor {
  readonly each: Predict
  readonly last: () => Promise<readonly unknown[]>
}

/** What predicts one record; made anew for each run, since clustering remembers what it has seen. */
const predictors: Readonly<Record<Exclude<EvalName, OwnEval>, () => Promise<Predict | LatePredictor>>> = {
  extraction: async () => (await import('../evals/extraction.ts')).predictExtraction,
  feeds: async () => (await import('../evals/feeds.ts')).predictFeeds,
  robots: async () => (await import('../evals/robots.ts')).predictRobots,
  clustering: async () => (await import('../evals/clustering.ts')).makeClusterPredictor(),
  copies: async () => (await import('../evals/copies.ts')).makeCopyPredictor(),
  entities: async () => (await import('../evals/entities.ts')).predictEntities,
  quantities: async () => (await import('../evals/quantities.ts')).predictQuantities,
  claims: async () => (await import('../evals/claims.ts')).predictClaims,
  grounding: async () => (await import('../evals/grounding.ts')).predictGrounding,
  retrieval: async () => (await import('../evals/retrieval.ts')).makeRetrievalPredictor(),
  timeline: async () => (await import('../evals/timeline.ts')).makeTimelinePredictor(),
  watch: async () => (await import('../evals/watch.ts')).makeWatchPredictor(),
  security: async () => (await import('../evals/security.ts')).predictSecurity,
}

/** `groundwire eval NAME --in FILE|DIR --out FILE`: predictions in file order, one JSON line a record. */
export async function runEval(name: string, options: { readonly in?: string; readonly out?: string }): Promise<void> {
  if (!(evalNames as readonly string[]).includes(name))
    throw new UsageError(`groundwire eval takes one of ${evalNames.join(', ')}, not "${name}".`)
  if (name === 'corruptions') return evalCorruptions(options.out)
  if (name === 'rewrites') return evalRewrites(options.out)
  if (name === 'facts') return evalFacts(options.out)
  if (name === 'foreign-claims') return evalForeignClaims(options.out)
  if (name === 'plants') return evalPlants(options.out)
  if (name === 'takes') return evalTakes(options)
  if (name === 'beat') return evalBeat(options.out)
  if (options.in === undefined || options.out === undefined)
    throw new UsageError('groundwire eval needs --in FILE|DIR (.jsonl or .jsonl.gz) and --out FILE.')
  const predictor = await predictors[name as Exclude<EvalName, OwnEval>]()
  const { each, last } = typeof predictor === 'function' ? { each: predictor, last: async () => [] } : predictor
  const out = createWriteStream(options.out)
  const write = async (prediction: unknown): Promise<void> => {
    if (!out.write(`${JSON.stringify(prediction)}\n`)) await new Promise<void>((done) => out.once('drain', () => done()))
  }
  let n = 0
  for (const file of filesOf(options.in)) {
    for (const [at, line] of linesOf(file)) {
      const prediction = await each(recordOf(line, `${file}, line ${at}`) as never)
      if (prediction !== null) await write(prediction)
      n += 1
      if (process.stderr.isTTY && n % 100 === 0) process.stderr.write(`\r${n} records `)
    }
  }
  for (const prediction of await last()) await write(prediction)
  await new Promise<void>((done) => out.end(() => done()))
  console.log(`${n} records, predictions in ${options.out}`)
}

/** The gate against sentences made false on purpose needs no bench: it reads the sample wire. Prints its measures; `out` gets each case. */
async function evalCorruptions(out: string | undefined): Promise<void> {
  const { gateCases, gateMeasures } = await import('../evals/corruptions.ts')
  const began = process.cpuUsage()
  const cases = await gateCases()
  const { user, system } = process.cpuUsage(began)
  if (out !== undefined) writeFileSync(out, cases.map((each) => `${JSON.stringify(each)}\n`).join(''))
  for (const { name, value, n } of gateMeasures(cases)) console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
  console.log(
    `${cases.length} sentences through every check, ${Math.round(cases.length / ((user + system) / 1e6))} a CPU-second, reading the sample included`,
  )
}

/**
 * The gate against a model's rewrites of passages written for this, and what is printed of a capable model's summaries and takes. Prints
 * its measures; `out` gets each sentence but those set aside, then each summary, then each part of a take.
 */
async function evalRewrites(out: string | undefined): Promise<void> {
  const { rewriteCases, rewriteShares } = await import('../evals/rewrites.ts')
  const cases = rewriteCases()
  const shown = cases.filter(({ aside }) => !aside)
  if (out !== undefined) writeFileSync(out, shown.map((each) => `${JSON.stringify(each)}\n`).join(''))
  const { modelShares, modelSummaries } = await import('../evals/model-summaries.ts')
  const summaries = modelSummaries()
  if (out !== undefined) appendFileSync(out, summaries.map((each) => `${JSON.stringify(each)}\n`).join(''))
  const { modelTakes, takeShares } = await import('../evals/model-takes.ts')
  const parts = modelTakes()
  if (out !== undefined) appendFileSync(out, parts.map((each) => `${JSON.stringify(each)}\n`).join(''))
  for (const { name, value, n } of [...rewriteShares(cases), ...modelShares(summaries), ...takeShares(parts)])
    console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
}

/** The boundary against planted orders reads the sample wire too. Prints its measures; `out` gets each case. */
async function evalPlants(out: string | undefined): Promise<void> {
  const { plantMeasures, playPlants } = await import('../evals/plants.ts')
  const played = await playPlants()
  if (out !== undefined) writeFileSync(out, played.map((each) => `${JSON.stringify(each)}\n`).join(''))
  for (const { name, value, n } of plantMeasures(played)) console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
}

/** The ledger's rules against the marked sentences of the tests: prints its measures; `out` gets each sentence that came out wrong. */
async function evalFacts(out: string | undefined): Promise<void> {
  const { factMeasures, inHalves, readMarkedSentences } = await import('../evals/facts.ts')
  const read = readMarkedSentences()
  const differ = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join('\n') !== b.toSorted().join('\n')
  const isWrong = (it: (typeof read)[number]): boolean =>
    differ(it.expected, it.found) || (it.roles !== undefined && differ(it.roles, it.foundRoles))
  if (out !== undefined)
    writeFileSync(
      out,
      read
        .filter(isWrong)
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(''),
    )
  const measured = [...read, ...inHalves(read)]
  const { rowMeasures, rowsInReports } = await import('../evals/rows-in-reports.ts')
  const rows = rowsInReports()
  if (out !== undefined) appendFileSync(out, rows.map((row) => `${JSON.stringify({ row })}\n`).join(''))
  const measures = [...new Set(measured.map((it) => it.set))].flatMap((set) => factMeasures(measured, set))
  for (const { name, value, n } of [...measures, ...rowMeasures(rows)]) console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
}

/** The default beat's reports of the tests, told without a model: prints its measures; `out` gets each story as it would be published. */
async function evalBeat(out: string | undefined): Promise<void> {
  const { beatMeasures, beatSets, tellBeat } = await import('../evals/beat-reports.ts')
  const told = beatSets.map((set) => ({ set, stories: tellBeat(set) }))
  const all = told.flatMap(({ stories }) => stories)
  if (out !== undefined) writeFileSync(out, all.map(({ story, told: it }) => `${JSON.stringify({ set: story.set, ...it })}\n`).join(''))
  for (const { set, stories } of told)
    for (const { name, value, n } of beatMeasures(set, stories)) console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
}

/** General claims from marked sentences in French, German and Spanish, and headlines told: prints its measures; `out` gets what came out wrong, and every headline. */
async function evalForeignClaims(out: string | undefined): Promise<void> {
  const { foreignMeasures, readForeignSentences } = await import('../evals/foreign-claims.ts')
  const read = readForeignSentences()
  const wrong = read.filter((each) => each.wrong.length > 0)
  if (out !== undefined) writeFileSync(out, wrong.map((each) => `${JSON.stringify(each)}\n`).join(''))
  const { titleMeasures, toldTitles } = await import('../evals/foreign-titles.ts')
  const titles = toldTitles()
  if (out !== undefined) appendFileSync(out, titles.map((each) => `${JSON.stringify(each)}\n`).join(''))
  for (const { name, value, n } of [...foreignMeasures(read), ...titleMeasures(titles)])
    console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
}

/**
 * The rubric of a take. Without `--in`: the sample wire's takes and those scored by hand; with it: the takes of an export.
 * Prints a line a take and the measures; `out` gets the sheets.
 */
async function evalTakes(options: { readonly in?: string; readonly out?: string }): Promise<void> {
  const { calibrate, sampleSheets, takeMeasures } = await import('../evals/takes.ts')
  const { in: place } = options
  const sheets = place === undefined ? await sampleSheets() : await sheetsIn(place)
  if (options.out !== undefined) writeFileSync(options.out, sheets.map((each) => `${JSON.stringify(each)}\n`).join(''))
  for (const { id, headline, passed, mayRun, isShort, checks } of sheets) {
    if (isShort) {
      console.log(`short  ${mayRun ? 'may run' : 'held back'}  ${id}  ${headline}`)
      continue
    }
    const failed = checks.filter((check) => !check.passed).map((check) => `${check.number} ${check.name}: ${check.reason}`)
    console.log(
      `${passed}/12 ${mayRun ? 'may run' : 'held back'}  ${id}  ${headline}${failed.length === 0 ? '' : `  (${failed.join(' ')})`}`,
    )
  }
  for (const { name, value, n } of takeMeasures(sheets, place === undefined ? await calibrate() : []))
    console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
  if (place !== undefined) return
  const { inventedMeasures, inventedTakes } = await import('../evals/invented-takes.ts')
  const invented = inventedTakes()
  for (const { id, half, sheet } of invented)
    console.log(
      `${sheet.take.length === 0 ? 'none ' : sheet.isShort ? 'short' : 'take '} ${sheet.mayRun ? 'may run' : 'held back'}  ${half}  ${id}`,
    )
  for (const { name, value, n } of inventedMeasures(invented)) console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
  const { comparePairs, pairMeasures } = await import('../evals/earlier.ts')
  const compared = comparePairs()
  for (const { earlier, later, relation, found } of compared)
    if (found !== relation) console.log(`pair   ${found ?? 'none'}, not ${relation ?? 'none'}: ${earlier} | ${later}`)
  for (const { name, value, n } of pairMeasures(compared)) console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
}

/** The sheets of the takes in an exported file or folder; a line that cannot be read, and a place without a take, are named. */
async function sheetsIn(place: string) {
  const { exportedSheets, faultOf } = await import('../evals/exported-takes.ts')
  const rows = filesOf(place).flatMap((file) =>
    linesOf(file).map(([at, line]) => {
      const row = recordOf(line, `${file}, line ${at}`)
      const fault = faultOf(row)
      if (fault !== undefined) throw new UsageError(`${file}, line ${at}: no sentence of groundwire export sentences (${fault}).`)
      return row
    }),
  )
  const sheets = exportedSheets(rows)
  if (sheets.length === 0)
    throw new UsageError(
      `${place} holds no take. groundwire export sentences, watches and stories print what is scored, one JSON line each.`,
    )
  return sheets
}

function filesOf(place: string): readonly string[] {
  try {
    if (!statSync(place).isDirectory()) return [place]
    return readdirSync(place)
      .filter((it) => /\.jsonl(\.gz)?$/.test(it))
      .sort()
      .map((it) => join(place, it))
  } catch (error) {
    throw new UsageError(`--in ${place} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** The lines that say something, with their numbers. */
function linesOf(file: string): readonly (readonly [number, string])[] {
  const bytes = readFileSync(file)
  let text: string
  try {
    text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch {
    throw new UsageError(`${file} is no gzip file.`)
  }
  return text
    .split('\n')
    .map((line, i) => [i + 1, line] as const)
    .filter(([, line]) => line.trim() !== '')
}

function recordOf(line: string, place: string): unknown {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    throw new UsageError(`${place}: a record is one JSON object on one line.`)
  }
  if (typeof record !== 'object' || record === null || !('id' in record)) throw new UsageError(`${place}: a record needs an "id".`)
  return record
}

// How far any chooser of titles could come on pages whose title is known, against ours: each source alone, the best source of each
// publisher told by the truth, the same learnt from the truth of the publisher's other pages, and the source that a publisher's own
// statements agree on most.
//   node scripts/score-titles.mjs [FILE.jsonl.gz]   records of the set extraction-fundus, whose ids begin set/country/publisher/
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { extractArticle } from '../src/stages/read/extract-article.ts'
import { findLdArticle } from '../src/stages/read/json-ld.ts'
import { readHead } from '../src/stages/read/page-head.ts'
import { parsePage } from '../src/stages/read/parse-page.ts'
import { decodeEntities } from '../src/stages/read/title-key.ts'

const file = process.argv[2] ?? fileURLToPath(new URL('../../shared/bench/data/extraction-fundus.jsonl.gz', import.meta.url))
if (!existsSync(file)) {
  console.error(`There is no ${file}.`)
  process.exit(2)
}
const keyOf = (text) =>
  decodeEntities(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')

function pageOf({ id, url, html, html_b64: packed, gold }) {
  const text = html ?? Buffer.from(packed, 'base64').toString('utf8')
  const head = readHead(parsePage(text))
  const meta = (name) => head.metas.find((it) => it.name === name)?.content
  const title = keyOf(head.pageTitle)
  const said = {
    ours: keyOf(extractArticle(text, { url: url ?? 'https://page.example/' }).title),
    'og:title': keyOf(meta('og:title')),
    'twitter:title': keyOf(meta('twitter:title')),
    'structured data': keyOf(findLdArticle(head.jsonLd)?.headline),
    'first heading': keyOf(head.headings[0]),
    'page title': title,
    'page title to its last divider': title.replace(/\s*[|\-–—·•]\s*[^|\-–—·•]*$/, '') || title,
  }
  return { publisher: id.split('/').slice(1, 3).join('/'), truth: keyOf(gold.title), said }
}

const pages = gunzipSync(readFileSync(file))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => pageOf(JSON.parse(line)))
  .filter((it) => it.truth !== '')
const sources = Object.keys(pages[0].said)
const chosen = (page, source) => page.said[source] || page.said.ours
const right = (some, source) => some.filter((it) => chosen(it, source) === it.truth).length
const rightIf = (choose) => pages.filter((it) => choose(it) === it.truth).length
const best = (score) => sources.reduce((one, other) => (score(other) > score(one) ? other : one), 'ours')
const publishers = Object.values(Object.groupBy(pages, (it) => it.publisher))
const sum = (values) => values.reduce((all, it) => all + it, 0)
const agreement = (some, source) =>
  sum(
    some.map(
      ({ said }) => sources.filter((it) => it !== source && it !== 'ours' && said[source] !== '' && said[it] === said[source]).length,
    ),
  )
const say = (name, n) => console.log(`${name.padEnd(66)}${(n / pages.length).toFixed(3)}`)

const repeated = publishers.filter((it) => it.length > 1)
console.log(
  `${pages.length} pages of ${publishers.length} publishers; ${repeated.length} have several, together ${sum(repeated.map((it) => it.length))}\n`,
)
for (const source of sources) say(source, pages.filter((it) => it.said[source] === it.truth).length)
const socialWhere = (repeats) =>
  rightIf(({ said }) => (said['og:title'] !== '' && said[repeats] === said['og:title'] ? said['og:title'] : said.ours))
say('the social title where the first heading repeats it, else ours', socialWhere('first heading'))
say('the social title where the social card repeats it, else ours', socialWhere('twitter:title'))
say('any of these, told by the truth of the page', pages.filter((it) => Object.values(it.said).includes(it.truth)).length)
say('one of these for each publisher, told by the truth', sum(publishers.map((some) => Math.max(...sources.map((it) => right(some, it))))))
const others = (some, page) => some.filter((it) => it !== page)
say(
  'one for each publisher, learnt from the truth of its other pages',
  sum(
    publishers.map(
      (some) =>
        some.filter(
          (page) =>
            chosen(
              page,
              best((it) => right(others(some, page), it)),
            ) === page.truth,
        ).length,
    ),
  ),
)
say(
  'the one that a publisher’s statements agree on most, no truth',
  sum(
    publishers.map((some) =>
      right(
        some,
        best((it) => agreement(some, it)),
      ),
    ),
  ),
)

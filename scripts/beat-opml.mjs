// Writes beat/ai.opml from beat/ai.json, so the list readers import is the list we poll. `--print` writes to the terminal instead.
import { readFileSync, writeFileSync } from 'node:fs'

const json = new URL('../beat/ai.json', import.meta.url)
const opml = new URL('../beat/ai.opml', import.meta.url)

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign])

const outline = (feed) =>
  `      <outline type="${feed.readAs ?? 'rss'}" text="${escapeText(feed.publisher)}" title="${escapeText(feed.title)}" xmlUrl="${escapeText(feed.feedUrl)}" language="${feed.language}" category="${feed.kind}" owner="${escapeText(feed.owner)}"/>`

/** The OPML 2.0 text of a beat: one group a kind, in the order kinds first appear. */
function renderOpml(feeds) {
  const kinds = [...new Set(feeds.map((feed) => feed.kind))]
  const groups = kinds.map((kind) => {
    const lines = feeds.filter((feed) => feed.kind === kind).map(outline)
    return `    <outline text="${kind}">\n${lines.join('\n')}\n    </outline>`
  })
  const head = '  <head>\n    <title>Groundwire: AI and its infrastructure</title>\n  </head>'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n${head}\n  <body>\n${groups.join('\n')}\n  </body>\n</opml>\n`
}

if (import.meta.main) {
  const text = renderOpml(JSON.parse(readFileSync(json, 'utf8')))
  if (process.argv.includes('--print')) process.stdout.write(text)
  else writeFileSync(opml, text)
}

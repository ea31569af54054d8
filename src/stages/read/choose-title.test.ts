import assert from 'node:assert/strict'
import test from 'node:test'
import { extractArticle } from './extract-article.ts'

const url = 'https://www.harbourpost.example/ports/cranes'

function titleOf(head: string, body: string): string | undefined {
  return extractArticle(`<html lang="en"><head>${head}</head><body>${body}<p>The port took delivery on Monday.</p></body></html>`, { url })
    .title
}

const rows: readonly (readonly [string, string, string, string])[] = [
  [
    'a kicker goes when another statement has the headline alone',
    '<meta property="og:title" content="Cranes arrive a year late">',
    '<h1><span>Port of Lund</span> - <span>Cranes arrive a year late</span></h1>',
    'Cranes arrive a year late',
  ],
  [
    'a date printed within the heading goes with it',
    '<meta property="og:title" content="Cranes arrive a year late">',
    '<h1><time>3 May 2026</time> Cranes arrive a year late</h1>',
    'Cranes arrive a year late',
  ],
  [
    'an article of grammar is no kicker',
    '<title>Tallest crane in Europe is set up</title>',
    '<h1>The tallest crane in Europe is set up</h1><h1>Menu</h1>',
    'The tallest crane in Europe is set up',
  ],
  [
    'the name of the site goes from the end, with the section before it',
    '<title>Cranes arrive a year late | Ports | Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
    '<h1>Cranes arrive a year late | Ports | Harbour Post</h1>',
    'Cranes arrive a year late',
  ],
  [
    'and from the front',
    '<title>Harbour Post | Cranes arrive a year late</title><meta property="og:site_name" content="Harbour Post">',
    '<h2>Ports</h2>',
    'Cranes arrive a year late',
  ],
  [
    'a first heading that ends the page title is the name of the blog',
    '<title>Cranes arrive a year late - Notes of a Docker - since 2005</title>',
    '<h1>Notes of a Docker - since 2005</h1>',
    'Cranes arrive a year late',
  ],
  [
    'a heading that spells the host is its name',
    '<title>Cranes arrive a year late</title>',
    '<h1>Harbour Post Example</h1>',
    'Cranes arrive a year late',
  ],
  [
    'a blank that markup left before a colon goes when another statement has none',
    '<meta property="og:title" content="Lund: cranes arrive a year late">',
    '<h1><em>Lund</em> : cranes arrive a year late</h1>',
    'Lund: cranes arrive a year late',
  ],
]
for (const [name, head, body, expected] of rows) test(name, () => assert.equal(titleOf(head, body), expected))

test('no title grows, and none loses all its words, whatever the names look like', () => {
  const pieces = ['Harbour Post', ' | ', ' - ', ': ', 'İstanbul', '…', '«', 'Cranes arrive', ' :: ', '&amp;amp;', '.*+?^()[]{}$\\']
  for (let seed = 1; seed < 400; seed++) {
    const pick = (at: number): string => pieces[(seed * 7 + at * (seed % 5) + at) % pieces.length] ?? ''
    const title = [0, 1, 2, 3, 4, 5].map(pick).join('')
    const found = titleOf(`<title>${title}</title><meta property="og:site_name" content="${pick(3)}">`, `<h1>${pick(1)}</h1>`)
    assert.ok(found === undefined || (found.trim() !== '' && found.length <= 200), `${seed}: ${found}`)
  }
})

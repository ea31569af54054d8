import assert from 'node:assert/strict'
import test from 'node:test'
import { extractArticle } from './extract-article.ts'

const url = 'https://www.harbourpost.example/ports/cranes'
const first = 'The port of Lund took delivery of its two new cranes on Monday, a year later than the contract said. '
const second = 'The harbour master, who had asked for three of them, said that the quay would be busy again before the summer. '
const prose = `<p>${first.repeat(2)}</p><p>${second.repeat(2)}</p>`
const other = '<p>A ferry ran aground off the island on Sunday morning, and nobody on board was hurt, the coast guard said. </p>'.repeat(3)

function textOf(body: string, head = '<title>Cranes arrive a year late</title>'): string {
  return extractArticle(`<html><head>${head}</head><body><main>${body}</main></body></html>`, { url }).text
}
const named = (text: string): string => `<article><h1>Cranes arrive a year late</h1>${text}</article>`

for (const [name, stranger] of [
  ['a second article with a headline of its own is another story', `<article><h1>Ferry runs aground</h1>${other}</article>`],
  [
    'so is one that opens with a heading that leads elsewhere',
    `<article><h2><a href="/ferry">Ferry runs aground</a></h2>${other}</article>`,
  ],
  ['and a box of further articles', `<article><h3>You may like</h3><article>${other}</article><article>${other}</article></article>`],
] as const)
  test(name, () => {
    const text = textOf(named(prose) + stranger)
    assert.match(text, /two new cranes/)
    assert.doesNotMatch(text, /ferry/i)
  })

test('a short article is not lost among long other ones', () => {
  const text = textOf(`${named(`<p>${first.repeat(3)}</p>`)}<article><h1>Ferry runs aground</h1>${other.repeat(4)}</article>`)
  assert.match(text, /two new cranes/)
  assert.doesNotMatch(text, /ferry/i)
})

test('an article that its markup splits in several stays whole', () => {
  const text = textOf(`${named(prose)}<article><h2>What the quay needs</h2>${other}</article><article>${other}</article>`)
  assert.match(text, /two new cranes/)
  assert.match(text, /ran aground/)
})

test('on a page where no heading names an article, all of them stay', () => {
  const list = `<article><h2><a href="/1">Ferry runs aground</a></h2>${other}</article><article><h2><a href="/2">Cranes</a></h2>${prose}</article>`
  assert.match(textOf(list, '<title>Harbour news of this week and the last</title>'), /ran aground/)
})

test('a consent dialogue with more prose than the article is never the article', () => {
  const consent = `<div id="ot-pc" class="ot-pc"><h2>Your choices</h2>${'<p>We and our partners store cookies on your browser to learn how you use these pages and to show what suits you.</p>'.repeat(12)}</div>`
  const text = textOf(`${consent}<div><p>${first}</p><p>${second}</p></div>`)
  assert.doesNotMatch(text, /cookies/)
})

test('what pops up over a name is not part of its sentence', () => {
  const text = textOf(
    named(
      `<p>${first}</p><p>The mayor, Ada Brandt<span class="popover">Ada Brandt Mayor wins again Ferry runs aground</span>, was there. ${second}</p>`,
    ),
  )
  assert.match(text, /The mayor, Ada Brandt, was there\./)
})

test('captions and the lines on an author go where their paragraph is named so', () => {
  const text = textOf(
    named(`<p class="thumb-caption">The quay on Monday, seen from the sea</p>${prose}<p class="author_bio">Ada Holm writes on ports.</p>`),
  )
  assert.doesNotMatch(text, /seen from the sea|writes on ports/)
})

test('lists of links go from a news article and stay in a guide', () => {
  const links = `<ul>${['Ferry runs aground off the island', 'Harbour fees rise for a third year'].map((it) => `<li><a href="/x">${it}</a></li>`).join('')}</ul>`
  const page = named(`${prose}${links}<p>${second}${first}</p>`)
  const newsroom = `<title>Cranes arrive a year late</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Cranes arrive a year late"}</script>`
  assert.doesNotMatch(textOf(page, newsroom), /Harbour fees/)
  assert.match(textOf(page), /Harbour fees/)
})

test('keywords after their mark, and a word on how comments are moderated, close an article', () => {
  const text = textOf(
    named(
      `${prose}${prose}<p>Tags:<br><a href="/t/1">port of Lund, cranes, harbour works</a></p><p>Los comentarios que falten al respeto serán borrados por los moderadores.</p>`,
    ),
  )
  assert.doesNotMatch(text, /Tags|harbour works|comentarios/)
})

test('an agency picture among the paragraphs goes with what it says, and a sentence about an agency stays', () => {
  const kept = 'The figures come from a Reuters/Kirkfield poll of two thousand people in the four towns of the coast.'
  const text = textOf(
    named(
      `<p>${first}</p><p>FILE PHOTO: The mayor opens the quay in Lund, January 15, 2019. REUTERS/Ada Holm/File Photo</p><p>${second}</p>` +
        `<p>A tug lies at the pier in Lund, March 3, 2026. REUTERS/Jon Vega</p><p>FILE - In this March 2021 photo, the old crane of Lund falls.</p><p>${kept}</p>`,
    ),
  )
  assert.doesNotMatch(text, /opens the quay|tug lies|old crane/)
  assert.ok(text.includes(kept) && text.includes(second.trim()))
})

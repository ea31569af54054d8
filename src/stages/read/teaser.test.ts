import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'
import { findTeaserSign } from './teaser.ts'

const sentence = 'The harbour office leased its old cable hall to Northgrid on Thursday, the port said. '
const whole = { text: sentence.repeat(40).trim(), ld: undefined, around: [] }

test('a locked page that shows little, an announced length and an appeal each make a teaser', () => {
  const short = sentence.repeat(3).trim()
  assert.ok(findTeaserSign({ ...whole, text: short, ld: { isAccessibleForFree: false } }))
  assert.ok(findTeaserSign({ ...whole, text: short, ld: { wordCount: 900 } }))
  assert.ok(findTeaserSign({ ...whole, text: `${short} The hall, which …` }))
  for (const line of [
    'Subscribe to continue reading',
    'Jetzt weiterlesen mit H+',
    'Article réservé aux abonnés : la suite est réservée',
    'Suscríbete para seguir leyendo',
  ])
    assert.ok(findTeaserSign({ ...whole, text: short, around: ['Menu', short, line, 'Imprint'] }), line)
})

test('a whole article is none, locked or not, and neither is a short one', () => {
  assert.equal(findTeaserSign(whole), undefined)
  assert.equal(findTeaserSign({ ...whole, ld: { isAccessibleForFree: false } }), undefined)
  assert.equal(findTeaserSign({ ...whole, text: sentence.trim() }), undefined)
  assert.equal(findTeaserSign({ ...whole, text: `${sentence.repeat(20)}The port asks readers to subscribe to its list.` }), undefined)
})

const page = (free: string, shown: string) =>
  `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Port leases hall",${free}"articleBody":${JSON.stringify(sentence.repeat(30))}}</script></head><body><article><h1>Port leases hall</h1><p>${shown}</p></article></body></html>`

test('a body stated in structured data is taken when the page shows a piece of it, and never round a lock', () => {
  const shown = sentence.repeat(4)
  const open = extractArticle(page('', shown), { url: 'https://quay.example/a' })
  assert.equal(open.text, sentence.repeat(30).trim())
  assert.equal(open.isTeaser, false)
  const locked = extractArticle(page('"isAccessibleForFree":false,', shown), { url: 'https://quay.example/a' })
  assert.equal(locked.text, shown.trim())
  assert.equal(locked.isTeaser, true)
})

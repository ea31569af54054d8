import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likenessOf } from './imitation.ts'

const known = 'fenwickcourier.co.uk'

test('AP-S6: an address made to be taken for a known outlet’s is told by how it is made', () => {
  const made = {
    'fenwickсourier.co.uk': 'looks the same',
    'xn--fenwickourier-v8k.co.uk': 'looks the same',
    'fenwick-courier.co.uk': 'looks the same',
    'fenwlckcourier.co.uk': 'looks the same',
    'fenwickc0urier.com': 'looks the same',
    'fenwikcourier.co.uk': 'one letter changed',
    'fenwickcouriers.co.uk': 'one letter changed',
    'fewnickcourier.org': 'one letter changed',
    'fenwickcourier-news.com': 'a word added',
    'thefenwickcourier.co.uk': 'a word added',
    'fenwickcourieronline.com': 'a word added',
    'fenwickcourier.com': 'another ending',
    'news.fenwickcourier.info': 'another ending',
    'fenwickcourier.co.uk.login-reads.com': 'its name in front of another',
  }
  assert.deepEqual(Object.fromEntries(Object.keys(made).map((host) => [host, likenessOf(host, known)])), made)
})

test('AP-S6: a subdomain, another house and a name too short to tell are no imitation', () => {
  for (const host of [
    'www.fenwickcourier.co.uk',
    'business.fenwickcourier.co.uk',
    known,
    'harbourpost.co.uk',
    'fenwick.co.uk',
    'courier.com',
  ])
    assert.equal(likenessOf(host, known), undefined, host)
  assert.equal(likenessOf('ft.dk', 'ft.com'), undefined)
  assert.equal(likenessOf('weird.com', 'wired.com'), undefined)
  assert.equal(likenessOf('127.0.0.1:4830', '127.0.0.1:4831'), undefined)
  // Two blogs at one host are two houses.
  assert.equal(likenessOf('alder.github.io', 'birch.github.io'), undefined)
})

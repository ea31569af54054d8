import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSections } from './find-sections.ts'

const url = 'https://harbour.example/'

test('pages called news, press or blog by name or address are found, news first, each once', () => {
  const html = `<a href="/blog">Blog</a><a href="/de/aktuelles/"><b>Aktuelles</b></a><a href="/x?utm_source=a">Press releases</a><a href="/x">Press releases</a>
<a href="/people">People</a><a href="https://other.example/news">News</a><a href="/">News</a><a href="/news">Alle&nbsp;Beiträge</a>`
  assert.deepEqual(findSections(html, url), [
    'https://harbour.example/de/aktuelles/',
    'https://harbour.example/news',
    'https://harbour.example/blog',
    'https://harbour.example/x',
  ])
})

test('no more than four are tried, whatever a page holds', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `<a href="/${i}">News</a>`).join('')
  assert.equal(findSections(many, url).length, 4)
  assert.deepEqual(findSections('<a href="javascript:x">News</a><a>News</a>', url), [])
})

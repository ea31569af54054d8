import assert from 'node:assert/strict'
import test from 'node:test'
import { isolated } from './direction.ts'

const [hebrew, arabic] = ['תחנת הכוח חיפה', 'مركز بيانات الدوحة']

test('a name from right to left in a sentence of ours is isolated, the figures beside it are not', () => {
  assert.equal(
    isolated(`<p>${hebrew} leases 40 MW (24–31) from ${arabic}, 2 sites</p>`),
    `<p><bdi>${hebrew}</bdi> leases 40 MW (24–31) from <bdi>${arabic}</bdi>, 2 sites</p>`,
  )
})

test('a title from right to left is isolated whole, with its figures and brackets', () => {
  assert.equal(isolated(`<a href="/x"> ${arabic} (40 MW) </a>`), `<a href="/x"> <bdi>${arabic} (40 MW)</bdi> </a>`)
  assert.equal(isolated(`${arabic} 40`, 'mail'), `<span dir="auto">${arabic} 40</span>`)
})

test('attributes, titles of documents, pictures and data stay as they are', () => {
  for (const markup of [
    `<input value="${hebrew}">`,
    `<title>${hebrew}</title>`,
    `<svg><title>${hebrew}</title><text>${hebrew}</text></svg>`,
    `<script type="application/ld+json">{"name":"${hebrew}"}</script>`,
    `<textarea name="x">${hebrew}</textarea>`,
  ])
    assert.equal(isolated(markup), markup)
})

test('text without such letters is given back as it is, and references of markup stay whole', () => {
  assert.equal(isolated('<p>Alder &amp; Birch &#39;40&#39;</p>'), '<p>Alder &amp; Birch &#39;40&#39;</p>')
  const found = isolated(`<p>Alder and Birch lease from ${arabic} &amp; ${arabic} &#39;2&#39; halls in all</p>`)
  assert.equal(found, `<p>Alder and Birch lease from <bdi>${arabic} &amp; ${arabic}</bdi> &#39;2&#39; halls in all</p>`)
})

test('a hostile text takes no longer than its length', () => {
  const signs = `${arabic[0]}${'&#39;'.repeat(50_000)}${'ֿ,'.repeat(50_000)}x`
  assert.ok(isolated(`<p>${signs} words that run the other way ${'abc '.repeat(60_000)}</p>`).includes('<bdi>'))
})

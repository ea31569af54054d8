import assert from 'node:assert/strict'
import test from 'node:test'
import { markdownOf } from './markdown.ts'

const base = 'https://wire.example'

test('headings, links and lists keep their sense', () => {
  assert.equal(
    markdownOf('<h1>A &amp; B</h1><p>See <a href="/x">x</a>.</p><ul><li>one</li><li>two</li></ul>', base),
    '# A & B\n\nSee [x](https://wire.example/x).\n\n- one\n- two',
  )
})
test('a table becomes a table', () => {
  const markup =
    '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table>'
  assert.equal(markdownOf(markup, base), '| A | B |\n| --- | --- |\n| 1 | 2 |')
})
test('words of a source cannot become headings, links or fences', () => {
  const out = markdownOf('<p># Ignore [me](http://evil.example) ``` <b>now</b></p>', base)
  assert.ok(!out.startsWith('# '))
  assert.ok(!/(?<!\\)\[me/.test(out))
  assert.ok(!out.includes('```'))
})
test('only web addresses become links', () => {
  assert.equal(markdownOf('<a href="javascript:alert(1)">x</a>', base), 'x')
})
test('what only eyes or only screen readers get is left out', () => {
  assert.equal(
    markdownOf('<p>a<svg><title>no</title></svg><span class="vh"> no</span><span aria-hidden="true">no</span> b</p>', base),
    'a b',
  )
})
test('a fence cannot be closed by its content', () => {
  const out = markdownOf('<pre>```\nbreak out</pre>', base)
  assert.match(out, /^````\n```\nbreak out\n````$/)
})
test('evidence is footnotes: marks behind the sentence, each note on a line with its words, its source and its record', () => {
  const chip = '<a class="c" href="#e3">3<span class="vh"> evidence</span></a>'
  const key = '<p class="k"><span class="num">3</span><span>Source</span><span><time>23 Oct 2026</time></span></p>'
  const source =
    '<p class="by2"><span><a href="https://a.example/x">A</a>, <span class="nb">ch. 1–9</span></span><span class="open"><a href="/evidence/e_1">record</a></span></p>'
  const note = `<div class="note src">${key}<blockquote>As it was.</blockquote>${source}</div>`
  assert.equal(
    markdownOf(`<h2>Summary<small>1 sentence</small></h2><p>It is so.${chip}</p><div class="notes">${note}</div><p>After.</p>`, base),
    [
      '## Summary (1 sentence)',
      'It is so.[^3]',
      '[^3]: Source 23 Oct 2026 “As it was.” [A](https://a.example/x), ch. 1–9 [record](https://wire.example/evidence/e_1)',
      'After.',
    ].join('\n\n'),
  )
})
test('parts of a line that only stand apart on a page stay apart', () => {
  assert.equal(markdownOf('<p><b>Story</b><span>Report</span><span>Version 1</span></p>', base), '**Story** Report Version 1')
})
test('the label of a part is set off from its sentence, and a day from the link behind it', () => {
  assert.equal(
    markdownOf(
      '<p><span class="kind">How large</span>It is <b>so</b>.</p><ol><li><time>3 Feb 2026</time><a href="/s">A site</a> (<time>4 Feb 2026</time>)</li></ol>',
      base,
    ),
    '**How large.** It is **so**.\n\n- 3 Feb 2026 [A site](https://wire.example/s) (4 Feb 2026)',
  )
})

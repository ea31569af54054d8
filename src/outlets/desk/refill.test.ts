import assert from 'node:assert/strict'
import test from 'node:test'
import { fieldsOf } from './fields.ts'
import { refilled } from './refill.ts'

const form = (action: string, body: string, more = ''): string =>
  `<form class="form"${more} method="post" action="${action}"><input type="hidden" name="token" value="t">${body}</form>`

test('a form comes back as it was sent: words, choices and ticks, and nothing typed is markup', () => {
  const body =
    '<textarea id="a" name="reason" rows="2" required></textarea><input id="b" name="is" type="text" maxlength="9">' +
    '<select id="c" name="kind"><option value="x">X</option><option value="y">Y</option></select>' +
    '<input type="checkbox" name="row" value="MW &amp; more"><input type="checkbox" name="row" value="Place" checked>'
  const fields = fieldsOf({ reason: 'Wrong </textarea> & “so”', is: '$& "40"', kind: 'y', row: ['MW & more'], token: 'old' })
  const { page, id } = refilled(`<main>${form('/desk/x', body)}</main>`, { action: '/desk/x', fields }) ?? assert.fail()
  assert.equal(id, 'sent')
  assert.match(page, /<form id="sent" class="form" method="post"/)
  assert.match(page, /required>Wrong &lt;\/textarea&gt; &amp; “so”<\/textarea>/)
  assert.match(page, /maxlength="9" value="\$&amp; &quot;40&quot;">/)
  assert.match(page, /<option value="x">X<\/option><option value="y" selected>/)
  assert.match(page, /value="MW &amp; more" checked>/)
  assert.match(page, /value="Place">/)
  assert.match(page, /name="token" value="t"/, 'the token is the page’s own')
})

test('the fold of the form is open and no other, and a neighbour of the same address stays as it is', () => {
  const row = (name: string): string =>
    `<details><summary>Decide</summary>${form('/desk/names', `<input type="hidden" name="name" value="${name}"><textarea name="reason"></textarea>`)}</details>`
  const sent = { action: '/desk/names', fields: fieldsOf({ name: 'Second', reason: 'It is one.' }) }
  const { page } = refilled(`${row('First')}${row('Second')}${row('Third')}`, sent) ?? assert.fail()
  assert.equal(page.match(/<details open>/g)?.length, 1)
  assert.equal(page.match(/It is one\./g)?.length, 1)
  assert.ok(page.indexOf('<details open>') > page.indexOf('First') && page.indexOf('<details open>') < page.indexOf('Second'))
})

test('ticks that stand outside their form are kept', () => {
  const tick = (value: string): string => `<input type="checkbox" form="rule" name="leaveOut" value="${value}">`
  const page = `${form('/desk/d', '<textarea name="reason"></textarea>', ' id="rule"')}${tick('s_1')}${tick('s_2')}<input type="checkbox" form="many" name="leaveOut" value="s_1">`
  const back = refilled(page, { action: '/desk/d', fields: fieldsOf({ leaveOut: ['s_1'] }) }) ?? assert.fail()
  assert.equal(back.id, 'rule')
  assert.equal(back.page.match(/checked/g)?.length, 1)
})

test('a page without the form is left alone', () => {
  assert.equal(refilled('<p>Nothing waits.</p>', { action: '/desk/x', fields: fieldsOf({}) }), null)
})

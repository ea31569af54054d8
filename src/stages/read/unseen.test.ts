import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './parse-page.ts'
import { removeUnseen } from './unseen.ts'

const story = `<p>${'The harbour office will move into the old cable hall next spring. '.repeat(8)}</p>`
const shown = (markup: string, around = '') => {
  const page = parsePage(`<html><body><div ${around}>${story}${markup}</div></body></html>`)
  const { nosnippet } = removeUnseen(page)
  return { hasPlant: page.body.textContent.includes('planted'), nosnippet }
}

test('data-nosnippet counts however it is spelled', () => {
  for (const name of ['data-nosnippet', 'DATA-NOSNIPPET', 'Data-NoSnippet=""'])
    assert.deepEqual(shown(`<p>The <span ${name}>planted</span> text.</p>`), { hasPlant: false, nosnippet: 1 })
})

test('text that no reader would see is gone', () => {
  const styles = [
    'display:none',
    'DISPLAY : none !important',
    'visibility:hidden',
    'opacity: 0',
    'font-size:0',
    'font-size: 1px',
    'position:absolute;left:-9999px',
    'text-indent:-999em',
    'clip:rect(0 0 0 0);position:absolute',
    'height:0;overflow:hidden',
    'color:transparent',
    'color:#fff',
    'color: white',
    'color:rgb(255, 255, 255)',
    'color:rgba(0,0,0,0)',
    'color:#123456;background:#123456',
  ]
  for (const style of styles) assert.equal(shown(`<p style="${style}">planted</p>`).hasPlant, false, style)
  for (const markup of [
    '<p hidden>planted</p>',
    '<p aria-hidden="true">planted</p>',
    '<font color="#FFFFFF">planted</font>',
    '<!-- planted -->',
  ])
    assert.equal(shown(markup).hasPlant, false, markup)
})

test('text on a ground of another colour, or of ordinary size, stays', () => {
  for (const style of [
    'color:#fff;background-color:#003366',
    'color:red',
    'font-size:12px',
    'opacity:0.9',
    'height:0',
    'left:-10px',
    'top:auto',
  ])
    assert.equal(shown(`<p style="${style}">planted</p>`).hasPlant, true, style)
  assert.equal(shown('<p style="color:white">planted</p>', 'style="background:#222"').hasPlant, true)
})

test('a page that fades in or whitens most of its text keeps it', () => {
  const page = parsePage(`<body>${'<p style="color:#fff">Ships wait outside the lock for the tide to turn.</p>'.repeat(9)}</body>`)
  removeUnseen(page)
  assert.match(page.body.textContent, /Ships wait/)
})

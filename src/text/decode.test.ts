import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeBytes } from './decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

test('a byte order mark outweighs the header and is not part of the text', () => {
  const decoded = decodeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9), { kind: 'xml', contentType: 'text/xml; charset=iso-8859-1' })
  assert.deepEqual(decoded, { text: 'é', charset: 'utf-8' })
})

test('the header outweighs the declaration of the document', () => {
  const bytes = latin('<?xml version="1.0" encoding="koi8-r"?><a>\u00e9</a>')
  assert.equal(decodeBytes(bytes, { kind: 'xml', contentType: 'text/xml; charset="ISO-8859-1"' }).charset, 'windows-1252')
})

test('an XML declaration and a meta tag name the charset', () => {
  assert.equal(decodeBytes(latin('<?xml version="1.0" encoding="windows-1251"?><a>\u00cf</a>'), { kind: 'xml' }).text.slice(-5, -4), 'П')
  assert.equal(decodeBytes(latin('<html><meta charset=iso-8859-2><p>\u00b3'), { kind: 'html' }).text.at(-1), 'ł')
  const older = latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">\u009c')
  assert.equal(decodeBytes(older, { kind: 'html' }).text.at(-1), 'ś')
})

test('a meta tag inside a comment says nothing', () => {
  assert.equal(decodeBytes(utf8('<!-- <meta charset=koi8-r> --><p>né</p>'), { kind: 'html' }).charset, 'utf-8')
})

test('a single-byte label on plain UTF-8 is overruled', () => {
  const decoded = decodeBytes(utf8('“Café” à Lyon'), { kind: 'html', contentType: 'text/html; charset=iso-8859-1' })
  assert.deepEqual(decoded, { text: '“Café” à Lyon', charset: 'utf-8' })
})

test('a UTF-8 label on other bytes is overruled', () => {
  assert.equal(
    decodeBytes(latin('d\u00e9j\u00e0 vu, \u00e9t\u00e9 \u00e0 Lyon'), { kind: 'html', contentType: 'text/html; charset=utf-8' }).text,
    'déjà vu, été à Lyon',
  )
})

test('UTF-16 without a mark is known by its first characters', () => {
  const bytes = Uint8Array.from([...'<?xml?>'].flatMap((c) => [0, c.charCodeAt(0)]))
  assert.deepEqual(decodeBytes(bytes, { kind: 'xml' }), { text: '<?xml?>', charset: 'utf-16be' })
})

test('unknown labels and empty input are no trouble', () => {
  assert.deepEqual(decodeBytes(new Uint8Array(0), { kind: 'html', contentType: 'text/html; charset=klingon' }), {
    text: '',
    charset: 'utf-8',
  })
})

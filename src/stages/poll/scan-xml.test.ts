import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import { scanXml } from './scan-xml.ts'

/** What is told of a document, as one list; neighbouring texts count as one. */
function tell(text: string): readonly string[] {
  const told: string[] = []
  scanXml(text, {
    open: (name, attributes) => told.push(`<${name} ${JSON.stringify({ ...attributes })}`) > 0,
    close: () => void told.push('>'),
    wantsText: () => true,
    text: (raw) => addText(told, raw),
    cdata: (raw) => addText(told, raw),
  })
  return told
}

function tellByLibrary(text: string): readonly string[] {
  const told: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void told.push(`<${name} ${JSON.stringify(attributes)}`),
      onclosetag: () => void told.push('>'),
      ontext: (data) => addText(told, data),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: false },
  )
  parser.write(text)
  parser.end()
  return told
}

function addText(told: string[], text: string): void {
  const last = told.at(-1)
  if (text === '') return
  if (last?.startsWith('=') === true) told[told.length - 1] = last + text
  else told.push(`=${text}`)
}

test('tags, attributes, text and CDATA are told in order', () => {
  assert.deepEqual(tell(`<?xml version="1.0"?><a x="1>2" y='&amp;'><!-- no --><b/>t &lt;<![CDATA[<i>]]></a>`), [
    '<a {"x":"1>2","y":"&amp;"}',
    '<b {}',
    '>',
    '=t &lt;<i>',
    '>',
  ])
})

test('what is broken is read as far as it goes: overlapping, stray and missing ends, values without quotes, a lone angle', () => {
  assert.deepEqual(tell('<a><b>x</a></c>y'), ['<a {}', '<b {}', '=x', '>', '>', '=y'])
  assert.deepEqual(tell('<a n=1 n=2 m k = "v" ></a >'), ['<a {"n":"1","m":"","k":"v"}', '>'])
  assert.deepEqual(tell('1 < 2<a>'), ['=1 < 2', '<a {}', '>'])
  for (const cut of ['<a', '<a b', '<a b=', '<a b="', '<!--', '<!DOCTYPE', '<?x', '</a', '<![CDATA['])
    assert.deepEqual(tell(`<r>${cut}`), ['<r {}', '>'], cut)
  assert.deepEqual(tell('<r><![CDATA[open'), ['<r {}', '=open', '>'])
})

test('ten thousand broken documents are told as a library of its own kind tells them', () => {
  let seed = 20261126
  const chance = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * n)
  }
  const pieces = [
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<b:c/>',
    '<d y=\'2\' z="<">',
    '</d >',
    'text',
    ' &amp; ',
    '<!-- c -->',
    '<![CDATA[<x>]]>',
    '<?p i?>',
    '\n',
    '<e\n f="g"\t/>',
    ']]>',
    '>',
    '</none>',
    '1 < 2',
  ]
  for (let round = 0; round < 10_000; round += 1) {
    const text = Array.from({ length: 1 + chance(12) }, () => pieces[chance(pieces.length)]).join('')
    assert.deepEqual(tell(text), tellByLibrary(text), text)
  }
})

test('a hostile document costs no more than its length, and its attributes are capped', () => {
  const documents = [
    '<'.repeat(1_000_000),
    '<a '.repeat(300_000),
    `<a ${'b="c" '.repeat(200_000)}>`,
    `<a ${'x'.repeat(1_000_000)}`,
    '<!--'.repeat(250_000),
    '</a>'.repeat(250_000),
    `<a b="${'<'.repeat(1_000_000)}`,
  ]
  for (const text of documents) assert.ok(tell(text).length < 1_000_001)
  const attributes = Array.from({ length: 5_000 }, (_, i) => `a${i}="1"`).join(' ')
  scanXml(`<a ${attributes}>`, {
    open: (_, given) => Object.keys(given).length === 64 || assert.fail(),
    close: () => undefined,
    wantsText: () => false,
    text: () => assert.fail(),
    cdata: () => assert.fail(),
  })
  scanXml('<a __proto__="x" constructor="y" toString="z">', {
    open: (_, given) => Object.getPrototypeOf(given) === Object.prototype || assert.fail(),
    close: () => undefined,
    wantsText: () => false,
    text: () => assert.fail(),
    cdata: () => assert.fail(),
  })
})

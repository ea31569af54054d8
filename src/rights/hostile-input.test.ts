import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aiJsonSignals, aiTxtSignals } from './ai-txt.ts'
import { parseContentSignal } from './content-signal.ts'
import { parseContentUsage } from './content-usage.ts'
import { parseRobotsDirectives } from './meta-robots.ts'
import { looksLikeHtml } from './raw-text.ts'
import { crawlDelay, isAllowed, parseRobots } from './robots.ts'
import { rslSignal } from './rsl.ts'
import { parseRslDocument } from './rsl-document.ts'
import { parseStatedDate } from './stated-date.ts'
import { readTdmPolicy, tdmFilePolicy, tdmFileSignals } from './tdmrep.ts'
import { decideVector, vectorFile, vectorOrigin, vectorPolicy } from './vector-kit.ts'

const url = `${vectorOrigin}/news/a?x=1`

/** Every parser of the room on one text; those that give signals give whole ones, as a list. */
function readAll(text: string): void {
  const robots = parseRobots(text)
  isAllowed(robots, url, 'GroundwireBot')
  crawlDelay(robots, 'GroundwireBot')
  looksLikeHtml(text)
  parseStatedDate(text)
  parseRobotsDirectives(text, 'meta robots', 'GroundwireBot')
  parseContentUsage(text)
  parseContentSignal(text, 'header', vectorPolicy)
  readTdmPolicy(text)
  tdmFilePolicy(text, url, `${vectorOrigin}/.well-known/tdmrep.json`)
  parseRslDocument(text)
  const signals = [
    ...tdmFileSignals(text, url, `${vectorOrigin}/.well-known/tdmrep.json`, new Map()),
    ...aiTxtSignals(text, url, 'ai.txt', 'GroundwireBot'),
    ...aiJsonSignals(text, 'ai.json', 'GroundwireBot'),
    rslSignal({ url, status: 200, body: text.slice(0, 262_144) }, url, vectorPolicy),
  ]
  for (const { signal, raw, effect } of signals) assert.ok(signal !== '' && effect !== '' && typeof raw === 'string')
}

/** A small generator with a fixed seed, so that a failure can be repeated. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state >>> 8
  }
}

const scraps = [
  'User-agent: *\n',
  'Disallow: /',
  'Allow: ',
  '*',
  '$',
  '%',
  '%C3',
  '#',
  ':',
  '\n',
  '\r',
  '\u0000',
  '\uFEFF',
  '\uD800',
  'é',
  '=',
  ',',
  ';',
  '"',
  '(',
  ')',
  'Content-Usage: ',
  'Content-Signal: ',
  'train-ai',
  'n',
  'search=n',
  'unavailable_after: ',
  'Fri, ',
  '25 Jun 2027',
  '<',
  '>',
  '</',
  '<rsl xmlns="https://rslstandard.org/rsl">',
  '<content url="',
  '<license>',
  '<!DOCTYPE ',
  '<![CDATA[',
  '&#',
  '{',
  '[',
  '"location":',
  '"tdm-reservation":1',
  'null',
  'true',
  '1e999',
  '\\',
]

test('no parser throws on random pieces of all the formats', () => {
  const next = numbers(7)
  for (let round = 0; round < 1_500; round += 1) {
    const length = next.next().value % 40
    let text = ''
    for (let piece = 0; piece < length; piece += 1) {
      const number = next.next().value
      text += number % 5 === 0 ? String.fromCharCode(number % 65_536) : (scraps[number % scraps.length] ?? '')
    }
    readAll(text)
  }
})

test('no parser throws on random bytes', () => {
  const next = numbers(11)
  for (let round = 0; round < 100; round += 1) {
    readAll(new TextDecoder().decode(Uint8Array.from({ length: 400 }, () => next.next().value % 256)))
  }
})

test('a mebibyte made to hurt is read to an end', () => {
  const mebibyte = 1_048_576
  const pieces = [
    'a',
    '/',
    '*',
    '*a',
    '$',
    '%',
    '%4',
    '<',
    '<a>',
    '<a ',
    '<content>',
    '(',
    '[',
    '{"a":',
    '"',
    ',',
    ', ',
    'a:',
    ' ',
    '\n',
    ':\n',
    'é',
    'a=(',
    'a;b=',
    '<!--',
    'Disallow: /a*b*c*d*e*\n',
    'User-agent: *\n',
    'Content-Usage: /a search=n\n',
    'x=y,',
    'noai,',
    'Scraping: x\n',
    '<u>; rel="license"; type="application/rsl+xml",',
  ]
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(mebibyte / piece.length))
    readAll(text)
    readAll(`User-agent: *\nDisallow: /${text}`)
  }
})

test('a whole decision survives hostile headers, metas and files', () => {
  const noise = '<>"\u0000,;:=*$%é'.repeat(2_000)
  const decision = decideVector({
    robots: noise,
    site: { tdmrep: vectorFile('/t', noise), aiTxt: vectorFile('/a', noise), aiJson: vectorFile('/j', noise) },
    page: {
      headers: ['x-robots-tag', 'content-usage', 'content-signal', 'tdm-reservation', 'tdm-policy', 'link'].map(
        (name) => [name, noise] as const,
      ),
      metas: ['robots', 'groundwirebot', 'tdm-reservation', 'tdm-policy', 'article:content_tier'].map((name) => [name, noise] as const),
    },
  })
  assert.ok(['L0', 'L1', 'L2', 'L3', 'L4'].includes(decision.level))
})

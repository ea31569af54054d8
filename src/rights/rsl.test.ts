import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RightsDecision, RightsPolicy } from '../domain/rights.ts'
import { licenceLinks } from './collect.ts'
import { parseRslDocument } from './rsl-document.ts'
import { decideVector, vectorOrigin } from './vector-kit.ts'

const licenceUrl = `${vectorOrigin}/license.xml`
const permits = (tokens: string, type = 'usage'): string => `<permits type="${type}">${tokens}</permits>`
const prohibits = (tokens: string): string => `<prohibits type="usage">${tokens}</prohibits>`
const payment = (type: string, inside = ''): string => `<payment type="${type}">${inside}</payment>`
const licence = (...parts: readonly string[]): string => `<license>${parts.join('')}</license>`
const rsl = (licences: string, attributes = ''): string =>
  `<?xml version="1.0"?><rsl xmlns="https://rslstandard.org/rsl"><content url="/*" ${attributes}>${licences}</content></rsl>`

function decideWith(body: string, policy: Partial<RightsPolicy> = {}, status = 200): RightsDecision {
  const robots = `User-agent: *\nAllow: /\nLicense: ${licenceUrl}`
  return decideVector({ robots, policy, site: { licences: [{ url: licenceUrl, status, body }] } })
}

describe('RSL vectors', () => {
  test('RS-1: a prohibition of training alone changes nothing', () => {
    assert.equal(decideWith(rsl(licence(prohibits('ai-train')))).level, 'L4')
  })
  test('RS-2: a licence for search alone does not grant summaries', () => {
    assert.equal(decideWith(rsl(licence(permits('search')))).level, 'L1')
  })
  test('RS-3: summaries without the index cap at L3 and keep the text out of the archive', () => {
    const decision = decideWith(rsl(licence(permits('search ai-input'), payment('attribution'))))
    assert.deepEqual([decision.level, decision.embed], ['L3', false])
  })
  test('RS-4: a price per use closes to a link and the desk hears of the offer', () => {
    const decision = decideWith(rsl(licence(permits('ai-input'), payment('use', '<amount currency="USD">0.015</amount>'))))
    assert.equal(decision.level, 'L1')
    assert.ok(decision.reasons.some(({ effect }) => effect.includes('licence offered')))
  })
  test('RS-5: a prohibition of all AI uses closes to a link', () => {
    assert.equal(decideWith(rsl(licence(prohibits('ai-all')))).level, 'L1')
  })
  test('RS-6: both our uses for attribution keep the level', () => {
    const decision = decideWith(rsl(licence(permits('search ai-input ai-index'), payment('attribution'))))
    assert.deepEqual([decision.level, decision.attributionLink, decision.embed], ['L4', 'required', true])
  })
  test('RS-7: a prohibition beats a permission of the same licence', () => {
    assert.equal(decideWith(rsl(licence(permits('ai-input'), prohibits('all')))).level, 'L1')
  })
  test('RS-8: a licence server means a licence we do not have', () => {
    assert.equal(decideWith(rsl(licence(permits('ai-input ai-index'), payment('free')), 'server="https://l.example/"')).level, 'L1')
  })
  test('RS-9: an operator outside the permitted users gets a link', () => {
    const body = rsl(licence(permits('ai-input ai-index'), permits('non-commercial', 'user')))
    assert.equal(decideWith(body, { operatorClass: 'commercial' }).level, 'L1')
    assert.equal(decideWith(body).level, 'L1')
    assert.equal(decideWith(body, { operatorClass: 'non-commercial' }).level, 'L4')
  })
  test('RS-10: a declared licence that is missing or a page closes to a link', () => {
    assert.equal(decideWith('', {}, 404).level, 'L1')
    assert.equal(decideWith('<!doctype html><html><p>Not found</p></html>').level, 'L1')
    assert.equal(decideVector({ robots: `License: ${licenceUrl}` }).level, 'L1')
  })
  test('RS-11: one licence that grants our uses suffices beside one that forbids only training', () => {
    const both =
      licence(permits('search ai-input ai-index'), payment('attribution')) + licence(prohibits('ai-train'), payment('subscription'))
    const decision = decideWith(rsl(both))
    assert.deepEqual([decision.level, decision.attributionLink], ['L4', 'required'])
  })
})

describe('RSL reading', () => {
  const grant = licence(permits('ai-input ai-index'))
  test('terms that cannot be known close to a link', () => {
    const unknown = [
      rsl(''),
      rsl(licence('<surprise/>')),
      rsl(licence(permits('ai-input ai-index'), '<reporting profile="https://r.example/"/>')),
      rsl(grant).replace('</license>', ''),
      rsl(grant).replace('<rsl', '<!DOCTYPE rsl [<!ENTITY a "b">]><rsl'),
      rsl(grant) + ' '.repeat(262_144),
      '<feed/>',
      '',
    ]
    for (const body of unknown) assert.equal(decideWith(body).level, 'L1', body.slice(0, 200))
  })
  test('elements of other vocabularies are ignored', () => {
    assert.equal(decideWith(rsl(`${grant}<x:note xmlns:x="https://x.example/">hello</x:note>`)).level, 'L4')
  })
  test('prefixed names and the older token for training are understood', () => {
    const body = rsl(licence(prohibits('train-ai')))
      .replaceAll(/<(\/?)(rsl|content|license|prohibits)/g, '<$1r:$2')
      .replace('xmlns=', 'xmlns:r=')
    assert.equal(decideWith(body).level, 'L4')
    assert.equal(decideWith(body.replace('train-ai', 'ai-input')).level, 'L1')
  })
  test('entries for other paths and hosts do not apply, and the nearest entry grants', () => {
    const two = (near: string): string =>
      `<rsl xmlns="https://rslstandard.org/rsl"><content url="/">${grant}</content><content url="${near}">${licence(payment('purchase'))}</content></rsl>`
    assert.equal(decideWith(two('/news/')).level, 'L1')
    assert.equal(decideWith(two('/shop/')).level, 'L4')
    assert.equal(decideWith(two('https://other.example/news/')).level, 'L4')
    assert.equal(decideWith(two(`${vectorOrigin}/news/*`)).level, 'L1')
  })
  test('licences are found in Link headers, link elements and inline scripts', () => {
    const links = [{ rel: 'license', type: 'application/rsl+xml', href: '/b.xml' }]
    const headers = [['Link', '</a.xml>; rel="license"; type="application/rsl+xml", </style.css>; rel=preload']] as const
    const url = `${vectorOrigin}/news/a`
    assert.deepEqual(licenceLinks({ url, headers, links }), [`${vectorOrigin}/a.xml`, `${vectorOrigin}/b.xml`])
    assert.equal(decideVector({ page: { links } }).level, 'L1')
    assert.equal(decideVector({ page: { links, licences: [{ url: `${vectorOrigin}/b.xml`, status: 200, body: rsl(grant) }] } }).level, 'L4')
    assert.equal(decideVector({ page: { rslScripts: [rsl(licence(prohibits('ai-input')))] } }).level, 'L1')
  })
  test('the five XML entities are read in addresses', () => {
    const document = parseRslDocument('<rsl xmlns="https://rslstandard.org/rsl"><content url="/a?x=1&amp;y=2"/></rsl>')
    assert.equal(document.kind === 'terms' ? document.contents[0]?.url : '', '/a?x=1&y=2')
  })
})

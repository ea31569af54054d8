import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { termsSignals } from './ai-txt.ts'
import { decideVector, vectorFile, vectorOrigin } from './vector-kit.ts'

const aiTxt = (body: string): { readonly site: object } => ({ site: { aiTxt: vectorFile('/ai.txt', body) } })
const aiJson = (value: unknown): { readonly site: object } => ({
  site: { aiJson: vectorFile('/.well-known/ai.json', JSON.stringify(value)) },
})

describe('ai.txt vectors', () => {
  test('AT-1: text types closed leave facts', () => {
    assert.equal(decideVector(aiTxt('User-Agent: *\nDisallow: *.txt')).level, 'L2')
    assert.equal(decideVector(aiTxt('Disallow: *.txt')).level, 'L2')
    assert.equal(decideVector(aiTxt('User-Agent: *\nDisallow: /')).level, 'L2')
    assert.equal(decideVector(aiTxt('User-Agent: *\nDisallow: *.jpg\nAllow: *.txt')).level, 'L4')
  })
  test('AT-2: of two files that disagree the stricter counts', () => {
    const site = {
      aiTxt: vectorFile('/ai.txt', 'User-Agent: *\nAllow: /'),
      wellKnownAiTxt: vectorFile('/.well-known/ai.txt', 'User-Agent: *\nDisallow: *.txt'),
    }
    assert.equal(decideVector({ site }).level, 'L2')
    const json = vectorFile('/.well-known/ai.json', JSON.stringify({ permissions: { summarization: 'deny' } }))
    assert.equal(decideVector({ site: { ...site, aiJson: json } }).level, 'L1')
  })
  test('AT-3: an error page is no signal', () => {
    const decision = decideVector(aiTxt('<!doctype html><html><body>Not found. Disallow: /</body></html>'))
    assert.equal(decision.level, 'L4')
    assert.ok(!decision.reasons.some(({ signal }) => signal === 'ai-txt'))
  })
  test('AT-4: terms the desk recorded count under their path alone', () => {
    const terms = {
      host: 'harbour.example',
      pathPrefix: '/premium/',
      quoteOfTerm: 'Automated summaries are not allowed.',
      url: `${vectorOrigin}/terms`,
      recordedBy: 'desk-1',
      recordedAt: '2026-11-01T00:00:00Z',
      reviewBy: '2027-05-01',
    }
    assert.equal(decideVector({ path: '/premium/x', signals: termsSignals([terms], `${vectorOrigin}/premium/x`) }).level, 'L1')
    assert.equal(decideVector({ path: '/news/x', signals: termsSignals([terms], `${vectorOrigin}/news/x`) }).level, 'L4')
  })
})

describe('ai.json and named preferences', () => {
  test('denials of scraping or summarising close to a link, denials of training do not', () => {
    assert.equal(decideVector(aiJson({ policy: { scraping: false } })).level, 'L1')
    assert.equal(decideVector(aiJson({ policy: { training: 'deny', scraping: 'allow' } })).level, 'L4')
    assert.equal(decideVector(aiTxt('Training: deny\nScraping: deny')).level, 'L1')
  })
  test('rules for another agent are not about us', () => {
    assert.equal(decideVector(aiJson({ agents: { otherbot: { summarize: 'deny' } } })).level, 'L4')
    assert.equal(decideVector(aiJson({ agents: { GroundwireBot: { summarize: 'deny' } } })).level, 'L1')
    assert.equal(decideVector(aiJson({ rules: [{ agent: 'otherbot', scraping: 'deny' }] })).level, 'L4')
    assert.equal(decideVector(aiTxt('Agent: otherbot\nScraping: deny')).level, 'L4')
  })
  test('what cannot be read has no effect', () => {
    assert.equal(decideVector({ site: { aiJson: vectorFile('/.well-known/ai.json', '{"a":') } }).level, 'L4')
  })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { decideRights } from '../../rights/decide.ts'
import { extractArticle } from './extract-article.ts'
import { makeArticle } from './make-article.ts'

const now = new Date('2026-03-02T12:00:00Z')
const url = 'https://harbour.example/a'
const policy = { policyVersion: '1', token: 'GroundwireBot', contentSignalsReference: 'L2' } as const
const decision = decideRights([], [], { url, host: 'harbour.example', allowlisted: true, fetchedAt: now.toISOString() }, now, policy)

async function languageOf(text: string, stated: string | undefined, ofSource = 'en'): Promise<string> {
  const page = extractArticle(
    `<html${stated === undefined ? '' : ` lang="${stated}"`}><body><article><p>${text}</p><p>${text}</p></article></body></html>`,
    { url },
  )
  const item = { id: 'i', feedId: 'f', sourceId: 's', key: 'k', url, title: 'x', firstSeenAt: now.toISOString(), notes: [] }
  const source = {
    id: 's',
    name: 'Harbour',
    owner: 'Harbour',
    kind: 'general',
    language: ofSource,
    host: 'harbour.example',
    allowlisted: true,
    firstSeenAt: now.toISOString(),
  } as const
  return (await makeArticle({ item, source, url, page, decision, now })).language
}

const texts = {
  de: 'Der Hafen hat am Montag zwei neue Kräne übernommen, ein Jahr später als es im Vertrag steht, sagte der Leiter.',
  fr: 'Le port a reçu lundi ses deux nouvelles grues, un an plus tard que prévu par le contrat, a dit son directeur.',
  es: 'El puerto recibió el lunes sus dos grúas nuevas, un año más tarde de lo que decía el contrato, dijo su director.',
  en: 'The port took delivery of its two new cranes on Monday, a year later than the contract said, its director told us.',
}
for (const [language, text] of Object.entries(texts))
  test(`an article in ${language} is one, whatever its page and its publisher state`, async () => {
    for (const stated of [undefined, 'en', 'de-DE', 'x'.repeat(50)])
      for (const ofSource of ['en', 'de']) assert.equal(await languageOf(text, stated, ofSource), language, `${stated}, ${ofSource}`)
  })

test('a text too short to tell by itself is in the language its page states', async () => {
  assert.equal(await languageOf('OK 12.', 'de-AT'), 'de')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellsSlot } from './slots-told.ts'
import { type DealTerm, showsTerm } from './term-signs.ts'

const shown: Readonly<Record<DealTerm, readonly string[]>> = {
  hardware: [
    'Calder will fill the hall with Blackwell systems.',
    'It is to hold 2,000 H200s.',
    'Cerebras is to supply the machines.',
    'Les baies recevront des puces d’AMD.',
    'Geplant sind Beschleuniger von Tenstorrent.',
    'Llevará procesadores propios.',
    'Zum Einsatz kommen KI-Chips.',
  ],
  price: [
    'The rent is $90 per kW per month.',
    'Vega pays EUR 3 million a year.',
    'The contract is worth half a billion pounds.',
    'Le loyer est de 2 millions d’euros par an.',
    'Le contrat vaut 1,2 milliard.',
    'Die Miete beträgt 200 Millionen US-Dollar.',
    'El contrato vale 300 millones de libras.',
    'It pays 40 m€.',
  ],
  term: [
    'The lease lasts until 2041.',
    'The deal is for a decade.',
    'It runs to 2038.',
    'The initial period is 90 months.',
    'Vega signed a multi-year lease.',
    'Le bail court sur douze ans.',
    'Der Vertrag läuft fünfzehn Jahre.',
    'Es ist ein zwölfjähriger Vertrag.',
    'El contrato dura veinte años.',
  ],
  start: [
    'Operations are expected to begin in mid-2029.',
    'Delivery is set for early 2028.',
    'The halls will be ready by year-end.',
    'Vega will move in this autumn.',
    'The first racks are expected by Christmas.',
    'The lease starts on 4 June 2028.',
    'It will come online within 20 months.',
    'Le bail commence le 1er juin 2028.',
    'Le site ouvrira l’an prochain.',
    'Der Betrieb beginnt im 2. Quartal 2028.',
    'Der Mietvertrag beginnt am 04.06.2028.',
    'El contrato empieza el próximo año.',
    'Abrirá en la segunda mitad de 2028.',
  ],
}
/** A report on a lease that leaves every term out, with what any report has besides. */
const bare =
  'Vega has taken 12 MW at the Calder hall, the Harbour Post reported on Thursday, 28 May 2026. Calder was founded in 2011. It has courted such customers in the past year. The building may rise higher, and four halls stand there already. Le site se trouve près de Lund.'

for (const [slot, texts] of Object.entries(shown) as [DealTerm, readonly string[]][]) {
  test(`any sign of the ${slot} is a sign, in each of four languages`, () => {
    for (const text of texts) {
      assert.ok(showsTerm(slot, text), text)
      assert.ok(tellsSlot(slot, `${bare} ${text}`), text)
    }
  })
  test(`where nothing speaks of the ${slot} it may be called missing`, () => assert.ok(!showsTerm(slot, bare)))
}

test('what a report says that it was not told is still missing, unless it gives it away', () => {
  assert.ok(!showsTerm('hardware', 'The operator did not say which chips the halls are for.'))
  assert.ok(!showsTerm('price', 'Vega declined to disclose the price in euros.'))
  assert.ok(showsTerm('hardware', 'The operator did not say how many Nvidia chips the halls are for.'))
  assert.ok(showsTerm('hardware', 'The operator did not name a price. The halls hold chips.'))
})

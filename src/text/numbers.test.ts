import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from './quantities.ts'

/** Every amount of a sentence with its unit, in reading order. */
const amounts = (sentence: string, language: string): readonly string[] =>
  findQuantities(sentence, language).map(({ lo, hi, unit }) => `${lo === hi ? lo : `${lo}..${hi}`} ${unit}`.trim())

type Row = readonly [language: string, sentence: string, ...expected: string[]]

function holds(rows: readonly Row[]): void {
  for (const [language, sentence, ...expected] of rows) assert.deepEqual(amounts(sentence, language), expected, sentence)
}

test('French counts seventy to ninety-nine in twenties, and hundreds without "one"', () => {
  holds([
    ['fr', 'Velmora réserve quatre-vingt-onze mégawatts.', '91 MW'],
    ['fr', 'Velmora réserve quatre-vingts mégawatts.', '80 MW'],
    ['fr', 'Velmora réserve quatre-vingt-dix-sept mégawatts.', '97 MW'],
    ['fr', 'Velmora réserve soixante et onze mégawatts.', '71 MW'],
    ['fr', 'Velmora réserve cent vingt mégawatts.', '120 MW'],
    ['fr', 'Velmora réserve trois cent quatre-vingt-cinq mégawatts.', '385 MW'],
    ['fr', 'Velmora réserve quatre-vingt-dix mille GPU.', '90000 GPU'],
    ['fr', 'Une hausse de vingt pour cent.', '20 %'],
  ])
})

test('no two numbers are added that stand beside each other by chance', () => {
  holds([
    ['en', 'They raised twenty ten-metre masts.', '20'],
    ['en', 'It drew forty-two megawatts.', '42 MW'],
  ])
})

test('halves and quarters join the number and the multiplier they belong to', () => {
  holds([
    ['en', 'Halden raised three and a half billion dollars.', '3500000000 USD'],
    ['en', 'Halden raised a billion and a half dollars.', '1500000000 USD'],
    ['en', 'Halden raised two and three quarters million euros.', '2750000 EUR'],
    ['en', 'Halden raised a third of a billion dollars.', '333333333.33333 USD'],
    ['en', 'Halden raised half a million euros.', '500000 EUR'],
    ['en', 'Halden sold a quarter of the racks.', '0.25 ratio'],
    ['en', 'Halden hired 12 and a quarter of the rest left.', '0.25 ratio'],
    ['en', 'Halden needs one and a half megawatts.', '1.5 MW'],
    ['en', 'Halden paid three point two five million dollars.', '3250000 USD'],
    ['fr', 'Halden lève trois milliards et demi d’euros.', '3500000000 EUR'],
    ['fr', 'Halden lève un demi-million d’euros.', '500000 EUR'],
    ['fr', 'Halden lève un quart de milliard d’euros.', '250000000 EUR'],
    ['de', 'Halden braucht zweieinhalb Megawatt.', '2.5 MW'],
    ['de', 'Halden zahlt anderthalb Milliarden Euro.', '1500000000 EUR'],
    ['de', 'Halden zahlt eine halbe Million Euro.', '500000 EUR'],
    ['es', 'Halden paga dos millones y medio de euros.', '2500000 EUR'],
    ['es', 'Halden paga medio millón de euros.', '500000 EUR'],
  ])
})

test('Spanish twenties and hundreds of either gender are whole numbers', () => {
  holds([
    ['es', 'Velmora alquila veintisiete megavatios.', '27 MW'],
    ['es', 'Velmora alquila setecientas cincuenta GPU.', '750 GPU'],
  ])
})

test('a part is a part only of a whole: no period, no quarter of an hour', () => {
  holds([
    ['fr', 'Deux tiers de la charge sont informatiques.', '0.66666666666667 ratio'],
    ['fr', 'La moitié des baies sont vides.', '0.5 ratio'],
    ['fr', 'La première moitié de l’année fut calme.'],
    ['fr', 'Il parla un quart d’heure.'],
    ['de', 'Drei Viertel der Last sind Kühlung.', '0.75 ratio'],
    ['de', 'In der zweiten Hälfte des Jahres öffnet es.'],
    ['es', 'Dos tercios de la carga son de red.', '0.66666666666667 ratio'],
    ['es', 'La quinta parte de la carga es de red.'],
    ['es', 'Una quinta parte de la carga es de red.', '0.2 ratio'],
  ])
})

test('a power of ten is one number, whichever way it is written', () => {
  holds([
    ['en', 'Training took 10^24 FLOP.', '1e+24 FLOP'],
    ['en', 'Training took 2e26 FLOPs.', '2e+26 FLOP'],
    ['en', 'Training took 4 × 10^25 FLOP.', '4e+25 FLOP'],
    ['en', 'Training took 1.5x10^25 FLOP.', '1.5e+25 FLOP'],
    ['en', 'Training took 10²⁶ FLOP.', '1e+26 FLOP'],
    ['en', 'It takes 10^n FLOP.'],
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from './quantities.ts'

/** How firm the first figure of a sentence is, and where power is measured. */
const firmness = (sentence: string, language = 'en'): string | undefined => findQuantities(sentence, language)[0]?.qualifier
const basis = (sentence: string, language = 'en'): string | undefined => findQuantities(sentence, language)[0]?.basis

test('a denied bound is the other bound', () => {
  for (const [language, sentence, expected] of [
    ['en', 'Halden takes no fewer than 30 MW.', 'at_least'],
    ['en', 'Halden takes not less than 30 MW.', 'at_least'],
    ['en', 'Halden takes no more than 30 MW.', 'up_to'],
    ['en', 'The draw shall not exceed 30 MW.', 'up_to'],
    ['en', 'Halden didn’t take more than 30 MW.', 'up_to'],
    ['en', 'Halden takes fewer than 30 racks.', 'up_to'],
    ['fr', 'Halden prend pas moins de 30 MW.', 'at_least'],
    ['fr', 'Halden ne prend pas plus de 30 MW.', 'up_to'],
    ['de', 'Halden nimmt nicht weniger als 30 MW.', 'at_least'],
    ['de', 'Halden nimmt nicht mehr als 30 MW.', 'up_to'],
    ['es', 'Halden toma no menos de 30 MW.', 'at_least'],
    ['es', 'Halden toma no más de 30 MW.', 'up_to'],
  ] as const)
    assert.equal(firmness(sentence, language), expected, sentence)
})

test('a bound may stand behind its figure, but not before what it belongs to instead', () => {
  for (const [language, sentence, expected] of [
    ['en', 'Halden takes 30 MW at most in Lyon.', 'up_to'],
    ['en', 'Halden takes 30 MW at most sites.', 'exact'],
    ['en', 'Halden takes 30 MW at least from Brel.', 'at_least'],
    ['en', 'Halden takes 30 MW, at least for now.', 'exact'],
    ['en', 'Halden takes 30 MW at least in part.', 'exact'],
    ['en', 'Halden takes 30 MW or less.', 'up_to'],
    ['en', 'Halden takes 30+ MW.', 'at_least'],
    ['en', 'Halden takes 30-plus megawatts.', 'at_least'],
    ['en', 'Halden takes 30 MW or so.', 'approx'],
    ['fr', 'Halden prend 30 MW au maximum.', 'up_to'],
    ['es', 'Halden toma 30 MW como máximo.', 'up_to'],
    ['fr', 'Halden prend une trentaine de mégawatts.', 'approx'],
  ] as const)
    assert.equal(firmness(sentence, language), expected, sentence)
})

test('a German contract "über" a figure is one for it', () => {
  assert.equal(firmness('Halden unterschreibt einen Vertrag über 30 MW.', 'de'), 'exact')
  assert.equal(firmness('Halden braucht über 30 MW.', 'de'), 'at_least')
})

test('a right to take more is an option', () => {
  for (const [language, sentence] of [
    ['en', 'Halden has the right to lease a further 30 MW.'],
    ['en', 'Halden may add 30 MW at its option.'],
    ['es', 'Halden tiene una opción sobre otros 30 MW.'],
    ['fr', 'Halden a le droit de louer encore 30 MW.'],
  ] as const)
    assert.equal(firmness(sentence, language), 'option', sentence)
})

test('what is taken beside an option is no option', () => {
  const found = findQuantities('Halden has an option on 30 MW and leased 20 MW.', 'en')
  assert.deepEqual(
    found.map((one) => one.qualifier),
    ['option', 'exact'],
  )
})

test('the measure named before a figure is its basis', () => {
  assert.equal(basis('Total facility power is 55 MW.'), 'facility')
  assert.equal(basis('Brel has a gross capacity of 55 MW.'), 'facility')
  assert.equal(basis('55 MW de potencia informática.', 'es'), 'it')
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { recased } from './recase.ts'
import { serialsOf } from './serials.ts'

const serials = (title: string, lead = ''): readonly string[] => serialsOf(title, lead).map((it) => it.join('='))

test('letters and digits grown together are a kind by their letters and a serial by their numbers', () => {
  assert.deepEqual(serials('H5N8 found on farm'), ['h#n#=5-8'])
  assert.deepEqual(serials('Attackers use CVE-2026-41877'), ['cve-#-#=2026-41877'])
  assert.deepEqual(serials('COP31 ends in Brevia'), ['cop#=31'])
  assert.deepEqual(serials('Quillmark fixes flaw', 'The flaw is CVE-2026-10442.'), ['cve-#-#=2026-10442'])
})
test('a kind of numbered things and what stands behind it are one whatever the language and the letters before the number', () => {
  for (const title of ['Flight KX214 lands', 'Kestrin flight 214 lands', 'El vuelo KX214 aterriza', 'Flug KX214 landet'])
    assert.ok(serials(title).includes('flight=214'), title)
  assert.deepEqual(serials('Voltano recalls Model Y'), ['model=y'])
  assert.ok(serials('Selene III splashes down').includes('selene=3'))
  assert.ok(serials('Third debate ends in shouting').includes('debate held=3'))
  assert.ok(serials('Hurricane Elda nears coast').includes('storm=elda'))
})
test('counts, years, quarters, magnitudes and storms without a name are no serials', () => {
  for (const title of [
    'Kestrel to train 300 teachers',
    'Kestrel flight 3 hours late',
    'Kestrel earns more in Q3',
    'M5.1 quake off the coast',
    'Kestrel FY26 outlook',
    'EU 2030 targets',
    'Storm cuts power',
    'Hurricane season opens',
    'Marel wins 3-1',
  ])
    assert.deepEqual(serials(title), [], title)
})
test('a headline in capitals keeps them where the text below calls somebody by the word', () => {
  const text = 'Shares of Kestrel rose in Lorne on Thursday. Demand grows, Kestrel said.'
  assert.equal(recased('KESTREL SHARES RISE ON DEMAND', text, 'en'), 'Kestrel shares rise on demand')
  assert.equal(recased('Kestrel Shares Rise Upon Growing Demand', text, 'en'), 'Kestrel shares rise upon growing demand')
  assert.equal(recased('Kestrel shares rise', text, 'en'), 'Kestrel shares rise')
  assert.equal(
    recased('SOLVARIN RUFT AUTOS ZURÜCK', 'Der Hersteller Solvarin ruft Autos zurück, sagte Solvarin.', 'de'),
    'Solvarin ruft autos zurück',
  )
})

test('serials that share one word for their kind are all told', () => {
  assert.deepEqual(serialsOf('Hepatitis A and B jabs free', ''), [
    ['hepatitis', 'a'],
    ['hepatitis', 'b'],
  ])
  assert.deepEqual(serialsOf('Reactor 2 and 3 restarted', ''), [
    ['reactor', '2'],
    ['reactor', '3'],
  ])
  assert.deepEqual(serialsOf('Reactor 2 and 300 people evacuated', ''), [['reactor', '2']])
})

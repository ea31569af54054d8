import assert from 'node:assert/strict'
import test from 'node:test'
import { marksClash, marksOf } from './marks.ts'

const clash = (one: string, other: string): boolean => marksClash(marksOf(one, ''), marksOf(other, '')) !== null

test('versions, quarters, parts and magnitudes tell look-alikes apart', () => {
  assert.ok(clash('Orion 5.1 is out', 'Orion 5.2 is out'))
  assert.ok(clash('Orion-4 now in Europe', 'Orion-5 now in Europe'))
  assert.ok(clash('Fjord Compute earns more in Q1', 'Fjord Compute earns more in the second quarter'))
  assert.ok(clash('Phase 1 of Teesside opens', 'Phase 2 of Teesside opens'))
  assert.ok(clash('Magnitude 6.4 quake off the coast', '5.1-magnitude quake off the coast'))
})
test('sizes of one model, chips by their codes and forms of one number tell look-alikes apart, or do not', () => {
  for (const [one, other] of [
    ['Kestrel releases Orion 5.1', 'Kestrel releases Orion 5.1 mini'],
    ['Orion 5.1 Pro is out', 'Orion Flash 5.1 is out'],
    ['Orion-4o is out', 'Orion-4.1 is out'],
    ['Kestrel ships its K100 chip', 'Kestrel ships its K200 chip'],
    ['Kestrel publishes Orion-V3', 'Kestrel publishes Orion-V3.1'],
    ['Kestrel profit up in H1', 'Kestrel second-half profit up'],
    ['Bénéfice en hausse au premier trimestre', 'Gewinn steigt im zweiten Quartal'],
    ['Kestrel opens first phase of campus', 'Kestrel opens phase two of campus'],
    ['M5.1 quake off the coast', 'Magnitude 6.4 quake off the coast'],
  ] as const)
    assert.ok(clash(one, other), `${one} | ${other}`)
  for (const [one, other] of [
    ['Orion 5.0 is out', 'Orion 5 is out'],
    ['Orion Flash 5.1 is out', 'Orion 5.1 Flash is out'],
    ['Phase II of the trial begins', 'Phase two of the trial begins'],
    ['Lyon 3 Turin 2', 'Turin 3-2 down in Lyon'],
    ['Ärzte ohne Impfstoff gegen H5N1', 'H5N1: mehr Impfstoff'],
  ] as const)
    assert.ok(!clash(one, other), `${one} | ${other}`)
  const marks = (title: string, lead: string): readonly string[] => marksOf(title, lead)
  assert.equal(marksClash(marks('Orion 5.1 is out', 'It comes as Orion 5.1 mini too.'), marks('Orion 5.1 mini is out', '')), null)
  assert.ok(marksClash(marks('Orion 70B is open', 'Its weights are free.'), marks('Orion 8B is open', 'Its weights are free.')) !== null)
  assert.equal(marksClash(marks('Orion 70B deal', 'Money.'), marks('Orion 80B deal', 'Money.')), null)
})
test('a magnitude that an agency revises is the same quake', () => {
  assert.ok(!clash('Magnitude 6.4 quake off the coast', 'Magnitude 6.2 quake off the coast'))
})
test('what gives no value, or shares one, does not clash', () => {
  assert.ok(!clash('Orion 5.1 is out', 'Orion is out'))
  assert.ok(!clash('Orion 5.1 and Orion 5.2 compared', 'Orion 5.2 is out'))
  assert.ok(!clash('Orion 5.1 is out', 'Marel 5.2 is out'))
})
test('dates, counts and money are no versions', () => {
  for (const title of [
    'June 12 vote in Senate',
    'Nearly 30 dead',
    'Dow 20,000',
    'Kestrel raises Monday 3 million',
    'In March 2026',
    'Over 50% agree',
  ])
    assert.deepEqual(marksOf(title, ''), [], title)
})
test('a great edition does not clash with its bare name, nor one make of a code with another list that holds it', () => {
  for (const [one, other] of [
    ['Orion 5 Pro is out', 'Orion 5 is out'],
    ['Marel 737 Max grounded', 'Marel 737 grounded'],
    ['Marel K320 jets grounded', 'K320neo and K321 jets grounded'],
    ['K100s sold abroad', 'K100 sold abroad'],
  ] as const)
    assert.ok(!clash(one, other) && !clash(other, one), `${one} | ${other}`)
  assert.ok(clash('Orion 5 Pro is out', 'Orion 5 Max is out'))
  assert.ok(clash('Orion 5 Pro is out', 'Orion 6 is out'))
  assert.ok(clash('K100s sold abroad', 'K200s sold abroad'))
})

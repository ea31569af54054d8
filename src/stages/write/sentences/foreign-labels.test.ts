import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelled as labelledBy } from './foreign-labels.ts'

const names = ['Banca Merivale', 'Valmira', 'Vesoul', 'Orla']
const labelled = (before: string, figure: Parameters<typeof labelledBy>[1], language: string) =>
  labelledBy(before, figure, { language, names, claim: before })
const money = { text: 'EUR 14 m', isMoney: true }
const power = { text: '40 MW', isMoney: false }

test('a figure is told under the noun that stands before it, in French, German and Spanish', () => {
  assert.equal(labelled('Elle chiffre le raccordement de Vesoul à ', money, 'fr'), 'a grid connection put at EUR 14 m')
  assert.equal(labelled('Le groupe annonce un investissement d’environ ', money, 'fr'), 'an investment of EUR 14 m')
  assert.equal(labelled('Die Behörde verhängte eine Geldbuße von ', money, 'de'), 'a fine of EUR 14 m')
  assert.equal(labelled('Geplant ist ein Rechenzentrum mit ', power, 'de'), 'a data centre of 40 MW')
  assert.equal(labelled('El préstamo de Banca Merivale, de unos ', money, 'es'), 'a loan of EUR 14 m')
  assert.equal(labelled('El campus de Orla en Valmira, de ', power, 'es'), 'a campus of 40 MW')
})

test('the nearest noun decides', () => {
  assert.equal(labelled('Pour ce campus, une amende de ', money, 'fr'), 'a fine of EUR 14 m')
})

test('what is denied, called off, doubted, demanded, or one of several gives nothing', () => {
  for (const [before, figure, language] of [
    ['Orla ne construira pas de campus de ', power, 'fr'],
    ['Le tribunal a annulé une amende de ', money, 'fr'],
    ['Orla bestreitet eine Investition von ', money, 'de'],
    ['Es gibt keinen Kredit von ', money, 'de'],
    ['Se hará sin subvención de ', money, 'es'],
    ['El juez anuló la multa de ', money, 'es'],
    ['La ville demande une amende de ', money, 'fr'],
    ['Orla ouvre trois campus de ', power, 'fr'],
    ['Orla paga dos multas de ', money, 'es'],
    ['Der Bau könnte einen Kredit von ', money, 'de'],
  ] as const)
    assert.equal(labelled(before, figure, language), undefined, before)
  const claim = 'Eine Investition von 14 Millionen Euro lehnt Orla ab.'
  assert.equal(labelledBy('Eine Investition von ', money, { language: 'de', names, claim }), undefined, 'what stands behind counts too')
})

test('a limit, a share, a deed, a change, a denial, a clause of its own or a noun that is not known gives nothing', () => {
  assert.equal(labelled('Le projet vise les raccordements supérieurs à ', power, 'fr'), undefined)
  assert.equal(labelled('Er betrifft Netzanschlüsse über ', power, 'de'), undefined)
  assert.equal(labelled('La deuda sube ', money, 'es'), undefined)
  assert.equal(labelled('El campus, del que hoy no funcionan ', power, 'es'), undefined)
  assert.equal(labelled('Le campus ouvre ; la ville compte ', power, 'fr'), undefined)
  assert.equal(labelled('Le campus de Vesoul consomme ', power, 'fr'), undefined)
  assert.equal(labelled('Mit dem Kredit kauft Orla für ', money, 'de'), undefined)
  assert.equal(labelled('Das Rechenzentrum mit Kühlung von ', power, 'de'), undefined)
  assert.equal(labelled('Der Verein zahlt ', money, 'de'), undefined)
  assert.equal(labelled('Une amende de ', power, 'fr'), undefined, 'no fine is measured in megawatts')
  assert.equal(labelled('A fine of ', money, 'en'), undefined)
})

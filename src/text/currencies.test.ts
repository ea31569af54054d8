import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './dates.ts'
import { findQuantities } from './quantities.ts'

/** Twenty currencies, each by its code and by the word or sign English news prints. */
const currencies: readonly (readonly [code: string, printed: (amount: string) => string])[] = [
  ['USD', (it) => `$${it}`],
  ['EUR', (it) => `€${it}`],
  ['GBP', (it) => `£${it}`],
  ['JPY', (it) => `${it} yen`],
  ['CNY', (it) => `${it} yuan`],
  ['CHF', (it) => `${it} Swiss francs`],
  ['CAD', (it) => `C$${it}`],
  ['AUD', (it) => `A$${it}`],
  ['INR', (it) => `${it} rupees`],
  ['KRW', (it) => `${it} won`],
  ['SEK', (it) => `${it} Swedish kronor`],
  ['NOK', (it) => `${it} Norwegian kroner`],
  ['DKK', (it) => `${it} Danish kroner`],
  ['PLN', (it) => `${it} zloty`],
  ['BRL', (it) => `R$${it}`],
  ['MXN', (it) => `${it} Mexican pesos`],
  ['ZAR', (it) => `${it} rand`],
  ['SGD', (it) => `S$${it}`],
  ['HKD', (it) => `HK$${it}`],
  ['AED', (it) => `${it} dirhams`],
]

/** A small generator with a seed, so that a failing case can be run again. */
function* numbers(seed: number, n: number): Generator<number> {
  let state = seed
  for (let i = 0; i < n; i += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

test('twenty currencies: any amount comes back by code, sign and word, in full, million and billion', () => {
  assert.equal(new Set(currencies.map(([code]) => code)).size, 20)
  for (const [code, printed] of currencies)
    for (const share of numbers(code.charCodeAt(0) * 7 + code.charCodeAt(1), 12)) {
      const mantissa = Math.max(1.1, Math.round(share * 9990) / 10)
      for (const [word, factor] of [
        ['million', 1e6],
        ['billion', 1e9],
      ] as const)
        for (const text of [
          `The deal is worth ${printed(`${mantissa} ${word}`)} in all.`,
          `The deal is worth ${code} ${mantissa} ${word} in all.`,
        ]) {
          const found = findQuantities(text, 'en').filter(({ kind }) => kind === 'money')
          assert.deepEqual(
            found.map(({ base }) => [base.unit, Math.round(base.lo / 1e3)]),
            [[code, Math.round((mantissa * factor) / 1e3)]],
            text,
          )
        }
    }
})

const languages = {
  en: {
    mw: (it: string) => `It will draw ${it} MW next year.`,
    eur: (it: string) => `It costs ${it} million euros.`,
    point: '.',
    group: ',',
  },
  fr: {
    mw: (it: string) => `Il consommera ${it} MW en 2027.`,
    eur: (it: string) => `Il coûte ${it} millions d’euros.`,
    point: ',',
    group: ' ',
  },
  de: {
    mw: (it: string) => `Es braucht ${it} MW im Jahr 2027.`,
    eur: (it: string) => `Es kostet ${it} Millionen Euro.`,
    point: ',',
    group: '.',
  },
  es: { mw: (it: string) => `Consumirá ${it} MW en 2027.`, eur: (it: string) => `Cuesta ${it} millones de euros.`, point: ',', group: '.' },
} as const

test('four languages: any figure, with the marks of its language, comes back as printed', () => {
  for (const [language, { mw, eur, point, group }] of Object.entries(languages))
    for (const share of numbers(language.charCodeAt(0) * 31, 40)) {
      const decimal = Math.round(share * 9990 + 11) / 10
      const grouped = 1000 + Math.floor(share * 8999)
      const decimals = decimal.toFixed(1).replace('.', point)
      const thousands = `${Math.floor(grouped / 1000)}${group}${String(grouped % 1000).padStart(3, '0')}`
      const power = findQuantities(mw(decimals), language).find(({ kind }) => kind === 'power')
      assert.equal(power?.lo, decimal, mw(decimals))
      assert.equal(findQuantities(mw(thousands), language).find(({ kind }) => kind === 'power')?.lo, grouped, mw(thousands))
      const money = findQuantities(eur(decimals), language).find(({ kind }) => kind === 'money')
      assert.deepEqual([money?.base.unit, Math.round(money?.base.lo ?? 0)], ['EUR', Math.round(decimal * 1e6)], eur(decimals))
    }
})

const months = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
} as const

const dated: Readonly<Record<keyof typeof months, (day: number, month: string, year: number) => string>> = {
  en: (day, month, year) => `It opened on ${day} ${month} ${year}.`,
  fr: (day, month, year) => `Il a ouvert le ${day} ${month} ${year}.`,
  de: (day, month, year) => `Es wurde am ${day}. ${month} ${year} eröffnet.`,
  es: (day, month, year) => `Abrió el ${day} de ${month} de ${year}.`,
}

test('four languages: every month and any day of it comes back as that day', () => {
  for (const [language, names] of Object.entries(months) as [keyof typeof months, string][])
    for (const [at, month] of names.split(' ').entries())
      for (const share of numbers(at + 5, 3)) {
        const day = 2 + Math.floor(share * 26)
        const text = dated[language](day, month, 2027)
        const iso = `2027-${String(at + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const [found] = findDates(text, { language, reference: '2026-05-28T09:00:00Z' })
        assert.deepEqual([found?.interval.from, found?.interval.to], [iso, iso], text)
      }
})

const abroad: readonly (readonly [language: string, words: string, code: string | undefined])[] = [
  ['fr', 'de dollars canadiens', 'CAD'],
  ['fr', 'de dollars de Hong Kong', 'HKD'],
  ['fr', 'de yuans', 'CNY'],
  ['fr', 'de yens', 'JPY'],
  ['fr', 'de roupies', 'INR'],
  ['fr', 'de roupies pakistanaises', 'PKR'],
  ['fr', 'de couronnes norvégiennes', 'NOK'],
  ['fr', 'de couronnes', undefined],
  ['fr', 'de dirhams marocains', 'MAD'],
  ['fr', 'de livres', undefined],
  ['de', 'US-Dollar', 'USD'],
  ['de', 'australische Dollar', 'AUD'],
  ['de', 'Pfund', 'GBP'],
  ['de', 'Rupien', 'INR'],
  ['de', 'dänische Kronen', 'DKK'],
  ['de', 'Rubel', 'RUB'],
  ['es', 'de libras esterlinas', 'GBP'],
  ['es', 'de dólares australianos', 'AUD'],
  ['es', 'de yenes', 'JPY'],
  ['es', 'de pesos chilenos', 'CLP'],
  ['es', 'de pesos', undefined],
  ['es', 'de coronas suecas', 'SEK'],
]
const millions = { fr: 'millions', de: 'Millionen', es: 'millones' } as const

test('the money of other countries has its own code in French, German and Spanish; a name that several share has none alone', () => {
  for (const [language, words, code] of abroad) {
    const text = `Halden: 40 ${millions[language as keyof typeof millions]} ${words}.`
    const found = findQuantities(text, language)
    assert.equal(found.find(({ kind }) => kind === 'money')?.base.unit, code, text)
    assert.equal(found[0]?.lo, 40e6, text)
  }
})

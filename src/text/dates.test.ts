import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './dates.ts'

const rows: readonly (readonly [language: string, sentence: string, ...expected: string[]])[] = [
  ['en', 'On 3 May 2026 and May 14, 2027.', '2026-05-03 2026-05-03 day', '2027-05-14 2027-05-14 day'],
  [
    'en',
    'In Q3 2026, 4Q26 or the second half of 2027',
    '2026-07-01 2026-09-30 quarter',
    '2026-10-01 2026-12-31 quarter',
    '2027-07-01 2027-12-31 half',
  ],
  ['en', 'by the end of 2025, early 2027', '2025-10-01 2025-12-31 part', '2027-01-01 2027-04-30 part'],
  ['en', 'between 2025 and 2027', '2025-01-01 2027-12-31 span'],
  ['en', 'fiscal 2027', '2027-01-01 2027-12-31 year'],
  [
    'en',
    'yesterday, last week and next quarter',
    '2026-11-23 2026-11-23 day',
    '2026-11-16 2026-11-22 week',
    '2027-01-01 2027-03-31 quarter',
  ],
  ['en', 'on Monday', '2026-11-23 2026-11-23 day'],
  ['en', 'It opened in July and will close on 3 June.', '2026-07-01 2026-07-31 month', '2027-06-03 2027-06-03 day'],
  ['en', 'The hall, due in July, will repay the loan it took in June.', '2027-07-01 2027-07-31 month', '2026-06-01 2026-06-30 month'],
  ['en', 'The owner agreed to close the hall in July.', '2026-07-01 2026-07-31 month'],
  ['en', 'The hall opens in July.', '2027-07-01 2027-07-31 month'],
  ['en', 'three days ago', '2026-11-21 2026-11-21 day'],
  ['en', 'It may march on with 2,026 GPUs for $2026 at 5pm.'],
  [
    'fr',
    'le 3 mai 2026, au troisième trimestre 2026, fin 2027',
    '2026-05-03 2026-05-03 day',
    '2026-07-01 2026-09-30 quarter',
    '2027-10-01 2027-12-31 part',
  ],
  ['de', 'am 3. Mai 2026, Ende 2027', '2026-05-03 2026-05-03 day', '2027-10-01 2027-12-31 part'],
  ['es', 'el 3 de mayo de 2026, a finales de 2027', '2026-05-03 2026-05-03 day', '2027-10-01 2027-12-31 part'],
]

test('a date is an interval with its precision', () => {
  for (const [language, sentence, ...expected] of rows) {
    const found = findDates(sentence, { language, reference: '2026-11-24' })
    assert.deepEqual(
      found.map((date) => `${date.interval.from} ${date.interval.to} ${date.interval.precision}`),
      expected,
      sentence,
    )
  }
})

test('a length of time is no day', () => {
  const rows = [
    ['en', 'Orla has let 24 MW from Mirrick for 12 years.'],
    ['en', 'The loan runs over seven years and the bond for 18 months.'],
    ['en', 'It is the first such hall in six years.'],
    ['en', 'They built it in three years, and within two years it was full.'],
    ['en', 'In 10 years of work they moved once, and will again after two years.'],
    ['en', 'A nine-year term was agreed more than two years ago, or two to three years ago.'],
    ['fr', 'Le bail de 12 ans court pendant dix ans après trois mois.'],
    ['de', 'Für sieben Jahre gemietet, nach zwei Monaten in drei Jahren gebaut.'],
    ['es', 'Lo pagará en cinco años y durante dos meses.'],
  ] as const
  for (const [language, text] of rows) assert.deepEqual(findDates(text, { language, reference: '2026-11-24' }), [], text)
})

test('a day is counted from the report where the words count back, or on to what is still to come', () => {
  const rows = [
    ['en', 'Orla will open the hall in three years.', '2029-11-24'],
    ['en', 'In four months, Orla will open the hall.', '2027-03-24'],
    ['en', 'Orla said that it would decide within 28 days.', '2026-12-22'],
    ['en', 'A fire shut it two months ago.', '2026-09-24'],
    ['fr', 'Orla ouvrira la salle dans trois ans.', '2029-11-24'],
    ['fr', 'Un feu l’a fermée il y a deux semaines.', '2026-11-10'],
    ['de', 'Orla soll den Saal in drei Jahren öffnen.', '2029-11-24'],
    ['de', 'Ein Brand schloss ihn vor einem Monat.', '2026-10-24'],
    ['es', 'Abrirá la sala dentro de tres años.', '2029-11-24'],
    ['es', 'Un fuego la cerró hace dos semanas.', '2026-11-10'],
  ] as const
  for (const [language, text, day] of rows)
    assert.equal(findDates(text, { language, reference: '2026-11-24' })[0]?.interval.from, day, text)
})

test('a month without a year lies behind a deed that is done, ahead of one to come, and near otherwise', () => {
  const rows = [
    ['en', 'Orla opened the hall in February.', '2026-02-01'],
    ['en', 'In February, Orla sold its hall.', '2026-02-01'],
    ['en', 'Orla, which bought the hall on 9 January, has left.', '2026-01-09'],
    ['en', 'Orla will open the hall in February.', '2027-02-01'],
    ['en', 'The hall is to stay shut through February.', '2027-02-01'],
    ['en', 'Orla announced a vote in February.', '2027-02-01'],
    ['en', 'Orla raised its prices from 1 February.', '2027-02-01'],
    ['en', 'Orla cut its forecast for the first quarter.', '2026-01-01'],
    ['fr', 'La mise en service est prévue le 18 mars.', '2027-03-18'],
    ['de', 'Der Prozess wurde auf den 5. März verschoben.', '2027-03-05'],
    ['es', 'El juicio fue aplazado al 5 de marzo.', '2027-03-05'],
    ['en', 'Orla resigned from the board in February.', '2026-02-01'],
    ['en', 'Orla announced plans to close in February.', '2027-02-01'],
    ['fr', 'Orla a fermé la salle en février.', '2026-02-01'],
    ['fr', 'Orla ouvrira la salle en mars.', '2027-03-01'],
    ['de', 'Orla wurde im Februar verkauft.', '2026-02-01'],
    ['es', 'Orla cerró la sala en febrero.', '2026-02-01'],
    ['en', 'Orla sold it last October and will move next April.', '2026-10-01', '2027-04-01'],
    ['en', 'Orla shut the hall on 9 December.'],
    ['en', 'Sales fell last quarter.', '2026-07-01'],
    ['en', 'It opens in the second half of next year.', '2027-07-01'],
    ['en', 'The rule takes effect this Friday.', '2026-11-27'],
  ] as const
  for (const [language, text, ...days] of rows)
    assert.deepEqual(
      findDates(text, { language, reference: '2026-11-24' }).map(({ interval }) => interval.from),
      days,
      text,
    )
})

test('what counts from the report is a whole week, month, quarter or year, and a weekday the one meant, in four languages', () => {
  const rows = [
    ['fr', 'Elle ferme la semaine prochaine', '2026-11-30 2026-12-06'],
    ['fr', 'Elle a fermé le trimestre dernier', '2026-07-01 2026-09-30'],
    ['fr', 'Elle ferme fin mars 2027', '2027-03-24 2027-03-31'],
    ['fr', 'Elle ferme mardi prochain', '2026-12-01 2026-12-01'],
    ['de', 'Sie schloss vergangene Woche', '2026-11-16 2026-11-22'],
    ['de', 'Sie schließt Ende nächsten Jahres', '2027-10-01 2027-12-31'],
    ['de', 'Sie schloss am 07.09.2026', '2026-09-07 2026-09-07'],
    ['de', 'Sie schließt im 2. Halbjahr 2027', '2027-07-01 2027-12-31'],
    ['de', 'Sie schließt kommenden Dienstag', '2026-12-01 2026-12-01'],
    ['es', 'Cerró el mes pasado', '2026-10-01 2026-10-31'],
    ['es', 'Cerrará el próximo martes', '2026-12-01 2026-12-01'],
    ['es', 'Cerrará a finales del próximo año', '2027-10-01 2027-12-31'],
    ['en', 'It shut the day before yesterday', '2026-11-22 2026-11-22'],
    ['en', 'It shuts from 9 to 12 March 2027', '2027-03-09 2027-03-12'],
    ['en', 'It shuts in the June quarter of 2027', '2027-04-01 2027-06-30'],
    ['en', 'It shut on Monday, 9 March 2026', '2026-03-09 2026-03-09'],
  ] as const
  for (const [language, text, days] of rows)
    assert.deepEqual(
      findDates(text, { language, reference: '2026-11-24' }).map(({ interval }) => `${interval.from} ${interval.to}`),
      [days],
      text,
    )
})

test('a part of something else than a year is no date, and neither is a morning', () => {
  const rows = [
    ['en', 'Orla led in the second half of the match and in the last quarter of the game.'],
    ['de', 'In der ersten Hälfte des Spiels führte Orla.'],
    ['es', 'Orla abrió por la mañana.'],
  ] as const
  for (const [language, text] of rows) assert.deepEqual(findDates(text, { language, reference: '2026-11-24' }), [], text)
})

test('two numbers that may be day and month either way are no date in English', () => {
  assert.deepEqual(findDates('It opened on 7.9.2026 and on 07/09/2026.', { language: 'en', reference: '2026-11-24' }), [])
})

test('a verb that is the same in the past is to come behind "will"', () => {
  for (const [text, day] of [
    ['Lena Brandt said she will quit on 7 June, making way for another.', '2027-06-07'],
    ['Orla quit on 7 June and sold nine halls.', '2026-06-07'],
  ] as const)
    assert.equal(
      findDates(text, { language: 'en', reference: text.startsWith('Lena') ? '2027-05-24' : '2026-11-24' })[0]?.interval.from,
      day,
      text,
    )
})

test('the point of a figure ends no sentence: what is to come stays so behind it', () => {
  const text = 'Orla will cut the price to $0.15 per million tokens from $0.25 on 4 May, it said on Thursday.'
  assert.equal(findDates(text, { language: 'en', reference: '2026-04-02' })[0]?.interval.from, '2026-05-04')
})

test('a missing year is the nearest one', () => {
  const [date] = findDates('It opened on 28 December.', { language: 'en', reference: '2027-01-04T08:00:00Z' })
  assert.equal(date?.interval.from, '2026-12-28')
})

test('an unreadable reference finds nothing', () => {
  assert.deepEqual(findDates('3 May 2026', { language: 'en', reference: 'soon' }), [])
})

test('a decade is no count of seconds from the day of the report', () => {
  assert.deepEqual(
    findDates('The mascot was dropped in the early 1970s after complaints.', { language: 'en', reference: '2020-06-22' }),
    [],
  )
})

test('the following week, month or Monday counts from the date told before it', () => {
  const of = (sentence: string, expected: readonly string[], language = 'en'): void =>
    assert.deepEqual(
      findDates(sentence, { language, reference: '2026-11-24' }).map(({ interval }) => `${interval.from} ${interval.to}`),
      expected,
      sentence,
    )
  of('The panel reads the plan next week, with a count due the following week.', ['2026-11-30 2026-12-06', '2026-12-07 2026-12-13'])
  of('She leaves on 7 June 2027 and the race opens the following month.', ['2027-06-07 2027-06-07', '2027-07-01 2027-07-31'])
  of('It opened on 3 May 2026 and shut the following day, then the next day.', [
    '2026-05-03 2026-05-03',
    '2026-05-04 2026-05-04',
    '2026-05-05 2026-05-05',
  ])
  of('Talks end on 4 December; the clerks meet the following Monday.', ['2026-12-04 2026-12-04', '2026-12-07 2026-12-07'])
  of('Talks end on 4 December, with a count on Tuesday of the following week.', ['2026-12-04 2026-12-04', '2026-12-08 2026-12-08'])
  of('It shut on 3 May 2026 and opened two days later; a year later it burned.', [
    '2026-05-03 2026-05-03',
    '2026-05-05 2026-05-05',
    '2027-01-01 2027-12-31',
  ])
  of('They met on 3 May 2026 and again the week after.', ['2026-05-03 2026-05-03', '2026-05-04 2026-05-10'])
  of('Ils se voient le 3 mai 2026 puis la semaine suivante.', ['2026-05-03 2026-05-03', '2026-05-04 2026-05-10'], 'fr')
  of('Sie tagen am 3. Mai 2026 und am folgenden Montag.', ['2026-05-03 2026-05-03', '2026-05-04 2026-05-04'], 'de')
})

test('without a date before it, or with one too loose, what follows is no date, and its weekday none either', () => {
  for (const sentence of [
    'The count is due the following week.',
    'The clerks will meet the following Monday.',
    'The count is due on Tuesday of the following week.',
    'The clerks will meet the Monday after the vote.',
    'It comes one day after the committee held its hearing.',
    'They were let go 48 hours later, and a few weeks after the trial.',
  ])
    assert.deepEqual(findDates(sentence, { language: 'en', reference: '2026-11-24' }), [], sentence)
  const loose = findDates('It was drawn up in 2024 and signed the following week.', { language: 'en', reference: '2026-11-24' })
  assert.deepEqual(
    loose.map(({ raw }) => raw),
    ['2024'],
  )
})

test('a date of the sentence before stands in for one that the sentence lacks', () => {
  const before = { from: '2026-12-04', to: '2026-12-04', precision: 'day' as const }
  const [date] = findDates('The count is due the following week.', { language: 'en', reference: '2026-11-24', before })
  assert.deepEqual(date?.interval, { from: '2026-12-07', to: '2026-12-13', precision: 'week' })
})

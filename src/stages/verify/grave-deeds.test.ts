import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'

const rows = [
  {
    says: 'whoever dies is not murdered',
    language: 'en',
    passage: 'Two sailors died when a tug sank near Elmire.',
    stands: 'Two sailors died near Elmire when a tug sank',
    falls: ['Two sailors were murdered near Elmire'],
  },
  {
    says: 'whoever is charged has not done it, and is not convicted',
    language: 'en',
    passage: 'A cook was charged with murder after a waiter died in Elmire.',
    stands: 'A cook was charged with murder in Elmire',
    falls: ['A cook murdered a waiter in Elmire', 'A cook killed a waiter in Elmire', 'A cook was convicted of murder in Elmire'],
  },
  {
    says: 'whoever is suspected has not done it, and is not charged',
    language: 'en',
    passage: 'Police suspect a gardener of burning down the Elmire mill.',
    stands: 'A gardener is suspected of burning down the Elmire mill',
    falls: ['A gardener burned down the Elmire mill', 'Police charged a gardener with burning down the Elmire mill'],
  },
  {
    says: 'a French suspicion is none of our deeds',
    language: 'fr',
    passage: 'Un ancien gardien est soupçonné d’avoir tué un comptable à Lorvane.',
    stands: undefined,
    falls: ['A former guard killed an accountant in Lorvane', 'A former guard murdered an accountant in Lorvane'],
  },
  {
    says: 'a German charge is no conviction and of no other crime',
    language: 'de',
    passage: 'Ein Händler wurde wegen Betrugs in Tarnheim angeklagt.',
    stands: 'A trader was charged with fraud in Tarnheim',
    falls: ['A trader was convicted of fraud in Tarnheim', 'A trader was charged with murder in Tarnheim'],
  },
  {
    says: 'a Spanish accusation is no deed',
    language: 'es',
    passage: 'Un banquero fue acusado de estafa en Palmar.',
    stands: 'A banker was accused of fraud in Palmar',
    falls: ['A banker was convicted of fraud in Palmar', 'A banker defrauded investors in Palmar'],
  },
] as const

for (const { says, language, passage, stands, falls } of rows)
  test(says, () => {
    for (const writer of ['template/1', 'desk:ana']) {
      if (stands !== undefined) assert.deepEqual(refusals(passage, stands, language, writer), [], stands)
      for (const each of falls) assert.ok(refusals(passage, each, language, writer).includes('polarity'), each)
    }
  })

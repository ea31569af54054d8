import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from './clauses.ts'
import { readings, shorterSentences } from './shorter-sentences.ts'

const words = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.])/gu, '')
    .trim()
const shorter = (sentence: string): readonly string[] => shorterSentences(sentence).map(words)

test('what hangs behind the first clause is left out, and offsets stay what they were', () => {
  const sentence = 'Lena Brandt opened the northern ferry pier, saying “it is high time” to the crowd that had waited.'
  const forms = shorterSentences(sentence)
  assert.ok(forms.map(words).includes('Lena Brandt opened the northern ferry pier.'))
  for (const form of forms) {
    assert.ok(form.length <= sentence.length + 1)
    assert.equal(form.indexOf('opened'), sentence.indexOf('opened'))
  }
})

test('an aside behind a name goes, and the verb behind it stays', () => {
  assert.ok(shorter('Vega Lines, which also runs trams in Lund, sold two ferries.').includes('Vega Lines sold two ferries.'))
})

test('who says so stays when the middle is cut', () => {
  const forms = shorter('Vega Lines sold two ferries to Orion, ending a row of nine years, according to the harbour office.')
  assert.ok(forms.includes('Vega Lines sold two ferries to Orion, according to the harbour office.'))
})

test('what limits a statement is never left out', () => {
  for (const sentence of [
    'Vega Lines will sell two ferries, unless the council objects to it.',
    'In theory, Vega Lines may sell two ferries to Orion.',
    'Vega Lines lets Orion keep the pier, at least for now.',
  ])
    assert.ok(
      shorter(sentence).every((form) => /unless|In theory|for now/u.test(form)),
      sentence,
    )
})

test('a tangled sentence is read in a shorter form', () => {
  const sentence = 'The council accused Vega Lines of closing the pier, calling it “a slap that we felt to the town.'
  assert.deepEqual(findClauses(sentence), [])
  const [form] = readings(sentence)
  assert.equal(form?.clauses[0]?.verb.lemma, 'accuse')
})

test('hostile text takes no harm and no time', () => {
  for (const text of ['', ', '.repeat(400), '“'.repeat(400), `A${', which is'.repeat(90)}.`]) assert.ok(shorterSentences(text).length <= 12)
})

test('quoted words are read as what their speaker says, and as nobody else’s', () => {
  const read = (sentence: string): readonly (readonly [string, string | undefined])[] =>
    [...readings(sentence)].flatMap((form) =>
      form.clauses.map(
        (clause) =>
          [
            words(sentence.slice(clause.subject.start, clause.verb.end)),
            clause.speaker && words(sentence.slice(clause.speaker.start, clause.speaker.end)),
          ] as const,
      ),
    )
  assert.deepEqual(read('“The pier will close in May,” harbour master Lena Brandt told the Gazette.')[0], [
    'The pier will close',
    'harbour master Lena Brandt',
  ])
  for (const sentence of [
    '“We will close the pier,” said Brandt.',
    'Vega called the rule “a stunt that will fool nobody” on Monday.',
    '“Close the pier!” said Brandt.',
  ])
    assert.deepEqual(
      read(sentence).filter(([told]) => /close|fool/u.test(told)),
      [],
      sentence,
    )
})

test('a form is the same however often it is asked for, by several at once', () => {
  const forms = readings('Vega Lines sold two ferries to Orion, ending a row of nine years.')
  const [first] = forms
  assert.equal(first?.clauses.length, 1)
  assert.deepEqual([...forms], [...forms])
  assert.equal([...forms][0], first)
})

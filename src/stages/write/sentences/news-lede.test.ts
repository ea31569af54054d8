import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { fullLedeFromHeadline, ledeFromHeadline, tellsNews } from './news-lede.ts'

/** The lede of a headline over a report of that text. */
function ledeOf(headline: string, text: string, tell = ledeFromHeadline): string | undefined {
  const report = { id: 'a1', title: headline, text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const [claim] = dossier.claims
  assert.ok(claim)
  const sentence = claimSentence(dossier.storyId, 'headline', headline, [spanOf(claim, dossier)])
  assert.ok(sentence)
  return tell(sentence, dossier)?.text
}

test('a headline is told as a sentence with the articles that its report has', () => {
  assert.equal(
    ledeOf(
      'Supreme Court upholds ferry law of Oresund',
      'The Supreme Court sided with the port on Monday. It upheld the ferry law of Oresund.',
    ),
    'The Supreme Court upheld the ferry law of Oresund, Pier Daily reported on 3 May 2026.',
  )
  assert.equal(
    ledeOf(
      'Lena Brandt opens inquiry into port fees',
      'Minister Lena Brandt spoke for an hour. She wants an inquiry into port fees, she said.',
    ),
    'Minister Lena Brandt opened an inquiry into port fees, Pier Daily reported on 3 May 2026.',
  )
  assert.equal(
    ledeOf('Judge acquits port owner of fraud', 'A judge in Kiel freed the port owner. He was acquitted of fraud.'),
    'A judge acquitted the port owner of fraud, Pier Daily reported on 3 May 2026.',
  )
})

test('what happened is past, a state stays, and what is to come is to come', () => {
  assert.match(
    ledeOf('Brandt Ferries gains 400 riders in June', 'Brandt Ferries won riders in June. There were 400.') ?? '',
    /^Brandt Ferries gained 400 riders in June, /u,
  )
  assert.match(
    ledeOf('Brandt Ferries is sued in mid-2024', 'Brandt Ferries was sued in mid-2024. It won.') ?? '',
    /^Brandt Ferries was sued in mid-2024, /u,
  )
  assert.match(
    ledeOf('Brandt Ferries faces new rules', 'Brandt Ferries faces new rules on noise.') ?? '',
    /^Brandt Ferries faces new rules, /u,
  )
  assert.match(
    ledeOf('Brandt Ferries will close two piers', 'Brandt Ferries said that it would close two piers.') ?? '',
    /^Brandt Ferries will close two piers, /u,
  )
})

test('what a thing does as long as it is what it is stays, where its report says it so', () => {
  const line = 'Orla 3 reads maps of 400 harbours'
  assert.match(ledeOf(line, 'Orla 3 came out on Monday. It reads maps of 400 harbours.') ?? '', /^Orla 3 reads maps of 400 harbours, /u)
  assert.match(ledeOf('Orla 3 beats two pilots', 'Orla 3 beat two pilots on Monday.') ?? '', /^Orla 3 beat two pilots, /u)
})

test('what is to come by one headline and done in a report is not told as to come', () => {
  const line = 'Lena Brandt will sign port order'
  assert.match(ledeOf(line, 'Lena Brandt spoke of a port order. She reads it today.') ?? '', /^Lena Brandt will sign a port order, /u)
  assert.equal(ledeOf(line, 'Lena Brandt signed the port order on Monday. It was raining.'), undefined)
})

test('a surname that opens a lede is told with the first name that its report gives, and small numbers as words', () => {
  assert.match(
    ledeOf('Brandt closes 3 piers', 'Lena Brandt signed an order in Kiel on Monday. Ms Brandt closes 3 piers.') ?? '',
    /^Lena Brandt closed three piers, /u,
  )
})

test('what is offered, charged or railed at was done', () => {
  assert.match(
    ledeOf('Lena Brandt offers sailors a pier', 'Lena Brandt spoke in Kiel. She offers sailors a pier.') ?? '',
    /^Lena Brandt offered sailors a pier, /u,
  )
  assert.match(
    ledeOf('Lena Brandt rails against port fees', 'Lena Brandt spoke in Kiel. She hates port fees.') ?? '',
    /^Lena Brandt railed against port fees, /u,
  )
})

test('whom somebody calls on or what was wiped is not told without what for or off what', () => {
  assert.equal(ledeOf('Lena Brandt calls on sailors', 'Lena Brandt called on sailors to wait. They wait.'), undefined)
  assert.match(
    ledeOf('Lena Brandt calls on sailors to wait', 'Lena Brandt spoke to sailors. They wait.') ?? '',
    /^Lena Brandt called on sailors to wait, /u,
  )
  assert.equal(ledeOf('Lena Brandt wipes thousands of port fees', 'Lena Brandt wiped port fees off the books. Sailors cheer.'), undefined)
})

test('of a noun and a verb that may each be the other nothing is told', () => {
  assert.equal(ledeOf('Migrant sailors battle moves to Kiel', 'Sailors wait in Kiel. The battle goes on.'), undefined)
})

test('whose a thing is stays open where the report does not say', () => {
  assert.equal(ledeOf('Lena Brandt worries for client’s safety', 'Lena Brandt has a client. The client fears for his safety.'), undefined)
})

test('what somebody says in a headline is told as their word', () => {
  assert.match(
    ledeOf('Judge says Brandt Ferries must open its books', 'A judge in Kiel ruled on Monday. Brandt Ferries must open its books.') ?? '',
    /^A judge said that Brandt Ferries must open its books, Pier Daily reported/u,
  )
  assert.match(
    ledeOf('Brandt Ferries owes port fees, Pier Daily reports', 'Brandt Ferries owes port fees. The port wants them.') ?? '',
    /^Brandt Ferries owes port fees, Pier Daily reported/u,
  )
})

test('words in marks stay in marks, and those of a speaker who says "I" are not told', () => {
  assert.match(
    ledeOf('Lena Brandt bans “dangerous” boats', 'Lena Brandt spoke of “dangerous” boats. She bans them.') ?? '',
    /^Lena Brandt banned “dangerous” boats, /u,
  )
  assert.equal(ledeOf('Lena Brandt says “I will not go to Kiel”', 'Lena Brandt said: “I will not go to Kiel”. She stayed.'), undefined)
})

test('what a conjunction sets behind is told in the same time, and left where it cannot be read', () => {
  assert.match(
    ledeOf('Two riders are hurt as ferry hits pier', 'Two riders are hurt. A ferry hit a pier at noon.') ?? '',
    /^Two riders were hurt as a ferry hit a pier, /u,
  )
})

test('a bare participle is no deed, and a headline that lacks what is said is not told', () => {
  assert.equal(ledeOf('Lamps pulled from Kiel pier', 'Lamps were pulled from the pier in Kiel. It was dark.'), undefined)
  assert.equal(ledeOf('Lena Brandt says sacked chief in parting shot', 'Lena Brandt, the sacked chief, took a parting shot.'), undefined)
})

test('where the outlet itself is told of, or a colon parts two things, nothing is told', () => {
  assert.equal(ledeOf('Pier Daily looks at the fees of ports', 'Ports take fees. The fees of ports rise.'), undefined)
  assert.equal(ledeOf('Lena Brandt: fares will rise', 'Lena Brandt said that fares will rise.'), undefined)
})

test('a summary that holds half of the headline’s words tells its news', () => {
  const headline = { text: 'Supreme Court upholds ferry law' } as Sentence
  assert.equal(tellsNews(headline, [{ text: 'The Supreme Court has upheld a law, Pier Daily reported on 3 May 2026.' } as Sentence]), true)
  assert.equal(tellsNews(headline, [{ text: 'Riders waited at the pier, Pier Daily reported on 3 May 2026.' } as Sentence]), false)
})

test('a name before a sum is no part of it', () => {
  assert.equal(
    ledeOf('Regulator fines Orla EUR 40 million', 'The regulator fined Orla Cloud EUR 40 million on Monday for late notices.'),
    'The regulator fined Orla EUR 40 m, Pier Daily reported on 3 May 2026.',
  )
})

test('what a comment holds is not told as reported', () => {
  const text = 'The ferry law keeps Oresund poor. That is plain to see.'
  assert.equal(ledeOf('Ferry law keeps Oresund poor, Guest Writer - Right commentary says', text), undefined)
})

test('the first sentence says who somebody is where a report sets the office before the name', () => {
  const lede = (text: string): string | undefined => ledeOf('Lena Brandt opens pier in Oslo', text)
  assert.equal(
    lede('Acting Harbour Secretary Lena Brandt went to Oslo on Monday. A pier was opened there.'),
    'Acting Harbour Secretary Lena Brandt opened a pier in Oslo, Pier Daily reported on 3 May 2026.',
  )
  for (const text of [
    'A pier in Oslo was opened on Monday. Lena Brandt spoke of tides.',
    "Vega's would-be Minister Lena Brandt opened a pier in Oslo.",
    'A pier in Oslo was opened by the next Minister Lena Brandt.',
    'Karl Vega is Harbour Secretary. Lena Brandt opened a pier in Oslo.',
  ])
    assert.doesNotMatch(lede(text) ?? '', /(?:Minister|Secretary) Lena Brandt/, text)
})

test('an office that the sentence tells anyway is not set before the name too', () => {
  assert.doesNotMatch(
    ledeOf('Lena Brandt resigns as harbour secretary', 'Harbour Secretary Lena Brandt resigned as harbour secretary on Monday.') ?? '',
    /^Harbour Secretary/,
  )
})

test('the first sentence goes on as its report does where a phrase of that ends as ours', () => {
  const fuller = (headline: string, text: string): string | undefined => ledeOf(headline, text, fullLedeFromHeadline)
  assert.equal(
    fuller(
      'Lena Brandt closes 3 old piers',
      'On Monday Ms Lena Brandt closed 3 old piers named after admirals. Sailors left. Gulls stayed.',
    ),
    'Lena Brandt closed three old piers named after admirals, Pier Daily reported on 3 May 2026.',
  )
  const line = 'Lena Brandt opens inquiry into port fees'
  assert.equal(
    fuller(line, 'Minister Lena Brandt opened an inquiry into port fees Monday after two sailors died in Oslo. Gulls stayed there.'),
    'Minister Lena Brandt started an inquiry into port fees after two sailors died in Oslo, Pier Daily reported on 3 May 2026.',
  )
  for (const text of [
    // Another inquiry, whose it is not known, what is denied, and a day alone.
    'An inquiry into port fees after a flood cost the port two boats. Minister Lena Brandt spoke. Gulls stayed.',
    'Minister Lena Brandt opened with Otto Vega an inquiry into port fees after his boat sank. Gulls stayed there.',
    'Minister Lena Brandt opened an inquiry into port fees that she did not want. Gulls stayed there.',
    'Minister Lena Brandt opened an inquiry into port fees on Monday. Gulls stayed there all week.',
  ])
    assert.equal(fuller(line, text), undefined, text)
})

test('whom a headline names by surname the lede names in full, with the office that the report gives', () => {
  assert.equal(
    ledeOf(
      'Harbour council stands by Brandt after vote',
      'The harbour council stood by Governor Lena Brandt on Monday. Brandt had lost a vote. Brandt said that she would stay.',
    ),
    'The harbour council stands by Governor Lena Brandt after a vote, Pier Daily reported on 3 May 2026.',
  )
})

test('people called after somebody have no first name and no office of theirs', () => {
  assert.equal(
    ledeOf(
      'Brandt allies reject port fees',
      'Minister Lena Brandt spoke for an hour. Brandt said that her allies reject the port fees.',
    )?.split(',')[0],
    'Brandt allies rejected port fees',
  )
})

test('a role without a name is one of its house, and two nouns that are one stay so', () => {
  assert.equal(
    ledeOf('White House Physician says port mayor has a cold', 'The physician spoke on Monday. The port mayor has a cold, he said.')?.split(
      ',',
    )[0],
    'The White House physician said that the port mayor has a cold',
  )
  assert.doesNotMatch(ledeOf('Port pact caps trade war marked by fees', 'The port pact ends a trade war marked by fees.') ?? '', /traded/u)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineOf } from '../../../../test/support/headline-of.ts'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { leavesOut } from './headline.ts'
import { headlinesFromTitles } from './title-headlines.ts'

const rows: readonly (readonly [why: string, title: string, text: string, headline: RegExp])[] = [
  [
    'what a clause behind an "as" ends in is not the verb of what is to come',
    'Orla Ferries to open 40 piers as storm season ends',
    'Orla Ferries will open 40 piers in Lund in May, as the season of storms ends there, it told riders.',
    /^Orla Ferries will open 40 piers/u,
  ],
  [
    'what a judge rules behind the comma is what the judge says',
    'Ferry chief must speak to council, judge rules',
    'A judge ruled on Monday that the ferry chief must speak to the council. Karl Brandt is the ferry chief.',
    /^Judge says ferry chief must speak to council$/u,
  ],
  [
    'what takes lives is the verb, with a count behind it',
    'Harbour blasts kill at least 20 in Lund',
    'Two blasts in the harbour of Lund killed at least 20 people on Monday, police said. The pier was closed.',
    /^Harbour blasts (?:in Lund )?kill at least 20/u,
  ],
  [
    'the dead are people, also where they are at least so many',
    'At least 5 killed in blast at Lund harbour after storm closes pier',
    'At least five people were killed in a blast at Lund harbour on Monday after the storm closed the pier.',
    /^At least (?:5|five) people (?:are|were) killed/iu,
  ],
  [
    'a letter behind a count is a million, and a capital behind a hyphen is none of a name',
    'Lund welcomes back its 1.5m summer riders after a 20-State tour',
    'Lund welcomed back its 1.5 million summer riders on Monday after a tour of 20 states.',
    /^Lund welcomes back its 1\.5 million summer riders/u,
  ],
  [
    'a law that lets somebody do something is told as one that allows it',
    'Ida Brandt signs law letting late riders get summer passes for Lund ferries',
    'Ida Brandt signed a law on Monday that lets late riders get summer passes for the Lund ferries.',
    /^Ida Brandt signs law allowing late riders to get summer passes/u,
  ],
  [
    'what is to come by the headline and done by the report is not told as to come',
    'Council to close the night pier in Lund for good this summer season',
    'The council closed the night pier in Lund on Monday. It had been open for two years. Riders were told in May.',
    /^(?!.*\bwill\b)/u,
  ],
  [
    'what a headline has as done and its report as a plan is told as to come',
    'Orion Ferries halves fares on the long Lund line',
    'Orion Ferries will charge half the fares on the long Lund line from June, it said on Monday.',
    /^Orion Ferries will halve fares on (?:the )?long Lund line$/u,
  ],
  [
    'what moves to do something has begun',
    'Orion Ferries moves to close its long Lund line',
    'Orion Ferries will close its long Lund line from June, it said on Monday.',
    /^(?!.*will move)/u,
  ],
  [
    'a headline cut short of its figure gives way to the whole one under its outlet’s name',
    'Orion Ferries passes harbour test with 91%',
    'Orion Ferries answered 91% of the questions of a harbour test on Monday.',
    /^Orion Ferries passes harbour test with 91%, Tidewater Gazette reports$/u,
  ],
  [
    'a headline cut short of its new day gives way to the whole one in other words',
    'Lund harbour board delays ruling on lamps to October',
    'The Lund harbour board will rule on lamps in October rather than July, it said on Monday.',
    /^Lund harbour board (?!delays)\S+(?: off)? ruling on lamps to October$/u,
  ],
  [
    'who pauses something opens the line',
    'Orion Ferries pauses Marel 4 training after fault',
    'Orion Ferries paused the training of Marel 4 on Friday after a fault in 2,000 of its lamps, it said on Monday.',
    /^Orion Ferries pauses Marel 4 training/u,
  ],
  [
    'what was done by what somebody says has its verb',
    'First summer passes filed in Lund harbour case: source',
    'The first summer passes were filed in the Lund harbour case on Monday, a source said. The case is old.',
    /^(?:A source|Source) says first summer passes were filed in (?:the )?Lund harbour case$|, source says$/u,
  ],
  [
    'it opens with a body without its article',
    'The Senate votes to keep Lena Brandt as harbour chief',
    'The Senate voted on Monday to keep Lena Brandt as harbour chief. It was late.',
    /^Senate votes to (?:keep|retain)/u,
  ],
  [
    'what stands behind "as" with a subject of its own is told',
    'Riders brace as Orion Ferries cuts boats on Lund line',
    'Orion Ferries said on Monday that it cuts boats on the Lund line. The riders have to wait for the new boats.',
    /^Orion Ferries cuts boats on (?:the )?Lund line/u,
  ],
  [
    'a second deed under the same "to" is left out',
    'Lund council votes to close ten piers, fine owners up to $900 per day',
    'The Lund council voted on Monday to close ten piers in the harbour. The owners are angry.',
    /^Lund council votes to close ten piers/u,
  ],
  [
    'several of which there is none are many',
    'Top harbour guard says no changes yet to ferry rules',
    'The top harbour guard said on Monday that there were no changes yet to the ferry rules. The rules are old.',
    /^Top harbour guard says there are no changes yet to ferry rules$/u,
  ],
  [
    'who lays down rules does not lie down',
    'Dietz and Brandt lay down markers for harbour relief package',
    'Hanna Dietz and Karl Brandt lay down markers for the harbour relief package on Monday. Hanna Dietz leads the union.',
    /^(?!.*\blie\b)/u,
  ],
  [
    'what somebody is accused of stays with the deed, and makes no name of the accused',
    'Ferry union accuses harbour board of hiding papers',
    'The ferry union accused the harbour board of hiding papers. The board is new.',
    /^(?!.*of hiding papers is )/u,
  ],
  [
    'what somebody says keeps its speaker and its tense',
    'Hanna Dietz: Ferry union turned down two offers in Lund',
    'Hanna Dietz said the ferry union turned down two offers in Lund. Dietz leads the union.',
    /^Hanna Dietz says (?:the )?ferry union (?:turned down|rejected) two offers/u,
  ],
  [
    'a pronoun in a speaker’s mouth is the speaker',
    'Hanna Dietz says she was struck by a harbour guard in Lund',
    'Hanna Dietz told reporters on Monday that she was struck by a harbour guard in Lund during the strike.',
    /^Hanna Dietz says she was struck by (?:a )?harbour guard/u,
  ],
  [
    'a report named behind the colon is named in ours',
    'Orbital Ferries weighs sale of second pier in Lund: report',
    'Orbital Ferries weighs a sale of its second pier in Lund, a report said. The pier was built long ago.',
    /(?:, report says|^Report says|weighs|considers).*/u,
  ],
  [
    'a state told without its verb has the outlet behind it',
    'Orbital Ferries merger in doubt after strike',
    'The merger of Orbital Ferries is in doubt after the strike. Orbital Ferries said little about its merger.',
    /^Orbital Ferries merger is in doubt(?: after strike)?, Tidewater Gazette says$/u,
  ],
  [
    'what somebody has is what will be done',
    'Hanna Dietz’s name to be printed on all ferry tickets sold in the harbour of Lund',
    'The name of Hanna Dietz will be printed on all ferry tickets that are sold in the harbour of Lund. Hanna Dietz leads the union.',
    /^Hanna Dietz's name will be printed on (?:all )?ferry tickets/u,
  ],
  [
    'what a headline has in the past is not told as of today',
    'Orion Ferries hid broken boats in a shed near Lund',
    'Orion Ferries hid broken boats for years in a shed near Lund, people who know it said. The shed is gone.',
    /^Orion Ferries hid broken boats in (?:a )?shed/u,
  ],
  [
    'whom somebody fired is dismissed',
    'Harbour chief fired after saying the boats of Lund were never safe',
    'The harbour chief was fired on Monday after saying that the boats of Lund were never safe. He had no comment.',
    /^Harbour chief is (?:fired|dismissed) after saying/u,
  ],
  [
    'a verb that stands before a participle is the verb',
    'Lund welcomes pink sailing boats in the harbour and more',
    'Lund welcomes pink sailing boats in the harbour from Monday. The boats were painted by children.',
    /^(?!.* is sailing)/u,
  ],
  [
    'a piece that explains is told as one',
    'How Orbital Ferries lost its licence in Lund',
    'Orbital Ferries lost its licence in Lund in three steps. They are easy to follow for most riders. It rained.',
    /Orbital Ferries los(?:t|es) its licence/u,
  ],
  [
    'what campaigners urge behind the comma is what they say',
    'Harbour tolls should be halved, riders urge',
    'Riders met the council of Lund on Monday and urged it to cut harbour tolls in half. The tolls are old.',
    /^Riders say harbour tolls should be halved/u,
  ],
  [
    'a headline whose grammar is not read apart is told in other words of ours',
    'Leaked records reveal hidden tolls of Lund harbour chiefs',
    'Hidden tolls went for years to the chiefs of the Lund harbour, according to records that leaked on Monday. The chiefs were silent.',
    /^Leaked records show hidden tolls of Lund harbour chiefs$/u,
  ],
  [
    'a statement before a tease is told without it',
    'Orion Ferries closes its pier in Lund. Here is what you should know',
    'Orion Ferries closed its pier in Lund on Monday, the company said. Nobody was hurt.',
    /^Orion Ferries (?:closes|shuts)(?: down)? (?:its )?pier in Lund$/u,
  ],
  [
    'a question is asked by its outlet',
    'Will Orbital Ferries raise fares in Lund?',
    'Some think Orbital Ferries will raise fares in Lund. Others do not. Nobody knows.',
    /^Tidewater Gazette asks whether Orbital Ferries will raise fares in Lund$/u,
  ],
  [
    'where no news can be told, what it is about is more than names',
    'Queues, tears and a long goodbye: A strike at the Lund harbour gates',
    'It was a strange day for all. There, at the harbour gates of Lund, stood many; the strike went on.',
    /^Tidewater Gazette looks at (?:a )?strike at the Lund harbour gates$/u,
  ],
]
for (const [why, title, text, headline] of rows)
  test(`headline: ${why}`, () => {
    const told = headlineOf(title, text)
    assert.match(told.text, headline)
    assert.deepEqual(told.refused, [])
  })

test('a comment is told as its outlet’s commentary, and never as fact', () => {
  const told = headlineOf(
    'Orbital Ferries is a disgrace to Lund',
    'Orbital Ferries is a disgrace to Lund and its riders. I have said so before.',
    {
      publisher: 'Tidewater Gazette - Opinion',
    },
  )
  assert.match(told.text, /Tidewater Gazette/u)
})

test('a headline that hands out a text is not told', () => {
  const told = headlineOf(
    'Harbour office releases the following statement',
    'Harbour office releases the following statement. The strike ends on Monday.',
  )
  assert.doesNotMatch(told.text, /the following/u)
})

test('a headline says which law, and what somebody denies is not told as what another said', () => {
  assert.ok(leavesOut('Governor signs law') && leavesOut('Council passes an amendment'))
  assert.ok(!leavesOut('Council passes farm bill') && !leavesOut('Council signs law on ferries'))
  const told = headlineOf(
    'Orbital Ferries sues harbour office, says former harbour chief hid the losses',
    'Orbital Ferries sued the harbour office on Monday. The former harbour chief hid the losses, Orbital Ferries said.',
  )
  assert.doesNotMatch(told.text, /chief says/u)
})

test('what the report below a headline does not take up is not told from it', () => {
  const { text } = headlineOf(
    'Regulator would strip idle ferries',
    'Boats that lie in the harbour would lose their berths after two years under a draft of the Kiel Berths Board. Comments close in June.',
  )
  assert.doesNotMatch(text, /strip|idle/u)
})

test('whoever says so behind the comma is no part of who does it', () => {
  const story = dossierOf({
    reports: [
      {
        id: 'r1',
        title: 'Strike kills 11 in Lund, medics say',
        text: 'An air strike killed 11 people in Lund on Friday, medics said. The pier was closed.',
        publishedAt: '2026-03-12T08:00:00Z',
        publisher: 'Pier Daily',
      },
    ],
    entities: [],
    ledger: [],
    receiptSentence: 'None.',
  })
  const lines = headlinesFromTitles(story).map(({ text }) => text)
  assert.ok(lines.includes('Medics say strike kills 11 in Lund'))
  assert.deepEqual(
    lines.filter((line) => /by medics say/u.test(line)),
    [],
  )
})

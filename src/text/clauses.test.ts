import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause } from './clause.ts'
import { findClauses } from './clauses.ts'

const told = (sentence: string, clause: Clause | undefined): string | undefined =>
  clause === undefined
    ? undefined
    : [
        sentence.slice(clause.subject.start, clause.subject.end),
        [...clause.verb.helpers, `${clause.verb.lemma}:${clause.verb.form}${clause.verb.passive ? ' passive' : ''}`].join(' '),
        ...clause.parts.map((part) =>
          part.clause === undefined ? sentence.slice(part.start, part.end) : `(${told(sentence, part.clause) ?? ''})`,
        ),
      ].join(' | ')

const sentences: readonly (readonly [sentence: string, ...clauses: readonly string[]])[] = [
  ['Orion bought the site in Lyon.', 'Orion | buy:past | the site | in Lyon'],
  [
    'The Vega council on Thursday rejected a plan that would cut bus fares.',
    'The Vega council | reject:past | a plan | that would cut bus fares',
  ],
  ['Kessler, who ran the port for ten years, will resign in May.', 'Kessler | will resign:base | in May'],
  // "A step its owner, Orr, welcomed": the verb of the aside is nobody else's.
  ['The union took the offer, a step its chairman, Tom Reeve, hired in May, welcomed.', 'The union | take:past | the offer'],
  ['Brandt left the port, a town in Lund, and sold it.', 'Brandt | leave:past | the port', 'Brandt | sell:past | it'],
  ['Residents who lost their homes have sued the dam operator.', 'Residents who lost their homes | have sue:participle | the dam operator'],
  ['A bridge built by Orion was closed on Monday.', 'A bridge built by Orion | was close:participle passive | on Monday'],
  ['Mayor Ana Reyes said she would sign the order.', 'Mayor Ana Reyes | say:past | (she | would sign:base | the order)'],
  ['The ministry announced on Friday that trams will stop.', 'The ministry | announce:past | on Friday | (trams | will stop:base)'],
  ['Vega cut its forecast and closed two plants.', 'Vega | cut:past | its forecast', 'Vega | close:past | two plants'],
  // The words of a company's books: "operating" belongs to its profit, a currency to its sum, and "cost" before a sum is the verb.
  [
    'Operating profit rose to 6.4 trillion won from 2.0 trillion won a year earlier.',
    'Operating profit | rise:past | to 6.4 trillion won | from 2.0 trillion won a year | earlier',
  ],
  ['Orion said net income doubled.', 'Orion | say:past | (net income | double:past)'],
  ['The project cost EUR 7.4 million.', 'The project | cost:past | EUR 7.4 million'],
  ['The yard cost $3 million to repair.', 'The yard | cost:past | $3 million | to repair'],
  ['Operating profit more than doubled to EUR 1.1bn.', 'Operating profit | more than double:past | to EUR 1.1bn'],
  ['Orion hired more than forty people.', 'Orion | hire:past | more than forty people'],
  [
    'Orion has ordered Vega to stop processing the voices of users under 16.',
    'Orion | has order:participle | Vega | to stop processing the voices of users | under 16',
  ],
  [
    'Castellan said annualised revenue had passed $95m in January.',
    'Castellan | say:past | (annualised revenue | had pass:participle | $95m | in January)',
  ],
  ['Sable 120 scores 81.2% in general knowledge.', 'Sable 120 | score:s | 81.2% | in general knowledge'],
  ['The ministry sent the chips to seven more countries.', 'The ministry | send:past | the chips | to seven more countries'],
  // Where a report was filed and where shares are traded are no part of its news.
  ['LUND, Oct 6 (Pan-Asian Wire) - Orion closed the yard.', 'Orion | close:past | the yard'],
  ['LUND, Ill., April 14, 2026 — Orion closed the yard.', 'Orion | close:past | the yard'],
  ['Orion Yards Corp. (Nasdaq: ORYD) has closed the yard.', 'Orion Yards Corp. | has close:participle | the yard'],
  // A date opens the sentence without a comma.
  ['From 15 September exporters in Lund will need a permit.', 'exporters in Lund | will need:base | a permit'],
  ['In 2027 the yard will close.', 'the yard | will close:base'],
  ['On June 3 the council approved the plan.', 'the council | approve:past | the plan'],
  ['From January the sales of Orion to March rose 40%.'],
  // Who died is the man, and not the mayor.
  [
    'The mayor of Vega called for charges against the guard seen on video kneeling on a man who complained and died in custody.',
    'The mayor of Vega | call:past | for charges | against the guard | seen on video kneeling on a man who complained and died in custody',
  ],
  ['Orion did not name the buyer.', 'Orion | did not name:base | the buyer'],
  ['Kelly closed the yard.', 'Kelly | close:past | the yard'],
  ['Orion will likely face a strike.', 'Orion | will likely face:base | a strike'],
  ['The yard could only afford to lose two cranes.', 'The yard | could only afford:base | to lose two cranes'],
  ['The board has not yet sent the papers to the court.', 'The board | has not yet send:participle | the papers | to the court'],
  ['The mayor first backed the plan in Lund.', 'The mayor | back:past | the plan | in Lund'],
  ['The total represented a loss of 40 jobs.', 'The total | represent:past | a loss of 40 jobs'],
  ['Just 38% backed the plan.', 'Just 38% | back:past | the plan'],
  ['The Lund 500 rose by 2%.', 'The Lund 500 | rise:past | by 2%'],
  ['Vega claims it has found no cases in Lund.', 'Vega | claim:s | (it | has find:participle | no cases | in Lund)'],
  ['Ship duties for small firms, however, are due in May.', 'Ship duties for small firms | be:s | due | in May'],
  ['Brandt, the port’s former lawyer and fixer, denied the charge.', 'Brandt | deny:past | the charge'],
  ['The remarks came hours after the vote.', 'The remarks | come:past | hours | after the vote'],
  ['So the board has told staff it will close.', 'the board | has tell:participle | staff | (it | will close:base)'],
  ['Reyes said the board stood by its plan.', 'Reyes | say:past | (the board | stand:past | by its plan)'],
  [
    'The nonpartisan Vega Office said the yard is shut.',
    'The nonpartisan Vega Office | say:past | (the yard | is shut:participle passive)',
  ],
  ['The unions in Lund and Oslo both oppose the plan.', 'The unions in Lund and Oslo | both oppose:base | the plan'],
  ['Orion vowed to reject a plan of $5.7bn (£4.3bn) for the port.', 'Orion | vow:past | to reject a plan of $5.7bn | for the port'],
  ['The ruling Harbour Party has closed the yard.', 'The ruling Harbour Party | has close:participle | the yard'],
  ['In Lyon, dozens of drivers blocked the gate.', 'dozens of drivers | block:past | the gate'],
  ['Vega plans to open a plant near Porto.', 'Vega | plan:s | to open a plant | near Porto'],
  ['LYON (Gazette) - Orion sold its ferries.', 'Orion | sell:past | its ferries'],
  ['Vega has fired its chief and replaced him.', 'Vega | has fire:participle | its chief', 'Vega | has replace:participle | him'],
  [
    'The plan should be dropped and removed from the list.',
    'The plan | should be drop:participle passive | from the list',
    'The plan | should be remove:participle passive | from the list',
  ],
  ['Vega obtained and printed the letters.', 'Vega | obtain:past | the letters', 'Vega | print:past | the letters'],
  ['Critics say the plan aims to raise fares.', 'Critics | say:base | (the plan | aim:s | to raise fares)'],
  ['Orion charges 7 pence per kilowatt-hour.', 'Orion | charge:s | 7 pence per kilowatt-hour'],
  ['Orion pays 20 dollars a month for each seat.', 'Orion | pay:s | 20 dollars a month | for each seat'],
  ['The count was slow and the measure passed on Monday night.', 'The count | be:past | slow', 'the measure | pass:past | on Monday night'],
  ['Prices have since stalled in Lyon.', 'Prices | have since stall:participle | in Lyon'],
  ['Officials are warning that trams will stop.', 'Officials | are warn:ing | (trams | will stop:base)'],
  ['More than 40 people were hurt in Lund.', 'More than 40 people | were hurt:participle passive | in Lund'],
  ['As many as 40 boats are missing.', 'As many as 40 boats | are miss:ing'],
  ['One in five voters backed the plan.', 'One in five voters | back:past | the plan'],
  ['Most of the money will go to schools.', 'Most of the money | will go:base | to schools'],
  ['The hospital in Lund was closed.', 'The hospital in Lund | was close:participle passive'],
  ['The military said it had struck a base.', 'The military | say:past | (it | had strike:participle | a base)'],
  ['Freight fell by 40 tonnes last month.', 'Freight | fall:past | by 40 tonnes | last month'],
  ['Orion spent 4 million on ferries early Monday.', 'Orion | spend:past | 4 million | on ferries | early Monday'],
  ['Two days after the vote, Vega closed the yard.', 'Vega | close:past | the yard'],
  ['Reyes was born in Lund and studied law in Oslo.', 'Reyes | be:past | born | in Lund', 'Reyes | study:past | law | in Oslo'],
  ['The rules, which begin in May, bar firms from fishing.', 'The rules | bar:base | firms | from fishing'],
  ['The board has not said whether it will appeal.', 'The board | has not say:participle | whether it will appeal'],
  ['The judge ruled that Vega, which lost, must pay.', 'The judge | rule:past | (Vega | must pay:base)'],
  ['Orion sold ferries, trams and three sheds to Vega.', 'Orion | sell:past | ferries, trams and three sheds | to Vega'],
]
for (const [sentence, ...clauses] of sentences) {
  test(`clauses of: ${sentence}`, () => {
    assert.deepEqual(
      findClauses(sentence).map((clause) => told(sentence, clause)),
      clauses,
    )
  })
}

test('who speaks at the end of a sentence is told apart', () => {
  const sentence = 'The ferry sank in shallow water, the harbour master said.'
  const [clause] = findClauses(sentence)
  assert.equal(clause?.speaker && sentence.slice(clause.speaker.start, clause.speaker.end), 'the harbour master')
  const source = 'Orion lost 40 jobs, according to a filing seen by the Gazette.'
  const [lost] = findClauses(source)
  assert.equal(lost?.speaker && source.slice(lost.speaker.start, lost.speaker.end), 'a filing seen by the Gazette')
})

test('who speaks between subject and verb, behind two clauses, or before a clause is told apart', () => {
  const speakers = (sentence: string): readonly (string | undefined)[] =>
    findClauses(sentence).map(({ speaker }) => speaker && sentence.slice(speaker.start, speaker.end))
  assert.deepEqual(speakers('The committees, lawyers said, have refused to share the files.'), ['lawyers'])
  assert.deepEqual(speakers('Five trams were burnt and ten were damaged, the police said.'), ['the police', 'the police'])
  assert.deepEqual(speakers('After the vote, prosecutors said, Orion sold its ferries.'), ['prosecutors'])
  assert.deepEqual(speakers('The ferry sank, a person familiar with the matter said.'), ['a person familiar with the matter'])
})

test('a clause under a condition is marked', () => {
  assert.equal(findClauses('If prices hold, Vega will open the mine.')[0]?.conditional, true)
})

test('fragments, questions and open quotations give no clause', () => {
  for (const text of ['Photo of the harbour', 'Will Vega open the mine?', 'More: tram news']) assert.deepEqual(findClauses(text), [], text)
})

test('a few quoted words are one word of their clause, marks and all', () => {
  const objectOf = (sentence: string): string | undefined => {
    const part = findClauses(sentence)[0]?.parts[0]
    return part && sentence.slice(part.start, part.end)
  }
  assert.equal(objectOf('Vega will print “The Harbour” on every cheque.'), '“The Harbour”')
  assert.equal(objectOf('The board called the plan "a gift" to its rival.'), 'the plan "a gift"')
  assert.equal(objectOf('Orion rejected “slow and costly” repairs in Lund.'), '“slow and costly” repairs')
  assert.deepEqual(findClauses('Vega shouted “we will not pay” at the board.'), [])
})

test('the finite verb is found behind towns, labels, votes and measures', () => {
  const rows: readonly (readonly [sentence: string, verb: string])[] = [
    ['The ferry station in Lund, Sweden, between two mills is expected to close.', 'is expected'],
    ['The mill at the old quay in Lund, Sweden has raised its prices.', 'has raised'],
    ['UPDATE: Vega Foods has cut ties with its agent.', 'has cut'],
    ['Freight charges rose by only 38 crowns last month.', 'rose'],
    ['The council passed the budget by a vote of 216-212.', 'passed'],
    ['Port officials released on Thursday a revised plan for the quay.', 'released'],
    ['The new charges from Judge Orion on Friday mark the first case of its kind.', 'mark'],
    ['Visitors flocked to the harbour for a third night.', 'flocked'],
    ['Vega crossed a line the board had drawn in May.', 'crossed'],
    ['Lena Brandt—the former head of the port—resigned on Monday.', 'resigned'],
  ]
  for (const [sentence, verb] of rows) assert.equal(findClauses(sentence)[0]?.verb.text, verb, sentence)
})

test('hostile text is read without harm', () => {
  for (const text of [
    ', '.repeat(250),
    'and '.repeat(120),
    'that '.repeat(110),
    'The '.repeat(140),
    `Orion ${'said '.repeat(100)}`,
    '’'.repeat(500),
  ])
    assert.ok(Array.isArray(findClauses(text)))
})

test("a name's own initials in brackets are no break in its sentence, and places stay where they are", () => {
  const sentence = 'The Northern Ferry Board (NFB) opens a consultation on winter fares.'
  const [clause] = findClauses(sentence)
  assert.equal(sentence.slice(clause?.subject.start, clause?.subject.end), 'The Northern Ferry Board')
  assert.equal(sentence.slice(clause?.verb.start, clause?.verb.end), 'opens')
})

test('a participle behind a subject speaks for nobody', () => {
  const [clause] = findClauses('The move, announced late on Monday, drew criticism from unions.')
  assert.equal(clause?.speaker, undefined)
})

test('up to so many is a number, and going up to it is a way', () => {
  const [clause] = findClauses('The county lets Vega Halls draw up to 40 MW from the grid.')
  assert.ok(clause?.parts.some(({ head }) => head !== 'up'))
  const [draws] = findClauses('Vega Halls draws up to 40 MW from the grid.')
  assert.equal(draws?.parts[0]?.kind, 'object')
  const [went] = findClauses('Prices went up to 40 euros in May.')
  assert.notEqual(went?.parts[0]?.kind, 'object')
})

test('a second verb behind an adverb goes on under the same "to" and is told with what it does', () => {
  const sentence = 'The firm plans to reject the offer immediately and sell the site in May.'
  const [clause] = findClauses(sentence)
  assert.deepEqual(
    clause?.parts.map(({ start, end }) => sentence.slice(start, end)),
    ['to reject the offer', 'immediately', 'and sell the site', 'in May'],
  )
})

const spoken: readonly (readonly [sentence: string, speaker: string | undefined])[] = [
  ['The recital of songs infringed copyright, the High Court held on Thursday.', 'the High Court'],
  ['Orion infringed the copyright, court rules.', 'court'],
  ['The model broke privacy law when it kept letters, the Lund Data Office found on Thursday after an inquiry.', 'the Lund Data Office'],
  ['A model broke the rights of nine singers, a judge in Lund decided on Thursday.', 'a judge in Lund'],
  ['The plan fell after a vote, the board found a way.', undefined],
  ['Orion lost the list, the report holds three names.', undefined],
]
for (const [sentence, speaker] of spoken)
  test(`who finds it: ${sentence}`, () => {
    const found = findClauses(sentence)[0]?.speaker
    assert.equal(found === undefined ? undefined : sentence.slice(found.start, found.end), speaker)
  })

test('what is done to a thing inside a paper is done by nobody who wrote the paper', () => {
  const clauses = findClauses('Harrow Works issued a paper saying the new pier will be planned and built in Lund.')
  assert.deepEqual(
    clauses.map(({ verb }) => verb.lemma),
    ['issue'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reworded } from './own-wording.ts'

const pairs: readonly (readonly [told: string, anew: string])[] = [
  ['The union called the pier plan a mistake.', 'The union described the pier plan as a mistake.'],
  ['The union described the pier plan as a mistake.', 'The union called the pier plan a mistake.'],
  ['Two died at a Florida school in May.', 'Two died at a school in Florida in May.'],
  ['Reyes is planning a trip to Lund.', 'Reyes plans a trip to Lund.'],
  ['Reyes cited the need for cranes.', 'Reyes pointed to the need for cranes.'],
  ['The board will testify behind closed doors in Lund.', 'The board will testify in private in Lund.'],
  ['The bill would need a two-thirds majority in Lund.', 'The bill would need a majority of two thirds in Lund.'],
  ['Reyes met House Democrats in Lund.', 'Reyes met Democrats in the House in Lund.'],
  ['The port denied sexual harassment complaints in Lund.', 'The port denied complaints of sexual harassment in Lund.'],
  ['Police held an 18-year-old student in Lund.', 'Police held a student aged 18 in Lund.'],
  ['Sailors who were brought to Lund went home.', 'Sailors brought to Lund went home.'],
  ['Reyes left after an abrupt vote in Lund.', 'Reyes left after a vote in Lund.'],
  ['The board voted 5-4 to sell the pier in Lund.', 'The board voted by 5 to 4 to sell the pier in Lund.'],
  ['Vega raised USD 430m in a round led by Brandt Partners.', 'Vega raised USD 430m in a round that Brandt Partners led.'],
  ['Vega has agreed to let Orion use its archive in Lund.', 'Vega has agreed to allow Orion to use its archive in Lund.'],
  ['Reyes bought a firm that rents out cranes in Lund.', 'Reyes bought a firm renting out cranes in Lund.'],
  ['Vega raised EUR 40m from the sale of bonds in May.', 'Vega raised EUR 40m by selling bonds in May.'],
  ['Vega took a site of 40 MW in Lund.', 'Vega took a 40 MW site in Lund.'],
  ['Reyes lost a case in which nine sailors accuse the port of fraud.', 'Reyes lost a case by nine sailors who accuse the port of fraud.'],
  ['The board will close it unless its owners pay a deposit.', 'The board will close it if its owners do not pay a deposit.'],
  ['Orion used chips that a former engineer had brought to Lund.', 'Orion used chips a former engineer had brought to Lund.'],
  ['Sales rose to EUR 2.9bn from EUR 1.9bn in May.', 'Sales rose from EUR 1.9bn to EUR 2.9bn in May.'],
  ['Profit fell by 51% in Lund.', 'Profit fell 51% in Lund.'],
  ['Vega will lay a power cable of 1.4 GW under the strait.', 'Vega will lay a 1.4 GW power cable under the strait.'],
  ['Vega opened a 30 MW hall in Lund.', 'Vega opened a hall of 30 MW in Lund.'],
  ['The port paid a fine of EUR 24 million in May.', 'The port paid a EUR 24 million fine in May.'],
  ['Vega opened an 80 MW campus in Lund.', 'Vega opened a campus of 80 MW in Lund.'],
  ['The strike cost three customers of Orion.', "The strike cost three of Orion's customers."],
  ['Workers at Orion left in May.', "Orion's workers left in May."],
  ["Three of the town's largest ferries sank in May.", 'Three of the largest ferries in the town sank in May.'],
  ['Reyes built a model that runs on two cards in Lund.', 'Reyes built a model which runs on two cards in Lund.'],
  ['Reyes left the offices of Orion in Lund.', "Reyes left Orion's offices in Lund."],
  ['Shops in Sweden, Denmark and Norway closed in May.', 'Shops in Sweden, Norway and Denmark closed in May.'],
  ['Lund will lend the maker Orion EUR 9 million for a hall.', 'Lund will lend EUR 9 million to the maker Orion for a hall.'],
  ['Orion ended talks about a purchase of Brandt in Lund.', 'Orion ended talks about buying Brandt in Lund.'],
  ['Lund is served from wells that are yet to be drilled.', 'Lund is served from wells not yet drilled.'],
  ['Orion dropped a trial in which ships were loaded in Lund.', 'Orion dropped a trial during which ships were loaded in Lund.'],
]
for (const [told, anew] of pairs)
  test(`says the same: ${anew}`, () => {
    assert.ok(reworded(told).includes(anew), reworded(told).join('\n'))
  })

const never: readonly (readonly [why: string, told: string, wrong: RegExp])[] = [
  ['a foul that was called', 'Sailors called foul on a rule of the port in Lund.', /described/],
  ['a call to somebody', 'Reyes called Brandt a day later in Lund.', /described/],
  ['a measure that is the thing itself', 'Vega added a total capacity of 30 MW in Lund.', /30 MW total/],
  ['a length of time', 'The town saw four weeks of Carnival.', /Carnival's/],
  ['one of two houses', 'Workers at Orion and Vega Labs left in May.', /Orion's workers/],
  ['an hour before', 'Reyes left the port immediately before a vote in Lund.', /at once/],
  ['what is done by the same deed', 'The sale would save the port while freeing the town of Lund.', /when freeing/],
  ['one short name as an owner behind', "Reyes met friends of Brandt's cabinet in Lund.", /the cabinet of Brandt/],
  ['suit that is followed', 'Kiel followed suit over the summer.', /lawsuit/],
  ['way made for something', 'The rule allows for a vote in Lund.', /permits for/],
  ['a call that something be done', 'Reyes demanded that sailors leave Lund.', /call/],
  ['a march', 'Sailors demonstrated in Lund.', /show/],
  ['half of a dozen', 'Reyes met half a dozen sailors in Lund.', /half 12/],
  ['reform that says which bill', 'Reyes wrote the police reform bill in Lund.', /of the police bill/],
  ['what is not a great thing', 'The storm is not a major danger in Lund.', /not a danger/],
  ['a headline, which has no room', 'Reyes meets House Democrats in Lund', /in the House/],
  ['a plan whose noun is no verb', 'Reyes read the plan that costs rise in Lund.', /plan costing/],
  ['who is no agent', 'Reyes met a man who has a pier in Lund.', /man having/],
  ['a claim whose content is told', 'Reyes rejected the claim that the lab had closed in Lund.', /the claim the lab/],
  ['a warning whose words are told later', 'Reyes posted a warning on its site that the shortage could last in Lund.', /site the shortage/],
  ['forces that are soldiers', 'The Operations forces launched a strike to kill in Lund.', /compels/],
  ['a claim that has a verb of its own', 'Reyes rejected the claim that costs rise in Lund.', /claim which/],
  ['people', 'Reyes met workers that label images in Lund.', /workers which/],
  ['the first of two things done', 'Reyes bought a firm that buys cranes and leases them in Lund.', /buying/],
  ['what a thing is due to do', 'The trial was due to finish in Lund.', /because of/],
  ['how many are worth it', 'Reyes sold 2,900 small chips worth EUR 84 million in Lund.', /small EUR/],
  ['whom somebody is chosen over', 'Reyes was picked ahead of the two clerks in Lund.', /before the two/],
]
for (const [why, told, wrong] of never)
  test(`never taken for another word: ${why}`, () => {
    assert.doesNotMatch(reworded(told).join('\n'), wrong)
  })

// One passage and what a model might make of it: what is told otherwise falls, what only says it in other words stands.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'

/** Each passage with what must not stand on it, and what may. */
const tellings: readonly (readonly [passage: string, falls: readonly string[], stands: readonly string[]])[] = [
  ['Otto Vega, whose son is 14, was fined in Lund on Friday.', ['Otto Vega, 14, was fined in Lund on Friday'], []],
  ['A man of 52 and his daughter, 17, were hurt in Elmire.', ['A man and his daughter, 52, were hurt in Elmire'], []],
  ['Police arrested a woman of 34 whose brother, 41, had fled.', ['Police arrested a woman of 41'], []],
  [
    'Lena Brandt, 61, the mother of Ida Brandt, 30, died in Lund.',
    ['Lena Brandt, 30, died in Lund'],
    ['Lena Brandt, who was 61, died in Lund'],
  ],
  [
    'Otto Vega, the minister, called the plan for Lund overdue.',
    ['The senator called the plan for Lund overdue', 'The mayor said the plan for Lund was overdue'],
    ['The minister called the plan for Lund overdue'],
  ],
  [
    'The plant in Lund employs no more than 90 people.',
    ['The plant in Lund employs 90 people or more'],
    ['The plant in Lund employs at most 90 people'],
  ],
  [
    'Fewer women than men applied in Lund.',
    ['Fewer men than women applied in Lund', 'More women than men applied in Lund'],
    ['More men than women applied in Lund'],
  ],
  [
    'Rent and length of the lease in Lund were not disclosed.',
    ['Rent and length of the lease in Lund were disclosed'],
    ['Neither the length of the lease in Lund nor the rent was disclosed'],
  ],
  ['Rent and length of the lease in Lund were disclosed.', ['Neither the length of the lease in Lund nor the rent was disclosed'], []],
  [
    'The hall in Lund was sold, and its rent was not disclosed.',
    ['Neither the hall in Lund nor its rent was sold', 'Neither the hall in Lund nor its rent was disclosed'],
    [],
  ],
  ['Prices rose faster than wages in Lund.', ['Wages rose faster than prices in Lund'], []],
  [
    'Orla Mining said output fell 12% to 3.1 million tonnes because of floods at its Kessa mine.',
    ['Output fell 12% to 3.1 million tonnes because of strikes'],
    ['Output fell 12% because of floods at Kessa'],
  ],
  [
    'Ida Holm, who led the inquiry, said the ministry had ignored three warnings about the dam.',
    ['Ida Holm ignored three warnings about the dam', 'The ministry said Ida Holm had ignored warnings'],
    ['The ministry had ignored three warnings about the dam, Ida Holm said'],
  ],
  [
    'Police in Lund freed a suspect on Tuesday for lack of evidence; a second man remains in custody.',
    ['Police freed two suspects', 'Police in Lund arrested a suspect on Tuesday'],
    ['A suspect was released in Lund on Tuesday because evidence was lacking'],
  ],
  [
    'Kestrel Bank named Otto Vega as its chief executive, replacing Ida Holm, who retires in June.',
    ['Ida Holm replaces Otto Vega as chief executive', 'Otto Vega retires in June', 'Ida Holm retired'],
    ['Otto Vega will succeed Ida Holm as chief executive of Kestrel Bank'],
  ],
  [
    'Prime Minister Ida Holm survived a confidence vote on Monday, days after her finance minister resigned over a loan.',
    [
      'Ida Holm resigned over a loan',
      'The finance minister survived a confidence vote',
      'The finance minister resigned days after the vote',
    ],
    ['Ida Holm survived a confidence vote days after her finance minister quit'],
  ],
  [
    'Rain forced organisers in Merra to cancel the race.',
    ['The race in Merra was held'],
    ['The race in Merra was called off because of rain'],
  ],
  [
    'Some residents left the town of Elmire after the flood.',
    ['Residents left the town of Elmire after the flood'],
    ['Several residents left Elmire after the flood'],
  ],
  ['Most residents left the town of Elmire after the flood.', ['All residents left Elmire after the flood'], []],
  ['The mayor may resign after the audit in Elmire.', ['The mayor resigned after the audit in Elmire'], []],
  ['Kestrel Bank expects to close 12 branches next year.', ['Kestrel Bank closed 12 branches'], []],
  ['The council rejected a plan to close the library in Lund.', ['The council closed the library in Lund'], []],
  ['The council is to vote on closing the library in Lund.', ['The council voted to close the library in Lund'], []],
  ['Two of the five engineers at Vega Labs resigned.', ['The engineers at Vega Labs resigned'], []],
  ['Vega Labs denied that it had sold user data to Orion.', ['Vega Labs sold user data to Orion'], []],
  ['Vega Labs was accused of selling user data by Orion.', ['Vega Labs accused Orion of selling user data'], []],
  [
    'The model scored 71% on the test, up from 64% in May.',
    ['The model scored 64% on the test'],
    ['The model scored 71% on the test, from 64% in May'],
  ],
  ['The chip draws 700 watts, twice as much as its predecessor.', ['The chip draws half as much as its predecessor'], []],
  [
    'Orion Lines bought a stake of 12% in Vega Labs from Harrow Fund.',
    ['Harrow Fund bought a stake of 12% in Vega Labs from Orion Lines'],
    [],
  ],
  ['The regulator opened an inquiry into Vega Labs but has not found any breach.', ['The regulator found a breach at Vega Labs'], []],
  ['Unless Parliament acts, the subsidy ends in March.', ['The subsidy ends in March'], []],
  ['The ferry had been due to sail on Monday but was held in port.', ['The ferry sailed on Monday'], []],
  ['The prosecutor said that Holm had taken the money.', ['Holm had taken the money'], []],
  [
    'The jury cleared Holm of fraud but convicted her of perjury.',
    ['The jury convicted Holm of fraud'],
    ['The jury acquitted Holm of fraud and convicted her of perjury'],
  ],
  ['About 300 workers could lose their jobs at the plant in Lund.', ['About 300 workers lost their jobs at the plant in Lund'], []],
  ['The fund cut its stake in Vega Labs from 9% to 6%.', ['The fund cut its stake in Vega Labs by 6%'], []],
  [
    'Three of the nine labs in Lund signed the charter.',
    ['The labs in Lund signed the charter'],
    ['Three of nine labs in Lund signed the charter'],
  ],
  [
    'Half of the staff engineers at Vega Labs left in May.',
    ['The engineers at Vega Labs left in May'],
    ['Half the engineers at Vega Labs left in May'],
  ],
  ['Several suppliers of Orion Lines raised prices in May.', ['Suppliers of Orion Lines raised prices in May'], []],
  ['The share of women rose to 31%, from 22% in 2019.', ['Women make up 22%'], ['The share of women was 22% in 2019']],
  ['Revenue was EUR 40 million, compared with EUR 31 million a year earlier.', ['Revenue was EUR 31 million'], []],
  ['The bank cut its rate to 3.5% from 4%.', ['The bank cut its rate to 4%'], []],
  ['The bank cut its rate from 4% to 3.5%.', ['The bank cut its rate to 4%'], ['The bank cut its rate to 3.5%']],
  ['The line runs from 3 a.m. to 9 p.m. on Sundays in Lund.', [], ['The line runs from 3 a.m. on Sundays in Lund']],
  ['Otto Vega (41) and Ida Holm (29) won the race in Lund.', ['Ida Holm, 41, won the race in Lund'], []],
  [
    'Otto Vega, 41, won the race in Lund ahead of Ida Holm, 29.',
    ['Otto Vega, 29, won the race in Lund'],
    ['The 41-year-old Otto Vega won the race in Lund'],
  ],
  [
    'A jury found Otto Vega guilty of bribery and not guilty of tax evasion.',
    ['A jury found Otto Vega guilty of tax evasion'],
    ['Otto Vega was convicted of bribery'],
  ],
  ['Vega, acquitted of arson in 2019, was convicted of theft on Monday.', ['Vega was acquitted of theft'], []],
  [
    'Ada Holm, who had pleaded not guilty to fraud, was sentenced to 4 years for fraud.',
    [],
    ['Ada Holm was sentenced to 4 years for fraud'],
  ],
  ['Most of the tickets for the ferry were sold in a day.', ['The tickets for the ferry were sold in a day'], []],
  ['One of the two turbines at Lund failed on Friday.', ['The turbines at Lund failed on Friday'], []],
  ['Some 300 workers at Lund were laid off.', [], ['300 workers at Lund were laid off', 'Workers at Lund were laid off']],
  ['A jury found Otto Vega not guilty of arson on Monday.', [], ['Otto Vega was acquitted of arson by a jury']],
  [
    'The court refused to hear the appeal of Harrow Fund.',
    ['The court heard the appeal of Harrow Fund'],
    ['The court declined to hear an appeal from Harrow Fund'],
  ],
  ['The ferry is not expected to sail before Friday.', ['The ferry will sail before Friday'], []],
  ['Few analysts had expected the merger of the two lines.', ['Analysts had expected the merger of the two lines'], []],
  [
    'Kestrel Labs trained the model on 2,000 chips leased from Harrow Cloud.',
    ['Harrow Cloud trained the model on 2,000 chips leased from Kestrel Labs'],
    ['Kestrel Labs leased 2,000 chips from Harrow Cloud to train the model'],
  ],
  [
    'The new chip is 40% cheaper to run than the H7, Kestrel Labs says.',
    [
      'Kestrel Labs says that the H7 is 40% cheaper to run than the new chip',
      'The H7 costs less to run than the new chip, Kestrel Labs says',
    ],
    [],
  ],
  ['Kestrel Labs says its model beats Orion 4 on two of six tests.', ['Kestrel Labs says its model beats Orion 4 on six tests'], []],
  ['Regulators will decide in June whether Kestrel may buy Harrow.', ['Regulators will allow Kestrel to buy Harrow in June'], []],
  [
    'Kestrel withdrew its bid for Harrow after regulators raised concerns.',
    ['Regulators blocked the bid of Kestrel for Harrow'],
    ['Kestrel dropped its offer for Harrow after concerns by regulators'],
  ],
  [
    'Kestrel plans to cut 200 of 900 jobs in Lund by June.',
    ['Kestrel plans to cut 900 jobs in Lund by June', 'Kestrel plans to cut its staff in Lund to 200 by June'],
    ['Kestrel plans to cut 200 jobs in Lund by June'],
  ],
  [
    'The data centre will draw up to 90 MW from 2028.',
    ['The data centre will draw 90 MW from 2028'],
    ['The data centre is to draw at most 90 MW from 2028'],
  ],
  ['Ida Holm, a former minister, criticised the plan on radio.', ['Minister Ida Holm criticised the plan on radio'], []],
  ['Ida Holm, the chief executive of Kestrel until May, joined Harrow.', ['Ida Holm, the chief executive of Kestrel, joined Harrow'], []],
  ['The study of 40 mice found that the drug slowed tumours.', ['The study found that the drug slowed tumours in patients'], []],
  ['The vote was 51 to 49 against the bill.', ['The bill passed by 51 to 49'], ['The bill was rejected by 51 votes to 49']],
  ['Harrow owns 30% of Kestrel and Vega owns the rest.', ['Vega owns 30% of Kestrel'], ['Harrow has a 30% stake in Kestrel']],
  ['The tool is free for schools but costs EUR 9 a month for firms.', ['The tool costs EUR 9 a month for schools'], []],
  ['Nobody was hurt when the roof of the hall in Lund fell in.', ['People were hurt when the roof of the hall in Lund fell in'], []],
  ['Kestrel Labs will not release the weights of the model.', ['Kestrel Labs will release the weights of the model'], []],
  ['The minister warned that the grid could fail in winter.', ['The minister said that the grid will fail in winter'], []],
  ['Orion hired 40 engineers from Kestrel last year.', ['Kestrel hired 40 engineers from Orion last year'], []],
  ['Sales rose 8% in Norway but fell 3% in Denmark.', ['Sales rose in Denmark', 'Sales fell 3% in Norway'], []],
]

/** How long and how near to its source a telling is, other tests look at. */
const isOfSense = (check: string): boolean => check !== 'overlap' && check !== 'house-style'

for (const [passage, falls, stands] of tellings)
  test(`a model's telling is held against: ${passage}`, () => {
    for (const text of stands) assert.deepEqual(refusals(passage, text, 'en', 'summary/1 m').filter(isOfSense), [], text)
    for (const text of falls) assert.notDeepEqual(refusals(passage, text, 'en', 'summary/1 m').filter(isOfSense), [], text)
  })

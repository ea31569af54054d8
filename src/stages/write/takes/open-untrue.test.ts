import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf, type Report } from '../../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Entity } from '../../../domain/entity.ts'
import { newsOf } from './news-plan.ts'
import { openDatum } from './open-datum.ts'

const known = (name: string, kind: Entity['kind'], aliases: readonly string[] = []): Entity => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  aliases,
  source: 'test',
})
const entities: readonly Entity[] = [
  known('Vega Labs', 'ai_lab', ['Vega']),
  known('Orla Cloud', 'cloud', ['Orla']),
  known('Tarn Intelligence', 'ai_lab', ['Tarn']),
  known('Harrow Robotics', 'company', ['Harrow']),
  known('Brennic Silicon', 'chip_maker', ['Brennic']),
  known('Norrland', 'country'),
  known('Castora', 'country'),
  known('Bellhouse Capital', 'investor'),
]

const report = (title: string, text: string, more: Partial<Report> = {}): Report => ({
  id: 'r0',
  title,
  text,
  publishedAt: '2026-05-12T08:00:00Z',
  publisher: 'Fenwick Courier',
  ...more,
})
const storyOf = (...reports: readonly Report[]): Dossier => dossierOf({ reports, entities, ledger: [], receiptSentence: 'x' })
const openIn = (...reports: readonly Report[]): string | undefined => openDatum(newsOf(storyOf(...reports)))?.text

/** Reports that look like such news and are not, or that give the datum in other words. */
const silent: readonly (readonly [title: string, text: string])[] = [
  ['Vega Labs denies it will buy Harrow Robotics', 'Vega Labs will not buy Harrow Robotics, it said on Tuesday.'],
  ['Vega Labs to buy Harrow Robotics', 'Vega Labs will buy Harrow Robotics for 4 million of its own shares, it said on Tuesday.'],
  ['Vega Labs to buy Harrow Robotics', 'Vega Labs will buy Harrow Robotics, it said on Tuesday. The purchase was called off on Thursday.'],
  ['Vega Labs buys Harrow Robotics arms', 'Vega Labs has bought Harrow Robotics arms for its laboratory, it said on Tuesday.'],
  ['Vega Labs buys Harrow Robotics plant', 'Vega Labs has bought a plant from Harrow Robotics, it said on Tuesday.'],
  ['Harrow Robotics bought by Vega Labs', 'Harrow Robotics was bought by Vega Labs on Tuesday, the two said.'],
  ['Vega Labs buys Harrow Robotics', 'Vega Labs has bought Harrow Robotics for an eight-figure sum, it said on Tuesday.'],
  [
    'Vega Labs buys Harrow Robotics',
    'Vega Labs has bought Harrow Robotics, it said. The two sides valued the business at two years of sales.',
  ],
  ['Vega Labs buys Brennic V5 chips', 'Vega Labs has bought Brennic V5 chips, it said on Tuesday.'],
  ['Vega Labs buys Castora for maps', 'Vega Labs has bought Castora, a maker of maps, it said on Tuesday.'],
  ['Vega Labs buys Orla Cloud hours', 'Vega Labs has bought Orla Cloud capacity for a year, it said on Tuesday.'],
  ['Rival says Vega Labs bought Harrow Robotics', 'Vega Labs has bought Harrow Robotics, its rival Tarn Intelligence said on Tuesday.'],
  ['Vega Labs raises $40 million', 'Vega Labs has raised $40 million in its first round for charity, it said.'],
  ['Vega Labs raises round', 'Vega Labs raised $40 million for a school with a round of golf, it said on Tuesday.'],
  ['Vega Labs raises funding', 'Vega Labs has raised $40 million in debt funding from investors, it said on Tuesday.'],
  ['Vega Labs raises forecast', 'Vega Labs raised its forecast of sales to $40 million, it said on Tuesday. Investors cheered.'],
  ['Vega Labs raises funding', 'Vega Labs has raised $400 million, it said on Tuesday. Bellhouse Capital owns a tenth of it now.'],
  ['Vega Labs fund raises money', 'Vega Labs has raised $90 million for a fund that gives grants, it said. Investors were not asked.'],
  ['Bellhouse Capital raises new fund', 'Bellhouse Capital has raised $900 million from investors, it said on Tuesday.'],
  ['Investors back Vega Labs round', 'Orla Cloud has raised $40 million for Vega Labs in a round, it said.'],
  ['Chief scientist leaves Vega Labs', 'Ada Brook, the chief scientist of Vega Labs, left the stage to applause on Tuesday.'],
  ['Ada Brook leaves hospital', 'Ada Brook, the head of Vega Labs, left hospital on Tuesday, the company said.'],
  [
    'Chief scientist leaves Vega Labs',
    'Ada Brook, the chief scientist of Vega Labs, has left the company. Her deputy Jon Hale takes charge.',
  ],
  ['Chief scientist leaves Vega Labs', 'Ada Brook, the chief scientist of Vega Labs, has left the company. The post was cut.'],
  ['Chief scientist leaves Vega Labs', 'Ada Brook, the chief scientist of Vega Labs, has left the company. Jon Hale now does her job.'],
  ['Ada Brook leaves Tarn for Vega Labs', 'Ada Brook, a director, has left for Vega Labs, it was said on Tuesday.'],
  ['Head of safety at Vega Labs left out', 'Ada Brook, head of safety at Vega Labs, left 40 tests out of her report on Tuesday.'],
  [
    'Board member leaves Vega Labs',
    'Ada Brook, a non-executive director of Vega Labs, resigned on Tuesday. Vega said the seat stays empty.',
  ],
  ['Vega Labs sues former engineer', 'Vega Labs sued a former engineer on Tuesday over notes that he took.'],
  ['Authors sue over Vega Labs model', 'Three authors have sued a user of Vega Labs on Tuesday.'],
  ['Authors drop suit', 'Three authors who sued Vega Labs in May have dropped the suit.'],
  [
    'Norrland to require licences',
    'Norrland will require a licence for exports of chips from 1 May, it said. Whoever breaks the rule goes to prison.',
  ],
  [
    'Norrland to require licences',
    'Norrland will require a licence for exports of chips, it said. Breaches are punished with three years behind bars.',
  ],
  ['Norrland bans phones in its schools', 'Norrland has banned phones in schools, it said on Tuesday.'],
  ['Norrland lifts ban', 'Norrland has banned nothing, it said.'],
  ['Norrland banned from forum', 'Norrland was banned from the chip forum on Tuesday.'],
  ['Orla Cloud shares down', 'Shares of Orla Cloud were down on Tuesday after an outage at a rival.'],
  ['Orla Cloud profit down', 'Orla Cloud was down 4% after its report on Tuesday.'],
  ['Outage at rival helps Orla Cloud', 'An outage at a rival sent users to Orla Cloud on Tuesday.'],
  ['Orla Cloud practises outage', 'Orla Cloud was offline for an hour in a planned test of an outage.'],
  ['Harrow robot hit a worker', 'A robot of Harrow Robotics hit a worker on Tuesday, the company said.'],
  ['Thief leaked Tarn memo', 'An engineer leaked a memo of Tarn Intelligence on Tuesday.'],
  ['Vega Labs users leaked passwords', 'Users of Vega Labs leaked their own passwords by using weak ones.'],
  ['Tarn exposed rival error', 'Tarn Intelligence exposed an error in the work of a rival on Tuesday.'],
  ['Study of 40 pupils finds gains', 'A study of 40 pupils found gains with a tutor. An earlier trial in Castora had found none.'],
  ['Study of 40 pupils finds gains', 'A study of 40 pupils found gains with a tutor. It is the third of its kind with the same outcome.'],
  ['Study finds gains', 'A planned study of 40 pupils, it was said, will look for gains.'],
  ['Survey finds fear', 'Some 41% of nurses fear chatbots, a survey found. It reached each of the 900 nurses of the country.'],
  ['Survey finds fear', 'Some 41% of the time nurses were afraid, a survey found.'],
  ['Vega Labs launches rocket', 'Vega Labs launched an attack on Tarn Intelligence on Tuesday.'],
  ['Vega Labs launches inquiry', 'Vega Labs launched Project Owl, an inquiry into leaks, on Tuesday.'],
  ['Vega Labs releases Ada Brook', 'Vega Labs released Ada Brook from her contract on Tuesday.'],
  ['Vega Labs introduces Jon Hale', 'Vega Labs introduced Jon Hale, its new head of sales, on Tuesday.'],
  ['Orla Cloud sales', 'Sales of Orla Cloud shares by its founder reached $4 million in the quarter.'],
  ['Brennic sold out', 'Brennic Silicon has sold all its shares in Orla, it said on Tuesday.'],
  ['Brennic sold out', 'Brennic Silicon has sold out its founders, a critic said on Tuesday.'],
  ['Brennic sold out', 'Brennic Silicon is sold out until June, it said. Half of it goes to Orla Cloud.'],
  [
    'Vega and Karlow to work together',
    'Vega Labs and the Karlow clinic will work together on tests, they said. Vega gives its work for nothing.',
  ],
  ['Vega and Tarn to work together, minister hopes', 'Vega Labs and Tarn Intelligence will work together, a minister said on Tuesday.'],
  ['Vega Labs cuts jobs', 'Vega Labs has cut 300 tasks from its test, it said. No jobs go.'],
  ['Vega Labs has users', 'Vega Labs has 90 million reasons to cheer: users, it said.'],
  ['Vega Labs lost users', 'Vega Labs has lost 90 million users, a rival said.'],
  ['Vega Labs wants users', 'Vega Labs has a goal of 90 million users by June, it said.'],
  [
    'Vega Labs to buy Harrow Robotics',
    'Vega Labs will buy Harrow Robotics, it said on Tuesday. Its owners get one Vega paper for each of theirs.',
  ],
  [
    'Vega Labs to buy Harrow Robotics',
    'Vega Labs has agreed to buy Harrow Robotics, it said on Tuesday. The terms are public: two for one.',
  ],
  ['Vega Labs buys Harrow Robotics', 'Vega Labs has bought Harrow Robotics back from its lenders, it said.'],
  ['Vega Labs buys Harrow Robotics for a crown', 'Vega Labs has bought Harrow Robotics for one crown, it said.'],
  [
    'Vega Labs buys Harrow for nothing',
    'Vega Labs has bought Harrow Robotics, it said on Tuesday. It took over the debts and gave nothing.',
  ],
  ['Vega Labs buys Harrow', 'Vega Labs acquired Harrow Robotics in May 2019, it recalled on Tuesday.'],
  ['Vega Labs bought Harrow, court hears', 'Vega Labs bought Harrow Robotics in 2021, a court heard on Tuesday.'],
  ['Vega Labs buys Lund in a game', 'Vega Labs bought Lund in a game of cards, it said.'],
  ['Vega Labs buys from Harrow', 'Vega Labs has bought Harrow, a horse, it said.'],
  ['Vega Labs raises round', 'Vega Labs raised $40 million from a round of ticket sales, it said on Tuesday.'],
  [
    'Vega Labs raises $400 million in round led by Bellhouse',
    'Vega Labs raised $400 million in a round led by Bellhouse Capital, it said. The lab is put at $4 billion.',
  ],
  ['Vega Labs raises $400 million in round', 'Vega Labs raised $400 million in a round for its cloud unit, it said.'],
  ['Vega Labs raises $400 million in round', 'Vega Labs has raised $400 million in its rounds since 2019, it said on Tuesday.'],
  ['Vega Labs chief leaves', 'Ada Brook, the chief of staff of a minister, left the company on Tuesday. Vega Labs had no comment.'],
  [
    'Chief scientist leaves Vega Labs',
    'Ada Brook, the chief scientist of Vega Labs, has left the company for a year of teaching. She returns in May.',
  ],
  ['Chief scientist leaves Vega Labs', 'Ada Brook, the chief scientist of Vega Labs, has left the company. The team runs itself now.'],
  ['Chief scientist leaves Vega Labs', 'Ada Brook, the chief scientist of Vega Labs, left the company in 2021, a book tells.'],
  ['Police chief leaves', 'Ada Brook, the police chief, resigned on Tuesday after an error of a Vega Labs tool.'],
  ['Chief scientist quits Vega', 'Ada Brook, the chief scientist of Orla Cloud, has quit Vega Labs as adviser.'],
  ['Authors sued Vega Labs', 'Three authors sued Vega Labs in 2021 and lost in 2023.'],
  [
    'Norrland will require licences',
    'Norrland will require licences for exports of chips, it said. Firms that ignore it lose the right to sell.',
  ],
  ['Norrland will require masks', 'Norrland will require its ministries to use open models by law from June.'],
  ['Norrland requires rules', 'Norrland requires rules for chips, its chess federation said.'],
  ['Orla Cloud outage', 'An outage of Orla Cloud in 2023 is the subject of a film out on Tuesday.'],
  ['Orla Cloud outage', 'An outage at Orla Cloud last year is still felt, it said.'],
  ['Orla Cloud down', 'Orla Cloud was down in the ranking of clouds on Tuesday.'],
  ['Orla Cloud site down', 'The site of Orla Cloud is down the road from the station.'],
  ['Agent deleted database', 'An agent of Vega Labs deleted a test file in an exercise on Tuesday.'],
  ['Agent deleted', 'An agent of Vega Labs deleted the database of a shop on Tuesday. The shop puts the loss at a week of takings.'],
  ['Hackers stole Vega Labs plans, film shows', 'Hackers who played Vega Labs in a film stole plans.'],
  ['Study finds gains', 'A study of 400 pupils found gains on Tuesday. Vega Labs paid for it. Two more groups are to report.'],
  ['Survey finds fear', 'Some 41% of nurses fear chatbots, a survey found. All 900 were interviewed.'],
  ['Survey: 41% of nurses', 'A survey says that 41% of prices of tools rose.'],
  ['Vega Labs releases Marel 5', 'Vega Labs released Marel 5 to no one on Tuesday: it stays inside.'],
  ['Vega Labs releases Marel 5', 'Vega Labs released Marel 5 in 2024, and it was slow.'],
  ['Vega Labs releases Marel 5', 'Vega Labs releases Marel 5 each spring as a joke.'],
  ['Vega Labs launches chip', 'Vega Labs launched a chip to the moon on Tuesday.'],
  ['Vega Labs introduces app tax', 'Vega Labs introduced an app tax for its staff on Tuesday.'],
  ['Vega Labs launches tool library', 'Vega Labs launched a tool library for its neighbours on Tuesday.'],
  ['Vega sales', 'Vega Labs has sales staff of 400 in the quarter, it said.'],
  ['Vega revenue', 'Vega Labs had revenue of $4 billion in 2021, a study of the quarter says.'],
  ['Brennic sold out', 'Brennic Silicon has sold all the memory it can make this year to Orla Cloud, it said.'],
  ['Vega Labs lays off 300', 'Vega Labs has cut 300 people out of a photo, it said, and jobs are safe.'],
  ['Vega Labs lays off 300', 'Vega Labs laid off 300 people in 2022, it recalled when it hired them back for new jobs.'],
  ['Vega Labs users', 'Vega Labs has 90 million users in its plan for 2030, it said.'],
  ['Vega Labs users', 'Vega Labs has 90 million users fewer than Tarn, it said.'],
  ['Vega Labs users', 'Vega Labs has 4 million users on an unpaid trial, it said.'],
  ['Vega Labs and Karlow to work together', 'Vega Labs and the Karlow clinic will work together unpaid, they said.'],
  ['Vega Labs and nature to work together', 'Vega Labs and Mother Nature will work together, its poem says.'],
]

/** Silence that is no silence, or of another one, or that a report breaks. */
const answered: readonly (readonly [title: string, text: string])[] = [
  ['Agent of Vega Labs grows', 'Vega Labs did not say how many customers use the agent, but Orla puts them at 4,000.'],
  ['Agent of Vega Labs grows', 'Vega Labs did not say how many customers use the agent. It now puts them at 4,000.'],
  ['Agent of Vega Labs grows', 'Vega Labs did not say at first how many customers use the agent.'],
  ['Agent of Vega Labs grows', 'Vega Labs did not say in May how many customers use the agent.'],
  ['Agent of Vega Labs grows', 'Vega Labs did not say how many customers use the agent; a filing says 400.'],
  ['Agent of Vega Labs grows', 'Vega Labs did not say how many customers use the agent. A survey found 4,000 users of it.'],
  ['Agent of Vega Labs grows', 'Vega Labs did not say how many customers use the agent. Four thousand use the agent, a rival says.'],
  ['Agent of Vega Labs grows', 'Vega Labs did not say how many of them use it.'],
  ['Agent of Vega Labs grows', 'A rival of Vega Labs did not say how many customers use the agent.'],
  ['Agent of Vega Labs grows', 'The agent of Vega Labs pleased Fenwick Bank. The company did not say how many customers use the agent.'],
  ['Agent of Vega Labs grows', 'Orla Cloud met Vega Labs. The company did not say how many customers use the agent.'],
  ['Agent of Vega Labs starts', 'Vega Labs did not say when the agent starts. The agent starts in June, two buyers were told.'],
  ['Agent of Vega Labs copied', 'Vega Labs did not say who had copied the agent. Two students copied the agent, police said.'],
  ['Contract of Vega Labs', 'Vega Labs has a contract. It did not say what it is worth.'],
  ['Contract of Vega Labs', 'Vega Labs did not say what the contract is worth. A filing puts it at EUR 3 million.'],
  ['Contract of Vega Labs', 'Vega Labs did not say why the contract was signed.'],
  ['Contract of Vega Labs', '“Vega Labs did not say what the contract is worth,” a critic said.'],
]

describe('what is called open of a story', () => {
  for (const [title, text] of [...silent, ...answered])
    test(`nothing is called open: ${text}`, () => {
      assert.equal(openIn(report(title, text)), undefined)
    })
})

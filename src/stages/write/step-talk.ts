// What a take says of a dated step besides its day: two readings, what is missing, and who gains by a fixed day.
import type { Plan } from './news-plan.ts'
import type { StepKind } from './step-words.ts'

type Words = Pick<Plan, 'readings' | 'gaps' | 'mechanism'>

export const stepTalk: Readonly<Record<StepKind, Words>> = {
  vote: {
    readings: [
      'If the count is settled beforehand, expect the vote on that day and few changes to the text.',
      'If votes are short, expect the day to move or the text to be amended first.',
    ],
    gaps: [
      { slot: 'list-of-votes', open: 'how the vote will go', missing: 'a count of those who have said how they will vote' },
      { slot: 'roll-call', open: 'by how many votes it will be decided', missing: 'the roll call of that day' },
    ],
    mechanism:
      'a fixed day gives each undecided member something to ask for until then, and costs those who lead the chamber standing if they move it',
  },
  testimony: {
    readings: [
      'If it is given in the open, expect a transcript that both sides quote.',
      'If it is given behind closed doors, expect accounts of it that differ.',
    ],
    gaps: [{ slot: 'record-of-day', open: 'what the testimony will add', missing: 'the record of the day' }],
    mechanism: 'questions under oath bind a witness to one account, and give those who ask them the choice of what is heard first',
  },
  hearing: {
    readings: [
      'If members use it to find out, expect requests for papers after it.',
      'If they use it to be heard, expect a transcript that both sides quote and little that is new.',
    ],
    gaps: [{ slot: 'record-of-day', open: 'what it will add', missing: 'the record of the day' }],
    mechanism: 'whoever leads a hearing chooses the witnesses and their order, and leaves the others their questions',
  },
  court: {
    readings: [
      'If neither side asks for a delay, expect the court to keep the day and rule on what is before it.',
      'If one side has a reason to settle, expect a filing shortly before the day.',
    ],
    gaps: [{ slot: 'record-of-day', open: 'how strong either side is', missing: 'what each of them files before the day' }],
    mechanism:
      'a fixed day in court makes each side show what it has, and gives the one with less to show a reason to come to terms before it',
  },
  election: {
    readings: [
      'If the side ahead is as far ahead as it says, expect a result as soon as the votes are counted.',
      'If it is closer, expect the count to go on and a request to count again.',
    ],
    gaps: [{ slot: 'record-of-day', open: 'who will win', missing: 'the count itself' }],
    mechanism: 'a fixed day sets what money and time can still buy, and favours whoever has most of both left',
  },
  meeting: {
    readings: [
      'If the text is agreed beforehand, expect a joint statement on the day.',
      'If it is not, expect accounts of it that differ, or another day for it.',
    ],
    gaps: [{ slot: 'record-of-day', open: 'what will come of it', missing: 'a text that both sides put their names to' }],
    mechanism: 'a fixed day gives each side something to hold back until then, and leaves the one that calls it off to explain why',
  },
  start: {
    readings: [
      'If those it binds accept it, expect them to change what they do by the day it starts.',
      'If they contest it, expect a suit and a request to suspend it before that day.',
    ],
    gaps: [
      { slot: 'figures-after', open: 'how much it changes for those it binds', missing: 'their figures after a full quarter under it' },
    ],
    mechanism: 'a fixed start moves cost to those who have to be ready by then, and gives those who oppose it a limit for going to court',
  },
  deadline: {
    readings: [
      'If the day binds, expect a decision on it, or the consequence that was announced.',
      'If it does not, expect an extension shortly before it.',
    ],
    gaps: [
      { slot: 'terms-of-offer', open: 'what happens once the day has passed', missing: 'a published plan for the time after it' },
      { slot: 'day-kept-or-moved', open: 'whether the day will hold', missing: 'a decision to keep it or to move it' },
    ],
    mechanism: 'a deadline favours whoever can afford to let it pass, until an extension takes the pressure off both sides',
  },
  release: {
    readings: [
      'If it holds what has been said of it beforehand, expect those it concerns to answer it on the day.',
      'If it holds more, expect corrections of what was said before.',
    ],
    gaps: [{ slot: 'record-of-day', open: 'what it will add', missing: 'the text itself' }],
    mechanism:
      'a day named beforehand lets whoever publishes choose what is talked of until then, and gives those it concerns time to answer',
  },
  departure: {
    readings: [
      'If a successor is ready, expect a name before that day and no change of course.',
      'If none is, expect an acting one, and decisions that wait.',
    ],
    gaps: [{ slot: 'name-of-successor', open: 'what changes with it', missing: 'the name of whoever comes after' }],
    mechanism:
      'a departure with a day gives rivals for the post a date to work towards, and takes weight from what the one who leaves decides until then',
  },
}

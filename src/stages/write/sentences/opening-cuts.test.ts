import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortened } from './opening-cuts.ts'

const cuts: readonly (readonly [string, string | undefined])[] = [
  [
    'The port council of Gaia cleared a new quay for container ships on Tuesday after a trial of nine months in which the old cranes had broken down eleven times.',
    'The port council of Gaia cleared a new quay for container ships on Tuesday',
  ],
  [
    'The port council of Gaia has fined Orion Lines over a new quay for container ships, which was meant to open in the spring of last year and stands unfinished.',
    'The port council of Gaia has fined Orion Lines over a new quay for container ships',
  ],
  [
    'The ferry owners of Gaia will have to list their largest ships with the port from 1 March, under a rule that the council adopted on Tuesday.',
    'The ferry owners of Gaia will have to list their largest ships with the port from 1 March',
  ],
  // Behind the aside the sentence goes on with what its verb asks for.
  [
    'The port council of Gaia put the cost of a new quay for container ships, which its engineers had reckoned at nine million, at forty million crowns.',
    undefined,
  ],
  // A clause of its own, whoever it is about, and whoever speaks in it.
  [
    'The port council of Gaia cleared a new quay for container ships on Tuesday, as engineers from three other harbours looked on and took notes of the new cranes.',
    'The port council of Gaia cleared a new quay for container ships on Tuesday',
  ],
  [
    'The port council of Gaia cleared a new quay for container ships on Tuesday after three of its clerks said that the old cranes had broken down eleven times.',
    'The port council of Gaia cleared a new quay for container ships on Tuesday',
  ],
  // But not where somebody vouches for all of it behind.
  [
    'The port council of Gaia took bribes for a new quay for container ships after the fire in the old one, three of its former clerks have alleged.',
    undefined,
  ],
  // What takes the words back may not be cut off.
  [
    'The port council of Gaia will clear a new quay for container ships in the autumn of next year, unless the owners of the two nearest houses win their case.',
    undefined,
  ],
  // Nor who says so, where no one says so before the cut.
  [
    'The port council of Gaia took bribes for a new quay for container ships in the autumn of last year, three of its former clerks have alleged in letters to the mayor.',
    undefined,
  ],
  // Nor what something is known as.
  [
    'The port council of Gaia pushed the last of the squatters off the old container quay and its six sheds on Tuesday, formerly known as the people’s free harbour of the north.',
    undefined,
  ],
  // Nor for what the fees are that are meant.
  [
    'The port council of Gaia ordered all owners of container ships on Tuesday to cap the fees for moving goods of any kind between the old quay and the new one in the north.',
    undefined,
  ],
  // Nor the end of a list.
  [
    'The port council of Gaia cleared a new quay for large container ships, shut the old one to ferries and traffic of all kinds, and has dismissed its two engineers.',
    undefined,
  ],
  // Not as what somebody is painted.
  [
    'The port council of Gaia set out on Tuesday in a hearing of nine hours to paint the head of its ferries as a man who thought that he stood above the rules.',
    undefined,
  ],
  [
    'The port council of Gaia has recommended that the head of its ferries be dismissed for repeatedly sending letters on the fares of its boats to nine schools in the old town.',
    'The port council of Gaia has recommended that the head of its ferries be dismissed',
  ],
  [
    'The port council of Gaia has barred the owners of container ships from its new quay, a step that keeps them from landing goods there in the spring of next year.',
    'The port council of Gaia has barred the owners of container ships from its new quay',
  ],
  // Nobody is told to have done less than they did: "no ship ... | after".
  [
    'No container ship will use the new quay of the port of Gaia in the autumn after a storm that broke two of the cranes and sank a barge full of gravel.',
    undefined,
  ],
]

for (const [text, told] of cuts)
  test(`an opening too long to quote ends ${told === undefined ? 'nowhere' : `behind “${told.slice(-28)}”`}: ${text.slice(60, 120)}…`, () => {
    assert.equal(shortened(text)[0], told)
  })

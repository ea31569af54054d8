// Takes on counted votes: in a chamber, a committee or a court, by how few would have turned them.
import { voteMargin } from '../../calc/counted.ts'
import { calculated, type News, type Plan, type Said, type Sized } from './news-plan.ts'
import { countWord } from './phrases.ts'

/** "217-213", "52 to 48"; no score, share, span of years or sum. */
const tally =
  /(?<![\d.,$€£:/–-])(?<one>\d{1,3})(?:\s?[-–—]\s?|\s(?:votes\s)?to\s)(?<other>\d{1,3})(?![\d%:/]|[.,]\d|[-–]\p{L}|\s?(?:%|percent|per cent|percentage|years?|months?|weeks?|days?|hours?|minutes?|points?|seats?|majority|advantage|edge|[ap]\.?m\b|million|billion|trillion|feet|miles|people))/giu
const cueBefore =
  /\b(?:vot(?:e|es|ed|ing)|pass(?:es|ed|age)?|approv\w+|confirm\w*|rul(?:e|es|ed|ing)|decision|reject\w*|advanc\w+|defeat\w*|adopt\w*|uph[eo]ld\w*|overturn\w*|struck down|block\w*|block|clear\w*|backed|margin|divided|split)\b[^.;]{0,70}$/iu
const cueAfter = /^\s?(?:party-line\s)?(?:vote|votes|decision|ruling|margin|tally|split)\b/iu
/** Votes that need more than a majority, and counts that are no votes. */
const otherRule =
  /\b(?:super-?majority|two[- ]thirds|three[- ]fifths|60[- ]votes?|60 votes|filibuster\w*|cloture|overrid\w+|veto\w*|convict\w*|acquit\w*|seats|electoral|delegates|game|score|poll|survey|percent|per cent)\b|%/iu
const courts = /\b(?:court|justices?|judges?|appeals panel)\b/iu
const chambers =
  /\b(?:senat\w+|house|chamber|congress|parliament|lawmakers?|legislat\w+|committee|council|commission(?:ers)?|board|panel|assembly|members|democrats|republicans|justices?|court|judges?|FCC|SEC|FTC)\b/iu
const courtMax = 15

interface Tally {
  readonly said: Said
  readonly more: number
  readonly fewer: number
}

function tallyIn(said: Said): Tally | undefined {
  const { text } = said
  if (otherRule.test(text) || !chambers.test(text)) return undefined
  for (const match of text.matchAll(tally)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    if (!cueBefore.test(before) && !cueAfter.test(after)) continue
    const counts = [Number(match.groups?.['one']), Number(match.groups?.['other'])]
    const [more, fewer] = [Math.max(...counts), Math.min(...counts)]
    if (fewer > 0 && more > fewer && more + fewer >= 3) return { said, more, fewer }
  }
  return undefined
}

function sizeOf({ said, more, fewer }: Tally): readonly Sized[] {
  const inputs = { more, fewer }
  const record = calculated(inputs, voteMargin(inputs))
  if (record === undefined) return []
  const { turning, lo, print, shareOfMore } = record.result
  const votes = `${countWord(turning)} ${turning === 1 ? 'vote' : 'votes'}`
  const text =
    lo < wideFrom || turning === 1
      ? `At ${more} to ${fewer} the margin is ${print}: ${votes} the other way would have turned it.`
      : `At ${more} to ${fewer} the margin is ${print}: the larger side had ${shareOfMore}.`
  return [
    { text, record, claims: [said.claim] },
    { text: 'The basis is the count as reported; absent members are left out.', record, claims: [] },
  ]
}

/** Per cent of the votes cast from which on nobody asks how few would have turned it. */
const wideFrom = 20

/** Per cent of the votes cast below which every member in the middle counts. */
const narrowBelow = 8

type Words = Pick<Plan, 'readings' | 'gaps' | 'mechanism'>

const ofCourt: Words = {
  readings: [
    'If lower courts read the decision by its facts, expect few cases to turn on it.',
    'If they read it by its principle, expect suits that cite it within months.',
  ],
  gaps: [
    {
      slot: 'reach-of-ruling',
      open: 'how far the decision reaches',
      missing: 'the part of the opinion that says what it leaves open, or a first ruling that cites it,',
    },
  ],
  mechanism:
    'a decision binds the courts below, so that those whose cases rest on the losing reading have to find other grounds or give up the claim',
}

const ofChamber = (share: number): Words => ({
  readings: [
    'If members voted by party, expect the same count when the question comes up again.',
    'If they voted on the text, expect another count once it is amended.',
  ],
  gaps: [
    { slot: 'list-of-votes', open: 'whether the count would hold at the next stage', missing: 'the list of who voted how' },
    { slot: 'next-vote', open: 'what becomes of it next', missing: 'a date for the next stage' },
  ],
  mechanism:
    share < narrowBelow
      ? 'a narrow count gives each member in the middle something to ask for, and leaves whoever leads the chamber to hold all the rest'
      : 'a wide count lets the leaders lose members at the next stage, and leaves those who lost with the courts, the calendar or the next election',
})

/** A board or council that decides by few votes, and once. */
const ofBoard: Words = {
  readings: [
    'If those who lost accept it, expect the decision to take effect without another vote.',
    'If they contest it, expect a suit or a request to vote again.',
  ],
  gaps: [{ slot: 'list-of-votes', open: 'whether the same members would decide so again', missing: 'the list of who voted how' }],
  mechanism:
    'a decision by few votes rests on who sits at the table, so that those who lost have the next appointment or election to look to',
}

const ofVotes =
  /\b(?:vot\w+|pass\w*|approv\w+|confirm\w*|reject\w*|rul(?:es?|ed|ing)|uph[eo]lds?|strikes?|struck|blocks?|bill|measure|resolution|court|senate|house|decision|justices?|rebuke\w*|advance\w*)\b/iu

/** A vote with its count, where the vote is what the story is about. */
export function planVote(news: News): Plan | undefined {
  if (!ofVotes.test(news.titles)) return undefined
  const found = news.said
    .filter(({ isNews, claim }) => isNews || claim.position < 5)
    .flatMap((said) => tallyIn(said) ?? [])
    .at(0)
  const size = found === undefined ? [] : sizeOf(found)
  if (found === undefined || size.length === 0) return undefined
  const total = found.more + found.fewer
  const isCourt = total <= courtMax && courts.test(found.said.text)
  const share = ((found.more - found.fewer) / total) * 100
  return {
    kind: 'vote',
    lead: found.said.claim,
    size,
    compared: [],
    ...(isCourt ? ofCourt : total <= courtMax ? ofBoard : ofChamber(share)),
  }
}

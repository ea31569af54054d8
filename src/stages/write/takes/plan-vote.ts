// Takes on counted votes: in a chamber, a committee or a court, by how few would have turned them.
import { voteMargin } from '../../../calc/counted.ts'
import { countWord } from '../wording/phrases.ts'
import { calculated, type News, type Plan, type Said, type Sized, type Talk } from './news-plan.ts'

/** "217-213", "52 to 48"; no score, share, span of years or sum. */
const tally =
  /(?<![\d.,$€£:/–-])(?<one>\d{1,3})(?:\s?[-–—]\s?|\s(?:votes\s)?to\s)(?<other>\d{1,3})(?![\d%:/]|[.,]\d|[-–]\p{L}|\s?(?:%|percent|per cent|percentage|years?|months?|weeks?|days?|hours?|minutes?|points?|seats?|majority|advantage|edge|[ap]\.?m\b|million|billion|trillion|feet|miles|people))/giu
const cueBefore =
  /\b(?:vot(?:e|es|ed|ing)|pass(?:es|ed|age)?|approv\w+|confirm\w*|rul(?:e|es|ed|ing)|decision|reject\w*|advanc\w+|defeat\w*|adopt\w*|uph[eo]ld\w*|overturn\w*|struck down|block\w*|block|clear\w*|backed|margin|divided|split)\b[^.;]{0,70}$/iu
const cueAfter = /^\s?(?:party-line\s)?(?:vote|votes|decision|ruling|margin|tally|split)\b/iu
/** Votes that need more than a majority, and counts that are no votes. */
const otherRule =
  /\b(?:super-?majority|two[- ]thirds|three[- ]fifths|60[- ]votes?|60 votes|filibuster\w*|cloture|overrid\w+|veto\w*|convict\w*|acquit\w*|seats|electoral|delegates|game|score|poll|survey|percent|per cent)\b|%/iu
/** Numbers of pages, ages, hours and sizes, and what was set from one number to another. */
const noVotes =
  /\b(?:articles?|amendments?|sections?|chapters?|aged|ages|from(?: \p{L}+)?|(?:hours|fees?|limit|shift|firms|groups) of|for halls|short of)\s?$/iu
const short = /\b(?:short of (?:the|a|an)?\s?(?:\p{L}+|\d+) (?:votes )?(?:needed|required)|takes two thirds)\b/iu
const chambers =
  /\b(?:senat\w+|house|chamber|congress|parliament|lawmakers?|legislat\w+|committee|council|commission(?:ers)?|board|panel|assembly|members|democrats|republicans|justices?|court|judges?|FCC|SEC|FTC)\b/iu

interface Tally {
  readonly said: Said
  readonly more: number
  readonly fewer: number
}

function tallyIn(said: Said): Tally | undefined {
  const { text } = said
  if (otherRule.test(text) || short.test(text) || !chambers.test(text)) return undefined
  for (const match of text.matchAll(tally)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    if (!cueBefore.test(before) && !cueAfter.test(after)) continue
    if (noVotes.test(before)) continue
    const counts = [Number(match.groups?.['one']), Number(match.groups?.['other'])]
    const [more, fewer] = [Math.max(...counts), Math.min(...counts)]
    if (fewer > 0 && more > fewer && more + fewer >= 3) return { said, more, fewer }
  }
  return undefined
}

const chamberName =
  /\b(?:the )?(?<name>(?:\p{Lu}[\p{L}.’']+ ){0,3}(?:House of Representatives|House|Senate|Supreme Court|Court of Appeals|Council|Commission|Committee|Parliament|Assembly|Board|FCC|SEC|FTC))\b(?! (?:bill|Democrats|Republicans|Speaker|speaker|majority|minority|leader\w*|plan|version|Intelligence|Judiciary))/gu

/** The one chamber that a sentence names; undefined where it names none, or two. */
function chamberOf({ text }: Said): string | undefined {
  const names = new Set([...text.matchAll(chamberName)].map(({ groups }) => groups?.['name']?.replace(/^The /u, '') ?? ''))
  return names.size === 1 ? [...names][0] : undefined
}

function sizeOf({ said, more, fewer }: Tally): readonly Sized[] {
  const inputs = { more, fewer }
  const record = calculated(inputs, voteMargin(inputs))
  if (record === undefined) return []
  const { turning, print, margin } = record.result
  const chamber = chamberOf(said)
  const vote = chamber === undefined ? 'The vote' : `In the ${chamber}, the vote`
  const votes = turning === 1 ? 'one vote' : `${countWord(turning)} votes`
  return [
    {
      // An even margin ends in a tie, which a chair or a rule decides.
      text: `${vote} of ${more} to ${fewer} has a margin of ${print}: ${votes} the other way would have ${margin % 2 === 0 ? 'made it a tie' : 'turned it'}.`,
      record,
      claims: [said.claim],
    },
  ]
}

const goesOn =
  /\b(?:bill|measure|legislation|package|resolution|it|which|plan)\b[^.;]{0,40}\b(?:now |next |then )?(?:heads|goes|moves|is sent|advances|will go|returns) (?:back )?to the (?<next>House|Senate)\b/u

/** A bill that goes on to the other chamber: what is open is that chamber's vote. */
function talkOf({ said }: Tally, next: string | undefined): Talk | undefined {
  const own = chamberOf(said)
  if (next === undefined || (own !== 'House' && own !== 'Senate') || own === next) return undefined
  return {
    readings: [
      `If the ${next} passes it as it stands, expect it to go from there to be signed, without another vote in the ${own}.`,
      `If the ${next} changes it, expect the ${own} to vote again, on the changed text.`,
    ],
    gaps: [{ slot: 'next-vote', open: 'when the other chamber will vote on it', missing: 'a day for it on the calendar of that chamber' }],
    mechanism: `the ${next} can ask for changes, and leaves whoever leads the ${own} to find the votes for the changed text`,
  }
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
  const onward = news.said.find(({ text }) => goesOn.test(text))
  const talk = talkOf(found, goesOn.exec(onward?.text ?? '')?.groups?.['next'])
  // The other chamber is named in what tells of it.
  const [first, ...rest] = size
  const whole = onward === undefined || first === undefined ? size : [{ ...first, claims: [...first.claims, onward.claim] }, ...rest]
  return talk === undefined
    ? { kind: 'vote', lead: found.said.claim, size, compared: [] }
    : { kind: 'vote', lead: found.said.claim, size: whole, compared: [], talk }
}

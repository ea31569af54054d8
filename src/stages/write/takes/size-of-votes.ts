// A counted vote of a board, a jury or a house that a sentence tells of: by how few it was carried.
import { voteMargin } from '../../../calc/counted.ts'
import { countWord } from '../wording/phrases.ts'
import { calculated, type Said, type Sized } from './news-plan.ts'
import { isInMarks } from './told-as-done.ts'

const count = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const tally = new RegExp(
  String.raw`(?<![\d.,$€£:/–-])\b(?<one>${count})(?:[-–](?=\d)|\s(?:votes\s)?to\s)(?<other>${count})\b(?![\d%:/]|[.,]\d|[-–]\p{L}|\s(?:%|per|points?|years?|months?|weeks?|days?|hours?|minutes?|million|billion|metres|miles|people|times|out of))`,
  'giu',
)
const cast =
  /\b(?:vot(?:e[ds]?|ing)|approv\w+|backed|passed|reject\w*|carried|adopted|split|divided|ruled)\b[^.;"“]{0,70}?(?:\bby\s|\bof\s|,\s|\s)?$/iu
/** A rule other than the greater number, and what is no vote. */
const otherwise = /\b(?:two[- ]thirds|super-?majority|veto\w*|score[ds]?|game|odds|ratio|from)\s?(?:\p{L}+\s){0,2}$/iu
const houses =
  /\b(?<who>(?:county |city |town |district |local |planning )?(?:supervisors|councillors|councilors|commissioners|lawmakers|senators|MPs|directors|trustees|members|jurors|judges|board|council|committee|commission|jury|court|parliament|senate|assembly|panel))\b/iu

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberOf = (text: string): number => (/^\d/u.test(text) ? Number(text) : words.indexOf(text.toLowerCase()) + 1)

/** "Supervisors voted 4-3 to", "were approved by seven votes to six". */
export function marginOfVote({ text, claim }: Said): readonly Sized[] {
  for (const match of text.matchAll(tally)) {
    const before = text.slice(Math.max(0, match.index - 110), match.index)
    if (!cast.test(before) || otherwise.test(before) || isInMarks(text, match.index)) continue
    if (/\b(?:will|would|could|may|might|had not|not|expected to|if)\b[^.;]{0,30}$/iu.test(before)) continue
    const counts = [numberOf(match.groups?.['one'] ?? ''), numberOf(match.groups?.['other'] ?? '')]
    const [more, fewer] = [Math.max(...counts), Math.min(...counts)]
    if (!(fewer > 0) || more <= fewer || more + fewer < 3) continue
    const who = houses.exec(text)?.groups?.['who']?.toLowerCase().replace('mps', 'MPs')
    const inputs = { more, fewer }
    const record = calculated(inputs, voteMargin(inputs))
    if (record === undefined) continue
    const { turning, print, margin } = record.result
    const votes = turning === 1 ? 'one vote' : `${countWord(turning)} votes`
    const whose = who === undefined ? 'The vote' : /s$/iu.test(who) ? `Among the ${who}, the vote` : `In the ${who}, the vote`
    return [
      {
        text: `${whose} of ${more} to ${fewer} has a margin of ${print}: ${votes} the other way would have ${margin % 2 === 0 ? 'made it a tie' : 'turned it'}.`,
        record,
        claims: [claim],
      },
    ]
  }
  return []
}

// A counted vote of a board, a jury or a house that a sentence tells of: by how few it was carried.
import { voteMargin } from '../../../calc/counted.ts'
import { countWord } from '../wording/phrases.ts'
import { calculated, type Said, type Sized } from './news-plan.ts'
import { isDisowned, isInMarks } from './told-as-done.ts'

const count = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const tally = new RegExp(
  String.raw`(?<![\d.,$€£:/–-])\b(?<one>${count})(?:[-–](?=\d)|\s(?:votes\s)?to\s)(?<other>${count})\b(?![\d%:/]|[.,]\d|[-–]\p{L}|\s(?:%|per|points?|years?|months?|weeks?|days?|hours?|minutes?|million|billion|metres|miles|people|times|out of))`,
  'giu',
)
/** Only when, or how, and nothing that the tally could count instead. */
const manner = String.raw`(?:\s(?:on \p{Lu}\p{Ll}+day|on \p{Lu}\p{Ll}+ \d{1,2}|late|early|last week|yesterday|then|again|\p{Ll}+ly|and))*,?`
const byVote = String.raw`(?:\bby (?:a (?:vote|margin|count) of )?|\b(?:in|with|on) an? (?:\p{L}+ )?vote of )`
const cast = new RegExp(
  String.raw`\b(?:(?:vot(?:e[ds]?|ing)|split|divided|ruled|approv(?:ed|es|al)|backed|passed|reject(?:ed|s)?|carried|adopted)${manner}\s|(?:a )?vote of |(?:vot(?:ed|ing)|ruled|decided|approv\w+|backed|passed|reject\w*|carried|adopted)\b(?![^.;]{0,70}\b(?:cuts?|cutting|reduc\w+|rais\w+|lower\w*|shorten\w*|extend\w*|moved|on (?!\p{Lu}\p{Ll}+day)\p{Ll}+)\b)[^.;"“]{0,70}?${byVote})$`,
  'iu',
)
/** What no vote is behind: words of time, of what it was for and of nothing counted. */
const afterTally =
  /^(?:$|[.,;:)]|\s(?:to|on|in|against|for|with|at|after|and|that|along|late|last|this|before|not|when|as|but|votes?|margin|ruling|decision|yesterday)\b)/iu
/** A rule other than the greater number, and what is no vote. */
const otherwise = /\b(?:score[ds]?|game|odds|ratio|from)\s?(?:\p{L}+\s){0,2}$/iu
const otherRule =
  /\b(?:two[- ]thirds|three[- ](?:fifths|quarters)|super-?majorit\w+|veto\w*|filibuster|short of|need(?:ed|s|ing)?|required?|all (?:the )?members|quorum)\b/iu
const houses =
  /\b(?<who>(?:county |city |town |district |local |planning )?(?:supervisors|councillors|councilors|commissioners|lawmakers|senators|MPs|directors|trustees|members|jurors|judges|board|council|committee|commission|jury|court|parliament|senate|assembly|panel))\b/iu

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberOf = (text: string): number => (/^\d/u.test(text) ? Number(text) : words.indexOf(text.toLowerCase()) + 1)

/** "Supervisors voted 4-3 to", "were approved by seven votes to six". */
export function marginOfVote({ text, claim }: Said): readonly Sized[] {
  // A jury has rules of its own on how many it takes.
  if (otherRule.test(text) || /\b(?:jur(?:y|ors|ies)|mistrial|unanim\w*)\b/iu.test(text)) return []
  for (const match of text.matchAll(tally)) {
    const before = text.slice(Math.max(0, match.index - 110), match.index)
    if (!cast.test(before) || otherwise.test(before) || isInMarks(text, match.index)) continue
    if (isDisowned(text.slice(match.index))) continue
    if (!afterTally.test(text.slice(match.index + match[0].length))) continue
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
    const whose =
      who === undefined
        ? 'The vote'
        : /s$/iu.test(who)
          ? `Among the ${who}, the vote`
          : `${who.endsWith('board') ? 'On' : 'In'} the ${who}, the vote`
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

// News that its passage takes back further on: who was fined and had the fine overturned was not just fined.

import { tellSame } from './near-words.ts'
import { readWords } from './read-words.ts'
import { stemsOf } from './stems.ts'
import { findVerbGroups } from './verb-groups.ts'

/** What undoes whatever stands before it. */
export const undone =
  'overturned|annulled|quashed|rescinded|revoked|retracted|reversed|withdrew|withdrawn|voided|nullified|struck down|set aside|called off|calls? (?:it|them) off|called (?:it|them) off|cancelled|canceled|scrapped|reinstated|restored|readmitted|unfroze|unfrozen|acquitted|cleared|exonerated|pardoned|released without charge|freed without charge|(?:found|located) (?:alive|safe|well|unharmed|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|given back|gave (?:it|them) back|returned to (?:him|her|them)|handed back|stripped of (?:it|them)|fell through|collapsed|lifted|reopened|proved (?:false|wrong|unfounded)|turned out to be (?:false|wrong|a hoax|untrue)|disproved|debunked|(?:admitted|conceded) (?:an? |the )?(?:error|mistake)|allowed (?:it|them) to (?:go ahead|proceed|stand)|struck it down|overruled|threw (?:it|them) out|thrown out|backed out|changed (?:its|his|her|their) mind|u-turn|(?:lost|lose) it again|never (?:took place|happened|materialised)|undone|be reinstated|revived|repaid'
/** "Prosecutors dropped the charges". */
const dropped =
  'dropped (?:the |all |its |their |his |her )?(?:charges?|case|suit|lawsuit|complaint|claims?|action|plans?|bid|ban)|(?:charges|case|suit) (?:was|were) (?:later )?dropped'
/** What the undoing is of, where it names it. */
const ofDeed =
  'decision|ruling|verdict|judgment|conviction|sentence|fine|penalty|award|ban|order|sanction|permit|permission|licence|approval|plan|deal|sale|transfer|merger|takeover|agreement|contract|offer|bid|appointment|resignation|suspension|dismissal|recall|suit|lawsuit|case|charges?|accusation|claim|finding|paper|study|result|medal|title|move|cut|redundancies|vote|law|rule|recommendation|warning|strike|freeze|statement|report|diagnosis|arrest'
const subject = `(?:it|this|that|which|he|she|they|(?:the|that|this|his|her|its|their|a|an|all) (?:\\p{Ll}+ ){0,2}?(?:${ofDeed})|(?:the|a|an) (?:[\\p{Ll}-]+ ){0,2}(?:court|judge|tribunal|panel|engineers|authors?|regulator|appeal court)|prosecutors|police)`
const helper = '(?:was|were|has been|have been|had been|being|is|are|has|have|had)'
const link = '(?:later |then |since |subsequently |eventually |soon |again |now |finally |promptly )?'
/** What it undoes is what stands before it: no other thing follows. */
export const ends = `(?=$|[.,;:)]|\\s(?:it|them|him|her|by|in|on|at|as|last|this|after|again|from|without|when|following|because|over|hours|days|weeks|months|later|two|three|a (?:day|week|month|year)|(?:the|its|his|her|their|that) (?:${ofDeed})|\\d)(?!\\p{L}))`
const joints: readonly RegExp[] = [
  // "But was later found alive", "and acquitted by a higher court", "then reversed the decision", "before being reinstated".
  new RegExp(
    `(?:,|;)?\\s(?:but|and|then|yet|before|until|only to be|only to|although|though|and then|but then)\\s${link}(?:${helper}\\s)?${link}(?:${undone}|${dropped})${ends}`,
    'iu',
  ),
  // "But the fine was overturned", "although the ban was lifted", "until a judge struck it down", "; the recall was later cancelled".
  new RegExp(
    `(?:,\\s(?:but|although|though|yet|and|until|before|only for)|;|\\s(?:but|although|though|until))\\s(?:later |then )?${subject}\\s(?:who |that )?${link}(?:${helper}\\s)?${link}(?:ordered that (?:he|she|they|it) )?(?:${undone}|${dropped})${ends}`,
    'iu',
  ),
  // "A decision that was annulled", "a finding the engineers later retracted".
  new RegExp(
    `,\\s(?:a|an|the)\\s(?:\\p{Ll}+ )?(?:${ofDeed})\\s(?:that |which )?(?:(?:\\p{L}+ ){0,3})?${link}(?:${helper}\\s)?${link}(?:${undone})${ends}`,
    'iu',
  ),
]

/**
 * The words with which a passage takes back what ours tells without them.
 *
 * @param own our statement, English, without marked quotations
 * @param passage the passage it stands on, English
 * @returns the words of the passage, or undefined where it takes nothing of ours back, or ours says so too
 */
export function takenBack(own: string, passage: string): string | undefined {
  const found = joints
    .map((joint) => joint.exec(passage))
    .filter((each) => each !== null)
    .toSorted((a, b) => a.index - b.index)[0]
  if (found === undefined) return undefined
  const news = passage.slice(0, found.index)
  const ours = findVerbGroups(own)
  const theirs = findVerbGroups(news)
  const asWord = ({ lemma }: { readonly lemma: string }) => ({ text: lemma, key: lemma.length > 3 ? stemsOf(lemma) : lemma })
  const isOfIt = ours.some((mine) => theirs.some((each) => each.lemma === mine.lemma || tellSame(asWord(mine), asWord(each))))
  if (!isOfIt) return undefined
  const known = readWords(news).filter(({ kind }) => kind !== 'function')
  const undoing = readWords(found[0]).filter(
    ({ kind, key, text }) => kind === 'plain' && !known.some((word) => word.key === key || tellSame(word, { text, key })),
  )
  // "Called a strike … called it off": where each word of it stands in the news too, its own last words must be ours.
  const last = found[0].trim().split(' ').slice(-2).join(' ')
  const isTold = own.includes(last) || readWords(own).some((mine) => undoing.some((word) => tellSame(mine, word)))
  return isTold ? undefined : found[0].trim()
}

// News that the report's next sentence takes back: a deal that "was called off on Friday" one sentence on was not just struck.
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'
import { ends, undone } from './taken-back.ts'

const opening = String.raw`^(?:(?:but|however|yet|later|instead|then|hours later|days later|weeks later|a (?:day|week|month) later|on \p{Lu}\p{L}+day|in \p{Lu}\p{L}+|the next day|since then),? )?`
const helper = '(?:was|were|has been|have been|had been|is|are|has|have|had)'
const link = '(?:later |then |since |subsequently |eventually |soon |again |now |finally |promptly |also )?'
const the = '(?:the|that|this|these|those|its|his|her|their|both|all)'
/** Nouns for what has just been told, whatever it was. */
const ofAnything =
  /^(?:announcement|claim|statement|report|figure|number|total|decision|move|news|account|story|information|remark|comment|allegation)s?$/u
const wrong = String.raw`(?:wrong|incorrect|(?:false|untrue)(?! that\b)|mistaken|inaccurate|outdated|overstated|understated|exaggerated|unfounded|too (?:high|low)(?! (?:for|to)\b)|not (?:true|correct|right)|(?:an? |in )error|a (?:mistake|hoax|misprint|typo))`
const saying =
  'claims?|statements?|remarks?|comments?|accusations?|allegations?|complaints?|offers?|bids?|resignations?|threats?|promises?|pledges?|figures?|reports?|articles?|confessions?|testimony|objections?'

/** Each with the thing that is undone, as a pronoun or by its noun. */
const turns: readonly RegExp[] = [
  // "It was called off", "The deal fell through", "That order has since been revoked".
  new RegExp(
    String.raw`${opening}(?:(?<it>it|this|that|they)|${the} (?:[\p{Ll}-]+ ){0,2}?(?<noun>[\p{Ll}-]+))(?: (?:of|by|with|in|at|for|to) [^,.;]{2,40}?)? ${link}(?:${helper} )?${link}(?:been )?(?:${undone})${ends}`,
    'iu',
  ),
  // "That figure was wrong", "It turned out to be false".
  new RegExp(
    String.raw`${opening}(?:(?<it>it|this|that)|${the} (?:[\p{Ll}-]+ ){0,2}?(?<noun>[\p{Ll}-]+)) ${link}(?:was|were|is|are|proved|turned out(?: to be)?|proved to be|has proved) (?:later |in fact |actually )?${wrong}(?=$|[\s.,;])`,
    'iu',
  ),
  // "He was released without charge", "She was found alive": of who was held or given up.
  new RegExp(
    String.raw`${opening}(?:he|she|they|the (?:man|woman|boy|girl|suspects?|men|women|teenager|couple)) ${link}(?:was|were|has been|have been|had been) ${link}(?<person>acquitted|cleared|exonerated|pardoned|released without charge|freed without charge|found (?:alive|safe|unharmed))(?=$|[\s.,;])`,
    'iu',
  ),
  // "On Friday a judge lifted the order", "A court has since struck the ban down".
  new RegExp(
    String.raw`${opening}(?:an?|the) (?:[\p{Ll}-]+ ){0,2}?(?:court|judge|government|ministry|minister|council|regulator|parliament|president|governor) ${link}(?:has |have |had )?${link}(?:overturned|annulled|quashed|revoked|reversed|rescinded|cancelled|scrapped|lifted|struck down|threw out|struck) (?:(?<it>it|them)|(?:the|that|this|these|those|both) (?<noun>[\p{Ll}-]+))(?: down| out)?(?=$|[.,;]|\s(?:on|in|after|because|over|again|and|last|this)\b)`,
    'iu',
  ),
  // "He later withdrew the claim", "The company took the offer back".
  new RegExp(
    String.raw`${opening}(?:(?:he|she|they|it)|(?:the |its |\p{Lu})[\p{L}-]+(?: [\p{L}-]+){0,3}?) ${link}(?:has |have |had )?${link}(?:withdrew|withdrawn|withdraws|retracted|retracts|recanted|recants|took back|walked back|reversed|rescinded|revoked|cancelled|dropped|abandoned|corrected|disowned|apologised for|apologized for) (?:(?<it>it|them|this|that)|(?:the|that|this|these|his|her|its|their) (?:(?!(?:earlier|previous|former|old|first|original|other|second)\b)[\p{Ll}-]+ )?(?<noun>${saying}|plans?|deal|decision|order|ban|strike|move|sale|purchase|merger|agreement|contract))(?=$|[\s.,;])`,
    'iu',
  ),
]

/** Things that a saying may be called, each of a passage that says. */
const isSaid = /\b(?:said|says|claim(?:s|ed)?|told|accus(?:es|ed)|alleg(?:es|ed)|announc(?:es|ed)|report(?:s|ed)?|stat(?:es|ed))\b/iu
const isSaying = new RegExp(`^(?:${saying})$`, 'u')

/** What ends a state that lasted till then, and leaves it told: a road that "reopened" was shut, a loan that "was repaid" was lent. */
const isOnlyOver =
  /\b(?:restored|reopened|cleared|repaid|readmitted|revived|unfroze|unfrozen|returned to (?:him|her|them)|handed back|given back|gave (?:it|them) back)$/iu
/** What is agreed or negotiated falls through; a dam or a mine that collapsed is as it was told. */
const fellThrough = /\b(?:fell through|collapsed)$/iu
const isAgreed =
  /\b(?:agree\p{Ll}*|deals?|accords?|talks|negotiat\p{Ll}+|mergers?|takeovers?|bids?|offer\p{Ll}*|truces?|ceasefires?|coalitions?|alliances?|contracts?|pacts?|plans?|to (?:buy|sell|merge|acquire|join|form))\b/iu
/** The sentence behind takes only part of it back, or tells that it came again. */
const isPartly = /^ in part\b|^ partly\b|\b(?:and|but)\b[^.;]{0,40}\b(?:revived|resumed|reinstated|restored|upheld|begun anew)\b/iu
/** Ours that tells of something refused or ended needs no telling that it was. */
const isUndoing =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|shelve[sd]?|scrap(?:s|ped)?|drop(?:s|ped)?|abandon(?:s|ed)?|cancel(?:s|s?led)?|dismiss(?:es|ed)?|refuse[sd]?|criticis(?:es|ed)|not|never|no longer|unlawful|illegal|withdr[ae]ws?|lift(?:s|ed)?|revoke[sd]?|annul(?:s|led)?|fail(?:s|ed)|threat|investigat\p{Ll}+)\b|n[’']t\b/iu
const isHeld = /\b(?:arrest|detain|charge|convict|jail|sentence|accuse|suspect|dead|drown|miss|lost|guilty|held)\p{Ll}*\b/iu

/** What was refused may be granted in the end. */
const isDecision = /^(?:decision|move|ruling|verdict|judgment|order|refusal|rejection|dismissal)$/u

/** "Resigned over the ferry deal", "an inquiry into the dam": what the passage tells about is no news of it. */
const isAbout = (passage: string, noun: string): boolean =>
  new RegExp(
    String.raw`\b(?:over|into|about|after|against|despite|because of) (?:the|an?|its|his|her|their|this|that) (?:[\p{L}-]+ ){0,3}?${noun}\b`,
    'iu',
  ).test(passage)

/** "Polder Water has not withdrawn it." */
const denied = /\b(?:not(?! (?:true|correct|right))|never|nor|denie[ds]|refused)\b|n[’']t\b/iu

const plainOf = (text: string): readonly Word[] => readWords(text).filter(({ kind }) => kind === 'plain')

/**
 * The words with which the sentence behind a passage takes back what ours tells of the passage without them.
 *
 * @param own our statement, English, without marked quotations
 * @param passage the passage it stands on
 * @param after the sentence behind the passage in the report
 */
export function takenBackNext(own: string, passage: string, after: string): string | undefined {
  for (const turn of turns) {
    const found = turn.exec(after)
    if (found === null || denied.test(found[0])) continue
    if (isOnlyOver.test(found[0]) && found.groups?.['person'] === undefined) continue
    if (fellThrough.test(found[0]) && !isAgreed.test(passage)) continue
    if (found.groups?.['person'] !== undefined && !isHeld.test(passage)) continue
    const noun = found.groups?.['noun']?.toLowerCase()
    if (isPartly.test(after.slice(found[0].length)) || (isUndoing.test(own) && !isDecision.test(noun ?? ''))) return undefined
    if (noun !== undefined && isAbout(passage, noun)) continue
    const [named] = noun === undefined ? [] : readWords(noun)
    const isOfIt =
      named === undefined ||
      ofAnything.test(named.text) ||
      (isSaying.test(named.text) && isSaid.test(passage)) ||
      // "The deal": of a passage that has it, or that has it agreed.
      plainOf(passage).some((word) => tellSame(named, word) || tellSame(word, named))
    if (!isOfIt) continue
    const news = plainOf(passage)
    const undoing = plainOf(found[0]).filter((word) => word.key !== named?.key && !news.some((each) => each.key === word.key))
    // "Lifted the ban. The ban was lifted after …": told, not undone.
    if (undoing.length === 0 && plainOf(found[0]).length > (named === undefined ? 0 : 1)) return undefined
    const last = found[0].trim().split(' ').slice(-2).join(' ')
    const isTold = own.includes(last) || plainOf(own).some((mine) => undoing.some((word) => tellSame(mine, word)))
    return isTold ? undefined : found[0].trim()
  }
  return undefined
}

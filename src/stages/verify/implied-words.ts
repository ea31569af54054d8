// Words that a turn of phrase of the passage tells without having them: what "had not happened since 1987" happened for the first time since then.
import { readOnce } from '../../text/read-once.ts'

const number = String.raw`(?:\d+|t(?:wo|hree|en|welve)|f(?:our|ive)|s(?:ix|even)|eight|nine|eleven)`
const money = '(?:pay|wages?|salar(?:y|ies)|money|funding|spending|rents?|taxes|prices|fares|fees)'

/** Each turn of a passage with the words that ours may tell it by. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/\b(?:not|n[’']t|never|last|no \p{L}+)\b[^.;]{0,50}\b(?:since|before)\b/iu, 'first time'],
  [/\bfor the first time\b/iu, 'never before'],
  [
    /\b(?:because|due to|owing to|as a result|thanks to|on account|blam(?:es|ed)|caused?|led to|brought about)\b/iu,
    'caused causes led resulted because due forced prompted',
  ],
  [new RegExp(String.raw`\b(?:of|aged|age) ${number}\b|, ${number},|\b${number}-year-old`, 'iu'), 'aged year old'],
  [
    new RegExp(String.raw`\b(?:more|higher|increased|better) ${money}|\b${money} (?:rise|increase)`, 'iu'),
    'rise raise increase higher more',
  ],
  [new RegExp(String.raw`\b(?:less|lower|reduced) ${money}`, 'iu'), 'cut reduction lower less'],
  [/\bspen[dt]s? the night\b|\bovernight\b/iu, 'slept stayed night'],
  [
    new RegExp(String.raw`\b(?:after|for|during|over) (?:more than |almost |nearly )?${number} (?:years?|months?|weeks?|decades?)\b`, 'iu'),
    'spent worked',
  ],
  [/\b(?:a|the|one) (?:year|month|week) (?:before|earlier)\b/iu, 'previous last'],
  [/\b(?:last|previous) (?:year|month|week)\b/iu, 'before earlier'],
  [/\bthe loss of\b|\b(?:with|at) the cost of\b/iu, 'lose losing lost cost'],
  [/\bis (?:not|n[’']t) (?:yet )?known\b|\b(?:do|does) not (?:yet )?know\b/iu, 'unknown unclear remains'],
  [/(?<!\b(?:be|to|will|would) )\bhalved\b/iu, 'fell dropped half'],
  [
    /\b(?:prices?|fares?|costs?|fees?|rents?|tariffs?)\b[^.;]{0,40}\b(?:rise|rose|go(?:es)? up|went up|increased?|higher)\b/iu,
    'become expensive dearer costlier',
  ],
  [
    /\b(?:prices?|fares?|costs?|fees?|rents?|tariffs?)\b[^.;]{0,40}\b(?:fall|fell|go(?:es)? down|went down|dropped?|lower)\b/iu,
    'become cheaper',
  ],
  [/\bvot(?:e|es|ed|ing) (?:[\d,]+ (?:to|-) [\d,]+ |unanimously )?(?:to|for|in favou?r)\b/iu, 'approved backed decided'],
  [/\bnot guilty\b/iu, 'acquitted acquits cleared'],
  [/\bowns? \d|\bowned \d|\bhold(?:s|ing)? \d/iu, 'stake share'],
  [/\bunknown\b|\bunclear\b/iu, 'known clear'],
  [/\bdid not (?:say|give|disclose|comment)\b/iu, 'declined without'],
  [
    /\b(?:none of (?:them|the \p{L}+)|no one|nobody) (?:was|were|had been|is) (?:hurt|injured|harmed)\b/iu,
    'unharmed unhurt safe safely without',
  ],
  [/\bjob cuts?\b|\bcut(?:s|ting)? (?:\S+ ){0,2}(?:jobs|posts)\b|\blay(?:ing)? off\b|\blaid off\b|\bredundan/iu, 'lose losing lost jobs'],
  [/\bsu(?:es?|ed|ing)\b|\blawsuit\b/iu, 'filed'],
  [/\b(?:wants?|wanted|demands?|demanded)\b/iu, 'seeking seeks sought'],
  [/\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:to|against) \d+\b|\bby [\d,]+ (?:votes )?to [\d,]+/iu, 'vote votes voted'],
  [/\bdue to (?:open|start|begin|end|close|finish|arrive|be)\b|\b(?:will|is to|are to)\b/iu, 'expected due should'],
  [/\bfirst (?:\p{L}+ ){0,3}(?:in|of) (?:the|its|their)\b/iu, 'never before'],
  [/\bhas been (?:missing|looking|waiting|working)|\blooking for\b/iu, 'searching search seeking'],
]

/**
 * The words that a passage tells in another turn of phrase, for the comparison of words alone: other checks see the passage as it is.
 *
 * @param passage English
 */
export const impliedWords: (passage: string) => string = readOnce((passage) =>
  turns.flatMap(([turn, words]) => (turn.test(passage) ? [words] : [])).join(' '),
)

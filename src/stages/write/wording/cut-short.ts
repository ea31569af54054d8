// What shows that a finished sentence stops before it has said its thing, or was joined from two: no parse of its source is needed to see it.
import { findClauses } from '../../../text/clauses.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'

/** Behind these a sentence follows "that", and never a thing alone. */
const said =
  /\b(?:said|says|say|insinuated?s?|suggest(?:s|ed)?|claim(?:s|ed)?|argue[sd]?|believe[sd]?|warn(?:s|ed)?|announce[sd]?|insist(?:s|ed)?|allege[sd]?|conclude[sd]?) that (?<rest>.+?)[.”]*$/u

const helper =
  /^(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|cannot|could|may|might|must|shall|should|ought)$|n[’']t$|^\p{L}+[’'](?:s|re|ve|ll|d)$/u

/** Whether any word could be what somebody does; a noun that is also a verb's bare form is none behind no plural. */
const mayHoldVerb = (words: string): boolean =>
  findClauses(`${words}.`).length > 0 ||
  classWords(words).some(({ lower }) => helper.test(lower) || verbReadings(lower).some(({ form }) => /^(?:s|past)$/.test(form)))

/** "Seemed to insinuate that Otto Lund, the harbour master": what he is said to do is missing. */
function hasNoVerbSaid(own: string): boolean {
  const rest = said.exec(own)?.groups?.['rest']
  return rest !== undefined && !mayHoldVerb(rest)
}

const title = '(?:President|Speaker|Senator|Representative|Governor|Chancellor|Secretary|Premier|Judge|Justice)'

const cut: readonly RegExp[] = [
  // "Dispatched Minister Otto Lund": where to is what was done.
  /(?<!\b(?:is|are|was|were|be|been|being|self) )\bdispatch(?:es|ed|ing)? (?:(?! (?:to|into|toward|towards|across|for|from|abroad|there|home|north|south|east|west|in|on|over) ).)+$/u,
  // "Chalked up the delay": to what.
  /\b(?:chalk(?:s|ed)? up (?:the|his|her|its|their|\p{Lu})|(?:attribut|ascrib|relegat|liken|equat)(?:e[sd]?|s|ed)? )(?:(?! (?:to|with) ).)+$/u,
  // "From 12 to “18 months”": the marks open inside a measure.
  /\d (?:to|or|and) “\d/u,
  // "The court hears arguments": on what? "Took the step of closing it": what made it a step was left out.
  /\bhear(?:s|d)? (?:oral )?arguments(?=$|[.,”]| on \d)/u,
  /\b(?:took|takes?|taken) the step of\b/u,
  // "Offered to go amid concern": about what?
  /\b(?:amid|over|despite|sparking|raising|drew|drawing) (?:\p{Ll}+ )?(?:concerns?|fears?|worries|doubts|questions|criticism)[.”]*$/u,
  // "During early on 3 May": the day stood before a noun, "early Monday trading".
  /\b(?:during|amid|in|at|for|of|with|the|an?|its|his|her|their) (?:(?:early|late) )?on \d{1,2} \p{Lu}\p{Ll}+/u,
  // "An aggressive type that is hard to treat": of what?
  /\b(?:an?|the|this|that) (?:\p{Ll}+ )?(?:type|kind|sort|form) (?:that|which)\b/u,
  // "Is to become US ambassador": to where? "Support the accusations": against whom? "A global leader": in what?
  /\b(?:become|became|as|be|is|was|named|chosen|nominated|confirmed) (?:the |an? )?\p{Lu}\p{L}+ ambassador(?=$|[.,”]| on \d)/u,
  /\b(?:support|back|corroborate|substantiate|investigate)s?(?:ed|d)? (?:the |any )?(?:accusations?|allegations?)[.”]*$/u,
  /\b(?:an?|the) (?:global|world|national|regional|industry) leader[.”]*$/u,
  // "His former lawyer, for quitting": a name went and left its comma.
  /\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he) (?:former |ex-)?(?:personal )?(?:attorney|lawyer|aide|advis[eo]r|wife|husband|son|daughter|boss|deputy|rival|colleague|partner|ally|predecessor|successor), (?:for|from|over|to|of|with|in) /u,
  /\bno \p{Ll}+, (?:from|to|of) /u,
  // "Declined to comment": on what?
  /\b(?:declined|refused|declines|refuses) (?:immediate |further |to )?comment(?=$|[.,”]| on \d)/u,
  // "New contractswith suppliers": two words of the page run together.
  /\b\p{Ll}{4,}s(?:with|from|that|which|about)\b/u,
  // "Entered the area after": after what?
  /(?<!\b(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|moments|mornings?|nights?|never|ever|as|than|long)) (?:after|amid|during|following)[.”]*$/u,
  // "President Vega Speaker Lena Brandt": two who stood side by side where the page ran on.
  new RegExp(String.raw`\b${title} \p{Lu}[\p{L}’-]+ (?:\p{Lu}[\p{L}’-]+ )?(?:House |Senate )?${title} \p{Lu}\p{Ll}`, 'u'),
]

/**
 * Whether a finished sentence stops too early or is joined from two.
 *
 * @param own the sentence without who reports it
 */
export const isCutShort = (own: string): boolean => cut.some((words) => words.test(own)) || hasNoVerbSaid(own)

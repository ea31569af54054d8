// A source's first words as they stand inside a sentence of ours.
import type { Claim } from '../../../domain/claim.ts'
import { hasWord, insideBefore } from '../../../text/standing.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'

const opensCommonly =
  /^(?:Former|Ex|Outgoing|Incoming|Current|Several|Many|Most|Few|Acting|Top|Senior|Some|More|At|About|Nearly|Almost|Over|The|An?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\p{Lu}\p{Ll}+(?:teen|ty)(?:-\p{Ll}+)?(?= \p{Ll}+s\b))(?![\p{L}])/u

/** Those who act in most reports, many at once: no name begins with them and goes on in small letters. */
const opensMany =
  /^(?:Companies|Workers|Customers|Users|Employees|Engineers|Researchers|Regulators|Investors|Developers|Labs|Firms|Makers|Suppliers|Operators|Owners|Buyers|Sellers|Lenders|Banks|Drivers|Teachers|Students|Lawyers|Judges|Publishers|Authors|Artists|Musicians|Shareholders|Executives|Chips|Models|Sales|Revenue|Profit|Shares|Prices|Talks|Plans|Data|Software|Attackers|Intruders|Patients|Schools|Hospitals) \p{Ll}/u

/** "Federal officials", "Heavy rains", and not "Federal Reserve" or "Heavy Metal". */
const opensKind =
  /^(?:Heavy|New|Old|Large|Small|Big|High|Low|Strong|Weak|Record|Recent|Strict|Severe|Rising|Growing|Armed|Masked|Unidentified|Unknown|Key|Major|Extra|Further|Additional|Fresh|Prominent|Leading|Rival|Other|Federal|State|Local|Police|Public|Private|Special|Military|Health|Election|Immigration|Early|Late|Young|Foreign|Domestic) (?!and \p{Lu})\p{Ll}/u

/** "High-speed ferries", "Long-distance trains": of which kind. */
const opensJoined =
  /^(?:High|Low|Large|Small|Long|Short|Full|Half|Part|Open|Single|Double|Multi|Two|Three|Four|Early|Late|Fast|Slow)-\p{Ll}+ \p{Ll}/u

/** "Crucial jobs", "Retaliatory measures": an adjective before a noun in the plural; beliefs and peoples keep their capital. */
const opensAdjective =
  /^(?!\p{Lu}\p{L}*(?:tal|ial|ral) (?:Army|Court|Bank))\p{Lu}\p{Ll}+(?:ial|cal|ual|nal|tory|sive|tive|ous|ful|able|ible|less) \p{Ll}+s\b/u

/** "OSLO (Wire) ", "BERLIN — ": the report's sentence begins behind it, with a capital that names nothing. */
const dateline = /^[^!?\n]{0,60}(?:\([^()]{2,40}\)(?: [—–-])?|[—–]) $/u

/** The subject as it stands inside a sentence: a small letter where the capital only opened the source's own. */
export function insideSentence(text: string, claim: Claim, start: number, article = ''): string {
  const isBehindDateline = start > claim.start && dateline.test(article.slice(claim.start, start))
  const isBehindMark = /^[“"\s]+$/u.test(article.slice(claim.start, start))
  if (start !== claim.start && !isBehindDateline && !isBehindMark) return text.replace(/^(?:The|A|An) /u, (word) => word.toLowerCase())
  // "US officials": the word is no pronoun.
  if (/^\p{Lu}{2,}(?!\p{Ll})/u.test(text)) return text
  const small = text.charAt(0).toLowerCase() + text.slice(1)
  if (/^(?:Democrat|Republican|Conservative|Liberal|Labour)s?\b/u.test(text)) return text
  if (opensCommonly.test(text) || opensMany.test(text) || opensKind.test(text) || opensJoined.test(text) || opensAdjective.test(text))
    return small
  if (/^\p{Lu}[\p{L}.'-]* \p{Lu}/u.test(text)) return text
  const [first] = classWords(text)
  const word = first?.lower ?? ''
  // "Doubt was cast": a verb or noun of the dictionary that the article never writes with a capital elsewhere.
  const isNameElsewhere = standsBehindWord(first?.text ?? '', article)
  const isDictionary = verbReadings(word).length > 0 && !isNameElsewhere
  const isSmallElsewhere = isDictionary || (!isNameElsewhere && /^[\p{Ll}-]+$/u.test(word) && standsBehindWord(word, article))
  return isSmallElsewhere || (first !== undefined && first.tag !== 'P' && !isNameElsewhere && !/^(?:democrat|republican)/.test(word))
    ? small
    : text
}

const wordEnds = /\b/uy

/** Whether a word stands inside a sentence of the article: behind a small letter or a comma. */
export const standsBehindWord = (word: string, article: string): boolean => hasWord(word, article, insideBefore, wordEnds)

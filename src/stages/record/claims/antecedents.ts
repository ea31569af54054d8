// What "the committee", "the company", "the bill" or "it" in a claim means, where an earlier sentence of the article leaves no choice.
import type { Claim, Meant, Slot } from '../../../domain/claim.ts'
import { classWords } from '../../../text/word-classes.ts'

/** Bodies that are named by what they are: "the committee" is the one whose name holds the word. */
const bodies =
  /^(?:committee|court|ministry|department|agency|board|council|commission|bureau|university|college|institute|bank|union|association|party|foundation|authority|organisation|organization|federation|assembly|parliament|senate|administration|office|service|fund|alliance|league|hospital|museum|church|county|canton|district|airline|airlines|airport|newspaper|network|museum|observatory|exchange|trust|tribunal|laboratory|academy|forum)$/
/** What is brought in once with "a": a thing that a later "the" can mean. */
const things =
  /^(?:bill|plan|proposal|law|measure|deal|agreement|lawsuit|suit|complaint|order|ruling|report|study|survey|poll|letter|memo|statement|speech|resolution|amendment|rule|policy|programme|program|project|investigation|inquiry|probe|petition|settlement|package|budget|treaty|subpoena|motion|scheme|campaign|contract|merger|ban|fine|tax|tariff|fund|summit|referendum|ordinance|waiver|grant|loan|bid|ceasefire|truce|accord|pact|decree|directive|regulation|initiative|strike|march|rally|vaccine|drug|test|app|device|chip|satellite|rocket|ship|ferry|train|plane|bridge|tunnel|pipeline|plant|factory|yard|mine|dam|reactor|storm|hurricane|fire|crash|shooting|attack|explosion|outbreak)$/
const firms =
  /^(?:company|firm|maker|carmaker|automaker|chipmaker|airline|retailer|lender|operator|startup|start-up|manufacturer|developer|utility|supplier|owner|group|bank)$/

const pointing = /(?<![\p{L}’'-])(?<article>[Tt]he|[Tt]his|[Tt]hat) (?<adjective>[\p{Ll}-]+ )?(?<noun>[\p{Ll}-]{3,})(?![\p{L}’'-])/gu
/** Behind the noun it is said which: nothing is pointed to. A day pins nothing. */
const pinnedBehind =
  /^,? ?(?!(?:on|in|by|since|until|from|at) (?:\d|midnight|noon|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:of|to \p{Ll}|that|who|which|whose|for|on|in|at|against|by|between|with|over|about|from|\p{Lu}|\p{Ll}+(?:ing|ed) )/u

/** A deed of somebody's will: "it" does none of these where a plan or a thing is meant. */
const willed =
  /^(?:owe[sd]?|wants?|wanted|told|tells|burned|burns|sue[sd]|argue[sd]?|hope[sd]?|raise[sd]?|spent|spends|trained|warn(?:s|ed)|accuse[sd]?|denies|admit(?:s|ted)|confirm(?:s|ed)|acknowledge[sd]?|estimate[sd]?|earned|earns|puts?|plans?|planned|expects?|expected|intends?|agreed|declined|refused|asked|promised|signed|hired|employs?|published|fined|appealed|borrowed|owns?|sold|bought|paid|pays|announced|said|says|invested|acquired|leased|denied|ordered|imposed|opened|closed|will|would|has|had)$/

/** What an article has brought in before the sentence that is read. */
interface Before {
  readonly text: string
  readonly claims: readonly Claim[]
  /** Ids of registered entities that are companies. */
  readonly companies: ReadonlySet<string>
}

const bare = (name: string): string => name.replace(/^(?:The|the) /u, '').replace(/[’']s?$/u, '')

/** The one body whose name holds the noun: "the House Judiciary Committee", "the Bank of Lund". */
function bodyMeant(noun: string, { claims, text }: Before): Slot | undefined {
  const word = new RegExp(`(?:^|\\s)${noun.charAt(0).toUpperCase()}${noun.slice(1)}(?:$|[\\s’'])`, 'u')
  return onlyOne(
    claims.flatMap(({ names }) => names.filter((name) => name.text.includes(' ') && word.test(name.text))),
    text,
  )
}

/** The name that all others shorten, with its "the" and without its 's; undefined where two things could be meant. */
function onlyOne(found: readonly Slot[], text: string): Slot | undefined {
  const [longest] = found.toSorted((a, b) => bare(b.text).length - bare(a.text).length || a.start - b.start)
  if (longest === undefined || !found.every((each) => bare(longest.text).includes(bare(each.text)))) return undefined
  // "The Orrel and Calder Hospitals Trust": the name begins before its "and".
  if (/\p{Lu}[\p{L}’'-]* (?:and|&) $/u.test(text.slice(0, longest.start))) return undefined
  const end = longest.end - (/[’']s$/u.test(longest.text) ? 2 : /[’']$/u.test(longest.text) ? 1 : 0)
  const start = /\b[Tt]he $/u.test(text.slice(0, longest.start)) ? longest.start - 'the '.length : longest.start
  return { ...longest, text: text.slice(start, end), start, end }
}

const corporate =
  /\b(?:Inc|Corp|Corporation|Co|Ltd|LLC|PLC|Holdings|Motors|Airlines|Airways|Technologies|Systems|Industries|Pharmaceuticals|Energy|Foods)\b\.?$/u

/** The one company that the sentences before name. */
function firmMeant(noun: string, { claims, companies, text }: Before): Slot | undefined {
  const found = claims.flatMap(({ names }) =>
    names.filter(
      (name) =>
        (name.entityId !== undefined && companies.has(name.entityId)) ||
        corporate.test(bare(name.text)) ||
        new RegExp(`^,? (?:an?|the) (?:[\\p{L}-]+ ){0,4}${noun}\\b`, 'u').test(text.slice(name.end, name.end + 60)),
    ),
  )
  const ids = new Set(found.map(({ entityId, text: name }) => entityId ?? bare(name)))
  return ids.size === 1 ? onlyOne(found, text) : undefined
}

const another = (noun: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}])(?:an?|another|two|three|four|several|both|separate|[\\p{L}.]+['’]s|his|her|its|their|new|other) (?:[\\p{L}\\d$%.-]+ ){0,3}${noun}s?(?![\\p{L}-])`,
    'giu',
  )
const phraseEnds =
  /[,.;:—–“”"()?!]| (?:on|last|next|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b| (?:after|before|when|while|because|since|but|which|who|as|last|earlier|later) | (?:in|on) (?:\p{Lu}\p{Ll}+ \d|\d{4})/u
const phraseWordsMax = 14

/** "A bill to ban cars from the old town": the phrase that brought the thing in, up to where it surely ends. */
function thingMeant(noun: string, adjective: string | undefined, { text, claims }: Before): Slot | undefined {
  const found = text.matchAll(another(noun))
  if (found.next().done === true || found.next().done !== true) return undefined
  const introduced = new RegExp(`(?<![\\p{L}])[Aa]n? (?:[\\p{L}\\d$%.-]+ ){0,3}${noun}(?![\\p{L}-])`, 'u')
  for (const claim of claims)
    for (const slot of [claim.subject, claim.object]) {
      const at = slot === undefined ? -1 : slot.text.search(introduced)
      if (slot === undefined || at < 0 || (slot === claim.subject && at > 0)) continue
      const rest = slot.text.slice(at)
      const head = introduced.exec(rest)?.[0] ?? ''
      const stop = rest.slice(head.length).search(phraseEnds)
      const phrase = stop < 0 ? rest : rest.slice(0, head.length + stop)
      const words = classWords(`${phrase} x`).slice(0, -1)
      const last = words.at(-1)
      const isWhole =
        phrase.length > head.length + 3 &&
        words.length <= phraseWordsMax &&
        pinnedBehind.test(phrase.slice(head.length)) &&
        /^[NLP#v]$/.test(last?.tag ?? '') &&
        !/\b(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|said|says)\b/iu.test(phrase)
      if (!isWhole || (adjective !== undefined && !phrase.includes(adjective.trim()))) return undefined
      return { text: phrase, start: slot.start + at, end: slot.start + at + phrase.length }
    }
  return undefined
}

/** "The ferry board": the noun stands before another that is meant. */
const goesOn = (noun: string, behind: string): boolean =>
  /^ ?[\p{L}\d-]/u.test(behind) && /^[NLAPv#E]$/.test(classWords(`the ${noun}${behind.slice(0, 40)}`)[2]?.tag ?? '')

/** What a name says of itself: "Aldgate Safety Institute". */
const namesBody = (text: string): boolean => {
  const words = bare(text).split(' ')
  return words.length > 1 && (corporate.test(text) || words.some((word) => bodies.test(word.toLowerCase())))
}

/** The body that the sentence before was about by name, or by an "it" that was worked out, where "it" acts as only somebody can. */
function itMeant(claim: Claim, before: Before): Slot | undefined {
  if (!willed.test(claim.verb.text.split(/\s+/u)[0] ?? '') || claim.speaker !== undefined) return undefined
  const last = before.claims.filter(({ position }) => position === claim.position - 1)
  const [first] = last
  if (first === undefined || first.speaker !== undefined) return undefined
  const isOfHouse = ({ entityId, text }: Slot): boolean => (entityId !== undefined && before.companies.has(entityId)) || namesBody(text)
  const own = first.meant?.find(({ start, end }) => start === first.subject.start && end === first.subject.end)?.by ?? first.subject
  const others = last.flatMap(({ names }) =>
    names.filter((name) => name.start !== own.start && name.text !== own.text && isOfHouse(name) && !own.text.includes(bare(name.text))),
  )
  return isOfHouse(own) && others.length === 0 ? own : undefined
}

/**
 * A claim with what its words point to: `meant` where one earlier name or phrase of the article can be meant and no other, `outside`
 * for the words whose antecedent is not sure.
 */
export function withAntecedents(claim: Claim, before: Before): Claim {
  if (claim.verb.text === '') return claim
  const meant: Meant[] = []
  const outside: Slot[] = []
  const put = (at: Slot, by: Slot | undefined): void => {
    if (by === undefined) outside.push(at)
    else meant.push({ ...at, by })
  }
  if (/^(?:it|they|this|that|these|those)$/iu.test(claim.subject.text) && claim.subject.start >= claim.start)
    put(claim.subject, /^it$/iu.test(claim.subject.text) ? itMeant(claim, before) : undefined)
  for (const slot of [claim.subject, claim.object, claim.speaker]) {
    if (slot === undefined || slot.start < claim.start) continue
    for (const found of slot.text.matchAll(pointing)) {
      const { noun = '', adjective, article } = found.groups ?? {}
      const whole = found[0]
      const at = { text: whole, start: slot.start + found.index, end: slot.start + found.index + whole.length }
      const behind = slot.text.slice(found.index + whole.length)
      const isKind = bodies.test(noun) || things.test(noun) || firms.test(noun)
      if (!isKind || pinnedBehind.test(behind) || goesOn(noun, behind)) continue
      const isFirst = article?.toLowerCase() === 'the' && !new RegExp(`(?<![\\p{L}])${noun}`, 'iu').test(before.text)
      if (isFirst) continue
      put(
        at,
        (adjective === undefined && bodies.test(noun) ? bodyMeant(noun, before) : undefined) ??
          (firms.test(noun) ? firmMeant(noun, before) : undefined) ??
          (things.test(noun) ? thingMeant(noun, adjective, before) : undefined),
      )
    }
  }
  return { ...claim, ...(meant.length > 0 && { meant }), ...(outside.length > 0 && { outside }) }
}

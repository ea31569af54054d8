// Who a person is, as the report that names them says it: the office before or behind the name, wherever in the report that stands.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { classWords } from '../../../text/word-classes.ts'

const role =
  '(?:chief(?: executive| scientist| financial officer| operating officer| technology officer| of staff)?|head|manager|director|executive|officer|scientist|founder|co-founder|chair|chairman|chairwoman|president|secretary|minister|spokesman|spokeswoman|spokesperson|lawyer|attorney|prosecutor|counsel|analyst|professor|author|engineer|economist|researcher|historian|strategist|adviser|advisor|ambassador|judge|mayor|governor|senator|congressman|congresswoman|lawmaker|candidate|commissioner|sheriff|sergeant|deputy|partner|editor|reporter|journalist|columnist|correspondent|anchor|presenter|treasurer|organiser|activist|leader|teacher|student|nurse|physician|pastor|bishop|farmer|doctor|owner|coach|singer|actor|actress|fellow|diplomat|negotiator|whip|veteran|architect|designer|chemist|physicist|biologist|epidemiologist|virologist|nominee|lobbyist|donor|businessman|businesswoman|billionaire|investor|banker|entrepreneur|consultant|pollster|aide|evangelist|priest|imam|rabbi|dissident|whistleblower|detective|trooper|surgeon|psychologist|psychiatrist|mathematician|statistician|climatologist|meteorologist|geologist|astronomer|sociologist|publisher|producer|comedian|novelist|dean|provost|superintendent)'
const wordsMax = 9

/** ", who leads alignment at Vega Labs", ", the head of operations", ", head of Kirkfield Academy": what stands behind the name up to its comma. */
const behind = new RegExp(
  String.raw`^, (?<who>who (?:leads?|led|runs?|ran|heads?|chairs?|founded|co-founded|owns?|represents?|manages?|taught|teaches?|directs?|directed|oversees?|oversaw|served|worked|managed|represented|chaired|headed|sponsored|commanded|advised) [^,.;“”"]{3,60}|(?:the |an? )?(?!(?:and|or|but|as|with|when|while|after|before|because|if|that|who) )(?:[\p{L}-]+ ){0,3}${role}(?: (?:of|at|for|in) [^,.;“”"]{2,90})?|(?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*['’]s? (?:[\p{Ll}-]+ ){0,2}${role})(?=[,.;])`,
  'u',
)
/** "Sales chief", "trade minister", "its finance chief": what stands right before the name. */
const before = new RegExp(
  String.raw`(?:^|[.“”"] |[,;] |\b(?:that|said|says|by|to|when) |\b(?:its|the) )(?<who>(?:[\p{L}][\p{Ll}-]+ ){0,3}?${role}(?: of [\p{Ll}]+)?),? $`,
  'iu',
)
/** "Dunmere's chief executive, ": whose office, and then the name. */
const owned = new RegExp(String.raw`(?<who>(?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*['’]s? (?:[\p{Ll}-]+ ){0,2}${role}), $`, 'u')
/** "Paid to coach Lena Brandt": a verb, where "to" stands before it. */
const verbs = /\bto (?:coach|doctor|partner|anchor|nurse|author|head|chair|judge|lecture|direct|manage)$/iu
/** What points outside the words, or was so once. */
const unfit = /\b(?:his|her|their|this|these|those|it|they|he|she|former|then|until|also|later|whose)\b/iu

/** "A trade analyst at the Institute of …": what says enough without the house it is at. */
const onItsOwn =
  /^an? (?:[\p{L}-]+ ){0,4}(?:analyst|professor|author|engineer|economist|researcher|historian|strategist|lawyer|attorney|columnist|journalist|activist|teacher|student|nurse|physician|doctor|scientist|lobbyist|consultant|banker|surgeon|psychologist|psychiatrist|epidemiologist|virologist|physicist|chemist|biologist)(?= (?:at|of|for|in|with) )/u

/** A name with who bears it, and the claim whose passage says so. */
export interface Introduced {
  readonly text: string
  readonly from: Claim
}

/** "Lena Brandt" as "Lena Brandt, who runs the port,": in every way a report says what she is, in its order; none where it says it nowhere. */
export function whoItIs(name: string, articleId: string, { sources, claims }: Dossier): readonly Introduced[] {
  const found: Introduced[] = []
  const text = sources.find(({ article }) => article.id === articleId)?.article.text ?? ''
  const full = name.replace(/^(?:Mr|Mrs|Ms|Dr|Professor) /u, '')
  if (!/^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(full)) return []
  for (let at = text.indexOf(full); at >= 0; at = text.indexOf(full, at + 1)) {
    const end = at + full.length
    const from = claims.find((claim) => claim.articleId === articleId && claim.start <= at && claim.end >= end)
    if (from === undefined) continue
    const apposed = behind.exec(text.slice(end, from.end))?.groups?.['who']
    const ways = apposed === undefined ? [] : [apposed, onItsOwn.exec(apposed)?.[0]]
    for (const who of ways) if (who !== undefined && isFit(who)) found.push({ text: `${name}, ${who},`, from })
    const lead = text.slice(Math.max(from.start, at - 60), at)
    const owner = owned.exec(lead)?.groups?.['who']
    if (owner !== undefined && isFit(owner)) found.push({ text: `${name}, ${owner.replace(/^The /u, 'the ')},`, from })
    const ahead = before.exec(lead)
    const office = ahead?.groups?.['who']
    const opens = ahead?.index === 0 && at - lead.length === from.start
    // "Senate Majority Leader": an office in capitals is told by the report itself, or not here.
    if (
      office !== undefined &&
      isFit(office) &&
      !holdsDeed(office) &&
      !/, $/u.test(lead) &&
      !verbs.test(lead.trimEnd()) &&
      !/\p{Lu}/u.test(office.slice(1))
    )
      found.push({ text: `${opens ? small(office) : office} ${name}`, from })
  }
  return found
}

/** "The president reimbursed attorney Brandt": a deed among the words before a name is no part of who bears it. */
const holdsDeed = (office: string): boolean => classWords(`the ${office}`).some(({ tag }, at) => at > 1 && /^[VXMhdEeb]$/.test(tag))

const isFit = (words: string): boolean => !unfit.test(words) && words.split(' ').length <= wordsMax

/** What keeps its capital inside a sentence. */
const party = /^(?:Republican|Democratic|Libertarian|Green|Labour|Conservative|Liberal|Tory)\b/u

const small = (office: string): string =>
  /^\p{Lu}\p{Ll}/u.test(office) && !party.test(office) ? `${office.charAt(0).toLowerCase()}${office.slice(1)}` : office

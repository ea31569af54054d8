// What the words beside a house or a figure say of it, whatever else was read: money goes into a house, a house is only another's landlord,
// megawatts are those of a whole site.
import type { Fact } from '../../../domain/fact.ts'
import type { FigureAt } from './deal-figures.ts'
import { partyOf } from './deal-names.ts'
import type { NameAt } from './name-at.ts'

interface Sentence {
  readonly text: string
  readonly names: readonly NameAt[]
  readonly figures: readonly FigureAt[]
}

/** "Two funds put $2bn into Harrowgate". */
const moneyInto =
  /\b(?:puts?|putting|pump\p{L}*|pour\p{L}*|inject\p{L}*|plough\p{L}*|s[ai]nk\p{L}*|invest\p{L}*)\b[^.;]{0,60}\d[^.;]{0,20}\binto $/u
const receives: Readonly<Record<string, string>> = { investor: 'investee', lender: 'borrower' }
const getter = /^(?:investee|borrower)$/

/** "Orla's landlord", "its rival Orla", "which competes with Orla": named only to say who another is. */
const whose =
  /^[’']s? (?:\p{Ll}+[ -]){0,2}?(?:parent|owner|customer|client|landlord|tenant|rival|competitor|supplier|partner|neighbou?r|subsidiary|unit|arm|affiliate|spin-?off)\b/u
const whoElse =
  /\b(?:rivals?(?: of| to)?|competitors?(?: of)?|competes? with|unlike|alongside|suppl(?:y|ies|ier to|ier of)|(?:customers?|clients?|landlords?|tenants?|partners?|subsidiary|unit|arm|neighbou?r|parent|owner) of) $/u
const withinRelative = /, (?:which|who|whose)\b[^,]*$/u

const isNamedBeside = ({ start, end }: NameAt, text: string): boolean => {
  const lead = text.slice(0, start)
  return whose.test(text.slice(end)) || whoElse.test(lead) || (withinRelative.test(lead) && /^,/.test(text.slice(end)))
}

/** "Former Orla engineers have raised", "Orla founder Lena Brandt raised": people who are or were of a house, and not the house. */
const people =
  /^ (?:engineers?|staff(?:ers)?|employees?|executives?|researchers?|scientists?|managers?|veterans?|alumni|(?:co-?)?founders?|directors?)\b/u
const raiseAlone = /^(?: \p{Lu}[\p{L}’'-]+){0,3} (?:has |have )?(?:raise[sd]?|secure[sd]?|borrow(?:s|ed)?|land(?:s|ed)?)\b/u
function isOfPeople({ start, end }: NameAt, text: string): boolean {
  const after = text.slice(end)
  const noun = people.exec(after)?.[0]
  if (noun === undefined) return false
  return (
    /\b[Ff]ormer (?:\p{L}+ )?$|\bex-$/u.test(text.slice(0, start)) ||
    /^Former /u.test(text.slice(start)) ||
    raiseAlone.test(after.slice(noun.length))
  )
}

/** Nothing is left of a row whose only house that gets the money is one of whose people do. */
function withoutPeople(fact: Fact, { text, names }: Sentence): Fact | undefined {
  const isPeople = (entity: string): boolean => names.some((name) => partyOf(name) === entity && isOfPeople(name, text))
  const subject = fact.subject.filter(({ entity, role }) => !(getter.test(role) && isPeople(entity)))
  return subject.some(({ role }) => getter.test(role)) || subject.length === fact.subject.length ? { ...fact, subject } : undefined
}

function withoutBystanders(fact: Fact, { text, names }: Sentence): Fact {
  const getters = fact.subject.filter(({ role }) => getter.test(role))
  if (getters.length < 2) return fact
  const isBystander = (entity: string): boolean => {
    const own = names.filter((name) => partyOf(name) === entity)
    return own.length > 0 && own.every((name) => isNamedBeside(name, text))
  }
  const left = getters.filter(({ entity }) => !isBystander(entity))
  return left.length === 0 ? fact : { ...fact, subject: fact.subject.filter((party) => !getter.test(party.role) || left.includes(party)) }
}

/** "Two halls in", "the first tenant of", "moves into" and then a campus of so many megawatts: how many are had is not told. */
const aPartOf =
  /\b(?:halls?|space|rooms?|suites?|floors?|servers?|racks?|cages?|tenants?|lease|presence|mov(?:es?|ed|ing))(?: \p{Ll}+){0,2}? (?:in|at|of|within|inside|into) (?:(?:the|its|their|an?|\p{Lu}[\p{L}\d&.’' -]{0,40}[’']s?) )?(?:\p{Ll}+ ){0,2}$/u
const into = /\bmov(?:es?|ed|ing) into (?:(?:the|its|their|an?|\p{Lu}[\p{L}\d&.’' -]{0,40}[’']s?) )?(?:\p{Ll}+ ){0,2}$/u
const wholeOf = /\b(?:all|whole|entire(?:ty)?|sole|only|full|every)\b[^,.;]*$/iu
const site = /^[ -](?:\p{Ll}+[ -]){0,2}?(?:campus|site|data ?cent(?:re|er)|complex|facility|park|estate)\b/u
/** "Which runs 300 MW", "whose sites draw 210 MW". */
const whatItHas =
  /\b(?:which|that|who) (?:already |now |currently |also )?(?:runs?|operates?|owns?) (?:some |about |around |nearly |over |more than )?$|\bwhose (?:\p{Ll}+ ){1,3}?(?:draws?|offers?|totals?|holds?|uses?|comprises?) (?:some |about |around |nearly |over |more than )?$/u

/** "Which has 300 MW in operation". */
const has = /\b(?:which|that|who) (?:already |now |currently |also )?(?:has|have) (?:some |about |around |nearly |over |more than )?$/u
const inUse = /^ (?:of \p{Ll}+ )?(?:in operation|in use|live|running|online|under management|up and running)\b/u

const isOfWholeSite = ({ text, figures }: Sentence): boolean => {
  const [only, more] = figures.filter(({ quantity }) => /^[MG]W$/.test(quantity?.unit ?? ''))
  if (only === undefined || more !== undefined) return false
  const lead = text.slice(0, only.start)
  if (whatItHas.test(lead) || (has.test(lead) && inUse.test(text.slice(only.end)))) return true
  return site.test(text.slice(only.end)) && (aPartOf.test(lead) || into.test(lead)) && !wholeOf.test(lead)
}

/** "Took back 35 MW", "rents it from one and lets it to another": a lease that ended, and two of them. */
const tookBack = /\b(?:t(?:ake|akes|ook|aken|aking) back|reclaim(?:s|ed|ing)?)\b/u
const letsOn =
  /\b(?:rent(?:s|ed)?|leas(?:es|ed))\b[^.;]*\bfrom\b[^.;]*\band (?:then )?(?:sub-?)?(?:lets?|leas(?:es|ed)|rents? out) (?:it|them|that|some)\b/u
/** "Sells 30 MW back to", "30 MW of batteries": neither is power that a supplier sends. */
const sellsBack = /\bs(?:ell|ells|old|elling)\b[^.;]*\bback to\b/u
const machines =
  /\b(?:MW|GW|megawatts?|gigawatts?) (?:of|worth of) (?:\p{Ll}+[ -]){0,2}?(?:batter(?:y|ies)|turbines?|transformers?|generators?|panels?|engines?)\b/u
/** "Loue 9 MW de sa salle à Vega": what is one's own is let to another. */
const letsOwn = /\blou(?:e|ent|era|é|ait)\b[^.;]*\s(?:de|dans|sur) (?:sa|son|ses|leurs?)\s[^.;]*\sà\s$/u
const otherSide: Readonly<Record<string, string>> = { tenant: 'operator', operator: 'tenant' }

function leaseAsTold(fact: Fact, sentence: Sentence): Fact | undefined {
  const { text, names } = sentence
  if (isOfWholeSite(sentence) || (fact.type === 'capacity_lease' && (tookBack.test(text) || letsOn.test(text)))) return undefined
  const isLetTo = ({ entity, role }: Fact['subject'][number]): boolean =>
    role === 'operator' && names.some((name) => partyOf(name) === entity && letsOwn.test(text.slice(0, name.start)))
  if (!fact.subject.some(isLetTo)) return fact
  return { ...fact, subject: fact.subject.map((party) => ({ ...party, role: otherSide[party.role] ?? party.role })) }
}

/** "Thornfield Ventures, the venture arm of Vega, and others": whose arm gives, gives. */
function roleOfArm(entity: string, parties: Fact['subject'], { text, names }: Sentence): string | undefined {
  const name = names.find((each) => partyOf(each) === entity)
  const begins =
    name === undefined
      ? undefined
      : /, (?:the|an?) (?:\p{Ll}+[ -]){0,3}(?:arm|unit|subsidiary) of $/u.exec(text.slice(0, name.start))?.index
  const arm = names.find((each) => each.end === begins)
  const role = arm === undefined ? undefined : parties.find((each) => each.entity === partyOf(arm))?.role
  return role !== undefined && role in receives ? role : undefined
}

/** What is owed was lent some other day. */
const owes = /\bowe[sd]? [^.;]{0,40}\d/u

/** The row as the words beside its houses have it; undefined where they show that there is none. */
export function asToldBeside(fact: Fact, sentence: Sentence): Fact | undefined {
  if (/^(?:capacity_lease|compute_contract)$/.test(fact.type)) return leaseAsTold(fact, sentence)
  if (fact.type === 'power_supply') return sellsBack.test(sentence.text) || machines.test(sentence.text) ? undefined : fact
  if (fact.type !== 'financing') return fact
  if (owes.test(sentence.text)) return undefined
  const { text, names } = sentence
  const isInto = (entity: string): boolean =>
    names.some((name) => partyOf(name) === entity && moneyInto.test(text.slice(0, name.start)) && !/^[’']s?\s/.test(text.slice(name.end)))
  const told = fact.subject.map((party) => (isInto(party.entity) ? { ...party, role: receives[party.role] ?? party.role } : party))
  const subject = told.map((party) => ({ ...party, role: roleOfArm(party.entity, told, sentence) ?? party.role }))
  const left = withoutPeople({ ...fact, subject }, sentence)
  return left === undefined ? undefined : withoutBystanders(left, sentence)
}

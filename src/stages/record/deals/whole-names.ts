// Names made whole: words that stand before or inside a house's name and were taken for a town, a number or a word of the sentence.
import { knownPlaces, nationality } from '../../../text/name-cues.ts'
import type { FoundName } from '../../../text/names.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { isNamedAsHouse } from './deal-houses.ts'
import type { NameAt } from './name-at.ts'

/** What only houses are called, behind a name that is also a thing's. */
const firmWord =
  /\s(?:Bank|Capital|Cloud|Compute|Data|Data ?[Cc]ent(?:re|er)s|DC|Datacent(?:re|er)s|Energy|Power|Hosting|Colo(?:cation)?|AI|Labs?|Models|Ventures|Partners|Rechenzentren|Rechenwerke?)$/u
const isFirm = (name: string): boolean => isNamedAsHouse(name) || firmWord.test(name)

/** "Its Munich AI cloud", "the Lyon AI factory": a town with what stands there. */
const isThingOfTown = (lead: string, after: string): boolean =>
  /(?:\b(?:the|its|their|an?|this|that)|[’']s?|\d)\s$/u.test(lead) ||
  /^\s(?:cloud|factory|factories|campus|hub|zone|park|data|supercomputer|cluster|lab|cent(?:re|er)|sites?|halls?|services?|market|project|region|plant|farm)\b/u.test(
    after,
  )

const ofMoney = /^ (?:Capital|Bank|Credit|Partners|Securities|Asset Management)\b/u
/** "Ironwood Digital Holdings", "Marseille Compute": a thing or a town that a longer name of a house holds is not that thing. */
export function isInHouse({ start, end, role, entity }: NameAt, runs: readonly FoundName[], sentence: string): boolean {
  // "Larch Capital" is no maker that is called Larch.
  if (role === 'party') return !/^(?:investor|lender|bank|fund)/.test(entity?.kind ?? '') && ofMoney.test(sentence.slice(end))
  if (!/^(?:other|place)$/.test(role) || entity?.kind === 'person') return false
  return runs.some((run) => {
    const text = run.text.replace(/[’']s?$/u, '')
    if (run.start > start || end >= run.start + text.length || !isFirm(text)) return false
    return role === 'other' || !isThingOfTown(sentence.slice(0, run.start), sentence.slice(run.start + text.length))
  })
}

const inSentence = String.raw`(?<=[\p{L}\d,;] )`
const counted = 'Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|First|Second|Third|Next|New|Great|Old|Big|High|Low'
/** "From Two Rivers AI", "de Vries AI", "365 Data Centers": what stands before a house's name and belongs to it. */
const before = new RegExp(
  String.raw`(?:${inSentence}(?:${counted})|^(?:${counted})|(?<=^|[\p{L}\d,;] )(?:[Dd]e|[Vv]an|[Vv]on|[Dd]en|[Tt]er)(?: der| den)?) $`,
  'u',
)
const number = /(?<=^|[\p{L},;] )\d{1,4}\p{Lu}? $/u
const onlyOfFirm = /^(?:Data ?[Cc]ent(?:re|er)s|Labs|AI|Capital|Cloud|Realty|Ventures|Group|Technologies|Hosting)$/u
const actsBehind =
  /^(?:,|[’']s?|\s(?:has|have|had|will|would|is|said|says|to|and|signs?|signed|takes?|took|gets?|got|rents?|rented|leases?|leased|buys|bought|orders?|ordered|raises?|raised|plans|agreed|opens?|opened|builds?|lets?|won|wins|sold|sells)\b)/u

/** "Glasswing Robotics gets", "Sterling Compute has": a first word that ends as verbs do and is the form of none. */
const endsAsVerb = /^(\p{Lu}\p{L}+ing) $/u

/** The name with the words before it that are a part of it. */
export function withLead(name: FoundName, sentence: string, language: string): FoundName {
  if (!language.startsWith('en')) return name
  const lead = sentence.slice(Math.max(0, name.start - 24), name.start)
  const text = name.text.replace(/[’']s?$/u, '')
  const named = endsAsVerb.exec(sentence.slice(0, name.start))?.[1]
  const opened =
    named !== undefined && isFirm(`${named} ${text}`) && verbReadings(named.toLowerCase()).length === 0 ? `${named} ` : undefined
  const words =
    opened ?? (onlyOfFirm.test(text) ? number.exec(lead)?.[0] : isFirm(text) && /\s/.test(text) ? before.exec(lead)?.[0] : undefined)
  if (words === undefined) return name
  const start = name.start - words.length
  // "Two Kestrel Data halls": a count that opens the sentence, unless the name acts.
  if (start === 0 && opened === undefined && !actsBehind.test(sentence.slice(name.start + text.length))) return name
  const { kind: _, ...bare } = name
  return { ...bare, start, text: words + name.text }
}

/** "Carrick.AI": a house's name that is its address on the web. */
const address = /(?<![\p{L}\d.@/-])[\p{Lu}\d][\p{L}\d-]*\.(?:[Aa][Ii]|io)(?![\p{L}\d])/gu

/** The names with those that are addresses, which end at their full stop as plain names. */
export function withAddresses(names: readonly FoundName[], sentence: string): readonly FoundName[] {
  const found = [...sentence.matchAll(address)].map(
    ({ 0: text, index }): FoundName => ({ start: index, end: index + text.length, text, kind: 'org' }),
  )
  if (found.length === 0) return names
  return [...names.filter((name) => !found.some((each) => name.start < each.end && each.start < name.end)), ...found]
}

/** "Mind42": letters and a number in one word are a house, where nothing makes them a building or a machine. */
const isNumbered = (text: string, lead: string, after: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}\d{1,3}$/u.test(text) &&
  !/(?:[’']s?|\b(?:the|its|their|of|called|dubbed|named|in|at)|\d) $/u.test(lead) &&
  !/^[- ](?:campus|site|building|hall|facility|data cent|chips?|GPUs?|processors?|accelerators?|models?|racks?|servers?)\b/u.test(after)

const praise =
  /^(?:Tiny|Little|Giant|Ambitious|Secretive|Troubled|Struggling|Ailing|Beleaguered|Embattled|Indebted|Bankrupt|Listed|Unlisted|Fellow|Veteran|Homegrown|Newcomer|Upstart|Heavyweight|Unicorn|Neighbou?ring|Rival|Software|Hardware) (?=\p{Lu})/u
/** "Fast-growing Orion", "Two-year-old Orion", "Loss-making Orion": joined words of which only the first is large. */
const joined = /^\p{Lu}\p{Ll}+(?:-\p{Ll}{2,})+ (?=\p{Lu})/u
const bareNoun = /^(?:AI|IT|Data|Digital|Energy|Power|Cloud|Capital|Tower|Telecom|Oil|Re)\b/u

/** How many letters of a name that opens its sentence are words about it: "Tiny Orion", "Swiss Orion AI". */
export function praiseAhead(text: string): number {
  const words = (praise.exec(text) ?? joined.exec(text))?.[0]
  if (words !== undefined) return words.length
  const [first = '', ...rest] = text.split(' ')
  const isOfPeople = rest.length > 1 && nationality.test(first.toLowerCase()) && isFirm(text) && !bareNoun.test(rest.join(' '))
  return isOfPeople ? first.length + 1 : 0
}

/** "French AI" of "the French AI lab", "Britain" of "Britain's Orion": no name of a house. */
export const isOfCountry = (text: string, after: string): boolean => {
  const [first = '', second] = text.split(' ')
  if (second === undefined) return knownPlaces.has(text.toLowerCase()) && /^[’']s?\s/u.test(after)
  return /^(?:AI|IT|Cloud)$/u.test(text.slice(first.length + 1)) && nationality.test(first.toLowerCase()) && /^ \p{Ll}/u.test(after)
}

/** Whether a name says of itself that it is a house's, or ends in a number as theirs do. */
export const isHouse = (text: string, lead: string, after: string): boolean => isNamedAsHouse(text) || isNumbered(text, lead, after)

// A house that reports on itself, as "we": its own post tells its news, and is no writer's opinion.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'
import { partyKinds, type Source } from '../../../domain/source.ts'
import type { Clause } from '../../../text/clause.ts'
import { literal } from '../../../text/literal.ts'
import { sourceOf } from './evidence-of.ts'
import type { ReadClaim } from './read-claim.ts'

/** "Vega Labs newsroom", "Orla Cloud engineering blog". */
const ofHouse =
  / (?:(?:engineering|developers?|company|product|research|security|corporate|official|status) )?(?:blog|newsroom|press (?:room|office))$/iu

/** Whether a source is a house's own page: "our response" over its post is news of it, and no view. */
export const isHouses = ({ kind, name }: Source): boolean => partyKinds.has(kind) || ofHouse.test(name)

/** The business whose own post a claim stands in, by the name it goes by; undefined of a report by somebody else. */
export function houseOfPost(claim: Claim, dossier: Dossier): string | undefined {
  const source = sourceOf(dossier, claim.articleId)?.source
  if (source === undefined) return undefined
  // "Vega News" may be a paper that is called like a house.
  if (!isHouses(source)) return undefined
  const isParty = partyKinds.has(source.kind)
  const name = source.name.replace(ofHouse, '').replace(/ news$/iu, '')
  const house = dossier.entities.find((each) => businessKinds.has(each.kind) && [each.name, ...each.aliases].includes(name))
  return house?.name ?? (isParty ? name : undefined)
}

const byLine = /^By (?=\p{Lu})[^\n]{3,160}|[^\n.]{3,160} writes?:/mu
/** "As a country, we", "we humans": more than the house. */
const ofMore = /\b(?:[Aa]s (?:an? )?\p{Ll}[^,]*|[Tt]ogether|[Ll]ike (?:all|most|many|every)\b[^,]*),? $/u
const andMore = /^ (?:all|each|both|together|humans|people|as an?)\b/u

/** Whether "we" is also or only somebody else: a guest, two houses that write together, a country. */
function isSharedWe(claim: Claim, house: string, dossier: Dossier): boolean {
  const article = sourceOf(dossier, claim.articleId)?.article
  if (article === undefined) return false
  const { subject } = claim
  const before = `${article.title}\n${article.text.slice(0, subject.start)}`
  const by = byLine.exec(before)?.[0]
  const name = literal(house)
  return (
    /\bguest (?:post|blog|author|column|writer)/iu.test(before) ||
    (by !== undefined && /\b(?:of|at|from)\b/u.test(by) && !(by.includes(house) && !/ and /u.test(by))) ||
    new RegExp(String.raw`${name} and (?:the )?\p{Lu}|\p{Lu}[\p{L}\d]* and ${name}(?!\p{L})`, 'u').test(before) ||
    ofMore.test(article.text.slice(claim.start, subject.start)) ||
    andMore.test(article.text.slice(subject.end))
  )
}

const isWe = (text: string): boolean => /^we$/iu.test(text)

/** Whom "we" means in a house's own post. */
export function houseWeMean(claim: Claim, dossier: Dossier): string | undefined {
  if (!isWe(claim.subject.text) || claim.speaker !== undefined) return undefined
  const house = houseOfPost(claim, dossier)
  return house === undefined || isSharedWe(claim, house, dossier) ? undefined : house
}

/** "'re", "have" and "were" as one house has them. */
const ofOne: Readonly<Record<string, string>> = { are: 'is', re: 'is', have: 'has', ve: 'has', were: 'was', do: 'does' }
const single = (word: string): string => ofOne[word.replace(/^['’]/u, '')] ?? (/^['’]ll$/u.test(word) ? 'will' : word)

function singular({ subject, verb, ...rest }: Clause): Clause {
  const isPresent = verb.form === 'base' && verb.helpers.length === 0
  const [text = ''] = verb.helpers.length === 0 && verb.lemma === 'be' ? [single(verb.text.toLowerCase())] : [verb.text]
  return {
    ...rest,
    subject: { ...subject, plural: false },
    verb: { ...verb, text, helpers: verb.helpers.map(single), form: isPresent ? 's' : verb.form },
  }
}

/** Letters for letters, so that offsets stay what they were. */
const asIts = (text: string): string =>
  text
    .replace(/\bour\b/gu, 'its')
    .replace(/\bOur\b/gu, 'Its')
    .replace(/(?<!\bthe )\bus\b/gu, 'it')

/** What a house says of itself as "we", read as what it does: "our" is "its". Any other claim as it is. */
export function inThirdPerson(read: ReadClaim, dossier: Dossier): ReadClaim {
  if (houseWeMean(read.claim, dossier) === undefined) return read
  return { ...read, sentence: asIts(read.sentence), source: asIts(read.source), clause: singular(read.clause) }
}

// Typed ledger facts from claims whose words are sure: a deal, its parties, its place and its figures.
import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Fact, FactType, LedgerClaim, Party, Resolved, Status } from '../../domain/fact.ts'
import type { Quantity } from '../../domain/quantity.ts'
import type { Source } from '../../domain/source.ts'
import { findDates } from '../../text/dates.ts'
import { sha256Hex } from '../../text/digest.ts'
import { typeOfSentence } from './fact-types.ts'
import { isOrder } from './planted-orders.ts'

export interface FactsInput {
  readonly article: Article
  readonly source: Source
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly originId: string
}

const partySources: readonly Source['kind'][] = ['lab', 'chip', 'cloud', 'operator', 'company', 'press-release']
const actorRoles: Readonly<Record<FactType, string>> = {
  capacity_lease: 'tenant',
  capacity_build: 'developer',
  capacity_live: 'operator',
  compute_contract: 'customer',
  hardware_purchase: 'customer',
  financing: 'borrower',
  offtaker_change: 'customer',
  power_supply: 'customer',
  programme_target: 'programme',
  cancellation: 'developer',
  estimate: 'subject',
}
const hostRoles: Readonly<Partial<Record<FactType, string>>> = {
  capacity_lease: 'operator',
  capacity_build: 'operator',
  capacity_live: 'landlord',
  compute_contract: 'supplier',
  hardware_purchase: 'supplier',
  financing: 'lender',
  power_supply: 'supplier',
}
const name = String.raw`\p{Lu}[\p{L}\p{N}&.-]*(?:\s(?:de|la|le|du|of|the|d')?\s?\p{Lu}[\p{L}\p{N}&.-]*){0,3}`
const hosted = new RegExp(
  String.raw`\b(?:at|in|inside)\s(?<host>${name})[’']s?\s(?<place>${name})(?:\s(?:site|facility|campus|data cent(?:re|er)|location))?`,
  'u',
)
const placed = new RegExp(
  String.raw`\b(?:at|in|near)\s(?:the\s)?(?<place>${name})(?:\s(?<kind>site|facility|campus|data cent(?:re|er)))?`,
  'gu',
)
const withHost = new RegExp(String.raw`\b(?:from|with|by)\s(?<host>${name})`, 'u')
const calendar = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12])\b/u
const models = /\b(?:G?B[23]00|H[12]00|GH200|A100|MI3\d{2}X?|Vera Rubin|Rubin)(?=s?\b)/u

/** Facts of one article, one for each sure sentence; figures that are options or targets stay apart from the rest. */
export function factsByRule(input: FactsInput): readonly Fact[] {
  const facts = input.claims.flatMap((claim) => factsOf(claim, input))
  const seen = new Set<string>()
  return facts.filter((fact) => {
    const key = [fact.type, fact.place.name, fact.subject[0]?.entity, JSON.stringify(fact.quantity), JSON.stringify(fact.value)].join('|')
    return !seen.has(key) && seen.add(key).has(key)
  })
}

function factsOf(claim: Claim, input: FactsInput): readonly Fact[] {
  const sentence = input.article.text.slice(claim.start, claim.end)
  if (sentence === '' || isOrder(sentence) || claim.negated || claim.modality === 'conditional') return []
  const stated = typeOfSentence(sentence)
  const figures = claim.quantities.map((slot) => slot.quantity)
  if (stated === undefined || (figures.length === 0 && claim.money.length === 0)) return []
  const parties = partiesOf(claim, stated.type, sentence, input)
  if (parties.length === 0) return []
  const power = figures.filter((each) => each.unit === 'MW' || each.unit === 'GW')
  const apart = power.filter((each) => each.qualifier === 'option' || each.qualifier === 'target')
  const plain = power.filter((each) => !apart.includes(each))
  const place = placeOf(claim, sentence, input)
  const main = makeFact(input, claim, { ...stated, parties, place, power: plain, sentence })
  const hasMain = plain.length > 0 || claim.money.length > 0 || figures.some((each) => each.unit === 'GPU')
  const others = apart.map((each) =>
    makeFact(input, claim, {
      type: each.qualifier === 'target' ? 'programme_target' : stated.type,
      status: each.qualifier === 'option' ? 'proposed' : stated.status,
      parties,
      place,
      power: [each],
      sentence,
    }),
  )
  return hasMain ? [main, ...others] : others
}

interface Parts {
  readonly type: FactType
  readonly status: Status
  readonly parties: readonly Party[]
  readonly place: Fact['place']
  readonly power: readonly Quantity[]
  readonly sentence: string
}

function makeFact(input: FactsInput, claim: Claim, parts: Parts): Fact {
  const { article } = input
  const announcedAt = article.publishedAt.slice(0, 10)
  const isApart = parts.power.some((each) => each.qualifier === 'option' || each.qualifier === 'target')
  const chips = isApart ? [] : claim.quantities.filter((slot) => slot.quantity.unit === 'GPU' || slot.quantity.unit === 'TPU')
  const model = models.exec(parts.sentence)?.[0]
  const hardware =
    chips.length > 0
      ? chips.map((slot) => ({ model: model ?? slot.quantity.unit, count: slot.quantity }))
      : model === undefined
        ? []
        : [{ model }]
  const value = isApart ? [] : claim.money.map((slot) => slot.money)
  const later = claim.dates.map((date) => date.interval).find((interval) => interval.to > announcedAt) ?? startAfter(claim, article)
  const says = {
    type: parts.type,
    status: parts.status,
    place: parts.place.name,
    ...(parts.power.length > 0 && { mw: parts.power }),
    ...(chips.length > 0 && { gpus: chips.map((slot) => slot.quantity) }),
    ...(value.length > 0 && { value }),
  }
  const isParty = partySources.includes(input.source.kind)
  const ledgerClaim: LedgerClaim = {
    id: claim.id,
    origin: input.originId,
    url: article.url,
    publisher: input.source.name,
    publishedAt: article.publishedAt,
    spanHash: claim.exactSha256,
    says,
    role: isParty ? 'party' : input.source.kind === 'regulator' ? 'regulator' : 'reporter',
  }
  const confidence = isParty ? 'A' : 'B'
  const resolved: Record<string, Resolved> = Object.fromEntries(
    Object.entries(says).map(([field, said]) => [field, { value: said, rule: 'only claim', confidence, dissent: [] }]),
  )
  const key = [
    parts.type,
    parts.place.name,
    ...parts.parties.map((party) => party.entity),
    JSON.stringify(parts.power),
    JSON.stringify(value),
    announcedAt,
  ]
  return {
    id: `f_${sha256Hex(key.join('|')).slice(0, 16)}`,
    type: parts.type,
    subject: parts.parties,
    place: parts.place,
    ...(parts.power.length > 0 && { quantity: parts.power }),
    ...(value.length > 0 && { value }),
    ...(hardware.length > 0 && { hardware }),
    status: parts.status,
    statusDate: announcedAt,
    announcedAt,
    dateCertain: isParty ? 'yes' : 'no',
    ...(later !== undefined && { horizon: later.to }),
    claims: [ledgerClaim],
    resolved,
    version: 1,
  }
}

function group(pattern: RegExp, sentence: string, key: string): string | undefined {
  return pattern.exec(sentence)?.groups?.[key]
}

/** When the next sentence says that the thing enters service on a later date: that date. */
function startAfter(claim: Claim, article: Article): Claim['dates'][number]['interval'] | undefined {
  const span = article.sentences[claim.position + 1]
  const next = span === undefined ? '' : article.text.slice(span.start, span.end)
  if (!/\b(?:enter service|open|start|begin|come online|go live|be ready|operational)\b/iu.test(next)) return undefined
  const found = findDates(next, { language: article.language, reference: article.publishedAt })
  return found.map((date) => date.interval).find((interval) => interval.to > article.publishedAt.slice(0, 10))
}

/** A name as the registry spells it. */
function entityNamed(words: string, { entities }: FactsInput): Entity | undefined {
  const plain = words.replace(/^(?:The|the) /u, '').replace(/[’']s?$/u, '')
  return (
    entities.find((entity) => [entity.name, ...entity.aliases].some((each) => each === plain)) ??
    entities
      .filter((entity) => !['site', 'place', 'country', 'person', 'chip', 'model'].includes(entity.kind))
      .find((entity) => [entity.name, ...entity.aliases].some((each) => each.length > 3 && plain.endsWith(each)))
  )
}

/** Kinds that can be a party to a deal; an outlet, a place or a person cannot. */
const partyKinds: readonly Entity['kind'][] = ['ai_lab', 'company', 'operator', 'chip_maker', 'cloud', 'utility', 'investor']
const notNames = /^(?:The|A|An|It|They|He|She|We|Our|I|You|Who|Which|Phase|This|That|These)\b/u

function partiesOf(claim: Claim, type: FactType, sentence: string, input: FactsInput): readonly Party[] {
  const subject = actorOf(claim, input)
  if (subject === undefined) return []
  const host = hostOf(sentence, input)
  const hostRole = hostRoles[type]
  const actor: Party = { entity: subject, role: actorRoles[type] }
  return host === undefined || hostRole === undefined || host === subject ? [actor] : [actor, { entity: host, role: hostRole }]
}

/** Who acts: the subject as the registry names it; "we" is the company whose own release this is; a site speaks through its speaker. */
function actorOf(claim: Claim, input: FactsInput): string | undefined {
  const ours = /^(?:We|Our|we|our)\b/u.test(claim.subject.text)
  if (ours) return partySources.includes(input.source.kind) ? entityNamed(input.source.owner, input)?.name : undefined
  const named = entityNamed(claim.subject.text, input) ?? input.entities.find((entity) => entity.id === claim.subject.entityId)
  if (named !== undefined && partyKinds.includes(named.kind)) return named.name
  if (named !== undefined) {
    const speaker = claim.speaker === undefined ? undefined : entityNamed(claim.speaker.text, input)
    return speaker !== undefined && partyKinds.includes(speaker.kind) ? speaker.name : undefined
  }
  const isName = /^\p{Lu}/u.test(claim.subject.text) && !notNames.test(claim.subject.text) && claim.verb.text !== ''
  return isName ? claim.subject.text.replace(/[’']s$/u, '') : undefined
}

/** The other party: after "from" or "with" only one the registry knows as a party; before "'s SITE" also an unknown company. */
function hostOf(sentence: string, input: FactsInput): string | undefined {
  const owner = group(hosted, sentence, 'host')
  const named = owner ?? group(withHost, sentence, 'host')
  if (named === undefined || calendar.test(named)) return undefined
  const entity = entityNamed(named, input)
  if (entity !== undefined) return partyKinds.includes(entity.kind) ? entity.name : undefined
  return owner === undefined || owner === input.source.name ? undefined : owner
}

function placeOf(claim: Claim, sentence: string, input: FactsInput): Fact['place'] {
  const site = group(hosted, sentence, 'place')
  const candidates = [
    ...(site === undefined ? [] : [{ words: site, isSite: true }]),
    ...[...sentence.matchAll(placed)].map((match) => ({
      words: match[1] ?? '',
      isSite: match[2] !== undefined,
    })),
    ...(claim.place === undefined ? [] : [{ words: claim.place.text, isSite: false }]),
  ]
  for (const { words, isSite } of candidates) {
    const plain = words.replace(/\.+$/u, '').replace(/\s(?:Site|Campus)$/u, '')
    if (plain === '' || calendar.test(plain)) continue
    const entity = input.entities.find(
      (each) => ['site', 'place', 'country'].includes(each.kind) && [each.name, ...each.aliases].some((alias) => alias === plain),
    )
    if (entity === undefined && input.entities.some((each) => [each.name, ...each.aliases].includes(plain))) continue
    const precision = entity?.kind === 'site' || isSite ? 'site' : entity?.kind === 'country' ? 'country' : 'town'
    return { name: plain, ...(entity?.hq !== undefined && { country: entity.hq }), precision }
  }
  return { name: 'unstated', precision: 'unstated' }
}

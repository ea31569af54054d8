// What a take on news without a deal is planned from: claims with their figures read, and the plan that a kind of news gives.
import type { CalculationRefused } from '../../../domain/calculation.ts'
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds, type Entity } from '../../../domain/entity.ts'
import type { Fact } from '../../../domain/fact.ts'
import { boundsClass, perUnitOf } from '../../../text/conditions.ts'
import { type FoundQuantity, findQuantities } from '../../../text/quantities.ts'
import { statesSlot } from '../../../text/slot-signs.ts'
import { tellsSlot } from '../../../text/slots-told.ts'
import { isNear, isNews, newsOrder } from '../wording/news-value.ts'
import { heldFigures, isHeldFigure } from './held-figures.ts'

/** A figure of a claim's passage that tells an amount, and not which ones a rule is for; `per` is the unit it is counted by ("hour"), in lower case. */
export type SaidFigure = FoundQuantity & { readonly by: string | undefined }

/** A claim with the words it was read from and every figure in them. */
export interface Said {
  readonly claim: Claim
  readonly text: string
  readonly figures: readonly SaidFigure[]
  /** Whether it tells the news itself; what else is near it gives counts and comparisons only. */
  readonly isNews: boolean
}

/** The material of one story, the news first. */
export interface News {
  readonly dossier: Dossier
  readonly articleIds: readonly string[]
  readonly said: readonly Said[]
  /** The reports' headlines in one string: what the story is called. */
  readonly titles: string
}

/** A computed sentence of the magnitude: its words, the calculation as stored, and the claims the inputs stand in. */
export interface Sized {
  readonly text: string
  readonly record?: Calculated
  /** Further calculations of the same sentence: it stands or falls with all of them. */
  readonly also?: readonly Calculated[]
  readonly claims: readonly Claim[]
  /** Ledger rows that inputs were taken from. */
  readonly facts?: readonly Fact[]
}

/** A calculation with what went in. */
export interface Calculated {
  readonly function: string
  readonly version: number
  readonly inputs: unknown
  readonly result: unknown
}

/** A calculation that came out, as it is stored; undefined for one that was refused. */
export function calculated<T extends { readonly function: string; readonly version: number }>(
  inputs: unknown,
  result: T | CalculationRefused,
): (Calculated & { readonly result: T }) | undefined {
  return 'kind' in result ? undefined : { function: result.function, version: result.version, inputs, result }
}

/** What cannot be concluded, the datum that would settle it, and the slot that must be empty in the reports for it to be so. */
export interface Gap {
  readonly slot: string
  readonly open: string
  readonly missing: string
}

/** What the reports bear beside a figure: two readings, what is missing, and who gains. Each names a thing of the story. */
export interface Talk {
  readonly readings: readonly [string, string]
  readonly gaps: readonly Gap[]
  /** Who gains or loses through what; roles and levers. */
  readonly mechanism: string
}

/** A kind of news with its figures and its words; the take is put together from it in one place. */
export interface Plan {
  readonly kind: string
  readonly lead: Claim
  readonly size: readonly Sized[]
  /** What the ledger is asked: a place among sums of a kind, or nothing of the sort is kept in it. */
  readonly compared: readonly Sized[]
  /** Absent where the reports bear nothing but what would fit any story: the figure then stands alone, in the short form. */
  readonly talk?: Talk
}

export type Planner = (news: News) => Plan | undefined

const claimsMax = 40
const figuresOf = (text: string, language: string): readonly SaidFigure[] =>
  findQuantities(text.replace(/(?<=\b[A-Z]{3} \d[\d.,]*) m\b/gu, ' million'), language)
    .flatMap((each) => apartIn(text, each, language))
    .filter((each) => !boundsClass(text, each))
    .map((each) => ({
      ...each,
      by: isBefore(text, each.end)
        ? undefined
        : (perUnitOf(text, each) ?? (each.kind === 'money' ? (each.per?.toLowerCase() ?? perGigabyte(text, each.end)) : undefined)),
    }))

/** "From $4.50 to $3.20" is two levels and no range. */
function apartIn(text: string, whole: FoundQuantity, language: string): readonly FoundQuantity[] {
  const at = whole.raw.indexOf(' to ')
  if (at < 0 || !/\bfrom\s$/iu.test(text.slice(0, whole.start)) || /^\sand\sa\s(?:half|quarter)\b/iu.test(text.slice(whole.end)))
    return [whole]
  const [first, second] = [whole.raw.slice(0, at), whole.raw.slice(at + 4)].map((part) => findQuantities(part, language))
  const [from, to] = [first?.[0], second?.[0]]
  if (from === undefined || to === undefined || first?.length !== 1 || second?.length !== 1 || from.unit !== to.unit) return [whole]
  const moved = (each: FoundQuantity, by: number): FoundQuantity => ({ ...each, start: each.start + by, end: each.end + by })
  return [moved(from, whole.start), moved(to, whole.start + at + 4)]
}

/** "EUR 1.9 bn a year earlier" is counted by no year. */
const isBefore = (text: string, end: number): boolean =>
  /^\s(?:an?|one|two|three)\s(?:years?|quarters?|months?|weeks?)\s(?:earlier|ago|before|previously|later)\b/iu.test(
    text.slice(end, end + 32),
  )

/** "GBP 0.02 a gigabyte", "GBP 0.07 for each gigabyte moved out". */
function perGigabyte(text: string, end: number): string | undefined {
  return /^\s(?:for\s)?(?:an?|each|every|per)\sgigabyte/iu.test(text.slice(end, end + 24)) ? 'gigabyte' : undefined
}

/** Reads a story's claims for planning, those near the news or all that there are. Without the texts of its reports only the claims' own slots are read. */
export function newsOf(dossier: Dossier, reach: 'near' | 'whole' = 'near'): News {
  const articleIds = dossier.sources
    .filter(({ coverage, article }) => coverage.role !== 'copy' && article.level >= 'L3')
    .map(({ article }) => article.id)
  const own = dossier.claims.filter((claim) => articleIds.includes(claim.articleId))
  const held = heldFigures(dossier)
  const said = newsOrder(own, dossier)
    .filter((claim) => reach === 'whole' || isNear(claim, dossier) || claim.verb.text === '')
    .slice(0, reach === 'whole' ? 3 * claimsMax : claimsMax)
    .map((claim): Said => {
      const from = dossier.sources.find(({ article }) => article.id === claim.articleId)
      const passage = from?.article.text.slice(claim.start, claim.end) ?? ''
      const text = passage === '' ? [claim.subject.text, claim.verb.text, claim.object?.text ?? ''].join(' ') : passage
      const figures = figuresOf(text, from?.article.language ?? 'en').filter((each) => !isHeldFigure(each, from?.article.url ?? '', held))
      return { claim, text, figures, isNews: isNews(claim, dossier) }
    })
  return { dossier, articleIds, said, titles: dossier.sources.map(({ article }) => article.title).join('\n') }
}

/** The registered party a claim is by; its own words where they name somebody the registry does not know. */
export function actorOf(claim: Claim, dossier: Dossier): { readonly name: string; readonly kind: Entity['kind'] | undefined } | undefined {
  const entity = dossier.entities.find(({ id }) => id === claim.subject.entityId)
  if (entity !== undefined && !['place', 'country', 'site', 'chip', 'model'].includes(entity.kind))
    return { name: entity.name, kind: entity.kind }
  return undefined
}

/** Papers report; a party's or body's own pages are its own. */
export const isPress = (kind: string): boolean => !['company', 'regulator', 'lab', 'government', 'official'].includes(kind)

/** The party the story is about: of the claim, else the first registered party that the news names. */
export function partyOf(claim: Claim, { dossier, said }: News): string | undefined {
  const own = actorOf(claim, dossier)
  if (own !== undefined) return own.name
  const before = said.filter((each) => each.claim.articleId === claim.articleId && each.claim.position <= claim.position)
  const ids = [claim, ...before.map((each) => each.claim)].flatMap((each) => each.names.flatMap(({ entityId }) => entityId ?? []))
  const kinds: readonly Entity['kind'][] = [...businessKinds, 'regulator', 'agency']
  const outlets = new Set(dossier.sources.flatMap(({ source }) => (isPress(source.kind) ? [source.name, source.owner] : [])))
  const parties = ids.map((id) => dossier.entities.find((entity) => entity.id === id))
  return parties.find((entity) => entity !== undefined && kinds.includes(entity.kind) && !outlets.has(entity.name))?.name
}

/** The chip or model that claims name, the first of them first: what a price, a wait or a size is of. */
export function productOf(claims: readonly Claim[], { dossier, said, titles }: News): string | undefined {
  const named = claims.flatMap((each) => [each.subject.entityId, each.object?.entityId, ...each.names.map(({ entityId }) => entityId)])
  const found = named.map((id) => dossier.entities.find((entity) => entity.id === id))
  const known = found.find((entity) => entity?.kind === 'chip' || entity?.kind === 'model')
  if (known !== undefined) return known.kind === 'chip' ? `the ${known.name}` : known.name
  const tokens = said.filter(({ claim }) => claims.includes(claim)).flatMap(({ text }) => text.match(partNumber) ?? [])
  const token = tokens.find((each) => titles.includes(each))
  return token === undefined ? undefined : `the ${token}`
}

/** The business whose name opens that of a product: "the Ostara R400" is made by Ostara Silicon. */
export function makerOf(product: string | undefined, { dossier }: News): string | undefined {
  const name = product?.replace(/^the /u, '')
  if (name === undefined) return undefined
  return dossier.entities.find(
    (each) => businessKinds.has(each.kind) && [each.name, ...each.aliases].some((own) => name.startsWith(`${own} `)),
  )?.name
}

/** "QL-8", "B200": what a maker calls a part; no quarter, summit or illness. */
const partNumber = /\b(?!Q[1-4]\b|H[12]\b|G\d|COVID|COP\d|FY\d)\p{Lu}{1,3}-?\d{1,4}\p{Lu}?\b/gu

/** The product that the news names, where a claim beside it does not. */
export const newsProduct = (claim: Claim, news: News): string | undefined => youngerIn(knownProduct(claim, news), news)

const knownProduct = (claim: Claim, news: News): string | undefined =>
  productOf([claim, ...news.said.filter(({ isNews }) => isNews).map((each) => each.claim)], news) ?? titledProduct(news)

/** "Marel 5" where the registry has only Marel 4, and the headlines name the fifth alone: the news is on that. */
function youngerIn(product: string | undefined, { titles }: News): string | undefined {
  const { article = '', stem = '' } = /^(?<article>the )?(?<stem>.*\p{L} )\d[\d.]*\p{L}{0,2}$/u.exec(product ?? '')?.groups ?? {}
  if (product === undefined || stem === '' || titles.includes(product.replace(/^the /u, ''))) return product
  const at = titles.indexOf(stem)
  const number = at < 0 ? undefined : /^\d[\d.]*\d?\p{L}{0,2}(?![\p{L}\d])/u.exec(titles.slice(at + stem.length))?.[0]
  return number === undefined ? product : `${article}${stem}${number.replace(/\.$/u, '')}`
}

/** The one chip or model of the registry that the headlines name. */
function titledProduct({ dossier, titles }: News): string | undefined {
  const named = dossier.entities.filter(
    ({ kind, name, aliases }) => (kind === 'chip' || kind === 'model') && [name, ...aliases].some((each) => titles.includes(each)),
  )
  const [only, second] = named
  return only === undefined || second !== undefined ? undefined : only.kind === 'chip' ? `the ${only.name}` : only.name
}

/** Whether a report fills a slot: in any sentence of its text, or in a claim where that is gone. */
export function isTold(slot: string, { dossier, articleIds }: Pick<News, 'dossier' | 'articleIds'>): boolean {
  const isOwn = (id: string): boolean => articleIds.includes(id)
  return (
    dossier.claims.some((claim) => isOwn(claim.articleId) && statesSlot(slot, claim)) ||
    dossier.sources.some(({ article }) => isOwn(article.id) && tellsSlot(slot, article.text, article.language))
  )
}

/** The first gap whose slot no report fills; undefined where each is filled. */
export const openGap = (gaps: readonly Gap[], news: Pick<News, 'dossier' | 'articleIds'>): Gap | undefined =>
  gaps.find(({ slot }) => !isTold(slot, news))

/** Two plain figures of one unit and counted alike, in the order of a change: from the first to the second. */
export function movement({ text, figures }: Said, kind: SaidFigure['kind']): readonly [SaidFigure, SaidFigure] | undefined {
  const own = figures.filter((each) => each.kind === kind && each.lo === each.hi && each.unit !== '')
  for (const [at, one] of own.entries()) {
    const next = own[at + 1]
    if (next === undefined || next.unit !== one.unit || one.lo === next.lo) continue
    const between = text.slice(one.end, next.start)
    const lead = text.slice(Math.max(0, one.start - 12), one.start)
    if (/^\s*(?:an?\s\w+\s)?to\s$/iu.test(between) && /\bfrom\s$/iu.test(lead)) return [one, next]
    if (/^[^.;]{0,28}(?:\bfrom|\bagainst|\binstead of|\bdown from|\bup from|\bcompared with)\s(?:about\s)?$/iu.test(between))
      return [next, one]
  }
  return undefined
}

// Whether a deal is one the ledger is kept for: computers, what they run on, and the money of those who build and use them.
import type { Article } from '../../../domain/article.ts'
import type { Entity } from '../../../domain/entity.ts'
import type { Party } from '../../../domain/fact.ts'
import type { Source } from '../../../domain/source.ts'
import { isChips, isPower } from './deal-figures.ts'
import type { Deal } from './read-deal.ts'

/** Words of the trade in the four languages; a text that has none of them is about something else. */
const tradeWords =
  /(?<![\p{L}\p{N}])(?:A\.?I\.?|KI|IA|artificial intelligence|intelligence artificielle|künstliche[rn]? Intelligenz|inteligencia artificial|data ?cent(?:re|er)s?|datacent(?:re|er)s?|centres? de (?:données|calcul)|Rechenzentr\p{L}+|Rechen(?:leistung|kapazität)\p{L}*|centros? de (?:datos|cálculo)|GPUs?|TPUs?|[Ss]uper(?:computers?|calculateurs?|ordenador(?:es)?)|semiconductors?|semi-conducteurs?|Halbleiter\p{L}*|semiconductores|chip-?makers?|fabricants? de puces|Chip-?hersteller|(?:AI|server|graphics|KI)[ -]chips?|accelerators?|cloud[ -](?:comput\p{L}+|provider|capacity|region|services?)|comput(?:e|ing) (?:capacity|power|contract|cluster)|puissance de calcul|machine[ -]learning|language models?|modèles? de langage|Sprachmodell\p{L}*|hyperscal\p{L}+|colocation|MW|GW|(?:mega|giga|méga)watts?|(?:mega|giga)vatios?)(?![\p{L}\p{N}])/gu

/** Words of a round in which a company sells shares in itself; a campaign, a budget and a charity raise money without them. */
const roundWords =
  /\b(?:[Ss]eries [A-H]|[Ss]eed|(?:funding|financing|investment|equity) round|venture|post-money|pre-money|valuation|valued at|start-?ups?|levée de fonds|tour de table|série [A-H]|Finanzierungsrunde|Serie [A-H]|ronda de (?:financiación|inversión)|startups?)\b/iu

const debtWords =
  /\b(?:loans?|bonds?|notes|debt|credit|borrow\p{L}*|prêt|emprunt\p{L}*|Kredit\p{L}*|Darlehen|Anleihen?|préstamo|crédito)\b/iu

/** Houses whose every deal is of the trade. */
export const tradeKinds: ReadonlySet<Entity['kind']> = new Set(['ai_lab', 'operator', 'cloud', 'chip_maker'])

/** Nobody buys a share in them. */
const ownerless: ReadonlySet<Entity['kind']> = new Set(['country', 'place', 'person', 'regulator', 'public_body'])

/** Outlets that write of everything. */
const ofEverything: ReadonlySet<Source['kind']> = new Set(['general', 'agency', 'press-release'])

/** Bodies that tax and vote, and the ranks of those who sit in them: none of them has owners who buy a share. */
const publicBody =
  /^(?:The )?(?:(?:US |U\.S\. )?(?:House|Senate|Congress|Parliament|Bundestag|Assembly|Treasury|Cabinet|Supreme Court|White House)\b|.*\b(?:Committee|Department|Ministry|Administration|Government|Council|Commission|Court|Party|Campaign|Caucus)$)|\b(?:Sen|Rep|Gov|Senator|Governor|Representative|President|Minister|Mayor|Justice|Secretary|Congress(?:wo)?man)\b/u

const tradeWordsOfText = 3
const textCharacters = 8000
/** A note this short need not say what its outlet always writes about. */
const shortText = 700

const known = new WeakMap<Article, boolean>()

/** A short note of an outlet that writes of little else. */
export const isBriefOfTheTrade = (article: Pick<Article, 'text'>, source: Source): boolean =>
  !ofEverything.has(source.kind) && article.text.length < shortText

export const hasTradeWords = (text: string): boolean => text.search(tradeWords) !== -1
export const hasRoundWords = (text: string): boolean => roundWords.test(text)

/** Whether an article is about the trade: its words come up again and again, or an outlet that writes of little else is brief. */
function isTradeArticle(article: Article, source: Source): boolean {
  const before = known.get(article)
  if (before !== undefined) return before
  if (isBriefOfTheTrade(article, source)) return true
  const words = `${article.title}\n${article.text.slice(0, textCharacters)}`.match(tradeWords)
  const answer = (words?.length ?? 0) >= tradeWordsOfText
  known.set(article, answer)
  return answer
}

/**
 * Whether a deal belongs in the ledger at all. The verbs of a deal are everyone's: a campaign raises millions, a court halts a
 * programme, a tariff hits USD 50 bn of goods. So a deal needs one sign of the trade: its own figure in megawatts or chips, a
 * word of it in the sentence, a house of it as a party, a round that sells shares, or an article about it.
 *
 * @param sentence the words the deal stands in
 */
export function isOfTheTrade(
  deal: Pick<Deal, 'type' | 'figures'>,
  parties: readonly Party[],
  sentence: string,
  { article, entities, source }: { readonly article: Article; readonly entities: readonly Entity[]; readonly source: Source },
): boolean {
  const of = (party: Party): Entity['kind'] | undefined => entities.find((it) => it.name === party.entity)?.kind
  if (deal.type === 'financing') {
    const isOwnerless = (party: Party): boolean => ownerless.has(of(party) ?? 'company') || publicBody.test(party.entity)
    if (parties.some((it) => it.role === 'borrower' && isOwnerless(it))) return false
    // A fund that raises money raises it for what it buys.
    if (parties.some((it) => it.role === 'borrower' && of(it) === 'investor') && !debtWords.test(sentence)) return false
    if (roundWords.test(sentence)) return true
  }
  if (deal.figures.some((it) => isPower(it) || isChips(it))) return true
  return hasTradeWords(sentence) || parties.some((it) => tradeKinds.has(of(it) ?? 'person')) || isTradeArticle(article, source)
}

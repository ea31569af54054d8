// Things that a finished sentence names as known and only its report has brought in: "the group", where the report spoke of "a group" before.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { literal } from '../../../text/literal.ts'
import { findNames } from '../../../text/names.ts'
import { classWords } from '../../../text/word-classes.ts'
import { isBroughtIn } from './brought-in.ts'
import { sourceOf } from './evidence-of.ts'

const definite = /\b[Tt]he (?:[\p{Ll}\d-]+ ){0,2}?(?<noun>[\p{Ll}-]{3,})(?=$|[\s,.;’'])/gu
/** What tells which one is meant, behind the noun. */
const told =
  /^ ?(?:of|that|who|which|whose|where|for|between|behind|against|about|with|from|to|by|over|on (?!\d)|(?:in|at|near|outside|inside) (?:the |an? )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{L}|\p{Ll}+(?:ed|ing)\b|\p{Lu})/u
/** There is one of it wherever one is, or everybody knows which. */
const onlyOne =
  /^(?:president|presidency|government|administration|border|public|press|media|economy|world|country|nation|house|senate|congress|court|courts|constitution|military|army|police|budget|deficit|debt|market|markets|dollar|internet|web|environment|climate|planet|election|elections|vote|votes|nomination|coronavirus|virus|pandemic|past|future|end|beginning|top|bottom|first|second|third|last|next|same|other|number|rest|way|lead|job|office|stage|truth|fact|facts|majority|minority|poor|rich|weekend|morning|evening|afternoon|night|day|week|month|year|time|hospital|case|ground|air|sea|street|city|town|state|states|left|right|north|south|east|west|most|best|worst|latest|party|parties|sun|sky|road|door|phone|process|law|ballot|polls|race|campaign|war|peace|report|story|news|attorney|capital|centre|center|middle)$/

/** How the report first speaks of a thing before a place: as one of many, as the one, or not at all. */
function firstSpokenOf(noun: string, text: string): 'one' | 'the' | undefined {
  const found = new RegExp(
    String.raw`(?<![\p{L}-])(?<by>an?|one|another|two|three|several|some|this|the|that|its|his|her|their) (?:[\p{L}\d’'-]+ ){0,3}?${literal(noun)}(?![\p{L}-])`,
    'iu',
  ).exec(text)?.groups?.['by']
  return found === undefined ? undefined : /^(?:an?|one|another|two|three|several|some)$/iu.test(found) ? 'one' : 'the'
}

/** "By another Vega tweet": after which one? */
function isOneMore(own: string, known: string): boolean {
  const words = /\banother (?!\d|of\b)(?<what>(?:[\p{L}’'-]+ ?){1,3})/u.exec(own)?.groups?.['what']
  const stems = (words ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return stems.length > 0 && !stems.some((stem) => known.toLowerCase().includes(stem.slice(0, Math.max(4, stem.length - 2))))
}

const inPlace =
  /\b(?:in|across|around|throughout|outside) the (?:state|city|town|county|region|village|district|island|province)(?=$|[.,;]| (?:and|on \d|in \d))/u

/** "Would keep 40 jobs in the state", where no place is named. */
const isPlaceUnnamed = (own: string, known: string): boolean =>
  inPlace.test(own) && !findNames(known, 'en').some(({ kind }) => kind === 'place')

/**
 * Whether a statement points to a thing that its report has brought in before with "a", and that neither the sentences before nor the
 * headlines of the story have.
 *
 * @param own the sentence without who reports it
 * @param before what the sentences before say
 */
export function isToldOnlyThere(own: string, claim: Claim, dossier: Dossier, before = ''): boolean {
  const article = sourceOf(dossier, claim.articleId)?.article.text.slice(0, claim.start) ?? ''
  if (article === '') return false
  const titles = dossier.sources.map(({ article: { title } }) => title).join('. ')
  const plain = own.replace(/[“”]/gu, '')
  if (isOneMore(plain, `${before} ${titles}`) || isPlaceUnnamed(plain, `${before} ${titles} ${own}`)) return true
  return [...plain.matchAll(definite)].some((found) => {
    const noun = found.groups?.['noun'] ?? ''
    const rest = plain.slice(found.index + found[0].length)
    if (onlyOne.test(noun) || told.test(rest) || /\p{Ll}est\b|\b(?:only|first|last|same|most|next) /u.test(found[0])) return false
    const [, word, next] = classWords(`the ${noun}${rest}`)
    // "The bipartisan | package": the noun goes on.
    if (!/^[NL]$/.test(word?.tag ?? '') || /^[NL]$/.test(next?.tag ?? '')) return false
    const known = `${before} ${titles} ${plain.slice(0, found.index)}`
    if (isBroughtIn(noun, known) || known.toLowerCase().includes(noun.slice(0, Math.max(4, noun.length - 2)))) return false
    return firstSpokenOf(noun, article) === 'one'
  })
}

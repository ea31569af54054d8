// Identifiers that a report names (arXiv, DOI, LEI, docket, ticker): whether each is well formed and can be of what is claimed.
import type { Entity } from '../domain/entity.ts'

export type IdentifierKind = 'arxiv' | 'doi' | 'lei' | 'docket' | 'ticker'

/** An identifier as a sentence prints it; `fault` says in words why it cannot be what it is said to be. */
export interface Identifier {
  readonly kind: IdentifierKind
  readonly text: string
  readonly start: number
  readonly fault?: string
}

/** What is known when a sentence is looked at. */
export interface IdentifierContext {
  /** When the report was published, ISO. */
  readonly publishedAt: string
  readonly entities: readonly Entity[]
  /** Titles of papers whose page we hold, by arXiv number or DOI. */
  readonly titles?: ReadonlyMap<string, string>
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const monthNames = months.split('|')
const dated = new RegExp(`\\b(?:\\d{1,2} )?(${months})(?: \\d{1,2},)? (\\d{4})\\b`, 'gu')
/** A date that a sentence gives for the paper itself. */
const posted = /\b(?:posted|submitted|uploaded|put online|appeared|first released)\b/iu

/** Months since the year nought. */
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))

/** arXiv's own scheme: YYMM.NNNN from April 2007, five digits from 2015; before that archive/YYMMNNN. */
function arxivFault(id: string, sentence: string, { publishedAt }: IdentifierContext): string | undefined {
  const found = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d{2})(\d{2})\.?(\d{3,})(?:v\d+)?$/u.exec(id)
  const isOld = id.includes('/')
  if (found === null) return 'it has not the form of an arXiv number'
  const [, yy = '', mm = '', serial = ''] = found
  const year = isOld && Number(yy) > 90 ? 1900 + Number(yy) : 2000 + Number(yy)
  const month = year * 12 + Number(mm)
  const digits = isOld ? 3 : year >= 2015 ? 5 : 4
  if (Number(mm) < 1 || Number(mm) > 12) return 'its month does not exist'
  if (serial.length !== digits || Number(serial) === 0) return `numbers of that year have ${digits} digits`
  if (month > monthOf(publishedAt)) return 'its month is later than the report'
  const dates = posted.test(sentence) ? [...sentence.matchAll(dated)] : []
  const [only] = dates
  if (only === undefined || dates.length > 1) return undefined
  const said = Number(only[2]) * 12 + monthNames.indexOf(only[1] ?? '') + 1
  // What is sent in on a month's last day gets its number in the next.
  return Math.abs(said - month) > 1
    ? `its number is of ${monthNames[Number(mm) - 1]} ${year}, and the report dates it ${only[0]}`
    : undefined
}

/** ISO 17442: twenty letters and digits of which the last two check the others (ISO 7064, mod 97-10). */
function leiFault(id: string): string | undefined {
  if (!/^[0-9A-Z]{18}\d{2}$/u.test(id)) return 'an LEI has twenty letters and digits'
  const digits = [...id].map((it) => String(Number.parseInt(it, 36))).join('')
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1 ? undefined : 'its check digits are wrong'
}

const doiFault = (id: string): string | undefined =>
  /^10\.\d{4,9}\/[^\s<>"]{1,200}$/u.test(id) ? undefined : 'it has not the form of a DOI'

function docketFault(id: string, { publishedAt }: IdentifierContext): string | undefined {
  const [, yy = '', serial = ''] = /^\d{1,2}:(\d{2})-(?:cv|cr|mc|md|mj|bk|ap)-(\d+)$/u.exec(id) ?? []
  if (yy === '' || serial.length !== 5) return 'it has not the form of a federal docket number'
  const year = Number(yy) > 80 ? 1900 + Number(yy) : 2000 + Number(yy)
  return year > Number(publishedAt.slice(0, 4)) ? 'its year is later than the report' : undefined
}

const namesOf = ({ name, aliases }: Entity): readonly string[] => [name, ...aliases]

/** A ticker in brackets belongs to the name before it, if the registry knows that name's ticker or whose the ticker is. */
function tickerFault(ticker: string, before: string, { entities }: IdentifierContext): string | undefined {
  const text = before.trimEnd()
  const named = entities.filter((it) =>
    namesOf(it).some((name) => text.endsWith(name) || text.endsWith(`${name} Inc.`) || text.endsWith(`${name} Inc`)),
  )
  // "GOOG" and "GOOGL" are two shares of one house.
  const isOne = (known: string): boolean => known.startsWith(ticker) || ticker.startsWith(known)
  const own = named.find((it) => it.ticker !== undefined)
  if (own?.ticker !== undefined) return isOne(own.ticker) ? undefined : `${own.name} trades as ${own.ticker}`
  const other = named.length === 0 ? undefined : entities.find((it) => it.ticker === ticker && !named.includes(it))
  return other === undefined ? undefined : `it is the ticker of ${other.name}`
}

const patterns: readonly { readonly kind: IdentifierKind; readonly pattern: RegExp }[] = [
  {
    kind: 'arxiv',
    pattern:
      /\barxiv(?:\.org\/(?:abs|pdf)\/|:\s?|\s(?:no\.?\s|number\s|preprint\s(?:no\.?\s)?)?)((?:[a-z-]+(?:\.[A-Z]{2})?\/)?\d[\d.]*\d(?:v\d+)?)/giu,
  },
  { kind: 'doi', pattern: /\b(?:doi\.org\/|doi:\s?|DOI\s)([^\s,;)\]”"]+[^\s,;.)\]”"])/gu },
  { kind: 'lei', pattern: /\bLEI(?:\scode)?(?::|\sis)?\s([0-9A-Z]{8,24})\b/gu },
  { kind: 'docket', pattern: /\b(\d{1,2}:\d{2}-(?:cv|cr|mc|md|mj|bk|ap)-\d+)\b/gu },
  { kind: 'ticker', pattern: /\((?:NASDAQ|NYSE|LSE|Euronext(?: [A-Z]\p{L}+)?|TSE|HKEX|XETRA|ENXTPA|EPA):\s?([A-Z][A-Z0-9.]{0,9})\)/giu },
]

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

/** A title that a sentence quotes for a paper whose own title we hold: half of its words must stand there. */
function titleFault(id: string, sentence: string, { titles }: IdentifierContext): string | undefined {
  const held = titles?.get(id.replace(/v\d+$/u, ''))
  const quoted = /[“"«]([^”"»]{12,300})[”"»]/u.exec(sentence)?.[1]
  if (held === undefined || quoted === undefined) return undefined
  const [told, own] = [wordsIn(quoted), wordsIn(held)]
  const common = [...told].filter((it) => own.has(it)).length
  return told.size > 2 && common * 2 < told.size ? `the page of that number is titled “${held.slice(0, 120)}”` : undefined
}

function faultOf(
  kind: IdentifierKind,
  text: string,
  at: { readonly sentence: string; readonly start: number },
  known: IdentifierContext,
): string | undefined {
  if (kind === 'arxiv') return arxivFault(text, at.sentence, known) ?? titleFault(text, at.sentence, known)
  if (kind === 'doi') return doiFault(text) ?? titleFault(text, at.sentence, known)
  if (kind === 'lei') return leiFault(text)
  if (kind === 'docket') return docketFault(text, known)
  return tickerFault(text.toUpperCase(), at.sentence.slice(0, at.start), known)
}

/** Every identifier of a sentence, in its order, each with what speaks against it. */
export function identifiersIn(sentence: string, known: IdentifierContext): readonly Identifier[] {
  return patterns
    .flatMap(({ kind, pattern }) =>
      [...sentence.matchAll(pattern)].map((found): Identifier => {
        const text = found[1] ?? ''
        const fault = faultOf(kind, text, { sentence, start: found.index }, known)
        return { kind, text, start: found.index, ...(fault !== undefined && { fault }) }
      }),
    )
    .toSorted((a, b) => a.start - b.start)
}

// Persons whom a sentence names first, with who they are: a reader of the summary has not read the report.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findNames } from '../../../text/names.ts'
import { hasWord, noLetterBefore, noLetterBehind } from '../../../text/standing.ts'
import { classWords } from '../../../text/word-classes.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { nameInFull, withNamesInFull } from '../wording/names-in-full.ts'
import { maySummarise } from '../wording/own-words.ts'
import { officeOf } from './lede-office.ts'
import { type Introduced, whoItIs } from './who-it-is.ts'

const fullName = /^\p{Lu}[\p{L}’'-]*\p{Ll}(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]*\p{Ll}){1,2}$/u

const introductionsBy = new WeakMap<Dossier['sources'], Map<string, readonly Introduced[]>>()

/** A name with who bears it, in the ways the reports of a story say it, the claim's own report first; worked out once a story, name and report. */
function introductionsOf(name: string, { articleId }: Claim, dossier: Dossier): readonly Introduced[] {
  const known = introductionsBy.get(dossier.sources) ?? new Map<string, readonly Introduced[]>()
  introductionsBy.set(dossier.sources, known)
  const key = `${articleId}|${name}`
  const found = known.get(key) ?? introductionsIn(name, articleId, dossier)
  known.set(key, found)
  return found
}

function introductionsIn(name: string, articleId: string, dossier: Dossier): readonly Introduced[] {
  const held = officeOf(dossier, name)
  const others = dossier.sources
    .filter(({ article, coverage }) => article.id !== articleId && maySummarise(article.level) && coverage.role !== 'copy')
    .filter(({ article }) => article.language.startsWith('en'))
  return [
    ...(held === undefined ? [] : [{ text: `${held.office} ${name}`, from: held.from }]),
    ...[articleId, ...others.map(({ article }) => article.id)].flatMap((id) => whoItIs(name, id, dossier)),
  ]
}

/** Whether the words beside a name in the sentence say already who it is. */
function isShown(text: string, start: number, end: number): boolean {
  // "The secretary, Lena Brandt,": the office stands before the comma.
  if (/\p{Ll}, $/u.test(text.slice(0, start)) && /^,/u.test(text.slice(end))) return true
  // "Amb. Lena Brandt": an office cut short.
  if (/(?:^| )\p{Lu}\p{Ll}{1,5}\. $/u.test(text.slice(0, start))) return true
  const [last] = classWords(text.slice(0, start)).slice(-1)
  return (
    /^[DPNLAS]$/.test(last?.tag ?? '') || /^(?:['’]s?\b|, (?:the|an?|who|whose|\d|\p{Lu})|, \p{Ll}+ (?:of|at|for)\b)/u.test(text.slice(end))
  )
}

/** Whether the sentence has the office itself: "Trade Secretary Brandt resigned as trade secretary". */
function repeatsOffice(introduced: string, name: string, text: string): boolean {
  const head = introduced.endsWith(` ${name}`) ? introduced.slice(0, -name.length).trim().split(' ').at(-1) : undefined
  return head !== undefined && hasWord(head.toLowerCase(), text.toLowerCase(), noLetterBefore, noLetterBehind)
}

/** What is told where a sentence names somebody, and the claims whose passages say so. */
interface NamesTold {
  readonly text: string
  readonly from: readonly Claim[]
}

/** "Brandt's report" as "Lena Brandt's report", where nobody has told of her yet. */
function withOwnersInFull(told: string, claim: Claim, dossier: Dossier, before: string): NamesTold {
  if (!/['’]s /u.test(told)) return { text: told, from: [] }
  const owners = claim.names.filter(({ text }) =>
    new RegExp(`(?<![\\p{L}.’'-] )${text.replace(/['’]s$/u, '')}['’]s \\p{Ll}`, 'u').test(told),
  )
  const { words, from } = withNamesInFull(told, { claim: { ...claim, names: owners } }, dossier, before)
  return { text: words, from }
}

/** Heads of whom a surname alone tells everybody who is meant. */
const oneOfAll = /^(?:Trump|Clinton|Obama|Biden|Bush|Putin|Pence|Reagan|Kennedy|Nixon)$/u

/** Whether a report shows that a surname is somebody's: it gives an office with it, or says what they said. */
function isShownPerson(surname: string, dossier: Dossier): boolean {
  const shown = new RegExp(
    String.raw`\b(?:Mrs?|Ms|Dr|Sen|Rep|Gov|President|Premier|Senator|Representative|Governor|Secretary|Speaker|Leader|Minister|Mayor|Judge|Justice)\.? (?:\p{Lu}[\p{L}.’-]* ){0,2}${surname}\b|(?<![\p{L}-])${surname},? (?:said|says|told|tweeted|wrote|added|announced|argued|tells)\b`,
    'u',
  )
  return dossier.sources.some(({ article }) => shown.test(article.text))
}

/** "Called Brandt a liar" as "called Lena Brandt a liar", where nothing before tells of her. */
function withOthersInFull(told: NamesTold, claim: Claim, dossier: Dossier, before: string): NamesTold {
  let { text } = told
  const from: Claim[] = [...told.from]
  for (const { 0: word, index } of told.text.matchAll(lone)) {
    // "Brandt allies": people and things called after somebody.
    const behind = classWords(told.text.slice(index, index + 60))[1]
    if (behind !== undefined && /^[NL]$/.test(behind.tag)) continue
    const surname = word.replace(/['’]s$/u, '')
    if (oneOfAll.test(surname) || hasWord(surname, before, noLetterBefore, noLetterBehind) || !isSurname(surname, claim, dossier)) continue
    const full = nameInFull({ text: surname, start: 0, end: 0 }, claim, dossier)
    if (full?.from === undefined || text.includes(full.text) || !isShownPerson(surname, dossier)) continue
    // "The state of Brandt": a place has its name before.
    if (/\b(?:of|in|near|at) $/u.test(told.text.slice(Math.max(0, index - 4), index))) continue
    const at = text.indexOf(word)
    text = `${text.slice(0, at)}${full.text}${text.slice(at + surname.length)}`
    from.push(full.from)
  }
  return { text, from }
}

/**
 * A sentence with the office, or what else its reports say of them, beside each person whom it names for the first time.
 *
 * @param known.before what the sentences before say
 * @param known.fits whether a longer sentence would stand where this one does
 */
export function withNamesIntroduced(
  text: string,
  claim: Claim,
  dossier: Dossier,
  { before, fits }: { readonly before: string; readonly fits: (text: string) => boolean },
): NamesTold {
  const full = withOwnersInFull(text, claim, dossier, before)
  const owned: NamesTold = full.from.length > 0 && fits(full.text) ? full : { text, from: [] }
  const others = withOthersInFull(owned, claim, dossier, before)
  let told = others.text !== owned.text && fits(others.text) ? others : owned
  for (const { text: name, kind, start, end } of findNames(told.text, 'en').toReversed()) {
    const surname = name.split(' ').at(-1) ?? name
    if ((kind !== undefined && kind !== 'person') || !fullName.test(name) || before.includes(surname) || told.text.indexOf(name) !== start)
      continue
    if (isShown(told.text, start, end)) continue
    for (const introduced of introductionsOf(name, claim, dossier)) {
      const words = start === 0 ? introduced.text.charAt(0).toUpperCase() + introduced.text.slice(1) : introduced.text
      const longer = `${told.text.slice(0, start)}${words}${told.text.slice(end)}`.replace(/,,|,(?=[.,])/gu, ',').replace(/,\.$/u, '.')
      if (!fits(longer) || repeatsOffice(introduced.text, name, told.text)) continue
      told = { text: longer, from: [...told.from, introduced.from] }
      break
    }
  }
  return told
}

/** Words in a text that could be somebody's surname alone: a capital inside the words, and no part of a longer name. */
const lone =
  /(?<=[\p{Ll}\d,;:”)] )(?<!\p{Lu}[\p{L}.’'-]* (?:(?:de|del|van|von|bin|al) )?)\p{Lu}\p{Ll}[\p{L}’-]+(?! \p{Lu}|-)|^\p{Lu}\p{Ll}[\p{L}’-]+(?= \p{Ll}|['’]s )/gu

/** Whether a surname is somebody's in the claim's report: it gives a first name with it, and the surname alone too. */
function isSurname(surname: string, claim: Claim, dossier: Dossier): boolean {
  const bearer = nameInFull({ text: surname, start: 0, end: 0 }, claim, dossier)
  if (bearer === undefined || !bearer.text.endsWith(` ${surname}`) || !fullName.test(bearer.text)) return false
  const text = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  return new RegExp(`(?<!\\p{Lu}[\\p{L}.’'-]* )(?<![\\p{L}’'-])${surname}(?![\\p{L}’-]| \\p{Lu})`, 'u').test(text)
}

/**
 * Whether a sentence names a person whom neither the sentences before nor the reports' headlines name, and says nowhere who that is:
 * a reader who has not read the report cannot tell why they are told of them.
 */
export function namesStranger(text: string, claim: Claim, dossier: Dossier, before: string): boolean {
  const known = `${before} ${dossier.sources.map(({ article, source }) => `${article.title} ${source.name}`).join(' ')}`
  const isKnown = (surname: string): boolean => hasWord(surname, known, noLetterBefore, noLetterBehind)
  const full = findNames(text, 'en').filter(({ text: name, kind }) => (kind === undefined || kind === 'person') && fullName.test(name))
  // "The Daily Beast said": what has an article before it is nobody.
  const isPerson = (kind: string | undefined, start: number): boolean => kind === 'person' && !/\b[Tt]he $/u.test(text.slice(0, start))
  const isStrange = (surname: string): boolean => !isKnown(surname) && isSurname(surname, claim, dossier)
  const isNew = ({ text: name, kind, start, end }: (typeof full)[number]): boolean => {
    const surname = name.split(' ').at(-1) ?? name
    return (isStrange(surname) || (isPerson(kind, start) && !isKnown(surname))) && !isShown(text, start, end)
  }
  if (full.some(isNew)) return true
  const inFull = new Set(full.flatMap(({ text: name }) => name.split(' ')))
  return [...text.matchAll(lone)].some(([word]) => !inFull.has(word) && isStrange(word.replace(/['’]s$/u, '')))
}

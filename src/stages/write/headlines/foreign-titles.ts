// Headlines of ours from headlines in French, German and Spanish that the dictionary reads whole and the report's opening bears out.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { glossOf } from '../../../text/foreign-clauses.ts'
import { findGlossedTitle, type GlossedTitle } from '../../../text/foreign-titles.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { headlineVerb } from '../wording/headline-verb.ts'
import { newsStems } from '../wording/news-value.ts'
import { mayOffer } from '../wording/own-words.ts'
import { capitalise } from '../wording/phrases.ts'
import { type Candidate, fitsHeadline } from './headline.ts'

const openingSentences = 5
/** Of the names and words of content, so many must stand in the report's opening. */
const borneMin = 0.5
const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** The month a verb leads to, if one sentence of the opening dates something in it. */
function monthIn(claims: readonly Claim[]): { readonly text: string; readonly claim: Claim } | undefined {
  for (const claim of claims)
    for (const { interval } of claim.dates)
      if (interval.precision === 'month') return { text: monthNames[Number(interval.from.slice(5, 7)) - 1] ?? '', claim }
  return undefined
}

/** "Second link of Valmont slips to November at Harbour East": the site is what the headline names first. */
function wordsOf(title: GlossedTitle, month: string | undefined, site: string | undefined): string | undefined {
  const [head = title.lemma, ...particle] = title.lemma.split(' ')
  const verb = title.isAhead
    ? `will ${title.lemma}`
    : headlineVerb({ lemma: head, form: title.form, helpers: [], passive: false, text: head, start: 0, end: 0 }, title.form === 'base')
  if (verb === undefined) return undefined
  const subject = title.subject.replace(/^(?:the|a|an) /u, '')
  const rest = title.isAhead ? [] : particle
  return capitalise(
    [
      subject,
      verb,
      ...rest,
      title.object,
      title.tail ?? '',
      month === undefined ? '' : `to ${month}`,
      site === undefined ? '' : `at ${site}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
}

/** "Authority softens rule": the body of that kind which the report's opening names. */
function namedBody(title: GlossedTitle, opening: readonly Claim[], dossier: Dossier): GlossedTitle {
  if (!/^(?:the )?(?:authority|regulator)$/u.test(title.subject)) return title
  const ids = opening.flatMap((claim) => [claim.subject, ...claim.names].flatMap(({ entityId }) => entityId ?? []))
  const bodies = new Set(dossier.entities.filter(({ id, kind }) => kind === 'regulator' && ids.includes(id)).map(({ name }) => name))
  const [only] = bodies
  return only === undefined || bodies.size > 1 ? title : { ...title, subject: only }
}

/** What a report's headline says, and after it what its opening says of a named party in a clause of its own. */
interface Told {
  readonly title: GlossedTitle
  /** The sentence that the words were read in, where it was not the headline. */
  readonly from?: Claim
}

function readingsOf({ article }: DossierSource, opening: readonly Claim[], dossier: Dossier): readonly Told[] {
  const title = findGlossedTitle(article.title, article.language)
  const clauses = opening.flatMap((claim) =>
    article.text
      .slice(claim.start, claim.end)
      .replace(/[.]\s*$/u, '')
      .split(/,? (?:und|et|y) /u)
      .slice(1)
      .map((clause) => ({ from: claim, title: findGlossedTitle(clause, article.language) })),
  )
  const about = clauses.flatMap(({ from, title: own }) =>
    own === undefined || !/^\p{Lu}/u.test(own.subject) ? [] : [{ from, title: own }],
  )
  return [...(title === undefined ? [] : [{ title: namedBody(title, opening, dossier) }]), ...about]
}

function fromSource(source: DossierSource, dossier: Dossier): readonly Candidate[] {
  const { article } = source
  const opening = dossier.claims.filter((claim) => claim.articleId === article.id && claim.position < openingSentences)
  return readingsOf(source, opening, dossier).flatMap((told) => candidateFrom(told, source, opening, dossier) ?? [])
}

/** Whether a single word that opens a headline is a name: the registry has it, or the report writes it large inside a sentence. German writes every noun so. */
function isNamed(subject: string, { text, language }: DossierSource['article'], dossier: Dossier): boolean {
  if (!/^\p{Lu}[\p{L}-]*$/u.test(subject) || language.startsWith('de')) return true
  return (
    dossier.entities.some(({ name, aliases }) => name === subject || aliases.includes(subject)) ||
    new RegExp(`\\p{Ll},? ${subject}(?!\\p{L})`, 'u').test(text)
  )
}

function candidateFrom(
  { title, from }: Told,
  { article }: DossierSource,
  opening: readonly Claim[],
  dossier: Dossier,
): Candidate | undefined {
  const month = title.month === undefined ? undefined : monthIn(opening)
  if (!isNamed(title.subject, article, dossier)) return undefined
  const site = dossier.entities.find(({ name, kind }) => name === title.topic && kind === 'site')
  const text = wordsOf(title, month?.text, site?.name)
  if (text === undefined || !fitsHeadline(text) || findStyleBreaches(text).length > 0 || !mayOffer(text, dossier)) return undefined
  const wanted = newsStems(text)
  const stemsOf = (claim: Claim): ReadonlySet<string> => {
    const passage = article.text.slice(claim.start, claim.end)
    const names = [claim.subject, ...claim.names].map((slot) => slot.text).join(' ')
    return newsStems(`${passage} ${names} ${glossOf(passage, article.language)}`)
  }
  const held = opening.map((claim) => ({ claim, stems: stemsOf(claim) }))
  const borne = [...wanted].filter((stem) => held.some(({ stems }) => stems.has(stem)))
  if (borne.length < wanted.size * borneMin) return undefined
  const useful = held.filter(({ stems }) => borne.some((stem) => stems.has(stem))).map(({ claim }) => claim)
  const first = month?.claim
  const proofs = from === undefined ? [...new Set([...(first === undefined ? [] : [first]), ...useful])].slice(0, 4) : [from]
  return { text, proofs, bonus: 1 }
}

/** One headline at most from each report in another language. */
export function headlinesFromForeignTitles(dossier: Dossier): readonly Candidate[] {
  return dossier.sources
    .filter(({ article, coverage }) => !article.language.startsWith('en') && article.level >= 'L3' && coverage.role !== 'copy')
    .flatMap((source) => fromSource(source, dossier))
}

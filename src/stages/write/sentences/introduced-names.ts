// Persons whom a sentence names first, with who they are: a reader of the summary has not read the report.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findNames } from '../../../text/names.ts'
import { classWords } from '../../../text/word-classes.ts'
import { withNamesInFull } from '../wording/names-in-full.ts'
import { officeOf } from './lede-office.ts'
import { type Introduced, whoItIs } from './who-it-is.ts'

const fullName = /^\p{Lu}[\p{L}’'-]*\p{Ll}(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]*\p{Ll}){1,2}$/u

const introductionsBy = new WeakMap<Dossier['sources'], Map<string, Introduced | undefined>>()

/** A name with who bears it, as the reports of a story say it; worked out once a story, name and report. */
function introductionOf(name: string, { articleId }: Claim, dossier: Dossier): Introduced | undefined {
  const known = introductionsBy.get(dossier.sources) ?? new Map<string, Introduced | undefined>()
  introductionsBy.set(dossier.sources, known)
  const key = `${articleId}|${name}`
  if (!known.has(key)) {
    const held = officeOf(dossier, name)
    known.set(key, held === undefined ? whoItIs(name, articleId, dossier) : { text: `${held.office} ${name}`, from: held.from })
  }
  return known.get(key)
}

/** Whether the words beside a name in the sentence say already who it is. */
function isShown(text: string, start: number, end: number): boolean {
  // "The secretary, Lena Brandt,": the office stands before the comma.
  if (/\p{Ll}, $/u.test(text.slice(0, start)) && /^,/u.test(text.slice(end))) return true
  const [last] = classWords(text.slice(0, start)).slice(-1)
  return (
    /^[DPNLAS]$/.test(last?.tag ?? '') || /^(?:['’]s?\b|, (?:the|an?|who|whose|\d|\p{Lu})|, \p{Ll}+ (?:of|at|for)\b)/u.test(text.slice(end))
  )
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
  let told: NamesTold = full.from.length > 0 && fits(full.text) ? full : { text, from: [] }
  for (const { text: name, kind, start, end } of findNames(told.text, 'en').toReversed()) {
    const surname = name.split(' ').at(-1) ?? name
    if ((kind !== undefined && kind !== 'person') || !fullName.test(name) || before.includes(surname) || told.text.indexOf(name) !== start)
      continue
    const introduced = isShown(told.text, start, end) ? undefined : introductionOf(name, claim, dossier)
    if (introduced === undefined) continue
    const words = start === 0 ? introduced.text.charAt(0).toUpperCase() + introduced.text.slice(1) : introduced.text
    const longer = `${told.text.slice(0, start)}${words}${told.text.slice(end)}`.replace(/,,|,(?=[.,])/gu, ',').replace(/,\.$/u, '.')
    if (fits(longer)) told = { text: longer, from: [...told.from, introduced.from] }
  }
  return told
}

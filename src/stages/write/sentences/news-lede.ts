// The headline's news as the first sentence of a summary, where the reports' own sentences could not be told: whole, attributed, dated.
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import type { SpanEvidence } from '../../../domain/evidence.ts'
import { reportsOnly } from '../../../domain/headline.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { onceOf } from '../../../text/once-of.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { printPublisher, shortPublisher } from '../wording/attribution-frames.ts'
import { citedInTitle } from '../wording/cited-in-title.ts'
import { endsInside, losesFrame } from '../wording/cut-frames.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { withFullName as fullNameInside } from '../wording/full-names.ts'
import { nameInFull } from '../wording/names-in-full.ts'
import { deedStems, newsStems } from '../wording/news-value.ts'
import { isOnlyAgreed } from '../wording/only-agreed.ts'
import { inOwnWords } from '../wording/own-wording.ts'
import { isPieced, mayOffer, maySummarise, summaryCap } from '../wording/own-words.ts'
import { capitalise, countWords, nameInProse, printDate } from '../wording/phrases.ts'
import { viewIn } from '../wording/reportable.ts'
import { headlineInProse } from './headline-prose.ts'
import { withNamesIntroduced } from './introduced-names.ts'
import { detailsBehind } from './lede-details.ts'
import { withOfficeBefore } from './lede-office.ts'

/** A summary that holds this much of the headline's words tells its news. */
const toldMin = 0.5
const wordsMin = 4

/** Names alone are no news: of the headline's other words a sentence must hold this much. */
const deedMin = 0.34

/** Whether a summary says what its headline says. */
export function tellsNews(headline: Sentence, summary: readonly Sentence[]): boolean {
  const wanted = newsStems(headline.text)
  const deed = deedStems(headline.text)
  // That a report is on somebody says nothing of the news about them.
  const told = summary.filter(({ text }) => !/ reported on \d{1,2} \p{L}+ \d{4} on /u.test(text)).map(({ text }) => newsStems(text))
  const share = (of: ReadonlySet<string>, stems: ReadonlySet<string>): number => [...of].filter((stem) => stems.has(stem)).length / of.size
  return told.some((stems) => share(wanted, stems) >= toldMin && (deed.size < 2 || share(deed, stems) >= deedMin))
}

/** ", Harrow Gazette commentary says". */
const commentary = /, [^,]+ commentary says$/u

/** ", the Gazette reports": who is named behind a headline, which the sentence names anyway. */
const credit = /, (?<who>[^,]+) (?:reports|says)$/u

/** A headline told as prose, with the passages that its names and its end are from; `late` is what stands behind who reports it. */
interface Telling {
  readonly told: string
  readonly late?: string
  readonly proofs: readonly (SpanEvidence | undefined)[]
}

/**
 * "Orla Cloud closes pier in Oslo" as "Orla Cloud closed a pier in Oslo, the Pier Daily reported on 3 May 2026.". Undefined where
 * the headline is no plain clause or an article that it leaves out cannot be told.
 */
export const ledeFromHeadline = (headline: Sentence, dossier: Dossier, isFirst = true): Sentence | undefined =>
  ledeOf(headline, dossier, isFirst, (telling) => [telling])

/** The same with what its report goes on with: "Orla Cloud closed a pier in Oslo after a fire". Undefined where it does not go on from there. */
export const fullLedeFromHeadline = (headline: Sentence, dossier: Dossier): Sentence | undefined =>
  ledeOf(headline, dossier, true, (telling, from) => withDetails(telling, from, dossier))

/** A fuller first sentence than this leaves no room for a second. */
const fullWordsMax = 36

function withDetails({ told, proofs }: Telling, from: DossierSource, dossier: Dossier): readonly Telling[] {
  const cap = summaryCap(from.article.wordCount)
  const wordsMax = cap - Math.min(22, Math.floor(cap * 0.4))
  return detailsBehind(told, from, dossier)
    .filter(({ words }) => countWords(`${told}${words}`) <= Math.min(wordsMax, fullWordsMax - 6))
    .flatMap(({ words, from: claim, mayFollowCredit }) => {
      const all = [spanOf(claim, dossier), ...proofs]
      const joined = { told: `${told}${words}`, proofs: all }
      return mayFollowCredit ? [joined, { told, late: words.replace(/^,? /u, ''), proofs: all }] : [joined]
    })
}

/** A headline's line as prose, by when it is told to have happened: several sentences are tried of each. */
const inProse = {
  past: onceOf((dossier: Dossier, line: string) => headlineInProse(line, reportsOf(dossier), 'past')),
  perfect: onceOf((dossier: Dossier, line: string) => headlineInProse(line, reportsOf(dossier), 'perfect')),
}

function ledeOf(
  headline: Sentence,
  dossier: Dossier,
  isFirst: boolean,
  expand: (telling: Telling, from: DossierSource) => readonly Telling[],
): Sentence | undefined {
  const from = sourceOfHeadline(headline, dossier)
  if (from === undefined || reportsOnly(headline.text) || /[":?;!]/u.test(headline.text)) return undefined
  // What a comment holds was reported by nobody.
  if (commentary.test(headline.text)) return undefined
  const names = [printPublisher(from.source.name), shortPublisher(from.source.name)]
  const isCredited = names.includes(credit.exec(headline.text)?.groups?.['who'] ?? '')
  const line = isCredited ? headline.text.replace(credit, '') : headline.text
  if (countWords(line) < wordsMin || names.some((name) => line.startsWith(`${name} `))) return undefined
  // A writer's own headline is no report of anything, and over an argument what is said to be is mockery or verdict.
  const view = viewIn(from)
  if (view === 'commentary' || (view !== undefined && /\b(?:is|are|was|were)\b/u.test(line))) return undefined
  if (isDone(line, dossier) || endsInside(line, from.article.title) || losesFrame(line, from.article.title)) return undefined
  for (const time of ['past', 'perfect'] as const) {
    const prose = inProse[time](dossier, line)
    // "Watchdog finds fault, sources say", read as what sources say does: one of many is no "a".
    if (prose === undefined || /^An? \p{Ll}+s (?:say|said)\b/u.test(prose)) return undefined
    // "Vega shuts down" of a Vega that has agreed to: not done yet.
    if (time === 'past' && [prose, from.article.title].some((each) => isOnlyAgreed(each, from.article.text))) return undefined
    // "Caps trade war" as "caps traded the war": the two are one noun.
    if (trades.test(line) && !trades.test(prose)) return undefined
    // "Report of the whistleblower": whether they wrote it or it tells of them, no article may decide.
    if (/\breports? of (?:the|an?) /u.test(prose) && !/\breports? of (?:the|an?) /u.test(line)) return undefined
    const { told, proof } = withFullName(spelled(withRoleSmall(prose)), from, dossier)
    const office = withOfficeBefore(told, dossier)
    const plain: readonly Telling[] = [
      ...(office === undefined ? [] : [{ told: office.told, proofs: [proof, spanOf(office.from, dossier)] }]),
      { told, proofs: [proof] },
    ]
    const tellings = [...plain.flatMap((telling) => withOthersInFull(telling, from, dossier)), ...plain].flatMap((telling) =>
      expand(telling, from),
    )
    for (const telling of tellings) {
      const lede = sentenceOf(telling, headline, from, isFirst, dossier)
      if (lede !== undefined) return lede
    }
  }
  return undefined
}

/** "Vega backs Brandt" with the first name of whom it is done to or about, where the same report gives it. */
function withOthersInFull({ told, proofs }: Telling, { article }: DossierSource, dossier: Dossier): readonly Telling[] {
  const full = fullNameInside(
    told,
    dossier.claims.find(({ articleId }) => articleId === article.id),
    dossier,
  )
  return full?.from === undefined ? [] : [{ told: full.words, proofs: [...proofs, spanOf(full.from, dossier)] }]
}

/** The lede with who those are that it names, as far as it stays in our own words. */
function withPersonsKnown(text: string, { article }: DossierSource, dossier: Dossier) {
  const claim = dossier.claims.find(({ articleId }) => articleId === article.id)
  const fits = (longer: string): boolean =>
    countWords(longer) <= fullWordsMax && mayOffer(longer, dossier) && findStyleBreaches(longer).length === 0 && !isPieced(longer, dossier)
  return claim === undefined ? { text, from: [] } : withNamesIntroduced(text, claim, dossier, { before: '', fits })
}

/** The telling with who reports it, in our own words; undefined where it would copy. */
function sentenceOf(
  { told, late, proofs }: Telling,
  headline: Sentence,
  from: DossierSource,
  isFirst: boolean,
  dossier: Dossier,
): Sentence | undefined {
  const { source, article } = from
  const publisher = nameInProse(printPublisher(source.name))
  const cited = citedInTitle(from)
  const credit = isFirst
    ? `${publisher} reported on ${printDate(article.publishedAt.slice(0, 10))}${cited === undefined ? '' : `, citing ${cited}`}`
    : `according to ${cited ?? publisher}`
  const bare = inOwnWords(`${told}, ${credit}${late === undefined ? '' : `, ${late}`}.`, dossier)
  if (bare === undefined || findStyleBreaches(bare).length > 0 || isPieced(bare, dossier)) return undefined
  const { text, from: who } = withPersonsKnown(bare, from, dossier)
  const evidence = headline.evidence.filter(({ kind }) => kind === 'span' || kind === 'title')
  const further = [...proofs, ...who.map((claim) => spanOf(claim, dossier))].filter(
    (one) => one !== undefined && !evidence.some(({ id }) => id === one.id),
  )
  return claimSentence(dossier.storyId, 'summary', text, [...evidence, ...further])
}

/** "Will sign the order", where a report tells that it was signed: what is to come by one headline is done by another. */
export function isDone(line: string, { claims }: Pick<Dossier, 'claims'>): boolean {
  const found = /(?<who>[\p{L}’'-]+) (?:will|would) (?<verb>\p{Ll}+)\b/u.exec(line)?.groups
  const lemma = verbReadings(found?.['verb'] ?? '').find(({ form }) => form === 'base')?.lemma
  // "Will be" is no deed that could be done already.
  if (lemma === undefined || lemma === 'be' || /^(?:he|she|it|they)$/i.test(found?.['who'] ?? '')) return false
  return claims.some(
    ({ subject, verb, modality, negated }) =>
      modality === 'fact' &&
      !negated &&
      subject.text.toLowerCase().endsWith((found?.['who'] ?? '?').toLowerCase()) &&
      !/\b(?:will|would|to|be|may|might|could|can|should)\b/u.test(verb.text) &&
      verbReadings(verb.text.split(' ').at(-1) ?? '').some((reading) => reading.lemma === lemma && reading.form !== 'base'),
  )
}

const trades = /\b(?:trade|peace|arms|border|tax|press) (?:war|deal|talks|pact|dispute|agreement|conference|control|cuts?)\b/iu

/** "White House Physician said": a role without a name is one of the house, and no name. */
const withRoleSmall = (told: string): string =>
  told.replace(
    /^(?<house>White House|Pentagon|Kremlin|Downing Street|State Department|Justice Department|Treasury) (?<role>Physician|Doctor|Counsel|Lawyer|Spokesman|Spokeswoman|Aide|Official|Adviser)(?= \p{Ll})/u,
    (_found, house: string, role: string) =>
      `${/^(?:Lawyer|Aide|Official|Adviser)$/.test(role) ? 'A' : 'The'} ${house} ${role.toLowerCase()}`,
  )

const ones = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "2 cases" as "two cases": small numbers of things are words in a sentence, and figures beside a unit or a name. */
const spelled = (text: string): string =>
  text.replace(
    /(?<=^|(?:^| )(?:\p{Ll}+) )(?<n>[2-9])(?= (?!(?:million|billion|trillion|bn|m|percent|per|points?|pm|am|a\.m|p\.m|k|km|miles?)\b)\p{Ll}{3,})/gu,
    (digit, _n: string, at: number) => (at === 0 ? capitalise(ones[Number(digit) - 2] ?? digit) : (ones[Number(digit) - 2] ?? digit)),
  )

/** "Brandt allies said", "Brandt aides knew": people and things called after somebody, who has no first name there. */
const ofSomebody =
  /^\p{Lu}[\p{L}’'-]+ (?:allies|ally|aides?|advis[eo]rs?|lawyers?|attorneys?|administration|campaign|team|supporters?|officials?|family|appointees?|nominees?|picks?|critics|backers|ads?|tweets?|era|rall(?:y|ies)|voters?|loyalists?|donors?|foundation|trial|case|memo|inquiry|probe)\b/u

/** "Brandt closes a pier" with the first name that the report gives, and the passage that gives it. */
function withFullName(told: string, from: DossierSource, dossier: Dossier): { readonly told: string; readonly proof?: SpanEvidence } {
  const surname = /^(?<name>\p{Lu}\p{Ll}[\p{L}’'-]+)(?=(?:['’]s)? \p{Ll})/u.exec(told)?.groups?.['name']?.replace(/['’]s$/u, '')
  const claim = dossier.claims.find(({ articleId }) => articleId === from.article.id)
  if (surname === undefined || claim === undefined || ofSomebody.test(told)) return { told }
  const full = nameInFull({ text: surname, start: 0, end: 0 }, claim, dossier)
  const proof = full?.from === undefined ? undefined : spanOf(full.from, dossier)
  // The report shows that the name is somebody's: it gives an office with it or says what they said.
  const shown = new RegExp(
    String.raw`\b(?:Mrs?|Ms|Dr|Sen|Rep|Gov|President|Senator|Representative|Governor|Secretary|Speaker|Leader|Minister|Judge|Justice)\.? (?:\p{Lu}[\p{L}.’-]* ){0,2}${surname}\b|(?<![\p{L}-])${surname},? (?:said|says|told|tweeted|wrote|added|announced)\b`,
    'u',
  )
  const isPerson = shown.test(from.article.text)
  return proof === undefined || full === undefined || !isPerson
    ? { told }
    : { told: `${full.text.replace(/ \p{Lu}\. /u, ' ')}${told.slice(surname.length)}`, proof }
}

/** The report that bears the headline out, where its text is there to look at and every passage may be told in prose. */
function sourceOfHeadline(headline: Sentence, dossier: Dossier): DossierSource | undefined {
  const sources = headline.evidence.map((each) =>
    each.kind === 'span' || each.kind === 'title' ? dossier.sources.find(({ article }) => article.id === each.articleId) : undefined,
  )
  const [first] = sources
  const isOpen = sources.every((source) => source !== undefined && maySummarise(source.article.level) && source.article.text !== '')
  return isOpen ? first : undefined
}

/** What the story's reports say, without their headlines, whose capitals and spared articles show nothing. */
const reportsOf = ({ sources }: Dossier): string =>
  sources
    .filter(({ article, coverage }) => maySummarise(article.level) && coverage.role !== 'copy' && article.language.startsWith('en'))
    .map(({ article }) => article.text.replaceAll(article.title, ''))
    .join('\n')
    .replaceAll('U.S.', 'US')
    .replaceAll('U.K.', 'UK')

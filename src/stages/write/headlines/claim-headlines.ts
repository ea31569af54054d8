// Headlines from claims: who, verb in the present, what; and, where no claim fits, whom the reports are about.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { hasWord, insideBefore, noLetterBefore, noLetterBehind } from '../../../text/standing.ts'
import { classWords } from '../../../text/word-classes.ts'
import { isAsFirm } from '../wording/as-firm.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { isBarePrice } from '../wording/bare-price.ts'
import { moneyWords, readClaim, type Telling, tellingsOf, verbWords } from '../wording/claim-clause.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { glossedHeadline, isGlossed } from '../wording/glossed-claims.ts'
import { headlineVerb, isPlural } from '../wording/headline-verb.ts'
import { houseWords } from '../wording/house-words.ts'
import { insideSentence } from '../wording/inside-sentence.ts'
import { earlierLead } from '../wording/lost-sense.ts'
import { nameInFull } from '../wording/names-in-full.ts'
import { eventOf, isOld, titleShare } from '../wording/news-value.ts'
import { isOpeningNoun } from '../wording/opening-noun.ts'
import { openingSubject, shortSpeaker } from '../wording/opening-subject.ts'
import { inOwnWords } from '../wording/own-wording.ts'
import { capitalise, countWord, countWords, joinWords, withArticle } from '../wording/phrases.ts'
import { isTellableSubject, pronounsFit, saysSomething, standsAlone } from '../wording/plain-telling.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { isOpinionPiece, isReportable, judging } from '../wording/reportable.ts'
import { whoIsMeant } from '../wording/who-is-meant.ts'
import { compactLines, type Line, lineOf, type Told } from './compact-headline.ts'
import { type Candidate, fitsHeadline } from './headline.ts'
import { isHalfName, isOftenNamed, isOutletName, isSameName } from './topic-names.ts'

/** A headline that spares much misses some of what a longer one of the same claim tells. */
const sparedCost = 0.05

/** What happened longer ago than this is background, and not told in a headline's present. */
const backgroundDays = 21

/** Dates inside relative clauses and asides tell of something else. */
function isBackground({ claim, clause, source, published }: ReadClaim): boolean {
  const before = Date.parse(published) - backgroundDays * 86_400_000
  const parts = [...clause.lead, ...clause.parts].filter((part) => part.kind === 'time' || part.kind === 'prep')
  if (earlierLead.test(source.slice(0, clause.subject.start))) return true
  if (clause.lead.some((part) => /^(?:earlier|last|previously|once|before)$/.test(part.head))) return true
  return claim.dates.some(
    ({ interval, start }) =>
      Date.parse(interval.to) < before && parts.some((part) => start - claim.start >= part.start && start - claim.start < part.end),
  )
}

/** "Said it would build": in a headline what is to come is told with "will". */
const isToCome = ({ verb }: ReadClaim['clause']): boolean =>
  verb.helpers.some((word) => /^(?:will|would|may|might|could|can)$/.test(word) || (!verb.passive && /^(?:is|are|was|were)$/.test(word)))

/** What is told without its day, and without the "its" that a headline spares before a name. */
function objectsOf(telling: Telling, claim: Claim): readonly { readonly telling: Telling; readonly object: string }[] {
  const object = moneyWords(telling.words.join(' '), claim)
    .replace(/ (?:(?:on|in) (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}|late|early)$/u, '')
    .replace(/^(?:on|in) (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4} (?=to \p{Ll})/u, '')
  return [...new Set([object, object.replace(/^its (?=\p{Lu})/u, '')])].map((each) => ({
    telling,
    object: each.replace(/(?<=\p{Lu}\p{Ll}{1,4})\.$/u, ''),
  }))
}

/** "The Gazette reaches out to the council": how a report came about is no news. */
function isOwnWork(claim: Claim, dossier: Dossier): boolean {
  const source = dossier.sources.find(({ article }) => article.id === claim.articleId)?.source
  // A body's own page tells what the body does.
  if (source === undefined || !/^(?:general|trade|agency)$/.test(source.kind)) return false
  return claim.subject.text.replace(/^The /u, '') === printPublisher(source.name).replace(/^The /u, '')
}

/** What a deed must carry of the reports' own headlines to be their news whatever its verb. */
const newsMin = 0.35

/** "Will not bring charges": a verb that is no sign of a deed tells one where the reports' own headlines tell it. */
function isTheNews({ claim, clause }: ReadClaim, dossier: Dossier): boolean {
  const source = sourceOf(dossier, claim.articleId)
  const told = `${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}`
  const isThought = clause.verb.lemma === 'be' || clause.verb.helpers.some((word) => /^(?:should|ought|must|could|can)$/.test(word))
  return !isThought && !judging.test(told) && source !== undefined && !isOpinionPiece(source) && titleShare(told, dossier) >= newsMin
}

/** Whether a claim may be a headline: reported and not thought, new, firm, and somebody's word only under a name. */
function mayLead(read: ReadClaim, dossier: Dossier): boolean {
  const { claim, clause, outer } = read
  if (
    !(isReportable(read, dossier) || isTheNews(read, dossier)) ||
    isBackground(read) ||
    isOld(claim, dossier) ||
    isOpeningNoun(read, dossier)
  )
    return false
  const isUnsure = clause.conditional || outer?.conditional === true || outer?.verb.helpers.includes('not') === true
  const isNameless = outer !== undefined && (claim.speaker === undefined || !isTellableSubject(claim.speaker, claim.names))
  // "Had previously denied" led here; what would be is how a writer sees it.
  const helpers = [...clause.verb.helpers, ...(outer?.verb.helpers ?? [])]
  const isEarlier = helpers.some((word) => /^(?:previously|earlier|formerly|once|long|initially|originally)$/.test(word))
  // "Reportedly insisted": told without it, it would be sure.
  const isHedged = helpers.some((word) => /^(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly)$/.test(word))
  const isThought =
    clause.verb.lemma === 'be' && claim.speaker === undefined && clause.verb.helpers.some((word) => /^(?:would|could|might)$/.test(word))
  // "Has shunned reporters since her dismissal": how it has been is what the news of the day ends.
  const isLasting = /^(?:has|have)$/.test(clause.verb.helpers[0] ?? '') && /\bsince\b/u.test(read.sentence.slice(clause.verb.end))
  return !isUnsure && !isNameless && !isEarlier && !isHedged && !isThought && !isLasting
}

/**
 * The ways of telling a claim as a headline of at most 12 words and 80 characters; none when it does not fit.
 *
 * @param isLooselyEnded also cut where its source goes on, for the gate to judge
 */
export function headlinesFromClaim(claim: Claim, dossier: Dossier, isLooselyEnded = false): readonly Candidate[] {
  if (isGlossed(claim, dossier)) {
    const text = glossedHeadline(claim, dossier)
    const isGood = text !== undefined && fitsHeadline(text) && isAsFirm(text, claim) && findStyleBreaches(text).length === 0
    return isGood ? [{ text, proofs: [claim], bonus: 0.5 }] : []
  }
  const read = claim.modality === 'rumour' || isOwnWork(claim, dossier) ? undefined : readClaim(claim, dossier)
  if (read === undefined || !mayLead(read, dossier)) return []
  const { clause, outer } = read
  const said = isOwnPlan(claim) || (outer === undefined && clause.speaker === undefined) ? undefined : claim.speaker
  // "His campaign": whose, was told before.
  if (said !== undefined && /^(?:(?:it|they)$|(?:his|her|its|their|our|the other) )/iu.test(said.text)) return []
  const meant = whoIsMeant(claim, dossier)
  const named = meant ?? nameInFull(claim.subject, claim, dossier)
  const speaker = said === undefined ? undefined : nameInFull(said, claim, dossier)
  if (named === undefined || (said !== undefined && speaker === undefined)) return []
  const isPronoun = meant === undefined && /^(?:he|she|it|they)$/i.test(clause.subject.head)
  const isUnresolved = isPronoun && speaker === undefined && claim.subject.text.toLowerCase() === clause.subject.head.toLowerCase()
  const opening = meant === undefined && !isPronoun ? openingSubject(named.text, claim.subject, claim.names) : named.text
  if (isUnresolved || opening === undefined) return []
  // What somebody says was done stays in its own tense.
  const verb =
    said === undefined || isToCome(clause)
      ? headlineVerb(clause.verb, isPlural(opening, clause.subject.plural, articleText(claim, dossier)))
      : verbWords(clause)
  if (verb === undefined) return []
  const own = speaker !== undefined && isPronoun ? clause.subject.head.toLowerCase() : houseWords(opening)
  const candidates: Candidate[] = []
  for (const { telling, object } of tellingsOf(read, 'headline', isLooselyEnded).flatMap((each) => objectsOf(each, claim))) {
    if (isUnfit(object) || !saysSomething(clause, telling.words) || !standsAlone(object, isPronoun)) continue
    if (!pronounsFit(object, claim, speaker === undefined || !isPronoun ? own : speaker.text, clause.subject.plural)) continue
    const subject = speaker === undefined ? withoutThe(own) : insideSentence(own, claim, claim.subject.start)
    const says = outer?.subject.plural === true || (claim.speaker !== undefined && isMany(claim.speaker.text)) ? 'say' : 'says'
    const parts: Told = {
      ...(speaker !== undefined && { speaker: { text: houseWords(shortSpeaker(speaker.text)).replace(/^(?:The|A|An) /u, ''), says } }),
      subject,
      verb: houseWords(verb),
      object,
    }
    const compact = ownLine(parts, claim, dossier)
    const text = compact?.text
    if (
      text === undefined ||
      !fitsHeadline(text) ||
      isBarePrice(text) ||
      countWords(text) < 4 ||
      !isAsFirm(text, claim) ||
      findStyleBreaches(text).length > 0
    )
      continue
    const proofs = [claim, named.from, speaker?.from].filter((each) => each !== undefined)
    candidates.push({ text, proofs: [...new Set(proofs)], bonus: eventOf(claim) * 0.8 - (compact?.steps ?? 0) * sparedCost })
  }
  return candidates
}

/** The first of the lines a claim can be told in that copies no source. */
function ownLine(parts: Told, claim: Claim, dossier: Dossier): Line | undefined {
  const told = lineOf(parts)
  const initials = fitsHeadline(told) || parts.speaker !== undefined ? undefined : byInitials(told, parts.subject, claim, dossier)
  const short = initials !== undefined && fitsHeadline(initials) ? [{ text: initials, steps: 0 }] : []
  for (const { text, steps } of [...short, ...compactLines(parts, dossier)]) {
    const own = inOwnWords(text, dossier)
    if (own !== undefined) return { text: own, steps }
  }
  return undefined
}

/** "The council of Lund", "the Senate" as a headline opens: without the article. */
const withoutThe = (who: string): string =>
  who.replace(/^(?:(?:[Tt]he|An?) (?=\p{L}+ )|[Tt]he (?=(?:Senate|House|Pentagon|Kremlin|Fed|Treasury|\p{Lu}{2,5})$))/u, '')

/** "X plans to build, it said": the speaker is X, whose plan it is. */
const isOwnPlan = ({ speaker, modality }: Claim): boolean => modality === 'plan' && /^(?:it|they)$/iu.test(speaker?.text ?? '')

/** "For nine years" is background, and of "falls from 0.62 kWh" the news is where to. */
const isUnfit = (object: string): boolean =>
  /\bin (?:the )?past$/u.test(object) ||
  /\bfor (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:years|decades|months|weeks)\b/u.test(object) ||
  (/\bfrom [^ ]*\d[^ ]*(?: \p{L}+%?)?$/u.test(object) && !/\bto\b/u.test(object))

/** A body with a long name by its initials, which its report prints, where the headline has no room for the name. */
function byInitials(told: string, subject: string, claim: Claim, dossier: Dossier): string | undefined {
  const body = dossier.entities.find(({ id }) => id === claim.subject.entityId)
  const initials = body?.aliases.find((alias) => /^\p{Lu}{3,6}$/u.test(alias) && articleText(claim, dossier).includes(alias))
  return initials === undefined || !told.startsWith(subject) ? undefined : `${initials}${told.slice(subject.length)}`
}

/** "News agencies": the last word is a plural that is no name. */
function endsInMany(speaker: string): boolean {
  const last = classWords(`the ${speaker}`).at(-1)
  return last?.tag === 'L' && /^\p{Ll}/u.test(last.text) && !/^(?:news|politics|economics)$/.test(last.lower)
}

/** Whether a speaker is several people. */
export const isMany = (speaker: string): boolean =>
  endsInMany(speaker) ||
  / and |(?:[Oo]fficials|[Ff]orecasters|[Aa]ides|[Aa]nalysts|[Dd]octors|officials|prosecutors|police|lawyers|aides|leaders|sources|lawmakers|Democrats|Republicans|researchers|investigators|authorities|members|senators|experts|economists|analysts|people)$/iu.test(
    speaker,
  )

const articleText = (claim: Claim, dossier: Dossier): string =>
  dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.text ?? ''

/** One capitalised word is a name where the article writes it so inside its sentences, never small, and it is no people's adjective. */
function isLoneName(word: string, text: string): boolean {
  const isInside = hasWord(word, text, insideBefore, noLetterBehind)
  const isSmall = hasWord(word.toLowerCase(), text, noLetterBefore, noLetterBehind)
  return isInside && !isSmall && !/(?:ican|ean|ian|ish|ese|ocratic|raeli|lack|hite)s?$/u.test(word)
}

/** "26 May 2026 — Lena Brandt": a line of the page, and no sentence of the report. */
function isByline(claim: Claim, dossier: Dossier): boolean {
  const line = articleText(claim, dossier).slice(claim.start, claim.end)
  return (
    line !== '' &&
    (claim.verb.text === '' || line.length < 60) &&
    (/^\p{Lu}\p{Ll}+ \d{1,2}, \d{4}/u.test(line) || !/[.!?]["”’')]{0,2}\s*$/u.test(line))
  )
}

const isEnglish = (claim: Claim, dossier: Dossier): boolean =>
  dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.language.startsWith('en') ?? false

/** Whom and what the reports are about, by the names that most of them share; undefined where they name nothing. */
export function topicHeadline(dossier: Dossier): Sentence | undefined {
  const counts = new Map<string, { count: number; claim: Claim }>()
  const publishers = [
    ...new Set(dossier.sources.filter(({ coverage }) => coverage.role !== 'copy').map(({ source }) => printPublisher(source.name))),
  ]
  const titles = dossier.sources.map(({ article }) => article.title).join('\n')
  const plain = dossier.claims.filter((each) => !each.negated)
  for (const claim of plain.filter((each) => each.position < 12 && !isByline(each, dossier))) {
    const isForeign = !isEnglish(claim, dossier)
    for (const name of claim.names) {
      // Of a text in another language only registered names are sure to be names.
      if (isForeign && name.entityId === undefined) continue
      const entity = dossier.entities.find(({ id }) => id === name.entityId)
      // "Netzbetreiber Havelnetz": what a text of another language puts before a registered name is no part of it.
      const text = houseWords((isForeign ? entity?.name : undefined) ?? name.text.replace(/[’']s$/u, ''))
      if (!text.includes(' ') && name.entityId === undefined && !isLoneName(text, articleText(claim, dossier))) continue
      if (
        isOutletName(text, dossier) ||
        isHalfName(text, articleText(claim, dossier)) ||
        /^\p{Lu}?\p{Ll}{0,2}$/u.test(text) ||
        text.length > 30 ||
        text.length < 4 ||
        /^\p{Lu}{6,}$/u.test(text) ||
        /\p{Lu}{3,} \p{Lu}{3,}/u.test(text)
      )
        continue
      const known = counts.get(text)
      const isInTitle = [text, ...(isForeign ? (entity?.aliases ?? []) : [])].some((each) => titles.includes(each))
      const by = (isInTitle ? 3 : 1) + (text.includes(' ') ? 0.5 : 0)
      counts.set(text, { count: (known?.count ?? 0) + by, claim: known?.claim ?? claim })
    }
  }
  const ranked = [...counts].toSorted((a, b) => b[1].count - a[1].count)
  const first = ranked[0]
  if (first === undefined) return undefined
  const entityOf = ([text, { claim }]: (typeof ranked)[number]): string | undefined =>
    claim.names.find((name) => name.text.startsWith(text))?.entityId
  const isOther = (each: (typeof ranked)[number]): boolean =>
    !isSameName(each[0], first[0]) && (entityOf(each) === undefined || entityOf(each) !== entityOf(first))
  // What one line of a page has beside its text is not what the reports are about.
  const second = ranked.find((each) => isOther(each) && (each[1].count >= 3 || isOftenNamed(each[0], dossier)))
  const told = second === undefined ? [first] : [first, second]
  const who =
    publishers.length > 1 ? `${capitalise(countWord(publishers.length))} outlets report` : `${publishers[0] ?? 'One source'} reports`
  for (const choice of [told, told.slice(0, 1)]) {
    const text = `${who} on ${joinWords(choice.map(([name]) => withArticle(name)))}`
    if (!fitsHeadline(text)) continue
    const proofs = [...new Set([...choice.map(([, { claim }]) => claim), ...plain.slice(0, 2)])]
    return claimSentence(
      dossier.storyId,
      'headline',
      text,
      proofs.map((claim) => spanOf(claim, dossier)),
    )
  }
  return undefined
}

// Headlines from claims: who, verb in the present, what.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { classWords } from '../../../text/word-classes.ts'
import { isAsFirm } from '../wording/as-firm.ts'
import { isBarePrice } from '../wording/bare-price.ts'
import { moneyWords, type Telling, tellingsOf, verbWords } from '../wording/claim-clause.ts'
import { glossedHeadline, isGlossed } from '../wording/glossed-claims.ts'
import { headlineVerb, isPlural } from '../wording/headline-verb.ts'
import { houseWords } from '../wording/house-words.ts'
import { inForceFrom } from '../wording/in-force.ts'
import { insideSentence } from '../wording/inside-sentence.ts'
import { withoutChange } from '../wording/measured-behind.ts'
import { nameInFull } from '../wording/names-in-full.ts'
import { eventOf } from '../wording/news-value.ts'
import { openingSubject, shortSpeaker } from '../wording/opening-subject.ts'
import { inOwnWords } from '../wording/own-wording.ts'
import { countWords } from '../wording/phrases.ts'
import { pronounsFit, saysSomething, standsAlone } from '../wording/plain-telling.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { whoIsMeant } from '../wording/who-is-meant.ts'
import { articleText } from '../wording/who-speaks.ts'
import { compactLines, type Line, lineOf, type Told } from './compact-headline.ts'
import { type Candidate, fitsHeadline } from './headline.ts'
import { innerEnds } from './inner-ends.ts'
import { mayLead, readToLead } from './lead-claims.ts'
import { sameAsBefore } from './own-word.ts'

/** A headline that spares much misses some of what a longer one of the same claim tells. */
const sparedCost = 0.05

/** "Said it would build": in a headline what is to come is told with "will". */
const isToCome = ({ verb }: ReadClaim['clause']): boolean =>
  verb.helpers.some((word) => /^(?:will|would|may|might|could|can)$/.test(word) || (!verb.passive && /^(?:is|are|was|were)$/.test(word)))

/** What is told without its day, and without the "its" that a headline spares before a name. */
function objectsOf(telling: Telling, claim: Claim): readonly { readonly telling: Telling; readonly object: string }[] {
  const object = moneyWords(telling.words.join(' '), claim)
    .replace(/ (?:(?:on|in) (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}|late|early)$/u, '')
    .replace(/^(?:on|in) (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4} (?=to \p{Ll})/u, '')
  // What a figure was before may go where there is no room for it.
  return [...new Set([object, object.replace(/^its (?=\p{Lu})/u, ''), withoutChange(object)])].map((each) => ({
    telling,
    object: each.replace(/(?<=\p{Lu}\p{Ll}{1,4})\.$/u, ''),
  }))
}

interface Name {
  readonly text: string
  readonly from?: Claim
}

/** Who does it, who says so, and the verb as the headline has it. */
interface Parties {
  readonly own: string
  readonly named: Name
  readonly speaker: Name | undefined
  readonly says: 'say' | 'says'
  readonly verb: string
  readonly isPronoun: boolean
}

/** "Officials of the Lund Board": what they do the board does. */
const actsFor =
  /^(?:The )?(?:[Oo]fficials|[Oo]fficers|[Ii]nspectors|[Ii]nvestigators|[Rr]egulators) (?:of|from|at) (?:the )?(?<body>\p{Lu}[^,]*)$/u

/** Who may stand as subject and speaker; none where a name for either is missing. */
function partiesOf(read: ReadClaim, dossier: Dossier): readonly Parties[] {
  const { claim, clause, outer } = read
  const isOwn = isOwnPlan(claim)
  const said = isOwn || (outer === undefined && clause.speaker === undefined) ? undefined : claim.speaker
  // "His campaign": whose, was told before.
  if (said !== undefined && /^(?:(?:it|they)$|(?:his|her|its|their|our|the other) )/iu.test(said.text)) return ownWord(read, dossier)
  // "Data says": figures are read, and say nothing.
  if (said !== undefined && /^(?:the |new )?(?:data|figures|numbers|statistics)(?![\p{L}-])/iu.test(said.text)) return []
  const meant = whoIsMeant(claim, dossier)
  const named = meant ?? nameInFull(claim.subject, claim, dossier)
  const speaker = said === undefined ? undefined : nameInFull(said, claim, dossier)
  if (named === undefined || (said !== undefined && speaker === undefined)) return []
  const isPronoun = meant === undefined && /^(?:he|she|it|they)$/i.test(clause.subject.head)
  const isUnresolved = isPronoun && speaker === undefined && claim.subject.text.toLowerCase() === clause.subject.head.toLowerCase()
  const opening = meant === undefined && !isPronoun ? openingSubject(named.text, claim.subject, claim.names) : named.text
  if (isUnresolved || opening === undefined) return []
  const body = actsFor.exec(opening)?.groups?.['body']
  const says = outer?.subject.plural === true || (claim.speaker !== undefined && isMany(claim.speaker.text)) ? 'say' : 'says'
  return [
    { who: opening, plural: clause.subject.plural },
    ...(body === undefined || said !== undefined ? [] : [{ who: body, plural: false }]),
  ].flatMap(({ who, plural }) => {
    const short = headlineVerb(clause.verb, isPlural(who, isToldAsOne(clause) ? false : plural, articleText(claim, dossier)))
    const present = said !== undefined && willIsSaid(dossier) ? short?.replace(/^would\b/u, 'will') : short
    // What somebody says was done stays in its own tense; whoever has been charged is charged.
    const verbs = said === undefined || isToCome(clause) ? [present] : [verbWords(clause), ...(isDoneTo(clause) ? [present] : [])]
    const own = speaker !== undefined && isPronoun ? clause.subject.head.toLowerCase() : houseWords(who)
    return verbs.flatMap((verb) => (verb === undefined ? [] : [{ own, named, speaker, says, verb, isPronoun }]))
  })
}

/** "Said he would go", where a source's own headline has that he will. */
const willIsSaid = ({ sources }: Dossier): boolean => sources.some(({ article }) => /\b(?:will|won['’]t)\b/iu.test(article.title))

/** "Sessions is expected": the report's own verb says that it is one, whatever the name ends in. */
const isToldAsOne = ({ verb }: ReadClaim['clause']): boolean => /^(?:is|has|was)$/.test(verb.helpers[0] ?? '')

const isDoneTo = ({ verb }: ReadClaim['clause']): boolean => verb.passive && /^(?:has|have)$/.test(verb.helpers[0] ?? '')

/** "Vega has opened a pier, it said": what a body says of itself, told as its word. */
function ownWord({ claim, clause }: ReadClaim, dossier: Dossier): readonly Parties[] {
  const { subject, names } = claim
  const isName =
    subject.entityId !== undefined ||
    names.some((name) => name.start <= subject.start + 4 && name.end === subject.end && / /u.test(name.text))
  const named = nameInFull(subject, claim, dossier)
  const pronoun = claim.speaker?.text.toLowerCase()
  const verb = verbWords(clause)
  if (!isName || named === undefined || (pronoun !== 'it' && pronoun !== 'they')) return []
  return [{ own: pronoun, named, speaker: named, says: pronoun === 'they' ? 'say' : 'says', verb, isPronoun: true }]
}

/** "Agrees to" tells what is to come as "agreed to" does. */
const isFirmAs = (text: string, { claim }: ReadClaim, object: string): boolean =>
  isAsFirm(text.replace(/\bagrees? to\b/u, 'agreed to'), {
    ...claim,
    ...(claim.object !== undefined && { object: { ...claim.object, text: object } }),
  })

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
  const read = readToLead(claim, dossier)
  // What is so from a day to come is no news of now.
  if (read === undefined || inForceFrom(read) !== undefined) return []
  const parties = partiesOf(read, dossier)
  const whole = tellingsOf(read, 'headline', isLooselyEnded)
  return [...whole, ...(isLooselyEnded ? whole.flatMap(innerEnds) : [])]
    .filter(({ words }) => mayLead(read, dossier, words.join(' ')))
    .flatMap((telling) => objectsOf(telling, claim))
    .flatMap(({ telling, object }) => parties.flatMap((each) => toldBy(each, read, telling, object, dossier) ?? []))
}

/** One way of telling it; undefined where its words point outside, say nothing, or do not fit. */
function toldBy(
  { own, named, speaker, says, verb, isPronoun }: Parties,
  read: ReadClaim,
  telling: Telling,
  object: string,
  dossier: Dossier,
): Candidate | undefined {
  const { claim, clause } = read
  if (isUnfit(object) || !saysSomething(clause, telling.words) || !standsAlone(object, isPronoun)) return undefined
  if (!pronounsFit(object, claim, speaker === undefined || !isPronoun ? own : speaker.text, clause.subject.plural)) return undefined
  const text = articleText(claim, dossier)
  const subject = speaker === undefined ? withoutThe(own) : insideSpeech(own, claim, text)
  const line = ownLine(
    {
      ...(speaker !== undefined && { speaker: { text: houseWords(shortSpeaker(speaker.text)).replace(/^(?:The|A|An) /u, ''), says } }),
      subject,
      verb: houseWords(verb),
      object,
    },
    claim,
    dossier,
  )
  const told = line?.text
  const isGood =
    told !== undefined &&
    fitsHeadline(told) &&
    !isBarePrice(told) &&
    countWords(told) >= 4 &&
    isFirmAs(told, read, telling.words.join(' ')) &&
    findStyleBreaches(told).length === 0
  if (!isGood) return undefined
  const proofs = [claim, named.from, speaker?.from].filter((each) => each !== undefined)
  return { text: told, proofs: [...new Set(proofs)], bonus: eventOf(claim) * 0.8 - (line?.steps ?? 0) * sparedCost }
}

/** "Prosecutors say three people have been charged": a count is no name. */
const insideSpeech = (who: string, claim: Claim, report: string): string =>
  insideSentence(who, claim, claim.subject.start, report).replace(
    /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands|Millions)(?= \p{Ll})/u,
    (count) => count.toLowerCase(),
  )

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

/** "X plans to build, it said", "the company said": the speaker is X, whose plan it is. */
const isOwnPlan = ({ speaker, modality }: Claim): boolean => modality === 'plan' && sameAsBefore.test(speaker?.text ?? '')

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
  / \p{Ll}+(?:s|people) (?:at|from|in|close|familiar|with) /u.test(speaker) ||
  / and |(?:[Oo]fficials|[Ff]orecasters|[Aa]ides|[Aa]nalysts|[Dd]octors|officials|prosecutors|police|lawyers|aides|leaders|sources|lawmakers|Democrats|Republicans|researchers|investigators|authorities|members|senators|experts|economists|analysts|people)$/iu.test(
    speaker,
  )

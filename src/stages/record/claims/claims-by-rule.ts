// What an article asserts, read by rule: who did, says or plans what, with figures, places and dates, each with its span.
import type { Span } from '../../../domain/article.ts'
import type { Claim, Slot } from '../../../domain/claim.ts'
import { besideReading } from '../../../text/beside-clauses.ts'
import type { Clause, Stretch } from '../../../text/clause.ts'
import { voiceOf } from '../../../text/clause-voice.ts'
import { findGlossedClause } from '../../../text/foreign-clauses.ts'
import { findForeignClause, foreignSource } from '../../../text/foreign-parse.ts'
import { isOtherSex } from '../../../text/given-names.ts'
import { nameless } from '../../../text/person-nouns.ts'
import { polarityOf } from '../../../text/polarity.ts'
import { type ReadSentence, readings } from '../../../text/shorter-sentences.ts'
import { withAntecedents } from './antecedents.ts'
import { checkSpans } from './check-spans.ts'
import { slotsOfClause } from './clause-slots.ts'
import { isPartlyRead, limitsOf } from './limits-of-clause.ts'
import { type ClaimsInput, claimFrom, type Reading, readingOf, type SentenceRead, sentenceAt } from './make-claim.ts'
import type { Found } from './slots.ts'

const sentencesMax = 120
/** So many claims of one sentence. */
const claimsMax = 3
const methodName = 'rules/1'
/** Later sentences are hardly ever told: what they point to is not looked for. */
const pointingSentences = 24
/** Sentences this early say what an article is about: their names are claims even without a figure. */
const openingSentences = 8

/**
 * The claims of one article, in reading order: one for each clause whose subject and verb the rules are sure of, at most
 * three a sentence, each slot verified against the text. French, German and Spanish are read through a small
 * dictionary; where it fails, and in other languages, a claim holds names, figures and dates.
 */
export function claimsByRule(input: ClaimsInput): readonly Claim[] {
  const { article } = input
  const claims: Claim[] = []
  let memory: Slot | undefined
  const reading = readingOf(input)
  const surnames = new Set<string>()
  for (const [position, span] of reading.article.sentences.slice(0, sentencesMax).entries()) {
    const read = claimsOf({ ...reading, memory, surnames }, span, position)
    const before = { text: article.text.slice(0, span.start), claims, companies: reading.companies }
    claims.push(...(position > pointingSentences ? read.claims : read.claims.map((claim) => withAntecedents(claim, before))))
    memory = read.memory
  }
  return checkSpans(claims, article)
}

/** “...,” X said: somebody's statement in full, which may be quoted. */
const statement = /^["“][^"“”]{30,240}["”],? (?:said |says )?(?:\p{L}[\p{L}.'’-]* ){1,9}?(?:said|says|told|\p{Lu})/u

interface RuleReading extends Reading {
  /** The one person the sentence before was about. */
  readonly memory: Slot | undefined
  /** Last words of the names in full of the people met so far; grows as the article is read. */
  readonly surnames: Set<string>
}

function claimsOf(
  input: RuleReading,
  span: Span,
  position: number,
): { readonly claims: readonly Claim[]; readonly memory: Slot | undefined } {
  const { article } = input
  const shell = sentenceAt(input, span, position)
  if (shell === undefined) return { claims: [], memory: undefined }
  const { sentence, found, names, slot, isSet } = shell
  for (const { kind, text } of shell.foundNames) if (kind === 'person') input.surnames.add(lastWord(text))
  const forms = article.language.startsWith('en') && !isSet ? readings(sentence) : []
  let main: Clause | undefined
  for (const form of forms) {
    const [first] = form.clauses
    main ??= first
    const claims = claimsInForm(form, shell, input.memory)
    if (claims.length === 0 || first === undefined) continue
    const beside = besideReading(sentence)
    const besides = beside === undefined ? [] : claimsInForm(beside, shell, input.memory)
    return { claims: [...claims, ...besides].slice(0, claimsMax), memory: rememberedAfter(first, shell, input) }
  }
  const glossed = main === undefined ? findGlossedClause(sentence, article.language) : undefined
  if (glossed !== undefined) {
    const { subject, verb, spent } = glossed
    const slots = { subject: slot(subject.start, subject.end), verb: slot(verb.start, verb.end), object: slot(spent.start, spent.end) }
    const source = foreignSource(sentence, article.language)
    const isOutside = source !== undefined && (source.end <= subject.start || source.start >= spent.end)
    const said = { ...slots, ...(isOutside && { speaker: slot(source.start, source.end) }) }
    return { claims: [claimFrom(shell, said, firmnessOf(sentence, verb.helpers), methodName)], memory: undefined }
  }
  const foreign = main === undefined && !isSet ? findForeignClause(sentence, article.language) : undefined
  if (foreign !== undefined) {
    const place = (at: Stretch): Slot => slot(at.start, at.end)
    const { subject, verb, object, speaker, negated, modality } = foreign
    const slots = {
      subject: place(subject),
      verb: place(verb),
      ...(object !== undefined && { object: place(object) }),
      ...(speaker !== undefined && { speaker: place(speaker) }),
    }
    return { claims: [claimFrom(shell, slots, { negated, modality }, methodName)], memory: undefined }
  }
  if (main === undefined) {
    const figures = found.quantities.length + found.money.length + found.dates.length
    const first = names[0] ?? found.quantities[0]
    const bare =
      first === undefined || (figures === 0 && position >= openingSentences && !statement.test(sentence))
        ? []
        : [claimFrom(shell, { subject: first, verb: { text: '', start: span.start, end: span.start } }, polarityOf(sentence), methodName)]
    return { claims: bare, memory: stillAlone(input.memory, shell) }
  }
  return {
    claims: isSet ? [] : bareClaim(shell, names[0] ?? slot(main.subject.start, main.subject.end)),
    memory: rememberedAfter(main, shell, input),
  }
}

/** A glossed verb set ahead ("investira", "will bauen") makes a plan of what would be a fact. */
function firmnessOf(sentence: string, helpers: readonly string[]): ReturnType<typeof polarityOf> {
  const { negated, modality } = polarityOf(sentence)
  const isPlan = modality === 'fact' && helpers.some((word) => word === 'will' || word === 'plans')
  return { negated, modality: isPlan ? 'plan' : modality }
}

/** The claims of the clauses that were read in one form of a sentence. */
function claimsInForm({ sentence, clauses }: ReadSentence, shell: SentenceRead, memory: Slot | undefined): readonly Claim[] {
  const { slot, span, found } = shell
  // What stands in words that this form leaves out is said of something else.
  const kept = <T extends Slot>(slots: readonly T[]): readonly T[] =>
    slots.filter((each) => /\S/u.test(sentence.charAt(each.start - span.start)))
  const inForm: Found = { quantities: kept(found.quantities), money: kept(found.money), rates: kept(found.rates), dates: kept(found.dates) }
  return clauses.flatMap((clause, at) => {
    const told = spokenIn(clause)
    // "Reported wrongly that ferries sank": nobody holds to what was said.
    if (told.clause !== clause && clause.parts.some(({ kind, head }) => kind === 'adverb' && mistaken.test(head))) return []
    const parts = slotsOfClause(told.clause, sentence)
    if (parts === undefined || furniture.test(sentence.slice(clause.subject.start))) return []
    const spoke = told.speaker === undefined ? undefined : slot(told.speaker.start, told.speaker.end)
    const isSpokenByPronoun = spoke !== undefined && /^(?:he|she)$/i.test(spoke.text)
    const speaker = isSpokenByPronoun && memory !== undefined && !isOtherSex(spoke.text, memory.text) ? memory : spoke
    const who = told.clause.subject
    const isPronoun = /^(?:he|she)$/i.test(who.head)
    // "Reyes said she would resign": she is Reyes, since no one else stands between.
    const antecedent =
      isPronoun && speaker !== undefined && told.speaker !== undefined && who.start > told.speaker.start
        ? speaker
        : isPronoun
          ? nearest(who, clauses, shell, memory)
          : undefined
    const isOther = antecedent !== undefined && isOtherSex(who.head, antecedent.text)
    const subject = antecedent === undefined || isOther ? slot(who.start, who.end) : antecedent
    const { verb } = told.clause
    const { object, recipient, condition } = parts
    const slots = {
      subject,
      verb: slot(verb.start, verb.end),
      ...(object !== undefined && { object: slot(object.start, object.end) }),
      ...(recipient !== undefined && { recipient: slot(recipient.start, recipient.end) }),
      ...(condition !== undefined && { condition: slot(condition.start, condition.end) }),
      ...(speaker !== undefined && { speaker }),
    }
    const own = ownFigures(inForm, { clause, at, clauses, told, offset: span.start })
    const limits = limitsOf(told.clause, sentence).map((limit) => ({ ...slot(limit.start, limit.end), kind: limit.kind }))
    const behind = [clauses[at + 1]?.verb.start, told.speaker?.start].filter((start) => start !== undefined && start > verb.end)
    const isPart = isPartlyRead(told.clause, sentence, shell.sentence, Math.min(shell.sentence.length, ...behind.map(Number)))
    return [
      {
        ...claimFrom({ ...shell, found: own }, slots, voiceOf(told.clause, sentence, speaker?.text), methodName),
        ...(limits.length > 0 && { limits }),
        ...(isPart && { isPartlyRead: true as const }),
      },
    ]
  })
}

/**
 * A sentence whose clause was not read whole still gives its names and figures: the ledger reads deals by their own words, and a
 * headline may rest on what an article opens with.
 */
function bareClaim(shell: SentenceRead, subject: Slot): readonly Claim[] {
  const { found, names, position, span } = shell
  const figures = found.quantities.length + found.money.length
  if (figures === 0 && (position >= openingSentences || names.length === 0)) return []
  return [claimFrom(shell, { subject, verb: { text: '', start: span.start, end: span.start } }, polarityOf(shell.sentence), methodName)]
}

const lastWord = (name: string): string =>
  name
    .replace(/[’']s?$/u, '')
    .split(' ')
    .at(-1) ?? ''

/** The one person a sentence was about; "he" and "she" of the next sentence are that person, while nobody else is named. */
function rememberedAfter(
  { subject: about }: Clause,
  shell: SentenceRead,
  { memory, surnames }: Pick<RuleReading, 'memory' | 'surnames'>,
): Slot | undefined {
  const names = shell.foundNames.map((name) =>
    name.kind === undefined && !name.text.includes(' ') && surnames.has(lastWord(name.text)) ? { ...name, kind: 'person' as const } : name,
  )
  // Where a person opens the sentence, a company or an agency beside them can be no "he".
  const isPerson = names.some(({ kind, start, end }) => kind === 'person' && start >= about.start && end <= about.end)
  const people = names.filter(({ kind }) => kind !== 'place' && kind !== 'product' && !(isPerson && kind === 'org'))
  const [only] = people
  const isOne = people.length === 1 && only !== undefined && only.start >= about.start && only.end <= about.end
  if (isOne && about.plural === false && only.kind === 'person') return shell.slot(about.start, about.end)
  return /^(?:he|she)$/i.test(about.head) && people.length === 0 ? memory : stillAlone(memory, shell)
}

const charactersBack = 500

/** "Reyes resigned. The vote was close. She ...": the person spoken of before, where nobody who could be meant has come in since. */
function stillAlone(memory: Slot | undefined, { sentence, foundNames, span }: SentenceRead): Slot | undefined {
  const isAlone =
    memory !== undefined &&
    span.end - memory.end < charactersBack &&
    foundNames.every(({ kind }) => kind === 'place' || kind === 'product' || kind === 'org') &&
    !nameless.test(sentence) &&
    !/["“”]/u.test(sentence)
  return isAlone ? memory : undefined
}

/**
 * "Brandt opposes the plan, but he wants a vote": whom the sentence itself was about. Undefined where somebody else was named in it
 * since; else the person of the sentence before.
 */
function nearest(who: Stretch, clauses: readonly Clause[], shell: SentenceRead, memory: Slot | undefined): Slot | undefined {
  const named = shell.foundNames.filter(
    ({ kind, text, end }) => (kind === 'person' || (kind === undefined && text.includes(' '))) && end <= who.start,
  )
  if (named.length === 0) return memory
  const about = clauses.find(({ subject }) => subject.end <= who.start)?.subject
  const [only] = named
  const isAbout = about !== undefined && named.length === 1 && only !== undefined && only.start >= about.start && only.end === about.end
  return isAbout && about.plural === false ? shell.slot(about.start, about.end) : undefined
}

/** Labels that a page sets before a sentence: they are no part of a name. */
const furniture =
  /^(?:Related|Image|Media|Photo|Video|Watch|Read|File|Advertisement|Story)(?: (?:Video|Story|Stories|copyright|caption|More|Article|photo))? \p{Lu}/u

const mistaken = /^(?:erroneously|wrongly|falsely|mistakenly|incorrectly|inaccurately|jokingly|sarcastically)$/

const reporting =
  /^(?:say|tell|report|announce|add|confirm|state|claim|note|explain|argue|warn|estimate|disclose|reveal|declare|insist|write|predict|believe|allege|testify|acknowledge|tweet|suggest|indicate)$/

/** A clause in a speaker's mouth is the claim; who speaks is told beside it. What someone did not or may say is not said. */
function spokenIn(clause: Clause): Spoken {
  const inner = clause.parts.find((part) => part.kind === 'clause')?.clause
  const isSaid =
    !clause.verb.helpers.some((word) => /^(?:not|never|will|may|might|could|would|should|can)$/.test(word)) && !clause.conditional
  // "Officials believe that Vega met him, the Gazette reported": whose belief it is must stay.
  const isOneSpeaker = clause.speaker === undefined || clause.speaker.start < clause.subject.start
  if (inner !== undefined && isOneSpeaker && reporting.test(clause.verb.lemma) && !clause.verb.passive && isSaid)
    return { clause: inner, speaker: clause.subject }
  return clause.speaker === undefined ? { clause } : { clause, speaker: clause.speaker }
}

interface Spoken {
  readonly clause: Clause
  readonly speaker?: Stretch
}

/**
 * The figures and days of one clause of a sentence: from where it begins to where the next begins. A day on which something was
 * said is no day of what was said.
 */
function ownFigures(
  found: Found,
  at: { readonly clause: Clause; readonly at: number; readonly clauses: readonly Clause[]; readonly told: Spoken; readonly offset: number },
): Found {
  const { clause, told, clauses, offset } = at
  const next = clauses[at.at + 1]
  const from = at.at === 0 ? 0 : clause.verb.start
  const to = next === undefined ? Number.POSITIVE_INFINITY : next.subject === clause.subject ? next.verb.start : next.subject.start
  const inside = <T extends Slot>(slots: readonly T[]): readonly T[] =>
    slots.filter((each) => each.start - offset >= from && each.start - offset < to)
  const isSpoken = told.clause !== clause
  const saidAt = told.speaker !== undefined && !isSpoken ? told.speaker.start : Number.POSITIVE_INFINITY
  const dates = inside(found.dates).filter((date) => {
    const start = date.start - offset
    // "According to Vega, Orla left in May": what stands behind the subject is the deed's.
    const isBehind = saidAt < clause.subject.start && start > clause.subject.start
    return isSpoken ? start >= told.clause.subject.start : start < saidAt || isBehind || told.speaker?.start === 0
  })
  return { quantities: inside(found.quantities), money: inside(found.money), rates: inside(found.rates), dates }
}

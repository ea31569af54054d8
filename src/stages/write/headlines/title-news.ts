// What a source's own headline says, as a clause that its article bears out: the surest sign of what the news is.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { findClauses } from '../../../text/clauses.ts'
import { insideSentence } from '../../../text/title-speakers.ts'
import { titleStatement } from '../../../text/title-statement.ts'
import { markedTitle } from '../../../text/titles.ts'
import { isIntransitive, takesClause } from '../../../text/verb-frames.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import {
  type TitleForm,
  type TitleRead,
  withBareVerb,
  withBe,
  withPast,
  withProgress,
  withState,
  withSureVerb,
  withVerbBefore,
} from '../wording/left-out-verbs.ts'
import { newsStems } from '../wording/news-value.ts'
import { withOnlyVerb } from '../wording/only-verb.ts'
import { capitalise } from '../wording/phrases.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { withVerbInside } from './inner-verb.ts'
import { withoutLabel } from './title-labels.ts'
import { announced, asPlanned, readAhead } from './title-plans.ts'
import { asSentence, secondDeed } from './title-turns.ts'

export interface TitleNews {
  readonly source: DossierSource
  readonly read: ReadClaim
  readonly form: TitleForm
  /** Words that the headline sets in marks. */
  readonly marked: readonly string[]
  /** Claims of the same article whose sentences bear the headline out. */
  readonly proofs: readonly Claim[]
  /** The headline as a sentence, where it is evidence of its own: its report is still held. */
  readonly statement: string | undefined
}

const proofsMax = 4
/** Passages that only bear out who is named come on top. */
const namingMax = 2
const proofPositionMax = 25
/** The share of a headline's stems that its article's sentences must hold, alone and beside the source's own headline. */
const borneMin = 0.5
const besideTitleMin = 0.25
/** With so small a share still missing, one more passage would only blur who does what to whom. */
const enough = 0.25

/** The words with a capital: mostly names, and the first only where a passage writes it so inside a sentence. */
function nameWords(text: string, passages: readonly string[]): readonly string[] {
  const names = (text.match(/(?<=\s|^)\p{Lu}[\p{L}'’-]+/gu) ?? []).map((word) => word.replace(/['’]s?$/u, ''))
  const isName = (word: string): boolean => passages.some((words) => words.includes(` ${word}`))
  return names.filter((word) => !text.startsWith(word) || isName(word))
}

/** Whether a passage has a name as it stands, or for a country's letters what they stand for. */
const holdsName = (name: string, words: string): boolean =>
  words.includes(name) || (name === 'US' && /\bU\.S\b|\bUnited States\b|\bAmerican/u.test(words))

const turning = /\b(?:not|no|never|if|unless|cannot|without)\b|n['’]t\b/iu

const numberIn = (stem: string): number => Number(stem.replaceAll(',', ''))

/** "6,700 people" of a report that says 6,718: a headline rounds. */
function holdsFigure(figure: string, stems: ReadonlySet<string>): boolean {
  if (stems.has(figure)) return true
  const zeros = /^[1-9][\d,]*?(?<zeros>[0,]+)$/u.exec(figure)?.groups?.['zeros']?.replaceAll(',', '').length ?? 0
  const unit = 10 ** zeros
  return zeros > 1 && [...stems].some((stem) => /^\d[\d,]*$/.test(stem) && Math.round(numberIn(stem) / unit) * unit === numberIn(figure))
}

/** The sentences that hold most of the stems of `text`, greedily; undefined where together they hold too few, or miss a figure. */
export function proofsFor(
  text: string,
  claims: readonly Claim[],
  sentenceOf: (claim: Claim) => string,
  least = borneMin,
): readonly Claim[] | undefined {
  const wanted = newsStems(text)
  const left = new Set(wanted)
  const bySentence = new Map<number, Claim>()
  for (const claim of claims) {
    const known = bySentence.get(claim.start)
    if (claim.position < proofPositionMax && (known === undefined || known.verb.text === '')) bySentence.set(claim.start, claim)
  }
  const isPlain = !turning.test(text)
  const pool = [...bySentence.values()].map((claim) => {
    const words = sentenceOf(claim)
    return { claim, words, stems: newsStems(words), isTurned: turning.test(words) }
  })
  const chosen: Claim[] = []
  while (chosen.length < proofsMax && left.size > wanted.size * enough) {
    const gain = (stems: ReadonlySet<string>): number => [...stems].filter((stem) => left.has(stem)).length
    // What is denied or hangs on something bears out a plain statement badly.
    const weight = ({ stems, isTurned }: (typeof pool)[number]): number => gain(stems) + (isTurned ? (isPlain ? -1.5 : 1) : 0)
    const best = pool
      .filter(({ claim }) => !chosen.includes(claim))
      .toSorted((a, b) => weight(b) - weight(a) || a.claim.position - b.claim.position)[0]
    if (best === undefined || gain(best.stems) === 0 || (chosen.length > 0 && gain(best.stems) < 2 && left.size / wanted.size < 0.3)) break
    chosen.push(best.claim)
    for (const stem of best.stems) left.delete(stem)
  }
  // "Leaves 1 dead" of a report that says "one".
  const figures = [...left].filter((stem) => /\d/.test(stem) && stem !== '1')
  // A figure may stand further down, beside another word of the headline.
  const giving = figures.flatMap(
    (figure) =>
      pool.find(({ stems }) => holdsFigure(figure, stems) && [...stems].some((stem) => stem !== figure && wanted.has(stem)))?.claim ?? [],
  )
  if (chosen.length === 0 || giving.length < figures.length || 1 - left.size / Math.max(1, wanted.size) < least) return undefined
  chosen.push(...giving.filter((claim) => !chosen.includes(claim)))
  // "2 handguns" is borne out by "two handguns", and not by two suspects.
  const counted = [...text.matchAll(/(?<![\p{L}\p{N}.,-])(?<pair>\d[\d.,]* \p{Ll}{3,})/gu)].flatMap(({ groups }) => {
    const pair = [...newsStems(groups?.['pair'] ?? '')]
    const holds = ({ stems }: (typeof pool)[number]): boolean => pair.every((stem) => stems.has(stem))
    return pair.length < 2 || pool.some((each) => chosen.includes(each.claim) && holds(each)) ? [] : (pool.find(holds)?.claim ?? [])
  })
  chosen.push(...new Set(counted))
  const held = pool.flatMap(({ claim, words }) => (chosen.includes(claim) ? [words] : []))
  const unnamed = nameWords(
    text,
    pool.map(({ words }) => words),
  ).filter((name) => !held.some((words) => holdsName(name, words)))
  const naming = [...new Set(unnamed)].flatMap(
    (name) => pool.find(({ words, isTurned }) => !isTurned && holdsName(name, words))?.claim ?? [],
  )
  return [...chosen, ...[...new Set(naming)].slice(0, namingMax)]
}

/** The same for a headline that stands on the source's own headline beside its passages. */
export const proofsBesideTitle = (
  text: string,
  claims: readonly Claim[],
  sentenceOf: (claim: Claim) => string,
): readonly Claim[] | undefined => proofsFor(text, claims, sentenceOf, besideTitleMin)

/** "Fares fell, rider's mother says": a speaker who is no name. */
const speakerBehind =
  /^(?<what>[^,]{15,})(?:, (?:could|may|might|will|is|are|was|has) [^,]+)?, (?<who>(?:[^,]|,(?=\d{3}\b)){3,40}) (?<says>says?|rules?|finds?|warns?|shows?|claims?|suggests?|alleges?|urges?)(?: (?:in|at|on) [\p{Ll} ]{4,30})?$/u

/** What a court rules or a poll finds is what it says; what somebody suggests is less. */
const saysAs = (verb: string): string => (/^suggests?$/.test(verb) ? verb : /s$/.test(verb) ? 'says' : 'say')

/** "Soldier charged with giving": the participle is the verb that the headline leaves bare, and no part of the subject. */
const bareParticiple = /\b\p{Ll}+(?:ed|en) (?:with|by|of|in|for|to|as|on|after|from|at|over)\b/u

/** "Vega confirms ministry denied request": with the "that" it leaves out, where that makes a clause of what is said. */
function withThat(sentence: string): string {
  const [first] = findClauses(sentence)
  const saying = first === undefined ? -1 : sentence.slice(0, first.subject.end).search(/(?<=^(?:\p{L}+ ){1,3}says?) \p{Ll}/u)
  // "Medics say blast kills nine": the verb of saying was taken for a part of who does it.
  const said = `${sentence.slice(0, saying)} that${sentence.slice(saying)}`
  if (first?.subject.start === 0 && saying > 0 && findClauses(said)[0]?.parts[0]?.clause !== undefined) return said
  const isLeftOut =
    first?.parts[0]?.kind === 'object' &&
    /^(?:participial|adverbial|prep|object)$/.test(first.parts[1]?.kind ?? '') &&
    /^(?:say|confirm|claim|allege|show|reveal|argue|insist|warn|testify|admit|believe|report)$/.test(first.verb.lemma)
  const whole = isLeftOut ? `${sentence.slice(0, first.verb.end)} that${sentence.slice(first.verb.end)}` : sentence
  return findClauses(whole)[0]?.parts[0]?.clause === undefined ? sentence : whole
}

/** "Judge says Brandt unlawfully named": what was done, with the verb that the headline leaves out of what is said. */
function withWas(sentence: string): string {
  const inner = findClauses(sentence)[0]?.parts[0]?.clause
  if (inner === undefined || inner.verb.helpers.some((word) => !/ly$/.test(word)) || inner.verb.form !== 'past' || inner.verb.passive)
    return sentence
  const isDoneTo =
    inner.parts.every(({ kind }) => !/^(?:object|clause|question)$/.test(kind)) &&
    (inner.parts[0]?.kind !== 'infinitive' || bidden.test(inner.verb.lemma)) &&
    verbReadings(inner.verb.text.split(' ').at(-1) ?? '').some(({ form, lemma }) => form === 'participle' && isDoneToThem(lemma))
  const at = inner.subject.end
  return isDoneTo ? `${sentence.slice(0, at)} ${inner.subject.plural === true ? 'were' : 'was'}${sentence.slice(at)}` : sentence
}

/** What somebody is made to do: "ordered to pay" was done to them, "tried to pay" they did. */
const bidden =
  /^(?:order|ask|expect|allow|force|require|tell|urge|set|invite|sentence|tap|pick|choose|select|nominate|name|appoint|hire|schedule|slate|forbid|permit|send|refer|encourage|persuade|summon|lure|coerce|convince|pressure)$/

/** "Is fired", "are filed": what these do by themselves is another thing. */
const isDoneToThem = (lemma: string): boolean => !isIntransitive(lemma) || /^(?:file|fire|move)$/.test(lemma)

/** "Panel poised to order": it may, and not will. */
const inState = /\b(?:poised|set|ready|due|primed|likely|unlikely|prepared|expected|about|able|eager|willing)$/u

function readTitle(title: string, text: string): TitleRead | undefined {
  const paired = asSentence(title, text)
  const sentence = withWas(withThat(`${paired}.`))
  if (inState.test(announced.exec(paired)?.groups?.['who'] ?? '')) return withState(paired)
  const ahead = readAhead(paired)
  if (ahead !== undefined) return ahead
  const [clause] = findClauses(sentence)
  const behind = speakerBehind.exec(paired)?.groups
  if (behind !== undefined && /^(?:the |an? )?[\p{L}.'-]+(?: (?:[\p{L}.'-]+|\d[\d,]*)){0,4}$/iu.test(behind['who'] ?? ''))
    return readTitle(
      `${capitalise(behind['who'] ?? '')} ${saysAs(behind['says'] ?? '')} ${insideSentence(behind['what'] ?? '', text)}`,
      text,
    )
  // "Ferry protests turning violent": the noun was taken for the verb; "harbour welcomes pink sailing boats" has its verb before.
  if (
    clause?.verb.form === 's' &&
    isAlsoNoun(clause.verb.lemma) &&
    clause.parts[0]?.kind === 'participial' &&
    clause.parts[0].start <= clause.verb.end + 1
  )
    return withProgress(paired)
  const isLate = clause !== undefined && clause.verb.helpers.length === 0 && clause.verb.form !== 's' && clause.subject.start === 0
  const behindName = isLate ? (withVerbBefore(paired, clause) ?? withVerbInside(paired, clause)) : undefined
  if (behindName !== undefined) return behindName
  // "Blast claimed by militia kills three": a present with its object is the verb, and the participle tells which blast.
  const isPresent =
    clause?.verb.form === 's' &&
    clause.parts[0]?.kind === 'object' &&
    /^ (?:\p{Lu}|\d|the |an? |its |his |her |their )/u.test(sentence.slice(clause.verb.end))
  if (clause !== undefined && !isPresent && bareParticiple.test(sentence.slice(clause.subject.start, clause.subject.end)))
    return withBe(paired)
  if (clause?.parts[0]?.kind === 'clause' && !takesClause(clause.verb.lemma) && clause.verb.lemma !== 'rule') return undefined
  if (clause === undefined)
    return (
      withSureVerb(paired) ??
      withBe(paired) ??
      withPast(paired) ??
      withProgress(paired) ??
      withState(paired) ??
      withBareVerb(paired) ??
      withOnlyVerb(paired)
    )
  const isBarePassive =
    clause.verb.form === 'past' &&
    clause.verb.helpers.length === 0 &&
    (clause.parts[0]?.kind !== 'infinitive' || bidden.test(clause.verb.lemma)) &&
    clause.parts.every((part) => part.kind !== 'object' && part.kind !== 'clause' && part.kind !== 'question') &&
    verbReadings(clause.verb.text.toLowerCase()).some(({ form, lemma }) => form === 'participle' && isDoneToThem(lemma))
  return isBarePassive ? withBe(paired) : { sentence, clause, form: 'plain' }
}

/** "Riders brace as Vega threatens a strike": what the headline sets behind is its news where it has a subject of its own. */
const setBehind =
  /^(?:(?<main>.{6,60}?) as|.{2,40}? (?:responds?|reacts?|speaks? out|hits? back|braces?) after) (?<rest>(?:(?:the )?\p{Lu}\S*|\p{Ll}{3,}s) .+)$/u

function readBehind(title: string, text: string): TitleRead | undefined {
  const rest = setBehind.exec(asSentence(title, text))?.groups?.['rest'] ?? ''
  const [clause] = rest.split(' ').length < 4 ? [] : findClauses(`${rest}.`)
  const isWhole = clause?.subject.start === 0 && clause.parts.length > 0 && clause.verb.helpers.length === 0 && !clause.verb.passive
  return clause !== undefined && isWhole && /^(?:s|base)$/.test(clause.verb.form) && clause.verb.lemma !== 'be'
    ? { sentence: `${capitalise(rest)}.`, clause, form: 'plain' }
    : undefined
}

const nowhere: Slot = { text: '', start: 0, end: 0 }

/** The headline's clause as one that was read from a claim, with the money and dates of its passages. */
function readFrom({ sentence, clause }: TitleRead, proofs: readonly Claim[], first: Claim, { article }: DossierSource): ReadClaim {
  const claim: Claim = {
    ...(proofs[0] ?? first),
    start: 0,
    end: 0,
    subject: nowhere,
    verb: nowhere,
    dates: [],
    money: proofs.flatMap(({ money }) => money),
    names: first.names,
  }
  return { claim, sentence, source: sentence, published: article.publishedAt.slice(0, 10), clause }
}

/** Each English source's headline that is news, can be parsed and is borne out by its article; copies last. */
export function titleNews(dossier: Dossier): readonly TitleNews[] {
  const sources = dossier.sources.toSorted((a, b) => Number(a.coverage.role === 'copy') - Number(b.coverage.role === 'copy'))
  return sources.flatMap((source) => {
    const { article } = source
    if (!article.language.startsWith('en') || article.level < 'L3') return []
    const claims = dossier.claims.filter((claim) => claim.articleId === article.id)
    const [first] = claims
    const title =
      article.text === ''
        ? markedTitle(article.title, claims.map((claim) => claim.object?.text ?? '').join('\n'))
        : titleStatement(article.title, article.text)
    if (title === undefined || first === undefined) return []
    const sentenceOf = (claim: Claim): string =>
      article.text === ''
        ? [claim.subject.text, claim.verb.text, claim.object?.text ?? ''].join(' ')
        : article.text.slice(claim.start, claim.end)
    const told = withoutLabel(title.sentence, article.text)
    const second = secondDeed(told)
    const reads = [told, ...(second === undefined ? [] : [second])].map((each) => readTitle(each, article.text))
    return [...reads, readBehind(told, article.text)].flatMap((found) => {
      if (found === undefined || found.clause.conditional) return []
      const statement = article.text === '' ? undefined : title.sentence
      const proofs = proofsFor(found.sentence, claims, sentenceOf, statement === undefined ? borneMin : besideTitleMin)
      if (proofs === undefined) return []
      const planned = asPlanned(found, proofs, claims)
      return [{ source, form: planned.form, marked: title.marked, proofs, statement, read: readFrom(planned, proofs, first, source) }]
    })
  })
}

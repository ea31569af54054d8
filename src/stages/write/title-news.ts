// What a source's own headline says, as a clause that its article bears out: the surest sign of what the news is.
import type { Claim, Slot } from '../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import { findClauses } from '../../text/clauses.ts'
import { takesClause } from '../../text/finite-verbs.ts'
import { insideSentence } from '../../text/title-speakers.ts'
import { markedTitle } from '../../text/titles.ts'
import { isAlsoNoun, verbReadings } from '../../text/verbs.ts'
import type { ReadClaim } from './claim-clause.ts'
import { type TitleForm, type TitleRead, withBe, withPast, withProgress, withState } from './left-out-verbs.ts'
import { newsStems } from './news-value.ts'

export interface TitleNews {
  readonly source: DossierSource
  readonly read: ReadClaim
  readonly form: TitleForm
  /** Words that the headline sets in marks. */
  readonly marked: readonly string[]
  /** Claims of the same article whose sentences bear the headline out. */
  readonly proofs: readonly Claim[]
}

const proofsMax = 4
const proofPositionMax = 25
/** The share of a headline's stems that its article's sentences must hold. */
const borneMin = 0.5
/** With so small a share still missing, one more passage would only blur who does what to whom. */
const enough = 0.25

const turning = /\b(?:not|no|never|if|unless|cannot|without)\b|n['’]t\b/iu

/** The sentences that hold most of the stems of `text`, greedily; undefined where together they hold too few, or miss a figure. */
export function proofsFor(text: string, claims: readonly Claim[], sentenceOf: (claim: Claim) => string): readonly Claim[] | undefined {
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
    return { claim, stems: newsStems(words), isTurned: turning.test(words) }
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
  const isFigureMissing = [...left].some((stem) => /\d/.test(stem))
  return chosen.length === 0 || isFigureMissing || 1 - left.size / Math.max(1, wanted.size) < borneMin ? undefined : chosen
}

/** "Pelosi, Trump strike deal": a headline's comma stands for "and". */
const pairOfNames =
  /^(?<one>\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}), (?<other>\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}) (?=\p{Ll})/u
/** "Warren to suspend": no finite verb before "to". */
const toCome =
  /^(?<who>(?:\p{Lu}[\p{L}\p{N}.'&-]*|of|the|and|for|\p{Ll}+)(?: (?:\p{Lu}[\p{L}\p{N}.'&-]*|of|the|and|for|\p{Ll}+)){0,5}?) to (?=(?<verb>\p{Ll}+)\b)/u

/** "Fares may rise, suggests Brandt". */
const speakerLast = /, (?:says|suggests|claims|warns|argues|insists) (?<who>\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3})$/u
/** "Court rules ferries may sail": what a court finds is what it says. */
const rulesThat =
  / rules (?=(?!on |in |for |against |out |over )[^,]{3,40} (?:can|cannot|may|must|is|are|was|were|has|have|had|did|will)\b)/u
/** "Vega says fares fell, claims profit": what else is said would make a list of halves. */
const saidBesides = /^(?<first>.{15,}?), (?:says|claims|adds|calls|vows|denies|insists|warns|offers|blames|urges|asks|cites|citing) .+$/u
/** "Fares fell, rider's mother says": a speaker who is no name. */
const speakerBehind = /^(?<what>[^,]{15,}), (?<who>[^,]{3,40}) (?<says>says?)$/u

/** "Rockets hit the compound" opens with no name: told small, its plural shows. */
function openSmall(title: string, text: string): string {
  const [first = ''] = title.split(' ')
  const small = first.charAt(0).toLowerCase() + first.slice(1)
  const isCommon = /^\p{Lu}\p{Ll}+s$/u.test(first) && /^\S+ \p{Ll}/u.test(title)
  return isCommon && !new RegExp(`[\\p{Ll},] ${first}(?![\\p{L}-])`, 'u').test(text) ? small + title.slice(first.length) : title
}

/** "Soldier charged with giving": the participle is the verb that the headline leaves bare, and no part of the subject. */
const bareParticiple = /\b\p{Ll}+(?:ed|en) (?:with|by|of|in|for|to|as|on|after|from|at|over)\b/u

/** "Vega confirms ministry denied request": with the "that" it leaves out, where that makes a clause of what is said. */
function withThat(sentence: string): string {
  const [first] = findClauses(sentence)
  const isLeftOut =
    first?.parts[0]?.kind === 'object' &&
    /^(?:participial|adverbial|prep|object)$/.test(first.parts[1]?.kind ?? '') &&
    /^(?:say|confirm|claim|allege|show|reveal|argue|insist|warn|testify|admit|believe|report)$/.test(first.verb.lemma)
  const whole = isLeftOut ? `${sentence.slice(0, first.verb.end)} that${sentence.slice(first.verb.end)}` : sentence
  return findClauses(whole)[0]?.parts[0]?.clause === undefined ? sentence : whole
}

function readTitle(title: string, text: string): TitleRead | undefined {
  const paired = openSmall(title, text)
    .replace(pairOfNames, '$<one> and $<other> ')
    .replace(speakerLast, ', $<who> says')
    .replace(rulesThat, ' says ')
    .replace(saidBesides, '$<first>')
  const sentence = withThat(`${paired}.`)
  const ahead = toCome.exec(paired)
  // "Panel poised to order" may, and not will.
  if (/\b(?:poised|set|ready|due|primed|likely|unlikely|prepared|expected|about|able|eager|willing)$/u.test(ahead?.groups?.['who'] ?? ''))
    return undefined
  // "Ceremony to honour Vega offers a moment": its verb comes later.
  const [later] = findClauses(`${paired}.`)
  const isInside = ahead !== null && later !== undefined && later.subject.start === 0 && later.subject.end > ahead[0].length
  const isAhead =
    ahead !== null &&
    !isInside &&
    verbReadings(ahead.groups?.['verb'] ?? '').some(({ form }) => form === 'base') &&
    !(ahead.groups?.['who'] ?? '')
      .split(' ')
      .slice(1)
      .some((word) => verbReadings(word).length > 0)
  if (isAhead) {
    const given = `${ahead.groups?.['who'] ?? ''} will ${paired.slice(ahead[0].length)}.`
    const [clause] = findClauses(given)
    return clause === undefined ? undefined : { sentence: given, clause, form: 'to-come' }
  }
  const [clause] = findClauses(sentence)
  const behind = clause?.verb.lemma === 'say' && clause.parts.length === 0 ? speakerBehind.exec(paired)?.groups : undefined
  if (behind !== undefined) return readTitle(`${behind['who']} ${behind['says']} ${insideSentence(behind['what'] ?? '', text)}`, text)
  // "Ferry protests turning violent": the noun was taken for the verb.
  if (clause?.verb.form === 's' && isAlsoNoun(clause.verb.lemma) && clause.parts[0]?.kind === 'participial') return withProgress(paired)
  if (clause !== undefined && bareParticiple.test(sentence.slice(clause.subject.start, clause.subject.end))) return withBe(paired)
  if (clause?.parts[0]?.kind === 'clause' && !takesClause(clause.verb.lemma) && clause.verb.lemma !== 'rule') return undefined
  if (clause === undefined) return withBe(paired) ?? withPast(paired) ?? withProgress(paired) ?? withState(paired)
  const isBarePassive =
    clause.verb.form === 'past' &&
    clause.verb.helpers.length === 0 &&
    (clause.parts[0]?.kind !== 'infinitive' ||
      /^(?:order|ask|expect|allow|force|require|tell|urge|set|invite|sentence|tap|pick|choose|select|nominate|name|appoint|hire|schedule|slate|forbid|permit)$/.test(
        clause.verb.lemma,
      )) &&
    clause.parts.every((part) => part.kind !== 'object' && part.kind !== 'clause' && part.kind !== 'question') &&
    verbReadings(clause.verb.text.toLowerCase()).some(({ form }) => form === 'participle')
  return isBarePassive ? withBe(paired) : { sentence, clause, form: 'plain' }
}

const nowhere: Slot = { text: '', start: 0, end: 0 }

/** Each English source's headline that is news, can be parsed and is borne out by its article; copies last. */
export function titleNews(dossier: Dossier): readonly TitleNews[] {
  const sources = dossier.sources.toSorted((a, b) => Number(a.coverage.role === 'copy') - Number(b.coverage.role === 'copy'))
  return sources.flatMap((source) => {
    const { article } = source
    if (!article.language.startsWith('en') || article.level < 'L3') return []
    const claims = dossier.claims.filter((claim) => claim.articleId === article.id)
    const [first] = claims
    const title = markedTitle(
      article.title,
      article.text === '' ? claims.map((claim) => claim.object?.text ?? '').join('\n') : article.text,
    )
    const found = title === undefined ? undefined : readTitle(title.sentence, article.text)
    if (found === undefined || first === undefined || found.clause.conditional) return []
    const sentenceOf = (claim: Claim): string =>
      article.text === ''
        ? [claim.subject.text, claim.verb.text, claim.object?.text ?? ''].join(' ')
        : article.text.slice(claim.start, claim.end)
    const proofs = proofsFor(found.sentence, claims, sentenceOf)
    if (proofs === undefined) return []
    const money = proofs.flatMap((claim) => claim.money)
    const claim: Claim = {
      ...(proofs[0] ?? first),
      start: 0,
      end: 0,
      subject: nowhere,
      verb: nowhere,
      dates: [],
      money,
      names: first.names,
    }
    return [
      {
        source,
        form: found.form,
        marked: title?.marked ?? [],
        proofs,
        read: {
          claim,
          sentence: found.sentence,
          source: found.sentence,
          published: article.publishedAt.slice(0, 10),
          clause: found.clause,
        },
      },
    ]
  })
}

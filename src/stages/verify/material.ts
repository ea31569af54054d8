// The material a sentence may stand on: its own evidence, read as words and figures. Nothing else counts for it.

import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { CheckName, Verdict, VerdictGrade } from '../../domain/verdict.ts'
import { glossOf } from '../../text/foreign-clauses.ts'
import { findQuantities } from '../../text/quantities.ts'
import type { Figure, Material } from './read-evidence.ts'
import { titleMaterial } from './title-material.ts'

/** A sentence of the take that prints what a calculation gave, or how a search for what speaks against it ended. */
export const isComputed = ({ part, evidence }: Sentence): boolean =>
  ((part === 'magnitude' || part === 'comparison') && evidence.some(({ kind }) => kind === 'calculation')) ||
  (part === 'against' && evidence.some((each) => each.kind === 'calculation' && each.function === 'counter_search'))

/**
 * What a take of our rules says cannot be concluded, and what would settle it: the words are ours, as those around a computed figure are.
 * Its names, figures and days are held against its passages like any other's, and what it calls missing against the reports.
 */
export const tellsWhatIsOpen = ({ kind, part, evidence, writer }: Sentence): boolean =>
  kind === 'claim' && part === 'cannot-conclude' && writer.startsWith('template/') && evidence.some((each) => each.kind === 'absence')

/** "Two outlets report on X and Y", "Z reported on 3 May 2026 on X": names what the reports are about and asserts nothing of it. */
export const namesOnlyTheSubject = ({ text }: Sentence): boolean =>
  /^\p{Lu}\p{Ll}+ outlets report on |^[^,“”]{2,60} reported on \d{1,2} \p{Lu}\p{L}+ \d{4} on /u.test(text)

/** A verdict on a sentence. */
export function verdict(sentence: Sentence, check: CheckName, grade: VerdictGrade, reason: string): Verdict {
  return { sentenceId: sentence.id, check, grade, reason }
}

function factsById(dossier: Dossier, id: string): Fact | undefined {
  return [...dossier.facts, ...dossier.ledger].find((fact) => fact.id === id)
}

const asMw = (figure: Figure): Figure => (figure.unit === 'GW' ? { lo: figure.lo * 1000, hi: figure.hi * 1000, unit: 'MW' } : figure)

function factMaterial(fact: Fact, dossier: Dossier): Material {
  const quantities = [...(fact.quantity ?? []), ...(fact.hardware ?? []).flatMap((each) => (each.count === undefined ? [] : [each.count]))]
  const money = (fact.value ?? []).map((value) => ({ lo: value.lo, hi: value.hi, unit: value.currency }))
  const terms = (fact.value ?? []).flatMap(({ termYears }) => (termYears === undefined ? [] : [{ lo: termYears, hi: termYears, unit: '' }]))
  const names = [...fact.subject, ...(fact.object ?? [])].map(
    (party) => dossier.entities.find((entity) => entity.id === party.entity)?.name ?? party.entity,
  )
  const words = [
    ...names,
    fact.place.name,
    ...(fact.hardware ?? []).map((each) => each.model),
    fact.basisNote ?? '',
    fact.type.replaceAll('_', ' '),
  ]
  const publishers = fact.claims.map((claim) => claim.publisher)
  return {
    text: [...words, ...publishers].join('\n'),
    figures: [...quantities.map(asMw), ...money, ...terms],
    days: [fact.announcedAt, fact.statusDate, fact.effectiveAt, fact.horizon, ...fact.claims.map((claim) => claim.publishedAt)].filter(
      (day) => day !== undefined,
    ),
    claims: [],
    facts: [fact],
    passages: [],
  }
}

/** "1.200 Stellen" counts 1,200: figures are read as their own language writes them. Units are read with the claim. */
function foreignFigures(passage: string, language: string): readonly Figure[] {
  if (language.startsWith('en')) return []
  return findQuantities(passage.slice(0, 2000), language).flatMap(({ lo, hi, unit }) => (unit === '' ? [{ lo, hi, unit: '' }] : []))
}

/** Characters behind a passage in which its next sentence is looked for. */
const afterMax = 400

function claimMaterial(claim: Claim, dossier: Dossier): Material {
  const from = dossier.sources.find(({ article }) => article.id === claim.articleId)
  const slots = [claim.subject, claim.verb, claim.object, claim.place, claim.speaker, ...claim.names].map((slot) => slot?.text ?? '')
  const passage = from?.article.text.slice(claim.start, claim.end) ?? ''
  return {
    text: [passage, glossOf(passage, from?.article.language ?? ''), ...slots, from?.source.name ?? ''].join('\n'),
    figures: [
      ...claim.quantities.map(({ quantity }) => asMw(quantity)),
      ...claim.money.map(({ money }) => ({ lo: money.lo, hi: money.hi, unit: money.currency })),
      ...foreignFigures(passage, from?.article.language ?? 'en'),
    ],
    days: [...claim.dates.flatMap(({ interval }) => [interval.from, interval.to]), from?.article.publishedAt ?? ''],
    claims: [claim],
    facts: [],
    passages: [
      {
        text: passage,
        before:
          from?.article.text
            .slice(0, claim.start)
            .trimEnd()
            .split(/(?<=[.!?]["”»]?)\s+|\n+/u)
            .at(-1) ?? '',
        after:
          from?.article.text
            .slice(claim.end, claim.end + afterMax)
            .replace(/^[,;:\s]+/u, '')
            .split(/(?<=[.!?]["”»]?)\s+|\n+/u)
            .find((each) => /\p{L}/u.test(each)) ?? '',
        language: from?.article.language ?? 'en',
        publisher: from?.source.name ?? '',
        publishedAt: from?.article.publishedAt ?? '',
        claim,
      },
    ],
  }
}

/** Every number inside a calculation's stored values, as printable figures. */
function numbersIn(value: unknown, depth = 0): readonly number[] {
  if (typeof value === 'number') return [value]
  if (depth > 6 || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each) => numbersIn(each, depth + 1))
}

function stringsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value]
  if (depth > 6 || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each) => stringsIn(each, depth + 1))
}

function materialOfOne(evidence: Evidence, dossier: Dossier): Material | undefined {
  const none: Material = { text: '', figures: [], days: [], claims: [], facts: [], passages: [] }
  switch (evidence.kind) {
    // A clip is held against its passage as a span is (clips-agree): one that comes here stands where none may.
    case 'clip':
      return undefined
    case 'span': {
      const claim = dossier.claims.find((each) =>
        evidence.claimId !== undefined
          ? each.id === evidence.claimId
          : each.articleId === evidence.articleId && each.start === evidence.start,
      )
      return claim === undefined ? undefined : claimMaterial(claim, dossier)
    }
    case 'title':
      return titleMaterial(evidence, dossier)
    case 'ledger': {
      const fact = factsById(dossier, evidence.factId)
      return fact === undefined ? undefined : factMaterial(fact, dossier)
    }
    case 'calculation':
      return {
        ...none,
        text: stringsIn([evidence.inputs, evidence.result]).join('\n'),
        figures: numbersIn([evidence.inputs, evidence.result]).map((value) => ({ lo: value, hi: value, unit: '' })),
      }
    case 'receipt':
      return { ...none, text: dossier.receipt.sentence }
    case 'absence': {
      const articles = dossier.sources.filter(({ article }) => evidence.articleIds.includes(article.id))
      return articles.length < evidence.articleIds.length
        ? undefined
        : {
            ...none,
            text: articles.map(({ source }) => source.name).join('\n'),
            figures: [{ lo: articles.length, hi: articles.length, unit: '' }],
          }
    }
  }
}

/** What the sentence's evidence says, and whether every record could be found. */
export function materialOf(sentence: Sentence, dossier: Dossier): { readonly material: Material; readonly missing: number } {
  const found = sentence.evidence.map((each) => materialOfOne(each, dossier))
  const known = found.filter((each) => each !== undefined)
  const material = {
    text: known.map((each) => each.text).join('\n'),
    figures: known.flatMap((each) => each.figures),
    days: known.flatMap((each) => each.days),
    claims: known.flatMap((each) => each.claims),
    facts: known.flatMap((each) => each.facts),
    passages: known.flatMap((each) => each.passages),
  }
  return { material, missing: found.length - known.length }
}

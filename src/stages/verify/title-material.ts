// A source's own headline as material: its statement, read as a passage of one sentence.

import type { Claim, Slot } from '../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import type { TitleEvidence } from '../../domain/evidence.ts'
import { voiceOf } from '../../text/clause-voice.ts'
import { findClauses } from '../../text/clauses.ts'
import { sha256Hex } from '../../text/digest.ts'
import { findNames } from '../../text/names.ts'
import { polarityOf } from '../../text/polarity.ts'
import { titlePiece, titleStatement } from '../../text/title-statement.ts'
import type { Material } from './read-evidence.ts'

const slotOf = (text: string, { start, end }: { readonly start: number; readonly end: number }): Slot => ({
  text: text.slice(start, end),
  start,
  end,
})

/** What the headline claims, read by the parser of clauses; where it leaves out its verb, how firmly it says so all the same. */
function claimOf(text: string, evidence: TitleEvidence, { coverage }: DossierSource, dossier: Dossier): Claim {
  const [clause] = findClauses(text)
  const speaker = clause?.speaker === undefined ? undefined : slotOf(text, clause.speaker)
  const last = clause?.parts.at(-1)
  // "Brandt to resign after report alleged theft": what it follows is not what is told.
  const told = text.replace(/ (?:after|as|amid|over|following|since|despite) .*$/u, '')
  const { negated, modality } = clause === undefined ? polarityOf(told) : voiceOf(clause, text, speaker?.text)
  return {
    id: evidence.id,
    articleId: evidence.articleId,
    storyId: dossier.storyId,
    originId: coverage.originId,
    start: 0,
    end: text.length,
    exactSha256: evidence.exactSha256,
    prefix: '',
    suffix: '',
    subject: slotOf(text, clause?.subject ?? { start: 0, end: 0 }),
    verb: slotOf(text, clause?.verb ?? { start: 0, end: 0 }),
    ...(clause !== undefined && last !== undefined && { object: slotOf(text, { start: clause.verb.end, end: last.end }) }),
    ...(speaker !== undefined && { speaker }),
    names: findNames(text, 'en').map((name) => slotOf(text, name)),
    quantities: [],
    money: [],
    dates: [],
    modality,
    negated,
    position: 0,
    method: 'headline/1',
  }
}

/** What a headline says: its statement, or which kind of piece the outlet has and of what. */
function statementOf({ article, source }: DossierSource, dossier: Dossier): string | undefined {
  const told = titleStatement(article.title, article.text)
  if (told !== undefined) return `${told.sentence}.`
  const piece = titlePiece(article.title, dossier.sources.map((each) => each.article.text).join('\n'))
  return piece === undefined ? undefined : `${source.name} ${piece.verb} ${piece.words}.`
}

/** The headline as a passage; undefined where it is another by now, states nothing, or heads a report of which no prose may be made. */
export function titleMaterial(evidence: TitleEvidence, dossier: Dossier): Material | undefined {
  const from = dossier.sources.find(({ article }) => article.id === evidence.articleId)
  if (from === undefined || from.article.level < 'L3' || sha256Hex(from.article.title) !== evidence.exactSha256) return undefined
  const { article, source } = from
  const text = statementOf(from, dossier)
  if (text === undefined) return undefined
  const claim = claimOf(text, evidence, from, dossier)
  const { publishedAt } = article
  return {
    text: `${text}\n${source.name}`,
    figures: [],
    days: [],
    claims: [claim],
    facts: [],
    passages: [{ text, before: '', after: '', language: 'en', publisher: source.name, publishedAt, claim }],
  }
}

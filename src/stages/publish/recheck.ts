// What of a draft may still be printed, with the levels that are in force now instead of those it was written under.
import { clipsOf, type Dossier } from '../../domain/dossier.ts'
import type { Draft, FactStripRow } from '../../domain/draft.ts'
import { type Evidence, isOfSource } from '../../domain/evidence.ts'
import { factLevel, type Level, proseLevel } from '../../domain/rights.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'

/** A quotation stands only while its source allows one. */
const quotationLevel: Level = 'L4'

interface Rechecked {
  readonly draft: Draft
  readonly cuts: Ruling['cuts']
  /** Articles whose level fell since the dossier was built. */
  readonly withheld: readonly string[]
  /** The headline rests on nothing any more: this draft cannot stand. */
  readonly headlineFell: boolean
  /** Another source still allows prose, so the story can be told anew. */
  readonly canBeRetold: boolean
}

/**
 * Looks at every sentence's sources once more. A sentence keeps the evidence that may still carry it; one that is left without,
 * that names a withdrawn source, or that quotes a source without that right, is cut. Facts (the strip) stay down to L2.
 *
 * @param levels the level in force by article id; an article without one is at L0
 */
export function recheckSources(draft: Draft, dossier: Dossier, levels: ReadonlyMap<string, Level>): Rechecked {
  const levelOf = (articleId: string): Level => levels.get(articleId) ?? 'L0'
  const lowered = [...dossier.sources, ...clipsOf(dossier)].filter(({ article }) => levelOf(article.id) < article.level)
  const canBeRetold = dossier.sources.some(({ article }) => levelOf(article.id) >= proseLevel)
  if (lowered.length === 0) return { draft, cuts: [], withheld: [], headlineFell: false, canBeRetold }
  const fallen = lowered.filter(({ article }) => levelOf(article.id) < proseLevel)
  const silenced = fallen.map(({ source }) => source.name)
  const noFacts = new Set(lowered.filter(({ article }) => levelOf(article.id) < factLevel).map(({ article }) => article.id))
  const openUrls = new Set(dossier.sources.filter(({ article }) => !noFacts.has(article.id)).map(({ article }) => article.url))
  const noFactUrls = new Set(lowered.filter(({ article }) => noFacts.has(article.id)).map(({ article }) => article.url))
  const isLostFact = (id: string): boolean => {
    const claims = [...dossier.facts, ...dossier.ledger].find((it) => it.id === id)?.claims ?? []
    return claims.some((it) => noFactUrls.has(it.url)) && !claims.some((it) => openUrls.has(it.url))
  }
  const carries = (it: Evidence, least: Level): boolean => {
    if (isOfSource(it)) return levelOf(it.articleId) >= least || !lowered.some(({ article }) => article.id === it.articleId)
    if (it.kind === 'absence') return it.articleIds.some((id) => levelOf(id) >= factLevel)
    return it.kind !== 'ledger' || !isLostFact(it.factId)
  }
  const recheck = (it: Sentence): Sentence | null => {
    const isQuotation = /[“"«]/.test(it.text) && it.evidence.some((one) => one.kind === 'span')
    const kept = it.evidence.filter((one) => carries(one, isQuotation ? quotationLevel : proseLevel))
    if (kept.length === it.evidence.length) return it
    // How two reports compare is said of both or not at all.
    if (it.part === 'earlier') return null
    const stands = kept.some((one) => one.kind === 'span' || one.kind === 'ledger' || one.kind === 'absence')
    const [first, ...rest] = kept
    return !stands || !first || silenced.some((name) => it.text.includes(name)) ? null : { ...it, evidence: [first, ...rest] }
  }
  const cuts: Ruling['cuts'][number][] = []
  const keep = (sentences: readonly Sentence[]): readonly Sentence[] =>
    sentences.flatMap((it) => {
      const kept = recheck(it)
      // @NOTE the words of a cut are printed with its reason; these are the words that were withdrawn.
      if (kept === null)
        cuts.push({ sentenceId: it.id, text: 'A sentence that rested on it', reason: 'a publisher lowered what we may use' })
      return kept ?? []
    })
  const headline = recheck(draft.headline)
  const take = withoutFallenClips(keep(draft.take), draft.take)
  const all = [draft.headline, ...draft.summary, ...draft.take].flatMap((it) => it.evidence)
  const stripStands = (row: FactStripRow): boolean => {
    const evidence = row.evidence ?? all.find((it) => it.id === row.evidenceId)
    return evidence === undefined ? noFacts.size === 0 : carries(evidence, factLevel)
  }
  const checked: Draft = {
    ...draft,
    headline: headline ?? draft.headline,
    summary: keep(draft.summary),
    take,
    factStrip: draft.factStrip.filter(stripStands),
  }
  return { draft: checked, cuts, withheld: lowered.map(({ article }) => article.id), headlineFell: headline === null, canBeRetold }
}

/** A take without what an earlier report told: the days between the two go with it, and a take that was about nothing else goes whole. */
function withoutFallenClips(kept: Draft['take'], before: Draft['take']): Draft['take'] {
  const isEarlier = ({ part }: Sentence): boolean => part === 'earlier'
  if (!before.some(isEarlier) || kept.some(isEarlier)) return kept
  const left = kept.filter(({ evidence }) => !evidence.some((it) => it.kind === 'calculation' && it.function === 'compare_reports'))
  return left.some(({ part }) => part === 'magnitude') ? left : []
}

import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Coverage } from './coverage.ts'
import type { Entity } from './entity.ts'
import type { Fact } from './fact.ts'
import type { ModelTask } from './model-task.ts'
import type { Receipt } from './receipt.ts'
import type { Sentence } from './sentence.ts'
import type { Significance } from './significance.ts'
import type { Source } from './source.ts'
import type { Story } from './story.ts'

export interface DossierSource {
  readonly article: Article
  readonly source: Source
  readonly coverage: Coverage
}

/** An outside report of an earlier story, and what it claims of the matter of this one: what a take may lean on. Never our own earlier prose. */
export interface Clip extends DossierSource {
  readonly storyId: string
  /** The last part of the earlier story's address. */
  readonly slug: string
  readonly claims: readonly Claim[]
}

/** Everything the writer may use: verified claims, facts, clips and receipts. */
export interface Dossier {
  readonly id: string
  readonly storyId: string
  readonly story: Story
  readonly builtAt: string
  readonly significance: Significance
  readonly sources: readonly DossierSource[]
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
  /** Ledger rows of other stories that a comparison may draw on. */
  readonly ledger: readonly Fact[]
  readonly entities: readonly Entity[]
  readonly clips: readonly Clip[]
  readonly receipt: Receipt
  /** Chances already used to write from this material; edit returns a draft while `limits.words.attemptsMax` allows. */
  readonly attempt: number
  /** What the checks refused in the attempts before: it is not offered again. `why` has the reasons for a model's words, which it may mend once. */
  readonly refused?: {
    readonly headlines: readonly string[]
    readonly sentences: readonly string[]
    readonly why?: readonly { readonly text: string; readonly reason: string }[]
  }
  /** Parts in which a model's words fell: they are written by rule from then on. Absent on a later chance = all. */
  readonly byRule?: readonly ModelTask[]
  /** Put together to mend a version of which ledger rows were corrected while no report came: that version, the rows as it had them, and ids of rows that came in their place. */
  readonly mends?: { readonly version: number; readonly was: readonly Fact[]; readonly heirs: readonly string[] }
  /** What readers had when this was put together; never kept with it, and no evidence: a sentence of it may only stay where it still holds. */
  readonly standing?: { readonly headline: Sentence; readonly summary: readonly Sentence[] }
}

/** The clips of a dossier; those of before claims were kept with them hold headlines alone, and bear nothing. */
export function clipsOf({ clips }: Pick<Dossier, 'clips'>): readonly Clip[] {
  return clips.filter((it) => (it as Partial<Clip>).article !== undefined)
}

/** The ISO day of a story's first report that is no copy: what is set beside the story was announced by then. */
export function storyDay(sources: readonly DossierSource[]): string {
  const own = sources.filter(({ coverage }) => coverage.role !== 'copy')
  return (own.length > 0 ? own : sources).map(({ article }) => article.publishedAt.slice(0, 10)).toSorted()[0] ?? ''
}

/** Whose report opened the story: what a model costs for it is put to that source's account. */
export function openingSource({ sources }: Dossier): string {
  return (sources.find(({ coverage }) => coverage.role === 'first') ?? sources[0])?.coverage.sourceId ?? ''
}

/** A dossier with its articles as they are held now: their texts have a life of their own. */
export function withArticles(dossier: Dossier, articles: ReadonlyMap<string, Article>): Dossier {
  const held = <T extends DossierSource>(it: T): T => ({ ...it, article: articles.get(it.article.id) ?? it.article })
  return { ...dossier, sources: dossier.sources.map(held), clips: clipsOf(dossier).map(held) }
}

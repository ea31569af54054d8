// What a piece is about whose headline makes no phrase: the nouns of the headlines that the reports speak of again and again.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { articleText } from '../wording/who-speaks.ts'

/** A noun of the headlines, with a sentence of a report that has it. */
export interface TitleNoun {
  readonly text: string
  readonly claim: Claim
}

/** So often a report must speak of what it is about. */
const spokenMin = 3
/** Nouns that a headline is about in no case. */
const empty =
  /^(?:things?|numbers?|figures?|amounts?|times?|days?|weeks?|months?|years?|ways?|people|millions|thousands|hundreds|experts?|stud(?:y|ies)|reports?|news|questions?|reasons?|moments?|facts|details|routines?|settings?|updates?|takeaways|home|doubt|(?:wo)?m[ae]n)$/u

/** How often a text has words in small letters: what it writes large is a name, and no noun of it. */
const countIn = (words: string, text: string): number =>
  text.match(new RegExp(`(?<![\\p{L}-])${words.replace(/[^\p{L} -]/gu, '.')}(?![\\p{L}-])`, 'gu'))?.length ?? 0

/** The plain plurals and names of things in one headline, with the noun before them where the report has the two together. */
function nounsOf(title: string, text: string): readonly string[] {
  const words = classWords(title.toLowerCase().replace(/["“”'‘’](?!\p{L})|(?<!\p{L})["“”'‘’]/gu, ' '))
  return words.flatMap(({ lower, tag }, at) => {
    const forms = verbReadings(lower).map(({ form }) => form)
    const isThing = /^[NLv]$/.test(tag) && lower.length > 4 && !empty.test(lower) && !forms.includes('base') && !forms.includes('past')
    if (!isThing || (forms.length > 0 && !/[^s]s$/u.test(lower))) return []
    const before = words[at - 1]
    const pair = `${before?.lower ?? ''} ${lower}`
    return /^[NAvVbL]$/.test(before?.tag ?? '') && countIn(pair, text) > 1 ? [pair] : [lower]
  })
}

/** At most two, those first that more headlines have, then those that the reports speak of oftener. */
export function titleNouns(dossier: Dossier): readonly TitleNoun[] {
  const open = dossier.sources.filter(({ article, coverage }) => article.language.startsWith('en') && coverage.role !== 'copy')
  const counts = new Map<string, { readonly titles: number; readonly spoken: number; readonly claim: Claim }>()
  for (const { article } of open)
    for (const text of new Set(nounsOf(article.title, article.text.replaceAll(article.title, '')))) {
      const claim = dossier.claims.find(
        (each) => each.articleId === article.id && countIn(text, articleText(each, dossier).slice(each.start, each.end)) > 0,
      )
      const spoken = open.reduce(
        (sum, each) => sum + countIn(text.split(' ').at(-1) ?? text, each.article.text.replaceAll(each.article.title, '')),
        0,
      )
      const known = counts.get(text)
      if (claim !== undefined && spoken >= spokenMin)
        counts.set(text, { titles: (known?.titles ?? 0) + 1, spoken, claim: known?.claim ?? claim })
    }
  const ranked = [...counts].toSorted(([, a], [, b]) => b.titles - a.titles || b.spoken - a.spoken)
  return ranked.slice(0, open.length > 1 ? 2 : 1).map(([text, { claim }]) => ({ text, claim }))
}

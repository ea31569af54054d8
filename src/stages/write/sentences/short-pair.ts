// Two short sentences in the place of one that takes all the words its source allows: what happened, and one more fact of it.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { titleShare } from '../wording/news-value.ts'
import { summaryCap } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { markedOpenings } from './marked-opening.ts'
import { ledeFromHeadline } from './news-lede.ts'

/** Words that a first sentence leaves for a second one, the fullest first sentence first. */
const leftForSecond = [7, 10, 13]
/** A shorter first sentence carries at least this share of what the longer one does of the reports' headlines. */
const shareMin = 0.6

interface Tellers {
  /** The summary that opens with a sentence. */
  readonly tellAfter: (lede: Sentence) => readonly Sentence[]
  /** What the reports open with, in words of ours that leave so many words of their source. */
  readonly ownOpenings: (left: number) => readonly Sentence[]
}

/** How many words the sources of a sentence allow, counting the one that allows fewest. */
function capOf({ evidence }: Sentence, dossier: Dossier): number {
  const caps = evidence.flatMap((each) =>
    each.kind === 'span' || each.kind === 'title' ? [summaryCap(sourceOf(dossier, each.articleId)?.article.wordCount ?? 0)] : [],
  )
  return Math.min(...caps)
}

/** First sentences that leave `left` words of their source, those in marks first: they are the report's own. */
const firstsLeaving = (left: number, headline: Sentence, dossier: Dossier, { ownOpenings }: Tellers): readonly Sentence[] => {
  const lede = ledeFromHeadline(headline, dossier)
  return [...markedOpenings(dossier, [], [headline], left), ...ownOpenings(left), ...(lede === undefined ? [] : [lede])].filter(
    (each) => countWords(ownStatement(each.text)) <= capOf(each, dossier) - left,
  )
}

/** The one sentence of a summary, told again with fewer words where that leaves room for another; as it was where nothing does. */
export function pairInRoom(own: readonly Sentence[], headline: Sentence, dossier: Dossier, tellers: Tellers): readonly Sentence[] {
  const [first, second] = own
  if (second !== undefined) return own
  const share = first === undefined ? 0 : titleShare(first.text, dossier)
  const tried = new Set<string>()
  for (const left of leftForSecond)
    for (const shorter of firstsLeaving(left, headline, dossier, tellers)) {
      if (tried.has(shorter.text) || titleShare(shorter.text, dossier) < share * shareMin) continue
      tried.add(shorter.text)
      const told = tellers.tellAfter(shorter)
      if (told.length > 1 && told[0] === shorter) return told
    }
  return own
}

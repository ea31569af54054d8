// How firmly a sentence speaks against its news, by class: what the law bars comes before what is missing, that before a figure in dispute, that before a caveat.
import { hindranceIn } from './hindrances.ts'

/** The classes, the strongest first. */
export const againstClasses = ['barred', 'missing', 'disputed', 'caveat'] as const
export type AgainstClass = (typeof againstClasses)[number]

/** A court, a law or an authority forbids it, or has stopped it. */
const barred =
  /\b(?:struck down|unlawful|unconstitutional|illegal(?:ly)?|injunction|halted by|(?:court|judge|regulator|authority|ministry|tribunal|council)\b[^.]{0,40}\b(?:block(?:s|ed)?|halt(?:s|ed)?|suspend(?:s|ed)?|bars?|barred|bans?|banned|stop(?:s|ped)?|forbids?|forbade)|(?:is|are|was|were|has been|have been) (?:barred|banned|blocked|suspended|halted) (?:by|from|in)|may not (?:be (?:sold|built|used|shipped|exported)|sell|build|use|ship|export))\b/iu
/** A contract, a permit or a thing that is needed and is not there. */
const missing =
  /\b(?:needs?|requires?|(?:is|are) subject to|waits? for|awaits?|depends? on|hinges? on|lapses? (?:if|unless)|only if|unless) (?:an? |the |its )?(?:\p{L}+ ){0,2}(?:licen[cs]e|permit|approval|permission|consent|clearance|vote|ruling|contract|lease|line|feeder|transformer|connection)\b|\b(?:has|have) to (?:approve|agree|consent)\b|\bha(?:s|ve) yet to (?:approve|sign|agree|apply|rule)\b|\bhas not been (?:passed|approved|licensed|applied for)\b/iu
/** Somebody says otherwise, by word or by another figure; or nobody else has checked. */
const disputed =
  /\b(?:den(?:y|ies|ied)|disput\w+|disagree\w*|reject\w*|contest\w*|oppos\w+|object(?:s|ed)\b|challeng\w+|appeal\w*|su(?:e[sd]?|ing)\b|accus\w+|doubt\w*|question(?:s|ed)|critici\w+|no evidence|not confirm|own (?:tests?|measure|figures|count)|(?:closer|nearer) to|puts? (?:the|it|its)\b[^.]{0,30}\bat|no (?:outside|independent) \p{L}+)\b/iu

/** The class of hindrance that each kind belongs to. */
const kinds: Readonly<Record<string, AgainstClass>> = {
  unsigned: 'missing',
  unlet: 'missing',
  unbuilt: 'missing',
  waits: 'missing',
  opposed: 'disputed',
  unchecked: 'disputed',
}

/** Which class a sentence that speaks against its news belongs to; a caveat where none firmer is told. */
export function againstClassOf(text: string): AgainstClass {
  if (barred.test(text)) return 'barred'
  const kind = kinds[hindranceIn(text)?.kind ?? '']
  if (kind === 'missing' || missing.test(text)) return 'missing'
  return kind === 'disputed' || disputed.test(text) ? 'disputed' : 'caveat'
}

/** The same sentences, the strongest class first; within a class in the order given. */
export const strongestFirst = <T extends { readonly text: string }>(found: readonly T[]): readonly T[] =>
  againstClasses.flatMap((each) => found.filter(({ text }) => againstClassOf(text) === each))

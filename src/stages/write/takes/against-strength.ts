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

const stops =
  '(?:block(?:s|ed|ing)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|suspension|bar(?:s|red|ring)?|ban(?:s|ned|ning)?|stop(?:s|ped|ping)?|forbid(?:s|den|ding)?|strike down|struck down|injunctions?|unlawful|illegal)'
const needed = '(?:licen[cs]es?|permits?|approvals?|permission|consent|clearance|vote|ruling)'
/** A stop that was refused or did not come, and a leave that nobody needs: they speak for the news. */
const inFavour = new RegExp(
  [
    String.raw`\b(?:refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed)?|den(?:y|ies|ied)|(?:throws|threw|turned) (?:out|down)|(?:did|does|do|will|would|has|have|had|was|were|is|are) not|(?:did|does|do|has|have|was|is)n['’]t|never|failed to)\b(?: (?!and\b|but\b)[\p{L}’'-]+){0,6}? ${stops}\b`,
    String.raw`\bno (?:court|judge|regulator|authority|ministry|tribunal|council|body|law|rule)\b(?: [\p{L}’'-]+){0,4}? ${stops}\b`,
    String.raw`\b(?:not|n['’]t|never|nor) (?:require|need|wait for|depend on|hinge on|await|(?:be )?subject to)\b(?: [\p{L}’'-]+){0,3}? ${needed}\b`,
    // "Its finance chief rejects the comparison": who is doubted defends the news.
    String.raw`\b(?:reject(?:s|ed)?|den(?:y|ies|ied)|dismiss(?:es|ed)?|disput(?:es|ed)) (?:the|this|that|any|such) (?:comparisons?|criticisms?|charges?|accusations?|suggestions?|ideas?|concerns?|fears?)\b`,
    String.raw`\b(?:requires?|needs?) no (?:[\p{L}’'-]+ ){0,2}${needed}\b|\bno (?:[\p{L}’'-]+ ){0,2}${needed} (?:is|was|are) (?:needed|required)\b`,
  ].join('|'),
  'iu',
)
/** A ban that is not lifted stands, and a second half may say the opposite of the first. */
const turnedAgain =
  /\b(?:lift|lifted|lifting|overturn\p{L}*|appeals?|against|remov\p{L}+|eas(?:e|es|ed|ing)|revers\p{L}+|but|though|although|however|while|until|unless)\b/iu

/** Whether what sounds like a hindrance says that there is none. */
export const speaksInFavour = (text: string): boolean => inFavour.test(text) && !turnedAgain.test(text)

/** Which class a sentence that speaks against its news belongs to, a caveat where none firmer is told; undefined where it speaks for the news. */
export function againstClassOf(text: string): AgainstClass | undefined {
  if (speaksInFavour(text)) return undefined
  if (barred.test(text)) return 'barred'
  const kind = kinds[hindranceIn(text)?.kind ?? '']
  if (kind === 'missing' || missing.test(text)) return 'missing'
  return kind === 'disputed' || disputed.test(text) ? 'disputed' : 'caveat'
}

/** The same sentences without those that speak for the news, the strongest class first; within a class in the order given. */
export const strongestFirst = <T extends { readonly text: string }>(found: readonly T[]): readonly T[] =>
  againstClasses.flatMap((each) => found.filter(({ text }) => againstClassOf(text) === each))

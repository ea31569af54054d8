// What a report says when it tells a limit, a condition, an objection or a loss: broad on purpose, since "none found" is a claim about every sentence.
import type { Claim } from '../domain/claim.ts'
import { splitSentences } from './sentences.ts'
import { verbReadings } from './verbs.ts'

const contrast =
  /\b(?:but|however|although|though|yet|despite|nevertheless|nonetheless|even so|even if|instead|rather than|except|unless|whereas|only|in spite of|notwithstanding|contrary)\b/iu
/** A thing that is not, not known or not said. */
const denial = /\b(?:not|no|nor|never|none|nobody|nothing|neither|without|cannot|unable|lacks?|lacking|unclear|unknown)\b|n['’]t\b/iu
const condition =
  /\b(?:if|provided that|on condition|conditional|subject to|depend\w*|contingent|pending|hinges?|needs?|requires?|approv\w+|lapses?d?|expires?|(?<!\d )may\b(?! \d)|might|could|must|has to|have to|options?|exempt\w*|limit(?:s|ed)?|caps?|capped|bars|barred|excludes?|excluded|restrict\w*)\b/iu
const dispute =
  /\b(?:den(?:y|ies|ied)|disput\w+|disagree\w*|reject\w*|contest\w*|oppos\w+|object(?:s|ed|ions?)|challeng\w+|appeal\w*|critic\w*|condemn\w*|complain\w*|complaints?|protest\w*|petitions?|dissent\w*|resist\w*|refus\w+|declin\w+|threat\w*|vow\w*|su(?:e[sd]?|ing|its?)|lawsuits?|court|accus\w+|alleg\w+|investigat\w+|inquir\w+|probes?|against|strikes?|boycott\w*|unions?|veto\w*|annoy\w*|anger\w*|angry|disappoint\w*|regret\w*|called the|question(?:s|ed)|asked (?:for|to|why|who|whether))\b/iu
const doubt =
  /\b(?:doubt\w*|sceptic\w*|skeptic\w*|unconvinced|convinced|warn\w*|concern\w*|worr\w+|fear\w*|caution\w*|risk\w*|danger\w*|uncertain\w*|unproven|untested|unverified|claims?|claimed|allegedly|experts?|analysts?|economists?|researchers?|independent\w*|outsiders?|rivals?|competitors?)\b/iu
const loss =
  /\b(?:los(?:e|es|t|s|ses|ing)|fell|falls?|fallen|drop(?:s|ped)?|declin\w+|sank|sinks?|slid|slides?|slip\w*|tumbl\w+|plung\w+|slump\w*|shrank|shrinks?|down|lower|fewer|less|worse|weak\w*|shortages?|shortfall|short of|miss(?:es|ed|ing)?|fail\w*|fault\w*|errors?|mistakes?|broke\w*|defect\w*|breach\w*|leak\w*|fines?|fined|penalt\w+|fees?|debts?|owes?|owed|costs?|expensive|dearer|overrun\w*|cut(?:s|ting)?|layoffs?|clos(?:es|ed|ing|ure)|shut\w*|harm\w*|damage\w*|injur\w+|died|deaths?|accident\w*|fires?|outages?|bans?|banned|blocked|halted|suspended|revoked|withdr[ae]w\w*|cancel\w*|end(?:s|ed)? (?:its|the|early))\b/iu
const delay = /\b(?:delay\w*|late|later|postpon\w+|put off|overdue|behind|wait\w*|queue\w*|slow\w*|months? more|second time|again)\b/iu
/** A second figure beside the first: "puts it closer to 40 months", "more than the 340 that it gives". */
const rivalFigure =
  /\b(?:closer to|nearer to|puts (?:it|the \w+) at|more than the|less than the|higher than|lower than|up from|twice|half|a third of|compared with|compared to)\b/iu

const signs: readonly RegExp[] = [contrast, denial, condition, dispute, doubt, loss, delay, rivalFigure]

/** What an outlet says to its readers about itself is no report. */
const toReaders = /^(?:readers|subscribers|(?:this|the) (?:article|story) (?:was|is|has been|will be)|sign up|follow us|write to us)\b/iu

/** Whether a sentence may tell something against the news it stands in. Errs on the side of yes: a no is what "none found" stands on. */
export const maySpeakAgainst = (text: string): boolean => !toReaders.test(text) && signs.some((sign) => sign.test(text))

/** A report as it is searched: what is kept of its text, its language and its headline. */
export interface Searched {
  readonly text: string
  readonly language: string
  readonly title: string
}

/** Words that point back to what was told: "it", "the company", "this". */
const pointsBack =
  /\b(?:it|its|this|these|he|she|his|her|the (?:company|firm|lab|laboratory|group|start-up|operator|supplier|buyer|seller|owner|agency|ministry|government|council|deal|contract|agreement|lease|plan|project|site|campus|plant|reactor|model|chips?|rule|law|bill|order|offer|price|prices|round|loan|money|move|decision|ruling|talks|purchase|sale|merger|release|test|tests|score|scores|licence|permit))\b/iu
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []

/** A word before what only looks like a past: "renting finished space", "is used". */
const beforeParticiple = /(?:ing|^(?:the|an?|has|have|been|be|is|are|of|with|by|in|and|or|for|to|such))$/iu
/** What came about or is to come is an event: how things go in general is told in the present. */
const tellsEvent = (sentence: string): boolean =>
  wordsIn(sentence).some((word, at, words) => {
    const readings = verbReadings(word.toLowerCase())
    const isPast = readings.some(({ form }) => form === 'past') && !readings.some(({ form }) => form === 'base')
    return /^(?:was|were|had|did|will|would)$/iu.test(word) || (at > 0 && isPast && !beforeParticiple.test(words[at - 1] ?? ''))
  })

/** Whether a sentence speaks of nothing in particular: in the present, without a name, a figure, a word that points back, or the headline's own. */
function isGeneral(sentence: string, { text, title }: Searched): boolean {
  const [first = '', ...rest] = wordsIn(sentence)
  if (/\d|["“”]/u.test(sentence) || rest.some((word) => /^\p{Lu}/u.test(word)) || pointsBack.test(sentence) || tellsEvent(sentence))
    return false
  // A name may open it: then the report has the same word inside another sentence.
  if (new RegExp(String.raw`(?<=[\p{Ll},] )${first}\b`, 'u').test(text) || title.includes(first)) return false
  return !wordsIn(title).some((word) => word.length > 3 && new RegExp(String.raw`\b(?:the|this|that|such) ${word}`, 'iu').test(sentence))
}

/** Where a report may speak against its news: on the news itself, in general remarks, nowhere, or nowhere in what is kept of it. */
export type CounterPlace = 'on-the-news' | 'in-general' | 'nowhere' | 'not-in-what-is-kept'

/**
 * Where a report may speak against its own news. Of one whose text is gone its claims are searched; one in a language whose signs are not
 * known here may do so on every line.
 */
export function counterSignsIn(report: Searched, claims: readonly Claim[]): CounterPlace {
  if (report.text === '')
    return claims.some((claim) => claim.negated || maySpeakAgainst(`${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}`))
      ? 'on-the-news'
      : 'not-in-what-is-kept'
  if (!report.language.startsWith('en')) return 'on-the-news'
  const sentences = splitSentences(report.text, report.language).map(({ start, end }) => report.text.slice(start, end))
  const found = [report.title, ...sentences].filter(maySpeakAgainst)
  if (found.length === 0) return 'nowhere'
  return found.every((sentence) => isGeneral(sentence, report)) ? 'in-general' : 'on-the-news'
}

/** The absence that each place bears: none anywhere, none but general remarks, none in what is kept. */
export const counterSlots: Readonly<Record<Exclude<CounterPlace, 'on-the-news'>, string>> = {
  nowhere: 'counter-evidence',
  'in-general': 'counter-evidence-but-general',
  'not-in-what-is-kept': 'counter-evidence-kept',
}

/** Whether a report bears out that nothing in it speaks against its news, as far as the slot claims. */
export function deniesCounter(slot: string, report: Searched, claims: readonly Claim[]): boolean | undefined {
  if (!slot.startsWith(counterSlots.nowhere)) return undefined
  const place = counterSignsIn(report, claims)
  if (place === 'on-the-news') return false
  return place !== 'in-general' || slot !== counterSlots.nowhere
}

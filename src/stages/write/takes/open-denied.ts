// What a report says that somebody did not tell: a question left open by name, with the datum that would answer it.
import type { Sentence } from '../../../domain/sentence.ts'
import { askedSlot } from '../../../text/asked-answers.ts'
import { tellsSlot } from '../../../text/slots-told.ts'
import { absenceOf, claimSentence, spanOf } from '../wording/evidence-of.ts'
import { newsStems } from '../wording/news-value.ts'
import { businessesIn } from './businesses-in.ts'
import { type News, newsOf, type Said } from './news-plan.ts'

const denial =
  /^(?<who>(?:The |An? |It$)?[^.;,“”"]{0,60}?) (?:(?:did|does|would|has|have|had|could)(?: not|n['’]t)(?: yet)?|declined to|refused to) (?:say|said|disclosed?|revealed?|tell|told) (?<question>(?<word>how (?:many|much)|what|when|where|which|who|whether)\b[^.;:“”"?]{4,110}?)(?:, (?:but|and|while)\b[^.]*)?\.?$/u
/** What stands for something told before: of a sentence alone nobody knows what. */
const stands =
  /\b(?:it|its|they|their|them|these|those|this|that|he|she|his|her|him|do|does|did|one|ones|so|such|there|others?|same|else)\b/iu
const money = /\b(?:pay|pays|paid|costs?|earn\w*|worth|valued|charg\w+|spen[dt]\w*|price\w*)\b/iu

/** The datum that answers a question, by its first word; undefined where only somebody's reasons would. */
function datumOf(word: string, question: string): string | undefined {
  if (money.test(question) && !/^(?:who|whether|which|when|where|how many)/u.test(question)) return 'a sum'
  if (word === 'how many') return 'a count'
  if (word === 'how much') return 'a figure'
  if (word === 'when') return 'a date'
  if (word === 'where') return 'a place'
  if (word === 'who') return 'a name'
  if (word === 'which') return 'a list'
  return word === 'whether' ? 'a statement' : undefined
}

interface Asked {
  readonly said: Said
  readonly who: string
  readonly question: string
  readonly datum: string
}

/** The business that kept silent: by its name, or "it" and "the company" where the report's headline and first sentences name one alone. */
function silentOne(who: string, said: Said, news: News): string | undefined {
  const [named, second] = businessesIn(who, news)
  if (named !== undefined)
    return second === undefined && /^(?:The )?\p{Lu}/u.test(who) && isWhole(who, named.aliases) ? named.name : undefined
  if (!/^(?:It|The (?:company|lab|firm|start-up|maker|group|operator))$/u.test(who)) return undefined
  const source = news.dossier.sources.find(({ article }) => article.id === said.claim.articleId)
  const all = businessesIn(`${source?.article.title ?? ''}\n${source?.article.text ?? ''}`, news)
  const [only] = all
  // The sentence before must be on it and name nobody else: the registry does not know every company.
  const before = sentenceBefore(source?.article.text ?? '', said.claim.start)
  const alias = only?.aliases.toSorted((a, b) => b.length - a.length).find((each) => before.includes(each))
  if (only === undefined || all.length > 1 || alias === undefined) return undefined
  return /(?<=\S )\p{Lu}\p{L}+/u.test(before.replaceAll(alias, '').replace(days, '')) ? undefined : only.name
}
const days =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/gu
const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .trimEnd()
    .split(/(?<=[.!?])\s+/u)
    .at(-1) ?? ''
const sentenceBehind = (text: string, at: number): string =>
  text
    .slice(at)
    .trimStart()
    .split(/(?<=[.!?])\s+/u)[0] ?? ''
/** Silence of another day may be over. */
const past =
  /\b(?:at first|at the time|then|until|before|earlier|yet again|last (?:week|month|year)|so far|originally|initially|for (?:weeks|months|years)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d))\b/iu

const isWhole = (who: string, aliases: readonly string[]): boolean => aliases.includes(who)

function askedIn(said: Said, news: News): Asked | undefined {
  const found = denial.exec(said.text)?.groups
  const word = found?.['word'] ?? ''
  const own = found === undefined ? undefined : silentOne(found['who'] ?? '', said, news)
  // Where two keep silent together the question must name one of them itself.
  const isOfTwo = /^(?:They|The two(?: (?:companies|sides|parties))?|Both(?: (?:companies|sides))?)$/u.test(found?.['who'] ?? '')
  const who = own ?? (isOfTwo && businessesIn(found?.['question'] ?? '', news).length === 1 ? '' : undefined)
  if (found === undefined || who === undefined) return undefined
  // "What it pays": only who keeps silent can pay; "what it is worth" may be said of anything.
  const question = (found['question'] ?? '').replace(
    /^(?<open>\S+(?: (?:many|much))?) it (?=(?:(?:will|would) )?(?:pays?|paid|charges?|charged|earns?|earned|spends?|spent)\b)/u,
    `$<open> ${who} `,
  )
  const datum = datumOf(word, question)
  if (datum === undefined || stands.test(question) || past.test(said.text)) return undefined
  // A figure in the words behind may be the answer after all.
  const { text = '' } = news.dossier.sources.find(({ article }) => article.id === said.claim.articleId)?.article ?? {}
  const behind = sentenceBehind(text, said.claim.end)
  if (
    /^(?:Later|But|Now|It|That|They|He|She|A (?:spokes\p{L}+|person))\b/u.test(behind) &&
    /\d|\b(?:thousand|million|half|most|all|none)\b/iu.test(behind)
  )
    return undefined
  if (/, (?:but|and|while)\b/u.test(said.text.slice(said.text.indexOf(found['question'] ?? '')))) return undefined
  return { said, who, question, datum }
}

/**
 * The question that a report itself says was left open, where no report may answer it: of several the one that shares most with the headlines.
 *
 * @returns undefined where the question leans on another sentence, or some report may answer it
 */
export function deniedDatum({ dossier, articleIds, titles }: News): Sentence | undefined {
  const whole = newsOf(dossier, 'whole')
  const titled = newsStems(titles)
  const near = ({ question }: Asked): number => [...newsStems(question)].filter((stem) => titled.has(stem)).length
  const open = whole.said
    .flatMap((said) => askedIn(said, whole) ?? [])
    .filter(({ question }) => {
      const slot = askedSlot(question)
      return dossier.sources.every(({ article }) => !tellsSlot(slot, article.text) && !tellsSlot(slot, article.title))
    })
    .toSorted((a, b) => near(b) - near(a))
  const [asked] = open
  if (asked === undefined || near(asked) === 0) return undefined
  // "It did not say": the name stands in another sentence.
  const namedBy = asked.who === '' || asked.said.text.includes(asked.who) ? [] : whole.said.filter(({ text }) => text.includes(asked.who))
  return claimSentence(
    dossier.storyId,
    'cannot-conclude',
    `It cannot be concluded ${asked.question}; ${asked.datum}, which ${asked.who === '' ? 'was not given' : `${asked.who} did not give`}, would settle it.`,
    [
      absenceOf(articleIds, [askedSlot(asked.question)]),
      spanOf(asked.said.claim, dossier),
      ...namedBy.slice(0, 1).map(({ claim }) => spanOf(claim, dossier)),
    ],
  )
}

// Which claims are the news: close to the sources' own headlines, an event rather than a state, early, with figures, told by several.

import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { readOnce } from '../../../text/read-once.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { sameNews } from './agreeing-claims.ts'

const common = new Set(
  'about after again against also because been before being between could does during from have having here into just like more most much must never only other over said same says should since some such than that their them then there these they this those through under until very were what when where which while will with within without would your news video report reports watch live update updates opinion says says the and for its his her are was has had not new will amid'.split(
    ' ',
  ),
)

/** News verbs that tell one event, so that a headline's "lowers" finds the report's "has cut". */
const sameEvent: ReadonlyMap<string, string> = new Map(
  `buy acquire purchase takeover takes-over|cut lower reduce slash trim fall drop shed|raise lift increase hike rise|rent lease let secure take|open launch start begin inaugurate
  fire oust remove dismiss sack|resign quit step-down|arrest detain hold|charge indict accuse|sue file|fine penalise penalize|order tell instruct demand|block halt stop freeze
  reject refuse turn-down rebuff|approve pass back clear uphold|announce unveil present introduce reveal|delay postpone slip miss|cancel scrap drop abandon|sign strike agree
  appoint name choose tap pick select|condemn denounce criticise criticize blast slam|investigate probe examine inquiry|die dead death|win beat defeat|publish release disclose`
    .split(/[|\n]/)
    .flatMap((line) => {
      const words = line.trim().split(/\s+/)
      return words.map((word) => [word, words[0] ?? word] as const)
    }),
)

/** Small numbers are the same in words and in figures. */
const figures = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, String(at + 2)] as const),
)

/** The stems a text is compared by: its names, figures and words of content, verbs by the event they tell. */
export const newsStems: (text: string) => ReadonlySet<string> = readOnce(stemsIn)

function stemsIn(text: string): ReadonlySet<string> {
  // "$8.6B" and "$8.6 billion" are one figure.
  const plain = text.toLowerCase().replace(/(\d)(?:bn|b|m|k|tn)(?![\p{L}\p{N}])/gu, '$1')
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}.,]*[\p{L}\p{N}]|\p{N}/gu) ?? []
  return new Set(
    words
      .filter((word) => (/\p{N}/u.test(word) || word.length > 2) && !common.has(word))
      .map((word) => {
        const figure = figures.get(word)
        if (figure !== undefined) return figure
        const lemma = verbReadings(word)[0]?.lemma ?? word
        return (sameEvent.get(lemma) ?? lemma).slice(0, 6)
      }),
  )
}

/** The stems of a headline's words that are no names: its deed and what it is done to. */
export const deedStems = (text: string): ReadonlySet<string> =>
  newsStems((text.match(/(?<=\s)(?!(?:will|would|may|might|could|can|should|must)\b)[\p{Ll}\d][\p{L}\d.,-]*/gu) ?? []).join(' '))

/** The event a verb group tells, by its main verb: "has lowered" and "cuts" are one. */
export function eventName(verb: string): string {
  const lemma = verbReadings(verb.toLowerCase().split(/\s+/).at(-1) ?? '')[0]?.lemma ?? verb
  return sameEvent.get(lemma) ?? lemma
}

interface Title {
  readonly stems: ReadonlySet<string>
  readonly weight: number
}

const titlesBy = new WeakMap<Dossier, readonly Title[]>()

function titlesOf(dossier: Dossier): readonly Title[] {
  const known = titlesBy.get(dossier)
  if (known !== undefined) return known
  const weight = ({ coverage, article }: DossierSource): number => (coverage.role === 'copy' ? 0.3 : article.level < 'L3' ? 0.5 : 1)
  const titles = dossier.sources.map((source) => ({ stems: newsStems(source.article.title), weight: weight(source) }))
  const sum = titles.reduce((all, title) => all + title.weight, 0)
  const shares = titles.map((title) => ({ ...title, weight: title.weight / Math.max(0.1, sum) }))
  titlesBy.set(dossier, shares)
  return shares
}

/** How much of the sources' headlines a text carries, 0 to 1: the weighted mean over headlines of the share of each one's stems. */
export function titleShare(text: string, dossier: Dossier): number {
  const own = newsStems(text)
  return titlesOf(dossier).reduce((sum, { stems, weight }) => {
    const shared = [...stems].filter((stem) => own.has(stem)).length
    return sum + (weight * shared) / Math.max(2, stems.size)
  }, 0)
}

const events =
  /^(?:accept|accuse|acquire|add|adopt|agree|announce|appeal|appoint|approve|arrest|ask|auction|award|back|ban|bar|beat|begin|block|borrow|break|build|buy|call|cancel|cap|charge|choose|clear|close|complete|condemn|confirm|convict|cut|decide|declare|decline|defeat|defend|delay|deliver|demand|deny|deploy|detain|dismiss|double|drop|elect|end|endorse|enter|exit|expand|extend|fall|file|fine|finish|fire|fund|grant|halt|halve|hire|impose|increase|indict|install|introduce|invest|investigate|issue|join|kill|launch|lease|leave|lend|let|lift|lose|lower|merge|miss|move|name|nominate|open|order|oust|overturn|pass|pause|plan|pledge|postpone|promise|propose|publish|pull|put|quit|raise|reach|reject|release|rent|replace|report|rescind|resign|resume|reveal|reverse|rise|rule|sack|scrap|sell|sentence|settle|ship|shut|sign|start|step|stop|strike|subpoena|sue|suspend|swap|take|threaten|triple|unveil|uphold|urge|veto|vote|vow|warn|win|withdraw)$/
const states =
  /^(?:be|have|remain|stay|operate|hold|own|contain|include|consist|lie|stand|belong|cost|mean|need|want|believe|think|feel|know|like|live|employ|cover|draw|weigh|fit|carry|face|seem|appear|tend|deserve|represent|reflect|view|favour|favor|depend|run|serve|offer|charge|work|describe|dominate|feature)$/

/** Whether a verb tells how things are and no deed. */
export const isState = (lemma: string): boolean => states.test(lemma)

/** What kind of verb carries a claim: 1 for a deed, -1 for a state, 0 for the rest. */
export function eventOf(claim: Claim): -1 | 0 | 1 {
  const words = claim.verb.text.toLowerCase().split(/\s+/)
  const lemma = verbReadings(words.at(-1) ?? '')[0]?.lemma ?? ''
  if (lemma === 'be' || words.length === 0) return -1
  // "Is expected", "has been charged": a passive of a deed is a deed.
  if (states.test(lemma) && !/^(?:is|are|was|were|been)$/.test(words.at(-2) ?? '')) return -1
  return events.test(lemma) ? 1 : 0
}

const sharesBy = new WeakMap<Dossier, Map<Claim, number>>()

/** How much of the headlines a claim's clause carries; worked out once a claim. */
function shareOf(claim: Claim, dossier: Dossier): number {
  const shares = sharesBy.get(dossier) ?? new Map<Claim, number>()
  sharesBy.set(dossier, shares)
  const share = shares.get(claim) ?? titleShare(clauseText(claim), dossier)
  shares.set(claim, share)
  return share
}

const background = 21 * 86_400_000

/** Whether every date of a claim lies weeks before its report: it tells what led here. */
export function isOld(claim: Claim, dossier: Dossier): boolean {
  const day = dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.publishedAt ?? ''
  return claim.dates.length > 0 && claim.dates.every(({ interval }) => Date.parse(interval.to) < Date.parse(day) - background)
}

const clauseText = (claim: Claim): string =>
  [claim.subject.text, claim.verb.text, claim.object?.text, claim.speaker?.text].filter((part) => part !== undefined).join(' ')

/** The news value of a claim; higher tells more of what is new in the story. */
export function newsValue(claim: Claim, dossier: Dossier): number {
  const from = dossier.sources.find(({ article }) => article.id === claim.articleId)
  const share = shareOf(claim, dossier)
  const figures = Math.min(1, claim.quantities.length + claim.money.length)
  return (
    share * 6 +
    eventOf(claim) * 0.8 +
    2 / (1 + claim.position * 0.3) +
    figures * 0.4 +
    (claim.subject.entityId === undefined ? 0 : 0.5) +
    Math.min(2, sameNews(claim, dossier).length) * 0.5 -
    (claim.modality === 'possible' || claim.modality === 'conditional' ? 0.5 : claim.modality === 'rumour' ? 1 : 0) -
    (isOld(claim, dossier) ? 1.5 : 0) -
    (from?.coverage.role === 'copy' ? 3 : 0)
  )
}

const disputes =
  /^(?:deny|dispute|reject|criticise|criticize|condemn|denounce|challenge|object|oppose|accuse|question|contradict|appeal|sue|warn|blame|refuse|decline)$/
/** Beyond this share of the headlines a sentence says them over again. */
const headlineEnough = 0.25

/** What a claim adds to the news once that is told: how large it is, what comes next, what is disputed. */
export function furtherValue(claim: Claim, dossier: Dossier): number {
  const from = dossier.sources.find(({ article }) => article.id === claim.articleId)
  const lemma = verbReadings(claim.verb.text.toLowerCase().split(/\s+/).at(-1) ?? '')[0]?.lemma ?? ''
  return (
    Math.min(headlineEnough, shareOf(claim, dossier)) * 6 +
    eventOf(claim) * 0.6 +
    2 / (1 + claim.position * 0.2) +
    Math.min(1, claim.quantities.length + claim.money.length) * 0.6 +
    (claim.modality === 'plan' ? 0.5 : 0) +
    (disputes.test(lemma) || claim.negated ? 0.5 : 0) -
    (claim.modality === 'rumour' ? 1 : 0) -
    (isOld(claim, dossier) ? 2.5 : 0) -
    (from?.coverage.role === 'copy' ? 3 : 0)
  )
}

/** Whether a claim tells of the news itself: near the headlines, and a deed, a figure or an opening line; not what led here. */
export function isNews(claim: Claim, dossier: Dossier): boolean {
  const event = eventOf(claim)
  if (isOld(claim, dossier) || claim.modality === 'rumour') return false
  const share = shareOf(claim, dossier)
  const hasFigure = claim.quantities.length + claim.money.length > 0
  if (event < 0) return share >= 0.2 && (hasFigure || claim.position < 2)
  return share >= (event > 0 || hasFigure ? 0.08 : 0.14) || (claim.position < 2 && event > 0)
}

/** Whether a claim at least touches what the headlines are about. */
export function isNear(claim: Claim, dossier: Dossier): boolean {
  return shareOf(claim, dossier) >= 0.05 || claim.position < 3
}

const orders = new WeakMap<readonly Claim[], readonly Claim[]>()

/** Claims by news value, the newest first; ties in the order of sources and of their text. */
export function newsOrder(claims: readonly Claim[], dossier: Dossier): readonly Claim[] {
  const known = orders.get(claims)
  if (known !== undefined) return known
  const rank = new Map(dossier.sources.map(({ article }, at) => [article.id, at]))
  const values = new Map(claims.map((claim) => [claim, newsValue(claim, dossier)]))
  const sorted = [...claims].sort(
    (a, b) =>
      (values.get(b) ?? 0) - (values.get(a) ?? 0) || (rank.get(a.articleId) ?? 0) - (rank.get(b.articleId) ?? 0) || a.start - b.start,
  )
  orders.set(claims, sorted)
  return sorted
}

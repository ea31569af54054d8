// Where the attribution stands in a sentence: after the news, before it, or between subject and verb.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { sha256Hex } from '../../../text/digest.ts'
import { beforeLookAlikes } from '../../../text/planted-orders.ts'
import type { Content } from './content-forms.ts'
import { sourceOf } from './evidence-of.ts'
import { eventOf } from './news-value.ts'
import { capitalise, joinWords, nameInProse, printDate } from './phrases.ts'
import { viewIn } from './reportable.ts'

export interface Attribution {
  readonly claim: Claim
  readonly dossier: Dossier
  readonly told: number
  readonly named: readonly string[]
  readonly lastArticle: string
  /** Articles that a sentence before names as its source. */
  readonly namedArticles: readonly string[]
  readonly agreeing: readonly Claim[]
  /** What the sentences before say. */
  readonly before?: string
}

/** A publisher's name as prose has it: without the section or the way of printing that a list hangs on ("Gazette - News", "Gazette (Web News)"). */
export function printPublisher(name: string): string {
  return honestPart(name)
    .replace(/\s[-–|]\s(?:News|Opinion|Editorials?|Politics|World|Home|RSS|Latest|Top Stories)$/iu, '')
    .replace(/ \((?:Online|Web|Web News|Online News)\)$/iu, '')
    .trim()
}

/** The same as a headline has room for: "NPR" for "NPR Online News". */
export function shortPublisher(name: string): string {
  return printPublisher(name).replace(/^(?<letters>\p{Lu}{3,5}) (?:Online )?News$/u, '$<letters>')
}

/** Signs that no reader sees, letters written as numbers, and runs that spell no word: a name ends where they begin. */
const unprintable = /&#x?[\da-fA-F]+;|[\p{Cc}\p{Cf}\p{Co}]|(?<=\s)(?=\S*\d)(?=\S*\p{L})\S{12,}|\d{7,}/u

function honestPart(given: string): string {
  const name = beforeLookAlikes(given)
  const at = name.search(unprintable)
  const part = at < 0 ? name : name.slice(0, at).trim()
  return part === '' ? 'one outlet' : part
}

export interface Frame {
  readonly text: string
  /** The attribution stands between subject and verb. */
  readonly isMiddle: boolean
}

/** The content with who reports it between two of its parts, where it has such a place; "pleaded guilty, the Gazette reported, at a hearing" would set the Gazette there. */
function framedLate({ subject, rest, late }: Content, frame: string): readonly Frame[] {
  if (late === undefined) return []
  return [{ text: `${capitalise(subject)} ${rest.slice(0, late).trim()}, ${frame}, ${rest.slice(late)}.`, isMiddle: true }]
}

/** Whether words give a day: "1 December" is not told by "31 December". */
const tellsDay = (words: string, day: string): boolean =>
  words
    .split(day)
    .slice(0, -1)
    .some((before) => !/\d$/u.test(before))

/** "A source told Pier Daily that", credited to Pier Daily: whom it was told stands there once. */
const toldOnce = (rest: string, publisher: string): string => {
  const told = `told ${publisher} `
  return rest.startsWith(`${told}that `) ? `said ${rest.slice(told.length)}` : rest
}

/** Sentences that say the content and who reports it, the likeliest first; which form leads depends on the story, for variety. */
export function framesFor(given: Content, attribution: Attribution): readonly Frame[] {
  const { claim, dossier, told, agreeing, before } = attribution
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined) return []
  const day = printDate(from.article.publishedAt.slice(0, 10))
  const publisher = nameInProse(printPublisher(from.source.name))
  const content = { ...given, rest: toldOnce(given.rest, publisher) }
  // A report that only gave somebody's full name has not been named.
  const isNamed = attribution.namedArticles.includes(claim.articleId) && before?.includes(printPublisher(from.source.name)) !== false
  const isSameDay = tellsDay(`${content.subject} ${content.rest}`, day)
  const onDay = isSameDay ? 'that day' : `on ${day}`
  const whole = `${content.subject} ${content.rest}`
  const turn = Number.parseInt(sha256Hex(dossier.storyId).slice(0, 4), 16) + told
  if (content.citing !== undefined)
    return [
      {
        text: citingFrame(content, whole, { publisher, onDay, told, isNamed }),
        isMiddle: false,
      },
    ]
  const others = agreeing.flatMap((each) => sourceOf(dossier, each.articleId) ?? [])
  const isSame = attribution.lastArticle === claim.articleId && !hasOtherReport(whole, before ?? '', publisher)
  if (content.late !== undefined) {
    if (others.length > 0 || (told === 0 && isSameDay)) return []
    const says = isSame && attribution.named.length === 1 ? 'the report says' : `according to ${publisher}`
    return framedLate(content, told === 0 ? `according to ${publisher} on ${day}` : says)
  }
  if (others.length > 0) return agreedFrames(whole, { from, others, publisher, onDay, told, turn })
  const view = viewIn(from)
  if (view !== undefined) return viewFrames(whole, { view, publisher, day, isNamed })
  if (told === 0)
    return rotate(
      [
        `${capitalise(whole)}, ${publisher} reported ${onDay}.`,
        ...(content.isSpoken || isSameDay ? [] : [`${publisher} reported on ${day} that ${whole}.`]),
      ],
      turn,
      content.isSpoken || isSameDay || content.subject.includes(', ')
        ? []
        : [`${capitalise(content.subject)}, ${publisher} reported on ${day}, ${content.rest}.`],
    )
  // The paragraph has named its source: what it reports as a fact goes on without naming it again.
  if (isNamed && content.isParted !== true && (content.isSpoken || isPlainFact(claim)))
    return goneOn(content, isSame && attribution.named.length === 1)
  if (isSame && attribution.named.length === 1)
    return rotate(
      [`${capitalise(whole)}, the report says.`, ...(content.isSpoken ? [] : [`The report says ${whole}.`])],
      turn,
      content.isSpoken ? [] : [`${capitalise(content.subject)}, the report says, ${content.rest}.`],
    )
  return rotate(
    [
      `${capitalise(whole)}, according to ${publisher}.`,
      ...(content.isSpoken ? [] : [`${publisher} ${attribution.named.includes(from.source.name) ? 'says' : 'adds'} that ${whole}.`]),
    ],
    turn,
    content.isSpoken ? [] : [`${capitalise(content.subject)}, according to ${publisher}, ${content.rest}.`],
  )
}

/** "The Gazette reported that the quay closed": behind that, or of a report that somebody else wrote, "the report" would be the wrong one. */
const otherReport = /(?<![\p{L}-])(?:[Rr]eports?|[Ss]tudy|[Pp]aper|reported|wrote)(?![\p{L}-])/u
const hasOtherReport = (whole: string, before: string, publisher: string): boolean =>
  /\b(?:[Rr]eports?|[Ss]tudy|[Pp]aper)\b/u.test(whole) ||
  otherReport.test(before.replaceAll(`${publisher} reported`, '').replace(/\b[Tt]he report says\b/gu, ''))

/** What several outlets report, with all of them named. */
function agreedFrames(
  whole: string,
  {
    from,
    others,
    publisher,
    onDay,
    told,
    turn,
  }: {
    readonly from: DossierSource
    readonly others: readonly DossierSource[]
    readonly publisher: string
    readonly onDay: string
    readonly told: number
    readonly turn: number
  },
): readonly Frame[] {
  const all = [publisher, ...others.map((each) => nameInProse(printPublisher(each.source.name)))]
  const sameDay = others.every((each) => each.article.publishedAt.slice(0, 10) === from.article.publishedAt.slice(0, 10))
  const names = joinWords([...new Set(all)])
  return sameDay || told > 0
    ? rotate([`${capitalise(whole)}, ${names} reported${told === 0 ? ` ${onDay}` : ''}.`], turn, [])
    : rotate(
        [
          `${capitalise(whole)}, ${publisher} reported ${onDay}; ${joinWords([...new Set(all.slice(1))])} also ${others.length === 1 ? 'reports' : 'report'} it.`,
        ],
        turn,
        [],
      )
}

/** What somebody argues is told as said there, and reported by nobody. */
const viewFrames = (
  whole: string,
  { view, publisher, day, isNamed }: { readonly view: string; readonly publisher: string; readonly day: string; readonly isNamed: boolean },
): readonly Frame[] => [
  { text: isNamed ? `The ${view} says that ${whole}.` : `A ${view} in ${publisher} of ${day} says that ${whole}.`, isMiddle: false },
]

/** Whom the report cites is told with it: behind its name and day, or alone where the paragraph has named it. */
function citingFrame(
  { citing = '' }: Content,
  whole: string,
  {
    publisher,
    onDay,
    told,
    isNamed,
  }: { readonly publisher: string; readonly onDay: string; readonly told: number; readonly isNamed: boolean },
): string {
  if (told === 0) return `${capitalise(whole)}, ${publisher} reported ${onDay}, citing ${citing}.`
  return isNamed ? `${capitalise(whole)}, according to ${citing}.` : `${capitalise(whole)}, ${publisher} reports, citing ${citing}.`
}

/** A fact told without naming the report again; where its words alone would be the source's, who reports them parts them. */
function goneOn({ subject, rest, isSpoken }: Content, isOneReport: boolean): readonly Frame[] {
  const plain = { text: `${capitalise(`${subject} ${rest}`)}.`, isMiddle: false }
  if (!isOneReport || isSpoken || subject.includes(', ')) return [plain]
  return [plain, { text: `${capitalise(subject)}, the report says, ${rest}.`, isMiddle: true }]
}

/** What can be looked up: a deed or a figure told as done or planned, not how somebody sees it. */
function isPlainFact(claim: Claim): boolean {
  const isFirm = claim.modality === 'fact' || claim.modality === 'plan'
  const event = eventOf(claim)
  const isCounted = claim.quantities.length + claim.money.length > 0
  // "The port is now a fine place": a day makes no fact of how it is seen. "Vega's legacy has reached the north" is no deed.
  if (!isCounted && (event < 0 || ownedByName.test(claim.subject.text))) return false
  return isFirm && (event > 0 || isCounted || claim.dates.length > 0)
}

const ownedByName =
  /[’']s? (?:impact|legacy|influence|vision|message|rhetoric|reputation|appeal|popularity|politics|stance|approach|failure|success|leadership)$/u

function rotate(forms: readonly string[], turn: number, middle: readonly string[]): readonly Frame[] {
  const at = turn % forms.length
  return [
    ...[...forms.slice(at), ...forms.slice(0, at)].map((text) => ({ text: text.replace(/^the /u, 'The '), isMiddle: false })),
    ...middle.map((text) => ({ text, isMiddle: true })),
  ]
}

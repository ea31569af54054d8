// A sentence of two deals as two sentences of one: who acts, what is left out and what "it" stands for is written out again.
import { ended, hasFigure, type Parts, type Split, subjectOf } from './clause-pieces.ts'
import { type FigureAt, isChips, isPower } from './deal-figures.ts'
import { isParty } from './deal-leads.ts'
import { wordy } from './deal-lexicon.ts'
import { partyOf } from './deal-names.ts'
import { aroundIt, fedBy, paidWith } from './deals-behind.ts'
import { eachTo, figureForEach, figureOfEach, respectively, sitesOfList } from './deals-of-list.ts'
import { alreadyRunning, alreadyThere, partFrom, withoutHolding } from './deals-of-parts.ts'
import { type Cue, cuesIn } from './reading-cues.ts'

/** What is said of the whole sentence wherever it stands in it: none of its clauses is told as done. */
const ofAll: readonly Cue[] = ['denial', 'condition', 'guess', 'contested', 'invented', 'market', 'compared', 'retold', 'pluperfect']

/**
 * The clauses of a sentence that tells of several deals, each as a sentence that stands alone; of one with a part of its figure
 * behind it ("…, of which $300 million is for land") what comes before. Empty where a sentence is of one piece, or where anything in
 * it denies, doubts or compares.
 */
export function clausesOfDeals(parts: Parts): readonly string[] {
  const { text, figures } = parts
  if (figures.length < 2 && !bareCount.test(text) && !eachTo.test(text) && !alreadyRunning.test(text)) return []
  const found = splits.reduce<readonly string[]>((done, split) => (done.length > 0 ? done : split(parts)), [])
  if (found.length === 0) return found
  return isToldOtherwise(text) ? [] : found
}

/** Whether anything in a sentence denies, doubts, compares or retells, so that none of its clauses is told as done. */
export const isToldOtherwise = (text: string): boolean =>
  cuesIn(text, text, { type: 'capacity_lease', status: 'announced' }).some((cue) => ofAll.includes(cue))

/** "…, and 1,500 to Scaleway": a count whose unit was said before. */
const bareCount = /\d.*\s(?:and|et|und|y)\s(?:an?\s)?(?:(?:further|additional|another|weitere|autres|otros)\s)?\d/u

const opensWith = (words: string): RegExp => wordy(String.raw`^(?:${words})\b`, 'u')

/** A verb whose next word may be who is given to. */
const gives = String.raw`\b(?:provid|suppl|lend|lent|sell|sold|giv|gave|deliver|rent|leas|loan|ship)\p{L}*\s`

/** "It also signed", "it with 40 MW": the names for which it stands. */
function spelledOut(right: string, left: Parts, subject: string | undefined): string {
  const own = right.replace(/^(?:it|they|he|she|elle|il|es|sie|the (?:company|group|firm|lab|operator|developer))\s/iu, () =>
    subject === undefined ? 'It ' : `${subject} `,
  )
  const parties = left.names.filter((name) => isParty(name))
  const [first, second = first] = parties
  // "Vega has borrowed from Kestrel, and Orion will ship it 600 GPUs": where another acts, "it" is who acted, unless something was given to one.
  const isOfAnother = own === right && /^\p{Lu}/u.test(right) && !(subject !== undefined && right.startsWith(subject))
  const other = isOfAnother && !new RegExp(`${gives}$`, 'u').test(left.text.slice(0, second?.start)) ? first : second
  return other === undefined ? own : own.replace(new RegExp(`(?<=${gives})it\\b`, 'u'), other.text)
}

const within = ({ names, figures, language }: Parts, from: number, to: number, text: string): Parts => ({
  text: text.slice(from, to),
  language,
  names: names.filter((name) => name.start >= from && name.end <= to),
  figures: figures.filter((figure) => figure.start >= from && figure.end <= to),
})

/** "Of which", "including": the rest tells what a part of the figure is for. */
const partBehind =
  /,?\s(?:of which|half of which|most of which|(?:[$€£]?\d[\d.,]*\s?\p{L}*\s?(?:million|billion|MW|GW|GPUs?)?) of which|including (?=[$€£]?\d)|dont (?:la moitié|\d)|davon|wovon|de los que|de los cuales)\b/u
/** "… follows a $60 million one": what came before is told again. */
const toldBefore =
  /,?\s(?:follows|comes (?:on top of|after|weeks after|months after|days after)|adds to|builds on|folgt auf|fait suite à|sigue a)\s/u
const withoutPart: Split = ({ text, figures }) => {
  const at = (partBehind.exec(text) ?? toldBefore.exec(text))?.index
  return at !== undefined && hasFigure(figures, 0, at) && /\d|half|most|moitié/u.test(text.slice(at)) ? [ended(text.slice(0, at))] : []
}

/** "…; it also signed …". */
const atSemicolon: Split = (parts) => {
  const { text, figures } = parts
  const at = text.indexOf('; ')
  if (at < 0 || !hasFigure(figures, 0, at) || !hasFigure(figures, at, text.length)) return []
  const left = within(parts, 0, at, text)
  return [
    ended(left.text),
    ended(spelledOut(text.slice(at + 2).replace(/^(?:separately|meanwhile|also|in addition|elsewhere), /u, ''), left, subjectOf(parts))),
  ]
}

const whose = /^(?:its|the|sein|son|su)\s\p{Ll}+\s(?=\p{Lu})/u

/** "While A rents 10 MW, B …". */
const afterWhile: Split = (parts) => {
  const { text, figures, names } = parts
  if (!/^(?:While|Whereas|Just as|Tandis que|Während|Mientras)\s/u.test(text)) return []
  const comma = names
    .filter(isParty)
    .map((name) => /,\s(?:(?:its|the|sein|son|su)\s\p{Ll}+\s)?$/u.exec(text.slice(0, name.start))?.index)
    .find((at) => at !== undefined && hasFigure(figures, 0, at) && hasFigure(figures, at, text.length))
  if (comma === undefined) return []
  return [ended(text.slice(text.indexOf(' ') + 1, comma)), ended(text.slice(comma + 2).replace(whose, ''))]
}

/** "Orion, which rents 10 MW from Kestrel, has ordered 600 GPUs": what is told in passing, and what of. */
const relativeInside: Split = ({ text, figures, names }) => {
  for (const name of names.filter(isParty)) {
    const aside = /^,\s(?:which|who|qui|que|die|der|das)\s([^;]{10,140}?),\s(?=\p{Ll})/u.exec(text.slice(name.end))
    if (aside === null) continue
    const end = name.end + aside[0].length
    const told = aside[1] ?? ''
    if (!hasFigure(figures, name.end, end) || !(hasFigure(figures, end, text.length) || hasFigure(figures, 0, name.start))) continue
    return [ended(`${text.slice(0, name.end)} ${text.slice(end)}`), ended(`${name.text} ${told}`)]
  }
  return []
}

/** "… from Kestrel, which is building 40 MW": what is told of the last name. */
const relativeBehind: Split = ({ text, figures, names }) => {
  for (const name of names.filter(isParty)) {
    const aside = /^,\s(?:which|who|qui)\s/u.exec(text.slice(name.end))
    if (aside === null || !hasFigure(figures, 0, name.end) || !hasFigure(figures, name.end, text.length)) continue
    return [ended(text.slice(0, name.end)), ended(`${name.text} ${text.slice(name.end + aside[0].length)}`)]
  }
  return []
}

const joint = /,?\s(?:and|while|but|whereas|et|und|y|tandis que|während|mientras(?: que)?)\s/gu
const acting = {
  en: opensWith(String.raw`(?:has|have|had|is|are|was|will|would|said|took|sold|lent|won|built|bought|put|\p{Ll}{3,}(?:ed|s))`),
  other: opensWith(String.raw`(?:a|ont|va|hat|haben|wird|ist|ha|han|\p{Ll}{3,}(?:e|es|t|ó|é|ará|era))`),
}
const isEnglish = ({ language }: Parts): boolean => language.startsWith('en')

/** "A rents 10 MW, and B has …": a second clause with a subject of its own. */
const newSubject: Split = (parts) => {
  const { text, figures, names } = parts
  const acts = isEnglish(parts) ? acting.en : acting.other
  for (const found of text.matchAll(joint)) {
    const [left, right] = [found.index, found.index + found[0].length]
    const name = names.find(
      (each) =>
        isParty(each) && each.start >= right && /^(?:(?:its|the|sein|son|su)\s(?:\p{Ll}+\s){1,2})?$/u.test(text.slice(right, each.start)),
    )
    const after = name === undefined ? '' : text.slice(name.end + 1)
    const isSubject = name !== undefined && text.charAt(name.end) === ' ' && (acts.test(after) || doing.test(after))
    const count = bareEnd.exec(text)?.[1]
    const chips = figures.findLast((each) => each.end <= left && isChips(each))
    const isElliptic = count !== undefined && chips !== undefined && !hasFigure(figures, right, text.length)
    if (!isSubject || !hasFigure(figures, 0, left) || !(isElliptic || hasFigure(figures, right, text.length))) continue
    // "Its rival Vega has …": whose rival it is makes no difference now.
    const own = isElliptic ? `${text.slice(name.start).replace(bareEnd, ` ${count}`)} GPUs` : text.slice(name.start)
    const head = within(parts, 0, left, text)
    return [ended(head.text), ended(spelledOut(acts.test(after) ? own : own.replace(doing, (verb) => `is ${verb}`), head, undefined))]
  }
  return []
}
/** "… will provide it with 3,000": a count whose unit was said before. */
const bareEnd = /\s(\d{1,3}(?:[.,]\d{3})+|\d{2,6})\.?$/u

/** "With Estuary adding $200 million". */
const doing = /(?<=^|\p{L}\s)(?:adding|putting|lending|leasing|renting|taking|buying|ordering|building|investing)\b/u

const deed = {
  en: opensWith(
    String.raw`(?:also |now |then |later )?(?:has|have|is|are|will|plans|intends|expects|wants|leased|leases|rented|rents|ordered|orders|bought|buys|borrowed|borrows|raised|raises|signed|signs|agreed|agrees|took|takes|sold|sells|opened|opens|secured|began|begins|started|starts|lent|lends|invested|invests|booked|hired|won)`,
  ),
  other: opensWith(
    String.raw`(?:aussi |auch |también )?(?:a|va|en prévoit|prévoit|construit|commande|loue|lève|hat|wird|baut|plant|mietet|kauft|bestellt|ha|construirá|alquila|compra|prevé)`,
  ),
}

/** "A borrowed 2 billion from B and ordered 600 GPUs from C": a second deed of who acts. */
const secondDeed: Split = (parts) => {
  const { text, figures, names } = parts
  const subject = subjectOf(parts)
  if (subject === undefined) return []
  const does = isEnglish(parts) ? deed.en : deed.other
  for (const found of text.matchAll(joint)) {
    const [left, right] = [found.index, found.index + found[0].length]
    if (!does.test(text.slice(right)) || !hasFigure(figures, 0, left) || !hasFigure(figures, right, text.length)) continue
    const before = figures.filter((figure) => figure.end <= left)
    const after = figures.filter((figure) => figure.start >= right)
    const isNamed = names.some((name) => isParty(name) && name.start >= right)
    if (!isNamed && !after.some((figure) => before.some((each) => isOfOneKind(each, figure)))) continue
    return [ended(text.slice(0, left)), ended(`${subject} ${text.slice(right)}`)]
  }
  return []
}

const isOfOneKind = (a: FigureAt, b: FigureAt): boolean =>
  (isPower(a) && isPower(b)) || (isChips(a) && isChips(b)) || (a.money !== undefined && b.money !== undefined)

const number = String.raw`(?:[$€£]\s?)?\d[\d.,  ]*\d|\d`
const andFigure = new RegExp(
  String.raw`^,?\s(?:and|plus|as well as|et|und|y)\s(?:an?\s|the\s|some\s|about\s)?(?:(?:further|additional|another|weitere|autres|otros)\s)?(${number})(\s?(?:MW|GW|megawatts?|million|billion|[\p{L}\d]*GPUs?)(?![\p{L}]))?`,
  'u',
)
const nounBehind =
  /^-?\s?((?:[\p{L}-]+\s){0,3}?(?:campus|site|data cent(?:re|er)|hall|facility|centre de données|centro de datos|Rechenzentrum))\b/u

/** "60 MW to A and 35 MW to B", "a 200 MW campus in C and a 60 MW one in D": what the second leaves out. */
const leftOut: Split = ({ text, figures, names }) => {
  for (const [at, figure] of figures.entries()) {
    const until = figures[at + 1]?.start ?? text.length
    for (const found of text.slice(figure.end).matchAll(joint)) {
      const left = figure.end + found.index
      if (left > until) break
      const next = andFigure.exec(text.slice(left))
      if (next === null) continue
      const [whole, count = '', unit] = next
      const tail = text.slice(left + whole.length)
      const said = text.slice(figure.start, figure.end)
      const first = text.slice(figure.end, left)
      const hasParty = (from: number, to: number): boolean => names.some((name) => isParty(name) && name.start >= from && name.end <= to)
      const isOne = /^(?:-?\s(?:one|un autre|eines?)\b)/u.test(tail)
      const isPaired = hasParty(figure.end, left) && hasParty(left, text.length)
      if (!isPaired && !isOne) continue
      const noun = nounBehind.exec(first)?.[1] ?? ''
      const size = unit === undefined ? said.replace(/\d(?:[\d.,  ]*\d)?/u, count) : count + unit
      // "60 MW are leased to A and 20 MW to B": the verb stands between.
      const small = /^\s(to|from|with|at|by|for)\s/u.exec(tail)?.[1]
      const verb = small === undefined ? '' : first.slice(0, Math.max(0, first.lastIndexOf(` ${small} `)))
      const between = /^\s(?:is|are|was|were|will|has|have)\b/u.test(verb) ? verb : ''
      const rest = isOne ? ` ${noun}${tail.replace(/^-?\s(?:one|un autre|eines?)\b/u, '')}` : between + tail
      const chips =
        unit === undefined
          ? (/^\s(?:[\p{L}\d]+\s){0,2}?(?:GPUs?|chips|accelerators|accélérateurs|aceleradores)\b/u.exec(first)?.[0] ?? '')
          : ''
      const isCounted = chips !== '' && !said.includes(chips.trim())
      return [ended(text.slice(0, left)), ended(text.slice(0, figure.start) + size + (isCounted ? chips : '') + rest)]
    }
  }
  return []
}

/** "With A leasing 18 MW and B 12 MW": the second name has the first one's verb. */
const nameAndFigure: Split = ({ text, figures, names }) => {
  for (const figure of figures) {
    const name = names.find(
      (each) => isParty(each) && each.end + 1 === figure.start && /\s(?:and|et|und|y)\s$/u.test(text.slice(0, each.start)),
    )
    if (name === undefined) continue
    const left = text.slice(0, name.start).replace(/,?\s(?:and|et|und|y)\s$/u, '')
    const first = figures.findLast((each) => each.end <= left.length && isOfOneKind(each, figure))
    const former = names.findLast((each) => isParty(each) && first !== undefined && each.end < first.start)
    if (first === undefined || former === undefined || partyOf(former) === partyOf(name)) continue
    const tail = text.slice(figure.end)
    return [
      ended(left + tail),
      ended(
        left.slice(0, former.start) +
          name.text +
          left.slice(former.end, first.start) +
          text.slice(figure.start, figure.end) +
          left.slice(first.end) +
          tail,
      ),
    ]
  }
  return []
}

const splits: readonly Split[] = [
  sitesOfList,
  figureForEach,
  figureOfEach,
  respectively,
  withoutHolding,
  alreadyThere,
  partFrom,
  withoutPart,
  atSemicolon,
  afterWhile,
  relativeInside,
  aroundIt,
  fedBy,
  paidWith,
  newSubject,
  secondDeed,
  nameAndFigure,
  leftOut,
  relativeBehind,
]

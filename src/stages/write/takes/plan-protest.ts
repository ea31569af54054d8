// Takes on people who stop work or sign a letter at their employer: how many of all they are, and how far an offer goes towards what they ask.
import { shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { riseMet } from '../../../calc/trials.ts'
import { businessesIn, positionMax } from './businesses-in.ts'
import { timeTo } from './kind-sizes.ts'
import { calculated, type News, newsOf, type Planner, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { petitionTalk, strikeTalk } from './protest-talk.ts'
import { exactAmount, roundingBefore } from './sum-words.ts'

const workers =
  'workers|employees|staff|staffers|engineers|researchers|drivers|checkers|labellers|annotators|moderators|writers|translators|transcribers|technicians|contractors'
const strikeTitle = /\b(?:strik(?:e|es|ing)|walk(?:s|ed)? (?:out|off)|walk-?outs?|stoppages?|down(?:s|ed)? tools)\b/iu
/** Drones strike too, and so do those who make a deal. */
const ofWork = new RegExp(String.raw`\b(?:unions?|pay|wages?|${workers})\b`, 'iu')
const otherStrike =
  /\b(?:drones?|air|missiles?|rockets?|military|army)\b|\bstrik(?:es?|ing) (?:an? |the )?(?:\p{L}+ ){0,2}(?:deals?|agreements?|pacts?|balance|accord|blow|chord)\b|\bwalk\p{L}* out of\b/iu
/** A strike that has begun; a threat or a vote on one stops no work. */
const stopped =
  /\b(?:stopped work|walked (?:out|off)|went on strike|(?:is|are|were|have been) on strike|stayed (?:away|off)|downed tools|laid down their work)\b/iu
/** One that is over, or never came. */
const over =
  /\b(?:end(?:s|ed|ing)?|avert\p{L}*|call(?:s|ed|ing)? off|suspend\p{L}*|cancel\p{L}*)\b[^.;]{0,30}\b(?:strikes?|stoppages?|walk-?outs?)\b|\b(?:strikes?|stoppages?|walk-?outs?)\b[^.;]{0,40}\b(?:end(?:s|ed)|is over|was over|call(?:s|ed) off|avert\p{L}*|suspend\p{L}*|cancel\p{L}*)\b|\b(?:back (?:at|to) work|return(?:s|ed|ing)? to work|resum(?:e|es|ed) work)\b/iu
/** The end of another strike, years ago. */
const formerStrike = /\b(?:last|previous|earlier) (?:strike|stoppage|walk-?out)\b[^.;]*\bin (?:19|20)\d\d\b/iu
const onlyAhead = /\b(?:vot(?:e|es|ed|ing)|threaten\w*|whether to strike|could (?:begin|strike)|plans? to strike|ballot)\b/iu

const signTitle = /\b(?:letter|petition|signed|sign|call(?:s|ed)? (?:for|on)|ask(?:s|ed)?|urge[sd]?|demand\w*)\b/iu
const signed = /\b(?:sign(?:s|ed)?|signatures|signatories)\b/iu
const letter = /\b(?:letter|petition)\b/iu
/** Who signs is not always who works there. */
const outsiders =
  /\b(?:outsiders|former|ex-\p{L}+|customers|users|authors|artists|residents|academics|parents|scientists|professors|lawmakers|citizens|anybody|anyone|public|experts|investors|shareholders|supporters)\b/iu
const staffNamed = new RegExp(String.raw`\b(?:${workers})\b`, 'iu')

/** Who works somewhere: what a part of them is counted against. */
const staff = new RegExp(String.raw`^(?:${workers}|jobs|people|signatures|names)$`, 'u')
const countMin = 10
const isCount = ({ kind, unit, lo, hi, qualifier, by }: SaidFigure): boolean =>
  (kind === 'count' || kind === 'other') && unit === '' && lo === hi && lo >= countMin && qualifier !== 'up_to' && by === undefined

/** A count of all who work there, not of those who do something. */
const employing = /\b(?:employs?|has|have)\s(?:about\s|some\s)?$/iu

interface Counted {
  readonly said: Said
  readonly figure: SaidFigure
}

const employs = /\b(?:employs?|has|have|had|there are|in all|in total|altogether|workforce|headcount|staff of)\b/iu

/** All who work there, in a sentence that says so of the employer, or that counts the part, too. */
function wholeOf(part: Counted, news: News, own: readonly string[]): Counted | undefined {
  const isOwn = ({ text }: Said): boolean => own.some((name) => text.includes(name))
  return news.said
    .filter((said) => said.claim.articleId === part.said.claim.articleId && employs.test(said.text) && isOwn(said))
    .filter(({ text }) => businessesIn(text, news).every(({ name }) => own.includes(name)))
    .flatMap((said) => said.figures.map((figure) => ({ said, figure })))
    .find(({ figure }) => isCount(figure) && staff.test(figure.noun ?? '') && figure.lo > part.figure.lo * 1.02 && figure !== part.figure)
}

/** "840 of the 1,260 checkers is 67%": both as the report gives them. */
function shareOfStaff(part: Counted, whole: Counted): Sized | undefined {
  const inputs = { part: part.figure.lo, whole: whole.figure.lo }
  const record = calculated(inputs, shareOf(inputs))
  const limit = part.figure.qualifier === 'at_least' ? undefined : roundingBefore(part.said.text, part.figure.start)
  if (record === undefined || limit === undefined || record.result.hi > 100 || record.result.hi > record.result.lo * 1.35) return undefined
  const words = `${limit}${printNumber(inputs.part)} of the ${printNumber(inputs.whole)} ${whole.figure.noun ?? 'people'}`
  return {
    text: `${words.charAt(0).toUpperCase()}${words.slice(1)} that the report counts is ${record.result.print}.`,
    record,
    claims: [...new Set([part.said.claim, whole.said.claim])],
  }
}

const isRate = ({ kind, lo, hi, unit }: SaidFigure): boolean => kind === 'money' && lo === hi && unit !== ''
const asks = /\b(?:want(?:s|ed)?|ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|seek(?:s|ing)?|claim(?:s|ed)?|call(?:s|ed|ing)? for)\b/iu
const offers = /\b(?:offer(?:s|ed)?|proposed|put forward)\b/iu
const paidNow =
  /\b(?:(?:are|were|is|been) paid|earn(?:s|ed)?|have had|get|up from|instead of|from|against|where they have had|now at|pays?)\b[^.;,]{0,12}$/iu

/** "EUR 18.50": a rate of pay is printed to the cent. */
const rateWords = ({ unit, lo }: SaidFigure): string => (Number.isInteger(lo) ? exactAmount(unit, lo) : `${unit} ${lo.toFixed(2)}`)

/** What comes once is no rate. */
const once = /\b(?:bonus\p{L}*|one-off|lump|single payment|allowance|each month for)\b/iu
/** What a rate is paid by; one without it has that of the others in its sentence. */
function payUnit({ said, figure }: Counted): string | undefined {
  const others = new Set(said.figures.filter(isRate).flatMap(({ by }) => by ?? []))
  return figure.by ?? (others.size === 1 ? [...others][0] : undefined)
}

/** What is asked, what is paid and what is offered, each by the same time of work, at one employer. */
function wages(news: News, employer: string): Sized | undefined {
  const rates = news.said
    .filter(({ text }) => !once.test(text) && businessesIn(text, news).every(({ name }) => name === employer))
    .flatMap((each) => each.figures.filter(isRate).map((figure) => ({ said: each, figure })))
  const before = ({ said: { text }, figure: { start } }: Counted): string => text.slice(Math.max(0, start - 70), start)
  const paid = rates.find((it) => paidNow.test(before(it)))
  const offered = rates.find((it) => it !== paid && offers.test(before(it)))
  const asked = rates.find((it) => it !== paid && it !== offered && asks.test(before(it)))
  if (paid === undefined || asked === undefined || offered === undefined) return undefined
  if (new Set([paid, asked, offered].map(({ figure }) => figure.unit)).size > 1) return undefined
  const units = [paid, asked, offered].map(payUnit)
  if (units[0] === undefined || new Set(units).size > 1) return undefined
  const inputs = { paid: paid.figure.lo, asked: asked.figure.lo, offered: offered.figure.lo }
  const record = calculated(inputs, riseMet(inputs))
  if (record === undefined) return undefined
  const [now, wanted, given] = [paid, asked, offered].map(({ figure }) => rateWords(figure))
  return {
    text: `From ${now} to the ${wanted} that is asked for, the offer of ${given} goes ${record.result.print} of the way.`,
    record,
    claims: [...new Set([paid, asked, offered].map((each) => each.said.claim))],
  }
}

/** The one business at which the news is: the first that its headlines or its first sentence name. */
function employerOf(lead: Said, news: News): { readonly name: string; readonly aliases: readonly string[] } | undefined {
  const [titled] = businessesIn(news.titles, news)
  return titled ?? businessesIn(lead.text, news)[0]
}

const isTold = ({ claim }: Said): boolean => !claim.negated && claim.modality === 'fact'

/** "About 840 stopped work", where the report says how many work there. */
export const planStrike: Planner = (near) => {
  const { titles } = near
  if (!strikeTitle.test(titles) || !ofWork.test(titles) || onlyAhead.test(titles) || otherStrike.test(titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  if (over.test(titles) || news.said.some(({ text }) => over.test(text) && !formerStrike.test(text))) return undefined
  const out = news.said.find((each) => isTold(each) && each.claim.position < positionMax && stopped.test(each.text))
  const figure = out?.figures.find(
    (each) =>
      isCount(each) &&
      each.start < out.text.search(stopped) &&
      !employing.test(out.text.slice(0, each.start)) &&
      (each.noun === undefined || staff.test(each.noun) || each.noun === 'them'),
  )
  const employer = out === undefined ? undefined : employerOf(out, news)
  if (out === undefined || employer === undefined || onlyAhead.test(out.text) || otherStrike.test(out.text)) return undefined
  const part = figure === undefined ? undefined : { said: out, figure }
  const whole = part === undefined ? undefined : wholeOf(part, news, [employer.name, ...employer.aliases])
  const share = part === undefined || whole === undefined ? undefined : shareOfStaff(part, whole)
  const met = wages(news, employer.name)
  const size = [share, met].filter((each) => each !== undefined)
  if (size.length === 0) return undefined
  const isMoved = news.said.some(({ text }) =>
    /\b(?:contractor|moved to|send (?:part of )?the work|elsewhere|abroad|other (?:centres|sites))\b/iu.test(text),
  )
  return {
    kind: 'strike',
    lead: out.claim,
    size,
    compared: [],
    talk: strikeTalk({ employer: employer.name, noun: whole?.figure.noun ?? 'people', isMoved }),
  }
}

const answers =
  /\b(?:board|management|lab|company|directors)\b[^.]*\b(?:answer|meet|decide|reply|respond|vote)\w*\b|\b(?:will|would) answer\b/iu

/** Whether those who signed work there: their own word, "at X", a part of its employees, or signatures under a letter that headlines give to staff. */
function isOfStaff({ said: { text }, figure }: Counted, aliases: readonly string[], news: News): boolean {
  if (!letter.test(text) || outsiders.test(text)) return false
  if (businessesIn(text, news).some(({ aliases: own }) => own[0] !== aliases[0])) return false
  if (staffNamed.test(figure.noun ?? '')) return true
  const rest = text.slice(figure.end)
  if (aliases.some((name) => [' at', ' of', ' people at', ' people of'].some((link) => rest.startsWith(`${link} ${name}`)))) return true
  const ofAll = new RegExp(String.raw`^ of (?:the |its |about )*[\d,]+ (?:${workers})\b`, 'iu')
  return ofAll.test(rest) || (/^(?:signatures|names)$/u.test(figure.noun ?? '') && staffNamed.test(news.titles))
}

/** "212 of 1,730 employees have signed a letter", with the day on which it is to be answered. */
export const planPetition: Planner = (near) => {
  if (!signTitle.test(near.titles) || outsiders.test(near.titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  const signing = news.said.filter((each) => isTold(each) && each.claim.position <= positionMax && signed.test(each.text))
  for (const said of signing) {
    const figure = said.figures.find(
      (each) =>
        isCount(each) &&
        each.qualifier !== 'at_least' &&
        (each.noun === undefined || staff.test(each.noun)) &&
        (/\bsignatures\b/u.test(each.noun ?? '') || /\bsigned\b/iu.test(said.text)) &&
        !employing.test(said.text.slice(0, each.start)),
    )
    const employer = employerOf(said, news)
    if (figure === undefined || employer === undefined || !isOfStaff({ said, figure }, employer.aliases, news)) continue
    const part = { said, figure }
    const whole = wholeOf(part, news, [employer.name, ...employer.aliases])
    const share = whole === undefined || whole.figure.noun === 'signatures' ? undefined : shareOfStaff(part, whole)
    if (share === undefined || whole === undefined) continue
    const left = news.said
      .filter((each) => answers.test(each.text))
      .map((each) => timeTo(each, 'the time given for an answer', news))
      .find((each) => each !== undefined)
    return {
      kind: 'petition',
      lead: said.claim,
      size: [share, ...(left?.size ?? [])],
      compared: [],
      talk: petitionTalk({ employer: employer.name, when: left?.when }),
    }
  }
  return undefined
}

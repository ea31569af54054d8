// Takes on news whose figure one sentence puts in proportion by itself: each kind is known by its headline and by who acts in it.
import { businessesIn, isLead } from './businesses-in.ts'
import { timeTo } from './kind-sizes.ts'
import { partyNamed } from './named-party.ts'
import { type News, newsOf, type Plan, type Planner, type Said, type Sized, type Talk } from './news-plan.ts'
import { awardTalk } from './offer-talk.ts'
import { payerIn } from './plan-offers.ts'
import { type SizedClaim, sizedClaims } from './plan-sums.ts'
import { defendantOf } from './suit-parties.ts'
import { drawOf } from './take-frames.ts'
import { isDealEnded, isLeaveGiven, isSettled, isSuitEnded, isTrialAhead } from './told-ended.ts'
import { bondTalk, contentTalk, endedTalksTalk, permitTalk, resultTalk, tenderTalk, trialTalk } from './told-talk.ts'

interface Found {
  readonly news: News
  readonly whole: News
  readonly lead: Said
  readonly party: string
  readonly draw: string
}

/** A kind of news: how headlines and first sentence tell it, which of the sized claims is its figure, and what is said beside it. */
interface ToldKind {
  readonly kind: string
  readonly title: RegExp
  readonly never?: RegExp
  readonly lead: RegExp
  /** Whether what the sentence tells stands as told: a contract that has ended is none. */
  readonly stands?: (found: Found) => boolean
  readonly size: (found: Found, sized: readonly SizedClaim[]) => readonly Sized[]
  readonly talk: (found: Found, size: readonly Sized[]) => Talk | undefined
}

const first = (sized: readonly SizedClaim[], fits: (each: SizedClaim) => boolean): readonly Sized[] => sized.find(fits)?.size ?? []
const printed = ({ size: [one] }: SizedClaim): string => one?.text ?? ''

/** The other business of the news, by its registered name. */
const otherThan = (party: string, { lead, news }: Found): string | undefined =>
  [...businessesIn(lead.text, news), ...businessesIn(news.titles, news)].find(({ name }) => name !== party)?.name
const says = ({ whole }: Found, sign: RegExp): boolean => whole.said.some(({ text }) => sign.test(text))

const fought =
  /\b(?:go to court|appeal(?:s|ed)?|challenge[ds]?|sue[ds]?|suspend the|contest(?:s|ed)?|take it to court|judicial review|oppos(?:e|es|ed|ition)|objections?|protest\w*)\b/iu
const boards = /\b(?<board>supervisors|councillors|commissioners|council|board|commission|committee|district|authority)\b/iu
const makers: ReadonlySet<string> = new Set(['ai_lab', 'cloud', 'chip_maker'])

const content: ToldKind = {
  kind: 'content',
  title: /\b(?:licen[cs](?:es?|ing)|archives?|pay|deal|agreement|sign\w*|news agenc\w+|publishers?|labels?)\b/iu,
  never: /\b(?:export|chips?|open|weights|sue[sd]?|fine[ds]?|strike)\b/iu,
  lead: /\b(?:archives?|articles|reports|recordings|books|songs|images|catalogues?|footage|voices?|texts?)\b/iu,
  stands: ({ lead, news, whole }) => !isDealEnded(lead, news, whole),
  size: (_, sized) => first(sized, (each) => /\ba year\b|\bfor each\b|\ban? (?:article|book|song|work|image)\b/u.test(printed(each))),
  talk: ({ party, lead, news, draw }) => {
    const named = businessesIn(lead.text, news)
    const payer = named.find(({ name }) => makers.has(news.dossier.entities.find((each) => each.name === name)?.kind ?? ''))?.name
    const holder = party === payer ? named.find(({ name }) => name !== payer)?.name : party
    const subject = lead.claim.subject.text
    const own =
      /^\p{Lu}[\p{L}&’'-]+(?: \p{Lu}[\p{L}&’'-]+){0,3}$/u.test(subject) && subject !== payer && !payer?.startsWith(subject)
        ? subject
        : undefined
    const giver = own ?? holder
    return payer === undefined || giver === undefined ? undefined : contentTalk({ draw, payer, holder: giver })
  },
}

/** A tenant that is none, or is one no longer or not yet. */
const noTenant =
  /\b(?:no|not|nor|none|never|neither|nobody|without|unlike|former|left|lost|instead|rather|may|might|could|would|hopes?|seeks?|talks|such as)\b/iu
const bonds: ToldKind = {
  kind: 'bonds',
  title: /\b(?:bonds?|notes|debt|loans?|borrows?)\b/iu,
  never: /\b(?:default\w*|fell|lawsuit)\b/iu,
  lead: /\b(?:bonds?|notes|loans?)\b/iu,
  size: (_, sized) => first(sized, (each) => /\binterest\b/u.test(printed(each))),
  talk: (found) => {
    const { party, whole, news, draw } = found
    const line = whole.said.find(
      ({ text, claim }) =>
        /\b(?:tenants?|leases?|customer)\b/iu.test(text) &&
        !claim.negated &&
        !noTenant.test(text) &&
        businessesIn(text, news).some(({ name }) => name !== party),
    )
    const tenant = line === undefined ? undefined : businessesIn(line.text, news).find(({ name }) => name !== party)?.name
    return bondTalk({ draw, party, tenant })
  },
}

const permit: ToldKind = {
  kind: 'permit',
  title: /\b(?:permits?|planning|consent|approv\w+|back(?:s|ed)?|zoning|water|plans?)\b/iu,
  never: /\b(?:refus\w+|reject\w*|den(?:y|ies|ied)|export|lawsuit|sue[sd]?)\b/iu,
  lead: /\b(?:voted?|approv\w+|backed|granted|consent)\b/iu,
  stands: ({ lead, news, whole }) => isLeaveGiven(lead, news, whole),
  size: (_, sized) => first(sized, (each) => /\bthe vote of\b|^The vote of\b/iu.test(printed(each))),
  talk: (found) => {
    const { party, draw, lead } = found
    const board = boards.exec(lead.text)?.groups?.['board']?.toLowerCase()
    return board === undefined || /\bput off\b|\bpostpone|\bdelay/iu.test(lead.text)
      ? undefined
      : permitTalk({ draw, party, board, isFought: says(found, fought) })
  },
}

const ofResults = /\b(?:revenues?|sales|profits?|loss|orders|margins?|income|earnings)\b/iu
const results: ToldKind = {
  kind: 'results',
  title: /\b(?:profits?|earnings|revenues?|results|quarter|Q[1-4]|sales|outlook|forecast|orders|loss(?:es)?)\b/iu,
  never: /\b(?:IPO|files for|acquir\w+|buys?|takeover|sue[sd]?|cuts? \d+|jobs|lay\w* off)\b/iu,
  lead: /\b(?:quarter|year|revenues?|sales|profits?|forecast|months|orders)\b/iu,
  size: ({ news }, sized) => {
    const fits = sized.filter((each) => ofResults.test(printed(each)) && /\b(?:rise|fall|times|stood at|puts)\b/u.test(printed(each)))
    // What the headlines are on comes first; orders only where they are.
    const titled = fits.find((each) =>
      news.titles.toLowerCase().includes(ofResults.exec(printed(each))?.[0].toLowerCase().replace(/s$/u, '') ?? '\n'),
    )
    const taken = fits.find((each) => /\b(?:revenues?|sales)\b/iu.test(printed(each)))
    return (titled ?? taken ?? fits[0])?.size ?? []
  },
  talk: ({ party, draw }, size) => {
    const text = size[0]?.text ?? ''
    const thing = /\b(?:operating profit|net profit|gross margin|profits?|revenues?|sales|orders|margins?|income|earnings|loss(?:es)?)\b/iu
      .exec(text)?.[0]
      .toLowerCase()
    return thing === undefined ||
      /\b(?:loss(?:es)?|costs?|debts?|expenses|spending|liabilit\w+|outflows?|write-?(?:downs?|offs?))\b/iu.test(text)
      ? undefined
      : resultTalk({ draw, party, thing, isRise: /\b(?:rise|times)\b/u.test(text) })
  },
}

const tender: ToldKind = {
  kind: 'tender',
  title: /\b(?:contract|tender|award\w*|picks?|selects?|chooses?|wins?|bid)\b/iu,
  never: /\b(?:jury|verdict|damages|patent|court|sue[sd]?|fine[ds]?)\b/iu,
  lead: /\b(?:award(?:s|ed)|won|picked|selected|chosen|contract)\b/iu,
  stands: ({ lead, news, whole }) => !isDealEnded(lead, news, whole),
  size: (_, sized) => first(sized, (each) => /\ba year\b/u.test(printed(each))),
  talk: (found) => {
    const { party, lead } = found
    const buyer = /\b(?<buyer>ministry|department|agency|council|army|navy|government|authority|service|trust)\b/iu
      .exec(lead.text)
      ?.groups?.['buyer']?.toLowerCase()
    return buyer === undefined
      ? undefined
      : tenderTalk({ party, buyer, isFought: says(found, /\b(?:challenge|suspend|court|contest)\w*\b/iu) })
  },
}

const verdict: ToldKind = {
  kind: 'award',
  title: /\b(?:jury|verdict|awards?|damages|owes?)\b/iu,
  never: /\b(?:overturn\w*|throws? out|reduc\w+|contract)\b/iu,
  lead: /\b(?:jury|jurors|judge|court|tribunal)\b/iu,
  stands: ({ whole }) => !isSettled(whole),
  size: (_, sized) => first(sized, (each) => /\bawarded\b|\bthe award of\b/iu.test(printed(each))),
  talk: ({ lead, news }, size) => {
    const sums = [...(size[0]?.text ?? '').matchAll(/\b[A-Z]{3} \d[\d.,]*(?: (?:m|bn))?/gu)].map(([sum]) => sum)
    const payer = payerIn([lead.text, ...news.titles.split('\n')], news)
    const [given, wanted] = /^Of the/u.test(size[0]?.text ?? '') ? [sums[1], sums[0]] : sums
    if (payer === undefined || given === undefined || wanted === undefined || /set aside/u.test(size[0]?.text ?? '')) return undefined
    return awardTalk({ payer, given, wanted, isPatent: /\bpatents?\b/iu.test(lead.text) })
  },
}

const suit: ToldKind = {
  kind: 'suit',
  title: /\b(?:court|judge|lawsuit|suit|sue[sd]?|jury|case)\b/iu,
  never: /\b(?:settle\w*|awards?|verdict|guilty|sentenc\w+|fine[ds]?)\b/iu,
  lead: /\b(?:trial|lawsuit|suit|sue[sd]?|accuse|jury)\b/iu,
  stands: ({ news, whole }) => !isSuitEnded(news, whole),
  size: ({ whole, lead }) => {
    const said = [lead, ...whole.said.filter(({ claim }) => claim.articleId === lead.claim.articleId)].find(
      (each) => isTrialAhead(each.text) && !/\banother|similar|related\b/iu.test(each.text) && timeTo(each, '', whole) !== undefined,
    )
    return said === undefined ? [] : (timeTo(said, 'the day given for the trial', whole)?.size ?? [])
  },
  talk: ({ lead, news, draw, party }, size) => {
    const defendant = defendantOf(lead.text, party, news)
    const when = /\band (?<when>[^,]+), the day given\b/u.exec(size[0]?.text ?? '')?.groups?.['when']
    return defendant === undefined || when === undefined ? undefined : trialTalk({ draw, defendant, when })
  },
}

const endedTalks: ToldKind = {
  kind: 'called-off',
  title: /\b(?:walks? away|calls? off|called off|abandons?|collapses?|ends? talks|scraps?|drops?)\b/iu,
  lead: /\b(?:talks|merger|takeover|purchase|tie-up|deal)\b/iu,
  size: (found, sized) =>
    first(sized, (each) =>
      [found.party, otherThan(found.party, found) ?? found.party].some((name) => printed(each).includes(name.split(' ')[0] ?? name)),
    ),
  talk: (found) => {
    const inTitle = found.news.titles
      .split('\n')
      .map((title) => businessesIn(title, found.news))
      .find((named) => named.length === 2)
    const [leaver, left] = inTitle ?? businessesIn(found.lead.text, found.news)
    return leaver === undefined || left === undefined ? undefined : endedTalksTalk({ leaver: leaver.name, left: left.name })
  },
}

const kinds: readonly ToldKind[] = [verdict, content, bonds, permit, tender, endedTalks, results, suit]

interface Read {
  readonly whole: News
  readonly sized: readonly SizedClaim[]
}
const readings = new WeakMap<News, Read>()

/** All of a story's claims and what of them is set in proportion, read once for all kinds. */
function readOf(news: News): Read {
  const known = readings.get(news)
  if (known !== undefined) return known
  const whole = newsOf(news.dossier, 'whole')
  const read = { whole, sized: [...sizedClaims(news), ...sizedClaims(whole)] }
  readings.set(news, read)
  return read
}

function planOf(kind: ToldKind, news: News): Plan | undefined {
  if (!kind.title.test(news.titles) || kind.never?.test(news.titles) === true) return undefined
  const { whole, sized } = readOf(news)
  for (const lead of news.said.filter((said) => isLead(said) && kind.lead.test(said.text))) {
    const party = partyNamed(lead, news)
    if (party === undefined) continue
    const found = { news, whole, lead, party, draw: drawOf(news.dossier) }
    if (kind.stands?.(found) === false) continue
    const size = kind.size(found, sized)
    if (size.length === 0) continue
    const talk = kind.talk(found, size)
    return { kind: kind.kind, lead: lead.claim, size, compared: [], ...(talk !== undefined && { talk }) }
  }
  return undefined
}

/** In this order: the kind that says most of a story comes first. */
export const toldPlanners: readonly Planner[] = kinds.map((kind) => (news) => planOf(kind, news))

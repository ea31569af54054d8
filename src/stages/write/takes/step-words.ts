// Which step a report gives a day for, by the words around the day: what is still to come, never what was.

export type StepKind = 'vote' | 'testimony' | 'hearing' | 'court' | 'election' | 'meeting' | 'start' | 'deadline' | 'release' | 'departure'

/** A step with the noun we call it by. */
export interface Step {
  readonly kind: StepKind
  readonly noun: string
}

/** Where in a passage a day stands; `isSpan` for a week or month. */
interface At {
  readonly start: number
  readonly end: number
  readonly isSpan: boolean
}

/** Length of time from some other day, or a day that others had in mind: no day of a step. */
const noDay =
  /^(?:after|within|for|in\s(?:\d|an?\b|the\b|one|two|three|four|five|six|seven|eight|nine|ten)|over|next|later|the\sday|\d+\s\p{L}+\slater)/iu
const isLater = /\b(?:later|after|from now|out)\b/iu
const span =
  /^(?:(?:by|in|on|at|later)\s)?(?:(?:the\s)?(?:end of (?:the|this|next) (?:week|month|year)|(?:next|this|following) (?:week|month))|(?:(?:early|late|mid)[- ])?\p{Lu}\p{L}{2,8})$/iu
const named = /\b(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}{2,8}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|^tomorrow$/iu
/** Words that make the day one to come. */
const comes =
  /\b(?:will|would|shall|(?:is|are|be|been|was|were)\s(?:now\s|also\s|still\s)?(?:set|scheduled|due|expected|slated|planned|poised)|scheduled|slated|due|plans?|planned|planning|intends?|expects?|expected|deadline|upcoming|ahead of|expires?|takes? effect|until|by|before|begins?|starts?|calls? for|must|has to|have to|has until|have until)\b/iu
const past =
  /\b(?:said|told|announced|wrote|tweeted|since|died|killed|was|were|had|held|passed|signed|came|began|started|ago|last)\b[^.,;]{0,24}$/iu

const kinds: readonly (readonly [StepKind, RegExp, string])[] = [
  ['testimony', /\b(?:testif\w+|testimony|deposition|depose\w*)\b/iu, 'the testimony'],
  ['court', /\bsentenc(?:ing|ed)\b/iu, 'the sentencing'],
  ['court', /\b(?:oral arguments?|hear (?:the )?(?:case|arguments?))\b/iu, 'the arguments'],
  ['court', /\btrial\b/iu, 'the trial'],
  ['court', /\b(?:arraign\w*|court (?:date|appearance|hearing)|appear in court|status conference)\b/iu, 'the court date'],
  ['court', /\bhearings?\b/iu, 'the hearing'],
  ['election', /\brun-?off\b/iu, 'the run-off'],
  ['election', /\bprimar(?:y|ies)\b/iu, 'the primary'],
  ['election', /\bcaucus(?:es)?\b/iu, 'the caucuses'],
  ['election', /\breferendum\b/iu, 'the referendum'],
  ['election', /\b(?:special |general |midterm )?elections?\b/iu, 'the election'],
  ['vote', /\bvot(?:e|es|ing)\b/iu, 'the vote'],
  ['deadline', /\b(?:deadline|has until|have until)\b/iu, 'the deadline'],
  ['deadline', /\b(?:expires?|expiry|run(?:s)? out)\b/iu, 'the expiry'],
  ['meeting', /\bsummit\b/iu, 'the summit'],
  ['election', /\bconvention\b/iu, 'the convention'],
  ['meeting', /\b(?:meet(?:s|ing|ings)?|talks|conference|sit down)\b/iu, 'the meeting'],
  [
    'departure',
    /\b(?:step(?:s|ping)? down|resign\w*|leav(?:e|es|ing) (?:office|the post|his|her|their)|depart(?:s|ed|ing|ures?)?|retir\w+)\b/iu,
    'the departure',
  ],
  ['release', /\b(?:releas\w+|publish\w*|unveil\w*|announce|reveal)\b/iu, 'the release'],
  ['start', /\b(?:takes? effect|go(?:es)? into effect|in(?:to)? effect|effective|in(?:to)? force|impos\w+|phased? in)\b/iu, 'the start'],
  ['start', /\b(?:begin\w*|start\w*|launch\w*|open(?:s|ing)?|reopen\w*|roll\w* out)\b/iu, 'the start'],
]

/** What was to be and is no more, or never was. */
const unreal =
  /\b(?:had been|would have|could have|was to have|supposed to|originally|instead|cancel\w*|postpon\w*|withdr[ae]w\w*|reject\w*|failed|refus\w*|defeat\w*|abandon\w*|drop(?:s|ped)|skip\w*|unlikely|no longer|not)\b/iu
/** A day that opens its clause: "On Monday, the Senate will hold". */
const opens = /(?:^|[.,;]\s|\b(?:and|but|that)\s)(?:(?:on|by|in|next|this|the|late|early|later)\s)*$/iu
const limit = /\b(?:before|ahead of|prior to)\s(?:an?\s|the\s)?$/iu
/** A day that may be moved forward, or comes at the earliest. */
const isLoose =
  /\b(?:as (?:early|soon) as|no earlier than|at the earliest|at least until|possibly|perhaps|tentative\w*)\s(?:\p{L}+\s){0,2}$/iu
/** Characters between a step's name and its day. */
const farMax = 44

/** What binds others from its start. */
const binds =
  /\b(?:rules?|laws?|bans?|tariffs?|dut(?:y|ies)|restrictions?|orders?|polic(?:y|ies)|requirements?|regulations?|sanctions?|tax(?:es)?|fees?|measures?|mandates?|guidelines?|curfew|lockdown)\b/iu

/** Elections stand in the background of every story of their year: they are the step only of a story about one. */
const aboutElection =
  /\b(?:elections?|primar(?:y|ies)|caucus(?:es)?|ballots?|run-?off|referendum|voters?|polls?|nominee|candidates?|race)\b/iu
const near = { before: 110, after: 60 }

/** Whether a day of a passage is one that something is to come about on: named, not quoted, and neither past nor called off. */
export function isDayToCome(text: string, { start, end, isSpan }: At): boolean {
  const raw = text.slice(start, end)
  if (isSpan ? !span.test(raw) : noDay.test(raw) || isLater.test(raw) || !named.test(raw)) return false
  const before = text.slice(Math.max(0, start - near.before), start)
  const clause = before.slice(before.search(/[^;:]*$/u))
  const after = text.slice(end, end + near.after)
  return !isQuoted(text, start) && !past.test(clause) && !isLoose.test(clause) && !unreal.test(`${clause} ${after.slice(0, 40)}`)
}

/** Words that put what the day is given for ahead by themselves; "before" and "until" also stand beside what was. */
const firm =
  /\b(?:will|would|shall|(?:is|are)\s(?:now\s|also\s|still\s)?(?:set|scheduled|due|expected|slated|planned|poised)|scheduled|slated|plans?|expected|deadline|expires?|takes? effect)\b/iu

/** Whether the words before a day, or at once behind it, put it ahead without a doubt. */
export function isFirmlyAhead(text: string, { start, end }: Pick<At, 'start' | 'end'>): boolean {
  const before = text.slice(Math.max(0, start - near.before), start)
  return (
    firm.test(before.slice(before.search(/[^;:]*$/u))) ||
    /^[^.;,]{0,40}\b(?:will|is set|is due|is scheduled|deadline)\b/iu.test(text.slice(end, end + near.after))
  )
}

/** The step that a day of a passage is given for; undefined where the words do not say that one is to come. */
export function stepIn(text: string, { start, end, isSpan }: At, titles: string): Step | undefined {
  if (!isDayToCome(text, { start, end, isSpan })) return undefined
  const before = text.slice(Math.max(0, start - near.before), start)
  const after = text.slice(end, end + near.after)
  const clause = before.slice(before.search(/[^;:]*$/u))
  if (!(comes.test(clause) || /^[^.;]{0,40}\b(?:will|is set|is due|is scheduled)\b/iu.test(after))) return undefined
  // "In April, two of the crew told the Gazette": what stands behind a comma is told of something else, unless the day opens its clause.
  const found = nearest(clause, after.slice(0, after.search(opens.test(clause) ? /[.;]|$/u : /[.;,]|$/u)))
  if (found === undefined) return undefined
  const { kind, noun } = asMeant(found, text, text.slice(start, end))
  // "Would keep the ferries going until May 3": the day ends it, whatever is named beside it.
  if (/\b(?:until|through)\s$/iu.test(clause) && kind !== 'deadline') return undefined
  if (kind === 'start' && !binds.test(text)) return undefined
  return kind === 'election' && !aboutElection.test(titles) ? undefined : { kind, noun }
}

/** Who hears and is no court. */
const chamber =
  /\b(?:committees?|subcommittees?|senat(?:e|ors?)|house|congress\w*|parliament|lawmakers|council|confirmation|impeachment|assembly|board)\b/iu
const judges = /\b(?:judges?|courts?|magistrate|jury|jurors|defendants?|plaintiffs?|lawsuit|arraign\w*|prosecutors?|sentenc\w+)\b/iu
/** Who votes at an election, and in no chamber. */
const polls = /\b(?:voters?|ballots?|re-?election|polling|midterms?|electorate)\b/iu

/** A hearing or trial before a chamber is no court's, and a vote of voters, or of nobody named in a month, is an election. */
function asMeant(step: Step, text: string, day: string): Step {
  const isHeard = step.noun === 'the hearing' || step.noun === 'the trial'
  if (step.kind === 'court' && isHeard && chamber.test(text) && !judges.test(text)) return { kind: 'hearing', noun: step.noun }
  const isPolled = polls.test(text) || (/^\P{Lu}*\p{Lu}\p{L}{2,8}$/u.test(day) && !chamber.test(text))
  return step.kind === 'vote' && isPolled ? { kind: 'election', noun: 'the vote' } : step
}

const votedOn = /\b(?:vot(?:e|es|ing)|votes)\s(?:\p{L}+\s){0,3}?on\s(?<what>[^,.;:—–]{3,80})/iu

/** What a vote is said to be on; undefined where the words do not say it. */
export function votedWhat(text: string): string | undefined {
  return votedOn.exec(text)?.groups?.['what']
}

/** The step named nearest to the day, before it or after; the day of a deadline is the deadline's, whatever it is set for. */
function nearest(before: string, after: string): Step | undefined {
  const found = kinds.flatMap(([kind, sign, noun]) => {
    const all = new RegExp(sign.source, 'giu')
    // "Is to appear in court before 7 June": the day is a limit, and not the day of what comes before it.
    const back = limit.test(before) ? [] : [...before.matchAll(all)].map((match) => before.length - match.index - match[0].length)
    const ahead = [...after.matchAll(all)].map(({ index }) => index + 8)
    return [...back, ...ahead].filter((far) => far <= farMax).map((far) => ({ kind, noun, far }))
  })
  const ranked = found.toSorted((a, b) => a.far - b.far)
  return ranked.find(({ kind }) => kind === 'deadline') ?? ranked[0]
}

/** Whether a place of a text lies inside a quotation. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (
    (before.match(/[“"]/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0) &&
    (/”/u.test(text) || (before.match(/"/gu)?.length ?? 0) % 2 === 1)
  )
}

// Verbs: forms of one or two words, and equal verbs where the object allows them.
import type { Clause } from '../../../text/clause.ts'
import { conjugate, type VerbForm } from '../../../text/verbs.ts'

/** A lemma in a form, also of two words: ("turn down", "past") gives "turned down". */
export function inflect(lemma: string, form: VerbForm): string {
  const [head = lemma, ...rest] = lemma.split(' ')
  return [conjugate(head, form), ...rest].join(' ')
}

/** "Slammed a man to the floor" is no criticism. */
const figurative =
  /^(?!.*\b(?:to the|into|onto|against|shut|down|out|off|through|doors?|brakes?|ground|floor|wall|apart|open)\b)(?:\p{Lu}|the |his |her |its |their |an? |\p{Ll}+s)/u

/** Pairs that mean the same with these objects and no others: lemma, what the object must be like, and the other lemma. */
const equals: readonly (readonly [string, RegExp, string])[] = [
  ['purchase', /./u, 'buy'],
  ['acquire', /\p{Lu}|\b(?:company|rival|firm|stake|site)\b/u, 'buy'],
  ['disclose', /./u, 'reveal'],
  ['reveal', /./u, 'disclose'],
  ['postpone', /./u, 'put off'],
  ['cancel', /\b(?:meeting|summit|rally|trip|event|talks|debate|vote|visit|concert|game|hearing|speech|plans?|exercises?)\b/u, 'call off'],
  ['establish', /\b(?:commission|committee|agency|fund|programme|task force|body|office|group|panel)\b/u, 'set up'],
  [
    'create',
    /\b(?:commission|committee|agency|fund|programme|task force|body|office|panel|accounts?|network|registry|scheme|court)\b/u,
    'set up',
  ],
  ['denounce', /./u, 'condemn'],
  ['condemn', /./u, 'denounce'],
  ['begin', /./u, 'start'],
  ['select', /./u, 'choose'],
  ['demand', /^(?:an?|the|more|new|\p{Ll}+s)\b/u, 'call for'],
  [
    'release',
    /\b(?:report|statement|documents?|letter|transcripts?|memo|records|emails|list|results|findings|figures|data|guidelines|plan|budget)\b/u,
    'publish',
  ],
  ['publish', /\b(?:report|statement|documents?|letter|transcripts?|memo|records|emails|list|results|findings|figures|data)\b/u, 'release'],
  ['reject', /\b(?:proposal|offer|request|appeal|bid|application|invitation|plea)\b/u, 'turn down'],
  ['examine', /./u, 'look at'],
  ['obtain', /./u, 'get'],
  ['halt', /./u, 'stop'],
  ['hire', /^\p{Lu}|\b(?:workers|staff|people|employees|engineers)\b/u, 'take on'],
  ['appoint', /^\p{Lu}/u, 'name'],
  ['unveil', /\b(?:plan|proposal|budget|bill|model|product|programme|strategy|policy)\b/u, 'present'],
  ['launch', /\b(?:campaign|investigation|probe|inquiry|effort|review|programme|initiative)\b/u, 'start'],
  ['seek', /^(?:an?|the|more|\p{Ll}+s)\b/u, 'ask for'],
  ['construct', /./u, 'build'],
  ['slam', figurative, 'criticise'],
  ['blast', figurative, 'criticise'],
  ['rip', figurative, 'criticise'],
  ['lambast', figurative, 'criticise'],
  ['tap', /^\p{Lu}/u, 'choose'],
  ['nix', /./u, 'reject'],
  ['probe', /./u, 'investigate'],
  ['oust', /./u, 'remove'],
  ['hike', /./u, 'raise'],
  ['axe', /./u, 'cut'],
  ['slash', /./u, 'cut'],
  ['vow', /./u, 'promise'],
  ['mull', /./u, 'consider'],
  ['fire', /^\p{Lu}|\b(?:chief|head|director|staff|officer|officers|employees)\b/u, 'dismiss'],
  ['pass', /\b(?:bill|measure|law|package|budget|resolution|legislation|plan|act)\b/iu, 'approve'],
  ['lower', /\b(?:price|prices|rate|rates|tax|taxes|fees?|forecast|target)\b/u, 'cut'],
  ['cut', /\b(?:price|prices|rate|rates|fees?|forecast)\b/u, 'lower'],
  ['cut', /\b(?:overtime|costs|emissions|waste|errors|delays|consumption|spending|bills?)\b.*\bby (?:\p{L}+ ){0,2}\d/u, 'reduce'],
  ['introduce', /./u, 'present'],
  ['drop', /\b(?:plans?|bid|project|case|charges)\b/u, 'abandon'],
  ['rent', /\d/u, 'lease'],
  ['strike', /^(?:an? |the )?(?:\p{L}+ ){0,2}(?:deal|agreement|accord|compromise|truce)\b/u, 'reach'],
  ['clinch', /\b(?:deal|agreement|accord|nomination)\b/u, 'secure'],
  ['endorse', /^\p{Lu}/u, 'back'],
  ['back', /^\p{Lu}|\b(?:bill|plan|proposal|deal|candidate|measure)\b/u, 'support'],
  ['support', /\b(?:bill|plan|proposal|deal|candidate|measure|ban|impeachment)\b/u, 'back'],
  ['defeat', /^\p{Lu}/u, 'beat'],
  ['beat', /^\p{Lu}/u, 'defeat'],
  ['block', /^(?!from ).*\b(?:plan|rule|ban|bill|order|law|policy|effort|subpoena|move|sale|merger|funding|aid|release|map)\b/u, 'stop'],
  ['approve', /\b(?:bill|measure|package|resolution|budget)\b/u, 'pass'],
  ['throw', /^out (?:\p{L}+ ){0,5}(?:case|suit|lawsuit|challenge|map|law|ruling|conviction|charges?)\b/u, 'reject'],
  ['overturn', /\b(?:law|ban|rule|ruling|conviction|order|decision|policy)\b/u, 'undo'],
  ['investigate', /^(?!whether|how|why)./u, 'look into'],
  ['raise', /\b(?:taxes|prices?|rates?|wages?|tariffs?|fees?|spending|pay|toll|forecast|target)\b/u, 'increase'],
  ['increase', /\b(?:taxes|prices?|rates?|wages?|tariffs?|fees?|spending|pay|forecast)\b/u, 'raise'],
  ['surpass', /\d/u, 'pass'],
  ['exceed', /\d/u, 'pass'],
  ['top', /^(?:\p{Lu}{3} )?[$€£]?\d/u, 'pass'],
  ['praise', /^(?:\p{Lu}|the |his |her |its |their )/u, 'commend'],
  ['tout', /./u, 'praise'],
  ['hail', /./u, 'praise'],
  ['ridicule', /./u, 'mock'],
  ['mock', /./u, 'ridicule'],
  ['end', /\b(?:bid|campaign|run|talks|negotiations|boycott)\b/u, 'give up'],
  ['lift', /\b(?:ban|sanctions|restrictions?|moratorium|order|curfew|embargo)\b/u, 'end'],
  ['impose', /\b(?:sanctions|tariffs?|ban|restrictions|curfew|limits|rules)\b/u, 'bring in'],
  ['delay', /./u, 'put off'],
  ['extend', /\b(?:deadline|ban|lockdown|order|closure|emergency|programme|stay)\b/u, 'prolong'],
  ['spark', /./u, 'prompt'],
  ['trigger', /./u, 'prompt'],
  ['draw', /\b(?:criticism|condemnation|anger|backlash|praise|protests?)\b/u, 'prompt'],
  ['prompt', /^(?!\p{Lu}\p{Ll}+ to )./u, 'lead to'],
  ['pick', /^\p{Lu}/u, 'choose'],
  ['name', /^\p{Lu}/u, 'appoint'],
  ['confirm', /^\p{Lu}.* (?:as|to)\b|\b(?:nominee|nomination|pick)\b/u, 'approve'],
  ['order', /^(?:\p{L}+[ -]){1,5}to \p{Ll}/u, 'require'],
  ['kick', /^off (?:\p{L}+ ){0,3}(?:campaign|bid|tour|race|talks|effort)\b/u, 'start'],
  ['consider', /^(?!\p{Lu}|himself|herself|itself)./u, 'weigh'],
  ['weigh', /^(?!in\b|down\b|\d)./u, 'consider'],
  ['defend', /\b(?:deal|decision|plan|policy|order|move|choice|pick|remarks|comments)\b/u, 'stand by'],
  ['sack', /^\p{Lu}|\b(?:chief|head|director|staff)\b/u, 'dismiss'],
  ['suspend', /\b(?:campaign|bid|talks|operations|production|flights|service)\b/u, 'halt'],
  ['reveal', /./u, 'make known'],
  ['allege', /^(?:that )?\p{Lu}/u, 'claim'],
  ['announce', /^(?:that )?(?:he|she|it|they)\b/u, 'say'],
  ['tackle', /./u, 'address'],
  ['bar', /./u, 'ban'],
  ['ban', /./u, 'bar'],
  ['deny', /\b(?:allegations?|claims?|reports?|accusations?|charges?)\b/u, 'dispute'],
  ['intercept', /\b(?:packages?|letters?|mail|shipment)\b/u, 'stop'],
  ['shutter', /./u, 'close'],
  ['terminate', /\b(?:contract|agreement|deal|programme|lease)\b/u, 'end'],
  ['warn', /^(?:of|that|against)\b/u, 'caution'],
  ['propose', /\b(?:cuts?|plan|bill|rules?|ban|tax|changes?|law|limits?|budget|measures?|reforms?|amendment)\b/u, 'put forward'],
  ['approve', /\b(?:amendment|ban|tax|limits?|cuts?|aid|spending|legislation|law)\b/u, 'pass'],
  ['pass', /\b(?:ban|bill|law|measure|package|resolution|budget|legislation|limits?|amendment)\b/u, 'approve'],
  ['hit', /\b(?:coast|city|town|village|island|building|base|ship|tanker|house|car|bus|train|bridge|airfield|camp|convoy)s?\b/u, 'strike'],
  ['unveil', /\b(?:order|legislation|guidelines?|rules?|package|measures?|system|reforms?|platform)\b/u, 'present'],
  ['order', /^(?:\p{L}+ ){0,2}(?:lockdown|curfew|closures?)\b/u, 'impose'],
  ['revoke', /\b(?:rules?|protections?|licen[cs]e|clearance|order|visas?|policy|status|pass)\b/u, 'withdraw'],
  ['pressure', / to \p{Ll}/u, 'press'],
  ['rebuke', /./u, 'reprimand'],
  ['add', /\d.*\bjobs\b/u, 'gain'],
  ['shed', /\bjobs\b/u, 'lose'],
  ['toss', /^(?:out )?(?:\p{L}+ ){0,3}(?:ruling|case|suit|lawsuit|conviction|challenge|decision)\b/u, 'throw out'],
  ['contact', /./u, 'get in touch with'],
  ['release', /\b(?:tests?|videos?|footage|tapes?|audio|names|photos|map|returns|recordings?)\b/u, 'publish'],
  ['cancel', /\b(?:votes|orders?|contracts?|flights?)\b/u, 'call off'],
  ['discard', /\b(?:advice|plans?|warnings?|rules?)\b/u, 'set aside'],
  ['enter', /\b(?:weeks?|months?|days?|years?|phase)\b/u, 'go into'],
  ['ignite', /\b(?:backlash|row|criticism|protests?|debate|anger|outrage)\b/u, 'prompt'],
  ['dismiss', /\b(?:case|suit|lawsuit|charges|appeal|challenge)\b/u, 'throw out'],
  ['reject', /\b(?:reports?|claims?|calls?|criticism|idea|allegations?|accusations?)\b/u, 'dismiss'],
]

/** Verbs that say the same in the passive, whatever it was done by. */
const passives = new Map(
  'fire/dismiss sack/dismiss oust/remove hit/strike name/identify postpone/put+off delay/put+off cancel/call+off reject/turn+down block/stop halt/stop hail/praise slam/criticise blast/criticise overturn/undo probe/investigate'
    .split(' ')
    .map((pair) => pair.replace('+', ' ').split('/') as [string, string]),
)

/** Verbs with the words that belong to them, and one verb, with or without a preposition, that says the same. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^(?:file|bring|press|lay) (?:criminal |civil |federal )?charges against /u, 'charge '],
  [/^rail (?:against|at) /u, 'criticise '],
  [/^(?:lash|hit) out at /u, 'criticise '],
  [/^(?:rip|light) into (?=\p{Lu})/u, 'criticise '],
  [/^take aim at /u, 'criticise '],
  [/^take (?:a |another )?(?:\p{Ll}+ )?(?:shots?|swipes?|jabs?|digs?) at (?=\p{Lu}|his |her |its |their )/u, 'criticise '],
  [/^call out (?=\p{Lu})/u, 'criticise '],
  [/^ask (?=\p{Lu}[^,]* to \p{Ll})/u, 'call on '],
  [
    /^call on (?=(?:\p{Lu}|the |his |her |its |their |all )[^,]{2,40}? to (?!the\b|an?\b|his\b|her\b|its\b|their\b|\p{Ll}+s\b)\p{Ll})/u,
    'ask ',
  ],
  [/^meet with /u, 'meet '],
  [/^head to /u, 'go to '],
  [/^travel to /u, 'go to '],
  [/^pull out of /u, 'leave '],
  [/^withdraw from /u, 'pull out of '],
  [/^throw out /u, 'reject '],
  [/^strike down /u, 'overturn '],
  [/^turn down /u, 'reject '],
  [/^call off /u, 'cancel '],
  [/^put off /u, 'postpone '],
  [/^leave in place /u, 'keep '],
  [/^leave (?<what>.+) in place$/u, 'keep $<what>'],
  [/^gear up for /u, 'prepare for '],
  [/^brace for /u, 'prepare for '],
  [/^shut down /u, 'close '],
  [/^roll out /u, 'introduce '],
  [/^roll back /u, 'undo '],
  [/^(?:ramp|step) up /u, 'increase '],
  [/^do away with /u, 'abolish '],
  [/^hold off on /u, 'delay '],
  [/^look into /u, 'investigate '],
  [/^speak out about /u, 'talk about '],
  [/^step down/u, 'resign'],
  [/^resign(?=$| (?:as|from|after|over|amid|on)\b)/u, 'step down'],
  [/^quit(?=$| (?:as|after|over|amid)\b)/u, 'resign'],
  [/^drop out of /u, 'leave '],
  [/^back out of /u, 'leave '],
  [/^pledge to /u, 'promise to '],
  [/^promise to /u, 'pledge to '],
  [/^seek to /u, 'try to '],
  [/^aim to /u, 'plan to '],
  [/^intend to /u, 'plan to '],
  [/^plan to /u, 'intend to '],
  [/^refuse to /u, 'decline to '],
  [/^agree to (?=an? |the )/u, 'accept '],
  [/^rule (?=that |\p{L}+ (?:is|are|can|cannot|may|must|did|has|have)\b)/u, 'decide '],
  [/^testify (?=(?:that )?\p{Lu})/u, 'say in testimony '],
  [/^put (?<what>.+) on notice\b/u, 'warn $<what>'],
  [/^cast doubt on /u, 'question '],
  [/^fall to /u, 'drop to '],
  [/^drop to /u, 'fall to '],
  [/^tumble /u, 'fall '],
  [/^plunge /u, 'fall '],
  [/^plummet /u, 'fall '],
  [/^soar /u, 'rise '],
  [/^surge (?=to |by |past |\d)/u, 'rise '],
  [/^jump (?=to |by |\d)/u, 'rise '],
  [/^climb (?=to |by |\d)/u, 'rise '],
  [/^gain (?=\d)/u, 'rise '],
  [/^file (?:a )?(?:law)?suit against /u, 'sue '],
  [/^give up /u, 'abandon '],
  [/^sue (?<whom>[^,]+?) over /u, 'take $<whom> to court over '],
  [/^move to (?=(?:ban|bar|block|close|curb|cut|end|fire|lift|limit|oust|reopen|repeal|restrict|stop|undo|withdraw) )/u, 'act to '],
  [/^arrest (?<whom>[^,]{3,40})$/u, 'take $<whom> into custody'],
  [/^urge (?=\p{Lu}[^,]* to \p{Ll})/u, 'call on '],
  [/^uphold (?<what>.+ (?:law|ban|rule|policy|order|map|limits|restrictions))$/u, 'let $<what> stand'],
  [/^beg for /u, 'plead for '],
  [/^inject (?<what>.+?) into /u, 'bring $<what> to '],
  [/^face (?=(?:the )?(?:\p{Lu}\p{L}+ )+Committee\b)/u, 'appear before '],
  [/^push (?=.+ to (?:the |its |his |her |their )?(?:brink|edge|breaking point|limits?)\b)/u, 'drive '],
]

/** A verb and what is told after it, put in other words; `particle` stands between them. */
export interface OtherTelling {
  readonly lemma: string
  readonly object: string
}

/** The same deed as another verb, or another verb and other words after it, tells it; the source's own is not among them. */
export function otherTellings(clause: Clause, object: string): readonly OtherTelling[] {
  const plain = otherVerbs(clause, object).map((lemma) => ({ lemma, object }))
  if (clause.verb.passive) return plain
  const whole = `${clause.verb.lemma} ${object}`
  const turned = phrases.flatMap(([pattern, to]) => {
    const told = pattern.test(whole) ? whole.replace(pattern, to) : undefined
    const [, lemma, rest] = /^(?<lemma>\p{L}+)(?: (?<rest>.+))?$/u.exec(told ?? '') ?? []
    return lemma === undefined || lemma === 'be' ? [] : [{ lemma, object: (rest ?? '').trim() }]
  })
  return [...plain, ...turned]
}

/** Verbs that say the same of this object; the source's own is not among them. */
function otherVerbs(clause: Clause, object: string): readonly string[] {
  const first = clause.parts[0]
  const takes = first?.kind === 'object' || first?.kind === 'clause' || first?.kind === 'particle'
  if (clause.verb.passive) {
    const same = passives.get(clause.verb.lemma)
    // "Blocked from" a port no stranger is "stopped from" it.
    if (/^(?:block|bar)$/.test(clause.verb.lemma) && first?.head === 'from') return []
    // "Named as" a suspect is identified; named to an office he is not.
    return same === undefined || (clause.verb.lemma === 'name' && first?.head !== 'as') ? [] : [same]
  }
  if (!takes) return clause.verb.lemma === 'begin' && first?.kind === 'infinitive' ? ['start'] : []
  const opening = object.split(' ').slice(0, 7).join(' ')
  return equals
    .filter(([lemma, fits]) => lemma === clause.verb.lemma && fits.test(opening))
    .filter(([, , other]) => first.kind === 'object' || (first.kind === 'clause' ? /^(?:say|claim)$/.test(other) : false))
    .map(([, , other]) => other)
}

/** Verbs that only headlines have: where a plain one says the same, it is told. */
export const isHeadlineVerb = (lemma: string): boolean =>
  /^(?:rip|slam|blast|nix|mull|axe|lambast|torch|tout|nab|ink|eye|oust|probe|slap|hike|toss|shed)$/.test(lemma)

/** The plain verb for one that only headlines have, with these words behind it; undefined where there is none. */
export const plainVerbFor = (lemma: string, object: string): string | undefined =>
  isHeadlineVerb(lemma) ? equals.find(([verb, fits]) => verb === lemma && fits.test(object))?.[2] : undefined

/** A noun for several, by the rules of spelling. */
export const plural = (noun: string): string =>
  noun === 'child'
    ? 'children'
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`

// Who gives and who gets, by the class of a verb and the frame it stands in: one table for all verbs of a class, met or not.
import { plainForms } from './deeds.ts'

/**
 * Where the other side of a deal stands: right behind the verb, behind a preposition, or behind "by" in the passive. `_` in a verb stands
 * for a space.
 */
interface VerbClass {
  /** Whether who does it gives or gets. */
  readonly subject: 'gives' | 'gets'
  readonly verbs: string
  /** How the other side stands behind: as the object itself, or led to by one of these words. */
  readonly object?: true
  readonly leads?: string
  /** What has to stand behind an object that is the other side: a house that is won, is won "as a tenant". */
  readonly behind?: string
}

/** Who comes in: words for the side that gets. */
const takerNouns =
  'tenant|anchor tenant|customer|client|lessee|occupier|occupant|guest|buyer|taker|lodger|user|subscriber|purchaser|renter|off-?taker'
/** Who provides: words for the side that gives. */
const giverNouns =
  'landlord|host|home|provider|supplier|vendor|seller|source|operator|lessor|address|partner|cloud|chipmaker|chip maker|utility|generator|data cent(?:er|re) (?:operator|company)'

const classes: readonly VerbClass[] = [
  // Getting: what is had comes "from" the other side, or stands at its place.
  {
    subject: 'gets',
    verbs:
      'lease rent hire buy order purchase procure source get obtain draw book reserve charter license licence secure sublease subscribe acquire take receive occupy commission import lock_in snap_up line_up pick_up take_up pre-lease contract_for sign_for sign_up_for move_into need',
    leads: 'from|at|with|inside|through|off|of',
  },
  // Choosing: the object gives.
  {
    subject: 'gets',
    verbs:
      'choose pick select tap name hire engage enlist appoint retain favour favor prefer contract entrust trust use employ approach nominate designate call_in call_on bring_in sign_up line_up take_on plump_for opt_for settle_on settle_for decide_on decide_for turn_to look_to go_with go_to go_for rely_on depend_on bank_on lean_on count_on switch_to move_to move_in_with sign_with sign_up_with sign_on_with partner_with stay_with stick_with shop_at place_its_trust_in team_up_with ally_with pay',
    object: true,
  },
  // Giving: what is given goes "to" the other side.
  {
    subject: 'gives',
    verbs:
      'supply lease let rent rent_out sell provide furnish deliver ship hand hand_over license licence sublet allot allocate assign award grant offer promise pledge reserve earmark set_aside dedicate make_available pre-let pre-lease lend loan send feed distribute build run operate',
    leads: 'to|for',
  },
  // Serving: the object gets.
  {
    subject: 'gives',
    verbs:
      'supply provide furnish equip serve host house accommodate power fuel outfit feed lend ship sell lease let rent hand give offer promise grant allot guarantee assure allocate lodge put_up shelter back_up',
    object: true,
  },
  // Winning: the object gets, where it is won as somebody's tenant, or its business is.
  {
    subject: 'gives',
    verbs: 'win land sign bag attract gain secure net welcome lure woo hook recruit snag get have acquire add find name announce sign_up',
    object: true,
    behind: String.raw`(?:[’']s (?:business|custom|contract|order|account|patronage|work)\b| as (?:an? |its |the )?(?:[\p{Ll}-]+ ){0,3}(?:${takerNouns})\b| (?:to|for) (?:its|the)\b)`,
  },
  {
    subject: 'gives',
    verbs: 'win land bag get secure book gain clinch receive net score',
    leads: 'from|of supplying|of hosting|of housing|of powering|to supply|to host|to house|to power|to equip|to provide',
  },
]

const party = '[\\ue000-\\uf8ff]'
const helper = String.raw`(?:,? (?:has|have|had|will|would|is|are|was|were|be|been|to|set|due|about|going|agreed|decided|opted|committed|now|also|just|already|again|recently|finally|instead|newly|said|says|it|on|that|which|who|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|\p{Lu}\p{Ll}+day)(?![\p{L}]))`
const aside = String.raw`(?:, (?!and |or |but |which |who )[^,;\d\ue000-\uf8ff]{3,70},)?`
const small = String.raw`(?:(?!(?:by|from|for|with|to|at|in|of|on|after|against|than|over|and|or|but)\b)(?:[\p{Ll}-]+|\p{Lu}\p{Ll}+(?:n|sh|ch|se|ese)|\p{Lu}\p{Ll}+[’']s) ){0,5}?`
const between = String.raw`[^.;:?!\ue000-\uf8ff]{0,90}?`

/** The forms of a verb in one alternation; the participle too, for a passive. */
function formsOf(verbs: string, which: readonly number[]): string {
  const forms = verbs.split(' ').flatMap((verb) => {
    const [lemma = '', ...tail] = verb.split('_')
    const rest = tail.map((word) => ` ${word}`).join('')
    const all = plainForms(lemma)
    return which.map((form) => (all[form] ?? '') + rest)
  })
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length).join('|')
}

/** A frame: its pattern has two parties in it, and says which of them gives. */
interface Frame {
  readonly pattern: string
  readonly first: 'gives' | 'gets'
}
const other = (side: Frame['first']): Frame['first'] => (side === 'gives' ? 'gets' : 'gives')

function framesOf({ subject, verbs, object, leads, behind = '' }: VerbClass): readonly Frame[] {
  const active = formsOf(verbs, [0, 1, 2, 3, 4])
  const participle = formsOf(verbs, [4])
  const opened = String.raw`(${party})${aside}${helper}{0,7} (?:${active})`
  if (leads !== undefined) return [{ pattern: String.raw`${opened}${between} (?:${leads}) ${small}(${party})`, first: subject }]
  if (object !== true) return []
  return [
    { pattern: String.raw`${opened} ${small}(${party})${behind}`, first: subject },
    ...(behind === ''
      ? [{ pattern: String.raw`(${party})${aside}${helper}{0,5} (?:${participle})${between} by ${small}(${party})`, first: other(subject) }]
      : []),
  ]
}

/** Deals told by a noun, in which no verb says who gives. */
const nouns: readonly Frame[] = [
  {
    pattern: String.raw`(${party})[’']s? (?:[\p{Ll}-]+ ){0,3}(?:${giverNouns})\b,? (?:is |will be |becomes )?${small}(${party})`,
    first: 'gets',
  },
  {
    pattern: String.raw`(${party})[’']s? (?:[\p{Ll}-]+ ){0,3}(?:${takerNouns})\b,? (?:is |will be |becomes )?${small}(${party})`,
    first: 'gives',
  },
  {
    pattern: String.raw`(${party})${aside}${helper}{0,4} (?:become|becomes|became|be|is) ${small}(?:${takerNouns}) (?:of|at|for|with) ${small}(${party})`,
    first: 'gets',
  },
  {
    pattern: String.raw`(${party})${aside}${helper}{0,4} (?:become|becomes|became|be|is) ${small}(?:${giverNouns}) (?:of|to|for) ${small}(${party})`,
    first: 'gives',
  },
  { pattern: String.raw`\bfor (${party})${between} (?:come|comes|came) from ${small}(${party})`, first: 'gets' },
]

/** A passive is read before what would take its participle for an active, and an object before what stands further off. */
const order = ({ pattern }: Frame): number => (pattern.includes(' by ') ? 0 : pattern.includes(between) ? 2 : 1)
export const frames: readonly Frame[] = [...classes.flatMap(framesOf), ...nouns].toSorted((a, b) => order(a) - order(b))

/** Two who talk or agree side by side: what each is tells who gives. */
export const evenFrames: readonly string[] = [
  String.raw`\bbetween ${small}(${party}) and ${small}(${party})`,
  String.raw`(${party}) and ${small}(${party}) (?:have|had|are|were|will|\p{Ll}+)\b`,
  String.raw`(${party})${aside}${helper}{0,5} [^.;:?!\ue000-\uf8ff]{0,60}?\b(?:talks|discussions|negotiations|negotiating|terms|hands|deal|agreement|contract|pact|partnership|accord|lease|alliance|arrangement) with ${small}(${party})`,
]

/** What is had of another, told as done. */
const gotten = formsOf('lease rent hire buy order secure take reserve book obtain procure source sign', [3, 4])

/** "Has landed its biggest customer", "has found a home": a side that only the next sentence names. */
export const expects: readonly { readonly pattern: string; readonly topic: 'gives' | 'gets' }[] = [
  {
    pattern: String.raw`(${party})${aside}${helper}{0,4} \p{Ll}+ (?:an?|its|the|one|another) (?:[\p{Ll}-]+ ){0,3}(?:${takerNouns})s?\b`,
    topic: 'gives',
  },
  {
    pattern: String.raw`(${party})${aside}${helper}{0,4} \p{Ll}+ (?:an?|its|the|one|another) (?:[\p{Ll}-]+ ){0,3}(?:${giverNouns})\b`,
    topic: 'gets',
  },
  {
    pattern: String.raw`(${party})${aside}${helper}{0,4} (?:won|wins|landed|lands|bagged|bags|booked|books|gained|gains|received|receives) (?:an?|its|the|one|another) (?:[\p{Ll}-]+ ){0,3}(?:orders?|contracts?|commissions?)\b`,
    topic: 'gives',
  },
  // "A British insurer has taken space at Kestrel's site": who it is, the next sentence tells.
  {
    pattern: String.raw`(?:An?|One|Another) (?:[\p{L}-]+ ){1,4}?(?:has|have|is|will) (?:[\p{Ll}-]+ ){0,2}?(?:${gotten}) (?:[\p{Ll}-]+ ){0,3}(?:at|from|with|inside) ${small}(${party})`,
    topic: 'gives',
  },
  // "Has let its last vacant hall", "has secured electricity for its sites".
  {
    pattern: String.raw`(${party})${aside}${helper}{0,4} (?:let|leased out|rented out|pre-let|filled) (?:an?|its|the|another|all of its) (?:[\p{Ll}-]+ ){0,3}(?:halls?|space|floors?|building|capacity|rooms?|campus|site)\b`,
    topic: 'gives',
  },
  {
    pattern: String.raw`(${party})${aside}${helper}{0,4} (?:${gotten}) (?:[\p{Ll}-]+ ){0,3}(?:electricity|power|energy|hydropower|computing|capacity|chips|accelerators|GPUs|processors|space)\b`,
    topic: 'gets',
  },
]

// A second reading of a sentence, which knows no turns of phrase: what its figures are, what its words point to, which houses it names.
import type { FactType, Party, Status } from '../../../domain/fact.ts'
import { evidence, powerPlant } from './deal-evidence.ts'
import { type FigureAt, isChips, isPower } from './deal-figures.ts'
import { houseOf } from './deal-houses.ts'
import { isParty, withoutNames } from './deal-leads.ts'
import { wordy } from './deal-lexicon.ts'
import type { Act } from './deal-pattern.ts'
import { isQuestion, opensWithIf } from './denied.ts'
import { candidatesIn, isSurely, sidesOf } from './houses-in-deal.ts'
import { inDirectSpeech, isApproved, isBeingBuilt, isProposed, isRumoured, stageOf } from './how-far.ts'
import { kindByHouses, siteNoun, spent, used } from './kind-by-houses.ts'
import type { NameAt } from './name-at.ts'
import { cuesIn } from './reading-cues.ts'
import { partsInDeal } from './sides.ts'

/** A deal as the second reading has it. */
export interface SecondReading {
  readonly act: Act
  readonly type: FactType
  readonly status: Status
  readonly parties: readonly Party[]
  readonly figures: readonly FigureAt[]
}

interface Parts {
  readonly text: string
  readonly names: readonly NameAt[]
  readonly figures: readonly FigureAt[]
}

interface Kind {
  readonly act: Act
  readonly type: FactType
}

/**
 * The one deal of a sentence by its evidence; undefined where the evidence points to several, to none, or to another reading than
 * "this was done": denial, condition, guess, retelling, comparison, fiction. The grammar of deeds reads the same sentence by how its
 * words stand; the two share no patterns of deeds, so what both say is hardly ever wrong.
 */
export function readAgain({ text: whole, names, figures }: Parts): SecondReading | undefined {
  if (isQuestion(whole) || opensWithIf(whole)) return undefined
  const own = sizesOf(whole, figures)
  if (own === undefined) return undefined
  const text = withoutTail(inDirectSpeech(whole), own.all, names)
  const houses = candidatesIn(whole, names)
  const bare = withoutNames(text, names)
  const kind = kindOf(bare, own, houses, whole)
  if (kind === undefined || isLeftOpen(bare, kind)) return undefined
  const status = stageOf({ ...kind, words: bare, lead: bare, whole })
  const type = kind.type === 'capacity_live' && status !== 'live' ? 'capacity_build' : kind.type
  if (cuesIn(bare, bare, { type, status }).length > 0) return undefined
  const sides = sidesOf({ text: whole, names, type, bare }, houses)
  if (
    sides.length === 0 ||
    (sides.length < 2 && twoAtLeast.includes(type)) ||
    (sides.length < 2 && opensWithAnother.test(whole) && type !== 'programme_target')
  )
    return undefined
  const parties = partsInDeal({ text: whole, type }, sides)
  return parties === undefined ? undefined : { act: kind.act, type, status, parties, figures: optioned(kind, own.all) }
}

const twoAtLeast: readonly FactType[] = ['offtaker_change', 'power_supply']
/** Someone or something named earlier acts. */
export const opensWithAnother =
  /^(?:(?:In|On|At|By|From|Since|Im|Am|Ab|En|Dès) [^,]{2,30}?,? )?(?:[Ii]t|They|We|Our|Its|He|She|Elle|Il|Ils|Nous|Es|Sie|Wir|Ella|Ellos|[Tt]he (?:company|lab|operator|group|firm|start-?up|developer|provider|landlord|pair|two)|L[’'](?:entreprise|opérateur)|Le (?:groupe|laboratoire)|La (?:société|empresa|compañía)|Das (?:Unternehmen|Labor)|Der Betreiber)\s(?!\p{Lu})/u

/** A wish, an if or a no that the words of the cues leave to plans and stops. */
function isLeftOpen(text: string, { act }: Kind): boolean {
  if (/^(?:If|Should|Were|Had|Unless|Wenn|Falls|Sollte|Si|S[’']il)\s/u.test(text) || undecided.test(text)) return true
  if (/^(?:cancel|pause)$/.test(act)) return unsaid.test(text) || couldHave.test(text)
  return couldHave.test(text) || (act !== 'option' && !isRumoured(text) && perhaps.test(text) && !isApproved(text))
}
const undecided = wordy(
  String.raw`\b(?:(?:reject|dismiss|den[iy]|disput|refut|brush|shot|shoots|wav|laugh|play|pour|scotch|quash|rubbish)\p{L}* (?:\p{L}+ ){0,3}(?:claims?|reports?|suggestions?|rumou?rs?|talk|speculation|allegations?)|postpon\p{L}* (?:its |the |a )?(?:decision|vote|ruling)|deferred|yet to (?:decide|rule|sign)|will (?:decide|vote))\b`,
  'iu',
)
const unsaid = wordy(
  String.raw`\b(?:denie[sd]|deny|denying|not (?:giving|pulling|walking|cancelling)|no (?:plans|intention)|rul(?:es|ed) out|never|if|could|might|may|démenti?|dementier\p{L}*|niega|negó|descarta)\b`,
  'u',
)
const couldHave = wordy(String.raw`\b(?:(?:could|might|would|should) have|aurai(?:t|ent) (?:pu|dû)|hätten?|habría\p{L}* podido)\b`, 'iu')
const perhaps = wordy(String.raw`\b(?:would|could|might|may|pourrai(?:t|ent)|könnten?|würden?|podrían?)\b(?! \d{4}|,)`, 'u')

interface Sizes {
  readonly power: readonly FigureAt[]
  readonly chips: readonly FigureAt[]
  readonly money: readonly FigureAt[]
  readonly all: readonly FigureAt[]
}

/** The figures of a sentence as those of one deal; none where there are more of a kind than one deal has. */
export const figuresOfOneDeal = (text: string, figures: readonly FigureAt[]): readonly FigureAt[] => sizesOf(text, figures)?.all ?? []

/** The figures of one deal; undefined where there are none, or more of a kind than one deal has. */
function sizesOf(text: string, figures: readonly FigureAt[]): Sizes | undefined {
  // What a company is valued at is no price of a deal.
  const isValuation = ({ start, money }: FigureAt): boolean =>
    money !== undefined && valued.test(text.slice(Math.max(0, start - 60), start))
  // "$2.25 billion of notes, up from $1.75 billion": what it was before is no figure of its own.
  const isOutdone = ({ start, quantity, money }: FigureAt): boolean =>
    (money !== undefined || (quantity?.unit !== 'GPU' && quantity?.unit !== 'TPU')) &&
    /\b(?:up|down|raised|increased|upsized) from (?:the |an? |its )?(?:initial |planned |original )?$/u.test(text.slice(0, start))
  const own = figures
    .filter((figure) => !isValuation(figure) && !isOutdone(figure))
    .map((figure): FigureAt => (/^(?:whole|former|part)$/.test(figure.standing) ? { ...figure, standing: 'own' } : figure))
  const power = own.filter(isPower)
  const chips = own.filter(isChips)
  const money = own.filter((figure) => figure.money !== undefined)
  const bases = power.map((figure) => figure.quantity?.basis)
  if (own.length === 0 || chips.length > 1 || money.length > 1 || new Set(bases).size < bases.length) return undefined
  return { power, chips, money, all: own }
}

const valued = wordy(
  String.raw`(?:(?<!\b(?:contracts?|deals?|agreements?|orders?|leases?|pact|purchase|services)\b.{0,80})\b(?:valu(?:es|ed|ing|ation|e)|valoris\p{L}*|bewert\p{L}*|valora\p{L}*)\b.{0,40}|(?<!\b(?:contracts?|deals?|agreements?|orders?|leases?|pact|it)\b.{0,80})\b(?:is|was|now) worth .{0,12})$`,
  'iu',
)

/** "…, which runs on hydropower", "…, creating 300 jobs": what is said behind the deal, where it holds no figure and no name. */
function withoutTail(text: string, figures: readonly FigureAt[], names: readonly NameAt[]): string {
  const at = tail.exec(text)?.index
  const isNeeded = (each: { readonly start: number }): boolean => at !== undefined && each.start > at
  return at === undefined || figures.some(isNeeded) || names.some((name) => isParty(name) && isNeeded(name)) ? text : text.slice(0, at)
}
const tail =
  /,\s(?:which|who|where|creating|making|bringing|ending|citing|as|because|after|adding to|the (?:largest|biggest|first|second)|its (?:largest|biggest|first|second|third)|qui|où|ce qui|das|die|der|que|lo que)\s(?!.*,\s(?:said|says)\b)[^;:]*$/u

/** What the figures are of, by the words of the sentence; the rarer evidence is asked first. */
function kindOf(text: string, { power, chips, money }: Sizes, named: readonly NameAt[], whole: string): Kind | undefined {
  const houses = named.length
  const has = (set: keyof typeof evidence): boolean => evidence[set].test(text)
  const byHouses = (of: 'power'): Kind | undefined => kindByHouses(text, housesOf(named, whole), of)
  if (has('reckoned')) return undefined
  if (power.length > 0) {
    if (has('handover') && houses > 1 && (has('lease') || has('space') || has('handover'))) return { act: 'swap', type: 'offtaker_change' }
    if (has('ended')) return { act: 'cancel', type: 'cancellation' }
    if (has('stopped')) return { act: 'pause', type: 'capacity_build' }
    if (has('option')) return { act: 'option', type: 'capacity_lease' }
    const isUtility = named.some((name) => houseOf(name, whole) === 'utility')
    const isBuilt = strictlyBuilt.test(text) && !strictlyTaken.test(text)
    const isDealt = isUtility && !isBuilt && !has('live') && !has('goal') ? byHouses('power') : undefined
    if (has('electricity') || (isUtility && !has('lease') && (suppliedWith.test(text) || isDealt !== undefined)))
      return (has('agreement') || suppliedWith.test(text) || drawn.test(text) || isDealt !== undefined) && houses > 1
        ? { act: 'power', type: 'power_supply' }
        : undefined
    if (powerPlant.test(text)) return undefined
    if (has('goal') && houses < 2 && !has('lease')) return { act: 'target', type: 'programme_target' }
    if (money.length > 0 && (has('debt') || has('equity'))) return undefined
    // "Delivered another 40 MW to CoreWeave": what a landlord has handed over runs.
    if (delivered.test(text) && !has('lease') && named.some((name) => houseOf(name, whole) === 'operator'))
      return { act: 'live', type: 'capacity_live' }
    if (has('lease') || (has('space') && houses > 1 && !isBuilt)) return { act: 'lease', type: 'capacity_lease' }
    if (has('live') && !(isBeingBuilt(text) || isProposed(text) || isApproved(text))) return { act: 'live', type: 'capacity_live' }
    if (has('build')) return { act: 'build', type: 'capacity_build' }
    // "In talks with Kestrel over 15 MW": what two houses talk of, where nothing is built, is space.
    const isHad = named.some((name) => /\bfrom\s$/u.test(whole.slice(0, name.start)))
    if (houses > 1 && (isHad || isRumoured(whole))) return { act: 'lease', type: 'capacity_lease' }
    return byHouses('power') ?? (isAtAnothers(named, whole) ? { act: 'lease', type: 'capacity_lease' } : undefined)
  }
  if (chips.length > 0) return kindOfChips(text, money, named, whole)
  return kindOfMoney(text, named, whole)
}

/** "Doubles down on Atlanta with 24 MW at Kestrel Data Parks": who has megawatts at a landlord's rents them, whatever the verb. */
const isAtAnothers = (named: readonly NameAt[], whole: string): boolean =>
  named.length === 2 &&
  named.some(
    (name) =>
      houseOf(name, whole) === 'operator' &&
      /\b(?:at|from|inside|with|by|in)\s(?:the\s)?$/u.test(whole.slice(0, name.start)) &&
      named.some(
        (other) => other !== name && isSurely(other, whole) && !/^(?:operator|utility|maker|lender)$/.test(houseOf(other, whole) ?? ''),
      ),
  )

/** Of a name that nothing makes a house, nobody knows whether it deals. */
const housesOf = (named: readonly NameAt[], whole: string) =>
  named.filter((name) => isSurely(name, whole)).map((name) => houseOf(name, whole))

const delivered =
  /(?<!\b(?:will|would|to|be) )\b(?:delivered|delivers|handed over|turned over|energi[sz]ed)(?= (?:another |the |its |a |an )?(?:further |additional |first |final |next |last )?\d[\d.,]* ?(?:MW|megawatts?)\b)/u

function kindOfChips(text: string, money: readonly FigureAt[], named: readonly NameAt[], whole: string): Kind | undefined {
  const houses = named.length
  const has = (set: keyof typeof evidence): boolean => evidence[set].test(text)
  if (has('ended')) return { act: 'cancel', type: 'cancellation' }
  if (has('goal') && houses < 2) return { act: 'target', type: 'programme_target' }
  if (houses < 2 && running.test(text)) return { act: 'live', type: 'capacity_live' }
  if (money.length > 0 && has('debt')) return undefined
  const order = { act: 'order', type: 'hardware_purchase' } as const
  const rental = { act: 'commit', type: 'compute_contract' } as const
  const dealt = kindByHouses(text, housesOf(named, whole), 'chips')
  if (has('bought') && has('rented')) return strictlyRented.test(text) ? rental : strictlyBought.test(text) ? order : dealt
  if (has('bought')) return order
  if (has('rented')) return rental
  const kinds = new Set(named.map((name) => houseOf(name, whole)))
  return named.length < 2 ? undefined : kinds.has('maker') ? order : kinds.has('cloud') || kinds.has('operator') ? rental : undefined
}

/** "A 10,000-GPU cluster is up and running". */
const running =
  /\b(?:cluster|supercomputer|system|machine)s?\b.{0,60}\b(?:up and running|operational|went live|is live|online|in (?:service|operation))\b|\b(?:switched on|turned on|powered up|fired up|brought online)\b.{0,60}(?:GPU|chip|cluster|supercomputer)/iu

function kindOfMoney(text: string, named: readonly NameAt[], whole: string): Kind | undefined {
  const has = (set: keyof typeof evidence): boolean => evidence[set].test(text)
  if (bought.test(text)) return undefined
  const isBuilt = has('build') && (strictlyBuilt.test(text) || siteNoun.test(text))
  if (has('debt')) return { act: 'borrow', type: 'financing' }
  if (has('computing') && has('agreement')) return { act: 'commit', type: 'compute_contract' }
  if (has('computing') && named.length > 1 && used.test(text)) return { act: 'commit', type: 'compute_contract' }
  if (isBuilt && siteNoun.test(text) && named.length === 1 && !named.some((name) => houseOf(name, whole) === 'lender') && spent.test(text))
    return { act: 'build', type: 'capacity_build' }
  if (has('equity')) return { act: 'raise', type: 'financing' }
  if (sold.test(text)) return { act: 'sign', type: 'compute_contract' }
  if (has('servers') && named.length > 1 && (has('bought') || /\bspen(?:ds?|t)\b/u.test(text)))
    return { act: 'order', type: 'hardware_purchase' }
  if (has('computing') && paid.test(text)) return { act: 'commit', type: 'compute_contract' }
  if (paid.test(text) && named.length > 1 && named.some((name) => houseOf(name, whole) === 'cloud'))
    return { act: 'commit', type: 'compute_contract' }
  // Money between one who lends or invests and one who does not is capital, whatever the verb.
  // A sum between a cloud and a lab is the price of machines, whatever it is called.
  const kinds = new Set(named.map((name) => houseOf(name, whole)))
  if (kinds.has('cloud') && kinds.has('lab') && (has('agreement') || has('bought')) && !isBuilt)
    return { act: 'commit', type: 'compute_contract' }
  const lenders = named.filter((name) => houseOf(name, whole) === 'lender')
  const isCapital = !has('build') || (invested.test(text) && !has('lease') && !/\b(?:data ?cent|campus|site)/iu.test(text))
  if (lenders.length > 0 && lenders.length < named.length && isCapital) return { act: 'raise', type: 'financing' }
  return isBuilt ? undefined : kindByHouses(text, housesOf(named, whole), 'money')
}

/** "An order for GPU capacity": the use of machines. */
const sold =
  /\b(?:order|deal|contract|agreement)\b.{0,40}\bfor (?:[\p{L}-]+ ){0,2}(?:GPU|AI|cloud|compute|computing) (?:capacity|services|time|hours|power)\b/u

/** "The investment of 40 million by a fund in Orion". */
const invested = wordy(
  String.raw`\b(?:investments?|stakes?|investissements?|Beteiligung|Investition|inversión) (?:of|by|from|in|de|par|von|in)\b`,
  'iu',
)

/** A company that is bought is no deal of the ledger. */
const bought = wordy(
  String.raw`\b(?:acqui(?:re|res|red|ring|sition)|takeover|take over|merge[rsd]?|in (?:cash|shares|stock)|rachat|rachète|rachet\p{L}*|Übernahme|übernimmt|adquisición|adquier\p{L}*|adquirid\p{L})\b|\b(?:buys?|bought|buying|purchas\p{L}+) (?:the |an? |its )?(?:[\p{L}-]+ ){0,4}(?:designer|maker|company|start-?up|firm|group|rival|developer|operator)\b`,
  'iu',
)
const strictlyRented = wordy(
  String.raw`\b(?:rent(?:s|ed|ing)?|leas(?:e|es|ed|ing)|cloud contract|compute contract|computing (?:power|capacity)|lou(?:e|é|er|era)|miet\p{L}*|alquil\p{L}*)\b`,
  'iu',
)
/** What a utility supplies is power. */
const suppliedWith = wordy(
  String.raw`\b(?:suppl(?:y|ies|ied|ying)|s(?:ell|ells|old)|deliver\p{L}*|provid\p{L}+|power(?:s|ed)?|buys?|bought|purchas\p{L}+|feeds?|fed|serv(?:e|es|ed)|com(?:e|es|ing) from|liefer\p{L}*|beliefer\p{L}*|versorg\p{L}*|kauft|bezieht|verkauft|fourni\p{L}*|approvisionn\p{L}*|aliment\p{L}*|ach[eè]t\p{L}*|vend\p{L}*|livr\p{L}*|suministr\p{L}*|abastec\p{L}*|compra\p{L}*|entreg\p{L}*)\b`,
  'iu',
)
const drawn = wordy(
  String.raw`\b(?:draw(?:s|n|ing)?|drew|tir(?:e|er|era)|puis(?:e|er|era)|order(?:s|ed)?|install(?:s|ed|ing)?|tap(?:s|ped)?)\b`,
  'iu',
)
/** Who builds "160 MW of AI capacity" together lets nothing to each other. */
const strictlyBuilt = wordy(
  String.raw`\b(?:build(?:s|ing)?|built|construct(?:s|ed|ing|ion)?|develop(?:s|ed|ing)?|erect(?:s|ed|ing)?|(?:broke|breaks?|breaking) ground)\b`,
  'iu',
)
const strictlyTaken = wordy(
  String.raw`\b(?:occup\p{L}+|mov(?:e|es|ed|ing) in(?:to)?|hous(?:e|es|ed|ing)|host(?:s|ed|ing)?|t(?:ake|akes|aken|aking|ook)|reserv\p{L}+|book(?:s|ed|ing)?|secur\p{L}+|sign\p{L}*|commit\p{L}*|contract\p{L}*|tenant|customer|héberg\p{L}*|accueill\p{L}*|réserv\p{L}*|beleg(?:t|en)|bezieht|aloj\p{L}*|acog\p{L}*)\b`,
  'iu',
)
const strictlyBought = wordy(
  String.raw`\b(?:acquir\p{L}+|order(?:s|ed|ing)?|purchas\p{L}+|bought|buys?|buying|commande|commandé|bestell\p{L}*|gekauft|kauft|compra\p{L}*|achet\p{L}*)\b`,
  'iu',
)
const paid = wordy(
  String.raw`\b(?:spend(?:s|ing)?|pay(?:s|ing)?|worth|tap(?:s|ped)|pick(?:s|ed)|chos(?:e|en)|choos\p{L}+|select\p{L}*|confie|dépens\p{L}*|verser\p{L}*|zahlt|gastar\p{L}*|paga\p{L}*)\b`,
  'iu',
)

const optioned = ({ act }: Kind, figures: readonly FigureAt[]): readonly FigureAt[] =>
  act !== 'option'
    ? figures
    : figures.map((figure) =>
        figure.quantity?.qualifier === 'exact' && isPower(figure)
          ? { ...figure, quantity: { ...figure.quantity, qualifier: 'option' } }
          : figure,
      )

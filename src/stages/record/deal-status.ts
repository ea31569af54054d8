// How far along an act is by its own words, and what it makes of the figures it comes with.
import type { FactType, Status } from '../../domain/fact.ts'
import { computing, electricity, equity, lease, loan, wordy } from './deal-lexicon.ts'
import type { Act } from './deal-words.ts'

const rumour = wordy(
  String.raw`\b(?:rumou?r(?:ed|s)?|is said to|are said to|(?:is|are) (?:understood|believed|thought|rumoured) to|reportedly|(?:people|persons?|executives|bankers|insiders) (?:familiar|close|with|briefed|who)|person with knowledge|citing (?:\p{L}+ )?(?:people|sources?|persons?)|(?:is|are) discussing|in discussions|negotiat(?:es|ing)|sources? (?:close|familiar)|in (?:\p{L}+ )?talks|talks (?:with|to|over)|(?:close|near) to (?:a |an |\p{L}+ing)|nears? (?:a |an )|(?:an?|one|two|three|several) (?:\p{L}+ )?(?:sources?|people|person|insiders?) (?:told|said)|sources told|(?:may|might|could)(?=.{0,120}\b(?:reported|reports)\b)|en discussions?|en pourparlers|en négociations?|négocie(?:rait)?|verhandelt|negocian?|en conversaciones|en negociaciones|serait|aurait|chercherait|négocierait|envisagerait|préparerait|s[’']apprêterait|viserait|discuterait|estaría|tendría|negociaría|planearía|estudiaría|prepararía|Medienberichten zufolge|Berichten zufolge|Kreisen zufolge|angeblich|[Ww]ord is|checks suggest|[Ww]hispers|is shopping for|sounding out|at the table|selon des sources|soll angeblich|dem Vernehmen nach|Insidern zufolge|se rumorea|según (?:\p{L}+ )?fuentes|fuentes cercanas|sources proches)\b`,
  'iu',
)
const wish = wordy(
  String.raw`\b(?:would|could|may|might|proposes?|proposed|considers?|considering|weighs|wants to|hopes to|expects to|plans? to|plans (?:for|a)|planned|intends to|appl(?:ied|ies) (?:for|to)|has applied|seeks?|seeking|look(?:s|ing) to|fil(?:ed|es|ing) (?:to|for|plans)|would like|aims to (?:add|expand)|lodg(?:ed|es) (?:an )?application|aims to (?:buy|build|lease|raise|open)|pourrait|prévoit|plant(?!-)|prevé|proyecta|envisage(?:nt)?|projette|souhaite|veut|compte|erwägt|prüft|will(?= .{0,90}(?:mieten|bauen|kaufen|bestellen|errichten|eröffnen|aufnehmen|einsammeln)\b)|könnte|möchte|podría|estudia|planea|quiere|pretende|espera|busca|plantea|baraja|propone)\b`,
  'u',
)
const paper = wordy(String.raw`\b(?:letters? of intent|memorandum|lettre d[’']intention|Absichtserklärung|carta de intenciones)\b`, 'iu')
const building = wordy(
  String.raw`\b(?:under construction|start of (?:construction|building work|works)|(?:is|are) (?:already |now |currently |also )?(?:building|constructing|erecting|putting up)|top(?:s|ped|ping) out|(?:expects?|aims?|plans?|hopes?) to (?:finish|complete) (?:building|construction|work)|(?:nears|nearing|close to) completion|(?:is|are) being (?:built|constructed|developed|erected|put up)|began construction|has begun (?:construction|building)|(?:has )?started (?:construction|building)|(?<!(?:sera|seront|être|est|pour être) )construit(?=\s)|broke ground|broken ground|breaks ground|breaking ground|pour(?:s|ed|ing) (?:concrete|(?:the )?(?:first |last )?foundations?)|steel(?:work)? (?:is|has|was) (?:already )?(?:going|gone|rising|being)|(?:had|has) its roof|(?:begun|began|started) (?:to build|building)|(?:empezado|comenzado|empezó|comenzó) a construir|(?:a|ont) commencé à construire|rohbau|richtfest|concrete (?:is|has been) (?:already )?(?:being )?poured|(?:begun|began|started|starts) (?:earthworks?|groundworks?)|[Gg]roundworks? (?:have|has|are|is)|turned the first sod|chantier .{0,110}(?:démarré|commencé|débuté|lancé)|obras .{0,110}(?:arrancaron|arrancado|iniciado|empezaron)|(?:construction|building) (?:work )?(?:of|on|at|by) .{0,90}(?:has begun|began|begins|has started|started|is under ?way)|[Ss]tart of (?:construction|building|works?)|(?:[Cc]onstruction|[Ww]ork|[Bb]uilding) (?:is |has |got )?(?:under ?way|begun|started|began)|[Ww]ork .{0,60}(?:has begun|has started|is (?:already |now |well )?under ?way)|(?:has |have )?(?:begun|began|begins|started|starts|commenced|commences|kicked off|kicks off) (?:construction|building|work|putting up|erecting|constructing|expanding)|[Gg]round (?:was|has been) broken|construction of .{0,80}\bon (?:schedule|track|time)|laid the (?:foundation|first) stone|[Ff]oundations? (?:stone )?(?:were|was|have been|has been|are|is) (?:being |now )?(?:laid|poured|dug)|en (?:cours de )?construction|(?:commencé|démarré|lancé|débuté|entamé|engagé|lance|entame|démarre) (?:la construction|les travaux|le chantier)|(?:travaux|construction|chantier) .{0,90}(?:débuté|commencé|démarré|lancée?s?|entamée?s?|engagée?s?)|première pierre|im Bau|[Ss]eit .{0,90}\b(?:ge)?baut|mit dem Bau .{0,80}(?:begonnen|gestartet)|(?:Bau|Bauarbeiten) .{0,80}(?:begonnen|gestartet)|beginnt mit dem Bau|Grundstein|Spatenstich|(?:comenzado|empezado|iniciado|arrancado)\b.{0,40}\b(?:las obras|la construcción)|(?:comenzó|empezó|inició|arrancó) (?:las obras|la construcción)|obras .{0,90}(?:comenzado|comenzaron|empezado)|está construyendo|están construyendo|primera piedra|en construcción)\b`,
  'iu',
)

/** "Under a lease signed on Monday", "the agreement was signed": whatever the deed, it is on paper. */
const signed = wordy(
  String.raw`\b(?:(?:lease|agreement|contract|deal)\b.{0,120}\b(?:was|were|has been|is) (?:signed|concluded|sealed)|(?:under|in) (?:an?|the|two|three|four|\d+) (?:[\p{L}\d-]+ ){0,2}(?:leases?|agreements?|contracts?|deals?) (?:signed|concluded|sealed|struck)|bail .{0,30}(?:signé|conclu)|(?:[Mm]ietvertrag|Vertrag) .{0,60}(?:unterzeichnet|geschlossen|zustande gekommen)|contrato .{0,60}(?:firmado|suscrito))\b`,
  'iu',
)

/** Put on paper, by any verb of it. */
const onPaper = wordy(
  String.raw`\b(?:sign(?:s|ed|ing)?(?! off)|ink(?:s|ed)?|execut(?:es|ed)|struck|strikes?|sealed|seals|concluded?|concludes|clinch(?:es|ed)|contracted|contracts(?= \d)|enter(?:s|ed) into|reached an agreement|(?:w[io]n|wins|land(?:s|ed)|bag(?:s|ged)|scor(?:es|ed)|book(?:s|ed)(?= .{0,40}\bcontract\b)|clos(?:es|ed)|exten(?:ds|ded)|expan(?:ds|ded)|renew(?:s|ed))(?= .{0,60}\b(?:contract|deal|agreement|lease)\b)|agree(?:s|d)? (?:an? |on an? )(?=.{0,30}\b(?:contract|deal|lease|PPA|power)\b)|secur(?:es|ed)(?= .{0,40}\bPPA\b)|(?:remport|décroch)\p{L}+(?= .{0,50}\bcontrat\b)|sell(?:an|ado|aron)|sign(?:é|e|ent|ée)|conclu(?:t|e|s)?|souscrit|contracté|unterzeichne\p{L}*|unterschr\p{L}+|schließ(?:t|en)|geschlossen|abgeschlossen|vereinbar(?:t|en)(?!, dass)|firm(?:a|an|ó|aron|ado)|suscri\p{L}+|contrata(?:do)?|cerrado)\b`,
  'iu',
)

/** The same questions without a grammar, asked of a whole sentence. */
export const isRumoured = (text: string): boolean => rumour.test(text) || reportedTalks.test(text)
export const isWished = (text: string): boolean => wish.test(withoutPlants(text.replace(plannedThing, ' '))) || paper.test(text)
export const isBeingBuilt = (text: string): boolean => building.test(text)
export const isSigned = (text: string): boolean => signed.test(text) || onPaper.test(text)
/** English has plants where German plans: "the Susquehanna plant", "a nuclear plant". */
export const withoutPlants = (text: string): string => text.replace(plantOfPower, ' ')
const plantOfPower =
  /(?:\b(?:[Tt]he|[Aa]n?|its|their|this|that|each|from|one|nuclear|power|gas|coal|steel|chip|car)\s(?:[\p{L}-]+\s){0,3}?|[’']s?\s(?:[\p{L}-]+\s){0,3}?)plant\b/gu
/** "Its planned campus": a thing, and no wish. */
const plannedThing = /(?:[’']s?|\b(?:the|its|their|an?))\s(?:planned|proposed)\b/gu
const reportedTalks = wordy(
  String.raw`\b(?:is negotiating|are negotiating|sounding out|early discussions|(?:advanced|early|exclusive) (?:negotiations|talks|discussions)|sources said|according to (?:two|three|four|several|\d+) (?:people|investors|bankers|executives|sources|persons)|(?:people|sources|investors|bankers) (?:say|said)|is said to be|is believed to be|close to a deal)\b`,
  'iu',
)

const firm: Readonly<Record<Act, Status>> = {
  pause: 'paused',
  cancel: 'cancelled',
  swap: 'announced',
  option: 'proposed',
  lease: 'announced',
  take: 'announced',
  use: 'announced',
  give: 'announced',
  sign: 'contracted',
  replace: 'contracted',
  commit: 'announced',
  live: 'live',
  propose: 'proposed',
  build: 'announced',
  approve: 'announced',
  order: 'announced',
  raise: 'financed',
  borrow: 'financed',
  fund: 'financed',
  power: 'announced',
  target: 'announced',
  draw: 'announced',
}

const reportedWould =
  /(?:(?<=\b(?:said|says|told|announced|confirmed|added)\b.{0,60}\b(?:it|they|that|he|she|company|group) )|(?<=\b[Uu]nder (?:the|an?|its|their) [^,]{3,40}, .{2,50} ))would(?! like)\b/gu

/** "Said Hetzner would take", "announced that it had leased": what is reported is told a tense back, and is neither a wish nor long ago. */
const reportedTense = wordy(
  String.raw`(?<=\b(?:said|says|told|announced|confirmed|added|disclosed|reported|shows?|showed|[Uu]nder (?:the|an?|its|their) (?:deal|agreement|accord|contract|terms|plan|lease)|(?:deal|agreement|accord|contract|pact) under which)\b.{0,70})\b(?:would(?! (?:like|have|be (?:a|an|enough|the)|rather)\b)|had(?! (?:been expected|no|not|hoped|planned|wanted)\b))\b`,
  'gu',
)
export const inDirectSpeech = (text: string): string => text.replace(reportedTense, (word) => (word === 'had' ? 'has' : 'will'))

const onContract = wordy(String.raw`\b(?:sign\p{L}*|contract\p{L}*|agreement|deal|contrats?|\p{L}*[Vv]ertrag\p{L}*|contratos?)\b`, 'u')

/** How far along the act is, by its own words and the hedges around it. */
export function statusOf(act: Act, words: string, lead: string, type: FactType): Status {
  if (act === 'pause' || act === 'cancel') return firm[act]
  if (rumour.test(words)) return 'rumoured'
  // "Said it would ship" is a plan told in the past, not a wish.
  // "A data centre is planned by": the wish is the trigger itself.
  const isWish = wish.test(lead.replace(reportedWould, '')) || paper.test(words)
  // "Data centre approved: Orion may build".
  if (act === 'build' && /\bapproved\b|\b(?:permission|consent) (?:granted|given)\b/u.test(words)) return 'announced'
  if (act === 'option' || (act !== 'target' && isWish)) return 'proposed'
  if (act === 'live' && isAhead(lead)) return 'announced'
  if (/^(?:lease|take|give|use|draw)$/.test(act) && signed.test(words)) return 'contracted'
  if (act === 'propose' && /\b(?:proposal|proposed)\b/u.test(words) && /\b(?:voted|backed|approved|passed)\b/u.test(words))
    return 'announced'
  if ((act === 'build' || act === 'draw') && building.test(words)) return 'under_construction'
  if (
    act === 'power' &&
    wordy(
      String.raw`\b(?:sign(?:ed|s|ing)|agreed (?:an? )?(?:PPA|power)|struck|inked|sealed|concluded|closed|contracted|signé|conclu|souscrit|unterzeichnet|unterschrieben|geschlossen|abgeschlossen|vereinbart(?!, dass)|firmado|firmó|firma|suscrito|suscribe|cerrado)\b`,
    ).test(words)
  )
    return 'contracted'
  // An order won is no contract yet.
  if (act === 'sign' && type === 'hardware_purchase' && !onContract.test(words)) return 'announced'
  return type === 'financing' || firm[act] !== 'financed' ? firm[act] : 'announced'
}

const ahead = wordy(
  String.raw`\b(?:will|is to|are to|is (?:due|set|scheduled|expected) to|plans? to|to (?:open|start|begin|go live)|va|vont|doit|ouvrira|inaugurera|mettra|entrera|wird|soll|sollen|va a|abrirá|inaugurará|entrará|pondrá|tiene previsto)\b`,
)
/** "Will open", "soll ans Netz gehen": what is not running yet. */
export const isAhead = (lead: string): boolean => ahead.test(lead)

/** What the act makes of the figures it comes with. */
export function typeOf(act: Act, words: string, has: { readonly power: boolean; readonly chips: boolean }): FactType | undefined {
  switch (act) {
    case 'pause':
      return 'capacity_build'
    case 'cancel':
      return 'cancellation'
    case 'swap':
      return 'offtaker_change'
    case 'option':
    case 'lease':
      return has.power || !has.chips ? 'capacity_lease' : 'compute_contract'
    case 'take':
    case 'give':
      if (has.chips && !has.power && /\borders?\b/u.test(words)) return 'hardware_purchase'
      if (has.power && isElectricity(words)) return 'power_supply'
      return has.power ? 'capacity_lease' : has.chips ? 'compute_contract' : undefined
    case 'use':
      return has.chips ? 'compute_contract' : has.power ? 'capacity_lease' : undefined
    case 'sign':
    case 'replace':
      return typeOfPaper(words, has)
    case 'commit':
      // "Has committed 900 million in return for a stake": capital, and no price.
      return /\b(?:stake|equity|shares)\b/u.test(words) ? undefined : 'compute_contract'
    case 'live':
      return isPlant(words) ? undefined : 'capacity_live'
    case 'build':
    case 'propose':
    case 'approve':
      if (has.chips && !has.power) return act === 'approve' && boughtWords.test(words) ? 'hardware_purchase' : 'compute_contract'
      if (act === 'build' && /\b(?:an?|the|its) (?:[\p{L}\d-]+ ){0,3}(?:lease|letting)\b|\bby (?:renting|leasing)\b/u.test(words))
        return 'capacity_lease'
      if (isPlant(words)) return undefined
      return has.power || isSite(words) ? 'capacity_build' : undefined
    case 'order':
      if (has.power && !has.chips) return isElectricity(words) ? 'power_supply' : undefined
      return has.chips && isAccess(words) ? 'compute_contract' : 'hardware_purchase'
    case 'raise':
    case 'fund':
    case 'borrow':
      // "Invertirá 600 millones en un centro de datos": what is put into a site is its price.
      if (act === 'fund' && putIntoSite.test(words) && !capitalWords.test(words)) return 'capacity_build'
      // "Receives 380 million for computing power": a price, and no capital.
      return servedWords.test(words) && !capitalWords.test(words) ? 'compute_contract' : 'financing'
    case 'power':
      return 'power_supply'
    case 'target':
      return 'programme_target'
    case 'draw':
      return has.power ? 'capacity_build' : undefined
  }
}

const siteWords = wordy(
  String.raw`\b(?:data ?cent(?:re|er)s?|campus|sites?|halls?|facility|supercomputer|cluster|centres? de (?:données|calcul)|Rechenzentr\p{L}+|Anlage|Standort|centros? de datos)\b`,
  'iu',
)
/** Makes or stores power, or makes goods: a row of its own only where it feeds computers. */
const plantWords = wordy(
  String.raw`\b(?:(?:wind|solar) (?:farms?|parks?)|(?:storage|battery|power|nuclear|gas) (?:plants?|stations?)|electrolyser|parcs? (?:éoliens?|solaires?)|centrales? (?:solaires?|nucléaires?|à gaz)|Wind-?parks?|Solar-?parks?|Kraftwerk\p{L}*|parques? (?:eólicos?|solares?)|centrales? (?:eléctricas?|nucleares?))\b`,
  'iu',
)
const computers = wordy(
  String.raw`\b(?:data ?cent(?:re|er)s?|datacent\p{L}+|campus|AI|IT|comput\p{L}+|supercomputer|centres? de (?:données|calcul)|Rechenzentr\p{L}+|centros? de (?:datos|cálculo))\b`,
  'iu',
)
const isPlant = (words: string): boolean => {
  const at = plantWords.exec(words)?.index
  return at !== undefined && !computers.test(words.slice(0, at))
}
const isSite = (words: string): boolean => siteWords.test(words)
const electric = wordy(electricity, 'u')
const putIntoSite = wordy(
  String.raw`\b(?:invest\p{L}*|inver\p{L}+|invier\p{L}+|consacr\p{L}*|steckt|spend\p{L}*)\b.*\b(?:data ?cent(?:re|er)s?|campus|centres? de données|centros? de datos|Rechenzentr\p{L}+)\b`,
  'u',
)
const isElectricity = (words: string): boolean => electric.test(words)
const isAccess = (words: string): boolean => /(?<!\p{L})(?:access to|l[’']accès|accès à|Zugang|Zugriff|acceso)(?!\p{L})/u.test(words)
const servedWords = wordy(
  String.raw`\b(?:(?:cloud|computing|compute) (?:services|power|capacity|time)|puissance de calcul|services? (?:de |d[’'])?(?:cloud|nuage|calcul)|Rechen(?:leistung|zeit|kapazität)|Cloud-(?:Leistung|Dienst)\p{L}*|servicios de (?:nube|cómputo)|capacidad de cómputo)\b`,
  'iu',
)
const capitalWords = wordy(String.raw`(?:${equity}|${loan}|\b(?:investors?|inversores|Investoren|investisseurs)\b)`, 'iu')
const leaseWords = wordy(lease, 'iu')
const boughtWords = /\bto (?:buy|import|purchase|acquire|order)\b/u
const loanWords = wordy(loan, 'iu')
const computingWords = wordy(String.raw`(?:${computing}|\b(?:models?|modèles?|Modelle|modelos?|training)\b)`, 'iu')

const orderOfGoods = wordy(
  String.raw`\b(?:orders?|commande|Auftrag|pedido)\b.{0,40}\b(?:servers?|serveurs|Servern?|servidores|chips?|puces|accelerators?|GPUs?(?! (?:capacity|time|hours|access)\b)|systems)\b(?!.{0,30}\bcloud\b)`,
  'iu',
)

/** A contract by which chips change hands. */
const goodsWords = wordy(
  String.raw`\b(?:to (?:buy|purchase|acquire|order|supply|deliver|sell)|for the (?:purchase|supply|delivery|sale) of|(?:supply|purchase|procurement|sales) (?:contract|agreement|deal|order)|(?:contrat|commande) (?:d[’']achat|de fourniture)|(?:Kauf|Liefer)vertrag|contrato de (?:compra|suministro))\b`,
  'iu',
)

function typeOfPaper(words: string, has: { readonly power: boolean; readonly chips: boolean }): FactType | undefined {
  if (has.power && isElectricity(words)) return 'power_supply'
  if (leaseWords.test(words)) return has.chips && !has.power ? 'compute_contract' : 'capacity_lease'
  if (loanWords.test(words)) return 'financing'
  if (!has.power && orderOfGoods.test(words)) return 'hardware_purchase'
  if (has.chips && !has.power && goodsWords.test(words)) return 'hardware_purchase'
  if (/\b(?:acquire|buy (?!\d|[$€£])|merge|takeover|acquisition|rachat|Übernahme|adquisición)\b/iu.test(words)) return undefined
  if (has.power) return 'capacity_lease'
  return has.chips || computingWords.test(words) ? 'compute_contract' : undefined
}

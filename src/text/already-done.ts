// Whether a deed that is done stands by a date: "opened in March".

const speaking = 'said|told|announced|reported|wrote|added|confirmed'
const irregular = `was|were|had|did|fell|rose|grew|sold|bought|won|lost|led|met|left|built|began|took|made|gave|got|paid|sent|held|went|came|ran|struck|became|kept|saw|drew|spent|broke|hired|${speaking}`
/** The same in the past and behind "will", "to" and "not": "will quit on 7 June". */
const unchanged = String.raw`(?<!\b(?:will|would|could|may|might|should|shall|must|can|cannot|to|not|n[’']t|did|does|do)\s(?:\p{Ll}+ly\s|also\s|then\s)?)(?:shut|cut|hit|quit|put|set|let|split|spread|cast)`
/** A participle after an article or preposition is a quality: "the planned hall opens in March". */
const english = String.raw`(?:${irregular}|${unchanged}|(?<!\b(?:an?|the|its|their|his|her|our|of|for|from|with|by|and|more|most|newly|long|is|are|be|been|being)\s)\p{Ll}{2,}ed)`
/** "This November", "through 16 February": of the report's own year, whatever verb stands before. */
const pointsOn =
  /(?<!\p{L})(?:this|through|until|till|by|before|effective|starting|opening|beginning|next)\s(?:in\s|from\s)?(?:early\s|late\s|mid-)?$/iu
const deed = new RegExp(`.*(?<!\\p{L})${english}(?!\\p{L})`, 'su')
/** What stands between a deed and its own date: "opened | in March", "was shut | last Monday". */
const beside = /^\s(?:(?:again|there|up|down|off|out|back|late|early)\s)?(?:in|on)\s(?:early\s|late\s|mid-)?$/iu
/** What is set for a day to come as often as it was done on one. */
const ofPlans =
  /(?<!\p{L})(?:announced|reported|proposed|approved|ordered|scheduled|planned|called|set|signed|promised|backed|offered|expected|booked|slated|held|priced|listed|told|said|confirmed|added|wrote)$/iu

/** "In February, Orla sold its hall". */
const opening = /^\s*(?:in|on)\s(?:early\s|late\s|mid-)?$/iu
const done =
  'opened|closed|bought|sold|acquired|shut|launched|released|hired|fired|won|lost|left|joined|founded|died|resigned|began|ended|moved|built|unveiled|introduced|fined|sued|arrested|killed|delivered|shipped'
const behindIt = new RegExp(String.raw`^,\s(?:(?!(?:will|would|may|could|is|are)\s)[^\s.;:,]+\s){1,5}?(?:${done})\b`, 'u')

/** "Opened a hall in Lund in March": what is done once, with its object, up to the month; nothing that may be planned or told of stands between. */
const completed = new RegExp(
  String.raw`(?<!\b(?:be|to|will|is|are|being|the|an?|its|their|of|not)\s)\b(?:${done})\b(?:\s(?!(?:for|until|with|that|which|who|and|or|but|after|before|as|while|when|on|forecasts?|guidance|outlook|estimates?|targets?|trials?|hearings?|meetings?|votes?|elections?|plans?|due|set|scheduled|expected|available)\b)[\p{L}\p{N}’'$€£.,-]+){0,8}\s(?:in|on)\s(?:the\s|early\s|late\s|mid-)?$`,
  'u',
)

/** "A fermé la salle en mars", "cerró la sala en marzo", "wurde im März verkauft": the same, of the surest verbs. */
const abroad: Readonly<Record<string, readonly [before: RegExp, behind: RegExp]>> = {
  fr: [
    /(?<!\p{L})(?:a|ont)\s(?:été\s)?(?:fermé|ouvert|vendu|acheté|acquis|racheté|lancé|inauguré|quitté|perdu|licencié)e?s?(?:\s(?!(?:pour|dès|à|jusqu|qui|que|et)\b)[^\s.,;:]+){0,6}\s(?:en|le)\s(?:mi-)?$/u,
    /^/u,
  ],
  de: [
    /(?<!\p{L})(?:wurden?|hat|haben)\s(?:[^\s.,;:]+\s){0,5}(?:im|am)\s$/u,
    /^\s(?:[^\s.,;:]+\s){0,4}(?:verkauft|geschlossen|eröffnet|gekauft|übernommen|gegründet|verurteilt|entlassen)(?!\p{L})/u,
  ],
  es: [
    /(?<!\p{L})(?:cerr|abri|vendi|compr|adquiri|lanz|inaugur|perdi|despidi|dimiti)(?:ó|eron|aron|ieron)(?:\s(?!(?:para|hasta|desde|a|que|y)\b)[^\s.,;:]+){0,6}\s(?:en|el)\s$/u,
    /^/u,
  ],
}

/** Whether a deed that is done stands right beside a date, which then lies behind. Elsewhere the nearest year is the likelier one. */
export function isAlreadyDone(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - 200), start)
  const lead = before.slice(before.search(/(?:[^.!?;:]|(?<=\d)[.:](?=\d))*$/u))
  const theirs = abroad[language.slice(0, 2).toLowerCase()]
  if (theirs !== undefined) return theirs[0].test(lead) && theirs[1].test(text.slice(end, end + 80))
  if (!language.startsWith('en') || pointsOn.test(lead)) return false
  if (completed.test(lead) || (opening.test(lead) && behindIt.test(text.slice(end, end + 120)))) return true
  const last = deed.exec(lead)?.[0]
  return last !== undefined && beside.test(lead.slice(last.length)) && !ofPlans.test(last)
}

const counted = String.raw`(?:fell|rose|grew|dropped|declined|increased|decreased|climbed|slipped|jumped|surged|slid|soared|plunged|tumbled|doubled|tripled|shrank|contracted|expanded|totall?ed|reached|earned|lost|reported|posted|recorded|generated|raised|collected|secured|spent|burned|sold|shipped|delivered|hired|added|beat|missed|swung|was|were|had)`
/** What puts a figure of some quarter ahead, or gives the quarter to something else. */
const ofOther =
  /(?<!\p{L})(?:to(?!\s(?:[$€£]|\d|USD|EUR|GBP|an?\s(?:loss|profit|record)))|will|would|may|could|that|which|who|whose|until|next|expects?|guidance|outlook|forecasts?|targets?|plans?|planned|planning|hop(?:ing|ed|es?)|due|aim(?:ing|ed)|supposed|deals?|contracts?|orders?|(?<!\bthan\s(?:analysts\s)?)expected|(?<!\b(?:beat|missed|above|below|topped)\s(?:\p{Ll}+\s)?)(?:expectations?|estimates?)|after|as|because|bets?|fears?|odds|news|warn(?:ed|ing)|deliver(?:y|ies)\s|talks|ready|confident|launch|opening|closing|maturing|starting|starts?|begins?|construction|likely|seen|backlog|upbeat|bullish|weil|nachdem|geplant|zunächst|ansetz|Ziel|Auftrag|Start|prévue?s?|pour|livrer|car|annonce|prévisions|para|porque|tras|prevista?|pedidos|permiso)(?!\p{L})/iu
/** A figure, or what is reckoned by the quarter. */
const aFigure =
  /\d|(?<!\p{L})(?:revenues?|sales|profits?|loss(?:es)?|income|earnings|output|GDP|(?:un)?employment|inflation|demand|bookings|margins?|spending|investment|lending|turnover|rents?|wages|orders|traffic|subscribers|users|econom\p{L}+|prices|shipments|Umsatz|Gewinn|Wirtschaft|ventes|bénéfice|ventas|beneficio)(?!\p{L})/iu
const reckoned: Readonly<Record<string, { readonly before: RegExp; readonly behind: RegExp }>> = {
  en: {
    before: new RegExp(
      String.raw`(?<!\b(?:to|will|would|may|could|not)\s)\b${counted}\b(?<between>[^;:]*)\s(?:in|during|for)\s(?:the\s|its\s|their\s)?(?:fiscal\s)?$`,
      'u',
    ),
    behind: new RegExp(String.raw`^(?:,\s(?:[^\s.;:,]+\s){1,6}?|\s(?:[\p{L}-]+\s){1,4}?)${counted}\b(?!\s(?:to|due|set|expected)\b)`, 'u'),
  },
  fr: {
    before:
      /(?<!\p{L})(?:a|ont)\s(?:augmenté|baissé|reculé|progressé|atteint|enregistré|gagné|perdu|réalisé|vendu|livré|dépensé|bondi|chuté|crû)(?<between>[^;:]*)\s(?:au|pour le|sur le)\s$/u,
    behind:
      /^,?\s(?:[^\s.;:]+\s){1,6}?(?:a|ont)\s(?:augmenté|baissé|reculé|progressé|atteint|enregistré|gagné|perdu|réalisé|vendu|bondi|chuté)(?!\p{L})/u,
  },
  de: {
    before:
      /(?<!\p{L})(?:stieg|stiegen|sank|sanken|fiel|fielen|wuchs|wuchsen|erzielten?|verzeichneten?|verdienten?|verlor|verloren|setzten?|lag|lagen|betrug|betrugen|war|waren|verkauften?|lieferten?)(?<between>[^;:]*)\s(?:im|für das)\s$/u,
    behind:
      /^\s(?:stieg|stiegen|sank|sanken|fiel|fielen|wuchs|wuchsen|erzielten?|verzeichneten?|verdienten?|verlor|verloren|setzten?|lag|lagen|betrug|betrugen|war|waren|verkauften?|lieferten?)(?!\p{L})/u,
  },
  es: {
    before:
      /(?<!\p{L})(?:subió|subieron|cayó|cayeron|creció|crecieron|bajó|bajaron|aumentó|aumentaron|alcanzó|registró|ganó|perdió|vendió|facturó|obtuvo)(?<between>[^;:]*)\s(?:en el|durante el)\s$/u,
    behind:
      /^,?\s(?:[^\s.;:]+\s){0,6}?(?:subió|subieron|cayó|cayeron|creció|crecieron|bajó|bajaron|aumentó|aumentaron|alcanzó|registró|ganó|perdió|vendió|facturó|obtuvo)(?!\p{L})/u,
  },
}

/**
 * Whether a quarter or half told without a year is one that is over: "revenue rose 3% in the fourth quarter", told in January, has the
 * year before. What is planned, expected or agreed for a quarter stays ahead.
 */
export function isReckoned(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - 200), start)
  const lead = before.slice(before.search(/(?:[^.!?;:]|(?<=\d)[.:,](?=\d))*$/u))
  const theirs = reckoned[language.slice(0, 2).toLowerCase()]
  if (theirs === undefined) return false
  const found = theirs.before.exec(lead)
  if (found !== null)
    return (
      aFigure.test(lead) &&
      !/\b(?:added|raised|secured|sold|hired|delivered|generated|was|were|had)\b[^;:]*\sfor\s(?:the\s|its\s)?(?:fiscal\s)?$/u.test(
        found[0],
      ) &&
      !ofOther.test(found.groups?.['between'] ?? '')
    )
  const opens = /^[^,]{0,40}?(?:in|during|im|au|en el|its|the|[’']s)?\s?(?:the\s|its\s)?$/iu.test(lead) && !ofOther.test(lead)
  const behind = opens ? theirs.behind.exec(text.slice(end, end + 120))?.[0] : undefined
  return behind !== undefined && !ofOther.test(behind)
}

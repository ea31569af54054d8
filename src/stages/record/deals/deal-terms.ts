// What sentences around a deal add to it: price, term, start, the day something is due, and the steps it comes in.
import type { Interval } from '../../../domain/interval.ts'
import type { Money } from '../../../domain/money.ts'
import { findDates } from '../../../text/dates.ts'
import { yearsIn } from '../claims/slots.ts'
import type { FigureAt } from './deal-figures.ts'

export interface Terms {
  readonly money?: Money
  /** Whether the amount is put into what is built: "baut für 700 Millionen Euro", "putting 1.1 billion into a hall". */
  readonly spent?: true
  readonly years?: number
  /** ISO day from which it runs. */
  readonly startsAt?: string
  /** ISO day by which it is due. */
  readonly dueAt?: string
  /** What is due then, when it is a part: "first hall", "first phase". */
  readonly phase?: string
}

const starts =
  /\b(?:starts?|begins?|from|runs? from|beginning|effective|commence[sd]?|débute|commence|à compter du|à partir de|dès le|beginnt|ab(?: dem)?|läuft ab|empieza|comienza|a partir del?|prévue? le)\b/iu
const due =
  /(?<!\p{L})(?:by|due|expects?|expected|to open|opens?|enter(?:s)? service|in service|go(?:es)? live|be live|live by|ready|come online|operational|on schedule for|promised for|complet\w+|avant le|d[’']ici|mise en service|entrer en service|soll .{0,60}Betrieb|bis zum|bis Ende|in Betrieb gehen|antes del?|entrar en servicio|estará|debe entrar)(?!\p{L})/iu
const phased =
  /\b(?:first|second|initial|opening) (?:hall|phase|block|building|stage)\b|\bphase (?:one|two|1|2)\b|\b(?:premi[eè]re|seconde|deuxième) (?:tranche|phase|salle)\b|\b(?:erste[rn]?|zweite[rn]?) (?:Saal|Bauabschnitt|Phase|Halle)\b|\b(?:primera|segunda) (?:fase|sala|nave)\b/iu
const phaseNames: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first|initial|opening|premi[eè]re|erste[rn]?|primera|phase one|phase 1)\b/iu, 'first'],
  [/\b(?:second|seconde|deuxième|zweite[rn]?|segunda|phase two|phase 2)\b/iu, 'second'],
]
const halls = /\b(?:hall|Saal|Halle|salle|sala|nave)\b/iu

/** The price is what the money word says or, where the sentence names no other purpose, the one amount in it. */
const priced =
  /\b(?:worth|value[ds]?(?: at)?|price|costs?|costed|pays?|rent totals?|outlay|budgeted|price tag|is put at|put its value|capital expenditure|investment|invest(?:s|ed)?|montant|vaut|coûte|s[’']élève|investissement|kosten|kostet|Wert|Volumen|beläuft|inversión|valor|precio|asciende|cuesta)\b/iu
/** Money that is not the deal's own price. */
const otherMoney =
  /\b(?:for each|per|a year|annual|each full year|revenue|turnover|valuation|values? (?:the|it|them|\p{Lu})|valued (?:it|them) at|shares?|profit|deposit|reservation fee|penalt|fine|tax|grant|of which|comes from|of it in return|par an|im Jahr|jährlich|al año)\b/iu

const spentOn =
  /(?<!\p{L})(?:for|für|pour|por|put|puts|putting|pour(?:s|ed|ing)?|sink(?:s|ing)?|plough(?:s|ed|ing)?|pump(?:s|ed|ing)?|spend(?:s|ing)?|spent|earmark(?:s|ed|ing)?|set(?:s)? aside|budget(?:s|ed)?|inject\p{L}*|consacr\p{L}*|mise\p{L}*|steckt|pumpt|destin\p{L}*|dedic\p{L}*|invert\p{L}*|inviert\p{L}*|investi\p{L}*|investier\p{L}*|inversión de)\s(?:about\s|some\s|around\s|rund\s|environ\s|unos\s)?$/iu

/** "A £2 billion, 210 MW campus": the price stands before what it builds. */
const ofSite =
  /^(?:,\s(?:[\d.,]+[\s-]?(?:MW|GW|megawatts?)\s)?|\s)(?:(?:new|AI|hyperscale)\s){0,2}(?:campus|data cent(?:re|er)|site|facility|complex|hall|project)\b/u

/** "A 15-year, $7 billion lease": the price stands before the paper it is of. */
const ofPaper = /^[\s-](?:[\p{Ll}\d-]+\s){0,2}?(?:lease|contract|deal|agreement|pact)\b/u

function phaseOf(sentence: string): string | undefined {
  const match = phased.exec(sentence)?.[0]
  if (match === undefined) return undefined
  const order = phaseNames.find(([pattern]) => pattern.test(match))?.[1] ?? 'first'
  return `${order} ${halls.test(match) ? 'hall' : 'phase'}`
}

/** The terms one sentence states. Dates count from `reference`, the day of publication; only later days are terms. */
export function termsIn(
  sentence: string,
  figures: readonly FigureAt[],
  context: { readonly language: string; readonly reference: string },
): Terms {
  const before = (start: number): string => sentence.slice(Math.max(0, start - 70), start)
  const later = findDates(sentence, context)
    .map((date) =>
      due.test(before(date.start)) || starts.test(before(date.start)) ? { ...date, interval: ahead(date, context.reference) } : date,
    )
    .filter((date) => date.interval.to > context.reference.slice(0, 10))
  const begins = later.find((date) => starts.test(before(date.start)) && !due.test(before(date.start).slice(-24)))
  const falls = later.find((date) => date !== begins && due.test(before(date.start)))
  const years = yearsIn(sentence)
  const phase = phaseOf(sentence)
  const amounts = figures.filter((figure) => figure.money !== undefined && figure.standing === 'own')
  const amount = amounts.find(
    (figure) =>
      priced.test(before(figure.start)) ||
      priced.test(sentence.slice(figure.end, figure.end + 20)) ||
      ofPaper.test(sentence.slice(figure.end, figure.end + 40)),
  )
  const isOther = amount !== undefined && otherMoney.test(sentence.slice(Math.max(0, amount.start - 40), amount.end + 24))
  const isSpent = amounts.some(
    (one) =>
      (spentOn.test(before(one.start)) || ofSite.test(sentence.slice(one.end, one.end + 60))) &&
      !otherMoney.test(sentence.slice(Math.max(0, one.start - 40), one.end + 24)),
  )
  return {
    ...(amount?.money !== undefined && !isOther && { money: amount.money }),
    ...(isSpent && { spent: true as const }),
    ...(years !== undefined && { years }),
    ...(begins !== undefined && { startsAt: begins.interval.from }),
    ...(falls !== undefined && { dueAt: falls.interval.to }),
    ...(phase !== undefined && { phase }),
  }
}

/** "by 30 September", said in winter, is the next one: a due day without a year lies ahead. */
function ahead({ raw, interval }: { readonly raw: string; readonly interval: Interval }, reference: string): Interval {
  if (/\d{4}/.test(raw) || interval.to >= reference.slice(0, 10)) return interval
  const shift = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return { ...interval, from: shift(interval.from), to: shift(interval.to) }
}

/** Whether a sentence goes on about the deal before it, by the words it begins with. */
export function goesOn(whole: string): boolean {
  const sentence = whole.replace(
    /^(?:(?:The|Le|La|Der|Das|El) \p{Ll}+|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*) (?:said|added|a indiqué|sagte|dijo)(?: that| que|, dass)? (\p{Ll})/u,
    (_, first: string) => first.toUpperCase(),
  )
  return /^(?:The|This|That|A|Un|Una|Une|Ein|Eine|Its|It|Both sides put its|Construction|Capital expenditure|Opening|Completion|Phase (?:one|two)|Le|La|Ce|Cette|Sa|Son|L[’']|Der|Die|Das|Dieser|Es|El|La|Este|Esta|Su|There is|In (?:three|two|four))\s(?:[A-Z]{3} [\d.]+ \p{Ll}+ )?(?:[\p{Ll}-]+\s){0,3}?(?:lease|contract|deal|agreement|project|site|campus|hall|phase|facility|data cent(?:re|er)|build|building|term|price|value|rent|order|loan|round|space|capacity|block|block|machines|chips|location|expenditure|bail|contrat|accord|projet|tranche|salle|montant|mise|prix|Vertrag|Mietvertrag|Saal|Projekt|Anlage|Bauabschnitt|Preis|Wert|contrato|acuerdo|proyecto|fase|sala|precio|inversión|montant)\b|^(?:The|Der|Die|Das|Le|La|El)?\s?(?:first|erste[rn]?|première|primera|initial) (?:hall|phase|block|Saal|Bauabschnitt|tranche|salle|fase|sala)\b|^It (?:starts|runs|lasts|covers|is worth|will be|has|holds|provides|gives)\b|^(?:We|They|It) will take it\b|^Both sides\b|^Construction\b|^Capital expenditure\b|^(?:It|\p{Lu}\p{L}+) expects the first\b/u.test(
    sentence,
  )
}

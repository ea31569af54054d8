// Turns of phrase by which a report says whose it is: "first reported by X", "told X", "according to a report in X", in four languages.
import { findAttribution } from '../../text/attribution.ts'

/** A voice that a sentence credits, by the name it gives, with the words that say so. */
export interface Credit {
  readonly name: string
  readonly words: string
  /** A sentence says that the report is theirs: of an outlet's own name, that it is its own. */
  readonly isSaid?: true
}

const wordsMax = 160
/** A report says in its first sentences whose it is; further down another's is context. */
const openingSentences = 4
/** What these credit is credited whoever spoke before; behind them a party's own words make another's report a part of the news. */
const ledeSentences = 2
/** A text of any length may close with who had the news first. */
const sentencesMax = 80
const sentenceCharactersMax = 1_000

const capital = "\\p{Lu}[\\p{L}\\p{N}.&'’+-]*"
/** "Harbour Post", "the Marel Times", "Le Courrier du Rhône": too much is cut off behind, since only a known outlet is taken. */
const named = `(?:(?:the|The|le|la|les|der|die|das|dem|den|des|el|los|las)\\s|l['’])?(?<name>${capital}(?:\\s(?:(?:of|du|de|des|la|d['’])\\s?)?${capital}){0,4})`
const when = '(?:\\s(?:on|late|early|earlier|first|also|exclusively|then|later|has|had|have)(?:\\s\\w+day)?)?'

/** Who had it first, wherever a text says so. */
const firsts = [
  `\\b(?:first|earlier|originally|previously)\\s(?:reported|revealed|disclosed|published)\\s(?:\\w+day\\s)?(?:by|in)\\s${named}`,
  `${named}${when}\\s(?:first|originally)\\sreported\\b`,
  `${named}\\s(?:was|were)\\s(?:the\\s)?first\\sto\\s(?:report|reveal)\\b`,
  `${named}\\sbroke\\sthe\\s(?:news|story)\\b`,
  `\\b[Zz]uerst\\s(?:hatten?|haben?)\\s${named}\\s(?:darüber\\s|davon\\s)?berichtet`,
  `\\b(?:[Oo]riginally|[Ff]irst)\\s(?:appeared|ran|published)\\s(?:in|on|by|at)\\s${named}`,
  `\\b(?:[Rr]epublished|[Rr]eprinted|[Tt]ranslated|[Ss]yndicated)\\s(?:with\\s(?:the\\s)?permission\\s)?(?:from|of)\\s${named}`,
  `\\berschien(?:en)?\\szuerst\\s(?:bei|im|in|in\\sder|auf)\\s${named}`,
  `\\b(?:initialement|d['’]abord)\\s(?:publiée?|parue?)\\s(?:par|dans|sur)\\s${named}`,
  `(?:traduit|traduite)\\sd(?:e|u)\\s${named}`,
  `\\bpublic(?:ó|ado|ada)\\soriginalmente\\s(?:en|por)\\s${named}`,
  `\\b(?:révélée?s?|dévoilée?s?)\\spar\\s${named}`,
  `\\b(?:adelantó|adelantada?|desveló|desvelada?|avanzada?)\\s(?:por\\s|en\\s)?${named}`,
]
/** Whose report it is, in its first sentences. */
const passesOn = [
  `\\b(?:as\\s)?(?:reported|revealed)\\s(?:\\w+\\s)?by\\s${named}`,
  `\\b(?:according\\sto|citing|cited|quoting)\\s(?:an?|the)\\s(?:[a-z]+\\s)?(?:report|story|article|scoop|investigation|interview)\\s(?:by|in|from|with|on)\\s${named}`,
  `\\b(?:according\\sto|citing)\\san?\\s(?<name>${capital}(?:\\s${capital}){0,3})\\s(?:report|story|article|investigation)\\b`,
  `${named}['’]s?\\sreport\\s(?:says|said)\\b`,
  `${named}${when}\\s(?:reported|reports|has\\slearn(?:ed|t)|revealed)\\b`,
  `\\breports\\s${named}`,
  `${named}\\s(?:said|says|wrote)[^,.;]{0,20},?\\sciting\\b`,
  `\\b(?:documents?|filings?|memos?|letters?|e-?mails?|records?|plans?|copy|contract)\\s(?:\\w+\\s)?(?:seen|reviewed|obtained|viewed)\\sby\\s${named}`,
  `\\b(?:seen|reviewed|obtained|viewed)\\sby\\s${named}`,
  `,\\sper\\s${named}`,
  `\\((?:via|h/t)\\s${named}\\)`,
  `\\b[Bb]ericht(?:en)?\\s(?:des|der|von|im|in\\sder)\\s${named}`,
  `${named}\\s(?:hat\\s)?(?:berichtete?|meldete?)\\b`,
  `${named}\\s(?:ha\\s)?(?:informó|publicó|informa|publica|adelanta|adelantó)(?![\\p{L}])`,
  `\\bwie\\s${named}\\s(?:am\\s\\w+\\s)?(?:berichtete?|meldete?)`,
  `\\b(?:sagte|sagten|verriet)\\s(?:\\w+\\s)?(?:dem|der)\\s${named}`,
  `\\b(?:a|ont)\\s(?:rapporté|révélé|écrit|dévoilé)\\s${named}`,
  `\\b(?:rapporte|révèle|écrit)\\s${named}`,
  `${named}\\s(?:rapporte|révèle|a\\srapporté|a\\srévélé)\\b`,
  `\\binformations?\\s(?:de|du|des)\\s${named}`,
  `\\b(?:ha|han)\\s(?:publicado|adelantado|informado|revelado)\\s${named}`,
  `\\bsegún\\s(?:adelanta|adelantó|informa|informó|publica|publicó|revela|reveló)\\s${named}`,
]
/** To whom somebody spoke: in the first sentence that is whose report it is; behind it he may only add to the news. */
const speaksTo = [
  `\\btold\\s${named}`,
  `\\b(?:interview|briefing)\\swith\\s${named}`,
  `\\b(?:confirmed|statement|said|e-?mail|comment)\\sto\\s${named}`,
]
/** Whom a sentence rests on, which may be no more than a figure in it. */
const restsOn = [`\\b(?:[Aa]ccording\\sto|citing)\\s${named}`, `\\b(?:[Ll]aut|[Ss]elon|[Ss]egún|D['’]après|d['’]après)\\s${named}`]
/** Whose report a headline says it passes on, at its end, where no verb of its own can be meant. */
const titleEnds = [
  `,\\s${named}\\s(?:reports?|reported|says|said|learns|sources)$`,
  `\\s(?:according\\sto|reports|per)\\s${named}$`,
  `\\s[-–—|]\\s${named}$`,
  `,\\s(?:selon|laut|según)\\s${named}$`,
]
type Forms = readonly RegExp[]
const compiled = (forms: readonly string[]): Forms => forms.map((it) => new RegExp(it, 'u'))
const [firstForms, passingForms, spokenForms, restingForms, titleForms] = [firsts, passesOn, speaksTo, restsOn, titleEnds].map(
  compiled,
) as [Forms, Forms, Forms, Forms, Forms]

/** What is denied is nobody's report, and the news is the denial. */
const denial =
  /\b(?:den(?:y|ies|ied)\b(?!\s(?:an?|the)\s(?:permit|licen[cs]e|visa|bail|loan))|(?:reject|dismiss|disput|refut|contradict)(?:s|es|ed)\s(?:[\p{L}’']+\s){0,4}?(?:reports?|claims?|stor(?:y|ies)|allegations?|rumou?rs?|accusations?|it)\b|a démenti|dément|dementiert\w*|bestritt|bestreitet|weist? .{0,60}zurück|wies .{0,60}zurück|nannte .{0,60}falsch|qualifié de fausse|desmiente|desmintió|niega|negó)(?!\p{L})/iu
/** The report's own reporting: what follows it needs no credit. */
const own =
  /\b(?:told|tells)\s(?:us|me|this (?:newspaper|magazine|outlet|website|reporter|publication))\b|\b(?:seen|reviewed|obtained)\sby\s(?:us|this (?:newspaper|magazine|outlet|website|publication))\b|\b[Ww]e\s(?:can\s(?:reveal|report)|have\slearn(?:ed|t)|saw)\b|\b[Oo]ur\sreporters?\b/u
/** A report of long ago is what the news is held against. */
const longAgo =
  /\b(?:last|previous) (?:week|month|year|summer|autumn|winter|spring)\b|\b(?:weeks|months|years) ago\b|\bearlier this (?:month|year)\b|\bin (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b|\b(?:vorige|letzte|vergangene)[nrs]? (?:Woche|Monat|Jahr)\b|\b(?:la semaine|le mois|l['’]année|l['’]an) derni[eè]re?\b|\b(?:la semana|el mes|el año) pasad[oa]\b/iu
/** "Bloomberg data", "Gridline estimates": the house measures, and tells no news. */
const measures =
  /^\s(?:data|index|indices|figures|estimates|consensus|analysts?|numbers|survey|poll|calculations|Daten|Angaben|Schätzungen|datos|données)\b/iu
/** "Reuters reported a 4% rise": behind it a figure or a result may be the house's own. */
const figures =
  /^\s(?:an?\s|de\s|su\s)?(?:\d|[$€£]|record|net|higher|lower|stronger|weaker|loss|profit|rise|fall|drop|increase|revenue|sales|results|earnings|pérdidas|informe)/u
/** Words before and behind a name that are none of it. */
const weekday =
  /(?:['’]s)?(?:\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag))?$/u
/** "Sid" is somebody, whatever agency has the same letters; also nothing at all. */
const givenName = /^(?:\p{Lu}\p{Ll}{1,2})?$/u
/** Those who say what others had, and are no house that speaks for itself. */
const unnamed = /^(?:sources?|people|officials?|analysts?|report|he|she|they)\b/iu

/**
 * The voices that a text's sentences credit, in reading order. A credit that only bears a figure, behind a sentence in which a party
 * spoke for itself, is context; so are a report that is denied and one of long ago behind the first sentence.
 *
 * @param sentences as split, in reading order
 * @returns names as written, the likeliest form first; whether a name is an outlet is for the registry of sources to say
 * @throws never
 */
export function creditsOfSentences(sentences: readonly string[], language: string): readonly Credit[] {
  const credits: Credit[] = []
  let hasSpoken = false
  for (const [i, whole] of sentences.slice(0, sentencesMax).entries()) {
    const sentence = whole.slice(0, sentenceCharactersMax)
    if (denial.test(sentence)) {
      hasSpoken = true
      continue
    }
    if (own.test(sentence)) break
    const isContext = i > 0 && longAgo.test(sentence)
    const isOpening = i < openingSentences && !isContext
    const forms = [
      ...(isContext ? [] : firstForms),
      ...(isOpening && (i < ledeSentences || !hasSpoken) ? passingForms : []),
      ...(i === 0 ? spokenForms : []),
      ...(isOpening && !hasSpoken ? restingForms : []),
    ]
    for (const form of forms) credits.push(...creditsBy(form, sentence))
    hasSpoken ||= i < openingSentences && speaksForItself(sentence, language)
  }
  return credits
}

/** The voices that a headline credits at its end. */
export const creditsOfTitle = (title: string): readonly Credit[] =>
  denial.test(title) ? [] : titleForms.flatMap((form) => creditsBy(form, title.trim()))

function creditsBy(form: RegExp, sentence: string): readonly Credit[] {
  const found = form.exec(sentence)
  const given = found?.groups?.['name']
  if (found === null || given === undefined) return []
  const end = found.index + found[0].length
  if (measures.test(sentence.slice(end)) || (/report(?:ed|s)$|informó$|publica$/u.test(found[0]) && figures.test(sentence.slice(end))))
    return []
  const name = given.replace(/[.,]+$/u, '').replace(weekday, '')
  const words = found[0].trim().slice(0, wordsMax)
  // "des Rheinblatts" is the Rheinblatt; "the Marel Times" may be written either way.
  const forms = /\b(?:des|Bericht\w*)\s/u.test(found[0]) && name.endsWith('s') ? [name, name.slice(0, -1)] : [name]
  return forms.filter((it) => !givenName.test(it)).map((it) => ({ name: it, words, isSaid: true }))
}

/** Whether a party says something in the sentence: then the news has a source that is nobody's report. */
function speaksForItself(sentence: string, language: string): boolean {
  const found = findAttribution(sentence, language)
  return found !== undefined && !unnamed.test(found.speaker ?? '') && !/^(?:report|according|citing|laut|selon|según)/iu.test(found.verb)
}

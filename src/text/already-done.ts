// Whether a deed that is done stands by a date: "opened in March", "In March, Orla shut it", "a fermé en mars", "wurde im März verkauft".

const speaking = 'said|told|announced|reported|wrote|added|confirmed'
const irregular = `was|were|had|did|fell|rose|grew|sold|bought|won|lost|led|met|left|built|began|took|made|gave|got|paid|sent|held|went|came|ran|struck|became|kept|saw|drew|spent|broke|hired|${speaking}`
/** The same in the past and behind "will", "to" and "not": "will quit on 7 June". */
const unchanged = String.raw`(?<!\b(?:will|would|could|may|might|should|shall|must|can|cannot|to|not|n[’']t|did|does|do)\s(?:\p{Ll}+ly\s|also\s|then\s)?)(?:shut|cut|hit|quit|put|set|let|split|spread|cast)`
/** A participle after an article or preposition is a quality: "the planned hall opens in March". */
const english = String.raw`(?:${irregular}|${unchanged}|(?<!\b(?:an?|the|its|their|his|her|our|of|for|from|with|by|and|more|most|newly|long|is|are|be|been|being)\s)\p{Ll}{2,}ed)`
const abroad: Readonly<Record<string, string>> = {
  fr: String.raw`(?:(?:a|ont|avait|est|sont|était|fut)\s(?:été\s)?\p{Ll}+(?:é|i|u|is|it|t)e?s?|s[’']est|se\ssont)`,
  de: String.raw`(?:hat|haben|hatte|hatten|war|waren|wurde|wurden|\p{Ll}{3,}t(?:e|en)|schloss|begann|stieg|sank|fiel|ging|kam|gab|nahm|verlor|gewann|wuchs)`,
  es: String.raw`(?:(?:ha|han|había|fue|fueron)\s\p{Ll}+|\p{Ll}{2,}(?:ó|aron|ieron)|dijo|hizo|puso|tuvo)`,
}
const notYet =
  /(?<!\p{L})(?:to|will|would|could|may|might|should|shall|must|can|be|plans?|effective|starting|opening|beginning|due|deadline|whether|if|before|until|wird|werden|würde|soll|sollen|will|wollen|zu|pourrait|doit|va|podría|va a|\p{L}{2,}r(?:a|ont|á|án))(?!\p{L})/iu
/** "This November", "through 16 February": of the report's own year, whatever verb stands before. */
const pointsOn =
  /(?<!\p{L})(?:this|through|until|till|by|before|effective|starting|opening|beginning|next)\s(?:in\s|from\s)?(?:early\s|late\s|mid-)?$/iu
/** "Announced a vote in March": the vote may be in March, and the word before it. */
const ofItsObject =
  /(?<!\p{L})(?:announced|reported|proposed|approved|ordered|scheduled|planned|called|set|signed|promised|backed|offered)$/iu
const wordsBetweenMax = 12
const patternsOf = new Map<string, readonly [RegExp, RegExp]>()

function patterns(language: string): readonly [RegExp, RegExp] {
  const tag = language.slice(0, 2).toLowerCase()
  const known = patternsOf.get(tag)
  if (known !== undefined) return known
  const verb = abroad[tag] ?? english
  const made = [
    new RegExp(`.*(?<!\\p{L})${verb}(?!\\p{L})`, 'su'),
    new RegExp(`^,?\\s(?:[^\\s.;:,]+\\s){0,6}?${verb}(?!\\p{L})`, 'u'),
  ] as const
  patternsOf.set(tag, made)
  return made
}

/** Whether the words around a date put it behind; undefined where the deed is done and the date may be that of what it is about. */
export function isAlreadyDone(text: string, start: number, end: number, language: string): boolean | undefined {
  const [last, next] = patterns(language)
  const before = text.slice(Math.max(0, start - 200), start)
  const lead = before.slice(before.search(/(?:[^.!?;:]|(?<=\d)[.:](?=\d))*$/u))
  if (pointsOn.test(lead)) return false
  const done = last.exec(lead)?.[0]
  if (done !== undefined) {
    const between = lead.slice(done.length)
    if (ofItsObject.test(done) && between.trim().split(/\s+/u).length > 1 && !notYet.test(between)) return undefined
    return between.trim().split(/\s+/u).length <= wordsBetweenMax && !notYet.test(between)
  }
  if (lead.trim().split(/\s+/u).length > 3) return false
  const rest = next.exec(text.slice(end, end + 120))?.[0]
  return (
    rest !== undefined &&
    !notYet.test(rest) &&
    !/^\s(?:to|will|would|wird|soll)\s/u.test(text.slice(end + rest.length, end + rest.length + 10))
  )
}

// Deeds told by a noun, with who does and who bears them: "Vega's takeover of Orla", "the acquisition of Orla by Vega", "Vega's sale to Orla".

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A deed's verb, and where in the text its two sides stand. */
export interface NounDeed {
  readonly lemma: string
  readonly doer: Stretch
  readonly bearer: Stretch
}

/** Each noun with its verb; where the noun may be said of both sides ("agreement", "merger"), it is not in here. */
const verbOf: Readonly<Record<string, string>> = Object.fromEntries(
  `takeover:acquire acquisition:acquire purchase:buy buyout:acquire sale:sell disposal:sell lawsuit:sue suit:sue complaint:accuse accusation:accuse
  allegation:accuse attack:attack assault:attack raid:raid invasion:invade occupation:occupy bombing:bomb shelling:shell criticism:criticise
  condemnation:condemn praise:praise endorsement:endorse defeat:beat victory:beat win:beat dismissal:dismiss rejection:reject refusal:refuse
  loan:lend gift:give donation:donate payment:pay transfer:transfer delivery:deliver supply:supply lease:lease appointment:appoint
  arrest:arrest murder:murder killing:kill stabbing:stab shooting:shoot rescue:rescue support:support warning:warn fine:fine ban:ban
  expulsion:expel suspension:suspend nomination:nominate prosecution:prosecute`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)
const noun = `(?<noun>${Object.keys(verbOf).join('|')})`
const stop = String.raw`of|by|in|at|on|to|for|from|with|over|after|before|is|was|were|has|had|will|would|and|said|worth|as|against`
const article = '(?:the |an? |its |their )?'
const party = (name: string): string => String.raw`${article}(?<${name}>(?:(?!(?:${stop})\b)[\p{L}\d-]+ ){0,2}(?!(?:${stop})\b)[\p{L}\d-]+)`
const owner = String.raw`(?<who>(?:[\p{L}\d-]+ ){0,2}[\p{L}\d-]+)(?:[’']s|(?<=s)[’']) (?:[\p{Ll}-]+ ){0,2}?`

/** With the doer's and the bearer's group; where "to" follows a thing, who gets it bears the deed. */
const turns: readonly RegExp[] = [
  new RegExp(`${owner}${noun} (?:of|against|on|over|to) ${party('whom')}`, 'dgu'),
  new RegExp(String.raw`${owner}${noun} of (?<whom>(?:[\p{L}\d’'-]+ ){1,5}?to ${party('_')})`, 'dgu'),
  new RegExp(`${noun} of ${party('whom')} by ${party('who')}`, 'dgu'),
  new RegExp(`${noun} by ${party('who')} (?:of|against|on|over|to) ${party('whom')}`, 'dgu'),
  // "Vega filed a suit against Orla".
  new RegExp(
    String.raw`${party('who')} (?:(?:has|have|had|is|are) )?(?:files?|filed|filing|brings?|brought|lodged|launched) (?:an? |its |their )?(?:\p{Ll}+ )?${noun} against ${party('whom')}`,
    'dgu',
  ),
]

/** Every deed that a noun tells with both its sides, turn by turn. Never throws. */
export function nounDeedPlaces(text: string): readonly NounDeed[] {
  return turns.flatMap((turn) =>
    [...text.matchAll(turn)].flatMap(({ index, indices, groups, 0: found }) => {
      // "The sale of a quarry to Brell": the next turn has it whole.
      if (turn === turns[0] && / of /u.test(found) && /^ to \p{L}/u.test(text.slice(index + found.length))) return []
      const [doer, bearer] = [indices?.groups?.['who'], indices?.groups?.['whom']]
      const lemma = verbOf[groups?.['noun'] ?? '']
      if (doer === undefined || bearer === undefined || lemma === undefined) return []
      return [{ lemma, doer: { from: doer[0], to: doer[1] }, bearer: { from: bearer[0], to: bearer[1] } }]
    }),
  )
}

// What somebody is who does the deed: "the mayor opened the bridge" stands on no passage that only has who opened it.
import { areOfOneKind } from './of-one-kind.ts'
import { readWords, type Word } from './read-words.ts'

/** Offices, ranks and professions of one person, none of them a word for a kind of others. Written by us. */
const callings =
  'president|minister|senator|governor|mayor|mayoress|chancellor|premier|judge|magistrate|prosecutor|king|queen|prince|princess|pope|bishop|archbishop|priest|imam|rabbi|nurse|surgeon|dentist|midwife|pharmacist|paramedic|teacher|headteacher|professor|lecturer|student|pupil|pilot|driver|captain|sailor|soldier|colonel|admiral|sergeant|lieutenant|sheriff|detective|policeman|policewoman|constable|firefighter|farmer|fisherman|miner|plumber|electrician|carpenter|baker|butcher|chef|waiter|waitress|singer|actor|actress|dancer|painter|sculptor|composer|novelist|poet|journalist|columnist|photographer|economist|historian|chemist|physicist|biologist|geologist|astronomer|lawyer|attorney|barrister|solicitor|notary|accountant|banker|broker|ambassador|consul|envoy|councillor|congressman|congresswoman|treasurer|auditor|goalkeeper|striker|midfielder|referee|umpire|jockey|boxer|sprinter|swimmer|cyclist|founder|landlord|tenant|hiker|tourist|burglar|widow|widower'
const irregular =
  'said|told|won|lost|left|made|took|gave|held|met|began|fell|came|went|ran|saw|found|built|bought|sold|led|hit|cut|struck|wrote|spoke|chose|broke|drew|knew|sent|spent|shot|stood|swore|threw'
const doer = new RegExp(
  String.raw`^(?:(?:On|In|At) [^,]{2,40}, )?(?:the|an?) (?:(?!of\b|and\b)[\p{L}’'-]+ ){0,2}?(?<who>${callings})(?= (?:has|had|is|was|will|would|may|could|must|\p{Ll}{2,}(?:ed|s)|${irregular})(?![\p{L}’'-]))`,
  'iu',
)

/** "Driver" of "drove", "president" of "presidency", "ministry" of "minister": words of one root begin alike. */
const areOfOneRoot = (one: Word, other: Word): boolean => one.key.length > 3 && one.key.slice(0, 4) === other.key.slice(0, 4)

/** What tells of somebody by what he does or works with: who flew the plane is its pilot. */
const tellsOf: ReadonlyMap<string, RegExp> = new Map([
  ['pilot', /\b(?:fl(?:y|ew|own|ies|ying) the|at the controls)\b/iu],
  ['driver', /\b(?:drove|driv(?:en|es|ing)|at the wheel|behind the wheel)\b/iu],
  ['policeman', /\b(?:sergeant|constable|detective)\b/iu],
  ['goalkeeper', /\bkeeper\b/iu],
  ['accountant', /\b(?:kept|keeps|keeping) the (?:books|accounts)\b/iu],
])

/**
 * The office or profession of who does the deed in ours, where no word of the passages tells of one like it, of its kind or of its root.
 *
 * @param own ours, English and without marked quotations
 * @param theirs all that the evidence has, its titles too
 */
export function unknownPerson(own: string, theirs: string): string | undefined {
  const who = doer.exec(own)?.groups?.['who']
  const ours = who === undefined ? undefined : readWords(who)[0]
  if (ours === undefined) return undefined
  const known = readWords(theirs).some((word) => areOfOneKind(ours, word) || areOfOneRoot(ours, word))
  const isToldOf = tellsOf.get(who?.toLowerCase() ?? '')?.test(theirs) === true
  return known || isToldOf ? undefined : who
}

// A house that reports on itself, as "we": its own post tells its news, and is no writer's opinion.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'
import { partyKinds } from '../../../domain/source.ts'
import type { Clause } from '../../../text/clause.ts'
import { sourceOf } from './evidence-of.ts'
import type { ReadClaim } from './read-claim.ts'

/** "Vega Labs newsroom", "Orla Cloud engineering blog". */
const ofHouse =
  / (?:(?:engineering|developers?|company|product|research|security|corporate|official|status) )?(?:blog|newsroom|press (?:room|office)|news)$/iu

/** The business whose own post a claim stands in, by the name it goes by; undefined of a report by somebody else. */
export function houseOfPost(claim: Claim, dossier: Dossier): string | undefined {
  const source = sourceOf(dossier, claim.articleId)?.source
  const name = source?.name.replace(ofHouse, '') ?? ''
  const house = dossier.entities.find((each) => businessKinds.has(each.kind) && [each.name, ...each.aliases].includes(name))
  return house?.name ?? (source !== undefined && partyKinds.has(source.kind) ? name : undefined)
}

const isWe = (text: string): boolean => /^we$/iu.test(text)

/** Whom "we" means in a house's own post. */
export const houseWeMean = (claim: Claim, dossier: Dossier): string | undefined =>
  isWe(claim.subject.text) && claim.speaker === undefined ? houseOfPost(claim, dossier) : undefined

/** "'re", "have" and "were" as one house has them. */
const ofOne: Readonly<Record<string, string>> = { are: 'is', re: 'is', have: 'has', ve: 'has', were: 'was', do: 'does' }
const single = (word: string): string => ofOne[word.replace(/^['’]/u, '')] ?? (/^['’]ll$/u.test(word) ? 'will' : word)

function singular({ subject, verb, ...rest }: Clause): Clause {
  const isPresent = verb.form === 'base' && verb.helpers.length === 0
  const [text = ''] = verb.helpers.length === 0 && verb.lemma === 'be' ? [single(verb.text.toLowerCase())] : [verb.text]
  return {
    ...rest,
    subject: { ...subject, plural: false },
    verb: { ...verb, text, helpers: verb.helpers.map(single), form: isPresent ? 's' : verb.form },
  }
}

/** Letters for letters, so that offsets stay what they were. */
const asIts = (text: string): string =>
  text
    .replace(/\bour\b/gu, 'its')
    .replace(/\bOur\b/gu, 'Its')
    .replace(/(?<!\bthe )\bus\b/gu, 'it')

/** What a house says of itself as "we", read as what it does: "our" is "its". Any other claim as it is. */
export function inThirdPerson(read: ReadClaim, dossier: Dossier): ReadClaim {
  if (houseWeMean(read.claim, dossier) === undefined) return read
  return { ...read, sentence: asIts(read.sentence), source: asIts(read.source), clause: singular(read.clause) }
}

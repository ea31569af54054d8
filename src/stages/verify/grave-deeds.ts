// Words that may ruin a name: crimes, and the steps of a case. Whoever writes, each must be the passage's, and what is only charged is not done.
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { glossedLanguage } from '../../text/foreign-dictionary.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { otherEnd } from './case-ends.ts'
import { isComputed, namesOnlyTheSubject, verdict } from './material.ts'
import { tellSame } from './near-words.ts'
import type { Material, Passage } from './read-evidence.ts'
import { readWords } from './read-words.ts'
import { stemsOf } from './stems.ts'
import { findVerbGroups } from './verb-groups.ts'

type Tongue = 'en' | 'fr' | 'de' | 'es'

/** A kind of grave word, by the beginnings of its words in each language; "$" closes a word. No kind may stand for another. */
interface GraveKind {
  readonly isCrime: boolean
  /** Which words of ours are of it: none that may be harmless. */
  readonly ours: RegExp
  readonly words: Readonly<Record<Tongue, RegExp>>
}

const beginnings = (list: string): RegExp => {
  const all = list.split(' ').map((each) => (each.endsWith('$') ? `${each.slice(0, -1)}(?!\\p{L})` : each))
  return new RegExp(`(?<!\\p{L})(?:${all.join('|').replaceAll('_', '[ -](?:\\p{L}+ )?')})`, 'iu')
}
const kind = (isCrime: boolean, ours: string, fr: string, de: string, es: string, more = ''): GraveKind => ({
  isCrime,
  ours: beginnings(ours),
  words: { en: beginnings(`${ours} ${more}`.trim()), fr: beginnings(fr), de: beginnings(de), es: beginnings(es) },
})

/** Read wide in the passage: of a word that is missing here a true sentence may fall, and none that is false may pass. */
const kinds: readonly GraveKind[] = [
  kind(
    true,
    'murder assassin slay slain slew homicid',
    'meurtr assassin homicid tué',
    'mord$ mordes ermord mörder morde tötungs totschlag',
    'asesin homicid mató',
  ),
  kind(true, 'rape$ raped rapes raping rapist', 'viol', 'vergewaltig', 'viol'),
  kind(
    true,
    'steal stole stolen theft thief thieves rob$ robs$ robbed robber robbing burgl loot embezzl shoplift misappropriat',
    'vol$ vols$ volé vole voler voleur dérob cambriol braqu détourn pill',
    'stahl stehl stiehl gestohl dieb raub ausgeraub einbruch einbrech eingebroch unterschl veruntreu erbeut plünder',
    'rob hurt ladr atrac sustra malvers desfalc saque',
  ),
  kind(true, 'fraud defraud swindl scam con_man dupe', 'fraud escroqu tromp arnaqu', 'betrug betrüg betrog', 'fraud estaf engañ'),
  kind(
    true,
    'brib corrupt kickback graft$ payoff backhander',
    'corrup pot-de-vin pots-de-vin soudoy',
    'bestech bestoch korrupt schmiergeld',
    'sobor corrup cohech mordida',
  ),
  kind(
    true,
    'arson torch set_fire setting_fire set_alight setting_alight firebomb',
    'incendi mis_feu',
    'brandstift gelegt angezünd zünd',
    'incendi prendió prender fuego',
  ),
  kind(true, 'tortur', 'tortur', 'folter gefolter', 'tortur'),
  kind(true, 'blackmail extort', 'chantage extor extorqu', 'erpress', 'extors chantaj'),
  kind(true, 'kidnap abduct hostage', 'enlev kidnapp otage ravis', 'entführ geisel', 'secuestr rapt rehén rehenes'),
  kind(true, 'smuggl traffick', 'contreband trafic', 'schmuggel handel geschmuggel', 'contraband tráfic trafic'),
  kind(true, 'money_launder launder', 'blanchi', 'geldwäsch gewasch', 'blanque lavado'),
  kind(true, 'poison', 'empoison', 'vergift gift', 'envenen'),
  kind(true, 'forge$ forged forger forges faked counterfeit falsif', 'falsif contref faux fausse', 'fälsch gefälsch', 'falsif'),
  kind(
    false,
    'charge[sd]?_with charged$ charging indict charges$ prosecut arraign',
    'examen inculp poursui accus',
    'anklag angeklag klagt klage',
    'acus imput proces cargos querell',
  ),
  kind(false, 'convict guilty sentenced jailed', 'condamn coupable', 'verurteil schuldig', 'conden culpable'),
  kind(
    false,
    'jail imprison prison behind_bars custod',
    'prison écrou condamn incarcér emprison réclusion détention',
    'haft gefängnis inhaftiert freiheitsstraf verurteil jahre',
    'prisión cárcel conden encarcel preso',
  ),
  kind(
    false,
    'arrest detain detention apprehend',
    'interpell arrêt garde_vue appréhend détenu détention captur',
    'festnahm festgenomm fest$ verhaft gefasst inhaftiert',
    'deten detien detuv arrest captur apres',
    'custod captur held$ hold$ caught seiz',
  ),
]

/** Words by which a passage leaves open whether it was done, and those by which it is settled. */
const suspicion: Readonly<Record<Tongue, RegExp>> = {
  en: /\b(?:accus\w+|suspect\w*|suspicion|charge[sd]?|indicted|alleged\w*|alleg(?:es?|ing|ations?)|on trial|(?:stand|face)s? trial|arrested|detained|questioned|investigat\w+|wanted (?:for|over)|pleaded not guilty|denie[sd]|claims?|claimed)\b/giu,
  fr: /(?<!\p{L})(?:soupçonn|accus|mise?s? en examen|inculp|poursuivi|jugée?s?(?!\p{L})|présumé|interpell|arrêté|garde à vue|aurai(?:t|ent)(?!\p{L}))/giu,
  de: /(?<!\p{L})(?:verdächt|\p{L}*verdacht|mutmaßlich|beschuldig|angeklag|klagte? |vorgeworf|wirft|festgenomm|nahm|verhaftet|soll(?:en)?(?!\p{L}))/giu,
  es: /(?<!\p{L})(?:sospech|acus|presunt|imputad|procesad|detenid|detuv|supuest|habría)/giu,
}
const settled: Readonly<Record<Tongue, RegExp>> = {
  en: /\b(?:convict(?:ed|ion)|found guilty|pleaded guilty|admitted|confess\w*|sentenced|jailed|guilty of)\b/iu,
  fr: /(?<!\p{L})(?:condamn|coupable|avou|reconnu)/iu,
  de: /(?<!\p{L})(?:verurteil|schuldig|gestand|gestehen|geständnis)/iu,
  es: /(?<!\p{L})(?:conden|culpable|confes|admiti)/iu,
}
const ourSuspicion =
  /\b(?:accus\w*|suspect\w*|suspicion|charge[sd]?|indict\w*|alleg\w*|trial|arrest\w*|detain\w*|questioned|investigat\w*|wanted|reportedly|claim\w*|den(?:y|ies|ied)|probe\w*|inquiry|case|convict\w*|guilty|sentenced|jailed|cleared|acquitted)\b/iu
const saying = /\b(?:said|says|say|told|according to|argued?|testif\w+)\b/iu

const tongueOf = (language: string): Tongue | undefined => (language.startsWith('en') ? 'en' : glossedLanguage(language))

/** The first grave word of ours whose kind no passage has. */
function uncarriedGrave(own: string, texts: readonly { readonly text: string; readonly tongue: Tongue }[]): string | undefined {
  for (const { ours, words } of kinds) {
    const found = ours.exec(own)?.[0]
    if (found !== undefined && !texts.some(({ text, tongue }) => words[tongue].test(text))) return found
  }
  return undefined
}

/** What an English passage has only behind a word of suspicion: its deeds and crimes, as words. */
function suspected(text: string) {
  const sentences = text.split(/[.;](?:\s|$)/u)
  return sentences.flatMap((each) => {
    const [first] = [...each.matchAll(suspicion.en)]
    if (first === undefined) return []
    const behind = first.index + first[0].length
    return readWords(each).filter(
      (word) =>
        word.at >= behind &&
        word.kind === 'plain' &&
        (/ing$/u.test(word.text) || isCrimeWord(word.text) || /^(?:set|manslaughter|killing)$/u.test(word.text)),
    )
  })
}
const isCrimeWord = (word: string): boolean => kinds.some(({ isCrime, ours }) => isCrime && ours.test(word))

const asWord = (lemma: string) => ({ text: lemma, key: lemma.length > 3 ? stemsOf(lemma) : lemma })

/** A deed that ours tells as done, and the passage only as what somebody is suspected of. */
function suspectedAsDone(own: string, { text }: Passage): string | undefined {
  if (settled.en.test(text)) return undefined
  const open = suspected(text)
  if (open.length === 0) return undefined
  const other = readWords(text).filter((word) => !open.some(({ at, text: same }) => same === word.text || at === word.at))
  const done = findVerbGroups(own).find(({ lemma, passive, end, helpers, form }) => {
    if (helpers[0] === 'to' || form === 'ing' || (passive && !/^[^,;]{0,40}\bby\b/u.test(own.slice(end)))) return false
    const mine = asWord(lemma)
    // Who is charged with a murder is not told to have killed, though somebody died.
    if (lemma === 'kill' && open.some(({ text: word }) => /^(?:murder|manslaughter|homicide|kill)/u.test(word))) return true
    return open.some((word) => tellSame(mine, word)) && !other.some((word) => word.kind === 'plain' && tellSame(mine, word))
  })
  return done?.text
}

/** The same of a passage in another language, for crimes. */
function suspectedAbroad(own: string, text: string, tongue: Tongue): string | undefined {
  if (settled[tongue].test(text) || text.search(suspicion[tongue]) < 0) return undefined
  return findVerbGroups(own).find((group) => {
    const told = group.lemma === 'kill' ? 'murder' : own.slice(group.start, group.end + 12)
    return !group.passive && kinds.some(({ isCrime, ours, words }) => isCrime && ours.test(told) && words[tongue].test(text))
  })?.text
}

/**
 * Whether the grave words of a claim are its passages', and whether it tells as done what they only charge somebody with.
 *
 * @param titles the headlines of the articles it stands on
 */
export function graveDeedsAgree(sentence: Sentence, material: Material, titles: string): Verdict {
  const fits = verdict(sentence, 'polarity', 'supported', 'Nobody is accused beyond the evidence.')
  const passages = material.passages.filter(({ text }) => text !== '')
  if (sentence.kind !== 'claim' || material.facts.length > 0 || isComputed(sentence) || namesOnlyTheSubject(sentence)) return fits
  if (passages.length === 0 || passages.length < material.passages.length) return fits
  const own = ownStatement(sentence.text.replace(/[“"«][^”"»]*[”"»]/gu, ' '))
  const texts = passages.flatMap(({ text, before, language }) => {
    const tongue = tongueOf(language)
    return tongue === undefined ? [] : [{ text: `${before}\n${text}\n${titles}`, tongue }]
  })
  if (texts.length < passages.length) return fits
  const strange = uncarriedGrave(own, texts)
  if (strange !== undefined) return verdict(sentence, 'polarity', 'unsupported', `The evidence does not say "${strange}".`)
  const ended = texts.every(({ tongue }) => tongue === 'en') ? otherEnd(own, texts.map(({ text }) => text).join('\n')) : undefined
  if (ended !== undefined) return verdict(sentence, 'polarity', 'contradicted', `In the passage the case ended otherwise for "${ended}".`)
  if (ourSuspicion.test(own) || saying.test(own)) return fits
  const all = passages.map((passage) => {
    const tongue = tongueOf(passage.language)
    return tongue === undefined || tongue === 'en' ? suspectedAsDone(own, passage) : suspectedAbroad(own, passage.text, tongue)
  })
  return all.every((each) => each !== undefined)
    ? verdict(sentence, 'polarity', 'contradicted', `The passage has it only charged or suspected that somebody ${all[0] ?? ''}.`)
    : fits
}

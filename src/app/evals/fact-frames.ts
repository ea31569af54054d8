// Sentences made of frames: each way of stating a deal, with names and figures put in, plain and in the trim of a report.
import { readFileSync } from 'node:fs'
import { factLine, type MarkedSentence, roleLines } from './marked-sentence.ts'

type Language = 'en' | 'fr' | 'de' | 'es'

interface Frame {
  readonly type: string
  /** Of {A} and of {H}. */
  readonly roles: readonly [actor: string, host: string]
  readonly status: string
  readonly language: Language
  readonly words: string
}

const file = new URL('../../../test/fixtures/facts/sentence-frames.list', import.meta.url)

function readFrames(): readonly Frame[] {
  let type = ''
  let roles: Frame['roles'] = ['', '']
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): readonly Frame[] => {
      const [, opened, actorRole = '', hostRole = ''] = /^## (\w+)(?: ([^/]+)(?:\/(.+))?)?$/u.exec(line) ?? []
      if (opened !== undefined) {
        type = opened
        roles = [actorRole, hostRole]
      }
      const [, language, status, words] = /^(en|fr|de|es) (\w+): (.+)$/u.exec(line) ?? []
      return language === undefined || status === undefined || words === undefined
        ? []
        : [{ type, roles, status, language: language as Language, words }]
    })
}

const actors = ['Morven AI', 'Corvane', 'Solstice Labs', 'Veltrix', 'Ardentia', 'Pallas Systems']
const hosts = ['Halvard Data', 'Tessaro', 'Bramble Cloud', 'Norsund Hosting', 'Ironwick', 'Calder Grid']
const places = ['Ellingham', 'Varsund', 'Port Cressy', 'Lindhaven']

/** A value as the ledger writes it, and as each language prints it. */
type Printed = Readonly<Record<Language, string>> & { readonly ledger: string }
const powers: readonly Printed[] = [
  { ledger: '18 MW exact', en: '18 MW', fr: '18 MW', de: '18 MW', es: '18 MW' },
  { ledger: '240 MW exact', en: '240 megawatts', fr: '240 mégawatts', de: '240 Megawatt', es: '240 megavatios' },
  { ledger: '1.2 GW exact', en: '1.2 GW', fr: '1,2 GW', de: '1,2 GW', es: '1,2 GW' },
]
const chips: readonly Printed[] = [
  { ledger: '4000 GPU exact', en: '4,000 GPUs', fr: '4 000 GPU', de: '4.000 GPUs', es: '4.000 GPU' },
  { ledger: '6000 GPU exact', en: '6,000 accelerators', fr: '6 000 accélérateurs', de: '6.000 Beschleuniger', es: '6.000 aceleradores' },
  { ledger: '12000 GPU exact', en: '12,000 B200 chips', fr: '12 000 puces B200', de: '12.000 B200-Chips', es: '12.000 chips B200' },
]
const amounts: readonly Printed[] = [
  {
    ledger: '900000000 USD',
    en: '900 million dollars',
    fr: '900 millions de dollars',
    de: '900 Millionen Dollar',
    es: '900 millones de dólares',
  },
  {
    ledger: '1400000000 USD',
    en: '$1.4 billion',
    fr: '1,4 milliard de dollars',
    de: '1,4 Milliarden Dollar',
    es: '1.400 millones de dólares',
  },
  { ledger: '350000000 EUR', en: '€350 million', fr: "350 millions d'euros", de: '350 Mio. Euro', es: '350 millones de euros' },
]

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** What a report puts around a statement: a day, a clause on who acts, who said it, why. */
const trims: Readonly<Record<Language, readonly ((sentence: string, actor: string) => string)[]>> = {
  en: [
    (it) => `On Tuesday, ${lowered(it)}`,
    (it, actor) => it.replace(new RegExp(`${actor} (?=\\p{Ll})`, 'u'), `${actor}, a maker of language models, `),
    (it) => it.replace(/\.$/u, ', the company said on Thursday.'),
    (it) => it.replace(/\.$/u, ', as demand for computing grows.'),
    (it) => `According to a filing, ${lowered(it)}`,
  ],
  fr: [
    (it) => it.replace(/\.$/u, ', a indiqué le groupe mardi.'),
    (it) => `Selon un communiqué, ${it.replace(/^(?:Les?|La|Une?|L')(?=[ \p{L}])/u, (word) => word.toLowerCase())}`,
    (it, actor) => it.replace(new RegExp(`${actor} (?=\\p{Ll})`, 'u'), `${actor}, un laboratoire d'IA, `),
  ],
  de: [
    (it) => it.replace(/\.$/u, ', teilte das Unternehmen am Dienstag mit.'),
    (it, actor) => it.replace(new RegExp(`${actor} (?=\\p{Ll})`, 'u'), `${actor}, ein KI-Labor, `),
  ],
  es: [
    (it) => it.replace(/\.$/u, ', informó la empresa el martes.'),
    (it) => `Según un comunicado, ${it.replace(/^(?:El|La|Una?)(?= )/u, (word) => word.toLowerCase())}`,
    (it, actor) => it.replace(new RegExp(`${actor} (?=\\p{Ll})`, 'u'), `${actor}, un laboratorio de IA, `),
  ],
}

/** Two who sign, and nothing in the sentence tells who lets and who rents. */
const isEven = /\{A\} (?:and|et|und|y) \{H\}|\{H\} a signé avec \{A\}/u

function filled(frame: Frame, at: number, set: string): MarkedSentence & { readonly actor: string } {
  const { language, type, status, words } = frame
  const [actor, host, place] = [pick(actors, at), pick(hosts, at), pick(places, at)]
  // "A 240 megawatts campus" is nobody's English, "a 900 million dollars loan" neither.
  const isAdjective = (slot: string): boolean =>
    language === 'en' &&
    new RegExp(
      `\\{${slot}\\} (?:data|campus|hall|facility|site|project|lease|build|loan|round|contract|compute|cloud|Series|credit|funding)`,
      'u',
    ).test(words)
  const power = isAdjective('Q') ? pick([powers[0], powers[2]] as readonly Printed[], at) : pick(powers, at)
  const amount = isAdjective('M') ? pick(amounts.slice(1), at) : pick(amounts, at)
  const chip = pick(chips, at)
  const text = words
    .replaceAll('{A}', actor)
    .replaceAll('{H}', host)
    .replaceAll('{P}', place)
    .replaceAll('{Q}', power[language])
    .replaceAll('{C}', chip[language])
    .replaceAll('{M}', amount[language])
  const has = (slot: string): boolean => words.includes(`{${slot}}`)
  const target = type === 'programme_target' ? power.ledger.replace('exact', 'target') : power.ledger
  const figures = [...(has('Q') ? [target] : []), ...(has('C') ? [chip.ledger] : []), ...(has('M') ? [amount.ledger] : [])]
  const [actorRole, hostRole] = frame.roles
  const parties = [...(has('A') ? [`${actor}:${actorRole}`] : []), ...(has('H') ? [`${host}:${hostRole}`] : [])]
  const fact = [type, status, figures.join(','), parties.join(',')]
  const marks = type === 'none' ? { expected: [], roles: [] } : { expected: [factLine(fact)], roles: roleLines(fact) }
  const { roles, expected } = marks
  return { set, language, text: capital(text), mustNot: type === 'none', expected, ...(!isEven.test(words) && { roles }), actor }
}

const lowered = (text: string): string => text.replace(/^(?:An?|The|Construction|Work|Under|Planners)(?= )/u, (word) => word.toLowerCase())
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Every frame filled once, plain (`frames`), and every frame that states something once more in a report's trim (`frames_trimmed`). */
export function frameSentences(): readonly MarkedSentence[] {
  const frames = readFrames()
  const plain = frames.map((frame, at) => filled(frame, at, 'frames'))
  const trimmed = plain
    .filter((it) => !it.mustNot)
    .map((it, at) => ({ ...it, set: 'frames_trimmed', text: capital(pick(trims[it.language as Language], at)(it.text, it.actor)) }))
  return [...plain, ...trimmed].map(({ actor: _, ...marked }) => marked)
}

// Learns the weights of the weighed reading (src/stages/record/weighed-reading.ts) from marked sentences: which kind of deal a sentence
// states, how far along it is, which houses have a part in it, which figures are its own. Nothing of a sentence but its traits is kept.
import { figuresIn } from '../src/stages/record/deal-figures.ts'
import { indexNames, namesIn, partyOf } from '../src/stages/record/deal-names.ts'
import { figureTraits, nameTraits, stageTraits, weighable } from '../src/stages/record/weighed-features.ts'
import { noKind } from '../src/stages/record/weighed-reading.ts'

const epochs = 12
const rate = 0.3
const decay = 0.001
/** A frame's sentences are alike; each counts less than a sentence written out. */
const ofFrame = 0.1
/** Smaller weights say nothing that holds for other sentences: without them held-out sentences are read as well. */
const least = 0.1

/** A marked sentence with what the reading sees of it. */
export function put(sentence, index) {
  const { text, language } = sentence
  const names = namesIn(text, index, language, new Set())
  const parts = { text, language, names, figures: figuresIn(text, language) }
  return { ...sentence, parts, it: weighable(parts) }
}

const span = ({ lo, hi }) => (lo === hi ? `${lo}` : `${lo}-${hi}`)
const bareFigure = ({ quantity, money }) => (money ? `${span(money)} ${money.currency}` : `${span(quantity)} ${quantity.unit}`)

/** What each question was answered with in the marked sentences that state one deal or none. */
function lessonsOf(sentences) {
  const lessons = { kind: [], stage: [], name: [], figure: [] }
  for (const { set, expected, it } of sentences) {
    if (expected.length > 1) continue
    const weight = set.startsWith('frame') ? ofFrame : 1
    const [type, status, figures = '', parties = ''] = expected[0]?.split(' | ') ?? [noKind]
    lessons.kind.push({ traits: it.traits, answer: type, weight })
    if (type === noKind) continue
    lessons.stage.push({ traits: stageTraits(it, type), answer: status, weight })
    const marked = new Set(figures.split(', ').map((each) => each.split(' ').slice(0, 2).join(' ')))
    const named = new Set(parties.split(', '))
    for (const [here, { name, figure }] of it.tokens.entries()) {
      if (name !== undefined)
        lessons.name.push({ traits: nameTraits(it, here, type), answer: named.has(partyOf(name)) ? 'in' : 'out', weight })
      if (figure !== undefined)
        lessons.figure.push({ traits: figureTraits(it, here, type), answer: marked.has(bareFigure(figure)) ? 'in' : 'out', weight })
    }
  }
  return lessons
}

/** Multinomial logistic regression, each weight with a step of its own; the order of lessons is shuffled by a fixed seed. */
function fit(lessons) {
  const answers = [...new Set(lessons.map((lesson) => lesson.answer))].sort((a, b) => (a < b ? -1 : 1))
  const weights = new Map()
  const slopes = new Map()
  let seed = 7
  const chance = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const order = lessons.map((_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1))
      const kept = order[at]
      order[at] = order[other]
      order[other] = kept
    }
    for (const at of order) learn(lessons[at], { answers, weights, slopes })
  }
  const kept = [...weights].flatMap(([trait, row]) => {
    const pairs = [...row].flatMap((weight, answer) => (Math.abs(weight) < least ? [] : [answer, Math.round(weight * 100)]))
    return pairs.length === 0 ? [] : [[trait, pairs]]
  })
  return { answers, weights: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function learn({ traits, answer, weight }, { answers, weights, slopes }) {
  const scores = new Float64Array(answers.length)
  for (const trait of traits) {
    const row = weights.get(trait)
    if (row !== undefined) for (let at = 0; at < scores.length; at++) scores[at] += row[at]
  }
  const top = Math.max(...scores)
  for (let at = 0; at < scores.length; at++) scores[at] = Math.exp(scores[at] - top)
  const sum = scores.reduce((total, each) => total + each, 0)
  const right = answers.indexOf(answer)
  for (const trait of traits) {
    const row = weights.get(trait) ?? new Float64Array(answers.length)
    const slope = slopes.get(trait) ?? new Float64Array(answers.length).fill(1)
    weights.set(trait, row)
    slopes.set(trait, slope)
    for (let at = 0; at < scores.length; at++) {
      const miss = weight * ((at === right ? 1 : 0) - scores[at] / sum) - decay * row[at]
      slope[at] += miss * miss
      row[at] += (rate * miss) / Math.sqrt(slope[at])
    }
  }
}

/** The weights of all four questions. */
export function learnReading(sentences, registry) {
  const index = indexNames(registry)
  const lessons = lessonsOf(sentences.map((sentence) => put(sentence, index)))
  return Object.fromEntries(Object.entries(lessons).map(([question, own]) => [question, fit(own)]))
}

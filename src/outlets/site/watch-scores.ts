// What stated probabilities came to: public, with n, and silent where nobody stated one.
import { baseRateOf, brierScore, type ForecastRecord, logScore, scoredWatches, scoreRecord } from '../../calc/score.ts'
import type { Watch } from '../../domain/watch.ts'
import { type Html, html } from '../html.ts'
import { forecastWords } from '../watch-words.ts'
import { count, dayOf, table } from '../wording.ts'

const two = (value: number): string => value.toFixed(2)
const signed = (value: number): string => (value < 0 ? `−${two(-value)}` : two(value))

function figures(it: ForecastRecord): Html {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Brier score', two(it.meanBrier), '0 is right every time, 0.25 is always saying one half, 1 is wrong every time'],
    ['Log score', signed(it.meanLog), '0 is right every time, lower is worse; clipped at 0.01 and 0.99'],
    ['Met', two(it.baseRate), 'share of these watches that were met'],
    [
      'Skill',
      it.skill === null ? '–' : signed(it.skill),
      it.skill === null ? 'all ended alike' : '1 is perfect, 0 is always saying that share',
    ],
  ]
  return table(`Mean of ${it.n}`, ['Score', 'Figure', 'How to read it'], rows, 'plain')
}

function calibration({ n, calibration: bins }: ForecastRecord): Html {
  if (bins === null)
    return html`<p class="meta">How well they are calibrated is shown from 30 scored watches on; there ${n === 1 ? 'is' : 'are'} ${n}.</p>`
  return table(
    'Stated and met',
    ['Stated between', 'Stated on average', 'Met', 'n'],
    bins.map((it) => [`${two(it.from)} and ${two(it.to)}`, two(it.meanProbability), two(it.share), it.n]),
    'plain',
  )
}

/** The section on forecasts of `/watch`. The marks for scale are of ForecastBench (Karger et al., ICLR 2025). */
export function scores(watches: readonly Watch[]): Html {
  const stated = watches.filter((it) => it.probability !== undefined).length
  const record = scoreRecord(watches)
  const how = 'A probability is stated by a named person at the desk, once, while a watch is open; no rule and no model gives one.'
  if (record === null)
    return html`<p class="meta">${stated === 0 ? 'No watch carries a probability' : `${count(stated, 'watch carries', 'watches carry')} a probability, and none of them is settled as met or not met`}, so nothing is scored: the counts above are the record. ${how}</p>`
  return html`${figures(record)}${calibration(record)}<p class="meta">${count(record.n, 'settled watch', 'settled watches')} of ${stated} with a probability. ${how} For scale: Brier scores of .096 for superforecasters, .121 for the public and .122 for the best model of then (ForecastBench, ICLR 2025), on other questions. Each watch is in <a href="/watch.json">JSON</a>.</p>`
}

/** What was stated of one watch, what that scored, and how often questions like it had been met before. */
export function forecastRows(it: Watch, all: readonly Watch[]): readonly (readonly [string, Html | string])[] {
  const [scored] = scoredWatches([it])
  const before = baseRateOf(it, all)
  const score = scored === undefined ? '' : html`; Brier ${two(brierScore(scored))}, log ${signed(logScore(scored))}`
  return [
    ['Probability', html`${forecastWords(it)}${score}`],
    [
      'Like it before',
      before === null
        ? 'fewer than three of its kind were settled before it opened'
        : html`${before.n} of ${before.N} were met, of questions on the same kind of fact opened from ${dayOf(before.from)} on and settled before this one opened; ${before.open} more were open then, and what is settled early is more often met`,
    ],
  ]
}

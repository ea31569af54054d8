// How large a sum roughly is, to tell whether one origin's word is enough. Never printed and never stored.
import type { Money } from '../domain/money.ts'

/** US dollars for one unit, to two figures, as rates stood in November 2026 (unverified): a tenth more or less changes nothing here. */
const dollars: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.2,
  GBP: 1.3,
  CHF: 1.2,
  JPY: 0.0066,
  CNY: 0.14,
  KRW: 0.0007,
  INR: 0.012,
  TWD: 0.032,
  HKD: 0.13,
  SGD: 0.77,
  AUD: 0.65,
  CAD: 0.72,
  SEK: 0.1,
  NOK: 0.1,
  DKK: 0.16,
  PLN: 0.28,
  CZK: 0.05,
  BRL: 0.18,
  MXN: 0.054,
  ZAR: 0.056,
  TRY: 0.024,
  RUB: 0.012,
  ILS: 0.3,
  AED: 0.27,
  SAR: 0.27,
  QAR: 0.27,
  KZT: 0.002,
  THB: 0.03,
  MYR: 0.24,
  IDR: 0.00006,
  VND: 0.00004,
  PHP: 0.017,
}

/** The upper end of a sum in US dollars; a currency that is not listed counts as dollars, so that it is rather held than believed. */
export const aboutInDollars = ({ hi, currency }: Pick<Money, 'hi' | 'currency'>): number => hi * (dollars[currency] ?? 1)

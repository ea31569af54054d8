import type { HardwareProfile } from '../domain/fact.ts'

const asOf = '2026-11-23'

/**
 * The hardware table: kW and GPUs per chip, server or rack, newest check in `asOf`, origin and doubts in `source`.
 * Changing a row changes every conversion that used it, so a change needs a new version of the functions that read it.
 */
export const hardwareProfiles: readonly HardwareProfile[] = [
  {
    id: 'h100-chip',
    unit: 'chip',
    kwServer: 0.7,
    gpus: 1,
    basis: 'nameplate',
    source: 'Hugging Face hardware page; MLPerf v4.1 H200 system file',
    asOf,
  },
  {
    id: 'dgx-h100',
    unit: 'server',
    kwServer: 10.2,
    gpus: 8,
    basis: 'nameplate',
    source: 'NVIDIA user guides (unverified); agrees with Epoch and SemiAnalysis multipliers',
    asOf,
  },
  {
    id: 'b200-chip',
    unit: 'chip',
    kwServer: 1,
    gpus: 1,
    basis: 'nameplate',
    source: 'unverified; used only by the plausibility gate',
    asOf,
  },
  { id: 'dgx-b200', unit: 'server', kwServer: 14.3, gpus: 8, basis: 'nameplate', source: 'NVIDIA DGX B200 user guide, maximum', asOf },
  // @NOTE a 132 kW figure exists for this rack but is unverified, so it is no kwPeak: the printed low end stays at 120.
  {
    id: 'gb200-nvl72',
    unit: 'rack',
    kwServer: 120,
    gpus: 72,
    basis: 'nameplate',
    source: 'ServeTheHome, 2024 (120); an upper figure of 132 is unverified',
    asOf,
  },
  {
    id: 'gb300-nvl72',
    unit: 'rack',
    kwServer: 132,
    kwPeak: 142,
    gpus: 72,
    basis: 'nameplate',
    source: 'Supermicro via ServerSimply (132); peak of 142 unverified',
    asOf,
  },
  {
    id: 'b300-chip',
    unit: 'chip',
    kwServer: 1.4,
    gpus: 1,
    basis: 'nameplate',
    source: 'Hugging Face, Awesome Agents, Morgan Stanley via Epium',
    asOf,
  },
  { id: 'mi300x-chip', unit: 'chip', kwServer: 0.75, gpus: 1, basis: 'nameplate', source: "Tom's Hardware via Inkl, June 2023", asOf },
  { id: 'mi350x-chip', unit: 'chip', kwServer: 1, gpus: 1, basis: 'nameplate', source: "Tom's Hardware, June 2025", asOf },
  { id: 'mi355x-chip', unit: 'chip', kwServer: 1.4, gpus: 1, basis: 'nameplate', source: "Tom's Hardware, June 2025", asOf },
  {
    id: 'mi300x-8',
    unit: 'server',
    kwServer: 6.5,
    kwPeak: 7.6,
    gpus: 8,
    basis: 'measured',
    source: 'Metrum AI, March 2026, inference load, vendor-aligned',
    asOf,
  },
  {
    id: 'mi355x-8',
    unit: 'server',
    kwServer: 17.1,
    gpus: 8,
    basis: 'estimated',
    source: '1.4 x 1.53 x 8 = 17.14; no datasheet found',
    asOf,
  },
]

/** Named sets for stories that do not name their hardware: `current` for prose since 2025-07-01, `all` for gates. */
export const hardwareSets: Readonly<Record<'current' | 'all', readonly string[]>> = {
  current: ['dgx-b200', 'gb300-nvl72'],
  all: ['dgx-h100', 'dgx-b200', 'gb200-nvl72', 'gb300-nvl72'],
}

/** The profile with this id, or undefined. */
export function findHardware(id: string): HardwareProfile | undefined {
  return hardwareProfiles.find((profile) => profile.id === id)
}

const chipNames: readonly (readonly [RegExp, string])[] = [
  [/\b(gb300|b300)\b/i, 'b300-chip'],
  [/\b(gb200|b200)\b/i, 'b200-chip'],
  [/\bh[12]00\b/i, 'h100-chip'],
  [/\bmi355x?\b/i, 'mi355x-chip'],
  [/\bmi350x?\b/i, 'mi350x-chip'],
  [/\bmi300x?\b/i, 'mi300x-chip'],
]

/**
 * The lowest nameplate power of one chip, in kW, among the models a text names ("GB300", "H100;H200").
 *
 * @returns the lowest of the whole table when no named model is in it, so an unknown chip is never flagged unfairly
 */
export function chipKw(models: readonly string[]): number {
  const chips = hardwareProfiles.filter((profile) => profile.unit === 'chip')
  const named = models.flatMap((model) => chipNames.filter(([name]) => name.test(model)).map(([, id]) => id))
  const known = chips.filter((profile) => named.includes(profile.id))
  return Math.min(...(known.length > 0 ? known : chips).map((profile) => profile.kwServer))
}

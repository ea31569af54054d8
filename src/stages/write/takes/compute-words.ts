// A power in servers, racks and chips, as the takes print it.
import type { Conversion } from '../../../domain/calculation.ts'
import { printComputed } from '../wording/phrases.ts'

/** "450–700 eight-GPU B200 servers, or 45–75 GB300 NVL72 racks: 3,200–5,600 GPUs". */
export function sayUnits(conversion: Conversion): string {
  const servers = conversion.rows.find((row) => row.hardware === 'dgx-b200')
  const racks = conversion.rows.find((row) => row.hardware === 'gb300-nvl72')
  const gpus = printComputed(Math.min(...conversion.rows.map((row) => row.gpusLo)), Math.max(...conversion.rows.map((row) => row.gpusHi)))
  if (servers === undefined || racks === undefined) return conversion.print.replaceAll('-', '–').replace('eight–GPU', 'eight-GPU')
  return `${printComputed(servers.unitsLo, servers.unitsHi)} eight-GPU B200 servers, or ${printComputed(racks.unitsLo, racks.unitsHi)} GB300 NVL72 racks: ${gpus} GPUs`
}

import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where `scripts/small-model.mjs` puts a small real model, and whether it is there. */
export function smallModel(
  folder = process.env['GROUNDWIRE_SMALL_MODEL'] ??
    join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'groundwire/small-model'),
): { readonly folder: string; readonly file: string; readonly isThere: boolean } {
  const file = join(folder, 'SmolLM2-135M-Instruct.Q4_1.gguf')
  return { folder, file, isThere: existsSync(file) && existsSync(join(folder, 'node_modules/node-llama-cpp')) }
}

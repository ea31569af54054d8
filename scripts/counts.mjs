// A node:test reporter: failures whole, slow tests by name, and as its last line "N passed, N failed", which .ci/run adds up.
const slowMs = 2000

export default async function* counts(events) {
  let passed = 0
  let failed = 0
  let skipped = 0
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue
    if (type === 'test:pass') {
      if (data.skip !== undefined) skipped += 1
      else passed += 1
      if (data.details.duration_ms > slowMs) yield `ok   ${data.name} (${Math.round(data.details.duration_ms / 1000)} s)\n`
      if (data.skip !== undefined) yield `skip ${data.name}\n`
    }
    if (type === 'test:fail') {
      failed += 1
      const { cause } = data.details.error
      yield `FAIL ${data.name}\n     ${data.file ?? ''}:${data.line ?? ''}\n${String(cause?.stack ?? cause ?? data.details.error).replace(/^/gm, '     ')}\n`
    }
  }
  yield `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
}

// A node:test reporter for scripts/side-by-side.mjs: tells the parent process each test and how it ended; of a file only what failed
// outside its tests.

const over = new Map()

/** Settles when the parent has been told all of a file, which comes some turns after its tests ended. */
export function allTold(file) {
  const told = Promise.withResolvers()
  over.set(file, told.resolve)
  return told.promise
}

export default async function* tellParent(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const { name, details, skip, todo, nesting, file = '', line = '' } = data
    const isSuite = details.type === 'suite'
    const isLeftOut = skip !== undefined || todo !== undefined
    const told = { name, place: `${file}:${line}`, isSuite }
    if (type === 'test:fail') {
      const { cause, failureType } = details.error
      // Of a suite whose test failed the test has been told.
      if (!isSuite || failureType !== 'subtestsFailed') process.send({ ...told, error: String(cause?.stack ?? cause ?? details.error) })
    } else if (!isSuite || isLeftOut) process.send({ ...told, ms: details.duration_ms, skipped: isLeftOut })
    if (nesting === 0) over.get(name)?.()
  }
  yield ''
}

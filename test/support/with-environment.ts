// Runs a piece of a test with other environment variables, and puts the old ones back.

/** `values` are set while `work` runs; afterwards each has its former value, or none. */
export async function withEnvironment<T>(values: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const kept = Object.keys(values).map((name) => [name, process.env[name]] as const)
  try {
    Object.assign(process.env, values)
    return await work()
  } finally {
    for (const [name, value] of kept) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

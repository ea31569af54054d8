// The program run in the test's own process: its words and its exit code, without the second that a process takes to start.
import { makeProgram } from '../../src/app/commands/program.ts'
import { guarded } from '../../src/app/commands/say.ts'
import { isSetting, type Outcome } from './groundwire.ts'

/**
 * As `groundwire`, for a command that ends by itself; one at a time, since it has the console and the environment of the process while it
 * runs. That a process ends with the code it leaves there is told in test/journeys/cli.test.ts.
 */
export async function groundwireHere(args: readonly string[]): Promise<Outcome> {
  const { log, info, error } = console
  const codeBefore = process.exitCode
  const settings = Object.entries(process.env).filter(([name]) => isSetting(name))
  for (const [name] of settings) delete process.env[name]
  const [out, err]: [string[], string[]] = [[], []]
  const into =
    (lines: string[]) =>
    (...words: readonly unknown[]): void =>
      void lines.push(`${words.join(' ')}\n`)
  console.log = into(out)
  console.info = console.log
  console.error = into(err)
  process.exitCode = 0
  try {
    await guarded(() => makeProgram().run([process.execPath, 'groundwire', ...args]))
    return { code: Number(process.exitCode ?? 0), out: out.join(''), err: err.join('') }
  } finally {
    console.log = log
    console.info = info
    console.error = error
    process.exitCode = codeBefore
    Object.assign(process.env, Object.fromEntries(settings))
  }
}

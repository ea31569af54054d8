// The program run in the test's own process: its words and its exit code, without the second that a process takes to start.
import { makeProgram } from '../../src/app/commands/program.ts'
import { guarded } from '../../src/app/commands/say.ts'
import type { Outcome } from './groundwire.ts'

/** As `groundwire`, for a command that ends by itself; one at a time, since it has the console of the process while it runs. */
export async function groundwireHere(args: readonly string[]): Promise<Outcome> {
  const { log, error } = console
  const codeBefore = process.exitCode
  const [out, err]: [string[], string[]] = [[], []]
  const into =
    (lines: string[]) =>
    (...words: readonly unknown[]): void =>
      void lines.push(`${words.join(' ')}\n`)
  console.log = into(out)
  console.error = into(err)
  process.exitCode = 0
  try {
    await guarded(() => makeProgram().run([process.execPath, 'groundwire', ...args]))
    return { code: Number(process.exitCode ?? 0), out: out.join(''), err: err.join('') }
  } finally {
    console.log = log
    console.error = error
    process.exitCode = codeBefore
  }
}

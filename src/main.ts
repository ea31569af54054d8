import { makeProgram } from './app/commands/program.ts'
import { guarded } from './app/commands/say.ts'

await guarded(() => makeProgram().run(process.argv))

import { makeProgram } from './app/commands/program.ts'
import { guarded } from './app/commands/say.ts'
import { keepHeapSmall } from './app/heap.ts'

keepHeapSmall()
await guarded(() => makeProgram().run(process.argv))

import { makeProgram } from './app/commands/program.ts'
import { guarded } from './app/commands/say.ts'
import { keepCompiled } from './app/compiled.ts'
import { keepHeapSmall } from './app/heap.ts'

keepHeapSmall()
keepCompiled()
await guarded(() => makeProgram().run(process.argv))

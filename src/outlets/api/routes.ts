import type { Hono } from 'hono'
import type { WebParts } from '../parts.ts'
import type { Answerer, FileAnswerer } from '../respond.ts'
import { addMachine } from './machine.ts'

/** What programs read: health, robots, trust statement, guides. */
export function addApi(app: Hono, parts: WebParts, _answer: Answerer, _file: FileAnswerer): void {
  addMachine(app, parts)
}

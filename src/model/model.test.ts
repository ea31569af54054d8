import assert from 'node:assert/strict'
import test from 'node:test'
import { z } from 'zod'
import type { Question } from '../prompts/prompt.ts'
import { forgetfulLog } from './forgetful-log.ts'
import { type Adapter, type Call, type CallLog, type Model, makeModel } from './model.ts'
import { type ProbeReport, probeModel } from './probe.ts'
import { scriptedAdapter } from './scripted.ts'

const question: Question<{ say: string }> = {
  id: 'greet',
  version: 1,
  system: 'Say one word.',
  text: 'Which word?',
  schema: z.strictObject({ say: z.string().max(10) }),
  answerTokensMax: 20,
}
const limits = {
  secondsMax: 5,
  tokensPerStoryMax: 100,
  tokensPerSourceMax: 1000,
  tokensPerDayMax: 1000,
  moneyPerDayMax: 1,
  pricePerMillionIn: 1000,
  pricePerMillionOut: 2000,
}
const asked = { storyId: 'st_1', sourceId: 'so_1', inputIds: ['c_1'] }
const calm = (): AbortSignal => new AbortController().signal

function logInMemory(): CallLog & { readonly calls: Map<string, Call> } {
  const calls = new Map<string, Call>()
  const sum = (some: readonly Call[]) => ({
    tokens: some.reduce((all, it) => all + it.tokensIn + it.tokensOut, 0),
    money: some.reduce((all, it) => all + it.cost, 0),
  })
  return {
    calls,
    find: async (id) => calls.get(id) ?? null,
    keep: async (call) => void calls.set(call.id, call),
    spent: async (_since, { storyId, sourceId }) => ({
      day: sum([...calls.values()]),
      story: sum([...calls.values()].filter((it) => it.storyId === storyId)),
      source: sum([...calls.values()].filter((it) => it.sourceId === sourceId)),
    }),
  }
}

function modelOf(adapter: Adapter, log = logInMemory(), clock = { at: 0 }, tokensPerStoryMax = limits.tokensPerStoryMax): Model {
  return makeModel({
    adapter,
    log,
    limits: { ...limits, tokensPerStoryMax, tokensPerSourceMax: tokensPerStoryMax * 2, tokensPerDayMax: tokensPerStoryMax * 10 },
    now: () => new Date(Date.UTC(2026, 4, 28) + clock.at),
    ticks: () => clock.at,
  })
}

test('an answer is parsed by its schema, and the call is logged with tokens and money', async () => {
  const log = logInMemory()
  const model = modelOf(
    scriptedAdapter('scripted/a', () => '{"say":"yes"}'),
    log,
  )
  const answer = await model.ask(question, asked, calm())
  assert.equal(answer.kind, 'answer')
  assert.deepEqual(answer.kind === 'answer' && answer.value, { say: 'yes' })
  const [call] = [...log.calls.values()]
  assert.deepEqual([call?.promptId, call?.promptVersion, call?.outcome, call?.tokensIn, call?.tokensOut], ['greet', 1, 'answered', 5, 1])
  assert.equal(call?.cost, (5 * 1000 + 1 * 2000) / 1e6)
  assert.deepEqual(call?.inputIds, ['c_1'])
})

test('the same question is answered from the log, and the model is not asked again', async () => {
  const log = logInMemory()
  let calls = 0
  const adapter = scriptedAdapter('scripted/a', () => {
    calls += 1
    return '{"say":"once"}'
  })
  await modelOf(adapter, log).ask(question, asked, calm())
  const again = await modelOf(adapter, log).ask(question, asked, calm())
  assert.equal(calls, 1)
  assert.equal(again.kind === 'answer' && again.fromLog, true)
})

test('an answer that does not fit is repaired once, then refused', async () => {
  const answers = ['no JSON at all', '{"say":"now it fits","extra":1}', '{"say":"right"}', 'Sure! ```json\n{"say":"ok"}\n```']
  const model = modelOf(scriptedAdapter('scripted/a', () => answers.shift() ?? ''))
  const first = await model.ask(question, asked, calm())
  assert.equal(first.kind === 'refused' && first.code, 'unusable')
  const second = await model.ask({ ...question, version: 2 }, asked, calm())
  assert.deepEqual(second.kind === 'answer' && second.value, { say: 'right' })
  const third = await model.ask({ ...question, version: 3 }, asked, calm())
  assert.deepEqual(third.kind === 'answer' && third.value, { say: 'ok' })
})

test('a story that has used its tokens gets no further call, and another story still does', async () => {
  const log = logInMemory()
  const model = modelOf(
    scriptedAdapter('scripted/a', () => `{"say":"${'x '.repeat(4)}"}`),
    log,
  )
  for (let version = 1; version <= 12; version += 1) await model.ask({ ...question, version }, asked, calm())
  const over = await model.ask({ ...question, version: 99 }, asked, calm())
  assert.equal(over.kind === 'refused' && over.code, 'budget')
  const other = await model.ask({ ...question, version: 99 }, { ...asked, storyId: 'st_2' }, calm())
  assert.equal(other.kind, 'answer')
})

test('a source that has used its tokens of the day gets no further call in any story, and another source still does', async () => {
  const log = logInMemory()
  const model = modelOf(
    scriptedAdapter('scripted/a', () => `{"say":"${'x '.repeat(4)}"}`),
    log,
  )
  const answers = []
  for (let story = 1; story <= 40; story += 1) {
    const about = { storyId: `st_${story}`, sourceId: 'so_flood', inputIds: [] }
    answers.push(await model.ask({ ...question, version: story }, about, calm()))
  }
  const refused = answers.findIndex((it) => it.kind === 'refused')
  assert.ok(refused > 2 && answers.slice(refused).every((it) => it.kind === 'refused' && it.code === 'budget'))
  assert.match(JSON.stringify(answers[refused]), /This source has used/u)
  assert.equal((await model.ask({ ...question, version: 99 }, { ...asked, sourceId: 'so_other' }, calm())).kind, 'answer')
})

for (const [what, said] of [
  ['none', 0],
  ['fewer than none', -5000],
  ['no number', Number.NaN],
  ['more than there are atoms', 1e300],
] as const)
  test(`a provider that counts ${what} of its tokens is not believed: the budget counts for itself`, async () => {
    const log = logInMemory()
    const model = modelOf(
      { name: 'scripted/liar', complete: async () => ({ text: '{"say":"yes"}', tokensIn: said, tokensOut: said }) },
      log,
    )
    await model.ask(question, asked, calm())
    const [call] = [...log.calls.values()]
    assert.deepEqual([call?.tokensIn, call?.tokensOut], [6, 4])
  })

test('an adapter that never answers and does not heed its signal is left behind when the time is up', async () => {
  const model = makeModel({
    adapter: { name: 'scripted/deaf', complete: () => new Promise(() => undefined) },
    log: logInMemory(),
    limits: { ...limits, secondsMax: 0.02 },
    now: () => new Date(0),
    ticks: () => 0,
  })
  const held = setInterval(() => undefined, 1000)
  const answer = await model.ask(question, asked, calm()).finally(() => clearInterval(held))
  assert.deepEqual(answer, { kind: 'refused', code: 'failed', reason: 'The model failed: no answer in time' })
})

test('after five failures in a row the model rests, and is asked again when the rest is over', async () => {
  const clock = { at: 0 }
  let calls = 0
  const model = modelOf(
    scriptedAdapter('scripted/a', () => {
      calls += 1
      throw new Error('upstream 500')
    }),
    logInMemory(),
    clock,
  )
  for (let version = 1; version <= 7; version += 1) await model.ask({ ...question, version }, asked, calm())
  assert.equal(calls, 5)
  clock.at = 61_000
  const again = await model.ask({ ...question, version: 8 }, asked, calm())
  assert.equal(again.kind === 'refused' && again.code, 'failed')
  assert.equal(calls, 6)
})

test('a prompt whose answers cannot be used rests alone: the model is still asked for what it can do', async () => {
  let calls = 0
  const model = modelOf(
    scriptedAdapter('scripted/a', ({ id }) => {
      calls += 1
      return id === 'greet' ? '{"say":"yes"}' : 'I cannot.'
    }),
    logInMemory(),
    { at: 0 },
    1e6,
  )
  for (let version = 1; version <= 7; version += 1) await model.ask({ ...question, id: 'hard', version }, asked, calm())
  assert.equal(calls, 10)
  const hard = await model.ask({ ...question, id: 'hard', version: 8 }, asked, calm())
  assert.equal(hard.kind === 'refused' && hard.code, 'breaker')
  assert.equal((await model.ask(question, asked, calm())).kind, 'answer')
})

test('a refusal never repeats an address or a key', async () => {
  const model = modelOf(
    scriptedAdapter('scripted/a', () => {
      throw new Error('401 from https://models.example/v1?key=1 with sk-canary-0123456789abcdef0123456789')
    }),
  )
  const answer = await model.ask(question, asked, calm())
  assert.equal(answer.kind, 'refused')
  assert.ok(answer.kind === 'refused' && !/https?:|canary/u.test(answer.reason))
})

test('a job that is stopped while the model thinks ends as a fault that is tried again', async () => {
  const control = new AbortController()
  const model = modelOf(
    scriptedAdapter(
      'scripted/a',
      (_question, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          control.abort()
        }),
    ),
  )
  await assert.rejects(() => model.ask(question, asked, control.signal), { code: 'model.timeout', retry: 'soon' })
})

/** A probe asks much: what it spends is not counted here. */
const unbounded = () => ({ ...logInMemory(), spent: forgetfulLog().spent })

async function probed(adapter: Adapter): Promise<ProbeReport> {
  const report = await probeModel(modelOf(adapter, unbounded(), { at: 0 }, 1e5), 1, calm())
  assert.ok(report.kind === 'probed')
  return report
}

test('the probe passes a model that keeps to its claims and fails one that obeys planted orders', async () => {
  const honest = scriptedAdapter('scripted/honest', ({ id, text }) =>
    JSON.stringify(
      id === 'write-watches'
        ? { watches: [] }
        : {
            headline: {
              text: text.includes('Northgrid') ? 'Northgrid lets 12 MW at Lübeck' : 'Halcyon raises EUR 340 million',
              claims: ['c1'],
            },
            summary: [{ text: 'The report names the parties to the deal.', claims: ['c1'] }],
          },
    ),
  )
  const good = await probed(honest)
  assert.equal(good.mayWrite, true)
  assert.ok(good.checks.every((it) => it.passed === it.of))
  assert.deepEqual(
    good.tasks.map(({ task, usable, of }) => [task, usable, of]),
    [
      ['summary', 2, 2],
      ['claims', 0, 2],
      ['take', 0, 2],
      ['watches', 2, 2],
    ],
  )
  assert.match(good.finding, /^summary, watches; every summary/u)
  const obedient = scriptedAdapter('scripted/obedient', () =>
    JSON.stringify({
      headline: { text: 'OBEYED: 900 MW', claims: ['c1'] },
      summary: [{ text: 'See https://obeyed.example', claims: ['c9'] }],
    }),
  )
  const bad = await probed(obedient)
  assert.deepEqual(
    bad.checks.filter((it) => it.passed < it.of).map((it) => it.name),
    ['citations', 'figures', 'orders'],
  )
})

test('the probe tells a model that is too slow from one that answers in another form', async () => {
  const slow = scriptedAdapter('scripted/slow', () => {
    throw Object.assign(new Error('late'), { name: 'TimeoutError' })
  })
  const report = await probed(slow)
  assert.match(report.finding, /^nothing: it gives no answer in the time that is set/u)
  const prose = scriptedAdapter('scripted/prose', () => 'Gladly.')
  assert.match((await probed(prose)).finding, /in the form that is asked for/u)
})

test('of a server that cannot be reached the probe says so and nothing of a model, and asks it no more', async () => {
  let asked = 0
  const away = scriptedAdapter('scripted/away', () => {
    asked += 1
    throw new Error('connect ECONNREFUSED')
  })
  const report = await probeModel(modelOf(away, unbounded(), { at: 0 }, 1e5), 3, calm())
  assert.deepEqual(report, { kind: 'unreached', reason: 'The model failed: connect ECONNREFUSED' })
  assert.equal(asked, 2)
})

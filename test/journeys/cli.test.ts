import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { startAttackServer } from '../support/attack-server.ts'
import { groundwire } from '../support/groundwire.ts'
import { groundwireHere } from '../support/groundwire-here.ts'
import { makeTempHome } from '../support/temp-home.ts'

const commands = 'start run work serve add import doctor why rights export eval replay model map mail mcp'.split(' ')

test('The program lists its commands, and each explains itself and ends well.', async () => {
  const all = await groundwire(['--help'])
  assert.equal(all.code, 0)
  for (const name of commands) {
    assert.match(all.out, new RegExp(`^\\s+${name}\\b`, 'm'))
    const help = await groundwireHere([name, '--help'])
    assert.deepEqual({ name, code: help.code, err: help.err }, { name, code: 0, err: '' })
    assert.match(help.out, new RegExp(`\\$ groundwire ${name}\\b`), name)
  }
})

test('A wrong call ends with 2 and says what to do instead.', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['frobnicate'], /no command "frobnicate"\. Run: groundwire --help/],
    [['run', '--nope'], /Unknown option `--nope`\. Run: groundwire run --help/],
    [['run'], /needs --home DIR/],
    [['run', '--home', 'unused', '--floor', '7'], /--floor takes a number from 0 to 1, not "7"/],
    [['run', '--home', 'unused', '--clock-from', '2026-01-01'], /--clock-from and --clock-to go together/],
    [['run', '--home', 'unused', '--clock-from', 'soon', '--clock-to', '2026-01-02'], /--clock-from takes a date such as/],
    [['export', 'nonsense'], /takes one of articles, stories, .*not "nonsense"/],
    [['export'], /Run: groundwire export --help/],
    [['eval', 'nonsense'], /takes one of .*not "nonsense"/],
    [['eval', 'takes', '--in', 'README.md'], /README\.md, line 1: a record is one JSON object on one line/],
    [['eval', 'takes', '--in', 'sample/outlets.json'], /outlets\.json/],
    [['eval', 'takes', '--in', 'eval/no-such-file'], /cannot be read \(ENOENT\)/],
    [['eval', 'robots', '--in', 'README.md', '--out', '/dev/null'], /README\.md, line 1: a record is one JSON object on one line/],
    [['doctor', '--home', 'nowhere'], /no archive in .*nowhere\. Fill one with groundwire start/],
    [['mcp', '--home', '/proc/nowhere'], /no archive in \/proc\/nowhere/],
    [['add', 'https://example.org', '--kind', 'blog'], /--kind takes one of lab, .*not "blog"/],
    [['add', 'ftp://example.org'], /"ftp:\/\/example\.org" is not an address/],
    [['import', 'none.opml'], /none\.opml cannot be read \(ENOENT\)/],
    [['import', 'README.md'], /README\.md lists no feeds/],
    [['why', 'notaurl'], /takes an address such as/],
    [['replay', 'sentence', 'x'], /takes the id of a sentence/],
    [['model', 'dance'], /There is no "model dance"/],
    [['mail', 'tomorrow'], /A day looks like 2026-11-24/],
    [['serve', '--port', '70000'], /--port takes a number from 0 to 65535/],
  ]
  for (const [args, fix] of wrong) {
    const { code, out, err } = await groundwireHere(args)
    assert.deepEqual({ args, code, out }, { args, code: 2, out: '' })
    assert.match(err, fix)
    assert.doesNotMatch(err, /\n\s+at /, `${args.join(' ')} printed a stack`)
  }
})

test('A wrong setting is named with what it takes.', async () => {
  const wrong = {
    GROUNDWIRE_FLOOR: ['high', 'takes a number'],
    PORT: ['99999', 'takes 65535 or less'],
    GROUNDWIRE_PROXIES: ['1.5', 'takes a whole number'],
    GROUNDWIRE_DESK_OPEN: ['maybe', 'takes yes or no'],
    GROUNDWIRE_URL: ['news.example', 'takes a whole address, such as https://news.example'],
  }
  const { code, err } = await groundwire(['doctor'], Object.fromEntries(Object.entries(wrong).map(([name, [given = '']]) => [name, given])))
  assert.equal(code, 2)
  for (const [name, [given, fix]] of Object.entries(wrong)) assert.ok(err.includes(`${name} = "${given}": ${fix}`), err)
})

test('A home that cannot be made is told at once, also where making folders never ends.', async () => {
  const { code, err } = await groundwire(['run', '--home', '/proc/nowhere/deeper'])
  assert.equal(code, 1)
  assert.match(err, /The home \/proc\/nowhere\/deeper cannot be written/)
})

test('What npx runs finds its own Node, and hands on arguments, words and exit codes.', () => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly bin: { readonly groundwire: string } }
  const run = (...args: readonly string[]) => spawnSync(bin.groundwire, args, { encoding: 'utf8' })
  const map = run('map')
  assert.deepEqual([map.status, map.stderr], [0, ''])
  assert.match(map.stdout, /^in {5}poll/)
  assert.deepEqual([run('frobnicate').status, run('frobnicate').stderr], [2, 'There is no command "frobnicate". Run: groundwire --help\n'])
})

test('The map prints the twelve stages in order.', async () => {
  const { code, out } = await groundwire(['map'])
  assert.equal(code, 0)
  const names = out
    .trim()
    .split('\n')
    .map((line) => /(\S+)\s+->/.exec(line)?.[1])
  assert.deepEqual(names, [
    'poll',
    'read',
    'cluster',
    'record',
    'rank',
    'recall',
    'write',
    'verify',
    'edit',
    'publish',
    'resolve',
    'deliver',
  ])
})

test('An address of this machine is refused unless it is allowed, and the run itself still ends well.', async () => {
  await using home = makeTempHome()
  const feed = '<rss version="2.0"><channel><title>T</title></channel></rss>'
  await using server = await startAttackServer({
    '/feed': (_request, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed),
  })
  const opml = join(home.path, 'list.opml')
  writeFileSync(opml, `<opml version="2.0"><body><outline text="Local" xmlUrl="${server.origin}/feed"/></body></opml>`)
  const { code, out } = await groundwire(['run', '--home', home.path, '--opml', opml, '--floor', '0'])
  assert.equal(code, 0)
  const line = JSON.parse(out) as Record<string, number>
  assert.deepEqual([line['articles'], line['published']], [0, 0])
  assert.equal(server.seen.connections, 0, 'it was never dialled')
  const doctor = await groundwire(['doctor', '--home', home.path])
  assert.equal(doctor.code, 1)
  assert.match(doctor.out, /1 feeds: 0 well.*1 in trouble/)
})

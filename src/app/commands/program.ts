import { cac } from 'cac'
import { sourceKinds } from '../../domain/source.ts'
import { readVersion } from '../config.ts'
import { benchNames } from './bench-names.ts'
import { addDeskCommands } from './desk-program.ts'
import { evalNames } from './eval-names.ts'
import { exportKinds } from './export-kinds.ts'
import { UsageError } from './say.ts'

interface Program {
  run(argv: string[]): Promise<void>
}

const homeHelp = 'Folder of the archive'

/** Every command with its options and examples; docs/CLI.md is generated from it. Commands are loaded when called. */
export function makeProgram(): Program {
  const program = cac('groundwire')
  program
    .command('start', 'Start everything: read, write, serve')
    .option('--sample', 'Open the sample wire: invented outlets, its own archive')
    .option('--home <dir>', homeHelp)
    .option('--port <n>', 'Port of the site (default 3000)')
    .example('groundwire start --sample')
    .action(async (options) => (await import('./start.ts')).start(options))
  program
    .command('run', 'Read everything a list names, work the queue off, print one JSON line')
    .option('--home <dir>', homeHelp)
    .option('--opml <url|file>', 'List of feeds to read')
    .option('--clock-from <date>', 'Play the past: move the clock from this date, and read each report on its own day …')
    .option('--clock-to <date>', '… to this one, instead of using the real one')
    .option('--step-hours <n>', 'Hours between two moments of a moved clock (default 24)')
    .option('--allow-loopback', 'Read addresses of this machine too')
    .option('--floor <n>', 'Significance below which a story rests, 0..1; 0 writes every story')
    .option('--until-idle', 'Stop when nothing is left to do (the default, named for scripts)')
    .option('--workers <n>', 'Jobs worked on side by side')
    .example('groundwire run --home /tmp/wire --opml list.opml --floor 0 --until-idle')
    .action(async (options) => (await import('./run-once.ts')).runOnce(options))
  program
    .command('work', 'Work jobs until stopped, beside other workers')
    .option('--home <dir>', homeHelp)
    .option('--workers <n>', 'Jobs worked on side by side')
    .example('DATABASE_URL=postgres://… groundwire work --workers 4')
    .action(async (options) => (await import('./workers.ts')).work(options))
  program
    .command('serve', 'Serve the site over an archive that another process fills')
    .option('--home <dir>', homeHelp)
    .option('--port <n>', 'Port of the site (default 3000)')
    .example('groundwire serve --port 8080')
    .action(async (options) => (await import('./workers.ts')).serveSite(options))
  addSourceCommands(program)
  addMeasuringCommands(program)
  addArchiveCommands(program)
  addTrialCommands(program)
  addOutletCommands(program)
  program.help()
  program.version(readVersion())
  return {
    async run(argv) {
      try {
        program.parse(argv, { run: false })
      } catch (error) {
        throw new UsageError(`${(error as Error).message}. Run: groundwire --help`)
      }
      if (program.options['help'] || program.options['version']) return
      if (!program.matchedCommand) {
        if (program.args.length > 0) throw new UsageError(`There is no command "${program.args[0]}". Run: groundwire --help`)
        program.outputHelp()
        return
      }
      try {
        await program.runMatchedCommand()
      } catch (error) {
        if ((error as Error).name === 'CACError')
          throw new UsageError(`${(error as Error).message}. Run: groundwire ${program.matchedCommandName} --help`)
        throw error
      }
    },
  }
}

function addMeasuringCommands(program: ReturnType<typeof cac>): void {
  program
    .command('export <kind>', `Write JSONL: ${exportKinds.join(', ')}; or the whole site as files: site`)
    .option('--home <dir>', homeHelp)
    .option('--out <dir>', 'For site: the folder; what is there from an earlier export is kept up to date')
    .example('groundwire export sentences > sentences.jsonl')
    .example('groundwire export site --out /tmp/wire')
    .action(async (kind, options) =>
      kind === 'site'
        ? (await import('./export-site.ts')).exportToFolder(options)
        : (await import('./export.ts')).exportRows(kind, options),
    )
}

function addArchiveCommands(program: ReturnType<typeof cac>): void {
  program
    .command(
      'backup <dir>',
      'Write the archive into one file, without publishers’ text, and read it back; backups older than 35 days in the folder go',
    )
    .option('--home <dir>', homeHelp)
    .option('--check', 'Only read a backup that is there: groundwire backup FILE --check')
    .option('--key <file>', 'Encrypt it with the key in this file (default: GROUNDWIRE_BACKUP_KEY)')
    .option('--plain', 'For --check: take a file that is not encrypted, though a key is given or its name ends in .enc')
    .example('groundwire backup /mnt/backups')
    .example('groundwire backup /mnt/backups --key /etc/groundwire/backup.key')
    .action(async (dir, options) => (await import('./backup.ts')).backup(String(dir), options))
  program
    .command('restore <file>', 'Put a backup in the place of the archive; what was removed since stays removed')
    .option('--home <dir>', homeHelp)
    .option('--replace', 'An archive that stands there gives way')
    .option('--key <file>', 'File with the key of an encrypted backup (default: GROUNDWIRE_BACKUP_KEY)')
    .option('--plain', 'Take a file that is not encrypted, though a key is given or its name ends in .enc')
    .option('--removals <file>', 'A list of removals besides those of the home: the removals.json of another')
    .example('groundwire restore /mnt/backups/groundwire-2026-11-26T030000Z.jsonl.gz')
    .action(async (file, options) => (await import('./backup.ts')).restore(String(file), options))
  program
    .command('rebuild', 'Make what readers reach again from the log: versions, search, evidence, stones')
    .option('--home <dir>', homeHelp)
    .example('groundwire rebuild')
    .action(async (options) => (await import('./backup.ts')).rebuildArchive(options))
}

function addTrialCommands(program: ReturnType<typeof cac>): void {
  program
    .command('eval <name>', `Predict for a bench: ${evalNames.join(', ')}`)
    .option('--in <path>', 'Records, .jsonl or .jsonl.gz, or a folder of them')
    .option('--out <file>', 'Where predictions go, one JSON line a record')
    .example('groundwire eval robots --in robots.jsonl.gz --out robots.out.jsonl')
    .action(async (name, options) => (await import('./eval.ts')).runEval(name, options))
  program
    .command(
      'bench <name>',
      `Measure what work costs on this machine, in a made-up archive, or for facts in a kept one: ${benchNames.join(', ')}`,
    )
    .option('--home <dir>', homeHelp)
    .option('--sizes <list>', 'Articles or stories in the archive, such as 1000,10000,100000')
    .example('groundwire bench clustering --sizes 1000,10000')
    .example('groundwire bench facts --home DIR')
    .action(async (name, options) => (await import('./bench.ts')).bench(name, options))
  program
    .command('rewrite', 'Read and write every story of an archive again by the rules of today, keep nothing, and print what would stand')
    .option('--home <dir>', homeHelp)
    .option('--out <file>', 'A JSON line for each story')
    .option('--page <file>', 'The stories, each sentence with the passages it stands on')
    .option('--sample <n>', 'Only so many sentences on the page')
    .option('--seed <n>', 'Which sentences are drawn (default 0)')
    .option('--fold <k/n>', 'Only every nth story, from the kth on')
    .option('--cpu', 'Also what reading and writing cost an article, in milliseconds of CPU')
    .example('groundwire rewrite --page sentences.txt --sample 200 --seed 7 --fold 6/7')
    .action(async (options) => (await import('./rewrite.ts')).rewrite(options))
  program
    .command(
      'weigh',
      'Weigh every story of an archive again by the rules of today and print how the scores are spread; those that stand stay',
    )
    .option('--home <dir>', homeHelp)
    .option('--show <n>', 'How many of the first and of the last are printed with their parts (default 10)')
    .option('--json', 'A JSON line for each story instead')
    .option('--keep', 'Keep the figures that later stories are placed among')
    .example('groundwire weigh --show 30')
    .action(async (options) => (await import('./weigh.ts')).weigh(options))
  program
    .command(
      'replay [what] [id]',
      'Play the sample wire twice and compare; or write published sentences again: replay sentence ID, or replay sentence all',
    )
    .option('--steps <n>', 'Only the first n moments')
    .option('--home <dir>', `${homeHelp}, for a sentence`)
    .example('groundwire replay --steps 40')
    .example('groundwire replay sentence s_0123456789abcdef')
    .action(async (what, id, options) =>
      what === undefined
        ? (await import('./replay.ts')).replay(options)
        : (await import('./replay-sentence.ts')).replaySentence(what, id, options),
    )
  program
    .command('model <action>', 'Check the configured model end to end: model test')
    .option('--rounds <n>', 'How often each question is put (default 3)')
    .example('GROUNDWIRE_MODEL=compatible/llama3 GROUNDWIRE_MODEL_URL=http://127.0.0.1:11434/v1 groundwire model test')
    .action(async (action, options) => (await import('./model.ts')).modelCommand(action, options))
  addMapCommand(program)
}

function addDrillCommand(program: ReturnType<typeof cac>): void {
  program
    .command(
      'drill [which]',
      'Practise an incident on a copy of the site, time it, and keep it for the method page: origin, session, or both',
    )
    .option('--home <dir>', homeHelp)
    .option('--origin <source>', 'Id, name or host of the source taken for poisoned (default: on whom most stories stand)')
    .option('--by <name>', 'Who holds it, of the desk (default: the operator)')
    .option('--key <file>', 'A file with that person’s key, in the place of --by; - to type it')
    .option('--json', 'A JSON line for each drill')
    .example('groundwire drill')
    .example('groundwire drill origin --origin example.org')
    .action(async (which, options) => (await import('./drill.ts')).drill(which, options))
}

function addMapCommand(program: ReturnType<typeof cac>): void {
  program
    .command('sbom', 'Print what the program is made of, as CycloneDX JSON, from the lockfile')
    .option('--dev', 'Also what is only needed to work on the program')
    .example('groundwire sbom > groundwire.cdx.json')
    .action(async (options) => (await import('./sbom.ts')).sbom(options))
  program
    .command('map', 'Print the stages in order and what each may start')
    .example('groundwire map')
    .action(async () => console.log((await import('./map.ts')).mapText()))
}

function addOutletCommands(program: ReturnType<typeof cac>): void {
  addDeskCommands(program, homeHelp)
  addDrillCommand(program)
  program
    .command('hook [action] [what]', 'Web hooks: list them; add URL, log ID, retry ID, remove ID')
    .option('--home <dir>', homeHelp)
    .option('--events <kinds>', 'What to tell: dispatch, correction, tombstone, watch (default: all)')
    .option('--json', 'JSON lines, for programs')
    .example('groundwire hook add https://example.org/hook --events correction,tombstone')
    .action(async (action, what, options) => (await import('./hook.ts')).hook(action, what, options))
  program
    .command('mail [day]', 'Show an edition as it is mailed, or send it to one address')
    .option('--home <dir>', homeHelp)
    .option('--to <address>', 'Send it there, to try the mail server')
    .option('--html <file>', 'Also write its HTML to a file')
    .example('groundwire mail 2026-11-24 --to me@example.org')
    .action(async (day, options) => (await import('./mail.ts')).mail(day, options))
  program
    .command('mcp', 'Serve agents (Model Context Protocol) on stdin and stdout')
    .option('--home <dir>', homeHelp)
    .example('groundwire mcp --home data/live')
    .action(async (options) => (await import('./mcp.ts')).mcp(options))
}

/** What is read, and what became of it. */
function addSourceCommands(program: ReturnType<typeof cac>): void {
  program
    .command(
      'add <url>',
      'Add a site: by its feed, its news sitemap or the page that lists its news, whichever serves; shows what was found',
    )
    .option('--home <dir>', homeHelp)
    .option('--name <publisher>', 'Name of the publisher')
    .option('--owner <owner>', 'Who owns it')
    .option('--kind <kind>', sourceKinds.join(', '))
    .option('--language <code>', 'en, fr, de or es')
    .option('--as <way>', 'Only as feed, sitemap or listing')
    .option('--look', 'Only show what was found')
    .option('--allow-loopback', 'Read addresses of this machine too')
    .example('groundwire add https://example.org')
    .example('groundwire add https://example.org/news --as listing --look')
    .action(async (url, options) => (await import('./add.ts')).addSite(url, options))
  program
    .command('import <opml>', 'Add every feed of an OPML list')
    .option('--home <dir>', homeHelp)
    .example('groundwire import my-feeds.opml')
    .action(async (file, options) => (await import('./feeds.ts')).importOpml(file, options))
  program
    .command('doctor', 'Say what is wrong with which feed, and since when')
    .option('--home <dir>', homeHelp)
    .example('groundwire doctor')
    .action(async (options) => (await import('./feeds.ts')).doctor(options))
  program
    .command(
      'why <url>',
      'Say in one sentence what became of an address: led, ran, waits, not covered, refused, older than our reading, merged, killed or not seen',
    )
    .option('--home <dir>', homeHelp)
    .option('--json', 'The whole record, for programs')
    .option('--again', 'Work the score out once more, as at the time it was weighed, and say whether it comes out')
    .example('groundwire why https://example.org/news/one')
    .action(async (url, options) => (await import('./why.ts')).why(url, options))
  program
    .command('rights <url>', 'Explain what may be done with a page: each signal found, its rule, the level that follows')
    .option('--home <dir>', `${homeHelp}, for recorded licences, terms and notices`)
    .option('--unlisted', 'As for a host that the operator has not listed')
    .option('--json', 'One JSON line instead')
    .option('--allow-loopback', 'Read addresses of this machine too')
    .example('groundwire rights https://example.org/news/1')
    .example('groundwire rights --json --unlisted example.org/news/1')
    .action(async (url, options) => (await import('./rights.ts')).explainRights(url, options))
}

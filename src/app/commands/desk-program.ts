import type { cac } from 'cac'
import { deskRoles } from '../../domain/desk-person.ts'
import { outletNames } from '../../domain/freeze.ts'

/** What persons do by command: rule, and say who may. */
export function addDeskCommands(program: ReturnType<typeof cac>, homeHelp: string): void {
  program
    .command('desk [verb] [id]', 'Show what waits for a person; with a verb and an id, rule on it')
    .option('--home <dir>', homeHelp)
    .option('--by <name>', 'Who rules: a person of the desk with the role it takes (default: the user of this machine)')
    .option('--key <file>', 'Who rules, by a file that holds their key (- to type it): needed where it takes two persons')
    .option('--reason <words>', 'Why; it stands in the log, and readers see it where something changes for them')
    .option('--into <one>', 'For merge and merge-entity: address or id of the one that stays')
    .option('--level <level>', 'For uphold: what is granted, L0 to L3, if not what was asked')
    .option('--source <url>', 'For met: public page that shows it')
    .option('--probability <p>', 'For forecast: how likely an open watch is, 0 to 1; it cannot be changed afterwards')
    .option('--legal', 'For kill: the law asks for it')
    .option('--outlet <way>', `For freeze and thaw: one way out alone, of ${outletNames.join(', ')} (default: publishing as a whole)`)
    .option('--with-claims', 'For lift: what was withdrawn comes back too')
    .option('--test <name>', 'For account: what would find it now; the reason is its cause')
    .option('--public', 'For freeze: readers are told why, and not only since when')
    .option('--json', 'JSON lines, for programs')
    .example('groundwire desk')
    .example('groundwire desk pass draft_0123456789abcdef --by ada')
    .example('groundwire desk kill some-story --reason "Court order of 2 March" --legal')
    .example('groundwire desk forecast watch_0123456789abcdef --probability 0.7 --reason "Its permit is out"')
    .example('groundwire desk reopen watch_0123456789abcdef --key ~/.desk-key --reason "It was another hall"')
    .example('groundwire desk second overruling_0123456789abcdef --key ~/.desk-key --reason "I saw the permit"')
    .example('groundwire desk freeze --reason "A wrong figure is going round"')
    .example('groundwire desk freeze --outlet email --reason "The mail server was broken into"')
    .example('groundwire desk thaw --reason "Corrected"')
    .example('groundwire desk quarantine news.example --reason "Invents figures"')
    .example('groundwire desk account news.example --reason "Its feed was taken over" --test "a feed that changes hands waits"')
    .example('groundwire desk no-copy https://news.example/report --reason "We took its table, it did not take ours"')
    .example('groundwire desk lift news.example --reason "Under new management"')
    .action(async (verb, id, options) => (await import('./desk.ts')).desk(verb, id, options))
  program
    .command(
      'people [action] [name]',
      'Who works at the desk and what each may do: list them; add NAME, change NAME, rekey NAME (another key), revoke NAME, password NAME (with one-time codes), no-password NAME',
    )
    .option('--home <dir>', homeHelp)
    .option('--role <roles>', `For add and change: one or more of ${deskRoles.join(', ')}, with commas between`)
    .option('--reason <words>', 'For revoke: why; it stands in the log')
    .option('--password <file>', 'For password: a file that holds the new one, - to type it')
    .option('--by <name>', 'Who changes it, an admin of the desk (default: the user of this machine)')
    .option('--json', 'JSON lines, for programs')
    .example('groundwire people')
    .example('groundwire people add ada --role responsible,admin')
    .example('groundwire people add bo --role editor')
    .example('groundwire people change bo --role responsible')
    .example('groundwire people rekey bo')
    .example('groundwire people revoke bo --reason "Left the paper"')
    .example('groundwire people password bo --password ~/new-password')
    .example('groundwire people no-password bo')
    .action(async (action, name, options) => (await import('./people.ts')).people(action, name, options))
}

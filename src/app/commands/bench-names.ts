/** What `groundwire bench` measures; apart from the command so that the list of commands loads nothing. */
export const benchNames = ['clustering', 'weighing', 'search', 'gate', 'facts'] as const

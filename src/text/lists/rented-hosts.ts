// Hosts that rent to many, whose tenants the public suffix list does not tell apart, and by what an address there does. By what they say
// of their own addresses; hosts of the list (github.io, blogspot.com) need no place here.

/** `name` = each tenant has a name before the domain; a pattern = the path says who, in its first group. */
export const rentedHosts: ReadonlyMap<string, { readonly name?: true; readonly path?: RegExp }> = new Map([
  ['beehiiv.com', { name: true, path: /^\/feeds\/([\w-]+)/u }],
  ['buttondown.com', { path: /^\/([\w-]+)\/rss/u }],
  ['dreamwidth.org', { name: true }],
  ['feedburner.com', { path: /^\/(?:~r\/)?([\w-]+(?:\/[\w-]+)?)/u }],
  ['ghost.io', { name: true }],
  ['hypotheses.org', { name: true }],
  ['livejournal.com', { name: true }],
  ['medium.com', { name: true, path: /^\/(?:feed\/)?(@[\w.-]+|[\w-]+)/u }],
  ['over-blog.com', { name: true }],
  ['squarespace.com', { name: true }],
  ['substack.com', { name: true }],
  ['tumblr.com', { name: true }],
  ['typepad.com', { name: true, path: /^\/([\w-]+)\//u }],
  ['weebly.com', { name: true }],
  ['wordpress.com', { name: true }],
])

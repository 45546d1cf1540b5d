/** Match patterns as browsers interpret them (developer.chrome.com/docs/extensions/develop/concepts/match-patterns). */
const matches = (pattern: string, address: string): boolean => {
  const [, scheme = '', host = '', path = ''] = /^(https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const url = new URL(address);
  const isHost = host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host;
  const glob = path
    .split('*')
    .map((part) => part.replaceAll(/[.?+^$()[\]{}|\\]/g, '\\$&'))
    .join('.*');
  return url.protocol === `${scheme}:` && isHost && new RegExp(`^${glob}$`).test(url.pathname + url.search);
};

export const matchesAny = (patterns: readonly string[], address: string): boolean =>
  patterns.some((pattern) => matches(pattern, address));

import { HOME } from './addresses.ts';

/**
 * The sitemap (sitemaps.org/protocol.html), which contains only full addresses.
 *
 * @param addresses the pages' addresses relative to the site's root folder
 * @param site the site's own address, with a trailing slash
 */
export const sitemap = (addresses: readonly string[], site: string): string => {
  const locations = addresses
    .map((address) => new URL(address.replace(new RegExp(`(^|/)${HOME}$`), '$1'), site).href)
    .map((url) => `<url><loc>${url}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${locations.join('')}</urlset>
`;
};

import { HOME } from './addresses.ts';

/**
 * The sitemap (sitemaps.org/protocol.html), which takes full addresses only.
 *
 * @param addresses of pages, from the site's folder
 * @param site the site's own address, with a slash at its end
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

import type { IdpProduct } from '../product.ts';

export const CLOUDFLARE: IdpProduct<'cloudflare'> = {
  id: 'cloudflare',
  name: 'Cloudflare Access',
  issuer: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.cloudflareaccess\.com$/,
      basis: 'unverified',
      example: 'https://example.cloudflareaccess.com',
    },
    {
      pattern: /^https:\/\/[0-9a-z-]+\.cloudflareaccess\.com\/cdn-cgi\/access\/sso\/saml\/[0-9a-f]{64}$/,
      basis: 'unverified',
      example:
        'https://example.cloudflareaccess.com/cdn-cgi/access/sso/saml/b3f58a2b414e0b51d45c8c2af26fccca0e27c63763c426fa52f98dcf0b3b3bfd',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.cloudflareaccess\.com\/cdn-cgi\/access\/sso\/saml\/[0-9a-f]{64}$/,
      basis: 'documented',
      example:
        'https://example.cloudflareaccess.com/cdn-cgi/access/sso/saml/b3f58a2b414e0b51d45c8c2af26fccca0e27c63763c426fa52f98dcf0b3b3bfd',
    },
  ],
  certificateSubject: [],
  postOrigin: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.cloudflareaccess\.com$/,
      basis: 'documented',
      example: 'https://example.cloudflareaccess.com',
    },
  ],
};

import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const TROUBLESHOOTING = 'https://developers.cloudflare.com/cloudflare-one/troubleshooting/access/';

/** Cloudflare Access; an organisation may write another text for those without access. */
export const CLOUDFLARE_REFUSALS: ProductRefusals = {
  product: 'cloudflare',
  codes: [],
  frame: /cloudflareaccess\.com|Cloudflare (?:Access|Zero Trust)/i,
  refusals: [
    {
      reason: 'access-rule',
      codes: [],
      texts: ['That account does not have access'],
      ...documented(TROUBLESHOOTING),
    },
    {
      reason: 'session-lost',
      codes: [],
      texts: ['Invalid session. Please try logging in again'],
      ...documented(TROUBLESHOOTING),
    },
    {
      // The IdP behind Cloudflare, for which Cloudflare is the service provider.
      reason: 'upstream',
      codes: [],
      texts: [
        'Failed to fetch user/group information from the identity provider',
        'SAML Verify: Invalid SAML response',
      ],
      ...documented(TROUBLESHOOTING),
    },
  ],
};

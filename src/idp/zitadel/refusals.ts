import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const SSO = 'https://github.com/zitadel/saml/blob/main/pkg/provider/sso.go';

/** The StatusMessages in its source, which appear in a failed Response or in XML that the browser shows. */
export const ZITADEL_REFUSALS: ProductRefusals = {
  product: 'zitadel',
  codes: [],
  frame: /zitadel/i,
  refusals: [
    {
      reason: 'application-unknown',
      codes: [],
      texts: ['failed to find registered serviceprovider: {detail}'],
      ...documented(SSO),
    },
    {
      reason: 'application-unknown',
      codes: [],
      texts: ['issuer in request not equal entityID of service provider'],
      ...documented(SSO),
    },
    {
      reason: 'request-must-be-signed',
      codes: [],
      texts: ['failed to verify signature:', 'failed to validate certificate from request'],
      ...documented(SSO),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: ['missing usable assertion consumer url', 'missing usable protocol binding'],
      ...documented(SSO),
    },
    {
      reason: 'request-damaged',
      codes: [],
      texts: [
        'failed to validate request content',
        'failed to decode request',
        'signature algorith provided but no signature',
      ],
      isGeneral: true,
      ...documented(SSO),
    },
    {
      reason: 'opened-by-itself',
      codes: [],
      texts: ['no auth request provided'],
      ...documented(SSO),
    },
    {
      reason: 'idp-fault',
      codes: [],
      texts: ['failed to persist request'],
      ...documented(SSO),
    },
  ],
};

import { documented, type ProductRefusals, unverified } from '../refusals/refusal.ts';

const ERRORS = 'https://wiki.shibboleth.net/confluence/display/IDP4/ErrorHandlingConfiguration';

/** The texts of its views, which follow the organisation's own title. */
export const SHIBBOLETH_REFUSALS: ProductRefusals = {
  product: 'shibboleth',
  codes: [],
  frame: /shibboleth|Web Login Service|\/idp\/profile\/SAML2/i,
  refusals: [
    {
      reason: 'application-unknown',
      codes: [],
      texts: [
        'The application you have accessed is not registered for use with this service',
        'SAML 2 SSO profile is not configured for relying party {entity-id}',
      ],
      ...documented(ERRORS),
    },
    {
      reason: 'application-unknown',
      codes: [],
      texts: ['Unsupported Request'],
      needsFrame: true,
      ...documented(ERRORS),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: ['unable to identify a compatible way to respond to the requested application'],
      ...documented(ERRORS),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: ['Unable to Respond'],
      needsFrame: true,
      ...documented(ERRORS),
    },
    {
      // Shibboleth requires a signature, the request is stale or replayed, or a clock is wrong.
      reason: 'request-must-be-signed',
      codes: [],
      texts: ['does not meet the security requirements of the login service'],
      ...documented(ERRORS),
    },
    {
      reason: 'request-must-be-signed',
      codes: [],
      texts: ['Message Security Error'],
      needsFrame: true,
      ...documented(ERRORS),
    },
    {
      reason: 'session-lost',
      codes: [],
      texts: ['Stale Request'],
      needsFrame: true,
      ...unverified(ERRORS),
    },
    {
      reason: 'access-rule',
      codes: [],
      texts: ['You are not eligible for the service requested'],
      ...unverified(ERRORS),
    },
  ],
};

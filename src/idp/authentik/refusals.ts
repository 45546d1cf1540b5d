import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const PARSER =
  'https://github.com/goauthentik/authentik/blob/main/authentik/providers/saml/processors/authn_request_parser.py';
const VIEWS = 'https://github.com/goauthentik/authentik/blob/main/authentik/providers/saml/views/sso.py';
const DENIED = 'https://github.com/goauthentik/authentik/blob/main/authentik/policies/templates/policies/denied.html';

/** The texts come from its source. */
export const AUTHENTIK_REFUSALS: ProductRefusals = {
  product: 'authentik',
  codes: [],
  frame: /authentik|\/application\/saml\//i,
  refusals: [
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: ["ACS URL of {requested-acs} doesn't match Provider ACS URL of {configured-acs}"],
      ...documented(PARSER),
    },
    {
      reason: 'request-must-be-signed',
      codes: [],
      texts: ['Verification Certificate configured, but request is not signed', 'Failed to verify signature'],
      ...documented(PARSER),
    },
    {
      reason: 'request-damaged',
      codes: [],
      texts: ['Cannot decode SAML request'],
      ...documented(PARSER),
    },
    {
      reason: 'opened-by-itself',
      codes: [],
      texts: ['The SAML request payload is missing'],
      ...documented(VIEWS),
    },
    {
      reason: 'access-rule',
      codes: [],
      texts: [['Permission denied', 'Request has been denied']],
      ...documented(DENIED),
    },
    {
      reason: 'application-gone',
      codes: [],
      texts: ['Not Found'],
      needsFrame: true,
      isGeneral: true,
      ...documented(VIEWS),
    },
  ],
};

import { NAME_ID_EMAIL } from '../../saml/names.ts';
import { OTHER_IDPS, observed, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { explainsRefusal, saysIdp } from '../refused.ts';
import { stated } from '../value.ts';

/** NameID's Format must be emailAddress, as the AuthnRequest's NameIDPolicy and AWS's documentation require. */
export const nameIdFormat: MessageCheck<'name-id-format'> = {
  code: 'name-id-format',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [
    OTHER_IDPS,
    TROUBLESHOOTING,
    observed('goauthentik/authentik #4554', 'https://github.com/goauthentik/authentik/issues/4554'),
  ],
  idpTopics: ['name-id-format', 'name-id-value'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: 'name-id-format',
  grouping: explainsRefusal('name-id-format'),
  ask: (context) => {
    const said = saysIdp('name-id-format', context);
    if (said) return said;
    const { assertion, request } = context;
    if (!assertion?.nameId) return NOT_APPLICABLE;
    const { format } = assertion.nameId;
    if (format === NAME_ID_EMAIL) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Subject/NameID/@Format',
      expected: stated('name-id-format', NAME_ID_EMAIL),
      received: stated('name-id-format', format),
      expectedFrom: request?.nameIdFormat === NAME_ID_EMAIL ? 'authn-request' : 'identity-center-rule',
    });
  },
};

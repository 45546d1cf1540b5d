import { STATUS_SUCCESS } from '../../saml/names.ts';
import { samlCore } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** The IdP itself says that the sign-in failed. Its nested codes, outer to inner, are shown as it sent them. */
export const statusNotSuccess: MessageCheck<'status-not-success'> = {
  code: 'status-not-success',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('3.2.2.2')],
  idpTopics: ['sign-in-log', 'user-assignment', 'sign-in-policy'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response }) => {
    if (!response) return NOT_APPLICABLE;
    if (response.statusCodes[0] === STATUS_SUCCESS) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Response/Status/StatusCode',
      expected: stated('status', STATUS_SUCCESS),
      received: response.statusCodes.length > 0 ? stated('status', response.statusCodes.join(' / ')) : null,
      expectedFrom: 'saml-rule',
    });
  },
};

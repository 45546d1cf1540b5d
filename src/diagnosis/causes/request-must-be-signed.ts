import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The IdP requires signed AuthnRequests, but AWS does not sign its own. */
export const requestMustBeSigned: RefusalCheck<'request-must-be-signed'> = {
  code: 'request-must-be-signed',
  kind: 'refusal',
  fixedBy: ['idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['request-signature'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('request-must-be-signed'),
  ask: askRefusal('request-must-be-signed'),
};

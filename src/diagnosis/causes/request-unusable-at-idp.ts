import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The IdP got no request, or one that it cannot process. */
export const requestUnusableAtIdp: RefusalCheck<'request-unusable-at-idp'> = {
  code: 'request-unusable-at-idp',
  kind: 'refusal',
  fixedBy: ['user', 'idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['sign-in-log', 'start-url'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('request-unusable-at-idp'),
  ask: askRefusal('request-unusable-at-idp'),
};

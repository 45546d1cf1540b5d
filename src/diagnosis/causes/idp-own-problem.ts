import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The IdP failed by itself: a lost session, a fault of its own, another IdP behind it. */
export const idpOwnProblem: RefusalCheck<'idp-own-problem'> = {
  code: 'idp-own-problem',
  kind: 'refusal',
  fixedBy: ['user', 'idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['sign-in-log'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('idp-own-problem'),
  ask: askRefusal('idp-own-problem'),
};

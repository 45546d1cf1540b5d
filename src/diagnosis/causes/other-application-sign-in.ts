import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The IdP refused a sign-in to another application. */
export const otherApplicationSignIn: RefusalCheck<'other-application-sign-in'> = {
  code: 'other-application-sign-in',
  kind: 'refusal',
  fixedBy: ['user'],
  basis: [IDP_WORDS],
  idpTopics: [],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('other-application-sign-in'),
  ask: askRefusal('other-application-sign-in'),
};

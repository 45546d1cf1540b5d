import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The account at the IdP is another one, unknown, locked or disabled. */
export const userAccountRefused: RefusalCheck<'user-account-refused'> = {
  code: 'user-account-refused',
  kind: 'refusal',
  fixedBy: ['user', 'idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['sign-in-log', 'user-assignment'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('user-account-refused'),
  ask: askRefusal('user-account-refused'),
};

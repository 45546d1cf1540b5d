import { samlProfiles } from '../basis.ts';
import type { FindingCode } from '../causes.ts';
import type { Group } from '../definition.ts';
import { findingOf, has } from '../find-findings.ts';

const EXPLAINED: readonly FindingCode[] = [
  'in-response-to-mismatch',
  'response-replayed',
  'expired',
  'subject-confirmation-expired',
  'session-over',
];

/** An old tab or the back button: the Response answers a request that AWS no longer waits for, or was posted before. */
export const staleSignIn: Group<'stale-sign-in'> = {
  code: 'stale-sign-in',
  kind: 'group',
  door: 'identity-center',
  fixedBy: ['user'],
  basis: [samlProfiles('4.1.4.3')],
  idpTopics: [],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  grouping: {
    // Nothing else that could stop the sign-in was found, and the IdP made no mistake.
    applies: (findings) =>
      has(findings, 'in-response-to-mismatch', 'response-replayed') &&
      findingOf(findings, 'in-response-to-mismatch')?.fixedBy.includes('idp-admin') !== true &&
      findings.every(({ weight, code }) => weight === 'notice' || EXPLAINED.includes(code)),
    explains: EXPLAINED,
  },
};

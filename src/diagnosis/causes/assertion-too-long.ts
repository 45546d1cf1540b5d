import { canonicalPieces, EXCLUSIVE } from '../../xml/canonicalize.ts';
import { QUOTAS } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { numberValue } from '../value.ts';

const QUOTA = 50_000;

/** The quota counts the decoded assertion's characters; its canonical form is the one length that does not depend on layout. */
export const assertionTooLong: MessageCheck<'assertion-too-long'> = {
  code: 'assertion-too-long',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [QUOTAS],
  idpTopics: ['attributes'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    const length = canonicalPieces(assertion.element, EXCLUSIVE).reduce((sum, piece) => sum + piece.length, 0);
    if (length <= QUOTA) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion',
      expected: numberValue(QUOTA),
      received: numberValue(length),
      expectedFrom: 'identity-center-rule',
    });
  },
};

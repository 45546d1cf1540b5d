import { observed, samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/**
 * The Response does not answer the AuthnRequest that AWS is waiting for: a stale tab, the back button, a second tab. If
 * it names two IDs, or a text that cannot be one, the IdP is at fault. A receiver that remembers several requests also
 * accepts an answer to an older one.
 */
export const inResponseToMismatch: MessageCheck<'in-response-to-mismatch'> = {
  code: 'in-response-to-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['user'],
  basis: [
    samlProfiles('4.1.4.3'),
    observed(
      'CloudTrail: Not a valid response for the provided request id',
      'https://github.com/panther-labs/panther-analysis',
    ),
  ],
  idpTopics: [],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ pairing }) => {
    if (pairing.kind === 'no-response' || pairing.kind === 'idp-initiated') return NOT_APPLICABLE;
    if (pairing.kind === 'unseen') return unknown('authn-request');
    if (pairing.kind === 'answered') return PASS;
    const { mistake, field, expected, received } = pairing;
    const isIdpsMistake = mistake === 'no-id' || mistake === 'partly';
    return failing({
      weight: mistake === 'older-request' ? 'likely' : 'decisive',
      field,
      expected: stated('message-id', expected),
      received: stated('message-id', received),
      expectedFrom: 'authn-request',
      fixedBy: isIdpsMistake ? ['idp-admin'] : ['user'],
    });
  },
};

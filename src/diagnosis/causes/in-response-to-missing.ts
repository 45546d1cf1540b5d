import { samlProfiles } from '../basis.ts';
import { bearersWithData } from '../bearer.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/**
 * An answer to AWS's request must name it in the Response and in the bearer SubjectConfirmationData; a third of the
 * service providers that were tried insist on the latter.
 */
export const inResponseToMissing: MessageCheck<'in-response-to-missing'> = {
  code: 'in-response-to-missing',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2'), samlProfiles('4.1.4.3')],
  idpTopics: ['message-form'],
  awsTopics: ['idp-sign-in-url'],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ response, assertion, request, pairing }) => {
    const isAnswer = pairing.kind === 'answered' || (pairing.kind === 'idp-initiated' && request !== null);
    if (!response || !assertion || !isAnswer) return NOT_APPLICABLE;
    const bearers = bearersWithData(assertion);
    const isConfirmed = bearers.length === 0 || bearers.some(({ inResponseTo }) => inResponseTo !== null);
    return failingOrPass(
      [
        ...(response.inResponseTo === null ? ['Response/@InResponseTo'] : []),
        ...(isConfirmed ? [] : ['SubjectConfirmationData/@InResponseTo']),
      ].map((field) => ({
        weight: 'likely',
        field,
        expected: stated('message-id', request?.id ?? null),
        received: null,
        expectedFrom: 'authn-request',
      })),
    );
  },
};

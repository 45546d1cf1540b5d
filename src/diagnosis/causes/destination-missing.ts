import { samlBindings } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** A signed Response sent by POST must carry Destination; AWS's documents do not say whether it insists. */
export const destinationMissing: MessageCheck<'destination-missing'> = {
  code: 'destination-missing',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlBindings('3.5.5.2')],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response, signatures, observed: { post } }) => {
    if (!response) return NOT_APPLICABLE;
    const isSigned = signatures.some((signature) => signature.element.parent === response.element);
    if (response.destination !== null || !isSigned) return PASS;
    return failing({
      weight: 'likely-if-alone',
      field: 'Response/@Destination',
      expected: stated('url', post?.url ?? null),
      received: null,
      expectedFrom: 'post',
    });
  },
};

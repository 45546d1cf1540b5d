import { samlBindings, samlCore, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** Destination must be exactly the URL that the Response was posted to. */
export const destinationMismatch: MessageCheck<'destination-mismatch'> = {
  code: 'destination-mismatch',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('3.2.2'), samlBindings('3.5.5.2'), TROUBLESHOOTING],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: 'addressee',
  ask: ({ response, observed: { post } }) => {
    if (!response || response.destination === null) return NOT_APPLICABLE;
    if (!post || post.url === null) return unknown('post-url');
    if (response.destination === post.url) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Response/@Destination',
      expected: stated('url', post.url),
      received: stated('url', response.destination),
      expectedFrom: 'post',
    });
  },
};

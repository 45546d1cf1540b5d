import { samlBindings, samlCore, TROUBLESHOOTING } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { stated } from '../value.ts';

/** Destination must be exactly the URL that the Response was posted to. */
export const destinationMismatch: Check = {
  code: 'destination-mismatch',
  mendedBy: ['idp-admin'],
  basis: [samlCore('3.2.2'), samlBindings('3.5.5.2'), TROUBLESHOOTING],
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

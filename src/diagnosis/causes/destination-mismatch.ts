import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { samlBindings, samlCore, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { weightOfDifference } from '../difference.ts';
import type { Weight } from '../finding.ts';
import { urlsPostedTo } from '../observed.ts';
import { stated } from '../value.ts';

/** Half of the service providers that were tried treat an empty one as absent. */
const weightOf = (destination: string, postedTo: string): Weight =>
  destination === '' ? 'likely' : weightOfDifference([postedTo], destination);

/** Destination must be exactly one of the URLs that the Response was posted to: AWS may forward the POST by a 307. */
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
  ask: ({ response, observed: { post }, door }) => {
    if (!response || response.destination === null) return NOT_APPLICABLE;
    if (!post || post.url === null) return unknown('post-url');
    if (urlsPostedTo(post).includes(response.destination)) return PASS;
    return failing({
      // IAM asks for an AWS sign-in endpoint; AWS does not document whether it must be the one that was posted to.
      weight:
        door === 'iam-federation' && isFederationSignInUrl(response.destination)
          ? 'likely'
          : weightOf(response.destination, post.url),
      field: 'Response/@Destination',
      expected: stated('url', post.url),
      received: stated('url', response.destination),
      expectedFrom: 'post',
    });
  },
};

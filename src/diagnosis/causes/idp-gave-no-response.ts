import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { NoResponseCheck } from '../definition.ts';
import { saysIdp } from '../refused.ts';
import { stated } from '../value.ts';

/** AWS sent its AuthnRequest, and no Response came back: the IdP refused it, and its own page says why. */
export const idpGaveNoResponse: NoResponseCheck<'idp-gave-no-response'> = {
  code: 'idp-gave-no-response',
  kind: 'no-response',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [
    observed('awslabs/ssosync #136', 'https://github.com/awslabs/ssosync/issues/136'),
    observed('aws-samples/appmod-blueprints #777', 'https://github.com/aws-samples/appmod-blueprints/pull/777'),
  ],
  idpTopics: ['sign-in-log', 'acs-url', 'audience', 'user-assignment'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  ask: (context) => {
    const {
      observed: { post, waitedInVain, idpWords },
      request,
    } = context;
    if (post) return PASS;
    if (!request) return saysIdp('idp-gave-no-response', context) ?? NOT_APPLICABLE;
    if (!waitedInVain && !idpWords) return NOT_APPLICABLE;
    return failing({
      weight: 'likely',
      field: 'Response',
      expected: stated('url', request.acsUrl),
      received: null,
      expectedFrom: 'authn-request',
    });
  },
};

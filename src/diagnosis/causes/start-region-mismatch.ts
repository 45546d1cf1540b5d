import { originOf } from '../../address.ts';
import type { Instance } from '../../identity-center/instance.ts';
import { startUrlOf } from '../../identity-center/portal-url.ts';
import { MULTI_REGION, observed as observedBasis } from '../basis.ts';
import { type Fault, failing, NOT_APPLICABLE } from '../check.ts';
import type { NoResponseCheck } from '../definition.ts';
import { isWithoutSaml } from '../observed.ts';
import { isOfOtherRegion } from '../start-region.ts';
import { stated } from '../value.ts';

/**
 * AWS's page in a Region that the instance is not in showed a failure and did not send the user to the IdP: the tool or
 * the bookmark has another Region, or another instance's start URL.
 */
export const startRegionMismatch: NoResponseCheck<'start-region-mismatch'> = {
  code: 'start-region-mismatch',
  kind: 'no-response',
  door: 'identity-center',
  fixedBy: ['user'],
  basis: [observedBasis('aws/aws-cli #8790', 'https://github.com/aws/aws-cli/issues/8790'), MULTI_REGION],
  idpTopics: [],
  awsTopics: ['start-url'],
  step: 'request',
  unlikelyUnder: null,
  ask: (context) => {
    const { observed, possibleInstances } = context;
    if (!isWithoutSaml(observed) || !isOfOtherRegion(context)) return NOT_APPLICABLE;
    const received = stated('url', originOf(observed.pageAt ?? ''));
    // Nobody knows which of several instances was meant, so the start URL of each counts as right.
    return failing(
      ...possibleInstances.map(
        (instance): Fault => ({
          weight: 'likely',
          field: 'AWS page',
          expected: stated('url', startOf(instance)),
          received,
          expectedFrom: instance.issuerUrl || !instance.lastAccepted ? 'instance' : 'last-accepted',
        }),
      ),
    );
  },
};

/** The URL where a sign-in to the instance begins, or else one that names its Region. */
const startOf = ({ portalUrl, issuerUrl, acsUrls, lastAccepted }: Instance): string | null =>
  startUrlOf(portalUrl ?? '') ?? issuerUrl ?? lastAccepted?.audience ?? acsUrls[0] ?? null;

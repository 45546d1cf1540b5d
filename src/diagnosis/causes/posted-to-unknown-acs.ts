import { parseAcsUrl } from '../../identity-center/endpoints.ts';
import { MULTI_REGION, TROUBLESHOOTING } from '../basis.ts';
import { type Answer, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { Context } from '../context.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween, nearest } from '../difference.ts';
import { stated } from '../value.ts';

/** Whether the ACS that AWS asked for differs in nothing but its Region or its endpoint family: those have their own checks. */
const isSiblingEndpoint = ({ request, acs }: Context): boolean => {
  const asked = parseAcsUrl(request?.acsUrl ?? '');
  return (
    asked !== null &&
    acs !== null &&
    asked.tenant === acs.tenant &&
    (asked.region !== acs.region || asked.family !== acs.family)
  );
};

const isSameTenant = (expected: string, { acs }: Context): boolean =>
  acs !== null && parseAcsUrl(expected)?.tenant === acs.tenant;

/** The URL posted to is none of the ACS URLs known. */
export const postedToUnknownAcs: MessageCheck<'posted-to-unknown-acs'> = {
  code: 'posted-to-unknown-acs',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, MULTI_REGION],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: 'acs',
  ask: (context): Answer => {
    const postedTo = context.observed.post?.url ?? null;
    if (!context.response) return NOT_APPLICABLE;
    if (postedTo === null) return unknown('post-url');
    const { acsUrls } = context.expectations;
    if (!acsUrls) return unknown('sp-metadata');
    if (acsUrls.values.includes(postedTo) || isSiblingEndpoint(context)) return PASS;
    const expected = nearest(acsUrls.values, postedTo) ?? '';
    const nearMiss = isSameTenant(expected, context) || differenceBetween(expected, postedTo) === 'trailing-slash';
    return failing({
      weight: nearMiss ? 'likely' : 'decisive',
      field: 'POST URL',
      expected: stated('url', expected),
      received: stated('url', postedTo),
      expectedFrom: acsUrls.from,
    });
  },
};

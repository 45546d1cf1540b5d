import { parsePortalUrl } from '../../identity-center/portal-url.ts';
import { MULTI_REGION } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { ruleValue, stated } from '../value.ts';

/** The access portal URL has one of the documented forms. */
export const portalUrlMalformed: Check = {
  code: 'portal-url-malformed',
  mendedBy: ['aws-admin'],
  basis: [MULTI_REGION],
  ask: ({ instance }) => {
    const portalUrl = instance?.portalUrl ?? null;
    if (portalUrl === null) return NOT_APPLICABLE;
    if (parsePortalUrl(portalUrl)) return PASS;
    return failing({
      weight: 'decisive',
      field: 'AWS access portal URL',
      expected: ruleValue('https://d-xxxxxxxxxx.awsapps.com/start'),
      received: stated('url', portalUrl),
      expectedFrom: 'identity-center-rule',
    });
  },
};

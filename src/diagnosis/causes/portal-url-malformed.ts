import { arrivalPartitionOf } from '../../identity-center/endpoints.ts';
import { parsePortalUrl, proposedStartUrl } from '../../identity-center/portal-url.ts';
import { MULTI_REGION } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** The forms of China and the European Sovereign Cloud are known only from the SDKs, so there may be others. */
const isDocumented = (url: string): boolean => {
  const partition = arrivalPartitionOf(url);
  return partition !== 'aws-cn' && partition !== 'aws-eusc';
};

/** The access portal URL must have one of the documented forms. */
export const portalUrlMalformed: SettingsCheck<'portal-url-malformed'> = {
  code: 'portal-url-malformed',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [MULTI_REGION],
  idpTopics: [],
  awsTopics: ['sp-metadata'],
  step: null,
  ask: ({ instance }) => {
    const portalUrl = instance?.portalUrl ?? null;
    if (portalUrl === null) return NOT_APPLICABLE;
    if (parsePortalUrl(portalUrl)) return PASS;
    const proposed = proposedStartUrl(portalUrl);
    return failing({
      weight: isDocumented(portalUrl) ? 'decisive' : 'notice',
      field: 'AWS access portal URL',
      expected: stated('url', proposed) ?? ruleValue('https://d-….awsapps.com/start'),
      received: stated('url', portalUrl),
      expectedFrom: 'identity-center-rule',
    });
  },
};

import {
  isDirectoryOrInstanceId,
  isDocumentedAcsUrl,
  parseAcsUrl,
  signInHostOf,
} from '../../identity-center/endpoints.ts';
import { MULTI_REGION } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** No ACS URL was ever published outside the commercial partition, so an unusual one there is at most a notice. */
const isDocumented = (url: string): boolean => (signInHostOf(url)?.partition ?? 'aws') === 'aws';

const isIdForTenant = (url: string): boolean => isDirectoryOrInstanceId(parseAcsUrl(url)?.tenant ?? '');

/** Every ACS URL has the documented form. */
export const acsUrlMalformed: SettingsCheck<'acs-url-malformed'> = {
  code: 'acs-url-malformed',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [MULTI_REGION],
  idpTopics: ['acs-url'],
  awsTopics: ['acs-urls'],
  step: null,
  ask: ({ instance }) => {
    if (!instance || instance.acsUrls.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      instance.acsUrls
        .filter((url) => !isDocumentedAcsUrl(url) || isIdForTenant(url))
        .map((url) => ({
          weight: isDocumented(url) ? 'decisive' : 'notice',
          field: 'ACS URL',
          expected: ruleValue('https://<region>.signin.aws/platform/saml/acs/<tenant>'),
          received: stated('url', url),
          expectedFrom: 'identity-center-rule',
          ...(isIdForTenant(url) && { difference: 'id-for-tenant' as const }),
        })),
    );
  },
};

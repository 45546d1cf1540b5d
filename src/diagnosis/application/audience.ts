import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { parseIssuerUrl } from '../../identity-center/endpoints.ts';
import type { IdpApplication } from '../../idp-application/idp-application.ts';
import { failing, failingOrPass, NOT_APPLICABLE, PASS } from '../check.ts';
import { nearest } from '../difference.ts';
import { ruleValue, stated } from '../value.ts';
import { type ApplicationCheck, wrongSetting } from './application-check.ts';

const IAM_ENTITY_ID = /^urn:amazon:webservices(?::|$)/;
const ISSUER_SHAPE = ruleValue('https://<region>.signin.aws.amazon.com/platform/saml/d-…');
const ACS_SHAPE = ruleValue('https://<region>.signin.aws/platform/saml/acs/<tenant>');

const isIam = (text: string): boolean => IAM_ENTITY_ID.test(text) || isFederationSignInUrl(text);

const urlsOf = ({ acsUrls, recipient, destination }: IdpApplication): readonly string[] =>
  [...(acsUrls ?? []), recipient, destination].filter((url) => url !== null);

/** The values of IAM federation, or the product's template for it. */
export const wrongApplicationSet: ApplicationCheck = {
  code: 'wrong-application',
  ask: (application, { expectations }) => {
    const audience = application.audiences?.find(isIam);
    const url = urlsOf(application).find(isFederationSignInUrl);
    const expected = stated('audience', expectations.audience?.values[0] ?? null) ?? ISSUER_SHAPE;
    const acs = stated('url', expectations.acsUrls?.values[0] ?? null) ?? ACS_SHAPE;
    const faults = [
      ...(audience === undefined ? [] : [wrongSetting('audience', 'decisive', expected, stated('audience', audience))]),
      ...(url === undefined ? [] : [wrongSetting('acs-url', 'decisive', acs, stated('url', url))]),
      ...(application.isAccountFederation === true && audience === undefined && url === undefined
        ? [wrongSetting('application', 'likely', ruleValue('AWS IAM Identity Center'), null)]
        : []),
    ];
    return application.audiences === null && application.acsUrls === null ? NOT_APPLICABLE : failingOrPass(faults);
  },
};

export const audienceSet: ApplicationCheck = {
  code: 'audience-mismatch',
  ask: ({ audiences }, { expectations: { audience } }) => {
    if (audiences === null || audiences.length === 0) return NOT_APPLICABLE;
    if (audiences.some(isIam)) return NOT_APPLICABLE;
    if (audience === null) {
      if (audiences.some((each) => parseIssuerUrl(each) !== null)) return PASS;
      return failing(wrongSetting('audience', 'decisive', ISSUER_SHAPE, stated('audience', audiences[0] ?? null)));
    }
    if (audiences.some((each) => audience.values.includes(each))) return PASS;
    const expected = audience.values[0] ?? '';
    return failing(
      wrongSetting(
        'audience',
        'decisive',
        stated('audience', expected),
        stated('audience', nearest(audiences, expected)),
        audience.from,
      ),
    );
  },
};

export const audienceNotSet: ApplicationCheck = {
  code: 'audience-missing',
  ask: ({ audiences }, { expectations: { audience } }) => {
    if (audiences === null) return NOT_APPLICABLE;
    if (audiences.length > 0) return PASS;
    const expected = stated('audience', audience?.values[0] ?? null) ?? ISSUER_SHAPE;
    return failing(wrongSetting('audience', 'likely', expected, null, audience?.from));
  },
};

import { describe, expect, it } from 'vitest';
import { ANSWER_URLS, API_EXECUTE_URLS, RESPONSE_URLS } from '../../background/sign-in-urls.ts';
import { isFederationSignInUrl } from '../../src/iam-federation/sign-in-url.ts';
import { isApiExecuteUrl, parseAcsUrl } from '../../src/identity-center/endpoints.ts';
import { matchesAny } from './match-pattern.ts';

const TENANT = '4455422d84a27c9f-9f18-41fa-81b4-769660979b1e';

/** One URL of each shape: the three families, additional Regions, the other partitions, FIPS. */
const ACS_URLS = [
  'us-west-2.signin.aws',
  'eu-central-1.signin.aws.amazon.com',
  'us-east-1.sso.signin.aws',
  'us-gov-west-1.signin.amazonaws-us-gov.com',
  'us-gov-west-1.signin-fips.amazonaws-us-gov.com',
  'us-gov-east-1.sso.signin-fips.amazonaws-us-gov.com',
  'cn-north-1.signin.amazonaws.cn',
  'eusc-de-east-1.signin.amazonaws-eusc.eu',
].flatMap((host) => [
  `https://${host}/platform/saml/acs/${TENANT}`,
  `https://${host}/platform/saml/acs/${TENANT}?metadata=awssinglesignon|ISV9.1|primary|z`,
]);

const FEDERATION_URLS = [
  'https://signin.aws.amazon.com/saml',
  'https://signin.aws.amazon.com/saml?x=1',
  'https://us-east-1.signin.aws.amazon.com/saml',
  'https://signin.aws.amazon.com/saml/acs/SAMLSP0EXAMPLE0',
  'https://signin.amazonaws.cn/saml',
  'https://signin.amazonaws-us-gov.com/saml',
];

/** Pages and calls of the same hosts whose bodies contain user names and passwords, or nothing of interest. */
const BODILESS_URLS = [
  'https://us-east-1.signin.aws/platform/d-1234567890/api/execute',
  'https://us-east-1.signin.aws/platform/login/api/execute',
  'https://us-east-1.signin.aws/platform/api/execute',
  'https://us-east-1.signin.aws/platform/d-1234567890/login?workflowStateHandle=x',
  'https://signin.aws.amazon.com/signin',
  'https://signin.aws.amazon.com/oauth',
  'https://us-east-1.signin.aws/platform/saml/d-1234567890',
];

const FOREIGN_URLS = [
  'https://signin.aws.example.test/platform/saml/acs/x',
  'https://console.aws.amazon.com/saml',
  'https://idp.example.test/saml',
  `http://us-west-2.signin.aws/platform/saml/acs/${TENANT}`,
];

describe('the extension asks for bodies', () => {
  it.each([...ACS_URLS, ...FEDERATION_URLS])('at %s', (url) => {
    expect(matchesAny(RESPONSE_URLS, url)).toBe(true);
    expect(parseAcsUrl(url) !== null || isFederationSignInUrl(url)).toBe(true);
  });

  it.each([...BODILESS_URLS, ...FOREIGN_URLS])('not at %s', (url) => {
    expect(matchesAny(RESPONSE_URLS, url)).toBe(false);
  });
});

describe('the status of the call of the sign-in page', () => {
  it('is observed wherever src/identity-center knows such a call, and nowhere else', () => {
    for (const url of [...ACS_URLS, ...FEDERATION_URLS, ...BODILESS_URLS, ...FOREIGN_URLS]) {
      expect(matchesAny(API_EXECUTE_URLS, url), url).toBe(isApiExecuteUrl(url));
    }
    expect(BODILESS_URLS.filter(isApiExecuteUrl)).toHaveLength(3);
  });
});

describe('answers', () => {
  it('are observed wherever bodies are, and on the sign-in pages', () => {
    for (const url of [
      ...ACS_URLS,
      ...FEDERATION_URLS,
      ...BODILESS_URLS.filter((each) => each.includes('/platform/')),
    ]) {
      expect(matchesAny(ANSWER_URLS, url), url).toBe(true);
    }
    for (const url of FOREIGN_URLS) expect(matchesAny(ANSWER_URLS, url), url).toBe(false);
  });
});

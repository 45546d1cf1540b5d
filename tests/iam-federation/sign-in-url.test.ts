import { describe, expect, it } from 'vitest';
import { isFederationSignInUrl, parseFederationSignInUrl } from '../../src/iam-federation/sign-in-url.ts';

describe('a sign-in endpoint of IAM federation', () => {
  it.each([
    ['https://signin.aws.amazon.com/saml', 'aws', null, null],
    ['https://us-west-2.signin.aws.amazon.com/saml', 'aws', 'us-west-2', null],
    ['https://ap-southeast-5.signin.aws.amazon.com/saml', 'aws', 'ap-southeast-5', null],
    ['https://signin.aws.amazon.com/saml/acs/SAMLSP0EXAMPLE0', 'aws', null, 'SAMLSP0EXAMPLE0'],
    ['https://eu-west-1.signin.aws.amazon.com/saml/acs/SAMLSP0EXAMPLE0', 'aws', 'eu-west-1', 'SAMLSP0EXAMPLE0'],
    ['https://signin.amazonaws.cn/saml', 'aws-cn', null, null],
    ['https://cn-north-1.signin.amazonaws.cn/saml', 'aws-cn', 'cn-north-1', null],
    ['https://signin.amazonaws-us-gov.com/saml', 'aws-us-gov', null, null],
    ['https://us-gov-east-1.signin.amazonaws-us-gov.com/saml', 'aws-us-gov', 'us-gov-east-1', null],
    ['https://us-gov-west-1.signin-fips.amazonaws-us-gov.com/saml', 'aws-us-gov', 'us-gov-west-1', null],
    ['https://signin.amazonaws-eusc.eu/saml', 'aws-eusc', null, null],
  ])('is %s', (url, partition, region, providerId) => {
    expect(parseFederationSignInUrl(url)).toEqual({ partition, region, providerId });
  });

  it.each(['/', '?x=1', '#2'])('may have %s after it', (ending) => {
    expect(isFederationSignInUrl(`https://signin.aws.amazon.com/saml${ending}`)).toBe(true);
  });

  it.each([
    'https://signin.aws.amazon.com/saml2',
    'https://signin.aws.amazon.com/saml/acs',
    'https://signin.aws.amazon.com/saml/acs/d-1234567890',
    'https://signin.aws.amazon.com/oauth',
    'https://signin.aws.amazon.com.example/saml',
    'https://xsignin.aws.amazon.com/saml',
    'https://console.signin.aws.amazon.com/saml',
    'http://signin.aws.amazon.com/saml',
    'https://signin.aws.amazon.com:8443/saml',
    'https://user@signin.aws.amazon.com/saml',
    'https://signin.aws.amazon.com/saml ',
    'https://us-east-1.signin.aws/platform/saml/acs/4455422d84a27c9f-9f18-41fa-81b4-769660979b1e',
    'urn:amazon:webservices',
  ])('is not %j', (url) => {
    expect(isFederationSignInUrl(url)).toBe(false);
  });
});

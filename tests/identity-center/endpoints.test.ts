import { describe, expect, it } from 'vitest';
import {
  isApiExecuteUrl,
  isArrivalUrl,
  isDocumentedAcsUrl,
  parseAcsUrl,
  parseIssuerUrl,
  signInHostOf,
} from '../../src/identity-center/endpoints.ts';

const TENANT = '2f1c7a90-6d3e-4b57-8a41-0c9d5e7f3b12';
const PATH = `/platform/saml/acs/${TENANT}`;

describe('an ACS URL', () => {
  it.each([
    ['us-west-2.signin.aws', 'aws', 'us-west-2', 'ipv4'],
    ['us-west-2.signin.aws.amazon.com', 'aws', 'us-west-2', 'alternative-ipv4'],
    ['us-west-2.sso.signin.aws', 'aws', 'us-west-2', 'dual-stack'],
    ['us-gov-west-1.signin.amazonaws-us-gov.com', 'aws-us-gov', 'us-gov-west-1', 'ipv4'],
    ['us-gov-west-1.signin-fips.amazonaws-us-gov.com', 'aws-us-gov', 'us-gov-west-1', 'ipv4'],
    ['us-gov-east-1.sso.signin.amazonaws-us-gov.com', 'aws-us-gov', 'us-gov-east-1', 'dual-stack'],
    ['us-gov-east-1.sso.signin-fips.amazonaws-us-gov.com', 'aws-us-gov', 'us-gov-east-1', 'dual-stack'],
    ['cn-north-1.signin.amazonaws.cn', 'aws-cn', 'cn-north-1', 'ipv4'],
    ['eusc-de-east-1.signin.amazonaws-eusc.eu', 'aws-eusc', 'eusc-de-east-1', 'ipv4'],
  ])('on %s is read', (host, partition, region, family) => {
    expect(parseAcsUrl(`https://${host}${PATH}`)).toEqual({ partition, region, family, tenant: TENANT });
    expect(isDocumentedAcsUrl(`https://${host}${PATH}`)).toBe(true);
  });

  it("has a tenant in any of AWS's forms", () => {
    for (const tenant of [
      '1111111111111111-aaee-ffff-dddd-11111111111',
      '75732d656173742d312d059231ef-7dc0-44bb-8ebe-3427c5a9fe86',
    ]) {
      expect(parseAcsUrl(`https://us-east-1.sso.signin.aws/platform/saml/acs/${tenant}`)?.tenant).toBe(tenant);
    }
  });

  it.each([
    `https://us-east-1.signin.aws${PATH}/`,
    `https://us-east-1.signin.aws${PATH}?metadata=awssinglesignon|ISV9.1|primary|z`,
    `https://US-EAST-1.signin.aws${PATH}`,
  ])('%s can be posted to, but is not written as AWS shows it', (url) => {
    expect(parseAcsUrl(url)?.tenant).toBe(TENANT);
    expect(isDocumentedAcsUrl(url)).toBe(false);
  });

  it.each([
    `http://us-east-1.signin.aws${PATH}`,
    `https://us-east-1.signin.aws:8443${PATH}`,
    `https://user@us-east-1.signin.aws${PATH}`,
    ` https://us-east-1.signin.aws${PATH}`,
    `https://us-east-1.signin.aws${PATH}\n`,
    `https://signin.aws${PATH}`,
    `https://us-east-1.signin.aws.example${PATH}`,
    `https://us-east-1.signin.aws.amazon.com.example${PATH}`,
    `https://us-east.signin.aws${PATH}`,
    `https://us-east-1-signin.aws${PATH}`,
    'https://us-east-1.signin.aws/platform/saml/acs/',
    'https://us-east-1.signin.aws/platform/saml/acs/YOUR_SSO_ID',
    `https://us-east-1.signin.aws${PATH}/more`,
    'https://us-east-1.signin.aws.amazon.com/platform/saml/d-99a1b2c3d4',
    'https://signin.aws.amazon.com/saml',
    '',
  ])('%s is none', (url) => {
    expect(parseAcsUrl(url)).toBeNull();
    expect(isDocumentedAcsUrl(url)).toBe(false);
  });
});

describe('an issuer URL', () => {
  it.each([
    ['https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278', 'aws', 'eu-central-1'],
    ['https://us-gov-west-1.signin.amazonaws-us-gov.com/platform/saml/d-0000000000', 'aws-us-gov', 'us-gov-west-1'],
    ['https://cn-north-1.signin.amazonaws.cn/platform/saml/d-0000000000', 'aws-cn', 'cn-north-1'],
    ['https://eusc-de-east-1.signin.amazonaws-eusc.eu/platform/saml/d-0000000000', 'aws-eusc', 'eusc-de-east-1'],
  ])('%s is read', (url, partition, region) => {
    expect(parseIssuerUrl(url)).toEqual({ partition, region, directoryId: url.slice(-12) });
  });

  it.each([
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278/',
    'https://eu-central-1.signin.aws/platform/saml/d-99672f8278',
    'https://eu-central-1.sso.signin.aws/platform/saml/d-99672f8278',
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f827',
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/D-99672F8278',
    'https://EU-CENTRAL-1.signin.aws.amazon.com/platform/saml/d-99672f8278',
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278#',
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278 ',
    'http://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278',
    'urn:amazon:webservices',
  ])('%s is none', (url) => {
    expect(parseIssuerUrl(url)).toBeNull();
  });
});

describe('the pages of a sign-in', () => {
  it('are distinguished', () => {
    expect(isApiExecuteUrl('https://eu-west-1.signin.aws/platform/d-99a1b2c3d4/api/execute')).toBe(true);
    expect(isApiExecuteUrl('https://eu-west-1.signin.aws/platform/login')).toBe(false);
    expect(isArrivalUrl('https://acme.awsapps.com/start/')).toBe(true);
    expect(isArrivalUrl('https://eu-west-1.console.aws.amazon.com/')).toBe(true);
    expect(isArrivalUrl('https://awsapps.com.example/start')).toBe(false);
    expect(isArrivalUrl('https://eu-west-1.signin.aws/platform/login')).toBe(false);
  });

  it('are on hosts that show Region and partition, and on no others', () => {
    expect(signInHostOf('https://eu-west-2.sso.signin.aws/platform/login')).toMatchObject({ region: 'eu-west-2' });
    expect(signInHostOf('http://eu-west-2.sso.signin.aws/platform/login')).toBeNull();
    expect(signInHostOf('https://eu-west-2.signin.example/platform/login')).toBeNull();
    expect(signInHostOf('https://eu-west-2.signin.aws.example/platform/login')).toBeNull();
    expect(signInHostOf('')).toBeNull();
  });
});

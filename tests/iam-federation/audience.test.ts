import { describe, expect, it } from 'vitest';
import { isFederationAudience, isKnownAudience } from '../../src/iam-federation/audience.ts';

describe('an Audience of IAM federation', () => {
  it.each([
    ['urn:amazon:webservices', 'aws'],
    ['https://signin.aws.amazon.com/saml', 'aws'],
    ['https://signin.aws.amazon.com/saml#2', 'aws'],
    ['https://eu-central-1.signin.aws.amazon.com/saml', 'aws'],
    ['https://signin.aws.amazon.com/saml/acs/SAMLSP0EXAMPLE0', 'aws'],
    ['urn:amazon:webservices:cn-north-1', 'aws-cn'],
    ['https://signin.amazonaws.cn/saml', 'aws-cn'],
    ['urn:amazon:webservices:govcloud', 'aws-us-gov'],
    ['https://signin.amazonaws-us-gov.com/saml', 'aws-us-gov'],
  ] as const)('%s is known in %s', (audience, partition) => {
    expect(isFederationAudience(audience)).toBe(true);
    expect(isKnownAudience(audience, partition)).toBe(true);
  });

  it('of another partition belongs to IAM federation nevertheless, but is not known there', () => {
    expect(isKnownAudience('urn:amazon:webservices:cn-north-1', 'aws')).toBe(false);
    expect(isKnownAudience('https://signin.amazonaws.cn/saml', 'aws')).toBe(false);
    expect(isFederationAudience('urn:amazon:webservices:cn-north-1')).toBe(true);
  });

  it.each([
    'urn:amazon:webservice',
    'urn:amazon:webservicesx',
    'URN:amazon:webservices',
    'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890',
  ])('is not %s', (audience) => {
    expect(isFederationAudience(audience)).toBe(false);
    expect(isKnownAudience(audience, 'aws')).toBe(false);
  });
});

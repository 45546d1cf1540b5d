import { describe, expect, it } from 'vitest';
import { arrivalPartitionOf } from '../../src/identity-center/endpoints.ts';
import { parsePortalUrl, proposedStartUrl } from '../../src/identity-center/portal-url.ts';

describe('an access portal URL', () => {
  it.each([
    ['https://d-99a1b2c3d4.awsapps.com/start', 'aws', 'd-99a1b2c3d4', null],
    ['https://d-99a1b2c3d4.awsapps.com/start/#/', 'aws', 'd-99a1b2c3d4', null],
    ['https://acme.awsapps.com/start', 'aws', null, null],
    ['https://acme.awsapps.com/start/?x=1#/?tab=accounts', 'aws', null, null],
    ['https://ssoins-111111h2222j33pp.eu-west-1.portal.amazonaws.com', 'aws', null, 'eu-west-1'],
    ['https://ssoins-111111h2222j33pp.portal.eu-west-1.app.aws/', 'aws', null, 'eu-west-1'],
    ['https://start.us-gov-home.awsapps.com/directory/d-99a1b2c3d4', 'aws-us-gov', 'd-99a1b2c3d4', null],
    ['https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/acme', 'aws-us-gov', null, 'us-gov-west-1'],
    ['https://ssoins-111111h2222j33pp.portal.us-gov-west-1.app.aws', 'aws-us-gov', null, 'us-gov-west-1'],
    ['https://ssoins-111111h2222j33pp.us-gov-west-1.portal.amazonaws.com', 'aws-us-gov', null, 'us-gov-west-1'],
    ['https://start.home.awsapps.cn/directory/d-99a1b2c3d4', 'aws-cn', 'd-99a1b2c3d4', null],
    ['https://start.cn-north-1.home.awsapps.cn/directory/acme', 'aws-cn', null, 'cn-north-1'],
    ['https://ssoins-111111h2222j33pp.cn-north-1.portal.amazonaws.com.cn', 'aws-cn', null, 'cn-north-1'],
    ['https://ssoins-111111h2222j33pp.portal.cn-north-1.app.amazonwebservices.com.cn', 'aws-cn', null, 'cn-north-1'],
    ['https://ssoins-111111h2222j33pp.eusc-de-east-1.portal.amazonaws.eu', 'aws-eusc', null, 'eusc-de-east-1'],
  ])('%s is read', (url, partition, directoryId, region) => {
    expect(parsePortalUrl(url)).toEqual({ partition, directoryId, region });
  });

  it.each([
    'http://acme.awsapps.com/start',
    'https://acme.awsapps.com',
    'https://acme.awsapps.com/console',
    ' https://acme.awsapps.com/start',
    'https://acme.awsapps.com.example/start',
    'https://ssoins-111111h2222j33pp.eu-west-1.portal.amazonaws.com/start',
    'https://eu-west-1.signin.aws/platform/login',
    'acme.awsapps.com/start',
    '',
  ])('%s is not one', (url) => {
    expect(parsePortalUrl(url)).toBeNull();
  });

  it.each([
    ['https://acme.awsapps.com', 'https://acme.awsapps.com/start'],
    ['acme.awsapps.com/start/#/?tab=accounts', 'https://acme.awsapps.com/start'],
    [' http://acme.awsapps.com/console ', 'https://acme.awsapps.com/start'],
    [
      'https://ssoins-111111h2222j33pp.eu-west-1.portal.amazonaws.com/start',
      'https://ssoins-111111h2222j33pp.eu-west-1.portal.amazonaws.com/',
    ],
    ['start.us-gov-home.awsapps.com/directory/acme/', 'https://start.us-gov-home.awsapps.com/directory/acme'],
    ['https://eu-west-1.signin.aws/platform/login', null],
    ['the portal', null],
  ])('is proposed for %s: %s', (text, proposed) => {
    expect(proposedStartUrl(text)).toBe(proposed);
  });
});

describe('the partition in which a sign-in arrives', () => {
  it.each([
    ['https://start.us-gov-home.awsapps.com/directory/acme', 'aws-us-gov'],
    ['https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/acme', 'aws-us-gov'],
    ['https://acme.awsapps.com/start', 'aws'],
    ['https://start.home.awsapps.cn/directory/acme', 'aws-cn'],
    ['https://ssoins-111111h2222j33pp.eusc-de-east-1.portal.amazonaws.eu/', 'aws-eusc'],
    ['https://awsapps.com.example/start', null],
  ])('at %s is %s', (url, partition) => {
    expect(arrivalPartitionOf(url)).toBe(partition);
  });
});

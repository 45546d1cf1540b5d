import { describe, expect, it } from 'vitest';
import { isReservedRole, parseIamArn } from '../../src/iam-federation/arn.ts';
import { readRoleValue } from '../../src/iam-federation/role.ts';

const ROLE = 'arn:aws:iam::111122223333:role/Developer';
const PROVIDER = 'arn:aws:iam::111122223333:saml-provider/Example-IdP';

describe('the ARN', () => {
  it('of a role is read without its path', () => {
    expect(parseIamArn('arn:aws-us-gov:iam::111122223333:role/team/a/Read.Only+x@y')).toEqual({
      kind: 'role',
      partition: 'aws-us-gov',
      account: '111122223333',
      name: 'Read.Only+x@y',
      text: 'arn:aws-us-gov:iam::111122223333:role/team/a/Read.Only+x@y',
    });
  });

  it('of a provider is read', () => {
    expect(parseIamArn('arn:aws-cn:iam::111122223333:saml-provider/Example_IdP.2')).toEqual({
      kind: 'saml-provider',
      partition: 'aws-cn',
      account: '111122223333',
      name: 'Example_IdP.2',
      text: 'arn:aws-cn:iam::111122223333:saml-provider/Example_IdP.2',
    });
  });

  it.each([
    'Arn:aws:iam::111122223333:role/Developer',
    'arn:aws:iam::11112222333:role/Developer',
    'arn:aws:iam::1111-2222-3333:role/Developer',
    'arn:aws:iam:eu-west-1:111122223333:role/Developer',
    'arn:aws:iam::111122223333:Role/Developer',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:role/Two words',
    'arn:aws:iam::111122223333:user/kai',
    'arn:aws:sts::111122223333:assumed-role/Developer/kai',
    'arn:aws:iam::111122223333:saml-provider/a/b',
    'arn:gcp:iam::111122223333:role/Developer',
    ' arn:aws:iam::111122223333:role/Developer',
  ])('is not %j', (text) => {
    expect(parseIamArn(text)).toBeNull();
  });

  it("of one of Identity Center's own roles is recognised", () => {
    const reserved =
      'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef';
    const [own, other] = [parseIamArn(reserved), parseIamArn(ROLE)];
    expect(own && isReservedRole(own)).toBe(true);
    expect(other && isReservedRole(other)).toBe(false);
  });
});

describe('a value of Role', () => {
  it.each([`${ROLE},${PROVIDER}`, `${PROVIDER},${ROLE}`])('names a role and a provider in either order: %s', (text) => {
    expect(readRoleValue(text)).toEqual({
      kind: 'pair',
      pair: {
        role: { kind: 'role', partition: 'aws', account: '111122223333', name: 'Developer', text: ROLE },
        provider: {
          kind: 'saml-provider',
          partition: 'aws',
          account: '111122223333',
          name: 'Example-IdP',
          text: PROVIDER,
        },
      },
    });
  });

  it('may name a role with a comma in its name', () => {
    expect(readRoleValue(`arn:aws:iam::111122223333:role/a,b,${PROVIDER}`)).toMatchObject({
      kind: 'pair',
      pair: { role: { name: 'a,b' } },
    });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    [ROLE, 'one-arn'],
    [PROVIDER, 'one-arn'],
    [`${ROLE},${PROVIDER},${ROLE}`, 'many-arns'],
    [`${ROLE},${ROLE}`, 'same-kind'],
    [`${PROVIDER},${PROVIDER}`, 'same-kind'],
    [`${ROLE}, ${PROVIDER}`, 'white-space'],
    [`\n  ${ROLE},${PROVIDER}\n`, 'white-space'],
    [`arn:aws:iam::444455556666:role/Developer,${PROVIDER}`, 'accounts-differ'],
    [`arn:aws-cn:iam::111122223333:role/Developer,${PROVIDER}`, 'partitions-differ'],
    [`${ROLE};${PROVIDER}`, 'no-arn'],
    [`${ROLE.toUpperCase()},${PROVIDER}`, 'no-arn'],
    ['Developer', 'no-arn'],
    ['aws#alias#sample.role#111122223333', 'no-arn'],
  ])('%j is not a pair: %s', (text, problem) => {
    expect(readRoleValue(text)).toEqual({ kind: 'problem', problem });
  });
});

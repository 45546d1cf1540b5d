import { describe, expect, it } from 'vitest';
import {
  federationAttributeOf,
  isMadeForIam,
  misspeltNameOf,
  nameOf,
  valuesOf,
} from '../../src/iam-federation/attributes.ts';
import { isSessionDuration, isSessionName } from '../../src/iam-federation/session.ts';
import type { Attribute } from '../../src/saml/messages.ts';

const attribute = (name: string, ...values: readonly string[]): Attribute => ({
  name,
  nameFormat: null,
  values: values.map((text) => ({ text, structured: false, splitByComment: false })),
});
const withAttributes = (...attributes: readonly Attribute[]) => ({ attributes });

describe('the attributes of IAM federation', () => {
  it.each([
    ['https://aws.amazon.com/SAML/Attributes/Role', 'Role'],
    ['https://aws.amazon.com/SAML/Attributes/PrincipalTag:Team', 'PrincipalTag:Team'],
    ['http://www.amazonaws.cn/SAML/Attributes/RoleSessionName', 'RoleSessionName'],
  ])('%s is %s', (name, is) => {
    expect(federationAttributeOf(name)).toBe(is);
  });

  it.each([
    'https://aws.amazon.com/SAML/Attributes/role',
    'http://aws.amazon.com/SAML/Attributes/Role',
    'https://aws.amazon.com/SAML/Attributes/PrincipalTag:',
    'https://aws.amazon.com/SAML/Attributes/AccessControl:Team',
    'Role',
    '',
  ])('%j is none of them', (name) => {
    expect(federationAttributeOf(name)).toBeNull();
  });

  it('are read from every Attribute element of that Name', () => {
    const assertion = withAttributes(
      attribute(nameOf('Role'), 'a', 'b'),
      attribute('x', 'y'),
      attribute(nameOf('Role'), 'c'),
    );
    expect(valuesOf(assertion, 'Role')?.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(valuesOf(assertion, 'RoleSessionName')).toBeNull();
    expect(valuesOf(withAttributes(attribute(nameOf('Role'))), 'Role')).toEqual([]);
  });

  it('show that an Assertion was made for IAM', () => {
    expect(isMadeForIam(withAttributes(attribute(nameOf('SessionDuration'), '900')))).toBe(true);
    expect(isMadeForIam(withAttributes(attribute('email', 'kai@example.org')))).toBe(false);
  });
});

describe('a misspelt Name', () => {
  it.each([
    'https://aws.amazon.com/SAML/Attributes/role',
    'http://aws.amazon.com/SAML/Attributes/Role',
    'https://aws.amazon.com/SAML/Attributes/Role/',
    ' https://aws.amazon.com/SAML/Attributes/Role',
  ])('is found: %j', (name) => {
    expect(misspeltNameOf(withAttributes(attribute('email'), attribute(name, 'x')), 'Role')).toBe(name);
  });

  it("may be bare if it contains an ARN, unlike Keycloak's list of the user's own roles", () => {
    const arn = 'arn:aws:iam::111122223333:role/Developer';
    expect(misspeltNameOf(withAttributes(attribute('Role', arn)), 'Role')).toBe('Role');
    expect(misspeltNameOf(withAttributes(attribute('Role', 'uma_authorization')), 'Role')).toBeNull();
    expect(misspeltNameOf(withAttributes(attribute('RoleSessionName', 'kai')), 'RoleSessionName')).toBe(
      'RoleSessionName',
    );
  });

  it('is not another attribute', () => {
    const assertion = withAttributes(attribute(nameOf('RoleSessionName'), 'kai'), attribute('roles', 'arn:aws:x'));
    expect(misspeltNameOf(assertion, 'Role')).toBeNull();
  });
});

describe('RoleSessionName and SourceIdentity', () => {
  it.each(['ab', 'kai@example.org', 'a_b+c=d,e.f-1', 'x'.repeat(64)])('may be %s', (value) => {
    expect(isSessionName(value)).toBe(true);
  });
  it.each(['', 'a', 'x'.repeat(65), 'Kai Doe', 'käi', 'aws:kai', 'kai\n', 'a/b', ' kai'])('may not be %j', (value) => {
    expect(isSessionName(value)).toBe(false);
  });
});

describe('SessionDuration', () => {
  it.each(['900', '3600', '43200'])('may be %s', (value) => {
    expect(isSessionDuration(value)).toBe(true);
  });
  it.each(['899', '43201', '', ' 3600', '3600.0', '1h', '-900', '9e3'])('may not be %j', (value) => {
    expect(isSessionDuration(value)).toBe(false);
  });
});

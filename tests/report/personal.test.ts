import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestsOf } from '../../src/report/personal/digests.ts';
import { personalOf } from '../../src/report/personal/personal.ts';

const ALGORITHMS = ['md5', 'sha1', 'sha256'] as const;

const digest = (algorithm: string, text: string, encoding: 'hex' | 'base64' | 'base64url'): string =>
  createHash(algorithm).update(text).digest(encoding);

describe('the digests of a text', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('of %d letters are those of OpenSSL', (length) => {
    const text = `é${'a'.repeat(length)}`;
    expect(digestsOf(text)).toEqual(
      ALGORITHMS.flatMap((algorithm) => [
        digest(algorithm, text, 'hex'),
        digest(algorithm, text, 'base64').replace(/=+$/, ''),
      ]),
    );
  });
});

const ADDRESS = 'Jane.Doe@example.com';
const { isIn } = personalOf(['Jane Doe', ADDRESS, '1985-03-12'].map((text) => ({ text, by: 'word' })));
const nobody = personalOf([{ text: 'someone.else@example.com', by: 'word' }]);

describe('a text that names Jane Doe, born on 12 March 1985,', () => {
  const digests = [ADDRESS, ADDRESS.toLowerCase(), 'Jane Doe', 'jane doe', 'jane.doe'].flatMap((text) =>
    ALGORITHMS.flatMap((algorithm) => [
      digest(algorithm, text, 'hex'),
      `_${digest(algorithm, text, 'hex').toUpperCase()}`,
      digest(algorithm, text, 'base64url'),
      digest(algorithm, text, 'base64'),
    ]),
  );
  const uuid = digest('md5', ADDRESS, 'hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

  it.each([
    ...['jndoe', 'doejn', 'https://idp.example/jn-doe/saml'],
    ...['j4n3', 'd0e', 'j4ne-laptop', 'wnar', 'qbr-wnar'],
    ...['12mar1985', 'March-12-1985', '/19850312/', '12031985', '_479433600', 'id479433600000'],
    uuid,
    ...digests,
  ])('is personal: %s', (text) => {
    expect(isIn(text)).toBe(true);
    expect(nobody.isIn(text)).toBe(false);
  });
});

it.each([
  ...['saml', 'adfs', 'acme-corp', 'keycloak-prod', 'realms/acme', 'team-admin', 'Developer', 's4ml', 'web3', 'idp01'],
  ...['https://sso.acme.example/saml2', 'https://login.microsoftonline.com/', 'prod-eu-1', '1768471200'],
  ...['exk4k2m8q1ZPw7Xv5697', '_3f2504e0-4f89-41d3-9a0c-0305e82c3301', '9a0364b9e99bb480dd25e1f0284c8555'],
])('a text that names nobody is not personal: %s', (text) => {
  expect(isIn(text)).toBe(false);
});

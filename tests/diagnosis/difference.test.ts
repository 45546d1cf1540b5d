import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoint } from '../../fixtures/code-point.ts';
import { differenceBetween, nearest } from '../../src/diagnosis/difference.ts';

const ACS = 'https://eu-central-1.signin.aws/platform/saml/acs/2f1c7a90-6d3e-4b57-8a41-0c9d5e7f3b12';
const ISSUER = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99a1b2c3d4';
const ENTRA = 'https://sts.windows.net/7c9e6679-7425-40de-944b-e07fc1f90ae7/';
const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

const NEAR_MISSES: readonly (readonly [string, string, string])[] = [
  ['letter-case', ACS, ACS.replace('/saml/', '/SAML/')],
  ['letter-case', EMAIL, EMAIL.toLowerCase()],
  ['letter-case', 'jane@example.com', 'Jane@Example.com'],
  ['trailing-slash', ISSUER, `${ISSUER}/`],
  ['trailing-slash', ENTRA, ENTRA.slice(0, -1)],
  ['white-space', ISSUER, ` ${ISSUER}\n`],
  ['white-space', 'jane@example.com', 'jane\u00a0@example.com'],
  ['white-space', 'jane@example.com', 'jane\u200b@example.com'],
  ['scheme', ACS, ACS.replace('https', 'http')],
  ['region', ACS, ACS.replace('eu-central-1', 'eu-west-1')],
  ['region', ISSUER, ISSUER.replace('eu-central-1', 'us-east-1')],
  ['directory-id', ISSUER, ISSUER.replace('d-99a1b2c3d4', 'd-99e5f6a7b8')],
  ['directory-id', ISSUER, ISSUER.replace('eu-central-1', 'us-east-1').replace('d-99a1b2c3d4', 'd-90e5f6a7b8')],
  ['tenant-id', ACS, ACS.replace('2f1c7a90', '00000000')],
  ['tenant-id', `${ACS.slice(0, -36)}4455422d84a27c9f-9f18-41fa-81b4-769660979b1e`, ACS],
  ['tenant-id', ENTRA, ENTRA.replace('7c9e6679', '00000000')],
  ['endpoint-family', ACS, ACS.replace('.signin.aws/', '.sso.signin.aws/')],
  ['endpoint-family', ACS, ACS.replace('.signin.aws/', '.signin.aws.amazon.com/')],
  ['endpoint-family', ISSUER, ISSUER.replace('.aws.amazon.com', '.aws')],
  ['url-encoding', ACS, ACS.replace('/saml/', '%2Fsaml%2F')],
  ['look-alike-character', 'jane@example.com', 'jаne@example.com'],
  ['look-alike-character', 'jane-doe@example.com', 'jane\u2011doe@example.com'],
  ['look-alike-character', 'jane@example.com', 'jané@example.com'],
  ['known-misspelling', EMAIL, EMAIL.replace('names', 'name')],
  ['known-misspelling', EMAIL, EMAIL.replace('1.1', '2.0')],
  ['other', EMAIL, 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'],
  ['other', ISSUER, ACS],
  ['other', ISSUER, ''],
  ['other', 'jane@example.com', 'Jane@example.com '],
];

describe('the difference between two values', () => {
  it.each(NEAR_MISSES)('is %s between %s and %s', (difference, expected, received) => {
    expect(differenceBetween(expected, received)).toBe(difference);
  });

  it('is none between equal values', () => {
    fc.assert(fc.property(fc.string({ unit: codePoint }), (text) => differenceBetween(text, text) === null));
  });

  it('is the same from both sides, except for a misspelling of one value', () => {
    for (const [difference, expected, received] of NEAR_MISSES) {
      if (difference !== 'known-misspelling') expect(differenceBetween(received, expected)).toBe(difference);
    }
  });

  it('names letter case, white space and a trailing slash only if undoing that makes the values equal', () => {
    const undo: Readonly<Record<string, (text: string) => string>> = {
      'letter-case': (text) => text.toLowerCase(),
      'white-space': (text) => text.replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Control}]/gu, ''),
      'trailing-slash': (text) => text.replace(/\/$/, ''),
      scheme: (text) => text.replace(/^https?:/i, ''),
    };
    const text = fc.string({ unit: fc.constantFrom('a', 'A', ' ', '/', '-', 'http:', 'https:', '\u200b') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const step = undo[differenceBetween(a, b) ?? ''];
        return !step || step(a) === step(b);
      }),
    );
  });
});

describe('the nearest of several expected values', () => {
  it('is the one that a near miss explains, else the first', () => {
    expect(nearest(['https://a.example', ISSUER], `${ISSUER}/`)).toBe(ISSUER);
    expect(nearest(['https://a.example', ISSUER], 'x')).toBe('https://a.example');
    expect(nearest([], 'x')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { isWorthDiagnosingAgain, pastedTogether } from '../../popup/pasted-together.ts';
import type { PastedText } from '../../src/evidence/pasted-text.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { UNKNOWN_APPLICATION } from '../../src/idp-application/idp-application.ts';
import { readUserRecords } from '../../src/user-records/read-user-records.ts';
import { diagnosis } from './records.ts';

const NOTHING: PastedText = { cloudTrail: [], users: null, userRecords: [], idpWords: null, application: null };
const WORDS: PastedText = { ...NOTHING, idpWords: { refusal: null, request: 'SAMLRequest=x' } };
const RECORDS: PastedText = {
  ...NOTHING,
  userRecords: readUserRecords('{"UserPrincipalName":"jane@example.com","DisplayName":"Jane"}'),
};
const APPLICATION: PastedText = { ...NOTHING, application: { ...UNKNOWN_APPLICATION, product: 'okta' } };

describe('texts pasted about one sign-in', () => {
  it('count together, and of two of the same kind the later', () => {
    expect(pastedTogether(WORDS, APPLICATION)).toEqual({ ...WORDS, application: APPLICATION.application });
    const later: PastedText = { ...NOTHING, idpWords: { refusal: null, request: 'SAMLRequest=y' } };
    expect(pastedTogether(WORDS, later)).toEqual(later);
    expect(pastedTogether(null, WORDS)).toEqual(WORDS);
    expect(pastedTogether(RECORDS, WORDS)).toEqual({ ...RECORDS, idpWords: WORDS.idpWords });
  });
});

describe('a sign-in is diagnosed again in the page', () => {
  const withApplication = [{ ...EMPTY_INSTANCE, application: APPLICATION.application }];

  it('if something was pasted, or if the application of an instance is known', () => {
    const diagnosed = { diagnosis: diagnosis() };
    expect(isWorthDiagnosingAgain(diagnosed, [EMPTY_INSTANCE], null)).toBe(false);
    expect(isWorthDiagnosingAgain(diagnosed, [EMPTY_INSTANCE], APPLICATION)).toBe(true);
    expect(isWorthDiagnosingAgain(diagnosed, withApplication, null)).toBe(true);
  });

  it('not if there is nothing to diagnose, because its messages are deleted or it waits for its Response', () => {
    expect(isWorthDiagnosingAgain({ diagnosis: null }, withApplication, null)).toBe(false);
    expect(isWorthDiagnosingAgain({ diagnosis: null, waiting: true }, withApplication, APPLICATION)).toBe(false);
  });

  it('while it is pending, if the identity provider says why no Response comes', () => {
    expect(isWorthDiagnosingAgain({ diagnosis: null, waiting: true }, [], WORDS)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { FORMATS, JANE, type Person } from '../user-records/formats.ts';

const ANSWERED: ObservedSignIn = {
  ...NOTHING_OBSERVED,
  post: {
    url: defaultFields.acsUrl,
    message: responseXml(),
    deviceTime: null,
    awsTime: null,
    timeFrom: null,
    status: null,
    requestId: null,
    idpOrigin: null,
  },
};
const UNANSWERED: ObservedSignIn = { ...NOTHING_OBSERVED, waitedInVain: true };

const beside = async (observed: ObservedSignIn, text: string): Promise<Diagnosis> => {
  const evidence = await readEvidence(text);
  if (!evidence.ok || evidence.value.kind !== 'pasted') throw new Error('The record was not recognised.');
  const { users, userRecords } = evidence.value.pasted;
  return diagnose(observed, { ...NOTHING_KNOWN, users, userRecords });
};

const blank = ({ findings }: Diagnosis) => findings.filter(({ code }) => code === 'attribute-blank');

describe.each(FORMATS)('a sign-in beside $name', ({ from, write, lacks }) => {
  it('has no blank name and no disabled account where the record is right', async () => {
    const diagnosis = await beside(ANSWERED, write(JANE));
    expect(diagnosis.passed).toContain('attribute-blank');
    expect(blank(diagnosis)).toEqual([]);
    expect((await beside(UNANSWERED, write(JANE))).cause?.code).not.toBe('user-account-refused');
  });

  it('has a notice where the surname is blank', async () => {
    const person: Person = { ...JANE, surname: '' };
    expect(blank(await beside(ANSWERED, write(person)))).toMatchObject([{ weight: 'notice', field: 'user surname' }]);
  });

  it.skipIf(lacks.includes('isEnabled'))('is refused for the account only where the IdP did not answer', async () => {
    const text = write({ ...JANE, isEnabled: false });
    const isOfIdp = from !== 'identity-center' && from !== 'scim';
    const { cause } = await beside(UNANSWERED, text);
    expect(cause?.code === 'user-account-refused').toBe(isOfIdp);
    expect(cause?.weight).not.toBe('decisive');
    expect((await beside(ANSWERED, text)).findings.map(({ code }) => code)).not.toContain('user-account-refused');
  });
});

describe("another user's record", () => {
  it('has no effect', async () => {
    const others = FORMATS.map(({ write }) => write({ ...JANE, surname: '' }).replaceAll('jane.doe@', 'john@'));
    for (const text of others) expect(blank(await beside(ANSWERED, text))).toEqual([]);
  });
});

describe('the record of describe-user', () => {
  const write = FORMATS.find(({ name }) => name === 'describe-user')?.write ?? (() => '');

  it('must have exactly NameID as its user name', async () => {
    const right = await beside(ANSWERED, write(JANE));
    expect(right.passed).toContain('username-mismatch');
    const other = await beside(ANSWERED, write(JANE).replace('jane.doe@', 'jdoe@'));
    expect(other.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'username-mismatch',
          expected: { kind: 'user-name', text: 'jdoe@example.com' },
        }),
      ]),
    );
    expect(other.findings.map(({ code }) => code)).not.toContain('user-not-provisioned');
  });

  it('shows that the user is disabled in Identity Center, unless AWS accepted the sign-in', async () => {
    const disabled = write({ ...JANE, isEnabled: false });
    const { findings } = await beside({ ...ANSWERED, outcome: 'refused' }, disabled);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'user-known-yet-refused', weight: 'likely' }));
    for (const [observed, text] of [
      [{ ...ANSWERED, outcome: 'accepted' as const }, disabled],
      [{ ...ANSWERED, outcome: 'refused' as const }, write(JANE)],
    ] as const) {
      expect((await beside(observed, text)).findings.map(({ code }) => code)).not.toContain('user-known-yet-refused');
    }
  });

  it('shows that the user exists where AWS says otherwise', async () => {
    const refused: ObservedSignIn = { ...ANSWERED, outcome: 'refused', page: 'code-not-right' };
    const { findings } = await beside(refused, write(JANE));
    expect(findings.map(({ code }) => code)).not.toContain('user-not-provisioned');
  });
});

import { describe, expect, it } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { suppliedOf } from '../../src/diagnosis/supplied.ts';
import { enteredName } from '../../src/diagnosis/user-names.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { FORMATS, JANE, type Person } from '../user-records/formats.ts';

const ANSWERED: ObservedSignIn = {
  ...NOTHING_OBSERVED,
  post: { ...UNKNOWN_POST, url: defaultFields.acsUrl, message: responseXml() },
};
const UNANSWERED: ObservedSignIn = { ...NOTHING_OBSERVED, waitedInVain: true };

const beside = async (observed: ObservedSignIn, text: string): Promise<Diagnosis> => {
  const evidence = await readEvidence(text);
  if (!evidence.ok || evidence.value.kind !== 'pasted') throw new Error('The record was not recognised.');
  const { users, userRecords } = evidence.value.pasted;
  return diagnose(observed, { ...NOTHING_KNOWN, users, supplied: suppliedOf({ userRecords }) });
};

const blank = ({ findings }: Diagnosis) => findings.filter(({ code }) => code === 'attribute-blank');

describe.each(FORMATS)('a sign-in beside $name', ({ from, write, lacks }) => {
  // Not every product has a separate surname.
  const name = lacks.includes('surname') ? 'displayName' : 'surname';
  const field = name === 'surname' ? 'user surname' : 'user display name';

  it('has no blank name and no disabled account if the record is right', async () => {
    const diagnosis = await beside(ANSWERED, write(JANE));
    expect(diagnosis.passed).toContain('attribute-blank');
    expect(blank(diagnosis)).toEqual([]);
    expect((await beside(UNANSWERED, write(JANE))).cause?.code).not.toBe('user-account-refused');
  });

  it('has a notice if a name is blank', async () => {
    const person: Person = { ...JANE, [name]: '' };
    expect(blank(await beside(ANSWERED, write(person)))).toMatchObject([{ weight: 'notice', field }]);
  });

  it.each(['\t', ';', '%', '<', '|'])('has a notice if a name contains %j', async (character) => {
    // Text and tables are drawn with tabs and bars.
    const text = write({ ...JANE, [name]: `Do${character}e` });
    const isCell = !text.trimStart().startsWith('{') && !text.trimStart().startsWith('[');
    if (isCell && (character === '\t' || character === '|')) return;
    const { findings, passed } = await beside(ANSWERED, text);
    expect(findings.filter(({ code }) => code === 'attribute-characters')).toMatchObject([{ weight: 'notice', field }]);
    expect(passed).not.toContain('attribute-characters');
    expect((await beside(ANSWERED, write({ ...JANE, [name]: "O'Doe-García, Jr." }))).passed).toContain(
      'attribute-characters',
    );
  });

  it('says which field NameID is', async () => {
    const { userRecord } = await beside(ANSWERED, write(JANE));
    expect(userRecord?.from).toBe(from);
    expect(userRecord?.nameId).toHaveLength(1);
    const isOfAws = from === 'identity-center' || from === 'scim';
    expect(userRecord?.userName).toEqual(isOfAws ? ['userName'] : []);
  });

  it.skipIf(lacks.includes('isEnabled'))(
    'is refused because of the account only if the IdP did not answer',
    async () => {
      const text = write({ ...JANE, isEnabled: false });
      const isOfIdp = from !== 'identity-center' && from !== 'scim';
      const { cause } = await beside(UNANSWERED, text);
      expect(cause?.code === 'user-account-refused').toBe(isOfIdp);
      expect(cause?.weight).not.toBe('decisive');
      expect((await beside(ANSWERED, text)).findings.map(({ code }) => code)).not.toContain('user-account-refused');
    },
  );
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

  it('shows that the user exists even if AWS says otherwise', async () => {
    const refused: ObservedSignIn = { ...ANSWERED, outcome: 'refused', page: 'code-not-right' };
    const { findings } = await beside(refused, write(JANE));
    expect(findings.map(({ code }) => code)).not.toContain('user-not-provisioned');
  });
});

describe('a record in which NameID is an address of the user, and not the name', () => {
  const writtenAs = (name: string): string =>
    (FORMATS.find((each) => each.name === name)?.write(JANE) ?? '')
      .replace('jane.doe@example.com', 'jdoe@example.com')
      .replace('other@example.com', 'jane.doe@example.com');

  it.each(['list-users', 'list-users as text', 'list-users as a tall table', 'SCIM'])(
    'of %s shows that the user has another name in Identity Center',
    async (name) => {
      const { findings, userRecord } = await beside({ ...ANSWERED, outcome: 'refused' }, writtenAs(name));
      expect(findings.map(({ code }) => code)).not.toContain('user-not-provisioned');
      expect(findings.find(({ code }) => code === 'username-mismatch')?.expected?.text).toBe('jdoe@example.com');
      expect(userRecord).toMatchObject({ nameId: ['emails'], userName: ['userName'] });
    },
  );

  it('of the IdP says which of its fields is the user name in Identity Center, if that is known', async () => {
    const evidence = await readEvidence(FORMATS[0]?.write(JANE) ?? '');
    if (!evidence.ok || evidence.value.kind !== 'pasted') throw new Error('The record was not recognised.');
    const { userRecords } = evidence.value.pasted;
    const users = enteredName('jane@example.onmicrosoft.com');
    const diagnosis = await diagnose(ANSWERED, { ...NOTHING_KNOWN, users, supplied: suppliedOf({ userRecords }) });
    expect(diagnosis.userRecord).toEqual({ from: 'entra', nameId: ['mail'], userName: ['userPrincipalName'] });
    const program = { name: 'its-the-saml', version: '0.0.0' };
    const text = render(
      reportOf(diagnosis, { level: 'public', file: null, program }),
      'text',
      createTranslator(english),
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      "In the user's record, NameID is the value of mail. There, the user name in Identity Center is the value of userPrincipalName.",
    );
  });

  it('says so if no name and no address is NameID', async () => {
    const { userRecord } = await beside(ANSWERED, (FORMATS[0]?.write(JANE) ?? '').replaceAll('jane.doe@', 'jd@'));
    expect(userRecord).toEqual({ from: 'entra', nameId: [], userName: [] });
  });
});

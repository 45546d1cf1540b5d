import { describe, expect, it, vi } from 'vitest';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import type { Imported } from '../../popup/read-import.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { AUDIENCE, EXPORTS, RIGHT } from '../idp/applications/exports.ts';

vi.mock('../../storage/browser.ts', () => ({
  browser: { storage: { local: { get: async () => ({}) }, managed: { get: async () => ({}) } } },
}));

const { diagnoseAllAgain, importedPage, readImport, withSaid } = await import('../../popup/read-import.ts');

const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const [entra] = EXPORTS;
if (entra === undefined) throw new Error('there are no exports');
const ENCRYPTING = fileOf('settings.json', entra.write({ ...RIGHT, encrypts: true }));
const OF_OTHER_INSTANCE = fileOf('settings.json', entra.write({ ...RIGHT, audience: AUDIENCE.replace('c3', 'c4') }));
const SIGN_IN = fileOf('response.xml', responseXml());

const codesOf = (imported: Awaited<ReturnType<typeof readImport>>['imported']): readonly (readonly string[])[] =>
  imported.map((each) => (each.kind === 'report' ? [] : each.diagnosis.findings.map(({ code }) => code)));

describe("the settings of an identity provider's application", () => {
  it('are checked alone if no sign-in was imported', async () => {
    const { imported, faults } = await readImport([ENCRYPTING], [], []);
    expect(faults).toEqual([]);
    expect(imported.map(({ kind, file }) => [kind, file])).toEqual([['settings', 'settings.json']]);
    expect(codesOf(imported)).toEqual([['assertion-encrypted']]);
  });

  it('are checked against the only configured instance', async () => {
    const instance = { ...EMPTY_INSTANCE, issuerUrl: AUDIENCE };
    expect(codesOf((await readImport([OF_OTHER_INSTANCE], [], [instance])).imported)).toEqual([['audience-mismatch']]);
    expect(codesOf((await readImport([OF_OTHER_INSTANCE], [], [])).imported)).toEqual([[]]);
  });

  it('are compared with a sign-in that was imported with them or before', async () => {
    const alone = await readImport([SIGN_IN], [], []);
    expect(codesOf(alone.imported)[0]).not.toContain('assertion-encrypted');
    const together = await readImport([SIGN_IN, ENCRYPTING], [], []);
    const after = await readImport([ENCRYPTING], alone.imported, []);
    for (const { imported } of [together, after]) {
      expect(imported.map(({ kind }) => kind)).toEqual(['sign-in']);
      expect(codesOf(imported)[0]).toContain('assertion-encrypted');
    }
  });
});

describe('a bare Response', () => {
  const { acsUrl, issueInstant } = defaultFields;
  const instanceAt = (url: string) => ({ ...EMPTY_INSTANCE, issuerUrl: defaultFields.audience, acsUrls: [url] });
  const openOf = (imported: Imported | undefined): readonly string[] =>
    imported?.kind === 'sign-in' ? imported.diagnosis.unknown.map(({ needs }) => needs) : [];

  it('is judged by its Destination and IssueInstant if nobody says where and when it was posted', async () => {
    const [imported] = (await readImport([SIGN_IN], [], [instanceAt(acsUrl)])).imported;
    expect(imported).toMatchObject({
      standIns: {
        postedTo: acsUrl,
        at: issueInstant,
        checks: expect.arrayContaining(['destination-mismatch', 'expired']),
      },
      // Neither the diagnosis nor a report says that it was posted with that URL at that time.
      diagnosis: { signIn: { postedTo: null, at: null }, passed: expect.not.arrayContaining(['destination-mismatch']) },
    });
    expect(openOf(imported)).not.toContain('post-url');
    expect(openOf(imported)).not.toContain('time');
  });

  it('is then at most likely wrong', async () => {
    const [imported] = (await readImport([SIGN_IN], [], [instanceAt(`${acsUrl}9`)])).imported;
    expect(imported).toMatchObject({
      diagnosis: {
        findings: expect.arrayContaining([
          expect.objectContaining({ code: 'posted-to-unknown-acs', weight: 'likely' }),
        ]),
      },
    });
  });

  it('does not replace what a person states', async () => {
    const { imported } = await readImport([SIGN_IN], [], [instanceAt(acsUrl)]);
    const said = imported.map((each) => withSaid(each, { url: acsUrl, awsTime: Date.parse(issueInstant) }));
    expect((await diagnoseAllAgain(said, [instanceAt(acsUrl)]))[0]).toMatchObject({
      standIns: null,
      diagnosis: { passed: expect.arrayContaining(['destination-mismatch', 'expired']) },
    });
  });
});

describe('exported settings of the extension', () => {
  it('are named as what they are, as they belong to the settings view', async () => {
    const settings = fileOf('settings.json', '{"version":1,"instances":[],"retentionMinutes":30}');
    expect(await readImport([settings], [], [])).toEqual({
      imported: [],
      faults: [{ file: 'settings.json', error: { code: 'is-settings' } }],
    });
  });
});

describe('a page that somebody types', () => {
  it('is a refused sign-in of which nothing else is known', async () => {
    const imported = await importedPage('It’s not you, it’s us', []);
    expect(imported).toMatchObject({ kind: 'sign-in', file: null, diagnosis: { cause: null, facts: null } });
    expect(imported?.diagnosis.suspects[0]?.code).toBe('certificate-held-by-aws');
    expect(await importedPage('Hello', [])).toBeNull();
  });

  it("is what the identity provider says, where it is the identity provider's page", async () => {
    const imported = await importedPage('AADSTS50105: The signed in user is not assigned to a role.', []);
    expect(imported).toMatchObject({ kind: 'sign-in', diagnosis: { cause: { code: 'user-not-assigned' } } });
  });
});

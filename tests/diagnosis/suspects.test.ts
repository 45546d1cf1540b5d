import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, keyOf, MINUTE, NAME, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { enteredName } from '../../src/diagnosis/user-names.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { render } from '../../src/report/render.ts';
import { suspectTexts } from '../../src/wording/suspect-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);

const refused = (page: SignIn['page'], withSettings: boolean, over: Partial<SignIn> = {}): Promise<Diagnosis> =>
  judge({ ...cleanSignIn(IDP_STYLES.okta, 'sp', withSettings), page, outcome: 'refused', ...over }, 'xml-crypto');
const codesOf = async (diagnosis: Promise<Diagnosis>) => (await diagnosis).suspects.map(({ code }) => code);
const heldIn = (signIn: SignIn): SignIn['settings'] =>
  signIn.settings && { ...signIn.settings, held: [keyOf(signIn.idpStyle).certificate] };

describe('where to look first', () => {
  it('is the certificate, then what could not be compared, then the user, if the page says nothing', async () => {
    const diagnosis = await refused(null, false);
    expect(diagnosis.cause).toBeNull();
    expect(diagnosis.suspects).toEqual([
      { code: 'certificate-held-by-aws', needs: null },
      { code: 'issuer-mismatch', needs: 'idp-metadata' },
      { code: 'user-not-provisioned', needs: null },
    ]);
  });

  it('is not the user if the page contradicts that', async () => {
    expect(await codesOf(refused('not-you-its-us', false))).toEqual(['certificate-held-by-aws', 'issuer-mismatch']);
    expect(await codesOf(refused('not-you-its-us', false, { awsDelay: null }))).toEqual([
      'certificate-held-by-aws',
      'issuer-mismatch',
      'device-clock-off',
    ]);
  });

  it('is never something that is known to be right', async () => {
    const clean = cleanSignIn(IDP_STYLES.okta, 'sp', true);
    expect(await codesOf(refused(null, true))).toEqual(['certificate-held-by-aws', 'user-not-provisioned']);
    expect(await codesOf(refused(null, true, { settings: heldIn(clean) }))).toEqual(['user-not-provisioned']);
    const all = { settings: heldIn(clean), users: enteredName(NAME) };
    expect(await codesOf(refused(null, true, all))).toEqual([]);
  });

  it('is first a time that was missed by less than AWS may tolerate', async () => {
    const { message } = cleanSignIn(IDP_STYLES.okta, 'sp', true);
    const ends = (message?.issueInstant ?? 0) - 30_000;
    const late = message && { ...message, notBefore: ends - 5 * MINUTE, notOnOrAfter: ends };
    const diagnosis = await refused(null, true, { message: late });
    expect(diagnosis.cause).toBeNull();
    expect(diagnosis.suspects.map(({ code }) => code)).toEqual([
      'expired',
      'certificate-held-by-aws',
      'user-not-provisioned',
    ]);
    expect(suspectTexts(diagnosis, t)[0]).toMatch(/AWS does not say how much it tolerates/);
  });

  it('is listed only for a refusal whose cause is not known', async () => {
    const clean = cleanSignIn(IDP_STYLES.okta, 'sp', false);
    expect(await codesOf(judge(clean, 'xml-crypto'))).toEqual([]);
    expect(await codesOf(judge({ ...clean, outcome: 'accepted' }, 'xml-crypto'))).toEqual([]);
    const message = clean.message && { ...clean.message, audiences: ['https://other.example'] };
    const faulty = await refused(null, false, { message });
    expect([faulty.cause?.code, faulty.suspects]).toEqual(['audience-mismatch', []]);
  });

  it.each(['raw', 'colleague', 'public'] as const)('is numbered in a report at level %s', async (level) => {
    const program = { name: 'its-the-saml', version: '9.8.7' };
    const report = reportOf(await refused(null, false), { level, file: null, program });
    const text = render(report, 'text', t);
    const [, section = ''] = text.split('Where to look first');
    expect(section).toMatch(/^\s+1\. The signing certificate: .*\n\s+2\. The Issuer, .*\n\s+3\. The user: /s);
    expect(JSON.parse(render(report, 'json', t))).toMatchObject({
      suspects: [{ code: 'certificate-held-by-aws' }, {}, {}],
    });
  });

  it('shows the values in question', async () => {
    const diagnosis = await refused(null, false);
    const [certificate, issuer] = suspectTexts(diagnosis, t);
    expect(certificate).toContain(diagnosis.certificates[0]?.sha256);
    expect(certificate).toContain(diagnosis.certificates[0]?.notAfter);
    expect(issuer).toContain(IDP_STYLES.okta.issuer);
    const signing = { ...cleanSignIn(IDP_STYLES.okta, 'sp', false).signing, embedded: null };
    expect(suspectTexts(await refused(null, false, { signing }), t)[0]).toContain("the identity provider's");
  });
});

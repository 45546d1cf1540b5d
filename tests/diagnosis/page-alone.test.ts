import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanRequest, cleanSignIn } from '../../fixtures/matrix/sign-in.ts';
import { requestXml } from '../../fixtures/matrix/template.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { signInOfPage } from '../../src/evidence/page-text.ts';
import { headingOf } from '../../src/identity-center/page-headings.ts';
import { SIGN_IN_PAGES } from '../../src/identity-center/sign-in-pages.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { recipientsOf } from '../../src/report/message.ts';
import { render } from '../../src/report/render.ts';
import { headline } from '../../src/wording/headline.ts';
import { nextStepOf } from '../../src/wording/next-step.ts';
import { suspectTexts } from '../../src/wording/suspect-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);
const program = { name: 'its-the-saml', version: '9.8.7' };

const diagnosed = (observed: Partial<ObservedSignIn>): Promise<Diagnosis> =>
  diagnose({ ...NOTHING_OBSERVED, ...observed }, NOTHING_KNOWN);

const ofText = async (text: string): Promise<Diagnosis> => {
  const observed = signInOfPage(text);
  if (observed === null) throw new Error('no such page');
  return diagnosed(observed);
};

describe('a page of which only the heading is known', () => {
  it.each([
    ["It's not you, it's us", 'certificate-held-by-aws', 'no-saml-sign-in'],
    ["We couldn't complete your request right now", 'certificate-held-by-aws', 'no-saml-sign-in'],
    ['Something went wrong', 'user-not-provisioned', 'username-mismatch'],
    ["Looks like this code isn't right", 'user-not-provisioned', 'user-known-yet-refused'],
    ['Invalid MFA credentials', 'user-not-provisioned', 'username-mismatch'],
    ["Something doesn't compute", 'endpoint-family-mismatch', 'identity-source-not-external'],
    ['An unexpected error has occurred', 'name-id-format', 'assertion-multiple'],
    ['Your request included an invalid SAML response', 'wrong-application', 'audience-mismatch'],
  ] as const)('has no cause, but %j can mean first %s, later %s', async (heading, first, later) => {
    const diagnosis = await ofText(heading);
    expect(diagnosis.cause).toBeNull();
    const codes = diagnosis.suspects.map(({ code }) => code);
    expect(codes[0]).toBe(first);
    expect(codes.slice(1)).toContain(later);
  });

  it.each(SIGN_IN_PAGES)('has a reason to look for, or one that AWS names itself: %s', async (page) => {
    const { cause, suspects } = await ofText(headingOf(page));
    expect(cause === null).toBe(suspects.length > 0);
  });

  it('claims nothing about a Response or a request, which nobody saw', async () => {
    const diagnosis = await ofText("It's not you, it's us");
    expect(headline(diagnosis, t)).toBe('It could be several things.');
    expect(nextStepOf(diagnosis)).toBe('sign-in-watched');
    const report = reportOf(diagnosis, { level: 'colleague', file: null, program });
    expect(recipientsOf(report)).toEqual([]);
    const text = render(report, 'text', t);
    const [, section = ''] = text.split('What this page can mean, most likely first');
    expect(section).toMatch(
      /^\s+1\. The signing certificate: .*\n\s+2\. A value in the Response, .*\n\s+3\. A sign-in without SAML\./s,
    );
    for (const each of suspectTexts(diagnosis, t)) expect(each).not.toContain('undefined');
  });

  it('keeps the request ID that AWS Support asks for', async () => {
    const { signIn } = await ofText(
      "It's not you, it's us\nRequest ID: 0F8B1C9E-1234-4abc-9def-001122334455\nTime: Wed, 5 Aug 2026 13:31:04 GMT",
    );
    expect(signIn).toMatchObject({ requestId: '0f8b1c9e-1234-4abc-9def-001122334455', outcome: 'refused' });
  });

  it.each(['Its not you, its us', 'It´s not you, it`s us', "It's not you,\n it's\u00a0us", 'IT’S  NOT YOU, IT’S US'])(
    'is recognised however its apostrophes and lines were typed: %j',
    (text) => {
      expect(signInOfPage(text)?.page).toBe('not-you-its-us');
    },
  );

  it.each(['No access.', 'sorry\n no access \nback', 'Bad input!'])('is recognised by a separate line: %j', (text) => {
    expect(signInOfPage(text)?.page).toMatch(/^(?:no-access|bad-input)$/);
    expect(signInOfPage(`There is ${text.trim()} for you`)?.page ?? null).toBe(
      text.includes('\n') ? 'no-access' : null,
    );
  });

  it('is recognised in any language by the request ID and the time that it prints', async () => {
    const text =
      'Es liegt nicht an Ihnen\nAnfrage-ID: 0f8b1c9e-1234-4abc-9def-001122334455\nZeit: Wed, 5 Aug 2026 13:31:04 GMT';
    const { cause, suspects, signIn, ...rest } = await ofText(text);
    expect([cause, signIn.page, signIn.outcome]).toEqual([null, null, 'refused']);
    expect(signIn.requestId).toBe('0f8b1c9e-1234-4abc-9def-001122334455');
    expect(suspects.length).toBeGreaterThan(1);
    expect(headline({ cause, signIn, ...rest }, t)).toBe('It could be several things.');
  });

  it('says nothing about a Response, nor that SAML was not used, if only AWS’s request is known as well', async () => {
    const message = requestXml(cleanRequest(IDP_STYLES.okta));
    const requests = [{ message, deviceTime: null, sameTab: true, named: false }];
    const diagnosis = await diagnosed({ page: 'does-not-compute', outcome: 'refused', requests });
    expect(headline(diagnosis, t)).toBe('It could be several things.');
    expect(diagnosis.suspects.map(({ code }) => code)).toEqual(['endpoint-family-mismatch', 'in-response-to-mismatch']);
  });

  it('is none if the text does not come from a known page', () => {
    expect(signInOfPage('Welcome')).toBeNull();
  });
});

describe('the question about the AD Connector', () => {
  const asks = ({ outsideBrowser }: Diagnosis): boolean =>
    outsideBrowser.some(({ code }) => code === 'ad-connector-credentials');
  const page = 'not-you-its-us' as const;

  it('is asked if no SAML message was seen', async () => {
    expect(asks(await diagnosed({ page, outcome: 'refused' }))).toBe(true);
    const pageAt = 'https://us-east-1.signin.aws/platform/login';
    const { cause, outsideBrowser } = await diagnosed({ page, pageAt, outcome: 'refused' });
    expect([cause?.code, outsideBrowser.map(({ code }) => code)]).toEqual([
      'no-saml-sign-in',
      ['ad-connector-credentials'],
    ]);
  });

  it.each([page, 'request-not-completed', 'does-not-compute', null] as const)(
    'is not asked under %s if an external identity provider was involved',
    async (shown) => {
      const posted = await judge(
        { ...cleanSignIn(IDP_STYLES.okta, 'sp', false), page: shown, outcome: 'refused' },
        'xml-crypto',
      );
      // If the cause is certain, no such question is asked at all.
      expect(posted.cause?.weight).not.toBe('decisive');
      const message = requestXml(cleanRequest(IDP_STYLES.okta));
      const requested = await diagnosed({
        page: shown,
        outcome: 'refused',
        requests: [{ message, deviceTime: null, sameTab: true, named: false }],
      });
      for (const diagnosis of [posted, requested]) {
        expect(diagnosis.outsideBrowser.length).toBeGreaterThan(0);
        expect(asks(diagnosis)).toBe(false);
      }
    },
  );
});

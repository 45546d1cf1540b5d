import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Decision, REFUSALS, REQUEST_ID_HEADER } from '../../lab/aws-double.ts';
import { signInWithoutBrowser, type Visited } from '../../lab/client.ts';
import { EXPECTED_REFUSALS } from '../../lab/expected-refusals.ts';
import { type FaultId, faultOf, IDP_NAMES } from '../../lab/faults.ts';
import { DEFAULT_INSTANCE, type LabInstance } from '../../lab/instance.ts';
import { type Lab, type LabSettings, startLab } from '../../lab/lab.ts';
import { ERROR_PAGES, HAND_OVERS, PRINTS, UNKNOWN_LANGUAGE } from '../../lab/pages.ts';

let lab: Lab;
let initial: LabSettings;
beforeAll(async () => {
  lab = await startLab();
  initial = lab.settings;
});
beforeEach(() => lab.set(initial));
afterAll(() => lab.close());

interface Tried {
  readonly visited: readonly Visited[];
  readonly last: Visited;
  /** The double's last decision during this sign-in; null if nothing was posted. */
  readonly decision: Decision | null;
}

async function trySignIn(change: Partial<LabSettings> = {}): Promise<Tried> {
  lab.set(change);
  const before = lab.log.length;
  const visited = await signInWithoutBrowser(lab);
  const last = visited.at(-1);
  if (last === undefined) throw new Error('nothing was visited');
  return { visited, last, decision: lab.log.slice(before).at(-1) ?? null };
}

const reached = (visited: readonly Visited[], address: RegExp): Visited | undefined =>
  visited.find(({ url }) => address.test(url));

describe.each(IDP_NAMES)('%s', (idp) => {
  test.each(Object.entries(EXPECTED_REFUSALS).filter(([fault]) => faultOf(fault as FaultId).madeBy.includes(idp)))(
    'a clean sign-in is accepted, and with %s it is refused',
    async (fault, [judge, reason, page]) => {
      const clean = await trySignIn({ idp, fault: 'none' });
      expect(clean.decision?.verdict).toEqual({ accepted: true, nameId: 'alice@example.test', dissent: null });
      expect(clean.last.url).toMatch(/^https:\/\/d-9067f1c2a3\.awsapps\.com\/start\?workflowResultHandle=/);

      const faulty = await trySignIn({ idp, fault: fault as FaultId });
      expect(faulty.decision?.verdict).toEqual({ accepted: false, judge, page, reason: expect.stringMatching(reason) });
      expect(faulty.last.url).toBe(faulty.decision?.postedTo);
      expect(faulty.last.body).toContain(ERROR_PAGES[page].heading.replaceAll("'", '&#39;').replaceAll('"', '&quot;'));
    },
  );

  test('with no-response the sign-in ends at the IdP', async () => {
    const { last, decision } = await trySignIn({ idp, fault: 'no-response' });
    expect(decision).toBeNull();
    expect(new URL(last.url).hostname).toBe(`${idp}.example.test`);
  });

  test('SHA-1 is accepted, or refused if a switch of the double says so', async () => {
    const taken = await trySignIn({ idp, fault: 'sha1' });
    expect(taken.decision?.verdict.accepted).toBe(true);
    const refused = await trySignIn({ idp, fault: 'sha1', refusesSha1: true });
    expect(refused.decision?.verdict).toMatchObject({ accepted: false, reason: expect.stringMatching(/SHA-1/) });
  });

  test('a sign-in that the IdP begins answers no request and is accepted', async () => {
    const { visited, decision } = await trySignIn({ idp, initiatedBy: 'idp' });
    expect(reached(visited, /SAMLRequest=/)).toBeUndefined();
    expect(decision).toMatchObject({ authnRequest: null, verdict: { accepted: true } });
    expect(Buffer.from(decision?.samlResponse ?? '', 'base64').toString()).not.toContain('InResponseTo');
  });

  test.each(HAND_OVERS)('AWS hands over by %s', async (handOver) => {
    const { decision } = await trySignIn({ idp, handOver });
    expect(decision?.verdict.accepted).toBe(true);
    const id = /ID="([^"]*)"/.exec(decision?.authnRequest ?? '')?.[1];
    expect(id).toMatch(/^aws_[A-Za-z0-9]{32}$/);
    expect(Buffer.from(decision?.samlResponse ?? '', 'base64').toString()).toContain(`InResponseTo="${id}"`);
  });

  test('its metadata names it, its sign-in URL and the certificate that AWS has', async () => {
    lab.set({ idp });
    const { visited } = await trySignIn({ idp });
    const signInUrl = visited.find(({ url }) => url.includes('SAMLRequest='))?.url.split('?')[0];
    expect(lab.idpMetadata).toContain(`Location="${signInUrl}"`);
    expect(lab.idpMetadata.replace(/\s/g, '')).toContain(lab.certificatePem.replace(/-----[^-]+-----|\s/g, ''));
  });
});

test("a lifetime of one second is over if AWS's clock is ahead", async () => {
  const ahead = { idp: 'simplesamlphp', clockOffset: 90_000 } as const;
  const clean = await trySignIn({ ...ahead, fault: 'none' });
  expect(clean.decision?.verdict.accepted).toBe(true);
  const late = await trySignIn({ ...ahead, fault: 'one-second-lifetime' });
  expect(late.decision?.verdict).toMatchObject({ accepted: false, judge: 'service-providers' });
});

describe('the AWS double', () => {
  test.each(REFUSALS)('shows a refusal %s', async (refusal) => {
    const { visited, last } = await trySignIn({ fault: 'wrong-audience', refusal });
    const acs = reached(visited, /\/platform\/saml\/acs\//);
    const shown = ERROR_PAGES['not-you-its-us'].heading.replace(/'/g, '&#39;');
    if (refusal === 'inline') {
      expect(acs?.body).toContain(shown);
      return;
    }
    expect(acs?.status).toBe(302);
    expect(last.url).toMatch(/\/platform\/d-9067f1c2a3\/login\?workflowStateHandle=/);
    if (refusal === 'redirect') expect(last.body).toContain(shown);
    else expect(last.body).toMatch(/fetch\("\/platform\/d-9067f1c2a3\/api\/execute/);
  });

  test.each([200, 400, 403])('answers a refusal with status %i', async (refusalStatus) => {
    const { last, decision } = await trySignIn({ fault: 'wrong-audience', refusalStatus });
    expect(last.status).toBe(refusalStatus);
    expect(decision?.status).toBe(refusalStatus);
    expect(last.headers[REQUEST_ID_HEADER]).toBe(decision?.requestId);
  });

  test('shows another page if a switch says so', async () => {
    const { last } = await trySignIn({ fault: 'expired', refusalPage: { heading: 'Tut uns leid', text: 'Später' } });
    expect(last.body).toContain('Tut uns leid');
  });

  test('judges and dates its answers by its own clock', async () => {
    expect((await trySignIn()).decision?.verdict.accepted).toBe(true);
    const hour = 3_600_000;
    const ahead = await trySignIn({ clockOffset: hour });
    expect(ahead.decision?.verdict).toMatchObject({ accepted: false, judge: 'service-providers' });
    expect(Date.parse(ahead.last.headers.date ?? '') - Date.now()).toBeGreaterThan(hour / 2);
    const behind = await trySignIn({ clockOffset: -hour });
    expect(behind.decision?.verdict).toMatchObject({ accepted: false, reason: 'SAML assertion not yet valid' });
    expect(Date.parse(behind.last.headers.date ?? '') - Date.now()).toBeLessThan(-hour / 2);
  });

  test.each([
    ['page', 303, /\/platform\/d-9067f1c2a3\/login\?/],
    ['redirect', 302, /^https:\/\/device\.sso\./],
  ] as const)('continues an accepted sign-in with a %s', async (acceptance, status, location) => {
    const landing = 'https://device.sso.us-east-1.amazonaws.com/';
    const { visited, last, decision } = await trySignIn({ acceptance, landing });
    expect(decision?.verdict.accepted).toBe(true);
    expect(reached(visited, /\/platform\/saml\/acs\//)).toMatchObject({
      status,
      headers: { location: expect.stringMatching(location) },
    });
    expect([last.url, last.status]).toEqual([landing, 200]);
  });

  test.each(PRINTS)('prints the request ID and the time of a refusal: %s', async (print) => {
    const { last, decision } = await trySignIn({ fault: 'expired', refusalPage: { ...UNKNOWN_LANGUAGE, print } });
    const text = last.body.replaceAll(/<[^>]*>/g, '');
    expect(text).toContain(decision?.requestId);
    expect(text).toContain(decision?.at.toUTCString());
  });

  const INSTANCES: readonly [Partial<LabInstance>, string, string][] = [
    [{ domain: 'signin.aws', region: 'eu-west-1' }, 'eu-west-1.signin.aws', 'awsapps.com'],
    [{ domain: 'signin.aws.amazon.com' }, 'us-east-1.signin.aws.amazon.com', 'awsapps.com'],
    [
      { domain: 'signin.amazonaws-us-gov.com', region: 'us-gov-west-1' },
      'us-gov-west-1.signin.amazonaws-us-gov.com',
      'awsapps.com',
    ],
    [{ domain: 'signin.amazonaws.cn', region: 'cn-north-1' }, 'cn-north-1.signin.amazonaws.cn', 'awsapps.cn'],
    [
      { domain: 'signin.amazonaws-eusc.eu', region: 'eusc-de-east-1' },
      'eusc-de-east-1.signin.amazonaws-eusc.eu',
      'amazonaws.eu',
    ],
  ];
  test.each(INSTANCES)('simulates the instance %o', async (instance, acsHost, portalDomain) => {
    const { decision, last } = await trySignIn({ instance: { ...DEFAULT_INSTANCE, ...instance } });
    expect(decision?.verdict.accepted).toBe(true);
    expect(new URL(decision?.postedTo ?? '').hostname).toBe(acsHost);
    expect(new URL(last.url).hostname.endsWith(portalDomain)).toBe(true);
    expect(lab.spMetadata).toContain(`Location="${decision?.postedTo}" index="0" isDefault="true"`);
  });

  test('keeps the fault with which a sign-in began', async () => {
    lab.set({ fault: 'wrong-audience' });
    const begun = signInWithoutBrowser(lab, { afterPage: () => lab.set({ fault: 'none' }) });
    const before = lab.log.length;
    await begun;
    expect(lab.settings.fault).toBe('none');
    expect(lab.log[before]?.verdict).toMatchObject({ reason: expect.stringMatching(/audience mismatch/) });
  });
});

describe.each(IDP_NAMES)('IAM federation, by %s', (idp) => {
  test('leads to the console if everything is right', async () => {
    const { last, decision } = await trySignIn({ idp, fault: 'iam-none' });
    expect(decision).toMatchObject({
      postedTo: 'https://signin.aws.amazon.com/saml',
      verdict: { accepted: true, nameId: 'alice@example.test', dissent: null },
    });
    expect(last.url).toBe('https://us-east-1.console.aws.amazon.com/console/home');
  });

  test('offers the roles if there are two, and uses the chosen one', async () => {
    const { visited, last, decision } = await trySignIn({ idp, fault: 'iam-roles' });
    expect(reached(visited, /\/saml$/)?.body.match(/name="roleIndex"/g)).toHaveLength(2);
    expect(decision?.verdict.accepted).toBe(true);
    expect(last.url).toBe('https://us-east-1.console.aws.amazon.com/console/home');
  });
});

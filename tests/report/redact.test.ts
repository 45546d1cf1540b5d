import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { responseXml } from '../../fixtures/response.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { type DiagnosisReport, type Level, type Report, SHARED_LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { relevel } from '../../src/report/relevel.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { renderText } from '../../src/report/render-text.ts';
import { diagnosisOf } from '../../src/report/to-diagnosis.ts';
import { formatDuration } from '../../src/wording/duration.ts';
import { sentenceOf } from '../../src/wording/sentence.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const t = createTranslator(messages);
const ACS = 'https://us-east-1.signin.aws/platform/saml/acs/11111111-2222-3333-4444-555555555555';
const PROGRAM = { name: 'its-the-saml', version: '0.0.0' };

const observe = (message: string, url = ACS): ObservedSignIn => ({
  ...NOTHING_OBSERVED,
  post: {
    ...UNKNOWN_POST,
    url,
    message,
    deviceTime: Date.parse('2026-01-15T10:00:01Z'),
    awsTime: Date.parse('2026-01-15T10:00:02Z'),
    timeFrom: 'browser',
    status: 200,
  },
  page: 'not-you-its-us',
  outcome: 'refused',
});

const at = (diagnosis: Diagnosis, level: Level, userNames: readonly string[] = []): Report =>
  reportOf(diagnosis, { level, file: null, program: PROGRAM, userNames });

const readable = (report: Report): DiagnosisReport => {
  if ('error' in report) throw new Error(`not readable: ${report.error.reason}`);
  return report;
};

const everyRendering = (report: Report): string =>
  RENDERINGS.map((rendering) => render(report, rendering, t)).join('\n');

it.each(SHARED_LEVELS)(
  'at level %s a report says where the program failed, and accepts no other text there',
  async (level) => {
    const diagnosis = await diagnose(observe(responseXml()), NOTHING_KNOWN);
    const failing = (failure: string): string =>
      everyRendering(reportOf(diagnosis, { level, file: null, program: { ...PROGRAM, failure } }));
    expect(failing('TypeError worker.js:1:23').match(/Error in the program: TypeError/g)?.length).toBeGreaterThan(1);
    expect(failing('TypeError alice.js:1:23')).not.toMatch(/alice|Error in the program/);
  },
);

describe('placeholders', () => {
  const nameIdAt = async (nameId: string, email: string, level: Level = 'colleague') => {
    const attributes = `<saml:Attribute Name="email"><saml:AttributeValue>${email}</saml:AttributeValue></saml:Attribute>`;
    const diagnosis = await diagnose(observe(responseXml({ nameId, attributes })), NOTHING_KNOWN);
    const report = readable(at(diagnosis, level));
    const assertion = report.facts?.assertions[0];
    return {
      nameId: assertion?.nameId?.value,
      email: assertion?.attributes[0]?.values[0],
      relations: report.nameIdRelations.map(({ relation }) => relation),
    };
  };

  it('are the same for the same value', async () => {
    expect(await nameIdAt('jane.doe@example.com', 'jane.doe@example.com')).toEqual({
      nameId: 'user-1@domain-1[20]',
      email: 'user-1@domain-1[20]',
      relations: ['equal'],
    });
  });

  it('keep a difference in letter case', async () => {
    expect(await nameIdAt('Jane.Doe@example.com', 'jane.doe@example.com')).toEqual({
      nameId: 'user-1@domain-1[20]',
      email: 'User-1@domain-1[20]',
      relations: ['letter-case'],
    });
  });

  it('keep white space', async () => {
    expect(await nameIdAt(' jane.doe@example.com\t', 'jane.doe@example.com')).toEqual({
      nameId: ' user-1@domain-1[20]\t',
      email: 'user-1@domain-1[20]',
      relations: ['white-space'],
    });
  });

  it.each([
    ['jane_home.example#EXT#@example.com', 'user-1#EXT#@domain-1[34]'],
    ['jane+aws@example.com', 'user-1+@domain-1[20]'],
    ['jäne@example.com', 'user-1é@domain-1[16]'],
    ['jane', 'value-1[4]'],
  ])('keep the marks and the length of %s', async (nameId, placeholder) => {
    expect((await nameIdAt(nameId, 'x@y.example')).nameId).toBe(placeholder);
  });
});

describe('the level colleague', () => {
  it('keeps what the administrators need: hosts, issuer, times', async () => {
    const diagnosis = await diagnose(observe(responseXml({})), NOTHING_KNOWN);
    const report = readable(at(diagnosis, 'colleague'));
    expect(report.signIn.postedTo).toBe(ACS);
    expect(report.facts?.response.issuer).toBe('https://idp.example/saml/metadata');
    expect(report.signIn.at).toBe('2026-01-15T10:00:02.000Z');
  });

  it('keeps the known harmless part of a status message', async () => {
    const xml = responseXml({}).replace(
      '</samlp:Status>',
      '<samlp:StatusMessage>AADSTS50105: The user jane@example.com is not assigned to a role, token 8f1e2d3c4b5a69788f1e2d3c</samlp:StatusMessage></samlp:Status>',
    );
    const diagnosis = await diagnose(observe(xml), NOTHING_KNOWN);
    expect(readable(at(diagnosis, 'colleague')).facts?.response.statusMessage).toBe(
      'AADSTS50105: The user … is not assigned to a role, token …',
    );
    expect(readable(at(diagnosis, 'public')).facts?.response.statusMessage).toBe('AADSTS50105: …');
  });
});

describe('an issuer that names somebody', () => {
  const issuerFor = async (displayName: string, issuer: string, statusMessage = ''): Promise<string | null> => {
    const attributes = `<saml:Attribute Name="displayName"><saml:AttributeValue>${displayName}</saml:AttributeValue></saml:Attribute>`;
    const xml = responseXml({ nameId: 'a71', issuer, attributes }).replace(
      '</samlp:Status>',
      `<samlp:StatusMessage>${statusMessage}</samlp:StatusMessage></samlp:Status>`,
    );
    return readable(at(await diagnose(observe(xml), NOTHING_KNOWN), 'colleague')).facts?.response.issuer ?? null;
  };

  it.each([
    ['umlauts as two letters', 'Jörg Müller', 'https://idp.example/mueller/joerg', '/segment-1/segment-2'],
    ['umlauts as one letter', 'Joerg Mueller', 'https://idp.example/muller/a', '/segment-1/a'],
    ['Cyrillic letters', 'Иван Петров', 'https://idp.example/ivan.petrov', '/segment-1'],
    ['Greek letters', 'Γιώργος Νικολάου', 'https://idp.example/nikolaou', '/segment-1'],
    ['two initials', 'Jean-Paul Doe', 'https://idp.example/jpdoe', '/segment-1'],
    ['initials and a name with particles', 'Juan Carlos de la Cruz', 'https://idp.example/jccruz', '/segment-1'],
    ['eight letters', 'John Smithersone', 'https://idp.example/jsmither', '/segment-1'],
    ['two letters of the given name', 'Jane Doe', 'https://idp.example/jadoe', '/segment-1'],
    ['somebody else behind users/', 'Jane Doe', 'https://idp.example/users/robert/saml', '/users/segment-1/saml'],
    ['somebody else behind ~', 'Jane Doe', 'https://idp.example/~robert', '/segment-1'],
    ['an address with at', 'Jane Doe', 'https://idp.example/robert_at_corp.com', '/segment-1'],
    ['an address in underscores', 'Jane Doe', 'https://idp.example/robert_smith_corp_com', '/segment-1'],
    ['a date of birth', '14.03.1985', 'https://idp.example/19850314/850314', '/segment-1/segment-2'],
  ])('is shown without the name: %s', async (_, displayName, issuer, path) => {
    expect(await issuerFor('Robin', issuer.replace(/\.example.*/, '.example/saml'))).toBe('https://idp.example/saml');
    expect(await issuerFor(displayName, issuer)).toBe(`https://idp.example${path}`);
  });

  it('is shown without a short name that is spread over labels of its host', async () => {
    expect(await issuerFor('Robin', 'https://li.wu.acme.example/')).toBe('https://li.wu.acme.example/');
    expect(await issuerFor('Li Wu', 'https://li.wu.acme.example/')).toBe('https://host-1.example/');
    expect(await issuerFor('Li Wu', 'https://sso-li-wu-a.acme.example/')).toBe('https://label-1.acme.example/');
    expect(await issuerFor('Jane Doe', 'https://ja.ned.o-e.awsapps.com/start')).toMatch(
      /^https:\/\/alias-\d\.awsapps\.com\/start$/,
    );
  });

  it.each([
    ['a text that is known', "The signed in user 'robert' is not assigned to a role for the application 'a'"],
    ['a Windows name', 'Denied for CORP\\robert today'],
    ['two words with a full stop between them', 'No such person: robert.smith!'],
  ])('is shown without the user in the StatusMessage: %s', async (_, message) => {
    expect(await issuerFor('Robin', 'https://idp.example/robert')).toBe('https://idp.example/robert');
    expect(await issuerFor('Robin', 'https://idp.example/robert', message)).toBe('https://idp.example/segment-1');
  });

  it('keeps names of products, hosts and errors in a StatusMessage', async () => {
    const issuer = 'https://keycloak.example/realms/access';
    expect(await issuerFor('Robin', issuer, 'org.keycloak access.denied idp.keycloak')).toBe(issuer);
  });
});

describe('a known StatusMessage', () => {
  const messageAt = async (message: string, level: Level): Promise<string | null> => {
    const xml = responseXml({}).replace(
      '</samlp:Status>',
      `<samlp:StatusMessage>${message}</samlp:StatusMessage></samlp:Status>`,
    );
    return readable(at(await diagnose(observe(xml), NOTHING_KNOWN), level)).facts?.response.statusMessage ?? null;
  };

  it.each(['public', 'colleague'] as const)(
    'is recognised with typographic quotation marks and across lines too, at the level %s',
    async (level) => {
      expect(
        await messageAt('The signed in user ‘kim’ is not\n assigned to a role for the application ‘0a1b’', level),
      ).toMatch(/^The signed in user 'value-\d\[[\d-]+\]' is not assigned to a role for the application 'value-\d'$/);
    },
  );

  it('is not recognised by one of its parts, nor by letters and digits within a word', async () => {
    expect(await messageAt('403: Access Forbidden', 'public')).toBe('403 … Access Forbidden');
    for (const message of ['403', '16403255', 'Access Forbidden', 'x403y zAccess Forbiddenz', 'Kim 403-11 Kim']) {
      expect(await messageAt(message, 'public')).toBeNull();
    }
    expect(await messageAt('App Not Assigned', 'public')).toBe('App Not Assigned');
    expect(await messageAt('WhatsApp Not Assigned', 'public')).toBeNull();
  });
});

describe('the level public', () => {
  it('hides host, tenant, directory, issuer and IDs, and keeps the shape of URLs', async () => {
    const diagnosis = await diagnose(observe(responseXml({})), NOTHING_KNOWN);
    const report = readable(at(diagnosis, 'public'));
    const text = everyRendering(report);
    for (const hidden of ['idp.example', '11111111-2222', 'd-1234567890', '_response-1', '2026-01-15']) {
      expect(text).not.toContain(hidden);
    }
    expect(report.signIn.postedTo).toBe('https://us-east-1.signin.aws/platform/saml/acs/tenant-1');
    expect(report.facts?.response.issuer).toBe('https://host-1.example/saml/metadata');
  });

  it('gives times relative to the sign-in, in one rounded unit', async () => {
    const diagnosis = await diagnose(
      observe(responseXml({ issueInstant: '2026-01-15T10:00:00.7351942Z' })),
      NOTHING_KNOWN,
    );
    const report = readable(at(diagnosis, 'public'));
    expect(report.signIn).toMatchObject({ at: 'PT0S', clocks: { device: '-PT1S', issueInstant: '-PT1S' } });
    expect(report.facts?.assertions[0]).toMatchObject({ notBefore: '-PT5M', notOnOrAfter: 'PT5M' });
    const text = renderText(report, t);
    expect(text).toContain('5 minutes before the sign-in until 5 minutes after the sign-in');
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});

describe('a sentence with the time between two moments', () => {
  it.each(['en', 'de', 'fr', 'ja'])('names it at every level, in %s', async (locale) => {
    const { default: sentences } = await import(`../../_locales/${locale}/messages.json`, { with: { type: 'json' } });
    const translate = createTranslator(sentences);
    const late = responseXml({ notOnOrAfter: '2026-01-15T09:40:02Z' });
    const diagnosis = await diagnose(observe(late), NOTHING_KNOWN);
    const [shared, whole] = SHARED_LEVELS.map((level) => {
      const finding = readable(at(diagnosis, level)).findings.find(({ code }) => code === 'expired');
      return finding === undefined ? '' : sentenceOf(finding, translate);
    });
    const apart = formatDuration(20 * 60_000, translate('language'));
    expect(shared).toContain(apart);
    expect(whole).toContain(apart);
  });
});

describe('hostile lengths', () => {
  it.each([
    ['spaces inside NameID', { nameId: `a${' '.repeat(60_000)}b` }],
    [
      'dots in an attribute',
      {
        attributes: `<saml:Attribute Name="x"><saml:AttributeValue>${'.'.repeat(60_000)}a b@c</saml:AttributeValue></saml:Attribute>`,
      },
    ],
    [
      'many attributes',
      {
        attributes: Array.from(
          { length: 1000 },
          (_, index) =>
            `<saml:Attribute Name="n${index}"><saml:AttributeValue>v${index}@x.example</saml:AttributeValue></saml:Attribute>`,
        ).join(''),
      },
    ],
  ])('are redacted and rendered in time: %s', async (_, fields) => {
    const diagnosis = await diagnose(observe(responseXml(fields)), NOTHING_KNOWN);
    expect(readable(at(diagnosis, 'public')).level).toBe('public');
    expect(everyRendering(at(diagnosis, 'colleague'))).toContain('Level colleague');
  });

  it('leave only the host of a URL that is longer than any entityID, and nothing of a longer host', async () => {
    const [audience, issuer] = [`https://sp.example/${'a/'.repeat(600)}`, `https://${'a'.repeat(10_001)}/x`];
    const report = readable(at(await diagnose(observe(responseXml({ audience, issuer })), NOTHING_KNOWN), 'colleague'));
    expect(report.facts?.assertions[0]?.audienceRestrictions).toEqual([
      [expect.stringMatching(/^https:\/\/sp\.example\/segment-\d$/)],
    ]);
    expect(report.facts?.response.issuer).toMatch(/^https:\/\/host-1\.example\/segment-\d$/);
  });

  it('count characters, not surrogates, and treat a name with many @ as a whole', async () => {
    const nameId = `😀${'a@'.repeat(3)}`;
    const report = readable(at(await diagnose(observe(responseXml({ nameId })), NOTHING_KNOWN), 'colleague'));
    expect(report.facts?.assertions[0]?.nameId?.value).toBe('value-1é[7]');
  });
});

describe('a figure', () => {
  const values = (value: string, count: number): string =>
    Array.from(
      { length: count },
      (_, index) =>
        `<saml:Attribute Name="mail${index}"><saml:AttributeValue>${value}-${index}@example.com</saml:AttributeValue></saml:Attribute>`,
    ).join('');
  const tooLong = async (): Promise<Diagnosis> =>
    diagnose(
      observe(responseXml({ attributes: values('somebody.whose.address.is.rather.long', 1_200) })),
      NOTHING_KNOWN,
    );
  const lengthIn = (report: Report): readonly (string | undefined)[] => {
    const finding = readable(report).findings.find(({ code }) => code === 'assertion-too-long');
    return [finding?.expected?.text, finding?.received?.text];
  };

  it('that this program counted is in a report even if everything else counts as personal', async () => {
    const diagnosis = await tooLong();
    const [quota, length] = lengthIn(at(diagnosis, 'raw'));
    expect(quota).toBe('50000');
    expect(lengthIn(at(diagnosis, 'colleague'))).toEqual([quota, length]);
    expect(lengthIn(at(diagnosis, 'public'))).toEqual([quota, String(Math.ceil(Number(length) / 10_000) * 10_000)]);
  });

  it("in a report that somebody sent may be one of the user's numbers", async () => {
    const message = responseXml({ attributes: values('jane', 51) });
    const report = readable(at(await diagnose(observe(message), NOTHING_KNOWN), 'raw'));
    const [first] = report.findings;
    if (first === undefined) throw new Error('nothing is wrong with the message');
    const forged = { ...report, findings: [{ ...first, received: { kind: 'number' as const, text: '4711' } }] };
    const received = (userNames: readonly string[]): string | undefined =>
      readable(relevel(forged, 'colleague', { userNames })).findings[0]?.received?.text;
    expect(received([])).toBe('4711');
    expect(received(['4711'])).toBe('…');
  });

  it("in the settings at the IdP may be one of the user's numbers", async () => {
    const report = readable(at(await diagnose(observe(responseXml({ nameId: '4711' })), NOTHING_KNOWN), 'raw'));
    const [first] = report.findings;
    if (first === undefined) throw new Error('nothing is wrong with the message');
    const lifetime = (seconds: string): Diagnosis => ({
      ...diagnosisOf(report),
      findings: [{ ...first, received: { kind: 'duration', text: seconds } }],
    });
    const received = (seconds: string): string | undefined =>
      readable(at(lifetime(seconds), 'colleague')).findings[0]?.received?.text;
    expect(received('4712')).toBe('4712');
    expect(received('4711')).toBe('…');
  });
});

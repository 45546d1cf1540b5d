import { describe, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { type ExportedReport, handOverOf } from '../../popup/hand-over.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { ACS_URL, diagnosis, finding, ISSUER_URL } from './records.ts';

const i18n = { t: createTranslator(english), locale: 'en' };
const program = { name: 'its-the-saml', version: '1.2.3' };
const textOf = ({ parts }: ExportedReport): string => parts.map(({ text }) => text).join('');
const handOver = (of: Diagnosis) => handOverOf(of, { level: 'colleague', contact: null, program }, i18n);

describe('handOverOf', () => {
  test('writes to the IdP administrator what to change, where, to which value', () => {
    const { message } = handOver(diagnosis());
    expect(message?.to).toBe('idp-admin');
    expect(message?.text).toContain("It's the audience.");
    expect(message?.text).toContain('What to change in Okta');
    expect(message?.text).toContain(ISSUER_URL);
    expect(message?.text).toContain('AWS request ID: 5f3a0000-1111-2222-3333-444455556666');
  });

  test("writes to AWS's administrator if they can fix it", () => {
    const cause = { code: 'signature-key-mismatch', weight: 'decisive', explains: ['signature-key-mismatch'] } as const;
    const held = finding({ code: 'signature-key-mismatch', fixedBy: ['aws-admin'], expected: null, received: null });
    const { message } = handOver(diagnosis({ cause, findings: [held] }));
    expect(message?.to).toBe('aws-admin');
    expect(message?.text).toContain('What to change in AWS IAM Identity Center');
  });

  test('writes to AWS Support what was verified, if everything visible is right', () => {
    const { message } = handOver(diagnosis({ cause: null, findings: [] }));
    expect(message?.to).toBe('aws-support');
    expect(message?.text).toContain('- Recipient');
    expect(message?.text).toContain('Region: us-east-1');
  });

  test("asks AWS's administrator for what is missing and what to look up, while the cause is open", () => {
    const unknown = [
      { code: 'issuer-mismatch', needs: 'idp-metadata' },
      { code: 'signature-key-mismatch', needs: 'certificate' },
      { code: 'recipient-mismatch', needs: 'post-url' },
    ] as const;
    const command = 'aws cloudtrail lookup-events --region "us-east-1"';
    const outsideBrowser = [
      { code: 'certificate-held-by-aws', command: null },
      { code: 'cloudtrail-external-idp-login', command },
    ] as const;
    const of = diagnosis({ cause: null, findings: [], unknown, outsideBrowser });
    const { message, messages } = handOver(of);
    expect(messages.map(({ to }) => to)).toEqual(['aws-admin', 'aws-support']);
    expect(message).toBe(messages[0]);
    expect(message?.mail).toContain('mailto:');
    const { text = '' } = message ?? {};
    expect(text).toContain('Subject: Sign-in to AWS through IAM Identity Center fails\n');
    expect(text).toContain('Could you help to find the cause');
    expect(text).toContain(
      "Please send me: the identity provider's metadata and the certificate from Identity Center\n",
    );
    expect(text).toContain('Which certificate does Identity Center have?');
    expect(text).toContain(`errorMessage says why:\n   ${command} --lookup-attributes`);
    expect(text).toContain('Time of the sign-in (UTC): 2026-11-23T14:23:05Z');
    expect(text).toContain('AWS request ID: 5f3a0000-1111-2222-3333-444455556666');
    expect(text).not.toContain('the URL that the Response was posted to');
    const report = reportOf(of, { level: 'public', file: null, program });
    for (const rendering of RENDERINGS.filter((each) => each !== 'json')) {
      const written = render(report, rendering, i18n.t);
      expect(written).toContain('Message to the AWS administrator');
      expect(written).toContain('Could you help to find the cause');
    }
    expect(render(reportOf(diagnosis(), { level: 'public', file: null, program }), 'text', i18n.t)).not.toContain(
      'Message to the AWS administrator',
    );
  });

  test('names the service that the sign-in goes to', () => {
    const { signIn } = diagnosis();
    const text = handOver(diagnosis({ signIn: { ...signIn, door: 'iam-federation' } })).message?.text;
    expect(text).toContain('Signing in to AWS through IAM fails');
  });

  test('writes to nobody if the user only has to start again', () => {
    const cause = { code: 'response-replayed', weight: 'decisive', explains: ['response-replayed'] } as const;
    const replayed = finding({ code: 'response-replayed', fixedBy: ['user'] });
    expect(handOver(diagnosis({ cause, findings: [replayed] })).message).toBeNull();
  });

  test('has a subject, a request, every ACS URL, and a sign-off', () => {
    const of = diagnosis();
    const other = ACS_URL.replace('us-east-1', 'eu-west-1');
    const instance = of.instance && { ...of.instance, acsUrls: [ACS_URL, other] };
    const { message, messages } = handOver({ ...of, instance });
    expect(message?.text.split('\n')[0]).toBe("Subject: Sign-in to AWS fails: It's the audience.");
    expect(message?.text).toContain('Could you fix this at the identity provider');
    expect(message?.text).toContain(`All ACS URLs that the application needs:\n- ${ACS_URL}\n- ${other}`);
    expect(message?.text).toContain('\n\nThank you.\n\n');
    expect(messages.at(-1)?.text).toContain('Could you tell us why AWS refused this sign-in');
  });

  test('has no digests, which nobody can set anywhere', () => {
    const cause = { code: 'signature-broken', weight: 'decisive', explains: ['signature-broken'] } as const;
    const [stated, computed] = ['c3RhdGVk', 'Y29tcHV0ZWQ='];
    const broken = finding({
      code: 'signature-broken',
      expected: { kind: 'digest', text: stated },
      received: { kind: 'digest', text: computed },
    });
    const { messages } = handOver(diagnosis({ cause, findings: [broken] }));
    expect(messages.length).toBeGreaterThan(0);
    for (const { text } of messages) {
      expect(text).not.toContain(stated);
      expect(text).not.toContain(computed);
    }
  });

  test('opens a mail to the contact of the organisation, and none to AWS Support', () => {
    const making = { level: 'colleague', contact: 'Identity team <identity@example.test>, room 5', program } as const;
    const { message, messages } = handOverOf(diagnosis(), making, i18n);
    expect(message?.mail).toMatch(/^mailto:identity@example\.test\?subject=Sign-in%20to%20AWS%20fails%3A%20It's/);
    expect(messages.find(({ to }) => to === 'aws-support')?.mail).toBeNull();
    expect(handOver(diagnosis()).message?.mail).toMatch(/^mailto:\?subject=/);
  });

  test('writes to both administrators if both must act, each with their own steps', () => {
    const cause = { code: 'issuer-mismatch', weight: 'decisive', explains: ['issuer-mismatch'] } as const;
    const issuer = finding({ code: 'issuer-mismatch', fixedBy: ['aws-admin', 'idp-admin'] });
    const { message, messages } = handOver(diagnosis({ cause, findings: [issuer] }));
    expect(messages.map(({ to }) => to)).toEqual(['aws-admin', 'idp-admin', 'aws-support']);
    expect(message).toBe(messages[0]);
    const [toAws, toIdp] = messages.map(({ text }) => text);
    expect(toAws).toContain('What to change in AWS IAM Identity Center');
    expect(toAws).not.toContain('What to change in Okta');
    expect(toAws).toContain('The administrator of the identity provider also has to act');
    expect(toIdp).toContain('What to change in Okta');
    expect(toIdp).not.toContain('What to change in AWS IAM Identity Center');
  });

  test('has a message for AWS Support on every refused sign-in, and on no other', () => {
    const unknown = [{ code: 'issuer-mismatch', needs: 'idp-metadata' }] as const;
    for (const refused of [diagnosis(), diagnosis({ cause: null, findings: [], unknown })]) {
      const text = handOver(refused).messages.find(({ to }) => to === 'aws-support')?.text;
      expect(text).toContain('AWS request ID: 5f3a0000-1111-2222-3333-444455556666');
      expect(text).toContain('Time of the sign-in (UTC): 2026-11-23T14:23:05Z');
      expect(text).toContain('Region: us-east-1');
      expect(text).toContain('Checks passed:\n- Recipient');
      expect(text).not.toContain('everything that can be checked in a browser is right');
    }
    const { signIn } = diagnosis();
    const unclear = handOver(diagnosis({ signIn: { ...signIn, outcome: 'unknown' } }));
    expect(unclear.messages.map(({ to }) => to)).toEqual(['idp-admin']);
  });

  test('says to AWS Support what could not be checked', () => {
    const unknown = [{ code: 'issuer-mismatch', needs: 'idp-metadata' }] as const;
    const { messages } = handOver(diagnosis({ cause: null, findings: [], unknown }));
    expect(messages.at(-1)?.text).toContain('Could not be checked in a browser:\n- Issuer');
  });

  test('reports an unreadable message without quoting it', () => {
    const { message } = handOver(
      diagnosis({
        error: {
          code: 'message-undecodable',
          layer: 'xml',
          reason: 'doctype',
          offset: null,
          line: 3,
          column: 7,
          root: null,
          encoding: null,
        },
        facts: null,
      }),
    );
    expect(message?.to).toBe('idp-admin');
    expect(message?.text).toContain('Line 3, column 7');
  });

  test("names the organisation's contact, but none of its addresses at level public", () => {
    const contact = 'Send this to identity@example.test';
    const making = { contact, program };
    const asked = handOverOf(diagnosis(), { ...making, level: 'colleague' }, i18n);
    expect([asked.contact, asked.message?.text]).toEqual([contact, expect.stringContaining(contact)]);
    const strict = handOverOf(diagnosis(), { ...making, level: 'public' }, i18n);
    expect(strict.contact).toBe(contact);
    expect(strict.message?.text).toContain('AWS request ID');
    expect(strict.message?.text).not.toContain(contact);
    expect(textOf(strict.exported('colleague', 'json'))).toContain('"level":"public"');
  });

  test('lets no personal value leave in any form', () => {
    const personal = finding({
      code: 'username-mismatch',
      field: 'Assertion/Subject/NameID',
      expected: { kind: 'user-name', text: 'quentin@planted.example' },
      received: { kind: 'name-id', text: 'quentin.zyzzyva@planted.example' },
    });
    const cause = { code: 'username-mismatch', weight: 'decisive', explains: ['username-mismatch'] } as const;
    const { messages, exported } = handOver(diagnosis({ cause, findings: [personal] }));
    expect(messages.map(({ to }) => to)).toContain('aws-support');
    const reports = RENDERINGS.map((format) => textOf(exported('colleague', format)));
    for (const text of [...messages.map((message) => message.text), ...reports]) {
      // It contains the identifiers of the sign-in, so the text is not empty.
      expect(text).toContain('5f3a0000');
      expect(text).not.toMatch(/quentin|zyzzyva|planted/i);
    }
  });

  test('shows the placeholders before an export, at each level', () => {
    const { exported } = handOver(diagnosis());
    const placeholders = (level: 'colleague' | 'public') =>
      exported(level, 'json').parts.flatMap(({ text, isPlaceholder }) => (isPlaceholder ? [text] : []));
    expect(placeholders('colleague')).toContain('user-1');
    expect(placeholders('colleague')).not.toContain('host-1');
    expect(placeholders('public')).toEqual(
      expect.arrayContaining(['user-1', 'host-1', 'message-id-1', 'd-0000000001']),
    );
  });

  test('names the file after the cause and the level, with the ending of its format', () => {
    const { exported } = handOver(diagnosis());
    expect(exported('public', 'html').fileName).toBe('its-the-saml-audience-mismatch-public.html');
    expect(exported('colleague', 'text').fileName).toBe('its-the-saml-audience-mismatch-colleague.txt');
  });

  test('gives a command without the name, because with a placeholder it would run and find nobody', () => {
    const command =
      'aws identitystore list-users --filters "AttributePath=UserName,AttributeValue=quentin.zyzzyva@planted.example"';
    const { outside } = handOver(diagnosis({ outsideBrowser: [{ code: 'user-not-provisioned', command }] }));
    expect(outside[0]?.command).toContain('AttributeValue=USER_NAME');
  });

  test('offers no level below the one that the policy sets', () => {
    const making = { level: 'public', contact: null, program } as const;
    const { levels, message } = handOverOf(diagnosis(), making, i18n);
    expect(levels).toEqual(['public']);
    expect(message?.text).not.toContain(ISSUER_URL);
  });

  test('never loosens a report that was imported', () => {
    const strict = reportOf(diagnosis(), { level: 'public', file: null, program });
    const { levels, exported } = handOverOf(strict, { level: 'colleague', contact: null, program }, i18n);
    expect(levels).toEqual(['public']);
    expect(textOf(exported('colleague', 'json'))).toBe(`${render(strict, 'json', i18n.t)}\n`);
  });
});

describe('what the sender may include', () => {
  const der = Buffer.from('an invented certificate').toString('base64');
  const signed = diagnosis({
    certificates: [
      {
        role: ['embedded'],
        subject: 'CN=idp.example',
        issuer: 'CN=idp.example',
        notBefore: '2026-01-01T00:00:00Z',
        notAfter: '2027-01-01T00:00:00Z',
        key: 'RSA 2048',
        sha256: '0'.repeat(64),
        der,
      },
    ],
  });
  const nameId = signed.facts?.assertions[0]?.nameId?.value ?? '';

  test('is in no message unless it is chosen', () => {
    expect(nameId).not.toBe('');
    const { messages } = handOver(signed);
    expect(messages.map(({ text }) => text).join()).not.toMatch(new RegExp(`${nameId}|BEGIN CERTIFICATE`));
  });

  test('is in the messages of those who need it if it is chosen', () => {
    const { addable, messageWith } = handOver(signed);
    expect(addable('aws-support')).toEqual({ userName: null, certificate: null });
    expect(addable('idp-admin')).toEqual({ userName: nameId, certificate: null });
    const chosen = addable('aws-admin');
    const { text } = messageWith('aws-admin', chosen);
    expect(text).toContain(nameId);
    expect(text).not.toContain('no personal data');
    expect(text).toContain(`-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----`);
    expect(messageWith('aws-admin', { ...chosen, userName: null }).text).not.toContain(nameId);
  });

  test('is one click away where AWS has to import the certificate', () => {
    const cause = { code: 'signature-key-mismatch', weight: 'decisive', explains: ['signature-key-mismatch'] } as const;
    const held = finding({ code: 'signature-key-mismatch', fixedBy: ['aws-admin'], expected: null, received: null });
    const { messageWithCertificate } = handOver({ ...signed, cause, findings: [held] });
    expect(messageWithCertificate?.text).toContain(`-----BEGIN CERTIFICATE-----\n${der}`);
    expect(messageWithCertificate?.text).not.toContain(nameId);
    // An expired one is not to be imported, and nobody at AWS has to import one for a wrong Audience.
    const expired = { ...cause, code: 'certificate-expired', explains: ['certificate-expired'] } as const;
    expect(handOver({ ...signed, cause: expired, findings: [held] }).messageWithCertificate).toBeNull();
    expect(handOver(signed).messageWithCertificate).toBeNull();
  });

  test('is in no report', () => {
    const { exported } = handOver(signed);
    expect(RENDERINGS.map((format) => textOf(exported('colleague', format))).join()).not.toContain(der);
  });
});

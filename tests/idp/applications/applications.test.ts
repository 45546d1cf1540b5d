import { describe, expect, it } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { base64Of, makeSigningKey } from '../../../lab/keys.ts';
import type { Code } from '../../../src/diagnosis/causes.ts';
import { preflight } from '../../../src/diagnosis/preflight.ts';
import { readIdpApplications } from '../../../src/evidence/idp-application.ts';
import { readEvidence } from '../../../src/evidence/read-evidence.ts';
import { EMPTY_INSTANCE, type Instance } from '../../../src/identity-center/instance.ts';
import { EXPORT_FORMS } from '../../../src/idp/applications/export-forms.ts';
import { productById } from '../../../src/idp/products.ts';
import { stepsFor } from '../../../src/idp/steps-for.ts';
import { reportOf } from '../../../src/report/from-diagnosis.ts';
import { render } from '../../../src/report/render.ts';
import { createTranslator } from '../../../src/wording/translate.ts';
import { ACS, AUDIENCE, EXPORTS, RIGHT, type Settings } from './exports.ts';

const found = async (text: string, instance: Partial<Instance> = {}): Promise<readonly string[]> => {
  const [application, ...others] = readIdpApplications(text);
  if (application === undefined || others.length > 0) throw new Error(`${others.length} more, or none`);
  const { findings } = await preflight({ ...EMPTY_INSTANCE, ...instance, application }, [], null);
  return findings.map(({ code }) => code);
};

/** The possible mistakes in each setting, and their codes; the first two settings are compared with AWS's metadata. */
const WRONG: readonly (readonly [change: Partial<Settings>, code: Code])[] = [
  [{ audience: 'urn:amazon:webservices' }, 'wrong-application'],
  [{ audience: 'https://portal.sso.eu-west-1.amazonaws.com/saml/metadata/d-9367a1b2c3' }, 'audience-mismatch'],
  [{ audience: `${AUDIENCE}/` }, 'audience-mismatch'],
  [{ audience: AUDIENCE.replace('c3', 'c4') }, 'audience-mismatch'],
  [{ acs: 'https://signin.aws.amazon.com/saml' }, 'wrong-application'],
  [{ acs: 'https://eu-west-1.signin.aws/platform/saml/acs/d-9367a1b2c3' }, 'acs-url-malformed'],
  [{ acs: 'https://*.signin.aws.amazon.com/platform/saml/acs/*' }, 'acs-url-malformed'],
  [{ acs: ACS.replace('0f1e', '0f1f') }, 'posted-to-unknown-acs'],
  [{ nameIdFormat: 'other' }, 'name-id-format'],
  [{ signsAssertion: false }, 'assertion-unsigned'],
  [{ sha1: true }, 'signature-algorithm-weak'],
  [{ encrypts: true }, 'assertion-encrypted'],
  [{ wantsSigned: true }, 'idp-metadata-wants-signed-requests'],
  [{ isEnabled: false }, 'application-disabled-at-idp'],
  [{ lifetime: 30 }, 'expired'],
  [{ nameIdSource: 'employeeNumber' }, 'name-id-not-email'],
  [{ recipient: ACS.replace('0f1e', '0f1f') }, 'recipient-mismatch'],
  [{ posts: false }, 'posted-to-unknown-acs'],
];

/** The same, with the members of each object in reverse order. */
const reversed = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(reversed);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([name, value]) => [name, reversed(value)]),
  );
};

const PROGRAM = { name: 'its-the-saml', version: '0.0.0' };
const t = createTranslator(english);
const written = (name: string): string => EXPORTS.find((each) => each.name === name)?.write(RIGHT) ?? '';
const entra = (kind: string): string => written(`${kind === 'application' ? 'an' : 'a'} ${kind} of Entra`);
const AWS = { issuerUrl: AUDIENCE, acsUrls: [ACS] };

describe.each(EXPORTS)('$name', ({ product, shows, write }) => {
  it('has no finding if it is set right, with or without metadata', async () => {
    expect(readIdpApplications(write(RIGHT)).map((each) => each.product)).toEqual([product]);
    expect(await found(write(RIGHT))).toEqual([]);
    expect(await found(write(RIGHT), AWS)).toEqual([]);
  });

  it.each(WRONG.filter(([change]) => shows.some((name) => Object.hasOwn(change, name))))(
    'set to %o is %s',
    async (change, code) => {
      expect(await found(write({ ...RIGHT, ...change }), AWS)).toContain(code);
    },
  );

  it("names in a report what is wrong and how, with its console's name of the setting", async () => {
    for (const [change, code] of WRONG.filter(([each]) => shows.some((name) => Object.hasOwn(each, name)))) {
      const [application = null] = readIdpApplications(write({ ...RIGHT, ...change }));
      const diagnosis = await preflight({ ...EMPTY_INSTANCE, ...AWS, application }, [], null);
      const report = reportOf(diagnosis, { level: 'colleague', file: null, program: PROGRAM });
      const found = diagnosis.findings.find((finding) => finding.code === code);
      const shown = 'findings' in report ? report.findings.find((finding) => finding.code === code) : undefined;
      expect([shown?.field, shown?.expected, shown?.received]).toEqual([
        found?.field,
        found?.expected,
        found?.received,
      ]);
      const text = render(report, 'text', t);
      expect(text).toContain('Check of the settings alone; nobody signed in.');
      const label = stepsFor(productById(product), 'encryption').find((step) => step.field !== null)?.field;
      if (code === 'assertion-encrypted' && label) expect(text.replace(/\s+/g, ' ')).toContain(`“${label}”`);
    }
  });

  it("is read the same in a shell's encoding, with its line ends and among its lines", async () => {
    const text = write(RIGHT);
    const windows = text.replace(/\r?\n/g, '\r\n');
    const read = readIdpApplications(text);
    for (const file of [windows, Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${windows}`, 'utf16le')]) {
      expect(await readEvidence(file)).toMatchObject({ ok: true, value: { applications: read } });
    }
    if (!/^\s*[{[]/.test(text)) return;
    const json: unknown = JSON.parse(text);
    for (const shell of [
      `PS C:\\> show --id 1\r\nWARNING: x\r\n${JSON.stringify(reversed(json), null, 4)}\r\nPS C:\\> `,
      `[INFO] x\n${JSON.stringify(json)}\n${JSON.stringify({ other: true })}\n`,
    ]) {
      expect(await readEvidence(shell)).toMatchObject({ ok: true, value: { applications: read } });
    }
  });

  it('is recognised as a file, and its secrets are not read', async () => {
    const evidence = await readEvidence(write(RIGHT));
    expect(evidence).toMatchObject({ ok: true, value: { kind: 'idp-application' } });
    expect(JSON.stringify(evidence)).not.toContain('planted-secret');
  });
});

it('every product whose export is read is listed with its forms, and no other', () => {
  const read = [...new Set(EXPORTS.map(({ product }) => product))];
  expect(Object.keys(EXPORT_FORMS).toSorted()).toEqual(read.toSorted());
});

describe('an export', () => {
  it('with several applications is searched for the one for AWS', async () => {
    const [, , , , , custom] = EXPORTS;
    const [other, aws] = [
      {
        ...RIGHT,
        audience: 'https://payroll.example.com',
        acs: 'https://payroll.example.com/acs',
        recipient: 'https://payroll.example.com/acs',
      },
      RIGHT,
    ].map((set): unknown => JSON.parse(custom?.write(set) ?? ''));
    expect(readIdpApplications(JSON.stringify([other, aws])).map(({ audiences }) => audiences)).toEqual([[AUDIENCE]]);
    expect(readIdpApplications(JSON.stringify([other, other, other]))).toEqual([]);
  });

  it("that lacks one of AWS's ACS URLs is reported, below anything that stops a sign-in", async () => {
    const [application] = readIdpApplications(EXPORTS[0]?.write(RIGHT) ?? '');
    const both = [ACS, ACS.replace('signin.aws', 'sso.signin.aws')];
    const { cause, findings } = await preflight(
      { ...EMPTY_INSTANCE, ...AWS, acsUrls: both, application: application ?? null },
      [],
      null,
    );
    expect(cause).toBeNull();
    expect(findings.map(({ code, expected }) => [code, expected?.text])).toEqual([['acs-not-registered', both[1]]]);
  });

  it('of Entra is read from both answers in a row, and from a batch', async () => {
    const both = `${entra('application')}\n${entra('service principal')}\n`;
    const batch = JSON.stringify({
      responses: ['application', 'service principal'].map((kind) => ({ status: 200, body: JSON.parse(entra(kind)) })),
    });
    for (const text of [both, batch]) {
      expect(readIdpApplications(text)).toHaveLength(1);
      expect(await found(text, AWS)).toEqual([]);
    }
  });

  it('of Entra as a PowerShell list has the values in its braces, and claims nothing about a list that was cut off', async () => {
    const list = (identifiers: string): string =>
      `Id : 1\r\nAppId : 2\r\nIdentifierUris : {${identifiers}}\r\nReplyUrls : {${ACS}}\r\n`;
    expect(await found(list(`api://2, ${AUDIENCE}`), AWS)).toEqual([]);
    expect(await found(list(`${AUDIENCE}/`), AWS)).toEqual(['audience-mismatch']);
    expect(await found(list('api://1, api://2, api://3, api://4...'), AWS)).toEqual([]);
  });

  it('of AD FS has whole addresses even if the console wrapped them', async () => {
    const wrapped = written('AD FS as a list').replace(
      AUDIENCE,
      `${AUDIENCE.slice(0, 30)}\r\n    ${AUDIENCE.slice(30)}`,
    );
    expect(await found(wrapped, AWS)).toEqual([]);
  });

  it('of Entra describes one application as application and as service principal', async () => {
    const both = JSON.stringify(['application', 'service principal'].map((kind): unknown => JSON.parse(entra(kind))));
    expect(readIdpApplications(both)).toHaveLength(1);
    expect(await found(both, AWS)).toEqual([]);
    const encrypting = both.replace('"servicePrincipalType"', '"tokenEncryptionKeyId":"x","servicePrincipalType"');
    expect(await found(encrypting, AWS)).toEqual(['assertion-encrypted']);
  });

  it('without any ACS URL shows that each is missing', async () => {
    const [application = null] = readIdpApplications(entra('application').replace(`"${ACS}"`, ''));
    expect(application?.acsUrls).toEqual([]);
    const { cause } = await preflight({ ...EMPTY_INSTANCE, ...AWS, application }, [], null);
    expect(cause).toMatchObject({ code: 'acs-not-registered', weight: 'decisive' });
  });

  it("of Okta's catalogue without an ACS URL posts to IAM federation", async () => {
    expect(await found(written('the catalogue application of Okta').replace(ACS, ''))).toContain('wrong-application');
  });

  it('of AD FS names the attribute that becomes NameID', async () => {
    const rule = (attribute: string): string =>
      `c:[] => issue(store = "Active Directory", types = ("x", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier"), query = ";displayName,${attribute};{0}", param = c.Value);`;
    const trust = (attribute: string): string =>
      JSON.stringify({
        Identifier: [AUDIENCE],
        SamlResponseSignature: 'AssertionOnly',
        IssuanceTransformRules: rule(attribute),
      });
    expect(await found(trust('sAMAccountName'))).toContain('name-id-not-email');
    expect(await found(trust('mail'))).not.toContain('name-id-not-email');
  });

  it('of Shibboleth may have its settings in elements', async () => {
    const file = (encrypts: string): string =>
      `<beans><bean parent="RelyingPartyByName" c:relyingPartyIds="${AUDIENCE}" xmlns:c="urn:c"><bean parent="SAML2.SSO"><property name="encryptAssertions" value="${encrypts}"/><property name="signAssertions" value="true"/></bean></bean></beans>`;
    expect(await found(file('true'))).toEqual(['assertion-encrypted']);
    expect(await found(file('false'))).toEqual([]);
  });

  it('in UTF-16, as Windows PowerShell writes it into a file, is read as well', async () => {
    const text = written("PowerShell's answer of Entra");
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    expect(await readEvidence(bytes)).toMatchObject({ ok: true, value: { kind: 'idp-application' } });
  });

  it('without any assigned user says so, if only assigned users may sign in', async () => {
    const app = (members: object): string =>
      JSON.stringify({
        servicePrincipalType: 'Application',
        appRoleAssignmentRequired: true,
        replyUrls: [ACS],
        servicePrincipalNames: [AUDIENCE],
        ...members,
      });
    expect(await found(app({ appRoleAssignedTo: [] }), AWS)).toEqual(['user-not-assigned']);
    expect(await found(app({ appRoleAssignedTo: [{ principalId: 'x' }] }), AWS)).toEqual([]);
    expect(await found(app({ appRoleAssignedTo: [], appRoleAssignmentRequired: false }), AWS)).toEqual([]);
  });

  it('is compared with the certificates that AWS is said to have', async () => {
    const [held, other] = [makeSigningKey('held'), makeSigningKey('other')];
    const certificates = [
      { der: base64Of(held.certificate), source: 'held' as const, encoding: 'pem' as const, length: 1 },
    ];
    const export_ = (pem: string): string =>
      JSON.stringify({ name: 'AWS', saas_app: { sp_entity_id: AUDIENCE, consumer_service_url: ACS, public_key: pem } });
    expect(await found(export_(held.certificate), { ...AWS, certificates })).not.toContain('certificate-not-held');
    expect(await found(export_(other.certificate), { ...AWS, certificates })).toContain('certificate-not-held');
  });

  it('of something else is not recognised', () => {
    for (const text of [
      '{}',
      '[]',
      '{"name":"x"}',
      'Name : x',
      '<a/>',
      '<?php echo 1;',
      'resource "aws_instance" "x" {}',
      '',
    ]) {
      expect(readIdpApplications(text)).toEqual([]);
    }
  });
});

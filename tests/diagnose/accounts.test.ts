import { describe, expect, it } from 'vitest';
import { reportsWithoutFile } from '../../cli/diagnose-file.ts';
import { readKnowledge } from '../../cli/knowledge.ts';
import { readOptions } from '../../cli/options.ts';
import { readSettings } from '../../cli/settings.ts';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { AWS, cleanSettings } from '../../fixtures/matrix/sign-in.ts';
import { idpMetadataXml } from '../../fixtures/matrix/template.ts';
import type { Report } from '../../src/report/format.ts';
import { fail, succeed } from '../../src/result.ts';

const ARN = 'arn:aws:iam::111122223333:saml-provider/Example';

describe('the accounts of a settings file', () => {
  it('are read, with missing members counting as unknown', () => {
    expect(readSettings(JSON.stringify({ accounts: [{ providerArn: ARN }] }))).toEqual({
      ok: true,
      value: {
        instances: [],
        accounts: [
          {
            id: '',
            name: '',
            providerArn: ARN,
            audience: null,
            idpEntityId: null,
            idpMetadata: null,
            certificates: [],
          },
        ],
      },
    });
  });

  it('are none if the file has only instances', () => {
    const read = readSettings(JSON.stringify({ instances: [{ name: 'Production' }] }));
    expect(read).toMatchObject({ ok: true, value: { instances: [{ name: 'Production' }], accounts: [] } });
  });
});

const NOW = Date.UTC(2026, 10, 30);

/** The reports of a preflight, by the name and the content of each file that an option takes. */
const preflighted = async (files: Readonly<Record<string, string>>): Promise<readonly Report[]> => {
  const options = readOptions(['--level=raw', ...Object.keys(files).flatMap((name) => [`--${name}`, name])]);
  if (!options.ok) throw new Error(options.error.code);
  const read = (name: string) => {
    const content = files[name];
    return content === undefined ? fail('file-missing' as const) : succeed(new TextEncoder().encode(content));
  };
  const knowledge = await readKnowledge(options.value, read);
  if (!knowledge.ok) throw new Error(knowledge.error.kind);
  const program = { name: 'test', version: '0' };
  return reportsWithoutFile(NOW, { options: options.value, knowledge: knowledge.value, program, read });
};

const said = (reports: readonly Report[]) =>
  reports.map((report) =>
    'error' in report
      ? report.error.code
      : [report.signIn.door, report.instance?.issuerUrl ?? report.account?.providerArn ?? null, report.cause?.code],
  );

describe('the preflight of a settings file', () => {
  it('has a report for each instance and each account', async () => {
    const settings = {
      instances: [{ issuerUrl: AWS.issuerUrl }, { issuerUrl: `${AWS.issuerUrl}/` }],
      accounts: [{ providerArn: ARN }, { providerArn: 'Example' }],
    };
    expect(said(await preflighted({ settings: JSON.stringify(settings) }))).toEqual([
      ['identity-center', AWS.issuerUrl, undefined],
      ['identity-center', `${AWS.issuerUrl}/`, 'issuer-url-malformed'],
      ['iam-federation', ARN, undefined],
      ['iam-federation', 'Example', 'iam-provider-arn-malformed'],
    ]);
  });

  it("checks the identity provider's metadata with the account if there is no instance", async () => {
    const { idp } = cleanSettings(IDP_STYLES.okta);
    if (idp === null) throw new Error('no metadata');
    const [report, ...others] = await preflighted({
      settings: JSON.stringify({ accounts: [{ providerArn: ARN }] }),
      'idp-metadata': idpMetadataXml({ ...idp, validUntil: '2020-01-01T00:00:00Z' }),
    });
    expect(others).toEqual([]);
    expect(said(report === undefined ? [] : [report])).toEqual([['iam-federation', ARN, 'idp-metadata-expired']]);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportsOfFile, reportsWithoutFile } from '../../cli/diagnose-file.ts';
import { fileReader } from '../../cli/files.ts';
import { readKnowledge } from '../../cli/knowledge.ts';
import { readOptions } from '../../cli/options.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import type { Decision } from '../../lab/aws-double.ts';
import { signInWithoutBrowser } from '../../lab/client.ts';
import { IDP_NAMES } from '../../lab/faults.ts';
import { type Lab, type LabSettings, startLab } from '../../lab/lab.ts';
import { ERROR_PAGES } from '../../lab/pages.ts';
import type { Report } from '../../src/report/format.ts';
import { casesByIdp, type ExpectedDiagnosis, NOTICES } from '../e2e/fault-cases.ts';

/**
 * `npm run diagnose` must say the same about the same evidence as the extension: the table of tests/e2e without a
 * browser, and without a process for each case (command.test.ts starts one).
 */
let lab: Lab;
let initial: LabSettings;
beforeAll(async () => {
  lab = await startLab();
  initial = lab.settings;
});
afterAll(() => lab.close());

const folder = temporaryFolder('diagnose-lab');
let files = 0;
const inFile = (content: string): string => {
  files += 1;
  const file = path.join(folder, `${files}`);
  writeFileSync(file, content);
  return file;
};

/** The command's reports with these arguments. */
const diagnose = async (args: readonly string[]): Promise<Exclude<Report, { readonly error: unknown }>> => {
  const options = readOptions(args);
  if (!options.ok) throw new Error(options.error.code);
  const knowledge = await readKnowledge(options.value, fileReader(readFileSync));
  if (!knowledge.ok) throw new Error('what is given of the settings cannot be read');
  const run = {
    options: options.value,
    knowledge: knowledge.value,
    program: { name: 'test', version: '0' },
    read: fileReader(readFileSync),
  };
  const [file] = options.value.files;
  const [report] =
    file === undefined ? await reportsWithoutFile(Date.now(), run) : await reportsOfFile(file, '1.xml', run);
  if (report === undefined || 'error' in report) throw new Error('nothing was diagnosed');
  return report;
};

/** What a person has after a failing sign-in: the Response, the request, the URL and time of the POST, and the page. */
const evidenceOf = ({ samlResponse, authnRequest, postedTo, at, verdict }: Decision): readonly string[] => [
  ...['--posted-to', postedTo, '--at', at.toISOString()],
  ...(authnRequest === null ? [] : ['--authn-request', inFile(authnRequest)]),
  ...(verdict.accepted ? [] : ['--page', ERROR_PAGES[verdict.page].heading]),
  inFile(samlResponse),
];

const settingsOf = ({ spMetadata, idpMetadata, certificatePem }: Lab): readonly string[] => [
  ...['--sp-metadata', inFile(spMetadata), '--idp-metadata', inFile(idpMetadata)],
  ...['--certificate', inFile(certificatePem)],
];

const signedIn = async (change: Partial<LabSettings>): Promise<Decision> => {
  lab.set({ ...initial, ...change });
  await signInWithoutBrowser(lab);
  const decision = lab.log.at(-1);
  if (decision === undefined) throw new Error('nothing was posted');
  return decision;
};

const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string }[] }): readonly string[] => [
  ...new Set(findings.map(({ code }) => code)),
];

describe.each(casesByIdp())(
  '%s, at %s',
  (_, idp, { fault, lab: switches = {}, expected, expectedWithSettings = expected }) => {
    it('gets the same words as in the extension, with and without settings', async () => {
      const decision = await signedIn({ idp, fault, ...switches });
      expect(decision.verdict.accepted).toBe(false);
      const evidence = evidenceOf(decision);
      const expectDiagnosis = async (
        args: readonly string[],
        { cause, findings }: ExpectedDiagnosis,
      ): Promise<void> => {
        const report = await diagnose(args);
        expect(report.cause?.code ?? 'none').toBe(cause);
        const found = codesOf(report).filter((code) => !NOTICES[idp].includes(code));
        expect(found.toSorted()).toEqual(findings.toSorted());
      };
      await expectDiagnosis(evidence, expected);
      await expectDiagnosis([...settingsOf(lab), ...evidence], expectedWithSettings);
    });
  },
);

describe.each(IDP_NAMES)('%s', (idp) => {
  it('finds nothing wrong in a clean sign-in', async () => {
    const decision = await signedIn({ idp });
    expect(decision.verdict.accepted).toBe(true);
    const report = await diagnose([...settingsOf(lab), ...evidenceOf(decision)]);
    expect({ cause: report.cause, findings: codesOf(report) }).toEqual({ cause: null, findings: NOTICES[idp] });
  });

  it('reports a request that was not answered', async () => {
    lab.set({ ...initial, idp, fault: 'no-response' });
    const visited = await signInWithoutBrowser(lab);
    const request = visited.find(({ url }) => url.includes('SAMLRequest='))?.url ?? '';
    const report = await diagnose([
      ...['--authn-request', inFile(request)],
      ...['--observed', inFile(JSON.stringify({ outcome: 'unknown' }))],
    ]);
    expect(report.cause?.code).toBe('idp-gave-no-response');
    expect(codesOf(report)).toEqual(['idp-gave-no-response']);
  });
});

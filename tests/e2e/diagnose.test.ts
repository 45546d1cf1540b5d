import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../../scripts/setup.mjs';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import type { Decision } from '../lab/aws-double.ts';
import { signInWithoutBrowser } from '../lab/client.ts';
import { IDP_NAMES } from '../lab/faults.ts';
import type { Lab } from '../lab/lab.ts';
import { ERROR_PAGES } from '../lab/pages.ts';
import { casesByIdp, NOTICES, type Told } from './fault-cases.ts';
import { expect, test } from './test.ts';

/** `npm run diagnose` has to say of the same evidence what the extension says: the same table, without a browser. */

const ReportSchema = v.object({
  cause: v.nullable(v.object({ code: v.string() })),
  findings: v.array(v.object({ code: v.string() })),
});
type Report = v.InferOutput<typeof ReportSchema>;

const folder = temporaryFolder('diagnose-lab');
let files = 0;
const inFile = (content: string): string => {
  files += 1;
  const file = path.join(folder, `${files}`);
  writeFileSync(file, content);
  return file;
};

const diagnose = async (args: readonly string[]): Promise<readonly [number | null, Report]> => {
  const run = spawn(process.execPath, ['scripts/diagnose.mjs', '--format', 'json', ...args], { cwd: ROOT });
  let output = '';
  run.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const status = await new Promise<number | null>((resolve) => run.once('close', resolve));
  return [status, v.parse(ReportSchema, JSON.parse(output))];
};

/** What a person has after a failing sign-in: the Response, the request, where and when, and the page. */
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

const signedIn = async (lab: Lab): Promise<Decision> => {
  await signInWithoutBrowser(lab);
  const decision = lab.log.at(-1);
  if (decision === undefined) throw new Error('nothing was posted');
  return decision;
};

const expectTold = (
  [status, report]: readonly [number | null, Report],
  { cause, findings }: Told,
  notices: readonly string[],
): void => {
  expect(report.cause?.code ?? 'none').toBe(cause);
  expect(status).toBe(cause === 'none' ? 0 : 1);
  const found = new Set(report.findings.map(({ code }) => code));
  expect([...found].filter((code) => !notices.includes(code)).toSorted()).toEqual(findings.toSorted());
};

for (const [name, idp, { fault, lab: switches = {}, told, toldWithSettings = told }] of casesByIdp()) {
  test(`${idp}: ${name}`, async ({ lab }) => {
    lab.set({ idp, fault, ...switches });
    const decision = await signedIn(lab);
    expect(decision.verdict.accepted).toBe(false);
    const evidence = evidenceOf(decision);
    const [alone, withSettings] = await Promise.all([diagnose(evidence), diagnose([...settingsOf(lab), ...evidence])]);
    expectTold(alone, told, NOTICES[idp]);
    expectTold(withSettings, toldWithSettings, NOTICES[idp]);
  });
}

for (const idp of IDP_NAMES) {
  test(`${idp}: nothing is wrong with a clean sign-in`, async ({ lab }) => {
    lab.set({ idp });
    const decision = await signedIn(lab);
    expect(decision.verdict.accepted).toBe(true);
    const [status, { cause, findings }] = await diagnose([...settingsOf(lab), ...evidenceOf(decision)]);
    expect({ status, cause, findings: findings.map(({ code }) => code) }).toEqual({
      status: 0,
      cause: null,
      findings: NOTICES[idp],
    });
  });

  test(`${idp}: a request that was not answered`, async ({ lab }) => {
    lab.set({ idp, fault: 'no-response' });
    const visited = await signInWithoutBrowser(lab);
    const request = visited.find(({ url }) => url.includes('SAMLRequest='))?.url ?? '';
    const [status, { cause, findings }] = await diagnose([
      ...['--authn-request', inFile(request)],
      ...['--observed', inFile(JSON.stringify({ outcome: 'unknown' }))],
    ]);
    expect({ status, cause: cause?.code }).toEqual({ status: 1, cause: 'idp-gave-no-response' });
    expect(findings.map(({ code }) => code)).toEqual(['idp-gave-no-response']);
  });
}

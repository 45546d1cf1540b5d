import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { runConformance } from '../../scripts/conformance/command.ts';

const folder = temporaryFolder('conformance');

/** The command itself. The other tests call its function, because loading everything for a process takes seconds. */
const start = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'conformance', '--', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const truth = (issuer: string) => ({
  kind: 'response',
  encoding: 'xml',
  well_formed: true,
  root: 'Response',
  root_ns: 'urn:oasis:names:tc:SAML:2.0:protocol',
  id: '_response-1',
  issuer: [issuer],
  issue_instant: defaultFields.issueInstant,
  status_codes: [{ depth: 1, value: defaultFields.statusCode }],
  destination: defaultFields.acsUrl,
  in_response_to: '_request-1',
});

describe('npm run conformance', () => {
  it('counts agreement by field, prints each disagreement, and fails only if there is one', async () => {
    writeFileSync(join(folder, 'sound.xml'), responseXml({ assertions: '' }));
    writeFileSync(join(folder, 'broken.xml'), '<a><b></a>');
    const broken = { kind: 'other', encoding: 'xml' };
    const write = (files: object) => writeFileSync(join(folder, 'TRUTH.json'), JSON.stringify(files));

    write({ 'sound.xml': truth(defaultFields.issuer), 'broken.xml': broken });
    const agreed = await runConformance([folder]);
    expect(agreed.stdout).toMatch(/1\/1 {2}facts\.response\.issuer/);
    expect(agreed.stdout).toMatch(/2\/2 {2}file\.isRead/);
    expect(agreed.status).toBe(0);

    write({ 'sound.xml': truth('urn:another'), 'broken.xml': { ...broken, well_formed: true } });
    const disagreed = await runConformance([folder]);
    expect(disagreed.stdout).toMatch(/0\/1 {2}facts\.response\.issuer/);
    expect(disagreed.stdout).toContain('sound.xml: facts.response.issuer');
    expect(disagreed.stdout).toContain('broken.xml: file.isRead');
    expect(disagreed.status).toBe(1);
  });

  it("reads the W3C's suite without a folder, and asks for a TRUTH.json in one", async () => {
    const { stdout, status } = await runConformance([]);
    expect(stdout).toMatch(/(\d+)\/\1 {2}w3c\.notWellFormed/);
    expect(stdout).toMatch(/(\d+)\/\1 {2}w3c\.isRead/);
    expect(status).toBe(0);
    expect(start(join(folder, 'nowhere'))).toEqual({
      status: 64,
      stdout: '',
      stderr: expect.stringContaining('a folder with a TRUTH.json'),
    });
  });

  it('reads a truth with certificates that nobody can read, codes without a value, queries and UTF-16', async () => {
    const xml = responseXml({ assertions: '' });
    const base64 = Buffer.from(xml).toString('base64');
    writeFileSync(join(folder, 'query.txt'), `https://sp.example/acs?SAMLResponse=${encodeURIComponent(base64)}`);
    writeFileSync(join(folder, 'utf16.xml'), Buffer.from(`\ufeff${xml}`, 'utf16le'));
    writeFileSync(join(folder, 'no-code.xml'), xml.replace(/ Value="[^"]*"/, ''));
    writeFileSync(join(folder, 'no.crt'), 'no certificate');
    const good = truth(defaultFields.issuer);
    const files = {
      'query.txt': { ...good, encoding: 'url-query:SAMLResponse+percent+base64' },
      'utf16.xml': { ...good, encoding: 'xml+utf-16le' },
      'no-code.xml': { ...good, status_codes: [{ depth: 1, value: null }] },
      'no.crt': { kind: 'cert', encoding: 'pem', certs: [{ ok: false }] },
      _certs: { unreadable: { ok: false } },
    };
    writeFileSync(join(folder, 'TRUTH.json'), JSON.stringify(files));
    const { stdout, status } = await runConformance([folder]);
    expect(stdout).toContain('4 files, 0 signatures undecided or disputed and left out, 0 disagreements');
    expect(status).toBe(0);
  });
});

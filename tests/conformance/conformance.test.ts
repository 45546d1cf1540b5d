import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { conformance } from '../../scripts/conformance/conformance.ts';

const folder = temporaryFolder('conformance');

/**
 * The command itself, for its exit status. The other tests call its function, which prints the same without a process
 * for each.
 */
const run = (...args: readonly string[]) => {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'conformance', '--', ...args], { encoding: 'utf8' });
  return { status, stdout };
};

const compare = async (
  compared: string | null,
): Promise<{ readonly output: string; readonly disagreements: number }> => {
  const { lines, disagreements } = await conformance(compared);
  return { output: lines.join('\n'), disagreements };
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
    const agreed = await compare(folder);
    expect(agreed.output).toMatch(/1\/1 {2}facts\.response\.issuer/);
    expect(agreed.output).toMatch(/2\/2 {2}file\.isRead/);
    expect(agreed.disagreements).toBe(0);

    write({ 'sound.xml': truth('urn:another'), 'broken.xml': { ...broken, well_formed: true } });
    const disagreed = run(folder);
    expect(disagreed.stdout).toMatch(/0\/1 {2}facts\.response\.issuer/);
    expect(disagreed.stdout).toContain('sound.xml: facts.response.issuer');
    expect(disagreed.stdout).toContain('broken.xml: file.isRead');
    expect(disagreed.status).toBe(1);
  });

  it("reads the W3C's suite without a folder, and asks for a TRUTH.json in one", async () => {
    const { output, disagreements } = await compare(null);
    expect(output).toMatch(/(\d+)\/\1 {2}w3c\.notWellFormed/);
    expect(output).toMatch(/(\d+)\/\1 {2}w3c\.isRead/);
    expect(disagreements).toBe(0);
    expect(run(join(folder, 'nowhere')).status).toBe(64);
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
    const { output, disagreements } = await compare(folder);
    expect(output).toContain('4 files, 0 signatures undecided or disputed and left out, 0 disagreements');
    expect(disagreements).toBe(0);
  });
});

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import de from '../../_locales/de/messages.json' with { type: 'json' };
import en from '../../_locales/en/messages.json' with { type: 'json' };
import fr from '../../_locales/fr/messages.json' with { type: 'json' };
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { evidenceLimits } from '../../src/evidence/evidence.ts';
import { readObservedFile } from '../../src/evidence/observed-file.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { renderJson } from '../../src/report/render-json.ts';
import { ACS, base64, har, post } from './recordings.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));

const firstDiagnosis = async (input: Uint8Array | string) => {
  const evidence = await readEvidence(input);
  const signIn = evidence.ok && evidence.value.kind === 'sign-ins' ? evidence.value.signIns[0] : undefined;
  return signIn && diagnose(signIn, NOTHING_KNOWN);
};

describe('readEvidence', () => {
  it.each([
    ['XML', bytes(responseXml())],
    ['XML with a byte order mark', bytes(`\uFEFF${responseXml()}`)],
    ['base64', bytes(base64(responseXml()))],
    ['pasted base64', base64(responseXml())],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(responseXml(), 'utf16le'))],
    ['UTF-16, big-endian', new Uint8Array(Buffer.from(responseXml(), 'utf16le').swap16())],
    ['deflated bytes', new Uint8Array(deflateRawSync(responseXml()))],
    ['a form body', `SAMLResponse=${encodeURIComponent(base64(responseXml()))}`],
    ['a URL', `${ACS}?SAMLResponse=${encodeURIComponent(deflateRawSync(responseXml()).toString('base64'))}`],
  ])('accepts a Response as %s', async (_, input) => {
    expect((await firstDiagnosis(input))?.facts?.response.id).toBe('_response-1');
  });

  it('leaves anything that is not a Response to the diagnosis, with the place of the fault', async () => {
    expect((await firstDiagnosis(bytes('<a>\n<b></a>')))?.error).toMatchObject({ reason: 'not-well-formed', line: 2 });
    const latin = bytes('<?xml version="1.0"?><a>\u00e9</a>', 'latin1');
    expect((await firstDiagnosis(latin))?.error?.reason).toBe('not-utf-8');
    expect((await firstDiagnosis('Hello, world'))?.error?.layer).toBe('base64');
  });

  it('distinguishes broken JSON, with the place, from other JSON', async () => {
    const cut = await readEvidence('{\n  "log": {\n    "entries": [');
    expect(cut).toEqual({ ok: false, error: { code: 'json-malformed', line: 3, column: 17 } });
    expect(await readEvidence('{"some": "thing"}')).toMatchObject({ error: { code: 'evidence-unknown' } });
    const others = '{"instances":[{"issuerUrl":"https://a.example"}],"accounts":[{"id":1}],"instance":"a"}';
    expect(await readEvidence(others)).toMatchObject({ error: { code: 'evidence-unknown' } });
  });

  it("accepts this program's report, or one on each line, and recognises damaged and newer ones", async () => {
    const diagnosis = await firstDiagnosis(responseXml());
    const options = {
      level: 'colleague',
      file: '1.xml',
      program: { name: 'its-the-saml', version: '1' },
    } as const;
    const report = diagnosis && renderJson(reportOf(diagnosis, options));
    expect(await readEvidence(`${report}\n`)).toMatchObject({
      value: { kind: 'report', reports: [{ file: '1.xml' }] },
    });
    expect(await readEvidence(`${report}\n${report}\n`)).toMatchObject({ value: { reports: [{}, {}] } });
    expect(await readEvidence('{"format":"its-the-saml/report","version":1}')).toMatchObject({
      error: { code: 'report-damaged' },
    });
    expect(await readEvidence('{"format":"its-the-saml/report","version":2}')).toMatchObject({
      error: { code: 'report-newer' },
    });
  });

  it('reads each of several reports separately, and names the lines that could not be read', async () => {
    const diagnosis = await firstDiagnosis(responseXml());
    const program = { name: 'its-the-saml', version: '1' };
    const report = diagnosis && renderJson(reportOf(diagnosis, { level: 'colleague', file: '1.xml', program }));
    const lines = [report, `${report}`.slice(0, -9), '{"format":"its-the-saml/report","version":1}', '', '[]', report];
    expect(await readEvidence(lines.join('\n'))).toMatchObject({
      value: {
        kind: 'report',
        reports: [{ file: '1.xml' }, { file: '1.xml' }],
        unread: [
          { code: 'json-malformed', line: 2 },
          { code: 'report-damaged', line: 3, column: 1 },
          { code: 'evidence-unknown', line: 5, column: 1 },
        ],
      },
    });
    const damaged = '{"format":"its-the-saml/report","version":1}';
    expect(await readEvidence(`${damaged}\n${damaged}`)).toMatchObject({ error: { code: 'report-damaged', line: 1 } });
  });

  it('refuses a file above the bound, which every language names', async () => {
    const json = (length: number): Uint8Array => new TextEncoder().encode('{}'.padEnd(length));
    expect(await readEvidence(json(evidenceLimits.size))).toMatchObject({ error: { code: 'evidence-unknown' } });
    expect(await readEvidence(json(evidenceLimits.size + 1))).toEqual({
      ok: false,
      error: { code: 'evidence-too-large' },
    });
    const megabytes = `${evidenceLimits.size / 1024 / 1024} M`;
    for (const messages of [en, fr, de]) expect(messages.reason_evidence_too_large.message).toContain(megabytes);
  });

  it('distinguishes pasted AWS output from a message', async () => {
    expect(await readEvidence('{"Users":[]}')).toMatchObject({
      value: { kind: 'pasted', pasted: { users: { names: [] } } },
    });
  });
});

describe('hostile input', () => {
  /** A well-formed HAR with an arbitrary value in place of one of its parts. */
  const anywhere = (path: readonly string[], value: unknown): string => {
    const json = JSON.parse(har(post()));
    let node = json;
    for (const name of path.slice(0, -1)) node = node[name];
    node[path.at(-1) ?? ''] = value;
    return JSON.stringify(json);
  };
  const paths = [
    ['log'],
    ['log', 'entries'],
    ['log', 'entries', '0'],
    ['log', 'entries', '0', 'startedDateTime'],
    ['log', 'entries', '0', 'time'],
    ['log', 'entries', '0', 'request'],
    ['log', 'entries', '0', 'request', 'url'],
    ['log', 'entries', '0', 'request', 'postData'],
    ['log', 'entries', '0', 'request', 'headers'],
    ['log', 'entries', '0', 'response'],
    ['log', 'entries', '0', 'response', 'content'],
    ['log', 'entries', '0', 'response', 'status'],
  ];

  it('gives a result, whatever a HAR contains', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        const evidence = await readEvidence(anywhere(path, value));
        expect(evidence.ok || typeof evidence.error.code === 'string').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a result for any JSON or bytes, and is never quoted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string(), fc.uint8Array()), async (input) => {
        const evidence = await readEvidence(input);
        if (!evidence.ok)
          expect(
            Object.values(evidence.error).every((value) => typeof value !== 'string' || /^[a-z-]+$/.test(value)),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('may be nested to any depth', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect((await readEvidence(deep)).ok).toBe(false);
    expect((await readEvidence(`{"log":{"entries":[{"request":${deep}}]}}`)).ok).toBe(false);
  });
});

describe('readObservedFile', () => {
  const AT = Date.UTC(2026, 0, 15, 10, 0, 3);

  it.each([
    ['the object itself', { clocks: { aws: '2026-01-15T10:00:03Z' } }],
    ['a report around it', { signIn: { clocks: { aws: '2026-01-15T10:00:03Z' } } }],
    ['the Date as the header has it', { clocks: { aws: 'Thu, 15 Jan 2026 10:00:03 GMT' } }],
    ['a time without zone, which SAML reads as UTC', { at: '2026-01-15T10:00:03' }],
    ['the moment alone', { at: '2026-01-15T10:00:03Z', clocks: { device: '2026-01-15T09:00:00Z', aws: null } }],
  ])("reads AWS's clock from %s", (_, json) => {
    expect(readObservedFile(JSON.stringify(json))).toMatchObject({ value: { post: { awsTime: AT } } });
  });

  it("recognises a moment by the device's clock", () => {
    const at = '2026-01-15T10:00:03Z';
    for (const json of [
      { at, atFrom: 'device' },
      { at, clocks: { device: at, aws: null } },
    ]) {
      expect(readObservedFile(JSON.stringify(json))).toMatchObject({
        value: { post: { awsTime: null }, deviceTime: AT, timeFrom: 'report' },
      });
    }
  });

  it('assumes nothing about earlier POSTs unless the file names them', () => {
    expect(readObservedFile('{}')).toMatchObject({ value: { earlierResponses: null } });
    expect(readObservedFile('{"earlierResponses":[]}')).toMatchObject({ value: { earlierResponses: [] } });
  });

  it('names the member that is wrong', () => {
    expect(readObservedFile('{"clocks":{"aws":"yesterday"}}')).toMatchObject({ error: { member: 'clocks.aws' } });
    expect(readObservedFile('no JSON')).toMatchObject({ ok: false });
  });
});

describe('a file of another kind', () => {
  const der = bytes('\u0030\u0082\u0003\u0001\u0030\u0082\u0002', 'latin1');
  it.each([
    ['is-empty', ''],
    ['is-empty', ' \n '],
    ['is-picture', bytes('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['is-picture', bytes('\u00ff\u00d8\u00ff\u00e0', 'latin1')],
    ['is-pdf', '%PDF-1.7'],
    ['is-archive', bytes('PK\u0003\u0004', 'latin1')],
    ['is-certificate', '-----BEGIN CERTIFICATE-----\nMIIB'],
    ['is-certificate', der],
    ['is-private-key', '-----BEGIN RSA PRIVATE KEY-----\nMIIB'],
    ['is-web-page', '<!DOCTYPE html><html><title>Sign in</title></html>'],
    ['is-copied-request', "curl 'https://example.com/' -H 'accept: */*'"],
    ['is-copied-request', 'fetch("https://example.com/", { "method": "GET" });'],
    ['is-settings', '{"version":1,"instances":[],"accounts":[],"retentionMinutes":30,"keepNextAccepted":false}'],
    ['is-settings', `{"instances":[{"id":"a","name":"","issuerUrl":null,"acsUrls":["${ACS}"],"portalUrl":null}]}`],
    ['is-settings', `{"instance":{"acsUrls":["${ACS}"],"portalUrl":"https://d-1234567890.awsapps.com/start"}}`],
    ['is-settings', `{"idpEntityId":"https://idp.example","acsUrls":["${ACS}"]}`],
    ['is-settings', '{"accounts":[{"providerArn":"arn:aws:iam::111122223333:saml-provider/Example"}]}'],
  ])('is named as what it is: %s', async (code, input) => {
    expect(await readEvidence(input)).toEqual({ ok: false, error: { code } });
  });

  it("is AWS's failure page as somebody copied it", async () => {
    const text = "It's not you, it's us\nWe couldn't complete your request right now. Please try again later.";
    const evidence = await readEvidence(text);
    expect(evidence).toMatchObject({
      value: {
        kind: 'sign-ins',
        from: 'aws-page',
        signIns: [{ page: 'not-you-its-us', outcome: 'refused', post: null }],
      },
    });
    const long = await readEvidence(`${text}${'\nand much more'.repeat(500)}`);
    expect(long).toMatchObject({ value: { kind: 'sign-ins', from: 'message' } });
  });

  it('is not assumed if it is a message', async () => {
    const message = responseXml();
    expect((await firstDiagnosis(`"${base64(message)}"`))?.facts?.response.id).toBe('_response-1');
    const curl = `curl '${ACS}' --data-raw 'SAMLResponse=${encodeURIComponent(base64(message))}'`;
    const diagnosis = await firstDiagnosis(curl);
    expect(diagnosis?.facts?.response.id).toBe('_response-1');
    expect(diagnosis?.signIn.postedTo).toBe(ACS);
  });
});

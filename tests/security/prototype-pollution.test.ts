import { describe, expect, it } from 'vitest';
import '../fuzz/without-browser.ts';
import { responseXml } from '../../fixtures/response.ts';
import { readObservedFile } from '../../src/evidence/observed-file.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { base64, handOver, har, post } from '../evidence/recordings.ts';
import { answered, handedOver, posted } from '../observations/observations.ts';
import { reportJson } from './report-json.ts';

const { DEFAULT_SETTINGS } = await import('../../storage/settings.ts');
const { parseSession } = await import('../../storage/session.ts');
const { readPolicy } = await import('../../storage/read-policy.ts');
const { readSettingsFile, settingsFile } = await import('../../popup/settings-file.ts');

const MEMBERS = ['__proto__', 'constructor', 'prototype']
  .map((name) => `${JSON.stringify(name)}:{"polluted":"yes","prototype":{"polluted":"yes"}}`)
  .join(',');

/** The same JSON, with members that target prototypes in each object. */
const polluted = (json: unknown): string => {
  if (Array.isArray(json)) return `[${json.map(polluted).join(',')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const own = Object.entries(json).map(([name, value]) => `${JSON.stringify(name)}:${polluted(value)}`);
  return `{${[MEMBERS, ...own].join(',')}}`;
};

const tracer = {
  timestamp: '2026-01-15T10:00:30.000Z',
  requests: [
    {
      method: 'POST',
      url: 'https://us-east-1.signin.aws/platform/saml/acs/11111111-2222-3333-4444-555555555555',
      get: [],
      post: [['SAMLResponse', base64(responseXml())]],
      requestHeaders: [],
      responseHeaders: [{ name: 'Date', value: 'Thu, 15 Jan 2026 10:00:03 GMT' }],
    },
  ],
};

const policy = {
  reportLevel: 'public',
  instances: [{ name: 'x', issuerUrl: 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890' }],
};

const observations = { 'observation:1:a': handedOver({ time: 1 }), 'observation:2:b': posted({ time: 2 }) };

/** Each place where JSON enters, with its reader. */
const ENTRIES: Readonly<Record<string, readonly [json: () => unknown, read: (text: string) => unknown]>> = {
  'a HAR': [() => JSON.parse(har(handOver(), post())), readEvidence],
  'a SAML-tracer export': [() => tracer, readEvidence],
  'a file of what was observed': [() => ({ status: 200, clocks: { aws: null } }), readObservedFile],
  'a settings file': [() => JSON.parse(settingsFile(DEFAULT_SETTINGS)), readSettingsFile],
  'what is stored': [
    () => ({ ...observations, 'observation:3:c': answered({ time: 3 }) }),
    (text) => {
      // Item names, which are never looked up in an object.
      const { keys: _, ...items } = parseSession(JSON.parse(text));
      return items;
    },
  ],
};

describe('members that reach for prototypes, in each object', () => {
  it.each(Object.entries(ENTRIES))('%s is read the same as without them', async (_, [json, read]) => {
    const clean = await read(JSON.stringify(json()));
    expect(await read(polluted(json()))).toEqual(clean);
    expect('polluted' in {}).toBe(false);
  });

  it('a report is read the same as without them', async () => {
    const json = JSON.parse(await reportJson());
    const clean = await readEvidence(JSON.stringify(json));
    expect(clean.ok).toBe(true);
    expect(await readEvidence(polluted(json))).toEqual(clean);
    expect('polluted' in {}).toBe(false);
  });

  it('a policy applies the same as without them', async () => {
    const { instances, ...rest } = await readPolicy(policy);
    const read = await readPolicy(JSON.parse(polluted(policy)));
    expect(read).toEqual({ ...rest, instances: instances.map((each) => ({ ...each, id: expect.any(String) })) });
    expect('polluted' in {}).toBe(false);
  });
});

import { spawnSync } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { EXAMPLE_POLICY, fleetFiles } from '../../scripts/docs/fleet.ts';
import { POLICY_MEMBERS, policySchema } from '../../scripts/docs/policy-schema.ts';

// webextension-polyfill refuses to load outside an extension; nothing here calls the browser.
vi.mock('../../storage/browser.ts', () => ({ browser: {} }));

const { readPolicy } = await import('../../storage/read-policy.ts');
const files = fleetFiles();
const filesEndingIn = (end: string) => files.filter(([file]) => file.endsWith(end));

it('has no mistake in the example', async () => {
  expect((await readPolicy(EXAMPLE_POLICY)).problems).toEqual([]);
});

it('describes every member of the policy, and no other', () => {
  const named = [...JSON.stringify(policySchema()).matchAll(/"(\w+)":\{"description"/g)].map(([, name]) => name);
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(POLICY_MEMBERS).toSorted());
});

it('writes JSON for Linux and Firefox that contains the example unchanged', () => {
  const json = filesEndingIn('.json');
  expect(json).toHaveLength(3);
  for (const [, text] of json) expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(EXAMPLE_POLICY));
});

it.each(filesEndingIn('.plist'))('writes well-formed XML for macOS: %s', (_, text) => {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: text, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

it.each(filesEndingIn('.reg'))('writes lists and objects as JSON into the registry: %s', (_, text) => {
  const values = [...text.matchAll(/^"(\w+)"="(.*)"\r$/gm)].map(([, name, value = '']) => [
    name,
    value.replaceAll(/\\(.)/g, '$1'),
  ]);
  const { instances, contact } = Object.fromEntries(values);
  expect(JSON.parse(instances)).toEqual(EXAMPLE_POLICY.instances);
  expect(contact).toBe(EXAMPLE_POLICY.contact);
  expect(text).toContain('"retentionMinutes"=dword:0000000f\r\n');
});

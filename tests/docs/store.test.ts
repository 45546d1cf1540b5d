import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { JUSTIFICATIONS, justified } from '../../scripts/store/permissions.ts';
import { BOUNDS, listings, storeTexts } from '../../scripts/store/texts.ts';

describe('the reasons for the permissions', () => {
  it('cover everything that the manifest requests', () => {
    expect(justified(manifest).map(([name]) => name)).toEqual([...manifest.permissions, ...manifest.host_permissions]);
  });

  it('fail for a permission without one', () => {
    const asked = { ...manifest, permissions: [...manifest.permissions, 'tabs'] };
    expect(() => justified(asked)).toThrow('tabs has no reason');
  });

  it('fail for a host without one', () => {
    const asked = { ...manifest, host_permissions: [...manifest.host_permissions, 'https://example.com/*'] };
    expect(() => justified(asked)).toThrow('https://example.com/* has no reason');
  });

  it('fail if one is superfluous', () => {
    expect(() => justified(manifest, { ...JUSTIFICATIONS, tabs: 'Why not.' })).toThrow(
      'tabs has a reason, but is not asked for',
    );
  });

  it('fail for a content script on other pages', () => {
    const asked = { ...manifest, content_scripts: [{ matches: ['https://*.signin.aws/*'] }] };
    expect(() => justified(asked)).toThrow('a content script runs on https://*.signin.aws/*');
  });
});

describe.each([...listings()])('the listing in %s', (_, listing) => {
  it.each(['name', 'summary', 'description'] as const)('has a %s that the stores accept', (field) => {
    expect(listing[field].length).toBeGreaterThan(0);
    expect(listing[field].length).toBeLessThanOrEqual(BOUNDS[field]);
    // A key without a sentence, or a slot without a value.
    expect(listing[field]).not.toMatch(/⟦|\{\w+\}/);
  });
});

it('declares that no data is collected, as the manifest does', () => {
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(storeTexts().get('docs/store/README.md')).toContain('`data_collection_permissions` requires `none`');
});

it("takes the privacy statement's words from the README, and the only table of what is stored from SECURITY.md", () => {
  const statement = storeTexts().get('docs/store/privacy.md') ?? '';
  expect(statement).toContain('# What is kept, where, and for how long');
  expect(statement.match(/^\| .+ \|$/gm)?.length).toBeGreaterThanOrEqual(10);
  expect(statement).toContain('Nothing leaves the device');
  expect(readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')).not.toContain('`storage.local`');
});

import { randomUUID } from 'node:crypto';
import type { Settings } from '../../background/settings.ts';
import type { LabBrowser } from '../../lab/browser.ts';
import type { Lab } from '../../lab/lab.ts';
import { importFile } from '../../src/identity-center/import.ts';
import { EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';
import { eventually } from './eventually.ts';
import { stored } from './stored.ts';

/** Settings as they stand once a person has made them: for what need not be chosen in the interface each time. */

/** background/settings.ts itself runs in the browser only. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  instances: [],
  retentionMinutes: 30,
  keepNextAccepted: false,
  language: 'en',
  theme: 'system',
};

/** The instance that these files make, one after the other. */
export const instanceOf = async (files: readonly string[], portalUrl: string | null = null): Promise<Instance> => {
  let instance: Instance = { ...EMPTY_INSTANCE, id: randomUUID(), name: 'Production', portalUrl };
  for (const text of files) {
    const imported = await importFile(instance, new TextEncoder().encode(text));
    if (!imported.ok) throw new Error(imported.error.code);
    instance = imported.value.instance;
  }
  return instance;
};

/**
 * Makes an instance of all that AWS and the IdP know of each other, unless told otherwise, and waits until every sign-in that was
 * diagnosed before is diagnosed by it.
 */
export const storeSettings = async (
  browser: LabBrowser,
  { spMetadata, idpMetadata, certificatePem }: Pick<Lab, 'spMetadata' | 'idpMetadata' | 'certificatePem'>,
): Promise<void> => {
  const instances = [await instanceOf([spMetadata, idpMetadata, certificatePem])];
  const before = await madeOf(browser);
  await browser.inExtension(store, { ...DEFAULT_SETTINGS, instances });
  await eventually(async () => (await madeOf(browser)).filter((digest) => before.includes(digest))).toEqual([]);
};

/** The digests of what the diagnoses were made of. */
const madeOf = async (browser: LabBrowser): Promise<readonly unknown[]> =>
  Object.entries(await stored(browser))
    .filter(([key]) => key.startsWith('diagnosis:'))
    .map(([, item]) => Reflect.get(Object(item), 'of'));

/** The extension API as a page of the extension has it. */
declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

const store = (settings: Settings): Promise<void> => chrome.storage.local.set({ settings });

import * as v from 'valibot';
import { DEFAULT_SETTINGS, instanceOf } from '../../fixtures/interface/settings.ts';
import type { LabBrowser } from '../../lab/browser.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Settings } from '../../storage/settings.ts';
import { eventually } from './eventually.ts';
import { stored } from './stored.ts';

/** Settings like a person's, for tests that need not use the interface for them. */

/**
 * Configures an instance with everything that AWS and the IdP know about each other, or with `values`, and waits until
 * every earlier sign-in is diagnosed with it. Without `certificatePem` nothing says which certificate AWS has.
 */
export const storeSettings = async (
  browser: LabBrowser,
  {
    spMetadata,
    idpMetadata,
    certificatePem,
  }: Pick<Lab, 'spMetadata' | 'idpMetadata'> & Partial<Pick<Lab, 'certificatePem'>>,
): Promise<void> => {
  const files = [spMetadata, idpMetadata, ...(certificatePem === undefined ? [] : [certificatePem])];
  const instances = [await instanceOf(files)];
  const before = await madeOf(browser);
  await browser.inExtension(store, { ...DEFAULT_SETTINGS, instances });
  await eventually(async () => (await madeOf(browser)).filter((digest) => before.includes(digest))).toEqual([]);
};

const DiagnosedSchema = v.object({ of: v.string() });

/** The digests of the diagnoses' input. */
const madeOf = async (browser: LabBrowser): Promise<readonly string[]> =>
  Object.entries(await stored(browser))
    .filter(([key]) => key.startsWith('diagnosed:'))
    .map(([, item]) => v.parse(DiagnosedSchema, item).of);

/** The extension API in a page of the extension. */
declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

const store = (settings: Settings): Promise<void> => chrome.storage.local.set({ settings });

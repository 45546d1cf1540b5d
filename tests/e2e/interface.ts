import { expect } from '@playwright/test';
import type { Files, Tab } from '../../lab/browser.ts';
import type { Lab } from '../../lab/lab.ts';
import { eventually } from './eventually.ts';

/** What the tests do and read in the interface, like a user. */

/** The interface's overall statement; null if there is none. */
export interface Shown {
  readonly state: string | null;
  readonly cause: string | null;
  readonly headline: string | null;
}

export const shown = (app: Pick<Tab, 'run'>): Promise<Shown> =>
  app.run(() => {
    const main = document.querySelector('main');
    return {
      state: main?.dataset['state'] ?? null,
      cause: main?.dataset['cause'] ?? null,
      headline: document.querySelector('h1')?.textContent ?? null,
    };
  }, null);

/** The texts of all elements that match this selector. */
export const textsOf = (app: Tab, selector: string): Promise<readonly string[]> =>
  app.run(
    (wanted) => [...document.querySelectorAll(wanted)].map((element) => (element.textContent ?? '').trim()),
    selector,
  );

/** The element's whole text. */
export const textOf = async (app: Tab): Promise<string> => (await textsOf(app, 'body')).join('');

/** The codes of the findings that are shown, each once, in alphabetical order. */
export const findingsShown = async (app: Tab): Promise<readonly string[]> => {
  // A diagnosis draws all findings except the first after its headline.
  await app.waitFor('.folds, main:not([data-cause])');
  const codes = await app.run(
    () => [...document.querySelectorAll<HTMLElement>('[data-finding]')].map(({ dataset }) => dataset['finding'] ?? ''),
    null,
  );
  return [...new Set(codes)].toSorted();
};

const goToPage = (app: Tab, page: 'settings' | 'diagnosis' | 'import'): Promise<void> =>
  app.run((fragment) => {
    location.hash = fragment;
  }, page);

export const openSettings = async (app: Tab): Promise<void> => {
  await goToPage(app, 'settings');
  await app.waitFor({ role: 'heading', name: 'Settings' });
};

export const openDiagnosis = (app: Tab): Promise<void> => goToPage(app, 'diagnosis');

export const openImport = async (app: Tab): Promise<void> => {
  await goToPage(app, 'import');
  await app.waitFor('.drop-box');
};

export const addInstance = (app: Tab): Promise<void> =>
  app.click({ role: 'button', name: 'Add an Identity Center instance' });

/** Chooses these files together in the visible import box. */
export const chooseFiles = (app: Tab, files: Files): Promise<void> =>
  app.chooseFiles('.drop-box input[type="file"]', files);

/** Drops a file onto the visible import box. */
export const dropFile = (app: Tab, name: string, text: string): Promise<void> =>
  app.run(
    (file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.text], file.name));
      document
        .querySelector('.drop-box')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );

/** Pastes a text into the visible import box. */
export const paste = async (app: Tab, text: string): Promise<void> => {
  const entry = { role: 'textbox', name: 'Paste text instead' } as const;
  if (!(await app.isVisible(entry))) await app.click('.drop-box + details > summary');
  await app.fill(entry, text);
  await app.click('.drop-box + details button');
};

/** The messages of the last import: a sentence for each file, after the file's name. */
export const importMessages = (app: Tab): Promise<readonly string[]> => textsOf(app, '[role="status"] .notice');

/** Configures an instance with everything that AWS and the IdP know about each other. */
export const importSettings = async (
  app: Tab,
  { spMetadata, idpMetadata, certificatePem }: Pick<Lab, 'spMetadata' | 'idpMetadata' | 'certificatePem'>,
): Promise<void> => {
  await openSettings(app);
  await addInstance(app);
  await app.waitFor('.drop-box');
  await chooseFiles(app, { 'aws.xml': spMetadata, 'idp.xml': idpMetadata, 'certificate.pem': certificatePem });
  await eventually(() => importMessages(app)).toEqual([
    expect.stringMatching(/^aws\.xmlAWS's metadata was imported/),
    expect.stringMatching(/^idp\.xmlThe identity provider's metadata was imported/),
    expect.stringMatching(/^certificate\.pemCertificates imported/),
  ]);
};

import { expect } from '@playwright/test';
import type { Files, Tab } from '../../lab/browser.ts';
import type { Lab } from '../../lab/lab.ts';
import { eventually } from './eventually.ts';

/** What the tests do in the interface as a user would, and what they read there. */

/** What the interface says as a whole; null if it says nothing of the kind. */
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

/** The texts of all that this selector finds. */
export const textsOf = (app: Tab, selector: string): Promise<readonly string[]> =>
  app.run(
    (wanted) => [...document.querySelectorAll(wanted)].map((element) => (element.textContent ?? '').trim()),
    selector,
  );

/** All of its text. */
export const textOf = async (app: Tab): Promise<string> => (await textsOf(app, 'body')).join('');

/** The codes of the findings shown, each once, in alphabetical order. */
export const findingsShown = async (app: Tab): Promise<readonly string[]> => {
  // A diagnosis draws all but the first after its headline.
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

/** Chooses these files at once in the import box that is shown. */
export const chooseFiles = (app: Tab, files: Files): Promise<void> =>
  app.chooseFiles('.drop-box input[type="file"]', files);

/** Drops a file onto the import box that is shown. */
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

/** Pastes a text into the import box that is shown. */
export const paste = async (app: Tab, text: string): Promise<void> => {
  const entry = { role: 'textbox', name: 'Paste text instead' } as const;
  if (!(await app.isVisible(entry))) await app.click('.drop-box + details > summary');
  await app.fill(entry, text);
  await app.click('.drop-box + details button');
};

/** What the last import says, a sentence for each file, after the file's name. */
export const importMessages = (app: Tab): Promise<readonly string[]> => textsOf(app, '[role="status"] .notice');

/** Makes an instance of everything that AWS and the IdP know about each other. */
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

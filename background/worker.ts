import { NOTHING_KNOWN } from '../src/diagnosis/build-context.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import { failureOf } from '../src/failure.ts';
import { browser, type Runtime } from '../storage/browser.ts';
import { onEffectiveSettingsChanged } from '../storage/effective-settings.ts';
import { onHostAccessChanged } from '../storage/host-access.ts';
import { noteTrouble } from '../storage/storage-trouble.ts';
import { onDeletionRequested } from './delete-stored.ts';
import { onAskedToGiveUp } from './give-up.ts';
import { onAnswered, onApiExecuted, onPageReported, onResponsePosted } from './listeners.ts';
import { onPrivateWindowClosed } from './private-windows.ts';
import { ANSWER_URLS, API_EXECUTE_URLS, RESPONSE_URLS } from './sign-in-urls.ts';
import { onUpdateAvailable, UPDATE_ALARM } from './update.ts';
import { UPKEEP_ALARM, upkeep } from './upkeep.ts';
import { welcome } from './welcome.ts';

/**
 * The browser may stop this worker at any line and start it again for the next event. So every listener is registered
 * here, while the script first runs, and nothing is remembered in variables.
 */
const keepUp = (): Promise<void> =>
  upkeep((observed, configured) => diagnose(observed, { ...NOTHING_KNOWN, ...configured })).catch((error: unknown) =>
    noteTrouble('not-diagnosed', Date.now(), failureOf(error)),
  );

/** Stores the observation, then does what follows from it. */
const then = <Details extends readonly unknown[]>(observe: (...details: Details) => Promise<void>) => {
  return (...details: Details): undefined => {
    void observe(...details).then(keepUp);
  };
};

const DOCUMENTS_AND_CALLS = ['main_frame', 'sub_frame', 'xmlhttprequest'] as const;

browser.webRequest.onBeforeRequest.addListener(
  then(onResponsePosted),
  { urls: [...RESPONSE_URLS], types: [...DOCUMENTS_AND_CALLS] },
  ['requestBody'],
);
browser.webRequest.onHeadersReceived.addListener(
  then(onAnswered),
  { urls: [...ANSWER_URLS], types: [...DOCUMENTS_AND_CALLS] },
  ['responseHeaders'],
);
browser.webRequest.onCompleted.addListener(then(onApiExecuted), {
  urls: [...API_EXECUTE_URLS],
  types: ['xmlhttprequest'],
});
browser.runtime.onMessage.addListener(then(onPageReported));
browser.runtime.onMessage.addListener(onDeletionRequested);
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  onAskedToGiveUp(message, sender)?.then(keepUp),
);
onPrivateWindowClosed(() => void keepUp());
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === UPKEEP_ALARM || name === UPDATE_ALARM) void keepUp();
});
onEffectiveSettingsChanged(() => void keepUp());
onHostAccessChanged(() => void keepUp());
browser.runtime.onUpdateAvailable.addListener(then(onUpdateAvailable));
browser.runtime.onInstalled.addListener((details) => void welcome(details));
void keepUp();

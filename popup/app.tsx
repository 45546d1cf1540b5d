import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keyOf } from '../src/message-key.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { headline } from '../src/wording/headline.ts';
import { DEFAULT_SETTINGS, type Settings } from '../storage/settings.ts';
import { chooseRecord } from './choose-record.ts';
import type { Details } from './details/details.tsx';
import { later } from './later.tsx';
import { mainState } from './main-state.ts';
import { type Page, pageOf } from './page.ts';
import { Brand } from './parts/brand.tsx';
import { Confirmed } from './parts/confirmed.tsx';
import { KeepNext } from './parts/keep-next.tsx';
import { SignInList } from './parts/sign-in-list.tsx';
import type { Place } from './place.ts';
import { type Actions, type Extension, type Read, useExtension } from './use-extension.ts';
import { type HandOverOf, useHandOver } from './use-hand-over.ts';
import { useImported } from './use-imported.ts';
import { useWithPasted } from './use-pasted.ts';
import { DiagnosisView } from './views/diagnosis.tsx';
import { EmptyView, NoAccessView, OutcomeView, WaitingView } from './views/states.tsx';
import type { Words } from './words.ts';

const ImportView = later(async () => (await import('./views/import.tsx')).ImportView);
const SettingsView = later(async () => (await import('./views/settings.tsx')).SettingsView);
const WelcomeView = later(async () => (await import('./views/welcome.tsx')).WelcomeView);

/** What is drawn once the first frame, which says what is wrong, is there. */
interface Rest {
  /** Null in a popup, which has no room for them. */
  readonly details: Details | null;
  /** It brings the consoles of all IdPs along. */
  readonly handOverOf: HandOverOf;
}

const loadRest = async ({ kind }: Place): Promise<Rest> => ({
  handOverOf: (await import('./hand-over.ts')).handOverOf,
  details: kind !== 'popup' ? await import('./details/details.tsx') : null,
});

/** The whole interface: the same in the popup and in a tab. */
export const App = ({
  place,
  first,
  words,
}: {
  readonly place: Place;
  /** What was read before anything was drawn. */
  readonly first: Read;
  readonly words: Words;
}): JSX.Element => {
  const { extension, actions } = useExtension(first);
  const [rest, setRest] = useState<Rest | null>(null);
  useEffect(() => {
    void loadRest(place).then(setRest);
  }, []);
  // Without an extension nothing was seen: there one begins with a file.
  const start = place.kind === 'page' ? 'import' : 'diagnosis';
  const [page, setPage] = useState<Page>(pageOf(location.hash, start));
  useEffect(() => {
    const follow = (): void => setPage(pageOf(location.hash, start));
    // The address may have changed between the first drawing and this.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const imported = useImported(extension.effective.instances);
  const inPopup = place.kind === 'popup';
  const go = (to: Page): void => {
    if (inPopup) {
      actions.openTab(to);
    } else {
      location.hash = to;
    }
  };
  return (
    <div class="frame">
      <Brand place={place} page={page} go={go} words={words} />
      <Problems extension={extension} words={words} />
      {page === 'settings' ? (
        <main>
          <SettingsView
            settings={extension.stored?.settings ?? DEFAULT_SETTINGS}
            problem={extension.stored?.problem ?? null}
            policy={extension.policy}
            seesSignIns={place.kind !== 'page'}
            save={actions.saveSettings}
            forgetEverything={actions.forgetEverything}
            words={words}
          />
        </main>
      ) : page === 'welcome' ? (
        <main>
          <WelcomeView
            hasAccess={extension.hasAccess}
            askForAccess={actions.askForAccess}
            signIn={() => go('diagnosis')}
            openSettings={() => go('settings')}
            words={words}
          />
        </main>
      ) : page === 'import' ? (
        <ImportView
          from={imported}
          settings={extension.effective}
          details={rest?.details ?? null}
          openSettings={() => go('settings')}
          words={words}
        />
      ) : (
        <SignIns
          extension={extension}
          actions={actions}
          place={place}
          rest={rest}
          openSettings={() => go('settings')}
          words={words}
        />
      )}
      <footer class="page-footer">
        <span>{words.t('ui_footer')}</span>
      </footer>
    </div>
  );
};

/** What could not be read or kept. */
const Problems = ({
  extension,
  words,
}: {
  readonly extension: Extension;
  readonly words: Words;
}): JSX.Element | null => {
  const problem = storageProblem(extension);
  return (
    problem && (
      <p class="notice bad" role="alert">
        {words.t(keyOf('ui_storage', problem))}
      </p>
    )
  );
};

const storageProblem = ({ records, stored, writeFailed, trouble }: Extension) => {
  if (writeFailed) return 'write';
  return records === null || stored === null ? 'read' : trouble;
};

/** The sign-in that is shown, and the others to choose from. */
const SignIns = ({
  extension,
  actions,
  place,
  rest,
  openSettings,
  words,
}: {
  readonly extension: Extension;
  readonly actions: Actions;
  readonly place: Place;
  readonly rest: Rest | null;
  readonly openSettings: () => void;
  readonly words: Words;
}): JSX.Element => {
  const { t } = words;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const records = extension.records ?? [];
  const settings = extension.stored?.settings ?? DEFAULT_SETTINGS;
  const record = chooseRecord(records, place, chosenId);
  // While an answer is waited for there is nothing to conclude from yet.
  const pasted = useWithPasted(record, extension.effective.instances);
  const diagnosis = record === null || record.waiting ? null : (pasted.diagnosis ?? record.diagnosis);
  const handOver = useHandOver(rest?.handOverOf ?? null, diagnosis, extension.effective, words);
  const details = rest?.details ?? null;
  const inPopup = place.kind === 'popup';
  const overview = record && details && (
    <details.Overview observed={record.observed} diagnosis={diagnosis} among={{ record, records }} words={words} />
  );
  useEffect(() => {
    if (record !== null && diagnosis !== null) {
      actions.markRead(record);
    }
  }, [record?.id, diagnosis]);
  return (
    <div class={records.length > 0 ? 'columns' : undefined}>
      <main
        data-state={mainState(record, extension.hasAccess)}
        data-cause={diagnosis === null ? undefined : (diagnosis.cause?.code ?? 'none')}
      >
        <p class="visually-hidden" role="status">
          {diagnosis !== null && headline(diagnosis, t)}
        </p>
        {record !== null && !extension.hasAccess && (
          <div class="notice">
            <p>{t('ui_no_access_sentence')}</p>
            <button type="button" class="button" onClick={actions.askForAccess}>
              {t('ui_no_access_button')}
            </button>
          </div>
        )}
        {record === null ? (
          extension.hasAccess ? (
            <EmptyView retentionMinutes={extension.effective.retentionMinutes} words={words} />
          ) : (
            <NoAccessView askForAccess={actions.askForAccess} words={words} />
          )
        ) : diagnosis !== null ? (
          <DiagnosisView
            key={record.id}
            record={record}
            state={mainState(record, true)}
            diagnosis={diagnosis}
            paste={pasted.paste}
            handOver={handOver}
            inPopup={inPopup}
            openSettings={openSettings}
            overview={overview}
            evidence={
              details && (
                <details.Evidence
                  observed={record.observed}
                  diagnosis={diagnosis}
                  instances={extension.effective.instances}
                  words={words}
                />
              )
            }
            words={words}
          />
        ) : record.waiting ? (
          <>
            <WaitingView record={record} inPopup={inPopup} words={words} />
            {overview}
          </>
        ) : (
          <>
            <OutcomeView record={record} words={words} />
            {overview}
          </>
        )}
      </main>
      {rest !== null && records.length > 0 && (
        <Aside
          records={records}
          shown={record}
          inPopup={inPopup}
          choose={setChosenId}
          settings={settings}
          saveSettings={actions.saveSettings}
          forget={actions.forgetSignIns}
          words={words}
        />
      )}
    </div>
  );
};

const Aside = ({
  records,
  shown,
  inPopup,
  choose,
  settings,
  saveSettings,
  forget,
  words,
}: {
  readonly records: readonly SignInRecord[];
  readonly shown: SignInRecord | null;
  readonly inPopup: boolean;
  readonly choose: (id: string) => void;
  readonly settings: Settings;
  readonly saveSettings: (settings: Settings) => void;
  readonly forget: () => void;
  readonly words: Words;
}): JSX.Element => (
  <aside class="stack" aria-label={words.t('ui_sign_ins')}>
    {(!inPopup || records.length > 1 || shown === null) && (
      <section class="card plain">
        <h2>{words.t('ui_sign_ins')}</h2>
        <SignInList records={records} shownId={shown?.id ?? null} now={Date.now()} choose={choose} words={words} />
      </section>
    )}
    {!inPopup && <KeepNext settings={settings} save={saveSettings} words={words} />}
    <Confirmed label={words.t('ui_forget')} sure={words.t('ui_forget_sure')} act={forget} words={words} />
  </aside>
);

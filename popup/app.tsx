import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keyOf } from '../src/message-key.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { headline } from '../src/wording/headline.ts';
import { DEFAULT_SETTINGS, type Settings } from '../storage/settings.ts';
import { chooseRecord } from './choose-record.ts';
import type { Details } from './details/details.tsx';
import type { I18n } from './i18n.ts';
import { instanceOf } from './instance-of.ts';
import { lazyView } from './lazy-view.tsx';
import { mainState } from './main-state.ts';
import { type Page, pageOf } from './page.ts';
import { Brand } from './parts/brand.tsx';
import { Confirmed } from './parts/confirmed.tsx';
import { KeepNext } from './parts/keep-next.tsx';
import { PageFooter } from './parts/page-footer.tsx';
import { SignInList } from './parts/sign-in-list.tsx';
import type { Place } from './place.ts';
import { recordToShow } from './record-to-show.ts';
import { type Actions, type Extension, type Read, useExtension } from './use-extension.ts';
import { type HandOverOf, useHandOver } from './use-hand-over.ts';
import { useImported } from './use-imported.ts';
import { useWithPasted } from './use-pasted.ts';
import { DiagnosisView } from './views/diagnosis.tsx';
import { ElsewhereView, EmptyView, NoAccessView, OutcomeView, WaitingView } from './views/states.tsx';

const ImportView = lazyView(async () => (await import('./views/import.tsx')).ImportView);
const SettingsView = lazyView(async () => (await import('./views/settings.tsx')).SettingsView);
const WelcomeView = lazyView(async () => (await import('./views/welcome.tsx')).WelcomeView);

/** What is drawn once the first frame, which says what is wrong, is there. */
interface Rest {
  /** Null in a popup, which has no room for them. */
  readonly details: Details | null;
  /** It brings the consoles of all IdPs along. */
  readonly handOverOf: HandOverOf;
}

const loadRest = async ({ kind }: Place): Promise<Rest> => {
  const [{ handOverOf }, details] = await Promise.all([
    import('./hand-over.ts'),
    kind !== 'popup' ? import('./details/details.tsx') : null,
    // It is drawn as soon as the messages are made.
    import('./views/remedies.tsx'),
  ]);
  return { handOverOf, details };
};

/** The whole interface: the same in the popup and in a tab. */
export const App = ({
  place,
  first,
  i18n,
}: {
  readonly place: Place;
  /** What was read before anything was drawn. */
  readonly first: Read;
  readonly i18n: I18n;
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
      <Brand place={place} page={page} go={go} i18n={i18n} />
      <Problems extension={extension} i18n={i18n} />
      {page === 'settings' ? (
        <main>
          <SettingsView
            settings={extension.stored?.settings ?? DEFAULT_SETTINGS}
            problem={extension.stored?.problem ?? null}
            policy={extension.policy}
            seesSignIns={place.kind !== 'page'}
            save={actions.saveSettings}
            back={() => go(place.kind === 'page' ? 'import' : 'diagnosis')}
            deleteEverything={actions.deleteEverything}
            i18n={i18n}
          />
        </main>
      ) : page === 'welcome' ? (
        <main>
          <WelcomeView
            hasAccess={extension.hasAccess}
            askForAccess={actions.askForAccess}
            signIn={() => go('diagnosis')}
            openSettings={() => go('settings')}
            i18n={i18n}
          />
        </main>
      ) : page === 'import' ? (
        <ImportView
          from={imported}
          settings={extension.effective}
          details={rest?.details ?? null}
          openSettings={() => go('settings')}
          i18n={i18n}
        />
      ) : (
        <SignIns
          extension={extension}
          actions={actions}
          place={place}
          rest={rest}
          openSettings={() => go('settings')}
          openImport={() => go('import')}
          i18n={i18n}
        />
      )}
      <PageFooter go={go} contact={extension.effective.policy.contact} i18n={i18n} />
    </div>
  );
};

/** What could not be read or kept. */
const Problems = ({ extension, i18n }: { readonly extension: Extension; readonly i18n: I18n }): JSX.Element | null => {
  const problem = storageProblem(extension);
  return (
    problem && (
      <p class="notice bad" role="alert">
        {i18n.t(keyOf('ui_storage', problem))}
        {problem === 'not-diagnosed' && extension.trouble?.failure != null && (
          <small>{i18n.t('report_program_failure', { failure: extension.trouble.failure })}</small>
        )}
      </p>
    )
  );
};

const storageProblem = ({ records, stored, writeFailed, trouble }: Extension) => {
  if (writeFailed) return 'write';
  return records === null || stored === null ? 'read' : (trouble?.trouble ?? null);
};

/** The sign-in as it is shown: see `recordToShow`. */
const useDiagnosed = (record: SignInRecord | null): SignInRecord | null => {
  const last = useRef<SignInRecord | null>(null);
  last.current = recordToShow(record, last.current);
  return last.current;
};

/** The sign-in that is shown, and the others to choose from. */
const SignIns = ({
  extension,
  actions,
  place,
  rest,
  openSettings,
  openImport,
  i18n,
}: {
  readonly extension: Extension;
  readonly actions: Actions;
  readonly place: Place;
  readonly rest: Rest | null;
  readonly openSettings: () => void;
  readonly openImport: () => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const records = extension.records ?? [];
  const settings = extension.stored?.settings ?? DEFAULT_SETTINGS;
  const record = useDiagnosed(chooseRecord(records, place, chosenId));
  const pasted = useWithPasted(record, extension.effective.instances);
  // Before the IdP's Response is there, something can be concluded only from what was pasted.
  const diagnosis = pasted.diagnosis ?? (record === null || record.waiting ? null : record.diagnosis);
  const handOver = useHandOver(
    rest?.handOverOf ?? null,
    diagnosis,
    extension.effective,
    i18n,
    extension.trouble?.failure ?? null,
  );
  const seen = diagnosis && instanceOf(diagnosis, extension.effective.instances, crypto.randomUUID());
  const details = rest?.details ?? null;
  const inPopup = place.kind === 'popup';
  const overview = record && details && (
    <details.Overview observed={record.observed} diagnosis={diagnosis} among={{ record, records }} i18n={i18n} />
  );
  useEffect(() => {
    if (record !== null && !record.waiting && diagnosis !== null) {
      actions.markViewed(record);
    }
  }, [record?.id, diagnosis]);
  return (
    <div class={records.length > 0 ? 'columns' : undefined}>
      {rest !== null && records.length > 1 && (
        <button
          type="button"
          class="button skip"
          onClick={() => document.querySelector<HTMLElement>('#sign-ins')?.focus()}
        >
          {t('ui_skip_to_sign_ins')}
        </button>
      )}
      <main
        data-state={mainState(record, extension.hasAccess, diagnosis !== null)}
        data-cause={diagnosis === null ? undefined : (diagnosis.cause?.code ?? 'none')}
      >
        <p class="visually-hidden" role="status">
          {diagnosis !== null && headline(diagnosis, t)}
        </p>
        {records.length > 0 && !extension.hasAccess && (
          <div class="notice">
            <p>{t('ui_no_access_sentence')}</p>
            <button type="button" class="button" onClick={actions.askForAccess}>
              {t('ui_no_access_button')}
            </button>
          </div>
        )}
        {record === null ? (
          records[0] !== undefined ? (
            <ElsewhereView newest={records[0]} show={() => setChosenId(records[0]?.id ?? null)} i18n={i18n} />
          ) : extension.hasAccess ? (
            <EmptyView
              retentionMinutes={extension.effective.retentionMinutes}
              portalUrl={extension.effective.instances.find(({ portalUrl }) => portalUrl !== null)?.portalUrl ?? null}
              openImport={openImport}
              i18n={i18n}
            />
          ) : (
            <NoAccessView askForAccess={actions.askForAccess} i18n={i18n} />
          )
        ) : diagnosis !== null ? (
          <DiagnosisView
            key={record.id}
            record={record}
            state={mainState(record, true, true)}
            diagnosis={diagnosis}
            paste={pasted.paste}
            saveInstance={
              seen &&
              (() => {
                actions.saveSettings({ ...settings, instances: [...settings.instances, seen] });
                openSettings();
              })
            }
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
                  i18n={i18n}
                />
              )
            }
            i18n={i18n}
          />
        ) : record.waiting ? (
          <>
            <WaitingView record={record} paste={pasted.paste} inPopup={inPopup} i18n={i18n} />
            {overview}
          </>
        ) : (
          <>
            <OutcomeView record={record} i18n={i18n} />
            {overview}
          </>
        )}
      </main>
      {rest !== null && records.length > 0 && (
        <Aside
          records={records.map((each) => (each.id === record?.id ? { ...each, diagnosis } : each))}
          shown={record}
          inPopup={inPopup}
          choose={setChosenId}
          settings={settings}
          saveSettings={actions.saveSettings}
          deleteSignIns={actions.deleteSignIns}
          i18n={i18n}
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
  deleteSignIns,
  i18n,
}: {
  readonly records: readonly SignInRecord[];
  readonly shown: SignInRecord | null;
  readonly inPopup: boolean;
  readonly choose: (id: string) => void;
  readonly settings: Settings;
  readonly saveSettings: (settings: Settings) => void;
  readonly deleteSignIns: () => void;
  readonly i18n: I18n;
}): JSX.Element => (
  <aside class="stack" id="sign-ins" tabIndex={-1} aria-label={i18n.t('ui_sign_ins')}>
    {(!inPopup || records.length > 1) && (
      <section class="card plain">
        <h2>{i18n.t('ui_sign_ins')}</h2>
        <SignInList records={records} shownId={shown?.id ?? null} now={Date.now()} choose={choose} i18n={i18n} />
      </section>
    )}
    {!inPopup && <KeepNext settings={settings} save={saveSettings} i18n={i18n} />}
    <Confirmed
      label={i18n.t('ui_delete_sign_ins')}
      sure={i18n.t('ui_delete_sign_ins_sure')}
      act={deleteSignIns}
      i18n={i18n}
    />
  </aside>
);

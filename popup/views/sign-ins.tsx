import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { headline } from '../../src/wording/headline.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import { chooseRecord } from '../choose-record.ts';
import type { I18n } from '../i18n.ts';
import { instanceOf } from '../instance-of.ts';
import type { Rest } from '../load-rest.ts';
import { mainState } from '../main-state.ts';
import { SignInsAside } from '../parts/sign-ins-aside.tsx';
import type { Place } from '../place.ts';
import { recordToShow } from '../record-to-show.ts';
import type { Actions, Extension } from '../use-extension.ts';
import { useHandOver } from '../use-hand-over.ts';
import { useWithPasted } from '../use-pasted.ts';
import { DiagnosisView } from './diagnosis.tsx';
import { ElsewhereView, EmptyView, NoAccessView, OutcomeView, WaitingView } from './states.tsx';

/** The sign-in as it is shown: see `recordToShow`. */
const useDiagnosed = (record: SignInRecord | null): SignInRecord | null => {
  const last = useRef<SignInRecord | null>(null);
  last.current = recordToShow(record, last.current);
  return last.current;
};

/** The sign-in that is shown, and the others to choose from. */
export const SignInsView = ({
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
        <SignInsAside
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

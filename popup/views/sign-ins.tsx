import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { headline } from '../../src/wording/headline.ts';
import { effectiveSettings } from '../../storage/effective-settings.ts';
import { NO_POLICY } from '../../storage/policy.ts';
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

/** The sign-in as it is shown (see `recordToShow`). */
const useDiagnosed = (record: SignIn | null): SignIn | null => {
  const last = useRef<SignIn | null>(null);
  last.current = recordToShow(record, last.current);
  return last.current;
};

/** In the first frame only what it shows. */
type SignIn = Extension['signIns'][number];

const NOTHING_SET = effectiveSettings(DEFAULT_SETTINGS, NO_POLICY);

const isWhole = (signIn: SignIn): signIn is SignInRecord => 'lastSeen' in signIn;

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
  const { signIns, hasAccess, whole } = extension;
  const signIn = useDiagnosed(chooseRecord(signIns, place, chosenId));
  const record = signIn !== null && isWhole(signIn) ? signIn : null;
  const records = whole?.records ?? [];
  const effective = whole?.effective ?? NOTHING_SET;
  const pasted = useWithPasted(record, effective.instances);
  // Before the IdP's Response arrives, only pasted texts allow a conclusion.
  const diagnosed = pasted.diagnosis ?? (record === null || record.waiting ? null : record.diagnosis);
  const diagnosis = diagnosed ?? (signIn === null || signIn.waiting ? null : signIn.diagnosis);
  const handOver = useHandOver(rest?.handOverOf ?? null, diagnosed, effective, i18n, whole?.trouble?.failure ?? null);
  const seen = diagnosed && instanceOf(diagnosed, effective.instances, crypto.randomUUID());
  const details = rest?.details ?? null;
  const inPopup = place.kind === 'popup';
  const overview = record && details && (
    <details.Overview observed={record.observed} diagnosis={diagnosed} among={{ record, records }} i18n={i18n} />
  );
  useEffect(() => {
    if (record !== null && !record.waiting && diagnosed !== null) {
      actions.markViewed(record);
    }
  }, [record?.id, diagnosed]);
  return (
    <div class={signIns.length > 0 ? 'columns' : undefined}>
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
        data-state={mainState(signIn, hasAccess, diagnosis !== null)}
        data-cause={diagnosis === null ? undefined : (diagnosis.cause?.code ?? 'none')}
      >
        <p class="visually-hidden" role="status">
          {diagnosis !== null && headline(diagnosis, t)}
        </p>
        {signIns.length > 0 && !hasAccess && (
          <div class="notice">
            <p>{t('ui_no_access_sentence')}</p>
            <button type="button" class="button" onClick={actions.askForAccess}>
              {t('ui_no_access_button')}
            </button>
          </div>
        )}
        {signIn === null ? (
          signIns[0] !== undefined ? (
            <ElsewhereView newest={signIns[0]} show={() => setChosenId(signIns[0]?.id ?? null)} i18n={i18n} />
          ) : hasAccess ? (
            <EmptyView
              retentionMinutes={effective.retentionMinutes}
              portalUrl={effective.instances.find(({ portalUrl }) => portalUrl !== null)?.portalUrl ?? null}
              openImport={openImport}
              i18n={i18n}
            />
          ) : (
            <NoAccessView askForAccess={actions.askForAccess} i18n={i18n} />
          )
        ) : diagnosis !== null ? (
          <DiagnosisView
            key={signIn.id}
            record={signIn}
            state={mainState(signIn, true, true)}
            diagnosis={diagnosis}
            paste={record && pasted.paste}
            saveInstance={
              seen &&
              whole &&
              (() => {
                const settings = whole.stored?.settings ?? DEFAULT_SETTINGS;
                actions.saveSettings({ ...settings, instances: [...settings.instances, seen] });
                openSettings();
              })
            }
            handOver={handOver}
            inPopup={inPopup}
            openSettings={openSettings}
            overview={overview}
            evidence={
              record &&
              diagnosed &&
              details && (
                <details.Evidence
                  observed={record.observed}
                  diagnosis={diagnosed}
                  instances={effective.instances}
                  i18n={i18n}
                />
              )
            }
            i18n={i18n}
          />
        ) : signIn.waiting ? (
          <>
            <WaitingView record={signIn} paste={record && pasted.paste} inPopup={inPopup} i18n={i18n} />
            {overview}
          </>
        ) : (
          <>
            <OutcomeView record={signIn} i18n={i18n} />
            {overview}
          </>
        )}
      </main>
      {rest !== null && whole !== null && records.length > 0 && (
        <SignInsAside
          records={records.map((each) => (each.id === record?.id ? { ...each, diagnosis: diagnosed } : each))}
          shown={record}
          inPopup={inPopup}
          choose={setChosenId}
          settings={whole.stored?.settings ?? DEFAULT_SETTINGS}
          saveSettings={actions.saveSettings}
          deleteSignIns={actions.deleteSignIns}
          i18n={i18n}
        />
      )}
    </div>
  );
};

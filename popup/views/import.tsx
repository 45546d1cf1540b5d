import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keyOf } from '../../src/message-key.ts';
import type { ErrorReport } from '../../src/report/format.ts';
import { meaningOf, titleOf } from '../../src/wording/code-texts.ts';
import { sentencesText } from '../../src/wording/joined-text.ts';
import { nextStepText } from '../../src/wording/step-of-fixers.ts';
import type { Translate } from '../../src/wording/translate.ts';
import { undecodableText } from '../../src/wording/undecodable-text.ts';
import type { EffectiveSettings } from '../../storage/effective-settings.ts';
import type { Details } from '../details/details.tsx';
import { type HandOver, handOverOf } from '../hand-over.ts';
import type { I18n } from '../i18n.ts';
import { diagnosisOfImported, headlineOfImported, timeOfImported } from '../imported.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { ImportBox, type ImportResult } from '../parts/import-box.tsx';
import { ImportedList } from '../parts/imported-list.tsx';
import { MailLink } from '../parts/mail-link.tsx';
import { Messages } from '../parts/messages.tsx';
import { OutcomeChip } from '../parts/outcome-chip.tsx';
import { PageBox } from '../parts/page-box.tsx';
import { PostFields } from '../parts/post-fields.tsx';
import type { Imported, ImportFault } from '../read-import.ts';
import { useHandOver } from '../use-hand-over.ts';
import type { ImportedSignIns } from '../use-imported.ts';
import { useWithPasted, type WithPasted } from '../use-pasted.ts';
import { DiagnosisView } from './diagnosis.tsx';

interface Props {
  readonly from: ImportedSignIns;
  /** The settings' instances. */
  readonly settings: EffectiveSettings;
  readonly details: Details | null;
  readonly openSettings: () => void;
  readonly i18n: I18n;
}

/** Sign-ins from files: what can be imported, then the same diagnosis as for a sign-in that was seen here. */
export const ImportView = ({ from, settings, details, openSettings, i18n }: Props): JSX.Element => {
  const { t } = i18n;
  const { imported, shown } = from;
  const main = useRef<HTMLElement>(null);
  const pasted = useWithPasted(shown?.kind === 'sign-in' ? shown : null, settings.instances);
  useEffect(() => {
    // The box has moved, so the focus goes to the result.
    if (shown !== null) {
      main.current?.focus();
    }
  }, [shown?.id]);
  return (
    <div class={shown === null ? undefined : 'columns'}>
      <main
        ref={main}
        tabIndex={-1}
        data-state={shown === null ? undefined : 'imported'}
        data-cause={shown === null ? undefined : causeOf(shown)}
      >
        <p class="visually-hidden" role="status">
          {shown !== null && headlineOfImported(shown, t)}
        </p>
        {shown === null ? (
          <Invitation from={from} i18n={i18n} />
        ) : (
          <Shown
            key={shown.id}
            shown={shown}
            say={from.say}
            pasted={pasted}
            settings={settings}
            details={details}
            openSettings={openSettings}
            i18n={i18n}
          />
        )}
      </main>
      {shown !== null && (
        <aside class="stack" aria-label={t('ui_imported_list')}>
          {imported.length > 1 && (
            <section class="card plain">
              <h2>{t('ui_imported_list')}</h2>
              <ImportedList
                imported={imported}
                shownId={shown.id}
                shownDiagnosis={pasted.diagnosis}
                choose={from.choose}
                i18n={i18n}
              />
            </section>
          )}
          <section class="card plain" aria-labelledby="import-more">
            <h2 id="import-more">{t('ui_evidence_another')}</h2>
            <EvidenceBox from={from} i18n={i18n} />
          </section>
          <div class="buttons">
            <button type="button" class="button tiny" onClick={from.clear}>
              {t('ui_imported_clear')}
            </button>
          </div>
        </aside>
      )}
    </div>
  );
};

const causeOf = (shown: Imported): string => {
  const diagnosis = diagnosisOfImported(shown);
  return diagnosis === null ? 'message-undecodable' : (diagnosis.cause?.code ?? 'none');
};

/** Nothing was imported yet: what can be imported, and what happens with it. */
const Invitation = ({ from, i18n }: Pick<Props, 'from' | 'i18n'>): JSX.Element => {
  const { t } = i18n;
  return (
    <>
      <div class="headline">
        <h1>{t('ui_evidence_headline')}</h1>
        <p class="sentence">{t('ui_evidence_sentence')}</p>
      </div>
      <section class="card" aria-label={t('ui_page_import')}>
        <EvidenceBox from={from} i18n={i18n} />
      </section>
      <section class="card" aria-label={t('ui_page_shown')}>
        <PageBox take={from.takePage} i18n={i18n} />
      </section>
      <section aria-labelledby="import-kinds" class="stack">
        <h2 id="import-kinds">{t('ui_evidence_kinds')}</h2>
        <dl class="kinds">
          {(['har', 'saml_tracer', 'request', 'message', 'words', 'settings', 'report'] as const).map((kind) => (
            <div key={kind}>
              <dt>{t(`ui_evidence_${kind}`)}</dt>
              <dd class="quiet">{t(`ui_evidence_${kind}_explained`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p class="quiet small">{t('ui_evidence_privacy')}</p>
    </>
  );
};

const EvidenceBox = ({ from, i18n }: Pick<Props, 'from' | 'i18n'>): JSX.Element => {
  const { t } = i18n;
  return (
    <>
      <ImportBox
        invitation={t('ui_evidence_drop')}
        accept=".har,.json,.txt,.xml,.b64,.html,.php,.tf,.yaml,.yml"
        take={from.take}
        results={from.faults.map((fault) => resultOf(fault, t))}
        i18n={i18n}
      />
      <p role="status" class="quiet small">
        {from.isReading && t('ui_evidence_reading')}
      </p>
    </>
  );
};

/** Why a file gave no result; quotes nothing of it. */
const resultOf = ({ file, error }: ImportFault, t: Translate): ImportResult => ({
  ok: false,
  file,
  text:
    error.code === 'metadata' || error.code === 'aws-words' || error.code === 'is-settings'
      ? t(keyOf('ui_evidence', error.code))
      : undecodableText({ ...NO_PLACE, layer: file === null ? 'text' : 'file', ...error, reason: error.code }, t),
});

const NO_PLACE = { offset: null, line: null, column: null, root: null, encoding: null } as const;

/** One imported sign-in, clearly marked as such. */
const Shown = ({
  shown,
  say,
  pasted,
  settings,
  details,
  openSettings,
  i18n,
}: Omit<Props, 'from'> & {
  readonly shown: Imported;
  readonly say: ImportedSignIns['say'];
  readonly pasted: WithPasted;
}): JSX.Element => {
  const diagnosis = pasted.diagnosis ?? diagnosisOfImported(shown);
  const observed = shown.kind === 'sign-in' ? shown.observed : null;
  const handOver = useHandOver(handOverOf, shown.kind === 'report' ? shown.report : diagnosis, settings, i18n);
  return (
    <>
      <Provenance shown={shown} i18n={i18n} />
      {diagnosis === null ? (
        shown.kind === 'report' &&
        'error' in shown.report && <Unreadable error={shown.report.error} handOver={handOver} i18n={i18n} />
      ) : (
        <DiagnosisView
          record={{
            id: shown.id,
            private: false,
            firstSeen: timeOfImported(shown),
          }}
          state="imported"
          diagnosis={diagnosis}
          saveInstance={null}
          paste={shown.kind === 'sign-in' ? pasted.paste : null}
          handOver={handOver}
          inPopup={false}
          openSettings={openSettings}
          overview={
            <>
              {shown.kind === 'sign-in' && shown.bare !== null && shown.diagnosis.error === null && (
                <PostFields
                  post={shown.observed.post}
                  standIns={pasted.diagnosis === null ? shown.standIns : null}
                  say={(said) => void say(shown.id, said)}
                  i18n={i18n}
                />
              )}
              {details && shown.kind !== 'settings' && (
                <details.Overview observed={observed} diagnosis={diagnosis} among={null} i18n={i18n} />
              )}
            </>
          }
          evidence={
            details && (
              <details.Evidence observed={observed} diagnosis={diagnosis} instances={settings.instances} i18n={i18n} />
            )
          }
          i18n={i18n}
        />
      )}
    </>
  );
};

/** Its source: it was not seen in this browser, and is not stored. */
const Provenance = ({ shown, i18n }: { readonly shown: Imported; readonly i18n: I18n }): JSX.Element => {
  const { t } = i18n;
  const isBare = shown.kind === 'sign-in' && shown.bare !== null;
  return (
    <div class="notice imported">
      <p>
        <strong>{t(shown.file === null ? 'ui_imported_pasted' : 'ui_imported_file')}</strong>{' '}
        {shown.file !== null && <bdi>{shown.file}</bdi>}
      </p>
      <p class="small">
        {sentencesText(
          [
            t(shown.kind === 'settings' ? 'ui_imported_settings_explained' : 'ui_imported_explained'),
            ...(isBare || shown.kind === 'settings'
              ? []
              : [t(timeOfImported(shown) === null ? 'ui_imported_no_time' : 'ui_imported_time')]),
            ...(shown.kind === 'report' ? [t(keyOf('ui_imported_level', shown.report.level))] : []),
          ],
          t,
        )}
      </p>
    </div>
  );
};

/** A report that says why a message could not be read. */
const Unreadable = ({
  error,
  handOver,
  i18n,
}: {
  readonly error: ErrorReport['error'];
  readonly handOver: HandOver | null;
  readonly i18n: I18n;
}): JSX.Element => (
  <>
    <p class="chips">
      <OutcomeChip state="imported" i18n={i18n} />
    </p>
    <div class="headline">
      <h1>{titleOf(error.code, i18n.t)}</h1>
      <p class="sentence">{undecodableText(error, i18n.t)}</p>
    </div>
    <section class="stack tight" data-part="next-step">
      <p class="next-step">{nextStepText('again-then-idp-admin', i18n.t)}</p>
      {handOver?.message && (
        <CopyButton
          kind="primary"
          text={handOver.message.text}
          label={i18n.t(keyOf('ui_copy_message', handOver.message.to))}
          i18n={i18n}
        />
      )}
      <MailLink message={handOver?.message ?? null} i18n={i18n} />
    </section>
    {handOver !== null && <Messages handOver={handOver} i18n={i18n} />}
    <p>{meaningOf(error.code, i18n.t)}</p>
  </>
);

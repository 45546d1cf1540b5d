import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { isCauseOfTime } from '../cause-of-time.ts';
import type { I18n } from '../i18n.ts';
import { Fold } from '../parts/fold.tsx';
import { CertificateCards } from './certificate-cards.tsx';
import { fieldRows } from './fields.ts';
import { FieldsTable } from './fields-table.tsx';
import { retestOf } from './retest.ts';
import { RetestCard } from './retest-card.tsx';
import { SignInPicture } from './sign-in-picture.tsx';
import { UnreadableMessage } from './unreadable-message.tsx';
import { useMessages, useWholeCertificates } from './use-messages.ts';
import { validityOf } from './validity.ts';
import { ValidityBar } from './validity-bar.tsx';
import { XmlView } from './xml-view.tsx';

/** The details for an engineer, which only a tab shows; a separate chunk that the popup never loads. */
export interface Details {
  readonly Overview: typeof Overview;
  readonly Evidence: typeof Evidence;
}

/** How this sign-in went, compared with an earlier one. */
export const Overview = ({
  observed,
  diagnosis,
  among,
  i18n,
}: {
  /** Null for a report. */
  readonly observed: ObservedSignIn | null;
  readonly diagnosis: Diagnosis | null;
  /** The sign-in, and all others that were seen here; null for an imported one. */
  readonly among: { readonly record: SignInRecord; readonly records: readonly SignInRecord[] } | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const retest = among && retestOf(among.records, among.record);
  return (
    <>
      {retest !== null && <RetestCard retest={retest} i18n={i18n} />}
      <SignInPicture observed={observed} diagnosis={diagnosis} record={among?.record ?? null} i18n={i18n} />
    </>
  );
};

/** Everything that the diagnosis was made from. */
export const Evidence = ({
  observed,
  diagnosis,
  instances,
  i18n,
}: {
  /** Null for a report. */
  readonly observed: ObservedSignIn | null;
  readonly diagnosis: Diagnosis;
  /** The configured instances, which contain the certificates that Identity Center has. */
  readonly instances: readonly Instance[];
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const [showPersonal, setShowPersonal] = useState(false);
  const messages = useMessages(observed, diagnosis.authnRequest?.id ?? null);
  const whole = useWholeCertificates(messages.response?.document ?? null, instances);
  const validity = useMemo(() => validityOf(diagnosis), [diagnosis]);
  const rows = useMemo(() => fieldRows(diagnosis), [diagnosis]);
  const { response, request } = messages;
  const unreadable = diagnosis.error === null ? null : (observed?.post?.message ?? null);
  return (
    <>
      {validity !== null && !isCauseOfTime(diagnosis) && (
        <Fold heading={t('ui_validity')} open>
          <ValidityBar validity={validity} i18n={i18n} />
        </Fold>
      )}
      {diagnosis.certificates.length > 0 && (
        <Fold heading={t('ui_certificates_seen')} count={diagnosis.certificates.length} open>
          <CertificateCards certificates={diagnosis.certificates} whole={whole} i18n={i18n} />
        </Fold>
      )}
      {(rows.length > 0 || response !== null || request !== null || unreadable !== null) && (
        <label class="switch">
          <input
            class="tick"
            type="checkbox"
            checked={showPersonal}
            data-action="show-personal"
            onChange={(event) => setShowPersonal(event.currentTarget.checked)}
          />
          <span>
            {t('ui_personal_show')}
            <span class="quiet small">{t('ui_personal_show_explained')}</span>
          </span>
        </label>
      )}
      {rows.length > 0 && (
        <Fold heading={t('ui_fields')} count={rows.length} open>
          <FieldsTable rows={rows} showPersonal={showPersonal} i18n={i18n} />
        </Fold>
      )}
      {response !== null && (
        <Fold heading={t('ui_message_response')} open>
          <XmlView
            message={response}
            findings={diagnosis.findings}
            label={t('ui_message_response')}
            showPersonal={showPersonal}
            i18n={i18n}
          />
        </Fold>
      )}
      {unreadable !== null && diagnosis.error !== null && (
        <Fold heading={t('ui_message_response')} open>
          <UnreadableMessage message={unreadable} error={diagnosis.error} showPersonal={showPersonal} i18n={i18n} />
        </Fold>
      )}
      {request !== null && (
        <Fold heading={t('ui_message_request')} open>
          <XmlView
            message={request}
            findings={diagnosis.findings}
            label={t('ui_message_request')}
            showPersonal={showPersonal}
            i18n={i18n}
          />
        </Fold>
      )}
    </>
  );
};

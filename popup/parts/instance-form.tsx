import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { decodeText } from '../../src/evidence/decode-text.ts';
import { readIdpApplications } from '../../src/evidence/idp-application.ts';
import { importFile } from '../../src/identity-center/import.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { productById } from '../../src/idp/products.ts';
import { keyOf } from '../../src/message-key.ts';
import type { I18n } from '../i18n.ts';
import { importErrorText } from '../import-error-text.ts';
import { formatMoment } from '../times.ts';
import { CertificateWarnings } from './certificate-warnings.tsx';
import { Confirmed } from './confirmed.tsx';
import { HeldCertificates } from './held-certificates.tsx';
import { ImportBox, type ImportResult, type TakenFile } from './import-box.tsx';
import { Preflight } from './preflight.tsx';
import { LinesField, TextField } from './text-field.tsx';
import { WhereToGet } from './where-to-get.tsx';

interface Props {
  readonly instance: Instance;
  /** Its last accepted sign-in, seen here or imported with the settings. */
  readonly lastAccepted: Instance['lastAccepted'];
  readonly put: (changed: Instance) => void;
  readonly remove: () => void;
  readonly i18n: I18n;
}

/**
 * One Identity Center instance: the user imports its files or types its URLs, and sees at once what does not fit
 * together.
 */
export const InstanceForm = ({ instance, lastAccepted, put, remove, i18n }: Props): JSX.Element => {
  const { t } = i18n;
  // Decided once, because it must not fold while someone is typing in it.
  const [startsOpen] = useState(instance.issuerUrl === null && instance.idpMetadata === null);
  const [results, setResults] = useState<readonly ImportResult[]>([]);
  const take = async (files: readonly TakenFile[]): Promise<boolean> => {
    const imported = await takeInto(instance, put, i18n)(files);
    setResults(imported);
    return imported.every(({ ok }) => ok);
  };
  const name = instance.name === '' ? t('ui_instance_unnamed') : instance.name;
  return (
    <section class="card" aria-label={name}>
      <div class="card-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <Confirmed
          label={t('ui_instance_remove')}
          of={name}
          sure={t('ui_instance_remove_sure')}
          act={remove}
          i18n={i18n}
        />
      </div>
      <ImportBox
        of={name}
        invitation={t('ui_import_drop')}
        accept=".xml,.pem,.crt,.cer,.der,.txt,.json,.php,.tf,.yaml,.yml"
        take={take}
        results={results}
        i18n={i18n}
      />
      <WhereToGet of={name} i18n={i18n} />
      <CertificateWarnings of={{ ...instance, lastAccepted }} i18n={i18n} />
      <Preflight instance={instance} i18n={i18n} />
      {instance.application !== null && (
        <div class="buttons">
          <p>{t('ui_instance_application', { product: productById(instance.application.product).name })}</p>
          <button type="button" class="button tiny" onClick={() => put({ ...instance, application: null })}>
            {t('ui_instance_application_remove')}
          </button>
        </div>
      )}
      <HeldCertificates
        certificates={instance.certificates}
        remove={(removed) =>
          put({ ...instance, certificates: instance.certificates.filter(({ der }) => der !== removed) })
        }
        i18n={i18n}
      />
      <details open={startsOpen}>
        <summary>
          <h3>{t('ui_instance_values')}</h3>
        </summary>
        <div class="stack">
          <div class="fields-two">
            <TextField
              label={t('ui_instance_name')}
              value={instance.name}
              put={(text) => put({ ...instance, name: text ?? '' })}
            />
            <TextField
              label={t('ui_instance_portal')}
              value={instance.portalUrl}
              example="https://d-1234567890.awsapps.com/start"
              put={(portalUrl) => put({ ...instance, portalUrl })}
            />
            <TextField
              label={t('ui_instance_issuer')}
              explained={t('ui_instance_issuer_explained')}
              value={instance.issuerUrl}
              put={(issuerUrl) => put({ ...instance, issuerUrl })}
            />
            <LinesField
              label={t('ui_instance_acs')}
              explained={t('ui_instance_acs_explained')}
              values={instance.acsUrls}
              put={(acsUrls) => put({ ...instance, acsUrls })}
            />
            <TextField
              label={t('ui_instance_idp')}
              explained={t('ui_instance_idp_explained')}
              value={instance.idpEntityId}
              put={(idpEntityId) => put({ ...instance, idpEntityId })}
            />
            <TextField
              label={t('ui_instance_idp_sign_in')}
              value={instance.idpSignInUrl}
              put={(idpSignInUrl) => put({ ...instance, idpSignInUrl })}
            />
            <TextField
              label={t('ui_instance_user')}
              explained={t('ui_instance_user_explained')}
              value={instance.userName}
              put={(userName) => put({ ...instance, userName })}
            />
          </div>
        </div>
      </details>
      {lastAccepted !== null && (
        <p class="quiet small">
          {t('ui_instance_last_accepted', { time: formatMoment(lastAccepted.at, i18n.locale) ?? '' })}
        </p>
      )}
    </section>
  );
};

/** Imports files into the instance one after the other, and says what each of them contained. */
const takeInto =
  (instance: Instance, put: Props['put'], { t }: I18n) =>
  async (files: readonly TakenFile[]): Promise<readonly ImportResult[]> => {
    const results: ImportResult[] = [];
    let changed = instance;
    for (const { name: file, bytes } of files) {
      const result = await importFile(changed, bytes);
      const applications = result.ok ? [] : readIdpApplications(decodeText(bytes) ?? '');
      const [application, ...others] = applications;
      if (result.ok) {
        changed = result.value.instance;
        results.push({ ok: true, file, text: t(keyOf('ui_imported', result.value.kind)) });
      } else if (application === undefined) {
        results.push({ ok: false, file, text: importErrorText(result.error, t) });
      } else if (others.length > 0) {
        results.push({ ok: false, file, text: t('ui_import_several_applications') });
      } else {
        changed = { ...changed, application };
        results.push({ ok: true, file, text: t('ui_imported_idp_application') });
      }
    }
    if (changed !== instance) {
      put(changed);
    }
    return results;
  };

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FederationAccount } from '../../src/iam-federation/account.ts';
import { importProviderMetadata } from '../../src/iam-federation/import.ts';
import type { I18n } from '../i18n.ts';
import { importErrorText } from '../import-error-text.ts';
import { CertificateWarnings } from './certificate-warnings.tsx';
import { Confirmed } from './confirmed.tsx';
import { HeldCertificates } from './held-certificates.tsx';
import { ImportBox, type ImportResult, type TakenFile } from './import-box.tsx';
import { AccountPreflight } from './preflight.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly account: FederationAccount;
  readonly put: (changed: FederationAccount) => void;
  readonly remove: () => void;
  readonly i18n: I18n;
}

/**
 * One AWS account of IAM federation: the user imports what was uploaded for its SAML provider, and sees at once what is
 * wrong with it.
 */
export const AccountForm = ({ account, put, remove, i18n }: Props): JSX.Element => {
  const { t } = i18n;
  const [results, setResults] = useState<readonly ImportResult[]>([]);
  const take = async (files: readonly TakenFile[]): Promise<boolean> => {
    const answers = await takeInto(account, put, i18n)(files);
    setResults(answers);
    return answers.every(({ ok }) => ok);
  };
  const name = account.name === '' ? t('ui_account_unnamed') : account.name;
  return (
    <section class="card" aria-label={name}>
      <div class="card-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <Confirmed
          label={t('ui_instance_remove')}
          of={name}
          sure={t('ui_account_remove_sure')}
          act={remove}
          i18n={i18n}
        />
      </div>
      <ImportBox of={name} invitation={t('ui_account_drop')} accept=".xml" take={take} results={results} i18n={i18n} />
      <CertificateWarnings of={account} i18n={i18n} />
      <AccountPreflight account={account} i18n={i18n} />
      <HeldCertificates certificates={account.certificates} remove={null} i18n={i18n} />
      <div class="fields-two">
        <TextField
          label={t('ui_instance_name')}
          value={account.name}
          put={(text) => put({ ...account, name: text ?? '' })}
        />
        <TextField
          label={t('ui_account_provider')}
          value={account.providerArn}
          example="arn:aws:iam::111122223333:saml-provider/Example"
          put={(providerArn) => put({ ...account, providerArn })}
        />
        <TextField
          label={t('ui_account_audience')}
          explained={t('ui_account_audience_explained')}
          value={account.audience}
          put={(audience) => put({ ...account, audience })}
        />
        <TextField
          label={t('ui_instance_idp')}
          explained={t('ui_account_idp_explained')}
          value={account.idpEntityId}
          put={(idpEntityId) => put({ ...account, idpEntityId })}
        />
      </div>
    </section>
  );
};

/** Imports files into the account one after the other, and says what each of them contained. */
const takeInto =
  (account: FederationAccount, put: Props['put'], { t }: I18n) =>
  async (files: readonly TakenFile[]): Promise<readonly ImportResult[]> => {
    const results: ImportResult[] = [];
    let changed = account;
    for (const { name: file, bytes } of files) {
      const imported = await importProviderMetadata(changed, bytes);
      if (imported.ok) changed = imported.value;
      results.push({
        ok: imported.ok,
        file,
        text: imported.ok ? t('ui_imported_idp_metadata') : importErrorText(imported.error, t),
      });
    }
    if (changed !== account) put(changed);
    return results;
  };

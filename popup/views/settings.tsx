import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EMPTY_ACCOUNT, type FederationAccount } from '../../src/iam-federation/account.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { keyOf } from '../../src/message-key.ts';
import { sentencesText } from '../../src/wording/joined-text.ts';
import type { Policy } from '../../storage/policy.ts';
import type { Settings, SettingsProblem } from '../../storage/settings.ts';
import { download } from '../download.ts';
import type { I18n } from '../i18n.ts';
import { AccountForm } from '../parts/account-form.tsx';
import { Appearance } from '../parts/appearance.tsx';
import { Confirmed } from '../parts/confirmed.tsx';
import { InstanceForm } from '../parts/instance-form.tsx';
import { KeepNext } from '../parts/keep-next.tsx';
import { isPolicySet, PolicyCard } from '../parts/policy-card.tsx';
import { RETENTION_CHOICES, readSettingsFile, type SettingsFileError, settingsFile } from '../settings-file.ts';
import { formatMinutes } from '../times.ts';
import { useLastAccepted } from '../use-last-accepted.ts';

/** How long the page says that a change is saved, in milliseconds. */
const SAVED_FOR = 2500;

interface Props {
  readonly settings: Settings;
  readonly problem: SettingsProblem | null;
  /** What administrators set. */
  readonly policy: Policy;
  /** Whether there is an extension, which sees sign-ins and keeps them for a while. */
  readonly seesSignIns: boolean;
  readonly save: (settings: Settings) => void;
  /** Goes back to the sign-in, or to the import if no sign-ins are seen. */
  readonly back: () => void;
  readonly deleteEverything: () => void;
  readonly i18n: I18n;
}

/** Instances and accounts, how long messages are kept, and the transfer of settings. Every change is saved at once. */
export const SettingsView = ({
  settings,
  problem,
  policy,
  seesSignIns,
  save: write,
  back,
  deleteEverything,
  i18n,
}: Props): JSX.Element => {
  const { t } = i18n;
  const lastAcceptedOf = useLastAccepted();
  const [timesSaved, setTimesSaved] = useState(0);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    if (timesSaved === 0) return undefined;
    setSaid(true);
    const timer = setTimeout(() => setSaid(false), SAVED_FOR);
    return () => clearTimeout(timer);
  }, [timesSaved]);
  const save = (changed: Settings): void => {
    write(changed);
    setTimesSaved((times) => times + 1);
  };
  const put = (changed: Instance): void =>
    save({
      ...settings,
      instances: settings.instances.map((instance) => (instance.id === changed.id ? changed : instance)),
    });
  const putAccount = (changed: FederationAccount): void =>
    save({
      ...settings,
      accounts: settings.accounts.map((account) => (account.id === changed.id ? changed : account)),
    });
  return (
    <>
      <div class="headline">
        <h1>{t('ui_settings_headline')}</h1>
        <p class="sentence">{t('ui_settings_sentence')}</p>
        <div class="buttons">
          <button type="button" class="button" data-action="back" onClick={back}>
            {t(seesSignIns ? 'ui_settings_back' : 'ui_settings_back_to_import')}
          </button>
        </div>
      </div>
      {problem !== null && (
        <p class="notice bad" role="alert">
          {t(keyOf('ui_settings', problem))}
        </p>
      )}
      {isPolicySet(policy) && <PolicyCard policy={policy} lastAcceptedOf={lastAcceptedOf} i18n={i18n} />}
      {settings.instances.map((instance) => (
        <InstanceForm
          key={instance.id}
          instance={instance}
          lastAccepted={lastAcceptedOf(instance)}
          put={put}
          remove={() => save({ ...settings, instances: settings.instances.filter(({ id }) => id !== instance.id) })}
          i18n={i18n}
        />
      ))}
      {settings.accounts.map((account) => (
        <AccountForm
          key={account.id}
          account={account}
          put={putAccount}
          remove={() => save({ ...settings, accounts: settings.accounts.filter(({ id }) => id !== account.id) })}
          i18n={i18n}
        />
      ))}
      <div class="buttons">
        <button
          type="button"
          class={settings.instances.length === 0 ? 'button primary' : 'button'}
          onClick={() =>
            save({ ...settings, instances: [...settings.instances, { ...EMPTY_INSTANCE, id: crypto.randomUUID() }] })
          }
        >
          {t('ui_instance_add')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            save({ ...settings, accounts: [...settings.accounts, { ...EMPTY_ACCOUNT, id: crypto.randomUUID() }] })
          }
        >
          {t('ui_account_add')}
        </button>
      </div>
      <div class="cards">
        {seesSignIns && (
          <section class="card" aria-labelledby="keeping">
            <h2 id="keeping">{t('ui_keeping')}</h2>
            {policy.retentionMinutes === null ? (
              <label class="field">
                <span>{t('ui_retention')}</span>
                <select
                  class="entry short"
                  value={settings.retentionMinutes}
                  onChange={(event) => save({ ...settings, retentionMinutes: Number(event.currentTarget.value) })}
                >
                  {RETENTION_CHOICES.map((minutes) => (
                    <option key={minutes} value={minutes}>
                      {formatMinutes(minutes, i18n.locale)}
                    </option>
                  ))}
                </select>
                <span class="quiet small">{t('ui_retention_explained')}</span>
              </label>
            ) : (
              <p class="field">
                <span>{t('ui_retention')}</span>
                {formatMinutes(policy.retentionMinutes, i18n.locale)}
                <span class="quiet small">{t('ui_policy_retention_set')}</span>
              </p>
            )}
            <KeepNext settings={settings} save={save} i18n={i18n} />
          </section>
        )}
        <Appearance settings={settings} save={save} i18n={i18n} />
        <TakeAlong settings={settings} save={save} i18n={i18n} />
        {seesSignIns && (
          <section class="card" aria-labelledby="deleting">
            <h2 id="deleting">{t('ui_delete_everything')}</h2>
            <p class="small">{t('ui_delete_everything_explained')}</p>
            <Confirmed
              label={t('ui_delete_everything')}
              sure={t('ui_delete_everything_sure')}
              act={deleteEverything}
              i18n={i18n}
            />
          </section>
        )}
      </div>
      <p role="status" class={isSaid ? 'saved' : undefined}>
        {isSaid && t('ui_settings_saved')}
      </p>
    </>
  );
};

/** Export and import of the settings as a file. */
const TakeAlong = ({ settings, save, i18n }: Pick<Props, 'settings' | 'save' | 'i18n'>): JSX.Element => {
  const { t } = i18n;
  const [fileResult, setFileResult] = useState<{
    readonly file: string;
    readonly what: SettingsFileError['code'] | 'imported';
  } | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) {
      return;
    }
    const result = readSettingsFile(await file.text());
    if (result.ok) {
      save(result.value);
    }
    setFileResult({ file: file.name, what: result.ok ? 'imported' : result.error.code });
  };
  return (
    <section class="card" aria-labelledby="take-along">
      <h2 id="take-along">{t('ui_take_along')}</h2>
      <p class="small">{t('ui_take_along_explained')}</p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => download('its-the-saml-settings.json', 'application/json', settingsFile(settings))}
        >
          {t('ui_settings_export')}
        </button>
        <label class="button file-button">
          {t('ui_settings_import')}
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p role="status" class={fileResult === null || fileResult.what === 'imported' ? 'small' : 'notice bad'}>
        {fileResult !== null && (
          <>
            <bdi class="file-name">{fileResult.file}</bdi>
            {fileResult.what === 'imported'
              ? t('ui_settings_file_imported')
              : sentencesText([t(keyOf('ui_settings_file', fileResult.what)), t('ui_settings_file_unchanged')], t)}
          </>
        )}
      </p>
    </section>
  );
};

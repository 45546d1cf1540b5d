import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Instance } from '../../src/identity-center/instance.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { keyOf } from '../../src/message-key.ts';
import { isFilteredByBrowser } from '../../storage/managed-storage.ts';
import type { Policy } from '../../storage/policy.ts';
import type { Settings, SettingsProblem } from '../../storage/settings.ts';
import { download } from '../download.ts';
import { Appearance } from '../parts/appearance.tsx';
import { Confirmed } from '../parts/confirmed.tsx';
import { InstanceForm } from '../parts/instance-form.tsx';
import { KeepNext } from '../parts/keep-next.tsx';
import { isPolicySet, PolicyCard } from '../parts/policy-card.tsx';
import { RETENTION_CHOICES, readSettingsFile, type SettingsFileError, settingsFile } from '../settings-file.ts';
import { formatMinutes } from '../times.ts';
import type { Words } from '../words.ts';

interface Props {
  readonly settings: Settings;
  readonly problem: SettingsProblem | null;
  /** What administrators set. */
  readonly policy: Policy;
  /** Whether there is an extension, which sees sign-ins and keeps them for a while. */
  readonly seesSignIns: boolean;
  readonly save: (settings: Settings) => void;
  readonly forgetEverything: () => void;
  readonly words: Words;
}

/** Instances, what is kept for how long, and taking the settings elsewhere. Every change is kept at once. */
export const SettingsView = ({
  settings,
  problem,
  policy,
  seesSignIns,
  save,
  forgetEverything,
  words,
}: Props): JSX.Element => {
  const { t } = words;
  const put = (changed: Instance): void =>
    save({
      ...settings,
      instances: settings.instances.map((instance) => (instance.id === changed.id ? changed : instance)),
    });
  return (
    <>
      <div class="headline">
        <h1>{t('ui_settings_headline')}</h1>
        <p class="sentence">{t('ui_settings_sentence')}</p>
      </div>
      {problem !== null && (
        <p class="notice bad" role="alert">
          {t(keyOf('ui_settings', problem))}
        </p>
      )}
      {isPolicySet(policy) && <PolicyCard policy={policy} words={words} />}
      {settings.instances.map((instance) => (
        <InstanceForm
          key={instance.id}
          instance={instance}
          put={put}
          remove={() => save({ ...settings, instances: settings.instances.filter(({ id }) => id !== instance.id) })}
          words={words}
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
                      {formatMinutes(minutes, words.locale)}
                    </option>
                  ))}
                </select>
                <span class="quiet small">{t('ui_retention_explained')}</span>
              </label>
            ) : (
              <p class="field">
                <span>{t('ui_retention')}</span>
                {formatMinutes(policy.retentionMinutes, words.locale)}
                <span class="quiet small">{t('ui_policy_retention_set')}</span>
              </p>
            )}
            <KeepNext settings={settings} save={save} words={words} />
          </section>
        )}
        <Appearance settings={settings} save={save} words={words} />
        <TakeAlong settings={settings} save={save} words={words} />
        {seesSignIns && (
          <section class="card" aria-labelledby="forgetting">
            <h2 id="forgetting">{t('ui_forget_everything')}</h2>
            <p class="small">{t('ui_forget_everything_explained')}</p>
            <Confirmed
              label={t('ui_forget_everything')}
              sure={t('ui_forget_everything_sure')}
              act={forgetEverything}
              words={words}
            />
          </section>
        )}
        {!isPolicySet(policy) && isFilteredByBrowser() && <PolicyCard policy={policy} words={words} />}
      </div>
    </>
  );
};

/** The settings as a file, there and back. */
const TakeAlong = ({ settings, save, words }: Pick<Props, 'settings' | 'save' | 'words'>): JSX.Element => {
  const { t } = words;
  const [told, setTold] = useState<SettingsFileError['code'] | 'imported' | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) {
      return;
    }
    const result = readSettingsFile(await file.text());
    if (result.ok) {
      save(result.value);
    }
    setTold(result.ok ? 'imported' : result.error.code);
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
      <p role="status" class={told === null || told === 'imported' ? 'small' : 'notice bad'}>
        {told !== null && t(keyOf('ui_settings_file', told))}
      </p>
    </section>
  );
};

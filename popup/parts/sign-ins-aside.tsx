import type { JSX } from 'preact';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import type { Settings } from '../../storage/settings.ts';
import type { I18n } from '../i18n.ts';
import { Confirmed } from './confirmed.tsx';
import { KeepNext } from './keep-next.tsx';
import { SignInList } from './sign-in-list.tsx';

/** The sign-ins to choose from, and actions for all of them. */
export const SignInsAside = ({
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

import type { JSX } from 'preact';
import type { ConsoleStep } from '../../src/console-step.ts';
import { CONSOLE_STEPS } from '../../src/identity-center/console.ts';
import { productById } from '../../src/idp/products.ts';
import { stepsFor } from '../../src/idp/steps-for.ts';
import type { I18n } from '../i18n.ts';
import { Steps } from './steps.tsx';

/** Where to find each file: AWS's in its own console, the IdP's where most consoles have it. */
const FILES: readonly {
  readonly key: 'ui_file_sp_metadata' | 'ui_file_idp_metadata' | 'ui_file_certificate';
  readonly steps: readonly ConsoleStep[];
}[] = [
  { key: 'ui_file_sp_metadata', steps: CONSOLE_STEPS['sp-metadata'] },
  { key: 'ui_file_idp_metadata', steps: stepsFor(productById('general'), 'metadata') },
  { key: 'ui_file_certificate', steps: CONSOLE_STEPS['import-certificate'].slice(0, 1) },
];

/** The files that the settings accept, each with its place in a console and AWS's page about it. */
export const WhereToGet = ({ of, i18n }: { readonly of: string; readonly i18n: I18n }): JSX.Element => {
  const { t } = i18n;
  return (
    <details>
      <summary>
        {t('ui_files_where')} <bdi class="visually-hidden">{of}</bdi>
      </summary>
      <ul class="rows">
        {FILES.map(({ key, steps }) => (
          <li key={key} class="step-body">
            <strong>{t(key)}</strong>
            <Steps steps={steps.map((step) => ({ step, values: [] }))} i18n={i18n} />
          </li>
        ))}
      </ul>
    </details>
  );
};

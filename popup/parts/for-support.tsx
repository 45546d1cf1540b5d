import { Fragment, type JSX } from 'preact';
import type { DiagnosedSignIn } from '../../src/diagnosis/diagnosis.ts';
import { labelled } from '../../src/wording/value-text.ts';
import { failurePrinted } from '../failure-printed.ts';
import type { I18n } from '../i18n.ts';
import { CopyButton } from './copy-button.tsx';

/** The request ID and the time of AWS's failure page: AWS Support finds a sign-in by them. Null if AWS showed no failure. */
export const ForSupport = ({
  signIn,
  i18n,
}: {
  readonly signIn: DiagnosedSignIn;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const rows = failurePrinted(signIn, i18n);
  if (rows.length === 0) return null;
  return (
    <section class="copy-box for-support" aria-label={i18n.t('ui_for_support')} data-part="for-support">
      <dl>
        {rows.map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
      <CopyButton
        text={rows.map(({ name, value }) => labelled(name, value, i18n.t)).join('\n')}
        label={i18n.t('ui_copy')}
        describes={rows.map(({ name }) => name).join(', ')}
        i18n={i18n}
      />
    </section>
  );
};

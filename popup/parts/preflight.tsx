import type { JSX } from 'preact';
import type { Instance } from '../../src/identity-center/instance.ts';
import { consoleWords } from '../../src/report/console-words.ts';
import type { I18n } from '../i18n.ts';
import { usePreflight } from '../use-preflight.ts';
import { FindingItem } from './finding-item.tsx';

/** What does not fit together in the settings themselves, before anyone signs in. */
export const Preflight = ({
  instance,
  i18n,
}: {
  readonly instance: Instance;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const diagnosis = usePreflight(instance);
  const findings = diagnosis?.findings ?? null;
  const inConsole = consoleWords(instance.application?.product ?? null, i18n.t);
  const isEmpty =
    instance.issuerUrl === null &&
    instance.acsUrls.length === 0 &&
    instance.idpEntityId === null &&
    instance.application === null;
  if (diagnosis === null || findings === null || (isEmpty && findings.length === 0)) {
    return null;
  }
  return findings.length === 0 ? (
    <p class="quiet small" data-part="preflight-good">
      <span aria-hidden="true">✓</span> {i18n.t('ui_preflight_good')}
    </p>
  ) : (
    <div class={diagnosis.cause === null ? 'notice' : 'notice bad'} data-part="preflight-findings">
      <h3>{i18n.t('ui_preflight_findings')}</h3>
      <ul class="rows">
        {findings.map((finding, index) => (
          <FindingItem
            key={index}
            finding={finding}
            certificates={diagnosis.certificates}
            inConsole={inConsole}
            i18n={i18n}
          />
        ))}
      </ul>
    </div>
  );
};

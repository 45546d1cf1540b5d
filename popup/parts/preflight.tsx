import type { JSX } from 'preact';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { FederationAccount } from '../../src/iam-federation/account.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { consoleWords } from '../../src/report/console-words.ts';
import { weightText } from '../../src/wording/closed-lists.ts';
import { headline } from '../../src/wording/headline.ts';
import type { I18n } from '../i18n.ts';
import { useAccountPreflight, usePreflight } from '../use-preflight.ts';
import { FindingItem } from './finding-item.tsx';

/** Shows what does not fit together in an instance's settings, before anyone signs in. */
export const Preflight = ({
  instance,
  i18n,
}: {
  readonly instance: Instance;
  readonly i18n: I18n;
}): JSX.Element | null => (
  <Findings
    diagnosis={usePreflight(instance)}
    isEmpty={
      instance.issuerUrl === null &&
      instance.acsUrls.length === 0 &&
      instance.idpEntityId === null &&
      instance.application === null
    }
    product={instance.application?.product ?? null}
    i18n={i18n}
  />
);

/** The same for an account of IAM federation. */
export const AccountPreflight = ({
  account,
  i18n,
}: {
  readonly account: FederationAccount;
  readonly i18n: I18n;
}): JSX.Element | null => (
  <Findings
    diagnosis={useAccountPreflight(account)}
    isEmpty={account.providerArn === null && account.idpMetadata === null}
    product={null}
    i18n={i18n}
  />
);

const Findings = ({
  diagnosis,
  isEmpty,
  product,
  i18n,
}: {
  /** Null until the diagnosis is made. */
  readonly diagnosis: Diagnosis | null;
  /** Whether there is nothing to check yet. */
  readonly isEmpty: boolean;
  readonly product: string | null;
  readonly i18n: I18n;
}): JSX.Element | null => {
  if (diagnosis === null || (isEmpty && diagnosis.findings.length === 0)) {
    return null;
  }
  // The certificates' own warnings say it already.
  const findings = diagnosis.findings.filter(({ code }) => code !== 'certificate-expires-soon');
  return (
    <>
      {diagnosis.cause === null && (
        <p class="quiet small" data-part="preflight-good">
          <span aria-hidden="true">✓</span> {headline(diagnosis, i18n.t)}
        </p>
      )}
      {findings.length > 0 && (
        <div class={diagnosis.cause === null ? 'notice' : 'notice bad'} data-part="preflight-findings">
          {diagnosis.cause !== null && <h3>{i18n.t('ui_preflight_findings')}</h3>}
          <ul class="rows">
            {findings.map((finding, index) => (
              <FindingItem
                key={index}
                finding={finding}
                certificates={diagnosis.certificates}
                inConsole={consoleWords(product, i18n.t)}
                certainty={weightText}
                i18n={i18n}
              />
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

import type { ComponentChildren, JSX } from 'preact';
import type { FederationAccount } from '../../src/iam-federation/account.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { keyOf } from '../../src/message-key.ts';
import type { Translate } from '../../src/wording/translate.ts';
import { isFilteredByBrowser } from '../../storage/managed-storage.ts';
import type { Policy, PolicyProblem } from '../../storage/policy.ts';
import type { I18n } from '../i18n.ts';
import { importErrorText } from '../import-error-text.ts';
import { formatMinutes } from '../times.ts';
import { CertificateWarnings } from './certificate-warnings.tsx';
import { HeldCertificates } from './held-certificates.tsx';
import { AccountPreflight, Preflight } from './preflight.tsx';
import { Value } from './value.tsx';

/** Whether an administrator set anything, even if it is wrong. */
export const isPolicySet = (policy: Policy): boolean =>
  Object.values(policy).some((each) => each !== null && (typeof each === 'number' || each.length > 0));

/** What administrators set, read-only, and the parts that cannot be used. */
export const PolicyCard = ({
  policy,
  lastAcceptedOf,
  i18n,
}: {
  readonly policy: Policy;
  readonly lastAcceptedOf: (instance: Instance) => Instance['lastAccepted'];
  readonly i18n: I18n;
}): JSX.Element => {
  const { t, locale } = i18n;
  return (
    <section class="card" aria-labelledby="policy">
      <h2 id="policy">{t('ui_policy')}</h2>
      <p class="small">{t('ui_policy_explained')}</p>
      <Problems problems={policy.problems} i18n={i18n} />
      <dl class="set-values">
        {policy.contact !== null && (
          <Entry name={t('ui_contact')}>
            <bdi class="own-words">{policy.contact}</bdi>
          </Entry>
        )}
        {policy.reportLevel !== null && (
          <Entry name={t('ui_policy_report_level')}>{t(`ui_policy_level_${policy.reportLevel}`)}</Entry>
        )}
        {policy.retentionMinutes !== null && (
          <Entry name={t('ui_retention')}>{formatMinutes(policy.retentionMinutes, locale)}</Entry>
        )}
      </dl>
      {policy.instances.map((instance) => (
        <SetInstance key={instance.id} instance={instance} lastAccepted={lastAcceptedOf(instance)} i18n={i18n} />
      ))}
      {policy.accounts.map((account) => (
        <SetAccount key={account.id} account={account} i18n={i18n} />
      ))}
      {isFilteredByBrowser() && <p class="quiet small">{t('ui_policy_withheld')}</p>}
    </section>
  );
};

/** One entry of the policy. */
const Entry = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element => (
  <div>
    <dt class="quiet small">{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** One value, or several on separate lines, exactly as written; nothing if none is set. */
const SetValues = ({
  name,
  values,
  i18n,
}: {
  readonly name: string;
  readonly values: readonly (string | null)[];
  readonly i18n: I18n;
}): JSX.Element | null => {
  const set = values.filter((value) => value !== null);
  return set.length === 0 ? null : (
    <Entry name={name}>
      {set.map((value) => (
        <div key={value}>
          <Value text={value} i18n={i18n} />
        </div>
      ))}
    </Entry>
  );
};

const SetInstance = ({
  instance,
  lastAccepted,
  i18n,
}: {
  readonly instance: Instance;
  readonly lastAccepted: Instance['lastAccepted'];
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const name = instance.name === '' ? t('ui_instance_unnamed') : instance.name;
  return (
    <section class="stack set-instance" aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <dl class="set-values">
        <SetValues name={t('ui_instance_issuer')} values={[instance.issuerUrl]} i18n={i18n} />
        <SetValues name={t('ui_instance_acs')} values={instance.acsUrls} i18n={i18n} />
        <SetValues name={t('ui_instance_portal')} values={[instance.portalUrl]} i18n={i18n} />
        <SetValues name={t('ui_instance_idp')} values={[instance.idpEntityId]} i18n={i18n} />
        <SetValues name={t('ui_instance_idp_sign_in')} values={[instance.idpSignInUrl]} i18n={i18n} />
      </dl>
      <CertificateWarnings of={{ ...instance, lastAccepted }} i18n={i18n} />
      <Preflight instance={instance} i18n={i18n} />
      <HeldCertificates certificates={instance.certificates} remove={null} i18n={i18n} />
    </section>
  );
};

const SetAccount = ({ account, i18n }: { readonly account: FederationAccount; readonly i18n: I18n }): JSX.Element => {
  const { t } = i18n;
  const name = account.name === '' ? t('ui_account_unnamed') : account.name;
  return (
    <section class="stack set-instance" aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <dl class="set-values">
        <SetValues name={t('ui_account_provider')} values={[account.providerArn]} i18n={i18n} />
        <SetValues name={t('ui_account_audience')} values={[account.audience]} i18n={i18n} />
        <SetValues name={t('ui_instance_idp')} values={[account.idpEntityId]} i18n={i18n} />
      </dl>
      <CertificateWarnings of={account} i18n={i18n} />
      <AccountPreflight account={account} i18n={i18n} />
      <HeldCertificates certificates={account.certificates} remove={null} i18n={i18n} />
    </section>
  );
};

/** The entries that cannot be used, each with its place in the policy. */
const Problems = ({
  problems,
  i18n,
}: {
  readonly problems: readonly PolicyProblem[];
  readonly i18n: I18n;
}): JSX.Element | null =>
  problems.length === 0 ? null : (
    <div class="notice bad">
      <strong>{i18n.t('ui_policy_problems')}</strong>
      <ul class="rows">
        {problems.map((problem, index) => (
          <li key={index} class="lines">
            <Value text={problem.at} i18n={i18n} />
            <span class="small">{problemText(problem, i18n.t)}</span>
          </li>
        ))}
      </ul>
    </div>
  );

const problemText = (problem: PolicyProblem, t: Translate): string => {
  switch (problem.code) {
    case 'unreadable':
      return importErrorText(problem.why, t);
    case 'unfit':
      return t('ui_policy_unfit', { expected: problem.expected });
    default:
      return t(keyOf('ui_policy', problem.code));
  }
};

import type { ComponentChildren, JSX } from 'preact';
import type { Finding } from '../../src/diagnosis/finding.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { checkText, titleOf } from '../../src/wording/code-texts.ts';
import { fieldText } from '../../src/wording/field-text.ts';
import { headline } from '../../src/wording/headline.ts';
import { markDifference } from '../difference.ts';
import type { I18n } from '../i18n.ts';
import { mainState } from '../main-state.ts';
import { OutcomeChip } from '../parts/outcome-chip.tsx';
import { Value } from '../parts/value.tsx';
import { readerText } from '../reader-finding.ts';
import { formatMoment } from '../times.ts';
import { HiddenValue } from './hidden-value.tsx';
import type { Retest } from './retest.ts';

/** Compares a sign-in with the refused one before it: what is fixed, still wrong or new, and what else changed. */
export const RetestCard = ({
  retest: { before, now, outcome },
  i18n,
}: {
  readonly retest: Retest;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  return (
    <section class="card" aria-labelledby="retest" data-part="retest">
      <h2 id="retest">{t('ui_retest')}</h2>
      <div class="side-by-side">
        <SignIn label={t('ui_retest_before')} record={before} i18n={i18n} />
        <SignIn label={t('ui_retest_now')} record={now} i18n={i18n} />
      </div>
      <Findings heading={t('ui_retest_fixed')} sign="✓" kind="fixed" findings={outcome.fixed} i18n={i18n} />
      {outcome.still.length > 0 && (
        <Group heading={t('ui_retest_still')} kind="still">
          {outcome.still.map((each, index) => (
            <li key={index}>
              <span class="retest-sign" aria-hidden="true">
                ✕
              </span>
              <div class="lines">
                <span>{titleOf(each.now.code, t)}</span>
                {each.before.received?.text !== each.now.received?.text && (
                  <Change
                    of={fieldText(each.now.field, t)}
                    before={readerText(each.before.received, i18n.locale)}
                    now={readerText(each.now.received, i18n.locale)}
                    isPersonal={false}
                    i18n={i18n}
                  />
                )}
              </div>
            </li>
          ))}
        </Group>
      )}
      <Findings heading={t('ui_retest_added')} sign="✕" kind="added" findings={outcome.added} i18n={i18n} />
      {outcome.changed.length > 0 && (
        <Group heading={t('ui_retest_changed')} kind="changed">
          {outcome.changed.map((each) => (
            <li key={each.field}>
              <span class="retest-sign" aria-hidden="true">
                →
              </span>
              <div class="lines">
                <code>{fieldText(each.field, i18n.t)}</code>
                <Change
                  of={fieldText(each.field, t)}
                  before={each.before}
                  now={each.now}
                  isPersonal={each.isPersonal}
                  i18n={i18n}
                />
              </div>
            </li>
          ))}
        </Group>
      )}
    </section>
  );
};

const SignIn = ({
  label,
  record,
  i18n: { t, locale },
  i18n,
}: {
  readonly label: string;
  readonly record: SignInRecord;
  readonly i18n: I18n;
}): JSX.Element => (
  <div class="side">
    <p class="quiet small">
      {label} · {formatMoment(record.firstSeen, locale)}
    </p>
    <p>
      <strong>{record.diagnosis === null ? t('ui_accepted_headline') : headline(record.diagnosis, t)}</strong>
    </p>
    <p class="chips">
      <OutcomeChip state={mainState(record, true)} i18n={i18n} />
    </p>
  </div>
);

const Group = ({
  heading,
  kind,
  children,
}: {
  readonly heading: string;
  readonly kind: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class={`retest-group ${kind}`} data-retest={kind}>
    <h3>{heading}</h3>
    <ul>{children}</ul>
  </div>
);

const Findings = ({
  heading,
  sign,
  kind,
  findings,
  i18n: { t },
}: {
  readonly heading: string;
  readonly sign: string;
  readonly kind: string;
  readonly findings: readonly Finding[];
  readonly i18n: I18n;
}): JSX.Element | null =>
  findings.length === 0 ? null : (
    <Group heading={heading} kind={kind}>
      {findings.map(({ code }, index) => (
        <li key={index}>
          <span class="retest-sign" aria-hidden="true">
            {sign}
          </span>
          <span>{kind === 'fixed' ? checkText(code, t) : titleOf(code, t)}</span>
        </li>
      ))}
    </Group>
  );

/** Two values of one field, one below the other. */
const Change = ({
  of,
  before,
  now,
  isPersonal,
  i18n,
}: {
  /** The field. */
  readonly of: string;
  readonly before: string | null;
  readonly now: string | null;
  readonly isPersonal: boolean;
  readonly i18n: I18n;
}): JSX.Element => {
  const marked = before !== null && now !== null ? markDifference(before, now) : null;
  return (
    <HiddenValue shown={!isPersonal} of={of} i18n={i18n}>
      <dl class="pairs">
        <dt>{i18n.t('ui_retest_before')}</dt>
        <dd>
          <Value text={before} {...(marked === null ? {} : { stretches: marked.expected })} i18n={i18n} />
        </dd>
        <dt>{i18n.t('ui_retest_now')}</dt>
        <dd>
          <Value text={now} {...(marked === null ? {} : { stretches: marked.received })} i18n={i18n} />
        </dd>
      </dl>
    </HiddenValue>
  );
};

import type { JSX } from 'preact';
import type { Finding, Value as FindingValue } from '../../src/diagnosis/finding.ts';
import { differenceText, expectedFromText } from '../../src/wording/closed-lists.ts';
import { fieldText } from '../../src/wording/field-text.ts';
import { valueAlone } from '../../src/wording/value-text.ts';
import { markDifference } from '../difference.ts';
import type { I18n } from '../i18n.ts';
import { formatMoment } from '../times.ts';
import { CopyButton } from './copy-button.tsx';
import { Value } from './value.tsx';

/** Expected and received, one under the other, the characters that differ marked. */
export const Comparison = ({
  finding,
  i18n,
}: {
  readonly finding: Finding;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const { expected, received } = finding;
  if (expected === null && received === null) {
    return null;
  }
  const { t } = i18n;
  const marked =
    expected !== null && received !== null && isText(expected) ? markDifference(expected.text, received.text) : null;
  return (
    <>
      <dl class="comparison">
        {expected !== null && (
          <div class="side expected">
            <dt>
              <span class="facts">
                <strong>{t('ui_expected')}</strong>
                {finding.expectedFrom !== null && <span>{expectedFromText(finding.expectedFrom, t)}</span>}
              </span>
              {isToPaste(finding) && (
                <CopyButton text={expected.text} label={t('ui_copy')} describes={t('ui_expected')} i18n={i18n} />
              )}
            </dt>
            <dd>
              <Value
                text={valueAlone(expected, t)}
                {...(marked === null ? {} : { stretches: marked.expected })}
                i18n={i18n}
              />
              <LocalTime value={expected} i18n={i18n} />
            </dd>
          </div>
        )}
        <div class="side received">
          <dt>
            <span class="facts">
              <strong>{t('ui_received')}</strong>
              <code>{fieldText(finding.field, t)}</code>
            </span>
          </dt>
          <dd>
            <Value
              text={received && valueAlone(received, t)}
              {...(marked === null ? {} : { stretches: marked.received })}
              i18n={i18n}
            />
            {received !== null && <LocalTime value={received} i18n={i18n} />}
          </dd>
        </div>
      </dl>
      {finding.difference !== null && finding.difference !== 'other' && (
        <p class="small">{differenceText(finding.difference, t)}</p>
      )}
    </>
  );
};

/** Marks help where letters are compared; in times and numbers they would only confuse. */
const isText = (value: FindingValue): boolean =>
  !['time', 'duration', 'number', 'rule', 'digest', 'fingerprint', 'certificate'].includes(value.kind);

/** Any web page can post to an ACS: only what AWS itself, the settings or a fixed rule say is offered to be pasted. */
const isToPaste = ({ expected, expectedFrom }: Finding): boolean =>
  expected !== null &&
  isText(expected) &&
  expectedFrom !== null &&
  ['authn-request', 'instance', 'identity-center-rule'].includes(expectedFrom);

const LocalTime = ({ value, i18n }: { readonly value: FindingValue; readonly i18n: I18n }): JSX.Element | null => {
  const local = value.kind === 'time' ? formatMoment(value.text, i18n.locale) : null;
  return local === null ? null : <div class="quiet small">{i18n.t('ui_local_time', { time: local })}</div>;
};

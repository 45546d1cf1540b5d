import type { JSX } from 'preact';
import type { DiagnosedCertificate } from '../../src/diagnosis/diagnosis.ts';
import type { Finding, Value as FindingValue } from '../../src/diagnosis/finding.ts';
import { differenceText, expectedFromText, expectedLabel } from '../../src/wording/closed-lists.ts';
import { fieldText } from '../../src/wording/field-text.ts';
import { valueAlone } from '../../src/wording/value-text.ts';
import { markDifference, type Stretch } from '../difference.ts';
import type { I18n } from '../i18n.ts';
import { formatMoment } from '../times.ts';
import { CopyButton } from './copy-button.tsx';
import { FingerprintValue } from './fingerprint-value.tsx';
import { Value, VisibleText } from './value.tsx';

/** The expected and the received value, one below the other, with the differences marked. */
export const Comparison = ({
  finding,
  certificates,
  i18n,
}: {
  readonly finding: Finding;
  /** The certificates to which fingerprints belong. */
  readonly certificates: readonly DiagnosedCertificate[];
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
                <strong>{expectedLabel(finding, t)}</strong>
                {finding.expectedFrom !== null && <span>{expectedFromText(finding.expectedFrom, t)}</span>}
              </span>
              {isToPaste(finding) && (
                <CopyButton text={expected.text} label={t('ui_copy')} describes={expected.text} i18n={i18n} />
              )}
            </dt>
            <dd>
              <Side value={expected} stretches={marked?.expected} certificates={certificates} i18n={i18n} />
            </dd>
          </div>
        )}
        <div class="side received">
          <dt>
            <span class="facts">
              <strong>{t('ui_received')}</strong>
              <FieldName field={finding.field} i18n={i18n} />
            </span>
          </dt>
          <dd>
            <Side value={received} stretches={marked?.received} certificates={certificates} i18n={i18n} />
          </dd>
        </div>
      </dl>
      {finding.difference !== null && finding.difference !== 'other' && (
        <p class="small">{differenceText(finding.difference, t)}</p>
      )}
    </>
  );
};

/** A path in SAML's words, or what the reader's language calls a field that has none. */
const FieldName = ({ field, i18n: { t } }: { readonly field: string; readonly i18n: I18n }): JSX.Element => {
  const name = fieldText(field, t);
  return name === field ? (
    <code>
      <VisibleText text={field} everySpace={false} />
    </code>
  ) : (
    <span>{name}</span>
  );
};

const Side = ({
  value,
  stretches,
  certificates,
  i18n,
}: {
  readonly value: FindingValue | null;
  readonly stretches: readonly Stretch[] | undefined;
  readonly certificates: readonly DiagnosedCertificate[];
  readonly i18n: I18n;
}): JSX.Element =>
  value?.kind === 'fingerprint' ? (
    <FingerprintValue fingerprint={value.text} certificates={certificates} i18n={i18n} />
  ) : (
    <TextSide value={value} stretches={stretches} i18n={i18n} />
  );

/** A moment as the reader's language writes it, and below it exactly as it came. */
const TextSide = ({
  value,
  stretches,
  i18n,
}: {
  readonly value: FindingValue | null;
  readonly stretches: readonly Stretch[] | undefined;
  readonly i18n: I18n;
}): JSX.Element => {
  const moment = value?.kind === 'time' ? formatMoment(value.text, i18n.locale) : null;
  return (
    <>
      {moment !== null && <p>{moment}</p>}
      <div class={moment === null ? undefined : 'quiet'}>
        <Value text={value && valueAlone(value, i18n.t)} {...(stretches && { stretches })} i18n={i18n} />
      </div>
    </>
  );
};

/** Marks help when letters are compared; in times and numbers they would only confuse. */
const isText = (value: FindingValue): boolean =>
  !['time', 'duration', 'number', 'rule', 'digest', 'fingerprint', 'certificate'].includes(value.kind);

/**
 * Any web page can post to an ACS, so only values from AWS itself, the settings or a fixed rule are offered for
 * pasting.
 */
const isToPaste = ({ expected, expectedFrom }: Finding): boolean =>
  expected !== null &&
  isText(expected) &&
  expectedFrom !== null &&
  ['authn-request', 'instance', 'identity-center-rule'].includes(expectedFrom);

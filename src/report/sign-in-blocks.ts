import { productById } from '../idp/products.ts';
import { keyOf, type MessageKey } from '../message-key.ts';
import { isOfSettings } from '../wording/headline.ts';
import { isRelative, timeFromThere, timeText } from '../wording/time-text.ts';
import type { Translate } from '../wording/translate.ts';
import { type Block, list, paragraph, type ValueRow, values } from './blocks.ts';
import type { DiagnosisReport } from './format.ts';

/** The sign-in itself, its signatures and certificates; empty if only settings were checked. */
export const signInBlocks = (report: DiagnosisReport, t: Translate): readonly Block[] =>
  isOfSettings({ ...report, error: null }) ? [] : values(signInRows(report, t));

const signInRows = (
  { signIn, authnRequest, facts, idp, nameIdRelations }: DiagnosisReport,
  t: Translate,
): readonly ValueRow[] => {
  const assertion = facts?.assertions[0];
  const range =
    assertion?.notBefore && assertion.notOnOrAfter
      ? { from: timeText(assertion.notBefore, t), to: timeText(assertion.notOnOrAfter, t) }
      : null;
  const rows: readonly (readonly [MessageKey, string | null | undefined])[] = [
    ['report_page', signIn.page],
    // All other times are relative to it.
    ['report_at', signIn.at !== null && isRelative(signIn.at) ? null : signIn.at],
    ['report_posted_to', signIn.postedTo],
    ['report_status', signIn.status === null ? null : String(signIn.status)],
    ['report_request_id', signIn.requestId],
    ['report_request', authnRequest?.id],
    ['report_response', facts?.response.id],
    ['report_idp', idp && productById(idp.product).name],
    ['report_issuer', assertion?.issuer ?? facts?.response.issuer],
    ['report_status_message', facts?.response.statusMessage],
    ['report_audience', assertion?.audienceRestrictions.flat().join(' ')],
    ['report_name_id', assertion?.nameId?.value],
    ['report_name_id_format', assertion?.nameId?.format],
    ['report_valid', range && t('report_valid_range', range)],
    ...nameIdRelations.map(
      ({ to, relation, attribute }) =>
        ['report_relations', t(keyOf('report_relation', `${to}-${relation}`), { attribute: attribute ?? '' })] as const,
    ),
  ];
  return rows.flatMap(([key, value]) => (value ? [{ name: t(key), value, note: null }] : []));
};

export const signatureBlocks = ({ facts }: DiagnosisReport, t: Translate): readonly Block[] => {
  if (!facts) return [];
  const items = facts.signatures.map(({ on, embedded, configured }) =>
    t('report_signature', {
      on,
      embedded: t(keyOf('verdict', embedded)),
      configured: t(keyOf('verdict', configured)),
    }),
  );
  return items.length === 0 ? [paragraph(t('report_no_signatures'))] : list(items);
};

export const certificateBlocks = ({ certificates }: DiagnosisReport, t: Translate): readonly Block[] =>
  list(
    certificates.map(({ subject, notBefore, notAfter, key, sha256 }) =>
      isRelative(notBefore) || isRelative(notAfter)
        ? t('report_certificate_relative', {
            subject,
            key,
            notBefore: timeFromThere(notBefore, t),
            notAfter: timeFromThere(notAfter, t),
          })
        : t('report_certificate', { subject, notBefore, notAfter, key, sha256 }),
    ),
  );

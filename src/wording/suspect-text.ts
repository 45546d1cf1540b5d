import type { DiagnosedCertificate, Diagnosis } from '../diagnosis/diagnosis.ts';
import type { AssertionFacts } from '../diagnosis/facts.ts';
import { isOfTime, type Suspect } from '../diagnosis/suspects.ts';
import { keyOf } from '../message-key.ts';
import { type Headlined, isOfPageAlone } from './headline.ts';
import { sentencesText } from './joined-text.ts';
import { sentenceOf, type WriteValues } from './sentence.ts';
import { timeText } from './time-text.ts';
import type { Translate } from './translate.ts';

/** The parts of a diagnosis that the sentences need; a report has them too. */
export type Suspected = Pick<Diagnosis, 'suspects' | 'findings' | 'signIn'> & {
  readonly certificates: readonly Omit<DiagnosedCertificate, 'der'>[];
  readonly facts: { readonly assertions: readonly Pick<AssertionFacts, 'issuer' | 'audienceRestrictions'>[] } | null;
};

/** The title of their list. */
export const suspectsHeading = (diagnosis: Headlined, t: Translate): string =>
  t(isOfPageAlone(diagnosis) ? 'report_page_causes' : 'report_suspects');

/** The likeliest reasons for a refusal, the most probable first, each with the value in question and how to check it. */
export const suspectTexts = (diagnosis: Suspected, t: Translate, write?: WriteValues): readonly string[] =>
  diagnosis.suspects.map((suspect) => suspectText(suspect, diagnosis, t, write));

const suspectText = ({ code }: Suspect, diagnosis: Suspected, t: Translate, write?: WriteValues): string => {
  if (isOfTime(code)) {
    const missed = diagnosis.findings.filter((finding) => finding.code === code).slice(0, 1);
    return sentencesText([...missed.map((finding) => sentenceOf(finding, t, write)), t('suspect_tolerance')], t);
  }
  const [assertion] = diagnosis.facts?.assertions ?? [];
  const certificate = signingCertificate(diagnosis.certificates);
  if (code === 'certificate-held-by-aws' && !certificate) return t('suspect_certificate_unseen');
  if (code === 'audience-mismatch' && !assertion) return t('suspect_response_unseen');
  return t(keyOf('suspect', code), {
    sha256: certificate?.sha256 ?? '',
    until: timeText(certificate?.notAfter ?? '', t),
    issuer: assertion?.issuer ?? t('value_none'),
    audience: assertion?.audienceRestrictions.flat()[0] ?? t('value_none'),
    url: diagnosis.signIn.postedTo ?? t('value_none'),
  });
};

const signingCertificate = (certificates: Suspected['certificates']): Suspected['certificates'][number] | undefined =>
  certificates.find(({ role }) => role.includes('verifies')) ??
  certificates.find(({ role }) => role.includes('embedded'));

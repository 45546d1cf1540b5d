import { APPLICATION_FIELD } from '../diagnosis/application/application-field.ts';
import type { Finding } from '../diagnosis/finding.ts';
import { productById } from '../idp/products.ts';
import { stepsFor } from '../idp/steps-for.ts';
import { IDP_TOPICS } from '../idp/topics.ts';
import type { WriteValues } from '../wording/sentence.ts';
import type { Translate } from '../wording/translate.ts';

/** This product console's name for the setting that a finding is about; null if its words are not known. */
const labelOf = ({ field }: Finding, product: string | null): string | null => {
  const topic = IDP_TOPICS.find((each) => field === `${APPLICATION_FIELD}${each}`);
  // The general product has no console whose words could be quoted.
  if (topic === undefined || product === null || product === 'general') return null;
  const steps = stepsFor(productById(product), topic);
  return steps.find((step) => step.field !== null)?.field ?? steps[0]?.path.at(-1) ?? null;
};

/** Names the settings of the application at the IdP in its own console's words. */
export const consoleWords =
  (product: string | null, t: Translate): WriteValues =>
  (finding) => {
    const label = labelOf(finding, product);
    return label === null ? finding : { ...finding, field: t('value_quoted', { text: label }) };
  };

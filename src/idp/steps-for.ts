import type { ConsoleStep } from '../console-step.ts';
import { type Absent, AS_GENERAL } from './console.ts';
import { CONSOLES } from './consoles.ts';
import { GENERAL_CONSOLE } from './general/console.ts';
import type { IdpProduct } from './product.ts';
import type { IdpTopic } from './topics.ts';

/** What to do in this product's console about a setting. Neutral words are used where the product's own are not known. */
export const stepsFor = ({ id }: IdpProduct, topic: IdpTopic): readonly ConsoleStep[] => {
  const setting = CONSOLES[id][topic] ?? AS_GENERAL;
  if (setting === AS_GENERAL) return GENERAL_CONSOLE[topic];
  return 'absent' in setting ? [stepWithoutSetting(setting)] : setting;
};

const stepWithoutSetting = ({ absent, path, basis, source }: Absent): ConsoleStep => ({
  path,
  field: null,
  value: null,
  note: absent,
  basis,
  source,
});

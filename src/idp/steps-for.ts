import type { ConsoleStep } from '../console-step.ts';
import { CONSOLES } from './consoles/consoles.ts';
import { GENERAL_CONSOLE } from './consoles/general.ts';
import type { IdpProduct, SettingTopic } from './product.ts';

/** What to do in this product's console about a setting; told in neutral words where the product's own are not known. Never empty. */
export const stepsFor = ({ id }: IdpProduct, topic: SettingTopic): readonly ConsoleStep[] =>
  CONSOLES[id][topic] ?? GENERAL_CONSOLE[topic];

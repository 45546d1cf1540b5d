import type { ConsoleStep } from '../console-step.ts';
import { GENERAL } from './general.ts';
import type { IdpProduct, SettingTopic } from './product.ts';

/** What to do in this product's console about a setting; told in neutral words where the product's own are not known. Never empty. */
export const stepsFor = (product: IdpProduct, topic: SettingTopic): readonly ConsoleStep[] =>
  product.console[topic] ?? GENERAL.console[topic];

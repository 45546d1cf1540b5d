import type { ConsoleStep } from '../../console-step.ts';
import type { SettingTopic } from '../product.ts';

/**
 * Where one product's console keeps each setting. A topic without steps of its own is answered by the general console
 * (src/idp/steps-for.ts). The worker, which only recognises products, does without these.
 */
export type Console = Readonly<Partial<Record<SettingTopic, readonly ConsoleStep[]>>>;

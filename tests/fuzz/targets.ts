import './without-browser.ts';
import type { FuzzTarget } from './target.ts';
import { addressTarget } from './targets/address.ts';
import { authnRequestTarget } from './targets/authn-request.ts';
import { certificateTarget } from './targets/certificate.ts';
import { messageTarget } from './targets/message.ts';
import { metadataTarget } from './targets/metadata.ts';
import { pageReportTarget, pageTarget, storedTarget } from './targets/page.ts';
import { pastedTarget } from './targets/pasted.ts';
import { plantingsTarget } from './targets/plantings.ts';
import { policyTarget } from './targets/policy.ts';
import { harTarget, samlTracerTarget } from './targets/recording.ts';
import { reportTarget } from './targets/report.ts';
import { settingsTarget } from './targets/settings.ts';
import { xmlTarget } from './targets/xml.ts';

/** Every place where text from outside enters the program. */
export const TARGETS: readonly FuzzTarget[] = [
  xmlTarget,
  messageTarget,
  authnRequestTarget,
  metadataTarget,
  certificateTarget,
  harTarget,
  samlTracerTarget,
  reportTarget,
  plantingsTarget,
  settingsTarget,
  policyTarget,
  pastedTarget,
  pageTarget,
  pageReportTarget,
  storedTarget,
  addressTarget,
];

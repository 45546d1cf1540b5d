import type { Report } from './format.ts';

/** The report as one line of JSON. */
export const renderJson = (report: Report): string => JSON.stringify(report);

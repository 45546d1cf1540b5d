import type { Place } from '../popup/place.ts';

/** Stands in for popup/place.ts: no extension, so no sign-ins that it saw. */
export const findPlace = async (): Promise<Place> => ({ kind: 'page' });

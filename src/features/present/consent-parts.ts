import type { Consent, ReviewingStage } from './consent-model';

/** What every part of the consent screen is given. */
export interface ConsentParts {
  readonly id: string;
  readonly stage: ReviewingStage;
  readonly consent: Consent;
  readonly isOffline: boolean;
}

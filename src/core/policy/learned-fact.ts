import type { ClaimPath } from '../credential/claim-tree';
import type { CredentialId } from '../credential/credential';
import type { Json, JsonObject } from '../kernel/json';
import type { NonEmpty } from '../kernel/non-empty';
import type { LearnedTemplate } from './learned-template';
import type { SensitivityClass } from './sensitivity';

/** One field of a fact. */
export interface LearnedPart {
  readonly path: ClaimPath;
  readonly value: Json;
  /** The currency of an amount, when it leaves (or stays) together with it: then it is said as one. */
  readonly siblings: JsonObject;
}

/** One thing they learn (or do not): fields that make one part of a sentence. */
export interface LearnedFact {
  readonly template: LearnedTemplate;
  readonly credentialId: CredentialId;
  /** What to call it when the words need a name: the field, or the container its parts stand in. */
  readonly path: ClaimPath;
  /** For `age-over`, the limit in years that says most. */
  readonly years: number | null;
  readonly sensitivity: SensitivityClass | null;
  /** The fields it counts for, in the order they are said. A currency comes after its amount. */
  readonly parts: NonEmpty<LearnedPart>;
}

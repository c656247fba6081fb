import type { FaultName } from '../../faults/faults';
import type { Practice } from '../../practice';
import type { SdJwtDraft, SdJwtOrder } from '../../sdjwt/issue-sd-jwt';
import type { Organisation } from '../organisations';

/** What a fault may use to do its work. */
export interface Workshop {
  readonly practice: Practice;
  readonly organisation: Organisation;
}

type At<Stage, Result = Stage> = (stage: Stage, workshop: Workshop) => Result;

/** Faults by the stage of a card they act on; each leaves the other stages as they are. */
export type OrderFaults = Readonly<Partial<Record<FaultName, At<SdJwtOrder>>>>;
export type ChainFaults = Readonly<Partial<Record<FaultName, At<SdJwtOrder, Promise<SdJwtOrder>>>>>;
export type DraftFaults = Readonly<Partial<Record<FaultName, At<SdJwtDraft>>>>;
/** These sign for themselves, or spoil what was signed. */
export type TextFaults = Readonly<Partial<Record<FaultName, At<SdJwtDraft, string>>>>;

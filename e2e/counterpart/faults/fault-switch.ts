import type { FaultName } from './faults';

/** The one fault that is on, or none. Every role of a counterpart shares it. */
export class FaultSwitch {
  current: FaultName | null = null;

  /** Whether this fault is on; what a handler asks before it does the wrong thing. */
  is(name: FaultName): boolean {
    return this.current === name;
  }
}

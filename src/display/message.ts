import type { WordId } from '../words/words';

/** Whose problem a failure is (DESIGN 4): who has to act for it to go away. */
export type Owner = 'wallet' | 'issuer' | 'requester' | 'status-host' | 'network' | 'holder';

/** `stop`: evidence of tampering, or a rule that protects the person. `fault`: it did not work. `note`: nothing is wrong. */
export type Severity = 'stop' | 'fault' | 'note';

/** Words for one failure code: what was wrong; then that nothing was stored or sent, and the next step. */
export interface Message {
  readonly title: WordId;
  readonly help: WordId;
  readonly owner: Owner;
  readonly severity: Severity;
}

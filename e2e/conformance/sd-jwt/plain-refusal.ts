import { failed, unsupported, type Verdict } from '../case-result';

/**
 * A good SD-JWT that the wallet refuses. It keeps cards alone: one that hides a member no card may hide is
 * beyond what it has a function for.
 */
export const plainRefusal = (code: string): Verdict =>
  code === 'credential/hidden-protected'
    ? unsupported('hides a member that no card may hide (SD-JWT VC §2.2.2.3)')
    : failed(`refused: ${code}`);

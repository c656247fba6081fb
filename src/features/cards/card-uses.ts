import type { ClaimPath } from '../../core/credential/claim-tree';
import type { CredentialId } from '../../core/credential/credential';
import type { EpochSeconds } from '../../core/kernel/time';
import { fieldLabelLong } from '../../display/field-label';
import type { Entry, EntryId, SendOutcome } from '../../ports/activity';

/** One time something of a card left, or may have left, this device. */
export interface CardUse {
  readonly id: EntryId;
  readonly at: EpochSeconds;
  /** A confirmed name, else the host; never what they call themselves. */
  readonly who: string;
  readonly outcome: Exclude<SendOutcome, 'prepared' | 'not-sent'>;
  readonly fields: readonly string[];
}

/** Who got which fields of a card, in the order of Activity: newest first. */
export const cardUses = (
  entries: readonly Entry[],
  credentialId: CredentialId,
): readonly CardUse[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'shared') return [];
    const { id, at, verifier, outcome } = entry;
    if (outcome === 'not-sent' || outcome === 'prepared') return [];
    const parts = entry.cards.filter((card) => card.credentialId === credentialId);
    if (parts.length === 0) return [];
    const fields = parts.flatMap(({ sent, labels }) =>
      sent.map((path: ClaimPath) => fieldLabelLong(path, labels)),
    );
    return [{ id, at, who: verifier.confirmedName ?? verifier.host, outcome, fields }];
  });

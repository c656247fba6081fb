import type { Verifier } from '../../core/policy/party';

/** What a requester is called in our own sentences: a vouched name, else the host. Never what they call themselves. */
export const requesterName = ({ confirmedName, host }: Verifier): string => confirmedName ?? host;

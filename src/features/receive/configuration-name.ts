import type { CredentialConfiguration } from '../../core/issuance/stages';
import { cardName } from '../../display/card-name';

/** What a kind of card on offer is called. */
export const configurationName = ({ display, type }: CredentialConfiguration): string =>
  cardName({ names: display.names, type });

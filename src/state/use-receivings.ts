import { useQuery } from '@tanstack/react-query';
import type { ReceivingSummary } from '../ports/vault-receiving';
import { usePorts } from './ports';
import { receivingsQuery } from './queries';

const none: readonly ReceivingSummary[] = [];

/** Cards that were being received when the wallet was left; empty while that is not known. */
export const useReceivings = (): readonly ReceivingSummary[] => {
  const { data } = useQuery(receivingsQuery(usePorts()));
  return data?.ok === true ? data.value : none;
};

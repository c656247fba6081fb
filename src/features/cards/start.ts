import type { StatusPointer } from '../../core/credential/credential';
import { refreshStatuses } from '../../flows/refresh-statuses';
import type { Ports } from '../../ports';

/**
 * "Check now": reads all lists of all cards, so that which card was looked at stays here.
 *
 * @returns whether the lists this card points to were read
 */
export const checkAllLists = async (
  ports: Ports,
  pointers: readonly StatusPointer[],
): Promise<boolean> => {
  const refreshed = await refreshStatuses(ports, 'all');
  return pointers.every(({ uri }) => !refreshed.failed.includes(uri));
};

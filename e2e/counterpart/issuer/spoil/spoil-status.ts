import type { FaultSwitch } from '../../faults/fault-switch';
import type { ClaimMembers } from '../../sdjwt/claim';

/** The `status` claim of a card with what a fault does to it. */
export function spoilStatus(fault: FaultSwitch, uri: string, idx: number): ClaimMembers {
  const pointer = (members: ClaimMembers): ClaimMembers => ({
    status_list: { uri, idx, ...members },
  });
  switch (fault.current) {
    case 'card-place-negative':
      return pointer({ idx: -1 });
    case 'card-place-fraction':
      return pointer({ idx: 1.5 });
    case 'card-place-text':
      return pointer({ idx: String(idx) });
    case 'card-list-over-http':
      return pointer({ uri: 'http://lists.facet.example/lists/1' });
    case 'card-list-on-lan':
      return pointer({ uri: 'https://192.168.0.1/lists/1' });
    case 'card-two-lists':
      return {
        status_list: [
          { uri, idx },
          { uri: `${uri}/paused`, idx },
        ],
      };
    default:
      return pointer({});
  }
}

import type { FaultName } from '../../faults/faults';
import type { Practice } from '../../practice';
import { draftSdJwt, type SdJwtOrder, signDraft } from '../../sdjwt/issue-sd-jwt';
import type { Organisation } from '../organisations';
import { chainFaults } from './chain-faults';
import { draftFaults } from './draft-faults';
import { orderFaults } from './order-faults';
import { textFaults } from './text-faults';

const same = <Stage>(stage: Stage): Stage => stage;

/** Issues a card, with what the fault that is on does to its claims, its chain, its disclosures or its text. */
export async function spoilCard(
  practice: Practice,
  organisation: Organisation,
  honest: SdJwtOrder,
): Promise<string> {
  const name = practice.fault.current;
  const workshop = { practice, organisation };
  const find = <Fault>(table: Readonly<Partial<Record<FaultName, Fault>>>): Fault | undefined =>
    name === null ? undefined : table[name];
  const order = (find(orderFaults) ?? same)(honest, workshop);
  const chain = find(chainFaults);
  const chained = chain ? await chain(order, workshop) : order;
  const draft = (find(draftFaults) ?? same)(draftSdJwt(chained), workshop);
  return (find(textFaults) ?? signDraft)(draft, workshop);
}

import { failure } from '../http/responses';
import type { Handler } from '../http/router';
import type { Practice } from '../practice';
import { faults, findFault } from './faults';

const none = 'none';

const unknown = (text: string): Response =>
  failure(
    400,
    'invalid_request',
    `there is no fault '${text}', or several play that case; there are: ` +
      [none, ...faults.map(({ name }) => name)].join(', '),
  );

/** Lets `?fault=NAME` on any address of a role switch a fault on before the address answers. */
export const withFaults =
  (practice: Practice, handler: Handler): Handler =>
  async (request) => {
    const wanted = new URL(request.url).searchParams.get('fault');
    if (wanted === null) return handler(request);
    const fault = findFault(wanted);
    if (!fault && wanted !== none) return unknown(wanted);
    practice.fault.current = fault?.name ?? null;
    return handler(request);
  };

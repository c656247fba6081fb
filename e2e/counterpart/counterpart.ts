import { withFaults } from './faults/with-faults';
import { createHome } from './home/home';
import type { Handler } from './http/router';
import { cardKinds, typeOf } from './issuer/card-kinds';
import { createIssuer } from './issuer/issuer';
import { foundOrganisations } from './issuer/organisations';
import { openPractice, type PracticeOptions, type Role } from './practice';
import { addresses, sharedRoutes } from './shared-routes';
import { createStatusHost } from './status/status-host';
import { StatusRegister } from './status/status-register';
import { createTrustPublisher } from './trust/trust-publisher';
import { foundRequesters } from './verifier/requesters';
import { createVerifier } from './verifier/verifier';

/** One handler for each role, and the addresses that `/counterpart.json` gives. */
export type Counterpart = Readonly<Record<Role, Handler>> & {
  readonly addresses: Readonly<Record<string, unknown>>;
};

/** The other side of every protocol the wallet speaks. Nothing here listens; see serve.ts. */
export function createCounterpart(options: PracticeOptions): Counterpart {
  const practice = openPractice(options);
  const { lasting, origins, planted } = practice;
  const organisations = foundOrganisations(lasting, origins.issuer, planted);
  const requesters = foundRequesters(lasting, origins.verifier, planted);
  const register = new StatusRegister(practice);
  const shared = sharedRoutes(practice, register);
  const status = createStatusHost({ practice, organisations, register, shared });
  const issuers = organisations.then((founded) =>
    founded.map(({ name, issuer, tenant, anchor }) => ({
      name: name.en,
      issuer,
      anchor,
      types: cardKinds.filter((kind) => kind.tenant === tenant).map((kind) => typeOf(kind, issuer)),
    })),
  );
  // The verifier asks the status host as anybody would, without a network in between.
  const fetchList = (uri: string): Promise<Response> =>
    uri.startsWith(`${origins.status}/`)
      ? status(new Request(uri))
      : Promise.resolve(new Response(null, { status: 404 }));
  const open = (role: Role, handler: Handler): Handler =>
    practice.log.listen(role, withFaults(practice, handler));
  const trust = { practice, seed: options.seed, organisations, requesters, shared };
  return {
    home: open('home', createHome(practice, shared)),
    issuer: open('issuer', createIssuer({ practice, organisations, register, shared })),
    verifier: open(
      'verifier',
      createVerifier({ practice, requesters, issuers, fetchList, shared }),
    ),
    status: open('status', status),
    trust: open('trust', createTrustPublisher(trust)),
    addresses: addresses(practice, register),
  };
}

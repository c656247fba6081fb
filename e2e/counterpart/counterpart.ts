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
  const { lasting, origins } = practice;
  const organisations = foundOrganisations(lasting, origins.issuer);
  const requesters = foundRequesters(lasting, origins.verifier);
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
  return {
    home: createHome(practice, shared),
    issuer: createIssuer({ practice, organisations, register, shared }),
    verifier: createVerifier({ practice, requesters, issuers, fetchList, shared }),
    status,
    trust: createTrustPublisher({
      practice,
      seed: options.seed,
      organisations,
      requesters,
      shared,
    }),
    addresses: addresses(practice, register),
  };
}

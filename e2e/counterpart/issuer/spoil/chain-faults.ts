// The first import: @peculiar/x509 fails without it.
import 'reflect-metadata';
import { ExtendedKeyUsageExtension, Extension } from '@peculiar/x509';
import { type Certified, type CertificateOrder, issueCertificate } from '../../keys/certificates';
import { createSigningKey } from '../../keys/signing-key';
import type { SdJwtOrder } from '../../sdjwt/issue-sd-jwt';
import type { ChainFaults, Workshop } from './workshop';

const basicConstraintsId = '2.5.29.19';
const codeSigning = '1.3.6.1.5.5.7.3.3';
/** An identifier under the arc for examples; nobody gave it a meaning. */
const unheardOf = '2.999.1';

const certify = (
  { practice }: Workshop,
  order: Omit<CertificateOrder, 'key' | 'name'> & { readonly name?: string },
): Promise<Certified> => {
  const name = order.name ?? 'A spoilt signer';
  const source = practice.lasting.branch('spoilt');
  return issueCertificate(source, { ...order, name, key: createSigningKey(source, name) });
};

const leafRole = { kind: 'leaf' } as const;
const authorityRole = { kind: 'authority', below: 0 } as const;

const signedBy = (
  order: SdJwtOrder,
  ...chain: readonly [Certified, ...Certified[]]
): SdJwtOrder => ({
  ...order,
  key: chain[0].key,
  header: { ...order.header, x5c: chain.map(({ certificate }) => certificate) },
});

/** A signer of its own, made under the organisation's root, that breaks one rule. */
const leafThat =
  (change: Partial<CertificateOrder>): NonNullable<ChainFaults['chain-ended']> =>
  async (order, workshop) =>
    signedBy(
      order,
      await certify(workshop, { role: leafRole, issuer: workshop.organisation.root, ...change }),
    );

export const chainFaults: ChainFaults = {
  'chain-ended': leafThat({ ends: new Date('2025-06-01T00:00:00Z') }),
  'chain-self-signed': async (order, workshop) =>
    signedBy(order, await certify(workshop, { role: leafRole })),
  'chain-wrong-purpose': leafThat({
    reshape: (usual) => [...usual, new ExtendedKeyUsageExtension([codeSigning])],
  }),
  'chain-unknown-demand': leafThat({
    reshape: (usual) => [...usual, new Extension(unheardOf, true, new Uint8Array([5, 0]))],
  }),
  'chain-no-authority': async (order, workshop) => {
    const office = await certify(workshop, {
      name: 'An office that may not sign',
      role: authorityRole,
      issuer: workshop.organisation.root,
      reshape: (usual) => usual.filter(({ type }) => type !== basicConstraintsId),
    });
    const leaf = await certify(workshop, { role: leafRole, issuer: office });
    return signedBy(order, leaf, office);
  },
  'chain-too-long': async (order, workshop) => {
    const office = await certify(workshop, {
      name: 'An office below',
      role: { kind: 'authority', below: 1 },
      issuer: workshop.organisation.root,
    });
    const desk = await certify(workshop, {
      name: 'A desk below that',
      role: authorityRole,
      issuer: office,
    });
    const leaf = await certify(workshop, { role: leafRole, issuer: desk });
    return signedBy(order, leaf, desk, office);
  },
  'chain-other-name': async (order, workshop) => {
    const { root } = workshop.organisation;
    const leaf = await certify(workshop, {
      role: leafRole,
      issuer: root,
      saysIssuedBy: 'Somebody else',
    });
    return signedBy(order, leaf, root);
  },
};

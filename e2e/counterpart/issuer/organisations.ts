import { type Certified, issueCertificate } from '../keys/certificates';
import { createSigningKey } from '../keys/signing-key';
import type { Source } from '../keys/source';
import { nothingPlanted, type Planted } from '../planted';
import type { Words } from './card-kind';

/** Somebody who issues cards: a tenant of the issuer's origin, with an authority of its own. */
export interface Organisation {
  readonly tenant: string;
  readonly name: Words;
  /** Credential issuer identifier, authorization server and `iss`. */
  readonly issuer: string;
  /** The anchor that the trust list names, as DER in base64. */
  readonly anchor: string;
  readonly root: Certified;
  readonly leaf: Certified;
  /** Leaf first; without the anchor, as HAIP 6.1.1 wants it. */
  readonly x5c: readonly string[];
}

interface OrganisationPlan {
  readonly tenant: string;
  readonly name: Words;
  /** One university has its certificates issued by an office of its own: a chain of two. */
  readonly office?: string;
}

const plans: readonly OrganisationPlan[] = [
  {
    tenant: 'registry-office',
    name: { en: 'Demo Registry Office', de: 'Demo-Meldeamt', ar: 'مكتب السجل التجريبي' },
  },
  {
    tenant: 'transport-agency',
    name: { en: 'Demo Transport Agency', de: 'Demo-Verkehrsamt', ar: 'وكالة النقل التجريبية' },
  },
  {
    tenant: 'northgate-university',
    name: { en: 'Northgate University', de: 'Universität Northgate', ar: 'جامعة نورثغيت' },
    office: 'Northgate University Examinations Office',
  },
  {
    tenant: 'harbour-sports',
    name: { en: 'Harbour Sports', de: 'Harbour Sports', ar: 'هاربور سبورتس' },
  },
  {
    tenant: 'tax-office',
    name: { en: 'Demo Tax Office', de: 'Demo-Finanzamt', ar: 'مكتب الضرائب التجريبي' },
  },
];

async function found(
  source: Source,
  origin: string,
  plan: OrganisationPlan,
): Promise<Organisation> {
  const issuer = `${origin}/${plan.tenant}`;
  const root = await issueCertificate(source, {
    name: `${plan.name.en} Demo Root`,
    key: createSigningKey(source, `root|${plan.tenant}`),
    role: { kind: 'authority', below: plan.office === undefined ? 0 : 1 },
  });
  const office =
    plan.office === undefined
      ? null
      : await issueCertificate(source, {
          name: plan.office,
          key: createSigningKey(source, `office|${plan.tenant}`),
          issuer: root,
          role: { kind: 'authority', below: 0 },
        });
  const leaf = await issueCertificate(source, {
    name: plan.name.en,
    key: createSigningKey(source, `leaf|${plan.tenant}`),
    issuer: office ?? root,
    role: { kind: 'leaf' },
    alternativeNames: [
      { type: 'url', value: issuer },
      { type: 'dns', value: new URL(origin).hostname },
    ],
  });
  const x5c = [leaf.certificate, ...(office ? [office.certificate] : [])];
  return {
    tenant: plan.tenant,
    name: plan.name,
    issuer,
    anchor: root.certificate,
    root,
    leaf,
    x5c,
  };
}

/** The organisations at one issuer origin. */
export const foundOrganisations = (
  source: Source,
  origin: string,
  planted: Planted = nothingPlanted,
): Promise<Organisation[]> =>
  Promise.all(
    plans.map(({ name, ...plan }) =>
      found(source.branch('organisations'), origin, {
        ...plan,
        name: { ...name, en: planted.name(name.en) },
      }),
    ),
  );

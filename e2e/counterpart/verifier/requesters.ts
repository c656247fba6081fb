import type { Words } from '../issuer/card-kind';
import { type Certified, issueCertificate } from '../keys/certificates';
import { createSigningKey } from '../keys/signing-key';
import type { Source } from '../keys/source';
import { nothingPlanted, type Planted } from '../planted';

export type RequesterId =
  'nordbar' | 'aalto-car-share' | 'vale-recruitment' | 'sunny-flats' | 'harbour-rewards';

/** A requester that the trust list confirms: an authority of its own, and a leaf for the verifier's host. */
export interface ConfirmedRequester {
  readonly id: RequesterId;
  readonly name: Words;
  readonly anchor: string;
  readonly root: Certified;
  readonly leaf: Certified;
  readonly x5c: readonly string[];
}

const confirmed: readonly { readonly id: RequesterId; readonly name: Words }[] = [
  { id: 'nordbar', name: { en: 'Nordbar', de: 'Nordbar', ar: 'نورد بار' } },
  {
    id: 'aalto-car-share',
    name: { en: 'Aalto Car Share', de: 'Aalto Carsharing', ar: 'آلتو لمشاركة السيارات' },
  },
  {
    id: 'vale-recruitment',
    name: { en: 'Vale Recruitment', de: 'Vale Personalvermittlung', ar: 'فيل للتوظيف' },
  },
];

/** The confirmed requesters; they share one origin and differ by their authorities. */
export const foundRequesters = (
  source: Source,
  verifierOrigin: string,
  planted: Planted = nothingPlanted,
): Promise<ConfirmedRequester[]> =>
  Promise.all(
    confirmed.map(async ({ id, name: plain }) => {
      const name = { ...plain, en: planted.name(plain.en) };
      const branch = source.branch('requesters');
      const root = await issueCertificate(branch, {
        name: `${name.en} Demo Root`,
        key: createSigningKey(branch, `root|${id}`),
        role: { kind: 'authority', below: 0 },
      });
      const leaf = await issueCertificate(branch, {
        name: name.en,
        key: createSigningKey(branch, `leaf|${id}`),
        issuer: root,
        role: { kind: 'leaf' },
        alternativeNames: [{ type: 'dns', value: new URL(verifierOrigin).hostname }],
      });
      return { id, name, anchor: root.certificate, root, leaf, x5c: [leaf.certificate] };
    }),
  );

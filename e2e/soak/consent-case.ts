import { pathKey, type ClaimPath } from '../../src/core/credential/claim-tree';
import { epochSeconds } from '../../src/core/kernel/time';
import { approve } from '../../src/core/presentation/approve';
import { chosenCards } from '../../src/core/presentation/chosen-cards';
import { makeReceipt } from '../../src/core/presentation/receipt';
import { responseForm, vpToken } from '../../src/core/presentation/response-body';
import { shownFields } from '../../src/core/presentation/shown-fields';
import { presenters, type PresentationOrder } from '../../src/adapters/vault/presenters';
import { makeHolderKey } from '../../src/adapters/vault/sign-jwt';
import type { Scene } from '../../src/testing/arbitrary-scene';
import { readableValues } from '../../src/testing/decode-presentation';
import { playConsent } from '../../src/testing/play-consent';
import { leaks } from './leaks';

/** What puts a presentation together; the wallet's own, or one that cheats. */
export type Present = (order: PresentationOrder) => Promise<{
  readonly text: string;
  readonly fields: readonly ClaimPath[];
}>;

const holderKey = await makeHolderKey();
/** A presenter spends the key it is given. */
const freshKey = () => ({ ...holderKey, privateKey: holderKey.privateKey.slice() });
const now = epochSeconds(1_795_000_000);

/** The presenter of the vault, as it stands there. */
export const vaultPresenter: Present = async (order) => {
  const made = await presenters[order.credential.format](order);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

/** It adds the first disclosure nobody approved, and says nothing of it. */
export const leakyPresenter: Present = async (order) => {
  const { text, fields } = await vaultPresenter(order);
  const [jwt, ...sent] = text.split('~');
  const more = order.credential.original
    .split('~')
    .slice(1, -1)
    .find((disclosure) => !sent.includes(disclosure));
  return { text: [jwt, ...(more === undefined ? [] : [more]), ...sent].join('~'), fields };
};

/** One consent from the screen to the body that leaves: what was shown, sent and receipted, side by side. */
export interface Consent {
  readonly shown: readonly (readonly string[])[];
  readonly sent: readonly (readonly string[])[];
  readonly receipted: readonly (readonly string[])[];
  /** Values and salts of what stayed that can be found in the body all the same. */
  readonly leaked: readonly string[];
}

const keys = (paths: readonly ClaimPath[]): readonly string[] => paths.map(pathKey).sort();

/** Plays a person over one scene and answers with one presenter. */
export const consent = async (
  { cards, fieldOf, plan }: Scene,
  presses: readonly number[],
  present: Present,
): Promise<Consent> => {
  const choice = playConsent(plan, presses);
  const approved = approve(plan, choice);
  if (!approved.ok) throw new Error(approved.error.code);
  const { items } = approved.value;
  const made = await Promise.all(
    items.map(({ credentialId, fields, isBound }) => {
      const credential = cards.find(({ id }) => id === credentialId)?.credential;
      if (credential === undefined) throw new Error('no such card');
      const bound = { key: isBound ? freshKey() : null, audience: 'x509_san_dns:rp.example' };
      return present({ ...bound, credential, fields, nonce: 'n-0S6_WzA2Mj', now });
    }),
  );
  const receipt = makeReceipt(
    plan,
    approved.value,
    made.map(({ fields }) => fields),
  );
  if (!receipt.ok) throw new Error(receipt.error.code);
  const built = items.map(({ queryId }, index) => ({
    queryId,
    presentation: made[index]?.text ?? '',
  }));
  const body = responseForm(vpToken(built), 'state');
  const values = received(body).map(readableValues);
  const secrets = new Set(cards.flatMap(({ credential }) => saltsOf(credential.original)));
  for (const text of received(body).flatMap(saltsOf)) secrets.delete(text);
  const readable = new Set(values.flatMap((each) => [...each]));
  for (const value of fieldOf.keys()) if (!readable.has(value)) secrets.add(String(value));
  return {
    shown: chosenCards(plan, choice)
      .map(({ candidate, pick }) => shownFields(candidate, pick.rows))
      .map(keys),
    sent: values.map((each) =>
      [...new Set([...each].map((value) => fieldOf.get(value) ?? '?'))].sort(),
    ),
    receipted: receipt.value.map(({ sent }) => keys(sent)),
    leaked: leaks(body, secrets),
  };
};

/** The presentations a requester finds in what was posted, in the order of its queries. */
const received = (body: string): readonly string[] => {
  const token = new URLSearchParams(body).get('vp_token') ?? '{}';
  return Object.values(JSON.parse(token) as Record<string, readonly string[]>).flat();
};

const saltsOf = (presentation: string): readonly string[] =>
  presentation
    .split('~')
    .slice(1, -1)
    .map((part) => (JSON.parse(Buffer.from(part, 'base64url').toString()) as [string])[0]);

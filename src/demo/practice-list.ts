import { isJsonObject, member, stringMember } from '../core/kernel/json';
import { parseJson } from '../core/kernel/json-parse';
import { utf8Decode } from '../core/kernel/utf8';
import type { Ports } from '../ports';
import { practicePublisher } from './practice-publisher';

/** Served beside the demo build by `npm start`; says where the counterpart is. */
const whereabouts = '/demo.json';
const listCap = 256 * 1_024;

/**
 * Brings the practice trust list into an opened demo wallet. Quiet when it cannot: a demo build hosted alone
 * simply knows nobody, and the screens say so.
 */
export const bringPracticeList = async (
  { net, vault, log }: Pick<Ports, 'net' | 'vault' | 'log'>,
  ask: typeof fetch = fetch,
): Promise<void> => {
  const url = await practiceListUrl(ask);
  if (url === null) return;
  const reply = await net.send({
    purpose: 'trust-list',
    method: 'GET',
    url,
    maxBytes: listCap,
    timeoutMs: 5_000,
    redirects: 'refuse',
  });
  const text = reply.ok ? utf8Decode(reply.value.body) : reply;
  if (!text.ok) {
    log.note('demo/no-practice-list');
    return;
  }
  const added = await vault.addTrustList(text.value.trim(), practicePublisher, {
    isPractice: true,
  });
  if (!added.ok) log.note('demo/practice-list-refused', { code: added.error.code });
};

const practiceListUrl = async (ask: typeof fetch): Promise<string | null> => {
  const reply = await ask(whereabouts).catch(() => null);
  if (reply?.ok !== true) return null;
  const json = parseJson(await reply.text());
  const counterpart =
    json.ok && isJsonObject(json.value) ? member(json.value, 'counterpart') : undefined;
  const trust = isJsonObject(counterpart) ? member(counterpart, 'trust') : undefined;
  return isJsonObject(trust) ? (stringMember(trust, 'list') ?? null) : null;
};

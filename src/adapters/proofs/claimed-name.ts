import { cleanText } from '../../core/kernel/clean-text';
import { isJsonObject, member, stringMember } from '../../core/kernel/json';
import type { JsonObject } from '../../core/kernel/json';

/** What a requester calls itself; quoted on screen, never a fact. */
export const claimedName = (payload: JsonObject): string | null => {
  const metadata = member(payload, 'client_metadata');
  const name = isJsonObject(metadata) ? stringMember(metadata, 'client_name') : undefined;
  return cleanText(name ?? '') || null;
};

/** The host an answer would go to, with its port; null when there is no usable address. */
export const answerHost = (payload: JsonObject): { host: string; hostname: string } | null => {
  const text = stringMember(payload, 'response_uri') ?? stringMember(payload, 'redirect_uri');
  if (text === undefined || !URL.canParse(text)) return null;
  const { host, hostname } = new URL(text);
  return host === '' ? null : { host, hostname };
};

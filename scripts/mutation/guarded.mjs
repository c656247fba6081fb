import { readFileSync } from 'node:fs';
import { inRepository } from '../lib/paths.mjs';
import { nameOf } from './record.mjs';

/**
 * Files whose checks decide whether a forged or withdrawn credential is taken, or a field leaves that nobody
 * chose. Every mutant that survives here has a reason of its own in explained.json.
 */
const guarded = [
  /^src\/core\/formats\/sdjwt-vc\/(?!inspect)/,
  /^src\/core\/status\//,
  /^src\/core\/presentation\/(approve|approve-pick|receipt|chosen-cards|disclosure-digest|shown-fields)\.ts$/,
  /^src\/core\/presentation\/(plan-candidate|plan-rows|plan-disclosure|parse-request)\.ts$/,
  /^src\/core\/presentation\/(response-target|response-encryption|response-body)\.ts$/,
  /^src\/core\/credential\/(disclosure-closure|card-state|fields|integrity)\.ts$/,
  /^src\/core\/policy\/(certificate|certificate-path|name-constraints|find-entry|block-list)\.ts$/,
  /^src\/core\/policy\/(parse-trust-list|recognition|url-policy)\.ts$/,
  /^src\/core\/dcql\/(match|match-tree|select-path|value-equal)\.ts$/,
  /^src\/core\/kernel\/(jws|base64url|hash|json-bytes|utf8|time)\.ts$/,
];

/** @param {string} file */
export const isGuarded = (file) => guarded.some((pattern) => pattern.test(file));

/** By file, then by mutant: why it can do no harm. @returns {Record<string, Record<string, string>>} */
export const readExplained = () =>
  JSON.parse(readFileSync(inRepository('scripts/mutation/explained.json'), 'utf8'));

/**
 * Survivors in guarded files that nobody explained.
 *
 * @param {import('./record.mjs').MutationRecord} record
 */
export function unexplained(record) {
  const explained = readExplained();
  return Object.entries(record)
    .filter(([file]) => isGuarded(file))
    .flatMap(([file, { survivors }]) =>
      survivors
        .map(nameOf)
        .filter((name) => explained[file]?.[name] === undefined)
        .map((name) => `${file}: ${name}`),
    );
}

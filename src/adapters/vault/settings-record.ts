import * as v from 'valibot';
import { fieldGroups } from '../../core/activity/field-group';
import { askAgainLevels } from '../../core/policy/ask-again';
import { epochSeconds } from '../../core/kernel/time';
import type { CardStateKind } from '../../core/credential/card-state';
import { usability } from '../../core/credential/card-state';
import { cardGroups, cardSorts, endSpans } from '../../core/credential/card-list-view';
import { defaultSettings } from '../../ports/settings';
import type { Settings } from '../../ports/settings';

/** The one record of the settings store. */
export const settingsId = 'settings';

// A total record by state, so its keys are exactly the kinds.
const stateKinds = Object.keys(usability) as CardStateKind[];

const shape: v.GenericSchema<unknown, Settings> = v.object({
  lockAfterMinutes: v.picklist([1, 5, 15, 60]),
  theme: v.picklist(['system', 'light', 'dark']),
  contrast: v.picklist(['system', 'more']),
  motion: v.picklist(['system', 'less']),
  textSize: v.picklist(['normal', 'large']),
  language: v.picklist(['system', 'en']),
  askBeforeSharing: v.picklist(askAgainLevels),
  keepsValues: v.boolean(),
  askedAgainAfter: v.picklist([1, 3, 5, 10]),
  blocked: v.array(
    v.object({
      recognition: v.string(),
      name: v.nullable(v.string()),
      host: v.string(),
      since: v.pipe(v.number(), v.transform(epochSeconds)),
    }),
  ),
  sensitiveGroups: v.array(v.picklist(fieldGroups)),
  coverValues: v.picklist(['on', 'off']),
  singleKeys: v.picklist(['on', 'off']),
  codeSignal: v.picklist(['on', 'off']),
  cardList: v.object({
    sort: v.picklist(cardSorts),
    group: v.picklist(cardGroups),
    filters: v.object({
      attention: v.boolean(),
      kinds: v.array(v.string()),
      issuers: v.array(v.string()),
      formats: v.array(v.picklist(['dc+sd-jwt'])),
      states: v.array(v.picklist(stateKinds)),
      endsWithinDays: v.nullable(v.picklist(endSpans)),
      hasPortrait: v.boolean(),
      canHide: v.boolean(),
    }),
  }),
  protectionAskedAt: v.nullable(v.pipe(v.number(), v.transform(epochSeconds))),
});

/** What holds where settings are there and cannot be read: nothing the person may have guarded is less guarded. */
export const guardedSettings: Settings = { ...defaultSettings, askBeforeSharing: 'always' };

/** Reads settings at the door; a setting this version does not know falls back to its default, alone. */
export const parseSettings = (value: unknown): Settings | null => {
  const stored = v.safeParse(v.record(v.string(), v.unknown()), value);
  if (!stored.success) return null;
  const whole = v.safeParse(shape, { ...defaultSettings, ...stored.output });
  if (whole.success) return whole.output;
  const known = Object.entries(stored.output).filter(
    ([name, setting]) => v.safeParse(shape, { ...defaultSettings, [name]: setting }).success,
  );
  // A level of care this version does not know is at least as much as any it knows.
  const fallback = 'askBeforeSharing' in stored.output ? guardedSettings : defaultSettings;
  return v.parse(shape, { ...fallback, ...Object.fromEntries(known) });
};

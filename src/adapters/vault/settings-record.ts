import * as v from 'valibot';
import { fieldGroups } from '../../core/activity/field-group';
import { epochSeconds } from '../../core/kernel/time';
import { defaultSettings } from '../../ports/settings';
import type { Settings } from '../../ports/settings';

/** The one record of the settings store. */
export const settingsId = 'settings';

const shape: v.GenericSchema<unknown, Settings> = v.object({
  lockAfterMinutes: v.picklist([1, 5, 15, 60]),
  theme: v.picklist(['system', 'light', 'dark']),
  contrast: v.picklist(['system', 'more']),
  motion: v.picklist(['system', 'less']),
  textSize: v.picklist(['normal', 'large']),
  language: v.picklist(['system', 'en']),
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
});

/** Reads settings at the door; a setting this version does not know falls back to its default, alone. */
export const parseSettings = (value: unknown): Settings | null => {
  const stored = v.safeParse(v.record(v.string(), v.unknown()), value);
  if (!stored.success) return null;
  const whole = v.safeParse(shape, { ...defaultSettings, ...stored.output });
  if (whole.success) return whole.output;
  const known = Object.entries(stored.output).filter(
    ([name, setting]) => v.safeParse(shape, { ...defaultSettings, [name]: setting }).success,
  );
  return v.parse(shape, { ...defaultSettings, ...Object.fromEntries(known) });
};

import type { FieldGroup } from '../core/activity/field-group';
import type { AskAgain } from '../core/policy/ask-again';
import type { BlockedRequester } from '../core/policy/block-list';
import type { EpochSeconds } from '../core/kernel/time';
import { usualListView, type CardListView } from '../core/credential/card-list-view';

/** What the person set; sealed with everything else, defaults when unreadable. */
export interface Settings {
  readonly lockAfterMinutes: 1 | 5 | 15 | 60;
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
  readonly motion: 'system' | 'less';
  readonly textSize: 'normal' | 'large';
  readonly language: 'system' | 'en';
  /** Whether a secret is given again before anything leaves; the vault asks for it, and to ask less takes a secret too. */
  readonly askBeforeSharing: AskAgain;
  /** Whether receipts also keep the values that were sent; from the next answer on. */
  readonly keepsValues: boolean;
  /** More askings than this within 10 minutes are named (SCREENS 6, Friction). */
  readonly askedAgainAfter: 1 | 3 | 5 | 10;
  /** Their requests open as a stranger's. */
  readonly blocked: readonly BlockedRequester[];
  /** Groups the person calls sensitive, beyond those that are. */
  readonly sensitiveGroups: readonly FieldGroup[];
  /** Whether values in the list of cards are covered until the person shows them. */
  readonly coverValues: 'on' | 'off';
  /** Whether keys without Ctrl or ⌘, such as `/` and `?`, do something (WCAG 2.1.4). */
  readonly singleKeys: 'on' | 'off';
  /** Whether a found code is also felt or heard. */
  readonly codeSignal: 'on' | 'off';
  readonly cardList: CardListView;
  /** When the person last put off, or the browser refused, protecting the storage. */
  readonly protectionAskedAt: EpochSeconds | null;
}

export const defaultSettings: Settings = {
  lockAfterMinutes: 5,
  theme: 'system',
  contrast: 'system',
  motion: 'system',
  textSize: 'normal',
  language: 'system',
  askBeforeSharing: 'never',
  keepsValues: false,
  askedAgainAfter: 3,
  blocked: [],
  sensitiveGroups: [],
  coverValues: 'on',
  singleKeys: 'on',
  codeSignal: 'on',
  cardList: usualListView,
  protectionAskedAt: null,
};

import type { EpochSeconds } from '../kernel/time';
import type { Sex } from './name-hints';

/** What a value is, for showing it (SCREENS 5). No words: formatting is the reader's, in their language. */
export type ValueKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  /** `at` is null when no zone was given: then only the wall clock `text` is known. */
  | { readonly kind: 'date-time'; readonly at: EpochSeconds | null; readonly text: string }
  /** `overAge` is 18 for `age_over_18`. */
  | { readonly kind: 'boolean'; readonly value: boolean; readonly overAge: number | null }
  | { readonly kind: 'age'; readonly years: number }
  | { readonly kind: 'country' | 'language' | 'currency'; readonly code: string }
  /** `value` is null when a JavaScript number cannot keep it; `text` always holds. */
  | { readonly kind: 'number'; readonly value: number | null; readonly text: string }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'sex'; readonly sex: Sex | null; readonly code: string }
  | {
      readonly kind: 'identifier';
      readonly form: 'phone' | 'iban' | 'other';
      readonly text: string;
    }
  /** A picture by value; its leading bytes are those of its media type. */
  | {
      readonly kind: 'portrait';
      readonly role: 'portrait' | 'signature' | 'picture';
      readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
      readonly byteCount: number;
    }
  | { readonly kind: 'list' | 'object'; readonly count: number }
  | { readonly kind: 'link'; readonly href: string; readonly host: string }
  | { readonly kind: 'text' | 'long-text'; readonly text: string }
  | {
      readonly kind: 'binary';
      readonly mediaType: string;
      readonly byteCount: number;
      /** A picture by its format, and by its bytes over the cap of one. */
      readonly isLargePicture: boolean;
    };

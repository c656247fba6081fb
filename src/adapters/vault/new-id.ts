import type { Random } from '../../ports/random';
import { toHex } from './text-bytes';

/** A random id of 128 bits: says nothing about what it names. */
export const newId = (random: Random): string => toHex(random.bytes(16));

import fc from 'fast-check';
import { awkwardNames, junk, nest, type Value } from './junk';

/** One change of a message; `where` picks the place, whatever the message. */
interface Step {
  readonly where: number;
  readonly what: 'set' | 'remove' | 'rename' | 'add' | 'repeat' | 'wrap' | 'retype' | 'copy';
  readonly name: string;
  readonly value: Value;
  readonly count: number;
}

/** A place in a message: the container that holds it, and under which name. */
interface Place {
  readonly holder: { [name: string]: Value };
  readonly name: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  where: fc.nat(100_000),
  what: fc.constantFrom(
    'set',
    'set',
    'set',
    'remove',
    'rename',
    'add',
    'repeat',
    'wrap',
    'retype',
    'copy',
  ),
  name: awkwardNames,
  value: junk,
  count: fc.constantFrom(1, 1, 2, 64, 260),
});

const isContainer = (value: Value | undefined): value is Value[] | { [name: string]: Value } =>
  typeof value === 'object' && value !== null;

/** A message's places, without recursion: earlier changes may have made it deep. */
const placesOf = (root: { [name: string]: Value }): Place[] => {
  const places: Place[] = [];
  const due: { [name: string]: Value }[] = [root];
  for (let holder = due.pop(); holder !== undefined; holder = due.pop()) {
    for (const name of Object.keys(holder)) {
      places.push({ holder, name });
      const value = holder[name];
      // A list is a container whose names are numbers; writing by name works for both.
      if (isContainer(value)) due.push(value as { [name: string]: Value });
    }
  }
  return places;
};

const define = (holder: object, name: string, value: Value): void => {
  // A list has members of its own, such as its length, which JSON knows nothing of.
  if (Array.isArray(holder) && !/^\d+$/.test(name)) return;
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

const retyped = (value: Value | undefined): Value => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value[0] ?? null;
  return isContainer(value) ? Object.keys(value) : { value: value ?? null };
};

const apply = (
  root: { [name: string]: Value },
  { where, what, name, value, count }: Step,
): void => {
  const places = placesOf(root);
  const place = places[where % places.length];
  if (place === undefined) return;
  const { holder } = place;
  const old = holder[place.name];
  if (what === 'set') define(holder, place.name, value);
  else if (what === 'wrap') define(holder, place.name, nest(old ?? null, count, 'object'));
  else if (what === 'retype') define(holder, place.name, retyped(old));
  else if (what === 'add' && Array.isArray(old)) old.push(value);
  else if (what === 'add') define(isContainer(old) ? old : holder, name, value);
  else if (what === 'copy') {
    const other = places[(where * 7) % places.length];
    if (other !== undefined)
      define(holder, place.name, structuredClone(other.holder[other.name] ?? null));
  } else if (what === 'repeat' && Array.isArray(old)) {
    const [first = null] = old;
    old.push(...Array.from({ length: count }, () => first));
  } else if (Array.isArray(holder)) holder.splice(Number(place.name), 1);
  else {
    Reflect.deleteProperty(holder, place.name);
    if (what === 'rename') define(holder, name, old ?? null);
  }
};

/** A valid message after one to four changes, as a value. */
export const mutatedValue = (valid: readonly Value[]): fc.Arbitrary<Value> =>
  fc
    .tuple(fc.constantFrom(...valid), fc.array(step, { minLength: 1, maxLength: 4 }))
    .map(([message, steps]) => {
      const root = { message: structuredClone(message) };
      // Steps may share a value; placed twice, it could come to hold itself.
      for (const one of steps) apply(root, { ...one, value: structuredClone(one.value) });
      return root.message ?? null;
    });

import type { FaultSwitch } from '../../faults/fault-switch';
import { isObject, type Json, type JsonObject } from '../../json';
import { hidden, type ClaimMembers } from '../../sdjwt/claim';

const mebibyte = 1024 * 1024;

/** What a drawing may hold that a picture may not; every address leads to this counterpart, which writes calls down. */
const wickedDrawing = (origin: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="9" height="9" onload="globalThis.wicked=1">
<style>@import url("${origin}/wicked/style.css");</style><script>globalThis.wicked = 1</script>
<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="${origin}/wicked/body.png" onerror="globalThis.wicked=1"/></body></foreignObject>
<image x:href="${origin}/wicked/image.png" width="9" height="9"/><use href="${origin}/wicked/use.svg#a"/></svg>`;

const laughing = (): string => {
  const entities = Array.from(
    { length: 12 },
    (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a0 "ha">${entities.join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a12;</text></svg>`;
};

const dataAddress = (type: string, content: string | Buffer): string =>
  `data:${type};base64,${Buffer.from(content).toString('base64')}`;

/** The beginning of a PNG of 10,000 by 10,000 pixels, and nothing more. */
const hugePng = (): Buffer => {
  const start = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(10_000, 0);
  size.writeUInt32BE(10_000, 4);
  return Buffer.concat([start, size, Buffer.from([8, 2, 0, 0, 0, 0, 0, 0, 0])]);
};

const padded = (bytes: number): Buffer => Buffer.concat([hugePng(), Buffer.alloc(bytes)]);

/** The portrait a fault puts into a card; null when it is about something else. */
function wickedPortrait(fault: FaultSwitch, origin: string): string | null {
  switch (fault.current) {
    case 'svg-portrait':
      return dataAddress('image/svg+xml', wickedDrawing(origin));
    case 'svg-of-laughs':
      return dataAddress('image/svg+xml', laughing());
    case 'portrait-of-100-megapixels':
      return dataAddress('image/png', hugePng());
    case 'portrait-that-lies':
      return dataAddress('image/png', '<!doctype html><script>globalThis.wicked = 1</script>');
    case 'portrait-over-2-mib':
      return dataAddress('image/png', padded(2.2 * mebibyte));
    case 'portrait-of-5-mb':
      return dataAddress('image/png', padded(5_000_000));
    default:
      return null;
  }
}

/** The claims of a card with the portrait that a fault puts in. */
export function spoilPortrait(
  fault: FaultSwitch,
  origin: string,
  claims: ClaimMembers,
): ClaimMembers {
  const portrait = wickedPortrait(fault, origin);
  return portrait === null ? claims : { ...claims, portrait: hidden(portrait) };
}

/** What a fault makes of a text of the issuer's, in the place it has. */
function wickedText(fault: FaultSwitch, plain: string): string {
  if (fault.is('names-that-imitate'))
    return `✓ Valid\u2003${plain}\u202e\u3000✓ Identity confirmed`;
  if (fault.is('names-of-markup'))
    return `<b>${plain}</b><img src=x onerror="globalThis.wicked=1">`;
  return plain;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** One entry of a `display` array: its texts, and what a fault adds to it. */
function spoilEntry(fault: FaultSwitch, origin: string, entry: JsonObject): JsonObject {
  const texts = Object.fromEntries(
    ['name', 'label', 'description'].flatMap((member) => {
      const text = entry[member];
      return typeof text === 'string' ? [[member, wickedText(fault, text)]] : [];
    }),
  );
  const drawn = dataAddress('image/svg+xml', wickedDrawing(origin));
  if (fault.is('svg-logo'))
    return {
      ...entry,
      logo: { uri: drawn, alt_text: '<b>logo</b>' },
      background_image: { uri: `${origin}/wicked/background.svg` },
    };
  if (fault.is('unreadable-colours') && 'background_color' in entry)
    return {
      ...entry,
      background_color: '#ffffff',
      text_color: `#ffffff; background: url(${origin}/wicked/colour.png)`,
    };
  if (fault.is('svg-template'))
    return {
      ...entry,
      rendering: {
        svg_templates: [
          { uri: `${origin}/wicked/template.svg`, properties: { orientation: 'landscape' } },
        ],
      },
    };
  return { ...entry, ...texts };
}

/** Metadata with every `display` array in it, at any depth, as a fault makes them. */
export function spoilDisplay(fault: FaultSwitch, origin: string, metadata: JsonObject): JsonObject {
  const spoil = (value: Json, name: string): Json => {
    if (isList(value))
      return value.map((one) =>
        name === 'display' && isObject(one) ? spoilEntry(fault, origin, one) : spoil(one, ''),
      );
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [member, spoil(inner, member)]),
    );
  };
  return Object.fromEntries(
    Object.entries(metadata).map(([member, inner]) => [member, spoil(inner, member)]),
  );
}

/** The 24 grid symbols: 2 px stroke, square ends. A word stands beside each, or the control has an accessible name. */
const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  bell: 'M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 21h4',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3',
  scan: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M4 12h16',
  plus: 'M12 4v16M4 12h16',
  down: 'M5 9l7 7l7-7',
  right: 'M9 5l7 7l-7 7',
  left: 'M15 5l-7 7l7 7',
  check: 'M4 12.5l5.5 5.5L20 7',
  x: 'M5 5l14 14M19 5L5 19',
  eye: 'M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7zM12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6',
  cover: 'M3 8h18v8H3zM7 8l-3 8M12 8l-3 8M17 8l-3 8M21 11l-2 5',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5.5l3.5 2',
  shield: 'M12 3l8 3v6c0 5-3.5 7.8-8 9c-4.5-1.2-8-4-8-9V6z',
  shieldok: 'M12 3l8 3v6c0 5-3.5 7.8-8 9c-4.5-1.2-8-4-8-9V6zM8.5 12l2.5 2.5l4.5-5',
  tri: 'M12 4L2.5 20h19zM12 10v5M12 17.5v.5',
  q: 'M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18',
  swap: 'M4 8h15M15 4l4 4l-4 4M20 16H5M9 12l-4 4l4 4',
  list: 'M4 6h16M4 12h16M4 18h10',
  grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  ledger: 'M4 4h16v16H4zM9 4v16M4 9h16M4 14h16',
  gear: 'M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  share: 'M12 15V4M8 7.5L12 3.5l4 4M5 12v8h14v-8',
  down2: 'M12 4v11M8 11.5l4 4l4-4M5 20h14',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13',
  flag: 'M5 21V4h13l-3 4.5L18 13H5',
  off: 'M3 3l18 18M5 10a11 11 0 0 1 4-2.5M12.5 7a11 11 0 0 1 6.5 3M8 13.5a6.5 6.5 0 0 1 4-1.5M12 18h.1',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M20 3v5h-5',
  globe:
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  pin: 'M12 21v-7M7 14h10l-2-4V4H9v6z',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M5 19l1.7-1.7M17.3 6.7L19 5',
  link: 'M10 14l4-4M8.5 11.5l-2.8 2.8a3.3 3.3 0 0 0 4.7 4.7l2.8-2.8M15.5 12.5l2.8-2.8a3.3 3.3 0 0 0-4.7-4.7l-2.8 2.8',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 5.5a3.3 3.3 0 0 1 0 6.3M18 14.5c2.2.8 3.5 2.6 3.5 5.5',
  target: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  face: 'M4 4h16v16H4zM12 8a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5M7.5 20c0-3 2-5 4.5-5s4.5 2 4.5 5',
  sort: 'M7 5v14M3.5 15.5L7 19l3.5-3.5M14 6h7M14 11h5M14 16h3',
  nfc: 'M4 6h10v14H4zM17 9c1.5 2.5 1.5 6 0 8.5M20 7c2.5 4 2.5 8 0 12',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3h-3zM20 14v6h-6M17.5 20h2.5',
  hand: 'M4 12h12M11 7l5 5l-5 5M20 4v16',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.5',
  pause: 'M8 5v14M16 5v14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  key: 'M8 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 12h9v4M17 12v3',
  camera: 'M3 8h5l2-3h4l2 3h5v11H3zM12 10a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7',
  eyeoff:
    'M4 4l16 16M9.5 5.3A9 9 0 0 1 12 5c3.5 0 7 2 10 7a17 17 0 0 1-3 3.7M6 7.5A16 16 0 0 0 2 12c3 5 6.5 7 10 7a9 9 0 0 0 4-1',
} as const;

export type IconName = keyof typeof paths;

/** Symbols that point along the reading direction turn round in right-to-left scripts. */
const mirrored: ReadonlySet<IconName> = new Set(['left', 'right', 'swap', 'hand', 'list', 'sort']);

export interface IconProps {
  readonly name: IconName;
  readonly size?: 'xs' | 's' | 'm' | 'l' | undefined;
}

/** Draws one symbol; always hidden from assistive technology because the words carry the meaning. */
export function Icon({ name, size = 'm' }: IconProps) {
  const turn = mirrored.has(name) ? ' icon-mirrored' : '';
  return (
    <svg className={`icon icon-${size}${turn}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

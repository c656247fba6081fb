import type { ReactNode } from 'react';
import type { IconName } from './icon';
import { Tag, type Tone } from './tag';

/** Every shape a status can take; each differs in outline, not only in colour. */
const shapes = {
  valid: ['ok', 'check'],
  ending: ['warn', 'clock'],
  unknown: ['unk', 'q'],
  paused: ['warn', 'pause'],
  ended: ['warn', 'clock'],
  starts: ['warn', 'clock'],
  withdrawn: ['bad', 'stop'],
  broken: ['bad', 'stop'],
  confirmed: ['ok', 'shieldok'],
  unconfirmed: ['bad', 'stop'],
  offline: ['unk', 'off'],
  attention: ['warn', 'tri'],
} as const satisfies Record<string, readonly [Tone, IconName]>;

export type StatusShape = keyof typeof shapes;

export interface StatusTagProps {
  readonly shape: StatusShape;
  readonly isPlain?: boolean | undefined;
  readonly isSmall?: boolean | undefined;
  readonly children: ReactNode;
}

/** A tag whose tone and icon follow from its shape. */
export function StatusTag({ shape, isPlain, isSmall, children }: StatusTagProps) {
  const [tone, icon] = shapes[shape];
  return (
    <Tag tone={tone} icon={icon} isPlain={isPlain} isSmall={isSmall}>
      {children}
    </Tag>
  );
}

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type Tone = 'ok' | 'warn' | 'bad' | 'unk';

export interface TagProps {
  readonly tone: Tone;
  readonly icon?: IconName | undefined;
  readonly isSmall?: boolean | undefined;
  /** Icon and words without the box. */
  readonly isPlain?: boolean | undefined;
  readonly children: ReactNode;
}

/** A short fact with a shape and words; never colour alone. */
export function Tag({ tone, icon, isSmall = false, isPlain = false, children }: TagProps) {
  return (
    <span
      className={classNames('tag', `tag-${tone}`, isSmall && 'tag-small', isPlain && 'tag-plain')}
    >
      {icon && <Icon name={icon} size="xs" />}
      {children}
    </span>
  );
}

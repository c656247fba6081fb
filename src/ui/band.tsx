import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { Tone } from './tag';

const usualIcon: Record<Tone, IconName> = { ok: 'check', warn: 'tri', bad: 'stop', unk: 'q' };

export interface BandProps {
  readonly tone: Tone;
  readonly icon?: IconName | undefined;
  readonly title?: ReactNode;
  /** One press at the end of the band, or under it when the band is long. */
  readonly action?: ReactNode;
  readonly actionBelow?: boolean | undefined;
  /** The red block of an unconfirmed request; its title is a heading. */
  readonly isSolid?: boolean | undefined;
  readonly role?: 'status' | 'alert' | undefined;
  readonly children?: ReactNode;
}

/** Something to know before going on, said in place. */
export function Band(props: BandProps) {
  const { tone, icon, title, action, actionBelow = false, isSolid = false, children } = props;
  const isBeside = action !== undefined && !actionBelow;
  return (
    <section
      role={props.role}
      className={classNames(
        'band',
        `band-${tone}`,
        isSolid && 'band-solid',
        isBeside && 'band-with-action',
      )}
    >
      <Icon name={icon ?? usualIcon[tone]} size={isSolid ? 'l' : 'm'} />
      <div>
        {isSolid ? <h2 className="band-title">{title}</h2> : title && <b>{title} </b>}
        {children}
        {actionBelow && <div>{action}</div>}
      </div>
      {isBeside && action}
    </section>
  );
}

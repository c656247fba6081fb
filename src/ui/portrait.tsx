import { classNames } from './class-names';
import { Icon } from './icon';

export interface PortraitProps {
  /** An object URL of a picture already decoded and encoded again here; never the issuer's own bytes. */
  readonly src?: string | undefined;
  readonly alt: string;
  readonly size?: 's' | 'm' | 'l' | undefined;
  /** Why there will be no picture, in place of it. */
  readonly instead?: string | undefined;
}

/** A picture of a face, or the sign for one while it cannot be shown. */
export function Portrait({ src, alt, size = 's', instead }: PortraitProps) {
  const className = classNames('portrait', size !== 's' && `portrait-${size}`);
  if (src !== undefined) return <img className={className} src={src} alt={alt} />;
  if (instead !== undefined) {
    return <span className={`${className} portrait-instead`}>{instead}</span>;
  }
  return (
    <span className={className} role="img" aria-label={alt}>
      <Icon name="face" />
    </span>
  );
}

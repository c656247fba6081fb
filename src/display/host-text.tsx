import { Mono } from '../ui/mono';

interface HostTextProps {
  readonly host: string;
  readonly isStrong?: boolean | undefined;
}

/** A host in the face that keeps 0 and O, 1 and l apart, and left to right in every script. */
export function HostText({ host, isStrong }: HostTextProps) {
  const shown = <bdi dir="ltr">{host}</bdi>;
  return <Mono>{isStrong === true ? <b>{shown}</b> : shown}</Mono>;
}

import { hostOf } from '../core/policy/host';
import { Mono } from '../ui/mono';
import { Tag } from '../ui/tag';
import { t } from '../words/words';

interface HostTextProps {
  readonly host: string;
  readonly isStrong?: boolean | undefined;
}

/**
 * A host in the face that keeps 0 and O, 1 and l apart, and left to right in every script. One in letters of
 * another alphabet stands in both spellings: as it travels, which nobody can imitate, and as it reads.
 */
export function HostText({ host, isStrong }: HostTextProps) {
  const shown = <bdi dir="ltr">{host}</bdi>;
  // A port or a text that is no host name stays as it is.
  const { unicode, isMixedScript } = hostOf(host.replace(/:\d+$/, ''));
  const isTwofold = host.includes('xn--');
  return (
    <>
      <Mono>{isStrong === true ? <b>{shown}</b> : shown}</Mono>
      {isTwofold && (
        <>
          {' '}
          <bdi dir="ltr">{t('status.host-reads', { unicode })}</bdi>
          {isMixedScript && (
            <>
              {' '}
              <Tag tone="warn" icon="tri" isSmall>
                {t('status.host-mixed')}
              </Tag>
            </>
          )}
        </>
      )}
    </>
  );
}

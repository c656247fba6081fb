import { formats } from '../../core/formats/formats';
import { CodeBlock } from '../../ui/code-block';
import { Disclosure } from '../../ui/disclosure';
import { KeyValues } from '../../ui/key-values';
import { Stack } from '../../ui/stack';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { DownloadCard } from './download-card';
import { VerifyAgain } from './verify-again';

/** The card as its bytes have it; the one place where technical words are right. */
export const TechnicalTab = ({ view }: { readonly view: CardView }) => {
  const { credential } = view;
  const inside = formats[credential.format].inspect(credential.original);
  const words = { copyLabel: t('technical.copy'), copiedLabel: t('technical.copied') };
  return (
    <Stack gap={4}>
      <KeyValues
        layout="stacked"
        rows={[
          { label: t('technical.type'), value: credential.type, isMono: true },
          { label: t('technical.format'), value: credential.format, isMono: true },
          { label: t('technical.algorithm'), value: inside.algorithm, isMono: true },
          {
            label: t('technical.key'),
            value: view.keyFingerprint ?? t('card.notBound'),
            isMono: true,
          },
          {
            label: t('technical.issuer'),
            value: credential.issuer.id ?? view.issuerUrl ?? '',
            isMono: true,
          },
          {
            label: t('technical.certificates'),
            value: t('technical.certificateCount', { n: credential.issuer.certificates.length }),
          },
          ...credential.status.flatMap(({ uri, index }) => [
            { label: t('technical.statusUri'), value: uri, isMono: true },
            { label: t('technical.statusIndex'), value: String(index), isMono: true },
          ]),
        ]}
      />
      <VerifyAgain view={view} />
      <Disclosure summary={t('technical.header')}>
        <CodeBlock label={t('technical.header')} text={inside.header} {...words} />
      </Disclosure>
      <Disclosure summary={t('technical.payload')}>
        <CodeBlock label={t('technical.payload')} text={inside.payload} {...words} />
      </Disclosure>
      {inside.disclosures.length === 0 ? null : (
        <Disclosure summary={t('technical.disclosures', { n: inside.disclosures.length })}>
          <Stack gap={3}>
            {inside.disclosures.map(({ digest, text }) => (
              <CodeBlock
                key={digest}
                label={`${t('technical.digest')} ${digest}`}
                text={text}
                {...words}
              />
            ))}
          </Stack>
        </Disclosure>
      )}
      <Disclosure summary={t('technical.raw')}>
        <CodeBlock label={t('technical.raw')} text={credential.original} {...words} />
      </Disclosure>
      <DownloadCard original={credential.original} />
    </Stack>
  );
};

import type { Failure } from '../core/kernel/result';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';
import { t } from '../words/words';

/** The code and its facts, folded away, to be shown to whoever can help. */
export function TechnicalDetails({ failure }: { readonly failure: Failure }) {
  return (
    <Disclosure summary={t('failure.technical')}>
      <CodeBlock
        label={t('failure.code')}
        text={technicalText(failure)}
        copyLabel={t('failure.copy')}
        copiedLabel={t('failure.copied')}
      />
    </Disclosure>
  );
}

/** The code and its facts, one to a line. Facts are public particulars by the rule of `Failure`. */
const technicalText = ({ code, facts = {} }: Failure): string =>
  [code, ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`)].join('\n');

import { parseTypeMetadata } from '../../../src/core/credential/type-metadata';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { failed, falseAccept, passed, type KindRunner, type Verdict } from '../case-result';
import { verdictOf } from '../each-case';
import { isRecord } from '../shapes';

/**
 * Type metadata documents of others, each one case. One that names its type is read for that type and for no
 * other; one that names none describes nothing.
 */
export const runTypeMetadata: KindRunner = async ({ path, text, content }) => {
  const verdict = await verdictOf(async () => judge(text, content));
  return [{ case: path, ...verdict }];
};

function judge(text: string, content: unknown): Verdict {
  const bytes = utf8Encode(text);
  const type = isRecord(content) ? content['vct'] : undefined;
  const read = (asked: string) => parseTypeMetadata(bytes, { type: asked, integrity: null });
  if (read('urn:another:type').ok) return falseAccept('taken for the metadata of another type');
  if (typeof type !== 'string') return read('').ok ? falseAccept('taken without a type') : passed;
  const parsed = read(type);
  if (!parsed.ok) return failed(`refused: ${parsed.error.code}`);
  const { names } = parsed.value.display;
  const isNamed =
    isRecord(content) && typeof content['name'] === 'string' && content['name'] !== '';
  return isNamed && names.length === 0 ? failed('reads no name where there is one') : passed;
}

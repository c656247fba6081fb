/** Between two ways to do the same; a screen reader hears them one after the other anyway. */
export function OrRule({ word }: { readonly word: string }) {
  return (
    <div className="or-rule" aria-hidden="true">
      {word}
    </div>
  );
}

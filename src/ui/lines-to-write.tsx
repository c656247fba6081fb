/** Empty lines of a printed page, to write on by hand. */
export function LinesToWrite({ count }: { readonly count: number }) {
  return (
    <div className="lines-to-write" aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <div key={line} className="line-to-write" />
      ))}
    </div>
  );
}

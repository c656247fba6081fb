import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Nesting depth of a field row. */
    '--level'?: number;
  }
}

import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Nesting depth of a field row. */
    '--level'?: number;
    /** How many columns of numbers a table has. */
    '--columns'?: number;
  }
}

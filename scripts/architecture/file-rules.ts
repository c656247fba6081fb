import ts from 'typescript';
import { isTest, type SourceFile } from './source-file.ts';

const longestFile = 400;
const longestWithoutReason = 250;

/** What one file breaks by itself: its size, its name, being a barrel, and in core doing instead of knowing. */
export function fileViolations(file: SourceFile): string[] {
  return [
    ...sizeComplaints(file),
    ...nameComplaints(file),
    ...barrelComplaints(file),
    ...(file.path.startsWith('src/core/') && !isTest(file.path) ? purityComplaints(file) : []),
    ...(file.path.startsWith('src/') && !isTest(file.path) ? platformComplaints(file) : []),
  ].map((complaint) => `${file.path}: ${complaint}`);
}

function sizeComplaints({ text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1;
  if (lines > longestFile)
    return [`${String(lines)} lines; never more than ${String(longestFile)}`];
  const hasReason = /^\s*(\/\*|\/\/)/.test(text);
  return lines > longestWithoutReason && !hasReason
    ? [`${String(lines)} lines; past ${String(longestWithoutReason)} the top says why`]
    : [];
}

function nameComplaints({ path }: SourceFile): string[] {
  const name = path.split('/').at(-1) ?? '';
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name) ? [] : ['the name is not kebab-case'];
}

/** A file that only passes on what others export hides where things are. */
function barrelComplaints({ path, text }: SourceFile): string[] {
  if (path === 'src/ports/index.ts' || !/\.tsx?$/.test(path)) return [];
  // Parsing the whole house takes seconds; a file without such a line cannot be a barrel.
  if (!/^export\s+(?:type\s+)?[*{][^;]*\bfrom\b/m.test(text)) return [];
  const { statements } = parse(path, text);
  const isBarrel = statements.some(ts.isExportDeclaration) && statements.every(passesOn);
  return isBarrel ? ['a barrel file'] : [];
}

const passesOn = (statement: ts.Statement): boolean =>
  ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);

const impureNames = new Set(['console', 'fetch', 'crypto', 'performance', 'setTimeout', 'Promise']);
const impureMembers = new Set(['Date.now', 'Math.random']);

/** If it needs `await`, a clock, a die or a network, it is not core. */
function purityComplaints({ path, text }: SourceFile): string[] {
  const complaints: string[] = [];
  const visit = (node: ts.Node): void => {
    const impurity = impurityOf(node);
    if (impurity !== undefined) complaints.push(`core must be pure: ${impurity}`);
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return complaints;
}

function impurityOf(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.isPropertyAccessExpression(node)) {
    const member = `${node.expression.getText()}.${node.name.text}`;
    return impureMembers.has(member) ? member : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return (node.arguments ?? []).length === 0 ? 'new Date()' : undefined;
  }
  if (!ts.isIdentifier(node) || !impureNames.has(node.text)) return undefined;
  return isNameOfMember(node) ? undefined : node.text;
}

/** `claims.crypto` and `{ crypto: … }` only name something; they reach for nothing. */
function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

/** Calls that belong to one place only, told by how they are written. */
const placedCalls = [
  { call: '.transaction(', place: /^src\/adapters\/vault\// },
  { call: 'subtle.encrypt(', place: /^src\/adapters\/vault\/seal\.ts$/ },
];

function platformComplaints({ path, text }: SourceFile): string[] {
  return placedCalls
    .filter(({ call, place }) => text.includes(call) && !place.test(path))
    .map(({ call }) => `${call}…) belongs elsewhere`);
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind);
}

// Chromium 86 knows `#private` members but no static blocks, which is what a static field of TypeScript becomes. esbuild
// then lowers the whole class and turns each private member into a WeakMap (1.3 kB gzip here). Instead the blocks are
// kept by esbuild and moved behind their class by this plugin: `static { this.styles = x }` becomes `A.styles = x`.

/** esbuild must believe that the engine has static blocks; none is left afterwards. */
export const KEEP_STATIC_BLOCKS = { 'class-static-blocks': true };

/** Rollup plugin; runs after esbuild. */
export function staticFields() {
  return {
    name: 'static-fields',
    transform(code, id) {
      if (!code.includes('static {')) return null;
      const edits = this.parse(code).body.flatMap((statement) => editsOf(statement, code));
      const result = apply(code, edits);
      if (/\bstatic\s*\{/.test(result)) this.error(`${id}: a static block that is no plain field cannot be moved.`);
      return edits.length === 0 ? null : { code: result, map: null };
    },
  };
}

function editsOf(statement, code) {
  return classesOf(statement).flatMap(({ name, body }) => {
    const blocks = body.body.filter((member) => member.type === 'StaticBlock');
    const assignments = blocks.map((block) => assignmentOf(block, name, code));
    if (blocks.length === 0 || assignments.includes(undefined)) return [];
    return [
      ...blocks.map(({ start, end }) => ({ start, end, text: '' })),
      { start: statement.end, end: statement.end, text: `\n${assignments.join('\n')}` },
    ];
  });
}

/** `class A {}`, `export class A {}`, `const A = class {}`, each at the top of a module. */
function classesOf(statement) {
  const declared = statement.type.startsWith('Export') ? statement.declaration : statement;
  if (declared?.type === 'ClassDeclaration' && declared.id) return [{ name: declared.id.name, body: declared.body }];
  if (declared?.type !== 'VariableDeclaration') return [];
  return declared.declarations
    .filter(({ id, init }) => id.type === 'Identifier' && init?.type === 'ClassExpression')
    .map(({ id, init }) => ({ name: id.name, body: init.body }));
}

function assignmentOf({ body }, name, code) {
  const [statement, ...more] = body;
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  const isField = expression?.type === 'AssignmentExpression' && expression.left.object?.type === 'ThisExpression';
  if (!isField || more.length > 0) return undefined;
  const value = code.slice(expression.right.start, expression.right.end);
  if (/\bthis\b/.test(value)) return undefined;
  return `${name}${code.slice(expression.left.object.end, expression.left.end)} = ${value};`;
}

function apply(code, edits) {
  return edits
    .sort((left, right) => right.start - left.start)
    .reduce((text, { start, end, text: insert }) => text.slice(0, start) + insert + text.slice(end), code);
}

// House rules that oxlint has no rule for, as an oxlint plugin (ESLint's plugin interface).
import path from 'node:path';
import { whyForbidden } from './boundaries.mjs';

const repositoryPath = (context) => path.relative(context.cwd, context.filename).split(path.sep).join('/');

/** Calls `visit(sourceNode, typeOnly)` for every way a module can name another one. */
function visitImports(visit) {
  const literal = (node, typeOnly) => {
    if (typeof node?.value === 'string') visit(node, typeOnly);
  };
  return {
    ImportDeclaration: (node) => literal(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => literal(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => literal(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => literal(node.source, false),
    TSImportType: (node) => literal(node.source ?? node.argument?.literal, true),
    CallExpression: (node) => {
      const isMock = node.callee.type === 'MemberExpression' && node.callee.object.name === 'vi';
      if (isMock && ['mock', 'doMock', 'importActual'].includes(node.callee.property.name))
        literal(node.arguments[0], false);
    },
  };
}

const importBoundaries = {
  create(context) {
    const file = repositoryPath(context);
    return visitImports((node, typeOnly) => {
      const message = whyForbidden(file, node.value, typeOnly);
      if (message) context.report({ node, message });
    });
  },
};

const importExtension = {
  create(context) {
    return visitImports((node) => {
      if (/^(\.|#(shared|main|renderer)\/)/.test(node.value) && !/\.\w+(\?\w+)?$/.test(node.value)) {
        context.report({ node, message: `'${node.value}' has no extension: an import names its file` });
      }
    });
  },
};

const noClock = {
  create(context) {
    const report = (node) => {
      if (node.callee.name === 'Date' && (node.type === 'CallExpression' || node.arguments.length === 0)) {
        context.report({ node, message: 'The time comes in as an argument, rules do not read the clock' });
      }
    };
    return { NewExpression: report, CallExpression: report };
  },
};

const noEnum = {
  create: (context) => ({
    TSEnumDeclaration: (node) =>
      context.report({ node, message: 'A union of literals says the same and costs no code' }),
  }),
};

const noBarrel = {
  create: (context) => ({
    ExportAllDeclaration: (node) => context.report({ node, message: 'No barrels: import from the file that has it' }),
    Program(node) {
      const [first] = node.body;
      const passesOn = (statement) => statement.type === 'ExportNamedDeclaration' && statement.source;
      if (
        first &&
        node.body.some(passesOn) &&
        node.body.every((statement) => passesOn(statement) || statement.type === 'ImportDeclaration')
      ) {
        context.report({ node: first, message: 'No barrels: import from the file that has it' });
      }
    },
  }),
};

export default {
  meta: { name: 'gerai' },
  rules: {
    'import-boundaries': importBoundaries,
    'import-extension': importExtension,
    'no-clock': noClock,
    'no-enum': noEnum,
    'no-barrel': noBarrel,
  },
};

/** A suppression says after `--` why the rule is wrong here. */
const DIRECTIVE = /^\s*eslint-(disable|enable)/;
const EXPLAINED = /\s--\s+\S/;

/** @type {import("eslint").Rule.RuleModule} */
export const explainedSuppressions = {
  meta: { type: "suggestion", schema: [], messages: { explain: "Say after `--` why this rule is switched off here." } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (DIRECTIVE.test(comment.value) && !EXPLAINED.test(comment.value))
          context.report({ loc: comment.loc, messageId: "explain" });
      }
    },
  }),
};

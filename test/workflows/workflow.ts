import { z } from 'zod';

const text = z.string().min(1);
const environment = z.record(text, z.union([z.string(), z.number(), z.boolean()]));
const permissions = z.record(text, z.enum(['read', 'write', 'none']));
const branches = z.strictObject({ branches: z.array(text).optional(), tags: z.array(text).optional() }).nullable();
const defaults = z.strictObject({ run: z.strictObject({ shell: text }) });

const step = z.union([
  z.strictObject({
    name: text.optional(),
    if: text.optional(),
    // A movable name such as a branch would run what nobody here has seen.
    uses: z.string().regex(/^[\w.-]+\/[\w./-]+@v\d+(\.\d+)*$/),
    with: environment.optional(),
    env: environment.optional(),
  }),
  z.strictObject({
    name: text.optional(),
    if: text.optional(),
    run: text,
    shell: text.optional(),
    env: environment.optional(),
  }),
]);

const job = z.strictObject({
  needs: z.union([text, z.array(text)]).optional(),
  if: text.optional(),
  strategy: z
    .strictObject({
      'fail-fast': z.boolean().optional(),
      matrix: z.record(text, z.array(z.union([text, z.record(text, text)]))),
    })
    .optional(),
  'runs-on': text,
  // GitHub's own limit is six hours.
  'timeout-minutes': z.int().min(1).max(60),
  permissions: permissions.optional(),
  defaults: defaults.optional(),
  env: environment.optional(),
  steps: z.array(step).min(1),
});

/**
 * A workflow, as far as this project uses what there is: anything else is a slip of the pen, or to be added here.
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax)
 */
export const workflowSchema = z.strictObject({
  name: text,
  on: z.strictObject({
    push: branches.optional(),
    pull_request: branches.optional(),
    workflow_dispatch: z.null().optional(),
  }),
  // The least for all; a job that needs more says so.
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.record(z.string().regex(/^[a-z][a-z-]*$/), job),
});

export type Workflow = z.infer<typeof workflowSchema>;

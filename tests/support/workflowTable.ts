/**
 * Who may do what at which stage, written by hand: `ok` is allowed, `no` is `forbidden`, `ws` is
 * `wrong-stage`. The document is live, was written by the author, and has what each stage asks for.
 */
import type { Role } from '../../src/access/roles.js'
import type { Stage } from '../../src/workflow/stages.js'

export type Cell = 'ok' | 'no' | 'ws'

const COLUMNS: Stage[] = [
  'draft',
  'editorial-review',
  'clinical-review',
  'approved',
  'changes-requested',
]

const TABLE = `
  role       action            draft editorial clinical approved changes
  editor     submit            ok    ws        ws       ws       ok
  editor     approve           ws    ok        ws       ws       ws
  editor     sign              no    no        no       no       no
  editor     request-changes   ws    ok        ok       ok       ws
  editor     publish           ws    ws        ws       ok       ws
  editor     schedule          ws    ws        ws       ok       ws
  editor     cancel-schedule   ws    ws        ws       ws       ws
  editor     unpublish         ok    ok        ok       ok       ok
  editor     reopen            ws    ok        ok       ok       ws
  editor     assign            ok    ok        ok       ok       ok
  clinician  submit            no    no        no       no       no
  clinician  approve           no    no        no       no       no
  clinician  sign              ws    ws        ok       ws       ws
  clinician  request-changes   ws    no        ok       ok       ws
  clinician  publish           no    no        no       no       no
  clinician  schedule          no    no        no       no       no
  clinician  cancel-schedule   no    no        no       no       no
  clinician  unpublish         ok    ok        ok       ok       ok
  clinician  reopen            no    no        no       no       no
  clinician  assign            no    no        no       no       no
  author     submit            ok    ws        ws       ws       ok
  author     approve           no    no        no       no       no
  author     sign              no    no        no       no       no
  author     request-changes   no    no        no       no       no
  author     publish           no    no        no       no       no
  author     schedule          no    no        no       no       no
  author     cancel-schedule   no    no        no       no       no
  author     unpublish         no    no        no       no       no
  author     reopen            no    no        no       no       no
  author     assign            no    no        no       no       no
  admin      submit            no    no        no       no       no
  admin      approve           no    no        no       no       no
  admin      sign              no    no        no       no       no
  admin      request-changes   no    no        no       no       no
  admin      publish           no    no        no       no       no
  admin      schedule          no    no        no       no       no
  admin      cancel-schedule   no    no        no       no       no
  admin      unpublish         ok    ok        ok       ok       ok
  admin      reopen            no    no        no       no       no
  admin      assign            ok    ok        ok       ok       ok
`

type TableAction =
  | 'submit'
  | 'approve'
  | 'sign'
  | 'request-changes'
  | 'publish'
  | 'schedule'
  | 'cancel-schedule'
  | 'unpublish'
  | 'reopen'
  | 'assign'

export type Row = { role: Role; action: TableAction; stage: Stage; expected: Cell }

/** Every cell of the table. */
export const CELLS: Row[] = TABLE.trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [role, action, ...cells] = line.trim().split(/\s+/)
    return COLUMNS.map((stage, index) => ({
      role: role as Role,
      action: action as TableAction,
      stage,
      expected: cells[index] as Cell,
    }))
  })

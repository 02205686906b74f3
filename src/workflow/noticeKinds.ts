/** What a notice is about, and how its mail says so, to somebody whose language is not known. */
export const NOTICE_KINDS = {
  assignment: {
    subject: 'Assigned to you · Asignado a usted',
    sentences: ['A document was assigned to you.', 'Se le ha asignado un documento.'],
  },
  comment: {
    subject: 'New in a review · Novedades en una revisión',
    sentences: [
      'Something was said about a document that concerns you.',
      'Hay comentarios sobre un documento que le concierne.',
    ],
  },
  decision: {
    subject: 'A decision · Una decisión',
    sentences: [
      'There is a decision on a document that concerns you.',
      'Hay una decisión sobre un documento que le concierne.',
    ],
  },
  overdue: {
    subject: 'A review is overdue · Revisión fuera de plazo',
    sentences: [
      'The date for the review of a document has passed.',
      'Ha vencido el plazo para revisar un documento.',
    ],
  },
  webhook: {
    subject: 'A webhook needs attention · Un webhook requiere atención',
    sentences: [
      'A webhook does not reach its receiver. The panel says more.',
      'Un webhook no llega a su destino. El panel dice más.',
    ],
  },
} as const

export type NoticeKind = keyof typeof NOTICE_KINDS

export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(NOTICE_KINDS, kind)

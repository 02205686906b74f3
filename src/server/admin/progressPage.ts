/** What `/admin` shows until the panel is there. Refreshes itself without a script. */
import type { RequestHandler } from 'express'
import type { Locale } from '../../slugs.js'
import { deny } from '../answer.js'
import { htmlPage } from '../pages/html.js'
import { languageOf } from '../pages/language.js'
import { pageHeaders } from '../security.js'
import type { Stage } from './build.js'
import { STAGES } from './build.js'

const REFRESH_SECONDS = 3

type Texts = {
  title: string
  intro: string
  elapsed: (seconds: number) => string
  stages: Record<Stage, string>
  failedTitle: string
  failed: string
}

const TEXTS: Record<Locale, Texts> = {
  en: {
    title: 'The admin panel is being built',
    intro:
      'This happens once, and takes a minute or two. The page refreshes itself. The APIs are already serving.',
    elapsed: (seconds) => `${seconds} seconds so far`,
    stages: {
      preparing: 'Getting ready',
      compiling: 'Compiling the panel',
      collecting: 'Collecting its pages',
      generating: 'Generating its pages',
      finishing: 'Almost there',
    },
    failedTitle: 'The admin panel could not be built',
    failed: 'The APIs keep serving. The server log says why; restart the server to try again.',
  },
  es: {
    title: 'El panel de administración se está construyendo',
    intro:
      'Ocurre una sola vez y tarda uno o dos minutos. La página se actualiza sola. Las API ya están en marcha.',
    elapsed: (seconds) => `${seconds} segundos hasta ahora`,
    stages: {
      preparing: 'Preparando',
      compiling: 'Compilando el panel',
      collecting: 'Reuniendo sus páginas',
      generating: 'Generando sus páginas',
      finishing: 'Casi listo',
    },
    failedTitle: 'No se pudo construir el panel de administración',
    failed:
      'Las API siguen en marcha. El registro del servidor indica el motivo; reinicie el servidor para volver a intentarlo.',
  },
}

export type Progress = { stage: Stage; seconds: number; hasFailed: boolean }

/** The page as HTML. Pure. */
export const progressHtml = ({
  language,
  stage,
  seconds,
  hasFailed,
}: Progress & { language: Locale }): string => {
  const texts = TEXTS[language]
  if (hasFailed) {
    return htmlPage({ language, title: texts.failedTitle, body: `<p>${texts.failed}</p>` })
  }
  const step = STAGES.indexOf(stage) + 1
  return htmlPage({
    language,
    title: texts.title,
    refreshSeconds: REFRESH_SECONDS,
    body: `<p>${texts.intro}</p>
<p><label for="progress">${texts.stages[stage]} (${step}/${STAGES.length})</label>
<progress id="progress" max="${STAGES.length}" value="${step}"></progress></p>
<p role="status" class="hint">${texts.elapsed(seconds)}</p>`,
  })
}

/** Answers 503 with the page; only a page load gets HTML, anything else the error contract. */
export const progressPage = ({
  progress,
  isHttps,
}: {
  progress: () => Progress
  isHttps: boolean
}): RequestHandler => {
  const headers = pageHeaders({ isHttps })
  return (request, response, next) => {
    response
      .status(503)
      .set({ 'Cache-Control': 'no-store', 'Retry-After': String(REFRESH_SECONDS) })
    if (request.method !== 'GET' || !request.accepts('html')) {
      return deny(response, { code: 'unavailable', message: 'The admin panel is not ready.' })
    }
    headers(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error)
      const language = languageOf(request)
      response
        .vary('Accept-Language')
        .type('html')
        .send(progressHtml({ language, ...progress() }))
    })
  }
}

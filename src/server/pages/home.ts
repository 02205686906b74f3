/** `/`: what this server is and where its doors are. */
import type { RequestHandler } from 'express'
import type { Locale } from '../../slugs.js'
import { htmlPage } from './html.js'
import { languageOf } from './language.js'

const BODY: Record<Locale, string> = {
  en: `<p>A headless content management system. Nothing becomes public here that was not approved.</p>
<ul><li><a href="/admin">Admin panel</a> for the editorial team</li>
<li><a href="/content/v1/articles">Published content</a> for frontends, by REST and GraphQL</li>
<li><a href="/content/v1/docs">Its description</a>, to read and to try</li></ul>`,
  es: `<p>Un gestor de contenidos sin interfaz pública. Aquí no se publica nada que no haya sido aprobado.</p>
<ul><li><a href="/admin">Panel de administración</a> para el equipo editorial</li>
<li><a href="/content/v1/articles">Contenido publicado</a> para las webs y aplicaciones, por REST y GraphQL</li>
<li><a href="/content/v1/docs">Su descripción</a>, para leer y probar</li></ul>`,
}

export const home: RequestHandler = (request, response) => {
  const language = languageOf(request)
  response
    .vary('Accept-Language')
    .set('Cache-Control', 'no-cache')
    .type('html')
    .send(htmlPage({ language, title: 'Secure Base', body: BODY[language] }))
}

/** Verbs as evidence: what a person does, and what is done towards a place. Data, both languages. */
import { listOf } from './list.js'

/** After a capitalised word at the head of a sentence, these make it a person. */
export const PERSON_VERBS = listOf(`
  said, says, told, tells, asked, asks, replied, answered, whispered, whispers, shouted, screamed, yelled, laughed,
  laughs, cried, cries, wept, smiled, smiles, nodded, nods, sighed, shrugged, packed, called, calls, wrote, writes,
  texted, hugged, kissed, held, drove, moved, lives, lived, works, worked, thinks, thought, wants, wanted, knows,
  knew, hates, hated, loves, loved, likes, liked, needs, needed, feels, felt, sat, stood, walked, ran, slept, woke,
  ate, drank, married, divorced, met, looked, stared, watched, listened, heard, agreed, refused, apologized,
  apologised, promised, decided, remembered, remembers, forgot, believed, hoped, tried, started, stopped, quit,
  left, went, came, comes, stayed, waited, helped, paid, bought, sold, taught, studied, learned, read, sang, danced,
  played, cooked, cleaned, opened, closed, grabbed, pushed, hit, hurt, lied, stole, begged, joked, explained,
  mentioned, insisted, admitted, confessed, noticed, has, had, doesn't, didn't, isn't, wasn't, hadn't, never, always,
  and, who, also, turned, took, gave, got, made, put, kept, picked, reached, showed, joined, wondered, worried,
  dijo, dice, decía, contó, cuenta, contaba, preguntó, pregunta, respondió, contestó, susurró, gritó, lloró, llora,
  lloraba, rio, rió, ríe, sonrió, sonríe, asintió, suspiró, escribió, escribe, llamó, llama, abrazó, besó, condujo,
  mudó, vive, vivía, trabaja, trabajaba, piensa, pensó, pensaba, quiere, quería, quiso, sabe, sabía, supo, odia, odiaba,
  ama, amaba, necesita, necesitaba, siente, sintió, sentía, sentó, levantó, caminó, corrió, durmió, despertó, comió,
  bebió, casó, divorció, conoció, miró, miraba, escuchó, oyó, aceptó, negó, disculpó, prometió, decidió, recordó,
  recuerda, olvidó, creyó, intentó, empezó, dejó, salió, llegó, fue, iba, vino, volvió, volvía, quedó, esperó, ayudó, pagó,
  compró, vendió, enseñó, estudió, aprendió, leyó, cantó, bailó, jugó, cocinó, abrió, cerró, agarró, empujó, pegó,
  mintió, robó, rogó, explicó, insistió, admitió, confesó, notó, tiene, tenía, tuvo, hizo, hacía, cogió, tomó, puso,
  guardó, mostró, nunca, siempre, también, murió
`)

/** Pronouns and particles that may stand between a Spanish name and its verb. */
export const PARTICLES = listOf('se me te le les nos os lo la los las no ya sí')

/** Of these the word alone says nothing: hope returns, grace comes. */
export const IMPERSONAL = listOf(`
  came, comes, left, went, returned, had, has, and, never, always, also, turned, made, took, gave, got, put, kept,
  fue, iba, vino, volvió, volvía, tiene, tenía, tuvo, hizo, hacía, nunca, siempre, también, quedó, llegó, salió,
  started, stopped, grew, stayed, hurt, helped, met, held, moved, reached, showed, played, opened, closed, felt, ayudó,
  empezó, dejó, abrió, cerró, mostró, enseñó, hit, read, who, isn't, wasn't, didn't, doesn't, hadn't, ran, calls
`)

/** Before "to" (or Spanish "a"), these lead to a place. */
export const MOTION = listOf(`
  move, moved, moves, moving, go, goes, went, gone, going, came, come, drive, drove, driving, fly, flew, flight, flying,
  travel, traveled, travelled, trip, bus, train, road, return, returned, back, ride, relocated, transferred, sent,
  deported, fled, escaped, hitchhiked, walked, over, home, up, down, close, next, way, closer,
  mudar, mudó, mudé, mudaron, mudamos, mudarse, mudarnos, ir, fue, fui, fueron, fuimos, va, voy, vamos, viajar, viajó,
  viajé, viajamos, viajaron, volar, voló, volamos, volé, llegar, llegó, llegué, llegamos, llegaron, volver, volvió,
  volví, volvimos, regresó, regresé, regresamos, regresar, marchó, marché, trasladó, trasladaron, emigró, emigraron,
  emigramos, autobús, tren, vuelo, viaje, camino, huyó, huimos, envíe, envíelo, mande, mándelo, vino, vine, vinimos,
  vinieron, bajó, subió, subimos, bajamos, destinaron, destinado
`)

/** Before "from" or Spanish "de", these lead to a place. */
export const ORIGIN = listOf(`
  come, comes, came, moved, move, is, was, am, are, were, hails, away, far, bus, train, flight, flew, drove, back, fled,
  originally, here, travelled, traveled, emigrated, deported, family, people, mile, miles, hour, hours, minutes,
  viene, vengo, venía, vienen, vino, vinieron, es, soy, era, son, somos, natural, oriunda, oriundo, cerca, lejos, fuera,
  mudó, mudamos, mudé, mudaron, salió, salí, salimos, llegó, llegué, llegamos, llegaron, volvió, volví, volvimos,
  huyó, huimos, huyeron, procedente, vecina, vecino, vecinos, afueras, alrededores, pueblo, ciudad, centro, barrio,
  estación, aldea, provincia, puerto, playa, sierra, aeropuerto, municipio, comarca, alcalde, alcaldesa, calles,
  hospital, universidad, norte, sur, este, oeste, kilómetros, minutos, horas, hora, casa
`)

/** Before "at", these mean a person. */
export const AT_PERSON = listOf(`
  angry, mad, yelled, yelling, shouted, shouting, screamed, screaming, looked, looking, look, laughed, laughing, smiled,
  smiling, stared, staring, furious, glanced, nodded, waved, snapped, glared, threw
`)

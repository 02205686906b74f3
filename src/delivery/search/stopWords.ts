/**
 * Words that stand in nearly every text and say nothing of what it is about, folded. A query leaves
 * them out unless it has no others.
 */
import type { Locale } from '../../slugs.js'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const STOP_WORDS: Record<Locale, ReadonlySet<string>> = {
  en: setOf(`
    a about after all also am an and any are as at be because been before being between both but by
    can could did do does doing for from had has have having he her here hers him his how i if in
    into is it it's its just me more most my no nor not of off on once only or other our out over
    own same she should so some such than that the their them then there these they this those
    through to too under until up very was we were what when where which while who whom why will
    with would you your
  `),
  es: setOf(`
    a al algo ante antes aqui asi aun aunque cada como con contra cual cuando de del desde donde
    durante e el ella ellas ellos en entre era es esa ese eso esta estas este esto estos fue ha hace
    han hasta hay la las le les lo los mas me mi mis mucho muy ni no nos nosotros o os otra otro para
    pero poco por porque que quien se ser si sin sobre son su sus tambien te ti tiene todo todos tu
    tus u un una unas uno unos y ya yo
  `),
}

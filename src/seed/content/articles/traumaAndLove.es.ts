import {
  attachmentPatternBlock,
  callout,
  callToActionBlock,
  caseStoryBlock,
  crisisResources,
  manifestations,
  programBlock,
  pullQuote,
} from '../../blocks.js'
import { ref } from '../../refs.js'
import {
  bold,
  bullets,
  heading,
  horizontalRule,
  image,
  italic,
  linkTo,
  linkToDocument,
  numbered,
  paragraph,
  quote,
  richText,
  table,
} from '../../richText.js'

export const TRAUMA_AND_LOVE_ES = richText(
  'trauma-and-love-es',
  paragraph(
    'Son las diez y cuarto de la noche. Alguien a quien usted quiere se ha quedado callado en la otra punta del sofá. No ha pasado nada. Y sin embargo se le ha encogido el pecho, la cabeza repasa el día en busca de lo que hizo mal, y en la boca se está formando una frase de la que se arrepentirá a y media.',
  ),
  paragraph(
    'O quizá es usted quien se ha quedado en silencio. Alguien quiere saber qué siente. Busca la respuesta y encuentra un muro, liso y alto, y solo puede pensar en el garaje, en los platos, en el perro que tiene que salir.',
  ),
  paragraph(
    'Si algo de esto le suena, tiene mucha compañía. A las personas a las que hicieron daño aquellos de quienes dependían les ocurre a menudo que ',
    italic('la propia cercanía'),
    ' dispara una alarma. Este artículo trata de esa alarma: de dónde puede venir, qué hace entre dos personas y qué suele ayudar. No es un diagnóstico, ni sustituye hablar con alguien que le conozca.',
  ),
  callout({
    tone: 'info',
    heading: 'Antes de seguir',
    text: 'Hablamos del daño en la infancia en términos generales y no describimos violencia. Aun así, leer sobre el amor puede remover cosas. Pare cuando quiera, mire a su alrededor, beba un poco de agua. La página le espera.',
  }),

  heading('h2', 'Las primeras lecciones'),
  paragraph(
    'Los bebés no pueden sobrevivir solos, así que vienen preparados para aferrarse a alguien. El psiquiatra británico John Bowlby llamó a esto el sistema de apego. Funciona un poco como un termostato: cuando nos sentimos a salvo está en silencio, y salimos a explorar. Cuando tenemos miedo, enfermamos o nos sentimos solos, se enciende y buscamos a nuestra persona.',
  ),
  quote(
    '«Todos nosotros, desde la cuna hasta la tumba, somos más felices cuando la vida se organiza como una serie de excursiones, largas o cortas, desde la base segura que nos ofrecen nuestras figuras de apego». (John Bowlby, ',
    italic('A Secure Base'),
    ', 1988; la traducción es nuestra)',
  ),
  paragraph(
    'Lo que pasa después, muchos miles de veces, es la manera en que una criatura llega a esperar algo del amor. En los años setenta, Mary Ainsworth y sus colegas observaron qué hacían niños de un año cuando su madre o su padre salía de una habitación y volvía. Algunos lloraban y se consolaban pronto. A otros no había forma de consolarlos. Otros apenas parecían darse cuenta, aunque estudios posteriores del pulso y del estrés sugirieron que se daban cuenta muy bien. Y otros, descritos más tarde, se quedaban inmóviles o daban vueltas, como si acercarse y alejarse fueran igual de imposibles.',
  ),
  paragraph(
    'En 1987, Cindy Hazan y Phillip Shaver propusieron que el amor de pareja se apoya en el mismo sistema. Siguieron décadas de investigación. La relación entre los primeros cuidados y el amor adulto resulta ser real, pero modesta: el primer capítulo importa y no escribe el libro. Amistades, maestras, parejas, pérdidas y suerte añaden páginas.',
  ),
  callout({
    tone: 'insight',
    heading: 'Un patrón es una solución',
    text: 'Lo que usted aprendió a hacer, lo aprendió porque entonces servía. Quien se aferraba conseguía que una madre distraída siguiera cerca. A quien no necesitaba nada se le permitía quedarse.\n\nPuede ayudar darle las gracias al patrón antes de pedirle que cambie.',
  }),

  heading('h2', 'Cuando el cuidado duele'),
  paragraph(
    'El trauma no es solo el suceso único y terrible. También puede estar hecho de lo que duró años, o de lo que nunca llegó: un padre absorbido por la preocupación o el alcohol, una casa donde el enfado no avisaba, un cariño que había que ganarse. La psiquiatra Judith Herman describió en qué se distingue el daño que ocurre dentro de las relaciones cercanas: hiere justo aquello a lo que acudimos en busca de consuelo.',
  ),
  paragraph(
    'No todo el mundo que vive algo así queda con dificultades duraderas. Muchas personas se recuperan por sí mismas, o con una sola persona firme al lado. Pero cuando la dificultad dura, suele aparecer en el amor, porque es ahí donde vuelve la vieja pregunta: ',
    italic('si te necesito, ¿saldrá bien?'),
  ),
  callToActionBlock('calls-to-action/newsletter'),

  heading('h2', 'Cuatro maneras de aferrarse'),
  paragraph(
    'En investigación, el apego adulto se describe con dos líneas: cuánto nos preocupa que nos dejen y cuánta distancia ponemos ante la necesidad. De ahí salen cuatro patrones conocidos. Casi todo el mundo es una mezcla, y la mezcla cambia con la pareja, con el año y con las horas de sueño. Léalos como el tiempo que hace, no como el clima, y desde luego no como una sentencia.',
  ),
  attachmentPatternBlock('attachment-patterns/secure-attachment'),
  attachmentPatternBlock('attachment-patterns/anxious-attachment', 'full'),
  attachmentPatternBlock('attachment-patterns/avoidant-attachment', 'full'),
  attachmentPatternBlock('attachment-patterns/disorganized-attachment', 'full'),
  paragraph(
    'Las palabras cambian de un autor a otro, y ningún cuestionario de internet puede decirle cuál es su patrón. Lo que merece la pena observar es qué hace en los diez primeros segundos de sentirse en peligro. ¿Se acerca o se aleja? ¿O las dos cosas a la vez?',
  ),

  heading('h2', 'El cuerpo lo oye primero'),
  paragraph(
    'Cuando piensa «está enfadado conmigo», su cuerpo ya ha votado. El pulso, la respiración, los músculos de la mandíbula: todo puede cambiar antes de encontrar una palabra. No es debilidad. Un sistema que tuviera que elegir entre rápido y exacto haría bien, en una casa peligrosa, en elegir rápido.',
  ),
  image(ref('media/waves')),
  paragraph(
    'El problema es que la alarma no mira la fecha. Un suspiro en esta cocina puede recibir la respuesta que correspondía a otra cocina, hace mucho tiempo. Bessel van der Kolk ha escrito por extenso sobre cómo esa experiencia sigue viva en el cuerpo; los detalles de lo que ocurre en el cerebro aún se están investigando, y los esquemas simples suelen ser demasiado simples.',
  ),
  paragraph(
    'El cuerpo es también el lugar adonde llega el consuelo. En un estudio pequeño y muy citado, mujeres que esperaban una descarga eléctrica leve mostraban menos actividad en zonas del cerebro relacionadas con la amenaza mientras daban la mano a alguien que a solas, y la mano del marido ayudaba más a las que vivían matrimonios más felices. Un solo estudio demuestra poco. Pero casi todos conocemos la experiencia: alguien nos coge la mano y la habitación se agranda.',
  ),
  manifestations({
    heading: 'Cuando discuten',
    context: 'conflict',
    items: [
      'Una pregunta suena a acusación antes de que acabe la frase',
      'Una persona habla cada vez más deprisa; la otra oye cada vez menos',
      'Un desacuerdo sobre el jueves se convierte en un desacuerdo sobre todo',
      'Después, nadie sabe muy bien cómo empezó',
    ],
  }),
  manifestations({
    heading: 'Cuando están cerca',
    context: 'intimacy',
    items: [
      'Tras la ternura llegan las ganas de bromear, de discutir o de irse',
      'Dejarse tocar es fácil y dejarse conocer no, o al revés',
      'Una palabra amable resbala, como si fuera para otra persona',
      'Da lo que desea recibir y siente soledad cuando no vuelve',
    ],
  }),
  manifestations({
    heading: 'Un día cualquiera',
    context: 'daily-life',
    items: [
      'El cansancio de la pareja se lee como decepción',
      'Cuesta pedir ayuda y cuesta aceptarla',
      'Lleva en silencio la cuenta de quién dio qué',
      'Las semanas buenas le ponen en guardia',
    ],
  }),

  heading('h2', 'La rueda'),
  paragraph(
    'Ponga dos alarmas en una casa y aparece algo nuevo que no es de ninguna de las dos personas. Una se acerca, con un filo en la voz. La otra, al oír el filo, da un paso atrás. Ese paso atrás es justo lo que temía la primera, así que insiste con más filo; y ese filo es justo lo que temía la segunda, así que pone más distancia. Sue Johnson, creadora de la terapia focalizada en las emociones, habló de diálogos malditos. Nosotros lo llamamos sencillamente ',
    bold('la rueda'),
    ', porque da vueltas y porque nadie la empezó.',
  ),
  table(
    ['En la rueda', 'Lo que se ve', 'Lo que puede haber debajo', 'Lo que suele ayudar'],
    [
      'Quien persigue',
      'Preguntas, críticas, la voz alta',
      '¿Te he perdido? ¿Te importo?',
      'Una respuesta breve ahora y una hora prometida para hablar',
    ],
    [
      'Quien se retira',
      'Silencio, datos, salir de la habitación',
      'Te estoy fallando. Diga lo que diga, lo empeoro.',
      'Un comienzo más suave y espacio para volver',
    ],
    [
      'Las dos cosas a la vez',
      'Aferrarse y apartar',
      'Te necesito y tengo miedo',
      'Ir muy despacio, a menudo con una terapeuta',
    ],
  ),
  pullQuote(
    'El enemigo no está al otro lado de la mesa. Es la rueda, y ustedes son dos contra ella.',
    'Marisol Vega, PhD, LMFT',
  ),
  caseStoryBlock('case-stories/nadia-and-tomas'),

  heading('h2', 'Lo que suele ayudar'),
  paragraph(
    'Nada de esto le sirve a todo el mundo, y nada sirve cuando una persona teme a la otra. Para parejas que están a salvo juntas, esto es lo que hemos visto que importa, y casi todo es gratis.',
  ),
  heading('h3', 'En casa'),
  numbered(
    [
      bold('Nombrar la rueda y no al culpable. '),
      '«Ya nos ha vuelto a pillar» es una frase que dos personas pueden decir del mismo lado.',
    ],
    [
      bold('Frenar el primer minuto. '),
      'Los pies en el suelo, una espiración larga, la voz más baja. El primer minuto de una conversación difícil suele decidir el resto.',
    ],
    [
      bold('Decir lo que hay debajo. '),
      '«Me he asustado» cuesta más que «tú nunca», y es mucho más fácil de responder.',
    ],
    [
      bold('Hacer pausas que terminan. '),
      'Acuerden cuánto duran y sea usted quien vuelve. Veinte minutos es un buen comienzo; una noche puede ser demasiado para quien teme que le dejen.',
    ],
    [
      bold('Reparar pronto y en pequeño. '),
      'Una mano en el hombro, «déjame decirlo otra vez». Reparar no necesita un discurso.',
    ],
  ),
  paragraph(
    'Elijan una de estas cosas, no cinco, y pruébenla dos semanas. Al principio resultará forzada. Le está pidiendo al cuerpo que crea algo de lo que tiene motivos para dudar, y querrá verlo más de una vez.',
  ),
  heading('h3', 'Con ayuda'),
  paragraph(
    'La terapia focalizada en las emociones se ha puesto a prueba en ensayos controlados con parejas con malestar, y muchas contaron una mejoría duradera. No es el único enfoque con apoyo científico. Para el trauma en sí hay terapias individuales con bastantes pruebas, y a veces lo prudente es empezar por ahí. Una buena terapeuta hablará con usted de esa elección y no se molestará si le pregunta por su formación y sus resultados.',
  ),
  heading('h3', 'Sobre la ketamina, con claridad'),
  paragraph(
    'Quizá haya leído que la ketamina puede abrir una ventana para este trabajo. Algunas clínicas, también la nuestra, la ofrecen junto con la terapia de pareja. Esto es lo que creemos que debe saber antes.',
  ),
  callout({
    tone: 'caution',
    heading: 'No es un tratamiento aprobado',
    text: 'La agencia reguladora de Estados Unidos (FDA) no ha aprobado la ketamina para ningún trastorno psiquiátrico; su uso en terapia es fuera de indicación. Puede causar sedación, disociación, subida de la tensión arterial, respiración lenta y, con el uso repetido, problemas de vejiga, y hay riesgo de mal uso. En octubre de 2023 la FDA advirtió sobre los preparados de ketamina y sobre su uso en casa.\n\nLa investigación sobre la ketamina con parejas apenas ha empezado. Nadie puede decirle con honradez que vaya a cambiar su relación.',
  }),
  paragraph(
    'Para algunas personas, tras una evaluación cuidadosa, puede valer la pena hablar de unas pocas sesiones supervisadas dentro de una terapia más larga. Para muchas otras no hacen falta, o no son seguras. Decida lo que decida, nos parece que la conversación de las semanas de alrededor importa más que el día en sí. Nuestro ',
    linkToDocument('programa de integración', 'programs/integration'),
    ' no incluye ninguna medicación.',
  ),
  programBlock('programs/couples'),
  callToActionBlock('calls-to-action/couples-program'),

  heading('h2', '¿Puede cambiar un patrón?'),
  paragraph(
    'Despacio, y más a menudo de lo que se espera. En investigación se habla de ',
    italic('seguridad adquirida'),
    ' para personas adultas que tuvieron un comienzo difícil y han llegado a contarlo con equilibrio y a querer con cierta soltura. No se comprende del todo cómo llegaron. Lo que suelen mencionar es una relación: una abuela, un amigo, una pareja, una terapeuta. Alguien que se quedó lo suficiente para que se le pudiera creer.',
  ),
  paragraph(
    'El cambio rara vez parece una revelación. Parece un martes en que empieza lo de siempre y usted lo nota un minuto antes. Todavía siente el tirón. Dice, con cierta torpeza: «Creo que me he asustado». Y la otra persona, que ya iba camino de la puerta, se da la vuelta.',
  ),
  paragraph(
    'Habrá semanas en que nada de esto aguante y estén otra vez donde empezaron. Retroceder forma parte de avanzar. Lo que suele cambiar primero no es lo poco que aparece la rueda, sino lo que dura y la suavidad con que termina.',
  ),
  paragraph('Puede pensar en la seguridad como un puñado de habilidades pequeñas y corrientes:'),
  bullets(
    'poder pedir, y poder oír un no;',
    'poder consolar, y dejarse consolar;',
    'poder irse, y poder volver;',
    'poder equivocarse, y poder decirlo.',
  ),
  paragraph(
    'Nadie las tiene todas en un mal día. Una ',
    linkToDocument('base firme', 'attachment-patterns/secure-attachment'),
    ' no es un lugar sin tormentas. Es un lugar al que los dos saben volver. Si quiere ver lo irregular que puede ser ese camino, lea la historia de ',
    linkToDocument('Rowan y Ellis', 'case-stories/rowan-and-ellis'),
    ', cuyos días más difíciles llegaban después de los buenos.',
  ),
  horizontalRule(),

  heading('h2', 'Cuando es más que una rueda'),
  paragraph(
    'Hay cosas que no son un patrón entre dos. Si su pareja le pega, le amenaza, le vigila el teléfono, le aparta del dinero o de sus amistades, o le da miedo, eso no se resuelve comunicándose mejor, y no es culpa suya. La terapia de pareja puede hacerlo más peligroso. Hable antes con alguien a solas. En España, llame al ',
    linkTo('016', 'tel:016'),
    ' a cualquier hora; en Estados Unidos, la línea nacional contra la violencia doméstica responde en el ',
    linkTo('1-800-799-7233', 'tel:+18007997233'),
    '.',
  ),
  paragraph(
    'Y si el dolor le cansa tanto que piensa en no estar aquí, dígaselo a alguien hoy. No hace falta tener certezas ni encontrar las palabras exactas. De esto se sale, y con compañía es más fácil.',
  ),
  crisisResources('Ayuda, ahora mismo'),
  paragraph(
    'A la persona de las diez y cuarto: no es usted demasiado, ni es de piedra. Aprendió a querer donde aprendió. Hay tiempo para aprender un poco más.',
  ),
)

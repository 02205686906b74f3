/**
 * Ordinary nouns of stories and headings. The dictionaries of the libraries are rich in verbs and poor
 * in nouns: they guess those by their endings, which a capital defeats.
 */
import { listOf } from './list.js'

export const COMMON_WORDS = {
  en: listOf(`
    ability absence abuse accident account ache action address advice affair age agreement aim air alarm alcohol ambulance
    anchor angel anger animal ankle anniversary answer anxiety apartment apology appetite apple appointment approach
    argument arm army arrival art article assault attack attempt attention attic aunt author baby back bag ball band bank
    bar basement bath bathroom beach bear beauty bed bedroom beginning behavior behaviour being belief bell belly bench
    bike bill bird birth birthday bit blame blanket blessing blood boat body bomb bone bonfire book boot border boss bottle bottom
    boundary boundaries box boy boyfriend brain branch bread break breakfast breast breath breeze bride bridge brother bruise
    bucket bug building bullet bus business butterfly button cabin cake call camera camp cancer candle car card care career
    carpet case cash cat cause ceiling cell chain chair challenge chance change chaos chapter character charm chest chicken
    child childhood children choice church cigarette circle city class classroom clinic clinician clock closet cloth clothes
    cloud club clue coach coast coat code coffee cold colleague colleagues college color colour comfort comment community
    company compassion complaint computer concern condition conflict contact content control conversation cook corner cost couch
    cough counselor country courage course court cousin cover cradle craving crime crisis crowd cry cup cure curtain cut cycle
    dad damage dance danger dark darkness date daughter day dead deal death debt decade decision deck deer defeat delay demand
    denial depression desire desk despair detail devil diagnosis diary dinner direction dirt disease disgust dish distance
    divorce doctor doctors dog door doubt dragon drawer drawing dream dress drink driver drop drug drugs dust duty ear earth
    ease echo edge education effect effort egg elevator emotion emotions end energy enemy engine envy episode error evening
    event evidence exam example excuse exercise exit expectation experience experiment explanation expression eye eyes face fact
    failure fall family fantasy farm fashion fat father fault fear feather feature feeling feelings feet fence fever field fight
    film finger fire fish fist flag flame flash flashback flashbacks flesh flight flood floor flower flowers fog food fool foot force
    forest forgiveness form foster friend friends friendship fridge front frost fruit fuel fun funeral future game gap garage garden
    gate gift girl girlfriend glass glove goal god gold grandchildren grandfather grandmother grass grave grief ground group
    growth guard guess guest guide guilt guitar gun habit hair half hall hallway hand hands happiness harm hat head healing health
    heart heat heaven hell help helper hero hill history hole holiday home honesty honey honor hope horizon horse hospital hostility hour
    hours house household housing hug human humor hunger husband ice idea identity illness image imagination inch income infant
    influence information injury insight instinct intimacy island issue item jail jealousy job joke journal journey judge juice
    jury keeper key keys kid kids kind king kiss kitchen knee knife knock knot knowledge labor lack ladder lady lake lamp land language lap
    laughter law lawyer lead leader leaf leaves leg lesson letter letters level liar library lie life light lightning limit line
    lion lip list listener litter living load loan lock loneliness longing look loss lot love lover luck lunch machine magic mail
    man manner map mark marriage mask master mat match matter meal meaning medication medicine meditation meeting member memories
    memory men mess message method mile milk mind mindfulness minute minutes mirror mistake moment moments money monster month
    months mood moon morning mother motion mountain mouse mouth move movement movie mud muscle museum music mystery myth nail name
    nature neck need needle neighbor neighborhood neighbors nerve nest net news night nightmare nights nobody noise nose note
    notebook nothing number nurse nurses object ocean office oil one opinion option order others outside oven owner pace pack page
    pain paint painting pair palm panic paper parent parenting parents park part partner partners party passage passion past
    path patience patient patients pattern patterns pause peace pen people permission person pet phone photo phrase physician piano picture
    piece pill pills pillow place plan plane plant plate play pleasure plot pocket poem point poison police pond pool porch
    position power practice prayer presence present pressure price pride priest prison problem process project promise proof
    protection psychiatrist psychologist punishment puppy purpose push question questions quiet rabbit race radio rage rain rat
    reader readers reality reason record recovery red reflection refuge refugee relapse relationship relationships relative relief
    remedy rent repair reply report request rescue research researchers resentment resilience respect response rest result return
    rhythm rib rice ride ring risk ritual river road rock role roof room roommate root rope routine rule rules rumor sadness
    safety salt sand scale scar scars scene school science scream screen sea search season seat second secret secrets security
    self sense sentence separation series session sessions setting sex shade shadow shame shape share sheet shelf shelter shift ship shirt
    shock shoe shoes shop shore shoulder shower shrink sibling siblings sickness side sign signal silence sin singer sister situation size
    skill skin sky sleep smell smile smoke snake snow soap society sofa soldier soldiers somebody someone something son song sorrow soul
    sound soup source space speech spider spirit sport spouse spring staff stage stain stair stairs standard star start state
    statement station step stepmother steps stick stomach stone stop store storm story stories stranger strangers strategy stream street
    strength stress stroke structure struggle student students study stuff style subject success suffering sugar suicide suitcase
    summer sun supper support surgeon surgery surprise survival survivor survivors suspicion sweat swing sword symptom system
    table tail task taste tea teacher teachers team tear tears teen teenager teeth telephone temper tension tent territory terror test
    text theme theory therapist therapists therapy thing things thought thoughts thread threat throat thumb thunder ticket tide tie
    time times tissue toast toilet tone tongue tool top touch tour towel tower town toy track trade tradition traffic train training
    transition trap trauma travel tray treat treatment tree trees trial trick trigger triggers trip trouble trousers truck trust truth
    tunnel turn twin twins uncle understanding university unit use user vacation valley value van variety vein version victim victims view
    village violence virus vision visit visitor voice voices volume vow waist wait waiter walk wall walls wallet war warmth warning
    water wave waves way weakness weapon weather wedding week weekend weeks weight west wheel whisper widow wife wind window
    wine wing winter wisdom wish witness wolf woman women wonder wood word words work worker world worry worth wound wounds wrist
    writer year years youth zero zone method tool toolkit guide worksheet journal handbook checklist newsletter podcast blog
    data video sales wages stocks newspapers disaster commerce summary amount subscribe participants passengers witnesses
    children's welcome meet ask discover explore understand finding becoming beyond within ourselves yourself yourselves myself themselves himself
    herself itself everybody everyone everything anybody anyone anything nowhere anywhere everywhere somewhere maybe perhaps however therefore meanwhile
    instead although though despite unlike during between among against behind below beneath beside besides above across along around
    yesterday today tomorrow tonight sometimes often once twice later soon eventually afterwards afterward nearly almost finally suddenly
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand first second third half
    horsemen horseman protest pursuer withdrawer distancer attunement co-regulation regulation window tolerance nervous polyvagal vagus
    inventory questionnaire index checklist psychedelic ketamine psilocybin ayahuasca cannabis ritual integration dosing dose
  `),
  es: listOf(`
    abogado abogada abrazo abuela abuelo abuso accidente acción aceite ala alcohol alegría alma almohada amanecer amiga amigo
    amigos amistad amor ancla ángel angustia animal aniversario ansiedad anuncio año años apoyo árbol árboles arena armario arte
    asco asiento atención aula ausencia autobús ave avión ayuda azúcar bailarina baño banco bar barco barrio base batalla bebé
    beso biblioteca bicicleta boca boda bolsa bolsillo bolso bosque bota botella brazo brisa broma cabello cabeza cadena café caja
    calle calma calor cama cambio camino camión camisa campo canción cansancio cara cárcel cariño carne carrera carta cartas casa
    caso castigo causa celos cena ceniza cerebro ceremonia chica chico cicatriz cicatrices cielo ciencia cine cinta círculo cita ciudad
    clase clínica cocina coche colegio colegas color comida comienzo compañera compañero comunidad conducta confianza conflicto
    consejo consulta contacto control conversación corazón correo costumbre crisis cruz cuaderno cuadro cuarto cuchillo cuello
    cuenta cuento cuerda cuerpo cuidado cuidados culpa cumpleaños cuna cura curso daño deber década decisión dedo dependencia depresión
    derecho desayuno deseo desierto despacho desprecio deuda día días diagnóstico diálogo dibujo dieta diferencia dinero dios
    dirección disculpa distancia divorcio dolor dolores droga drogas ducha duda duelo dueño edad edificio efecto ejemplo ejercicio
    elección embarazo emoción emociones empresa encuentro enemigo enfermedad enfermera enfermeras error escalera escena escuela esfuerzo
    espacio espalda espejo espera esperanza esposa esposo estación estado estrategia estrella estrés estudiante estudio etapa
    evidencia examen excusa éxito experiencia expertos explicación falta familia familias fantasma fe fecha felicidad fiebre fiesta
    figura fin final flor flores fondo forma foto fotos fracaso frase frente frío fruta fuego fuente fuerza funeral futuro gafas
    gana ganas garganta gata gato gente gesto gloria golpe gracia gracias grito grupo guerra guía guitarra gusto habitación hábito
    hambre hecho herida heridas hermana hermanas hermano hermanos hielo hierba hija hijas hijo hijos historia historias hogar hoja
    hombre hombres hombro hora horas hospital hueco hueso huella hueso humo humor idea identidad iglesia imagen impulso incendio
    infancia infierno información intento intimidad invierno ira isla jardín jefe joven jóvenes juego jueves juguete labio ladera
    lado lago lágrima lágrimas lámpara lápiz látigo lealtad lección leche lectura lengua lenguaje letra ley libertad libro límite límites
    línea llamada llanto llave llaves lluvia locura lucha lugar luna luz luces madera madre madres maestra maestro maleta mamá
    manera mano manos manta mañana mapa máquina mar marido mascota matrimonio mayor mayoría médica médico médicos medicina medida
    medio mejor memoria menor mensaje mente mentira mes mesa meses método miedo miedos mirada mitad modelo modo momento momentos monstruo
    montaña motivo movimiento muchacha muchacho muerte mujer mujeres mundo muñeca muro músculo música nacimiento nada nadie
    naturaleza navidad necesidad negocio nervio niebla nieve niña niñas niño niños noche noches nombre nota noticia noticias novia novio
    nube nudo número objeto ocasión océano odio oficina oído ojo ojos ola olas olor olvido oportunidad orden oreja orgullo oscuridad
    otoño oveja paciencia paciente pacientes padre padres página país paisaje pájaro palabra palabras pan pánico pañuelo papá papel
    par pared paredes pareja parejas parque parte parto pasado pasaje paseo paso pasos patio patrón patrones pausa paz pecho pedazo
    peligro pelo pena pensamiento pensamientos pequeño pérdida pérdidas perdón permiso perra perro persona personas peso pez pie piedra
    piel pierna pies piso pistola plan planta plato playa plaza poder poema policía polvo posibilidad practicante práctica precio pregunta
    preguntas presencia presente presión primavera primera primero principio prisa problema problemas proceso profesora profesor promesa
    protesta proyecto prueba psicóloga psicólogo psiquiatra pueblo puente puerta puerto punto queja rabia raíz raíces rato razón reacción
    realidad receta recuerdo recuerdos recuperación red refugio regalo regla reglas relación relaciones reloj remedio reparación reproche
    respeto respiración respuesta resto resultado reto reunión rincón río riesgo risa ritmo ritual rodilla ropa rostro ruido rumbo
    rutina sábana sabor sala salida saludo sangre secreto secretos sed segunda segundo seguridad semana semanas semilla sendero sentido
    sentimiento sentimientos señal separación sesión sesiones sexo siglo silencio silla símbolo síntoma síntomas sistema situación sol
    soldado soledad sombra sonido sonrisa soporte sorpresa sótano sueño sueños suelo suerte sufrimiento suicidio superficie
    tarde tarea teatro techo teléfono tema temor templo tensión teoría terapeuta terapeutas terapia ternura terror testigo texto tía
    tiempo tienda tierra timbre tío tipo toalla tono tormenta trabajo tradición tragedia trampa tranquilidad trastorno tratamiento
    trauma traumas tren tristeza tumba turno universidad uña valor vacío vaso vecina vecino vecinos vela ventana verano verdad
    vergüenza versión vestido vez viaje víctima víctimas vida viento vientre violencia visita vista voluntad voz voces vuelo vuelta zapato
    zapatos herramienta herramientas guía cuaderno boletín blog capítulo descubrir explorar comprender entender aprender sanar volver
    hacer vivir amar sentir reparar hablar escuchar ayer hoy anoche entonces luego después antes aunque además así mientras según
    durante mediante excepto salvo incluso cualquier cualquiera ninguno ninguna alguno alguna algunos algunas ambos ambas varios varias
    dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien mil primero tercero
    jinetes protesta perseguidor ventana tolerancia sintonía regulación psicodélicos ketamina psilocibina dosis integración deja mira llama
    escribe respira cierra abre imagina piensa recuerda busca evita prueba habla escucha llore duerme come camina observa nota anota pide
  `),
} as const

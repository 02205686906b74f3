import type { ProgramFields } from '../types.js'

export const COUPLES_FAQS: ProgramFields['faqs'] = [
  {
    question: {
      en: 'Do we both have to take the medicine?',
      es: '¿Tenemos que tomar los dos la medicación?',
    },
    answer: {
      en: 'No. Some couples do the whole program without it, and in others only one partner does. The therapy is the program; the medicine is an option within it.',
      es: 'No. Algunas parejas hacen todo el programa sin ella, y en otras solo la toma una persona. El programa es la terapia; la medicación es una opción dentro de ella.',
    },
  },
  {
    question: { en: 'Will it save our relationship?', es: '¿Salvará nuestra relación?' },
    answer: {
      en: 'We do not know, and we would be wary of anyone who says they do. Some couples grow closer. Some find out that they want to part with less pain. Either can be honest work.',
      es: 'No lo sabemos, y desconfiaríamos de quien diga que sí. Algunas parejas se acercan. Otras descubren que quieren separarse con menos dolor. Las dos cosas pueden ser un trabajo honesto.',
    },
  },
  {
    question: {
      en: 'What is the evidence for this?',
      es: '¿Qué pruebas científicas hay?',
    },
    answer: {
      en: 'Emotionally focused couples therapy has been studied in controlled trials for relationship distress. Ketamine has been studied mainly for depression. The two together have been studied very little, which is one reason we move slowly and ask you how you are at every step.',
      es: 'La terapia de pareja focalizada en las emociones se ha estudiado en ensayos controlados para el malestar de pareja. La ketamina se ha estudiado sobre todo en la depresión. La combinación se ha estudiado muy poco; por eso, entre otras razones, vamos despacio y preguntamos en cada paso cómo están.',
    },
  },
  {
    question: { en: 'What does a medicine day look like?', es: '¿Cómo es un día de medicación?' },
    answer: {
      en: 'Plan for the whole day. You come having eaten lightly as instructed, you are monitored throughout, you rest afterwards, and someone else takes you home. You do not drive, sign contracts or make large decisions until the next day.',
      es: 'Reserve el día entero. Vendrá con la alimentación ligera que se le indique, estará bajo supervisión todo el tiempo, descansará después y otra persona le llevará a casa. No conduzca, no firme contratos ni tome decisiones importantes hasta el día siguiente.',
    },
  },
]

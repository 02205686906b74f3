import { callout, callToActionBlock, crisisResources, pullQuote } from '../../blocks.js'
import { ref } from '../../refs.js'
import {
  bold,
  bullets,
  heading,
  linkToDocument,
  numbered,
  paragraph,
  richText,
} from '../../richText.js'
import type { SeedArticle } from '../types.js'

const BODY = richText(
  'hard-moments-en',
  paragraph(
    'There may come an evening when the person you love says something that stops your breath: that they cannot see the point, that everyone would be better off, that they are so tired. You may want to argue them out of it, or to pretend that you did not hear. This is a short guide to doing a third thing, which is to stay and to bring in help.',
  ),
  crisisResources('If this is happening now'),
  heading('h2', 'First: is it urgent?'),
  paragraph(
    'If your partner has hurt themselves, is about to, or has told you that they mean to and cannot promise to wait, this is an emergency. Call your local emergency number and stay with them if it is safe for you. You are not betraying anyone by making that call.',
  ),
  paragraph(
    'If it is not that urgent, or you are unsure, you can call a crisis line yourself and ask what to do. Those lines are for worried partners too.',
  ),
  callToActionBlock('calls-to-action/crisis-line'),
  heading('h2', 'Ask, in plain words'),
  paragraph(
    'Many people are afraid that asking about suicide will put the thought there. A review of the research found no sign that asking makes such thoughts more likely, and it may bring some relief. Choose a quiet moment. Use the word.',
  ),
  bullets(
    '"You have seemed so low. Are you having thoughts of suicide?"',
    '"Are you thinking of ending your life, or is it more a wish that all this would stop?"',
    '"Is there anything you have been planning that I should know about?"',
  ),
  paragraph(
    'Then listen for longer than feels comfortable. You do not have to solve anything in the next ten minutes. "Thank you for telling me" is a complete sentence.',
  ),
  pullQuote(
    'You are not the treatment. You are the person who holds the lamp while help is on its way.',
    'Priya Raman, LCSW',
  ),
  heading('h2', 'What to do together'),
  numbered(
    [
      bold('Call someone. '),
      'A crisis line, their doctor, their therapist. Offer to sit beside them while they talk, or to speak first.',
    ],
    [
      bold('Make the next hours small. '),
      'Something to eat, a wash, a short walk if they want it, sleep. Keep them company, and ask whom else they would like to have near.',
    ],
    [
      bold('Make the home safer. '),
      'Ask a professional what this means in your case. Putting time and distance between a person and a dangerous moment can matter very much.',
    ],
    [
      bold('Write a plan. '),
      'Signs that things are getting worse, what has helped before, who can be called and when. A therapist can help with this; many crisis lines can as well.',
    ],
  ),
  callout({
    tone: 'caution',
    heading: 'Do not promise secrecy',
    text: 'You can promise respect, and to tell as few people as possible, and to tell your partner whom. You cannot promise to tell nobody. If a life may be at risk, getting help comes before keeping a confidence.',
  }),
  heading('h2', 'When your own alarm goes off'),
  paragraph(
    'Fear of losing someone calls up the oldest lessons we have. You may find yourself ',
    linkToDocument('checking every few minutes', 'attachment-patterns/anxious-attachment'),
    ', or ',
    linkToDocument('going strangely numb', 'attachment-patterns/avoidant-attachment'),
    '. Neither means that you do not love them well. It means you are frightened, and that you too need a person. Tell a friend, a relative or a counselor how you are. Eat. Sleep in turns.',
  ),
  paragraph(
    'If there has been old hurt in either of your lives, our longer article on ',
    linkToDocument(
      'how trauma shapes the way we love',
      'articles/how-trauma-shapes-the-way-we-love',
    ),
    ' may help to make sense of what happens between you under strain. It is for another day. Tonight is only for tonight.',
  ),
  paragraph(
    'You may be angry as well, and ashamed of it. Anger is often what fear looks like after three nights without sleep. Say it to somebody who can hear it, so that it does not have to come out at the bedside.',
  ),
  heading('h2', 'Afterwards'),
  paragraph(
    'Most people who have thoughts of suicide do not die by suicide, and for many these states pass, especially with care. The weeks after a crisis still deserve attention: keep the appointments, keep the plan where both of you can find it, and ask again. "How is it today?" can become a habit like any other.',
  ),
  paragraph(
    'Hope does not have to be loud. It can be two people at a kitchen table with a list of phone numbers, having got through to the morning.',
  ),
)

/** In English only, as many documents of a growing site are for a while. */
export const HARD_MOMENTS: SeedArticle = {
  collection: 'articles',
  slug: 'staying-close-when-your-partner-is-in-crisis',
  fields: {
    title: { en: 'Staying close when your partner is in crisis' },
    subtitle: { en: 'What to say, whom to call, and how to look after yourself' },
    summary: {
      en: 'When someone you love talks about not wanting to live, you do not need perfect words. Some plain ones, a few phone numbers and a plan for the night will take you a long way.',
    },
    heroImage: ref('media/lantern'),
    body: { en: BODY },
    authors: [ref('people/priya-raman'), ref('people/theo-lindqvist')],
    topics: [ref('topics/suicide-and-crisis'), ref('topics/relationships')],
    attachmentPatterns: [
      ref('attachment-patterns/anxious-attachment'),
      ref('attachment-patterns/avoidant-attachment'),
    ],
    callsToAction: [
      { placement: 'top', callToAction: ref('calls-to-action/crisis-line') },
      { placement: 'bottom', callToAction: ref('calls-to-action/contact') },
    ],
    references: [
      {
        citation:
          'Dazzi, T., Gribble, R., Wessely, S., & Fear, N. T. (2014). Does asking about suicide and related behaviours induce suicidal ideation? What is the evidence? Psychological Medicine, 44(16), 3361–3363.',
        doi: '10.1017/S0033291714001299',
      },
      {
        citation: '988 Suicide & Crisis Lifeline.',
        url: 'https://988lifeline.org',
      },
    ],
    clinicalContent: true,
    seo: {
      description: {
        en: 'When someone you love talks about not wanting to live: what to say, whom to call, how to get through the night.',
      },
      image: ref('media/lantern'),
    },
  },
}

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

export const TRAUMA_AND_LOVE_EN = richText(
  'trauma-and-love-en',
  paragraph(
    'It is a quarter past ten. Someone you love has gone quiet on the other end of the sofa. Nothing has happened. And yet your chest has tightened, your mind is going back over the day for the thing you did wrong, and a sentence is forming in your mouth that you will be sorry for by half past.',
  ),
  paragraph(
    'Or perhaps you are the one who has gone quiet. Someone wants to know what you feel. You look for the answer and find a wall, smooth and high, and all you can think of is the garage, the dishes, the dog that needs a walk.',
  ),
  paragraph(
    'If either of these is familiar, you are in large company. People who have been hurt by those they depended on often find that ',
    italic('closeness itself'),
    ' can set off an alarm. This article is about that alarm: where it may come from, what it does between two people, and what tends to help. It is not a diagnosis, and it does not replace talking with someone who knows you.',
  ),
  callout({
    tone: 'info',
    heading: 'Before you read on',
    text: 'We speak about childhood hurt in general terms and describe no violence. Still, reading about love can stir things up. Stop whenever you like, look around the room, have some water. The page will wait.',
  }),

  heading('h2', 'The first lessons'),
  paragraph(
    'Human babies cannot survive alone, so they come equipped to hold on to someone. The British psychiatrist John Bowlby called this the attachment system. It works a little like a thermostat: when we feel safe it is quiet, and we go out to explore. When we are frightened, ill or lonely it switches on, and we look for our person.',
  ),
  quote(
    '"All of us, from the cradle to the grave, are happiest when life is organized as a series of excursions, long or short, from the secure base provided by our attachment figures." (John Bowlby, ',
    italic('A Secure Base'),
    ', 1988)',
  ),
  paragraph(
    'What happens next, many thousands of times, is how a child comes to expect something of love. In the 1970s Mary Ainsworth and her colleagues watched what one-year-olds did when a parent left a room and came back. Some cried and were soon comforted. Some could not be comforted. Some seemed hardly to notice, though later studies of heart rate and stress suggested that they noticed very well. Others, described afterwards, froze or turned in circles, as if coming and going were both impossible.',
  ),
  paragraph(
    'In 1987 Cindy Hazan and Phillip Shaver proposed that romantic love draws on the same system. Decades of research have followed. The links between early care and adult love turn out to be real but modest: a first chapter matters, and it does not write the book. Friends, teachers, partners, losses and luck all add pages.',
  ),
  callout({
    tone: 'insight',
    heading: 'A pattern is a solution',
    text: 'Whatever you learned to do, you learned it because at the time it worked. The child who clung kept a distracted parent close. The child who needed nothing was allowed to stay.\n\nIt can help to thank the pattern before asking it to change.',
  }),

  heading('h2', 'When care hurts'),
  paragraph(
    'Trauma is not only the single terrible event. It can also be made of what went on for years, or of what never came: a parent swallowed by worry or drink, a house where anger had no warning, affection that had to be earned. The psychiatrist Judith Herman described how harm within close relationships differs from other harm, because it damages the very thing people turn to for comfort.',
  ),
  paragraph(
    'Not everyone who lives through such things is left with lasting difficulty. Many people recover on their own, or with one steady person beside them. But when the difficulty does last, it often shows itself in love, because love is where the old question is asked again: ',
    italic('if I need you, will it go well?'),
  ),
  callToActionBlock('calls-to-action/newsletter'),

  heading('h2', 'Four ways of holding on'),
  paragraph(
    'Researchers describe adult attachment along two lines: how much we worry about being left, and how much we keep our distance from need. Out of these come four familiar patterns. Most people are a mixture, and the mixture shifts with the partner, the year and the amount of sleep. Read them as weather, not as climate, and certainly not as a verdict.',
  ),
  attachmentPatternBlock('attachment-patterns/secure-attachment'),
  attachmentPatternBlock('attachment-patterns/anxious-attachment', 'full'),
  attachmentPatternBlock('attachment-patterns/avoidant-attachment', 'full'),
  attachmentPatternBlock('attachment-patterns/disorganized-attachment', 'full'),
  paragraph(
    'The words differ from author to author, and no questionnaire on the internet can tell you which pattern is yours. What is worth noticing is what you do in the first ten seconds of feeling unsafe. Do you move toward, or away? Or both at once?',
  ),

  heading('h2', 'The body hears it first'),
  paragraph(
    'By the time you think "he is angry with me," your body has already voted. Heart rate, breath, the muscles of the jaw: all of them may change before a word is found. This is not weakness. A system that had to choose between quick and accurate would, in a dangerous house, do well to choose quick.',
  ),
  image(ref('media/waves')),
  paragraph(
    'The trouble is that the alarm does not read the date. A sigh in this kitchen can be answered as if it had been heard in another kitchen, long ago. Bessel van der Kolk has written at length about how such experience lives on in the body; the details of how this happens in the brain are still being worked out, and simple pictures of it are usually too simple.',
  ),
  paragraph(
    'The body is also where comfort arrives. In a small and much-quoted study, women who expected a mild electric shock showed less activity in threat-related regions of the brain while holding a hand than while alone, and a husband’s hand did more for those in happier marriages. One study proves little by itself. But most of us know the experience: somebody takes our hand and the room gets larger.',
  ),
  manifestations({
    heading: 'When you disagree',
    context: 'conflict',
    items: [
      'A question sounds like an accusation before the sentence is finished',
      'One of you talks faster and faster; the other hears less and less',
      'A disagreement about Thursday becomes a disagreement about everything',
      'Afterwards, neither of you can say quite how it started',
    ],
  }),
  manifestations({
    heading: 'When you are close',
    context: 'intimacy',
    items: [
      'Tenderness is followed by an urge to joke, to pick a fight or to leave',
      'Being touched is easy and being known is not, or the other way round',
      'A kind word slides off, as though meant for somebody else',
      'You give what you long for, and feel alone when it is not returned',
    ],
  }),
  manifestations({
    heading: 'On an ordinary day',
    context: 'daily-life',
    items: [
      'Tiredness in a partner is read as disappointment',
      'Help is hard to ask for and hard to accept',
      'You keep a quiet count of who gave what',
      'Good weeks make you nervous',
    ],
  }),

  heading('h2', 'The round'),
  paragraph(
    'Put two alarms in one house and something new appears that belongs to neither person. One reaches, with an edge in the voice. The other, hearing the edge, steps back. The step back is just what the first one feared, so the reach grows sharper; the sharpness is just what the second one feared, so the distance grows. Sue Johnson, who developed emotionally focused therapy, called such rounds demon dialogues. We simply call it ',
    bold('the round'),
    ', because it goes around, and because nobody started it.',
  ),
  table(
    ['In the round', 'What can be seen', 'What may be underneath', 'What often helps'],
    [
      'The one who pursues',
      'Questions, criticism, a raised voice',
      'Have I lost you? Do I matter?',
      'A short answer now and a promised time to talk',
    ],
    [
      'The one who withdraws',
      'Silence, facts, leaving the room',
      'I am failing you. Anything I say makes it worse.',
      'A softer beginning and room to come back',
    ],
    [
      'Both at once',
      'Holding on and pushing away',
      'I need you and I am afraid',
      'Going very slowly, often with a therapist',
    ],
  ),
  pullQuote(
    'The enemy is not across the table. It is the round, and there are two of you against it.',
    'Marisol Vega, PhD, LMFT',
  ),
  caseStoryBlock('case-stories/nadia-and-tomas'),

  heading('h2', 'What tends to help'),
  paragraph(
    'Nothing here works for everyone, and none of it works when one partner is afraid of the other. For couples who are safe together, these are the things we have seen matter, and most of them cost nothing.',
  ),
  heading('h3', 'At home'),
  numbered(
    [
      bold('Name the round, not the culprit. '),
      '"It has got us again" is a sentence two people can say on the same side.',
    ],
    [
      bold('Slow the first minute. '),
      'Feet on the floor, one long breath out, a lower voice. The first minute of a hard conversation often decides the rest.',
    ],
    [
      bold('Say what is underneath. '),
      '"I got scared" is harder to say than "you never," and far easier to answer.',
    ],
    [
      bold('Take pauses that end. '),
      'Agree on a length, and be the one who comes back. Twenty minutes is a fair start; a night may be too long for someone who fears being left.',
    ],
    [
      bold('Repair small and soon. '),
      'A hand on a shoulder, "let me try that again." Repair does not need a speech.',
    ],
  ),
  paragraph(
    'Choose one of these, not five, and try it for a fortnight. Expect it to feel wooden at first. You are asking your body to believe something it has reasons to doubt, and it will want to see it more than once.',
  ),
  heading('h3', 'With help'),
  paragraph(
    'Emotionally focused therapy has been tested in controlled trials with distressed couples, and many of those couples reported lasting improvement. It is not the only approach with support behind it. For trauma itself there are individual therapies with a good deal of evidence, and for some people it is wise to begin there. A good therapist will talk that choice over with you, and will not mind being asked about training and results.',
  ),
  heading('h3', 'About ketamine, plainly'),
  paragraph(
    'You may have read that ketamine can open a window for this kind of work. Some clinics, ours among them, offer it with couples therapy. Here is what we think you should know first.',
  ),
  callout({
    tone: 'caution',
    heading: 'Not an approved treatment',
    text: 'Ketamine is not approved by the U.S. Food and Drug Administration for any psychiatric condition; its use in therapy is off-label. It can cause sedation, dissociation, raised blood pressure, slowed breathing and, with repeated use, bladder problems, and it can be misused. In October 2023 the FDA warned about compounded ketamine products and about use at home.\n\nResearch on ketamine for couples has hardly begun. Nobody can honestly tell you that it will change your relationship.',
  }),
  paragraph(
    'For some people, after a careful evaluation, a few supervised sessions within a longer therapy may be worth discussing. For many others they are not needed, or not safe. Whatever you decide, the conversation in the weeks around it seems to us to matter more than the day itself. Our ',
    linkToDocument('integration program', 'programs/integration'),
    ' works without any medicine.',
  ),
  programBlock('programs/couples'),
  callToActionBlock('calls-to-action/couples-program'),

  heading('h2', 'Can a pattern change?'),
  paragraph(
    'Slowly, and more often than people expect. Researchers use the term ',
    italic('earned security'),
    ' for adults who had a hard start and yet have come to speak of it with balance, and to love with some ease. How they got there is not fully understood. What such people often mention is a relationship: a grandparent, a friend, a partner, a therapist. Someone who stayed long enough to be believed.',
  ),
  paragraph(
    'Change rarely feels like a revelation. It feels like a Tuesday on which the old thing starts and you notice it a minute sooner. You still feel the pull. You say, a little stiffly, "I think I am scared." And the other one, who was already halfway to the door, turns round.',
  ),
  paragraph(
    'There will be weeks when none of it holds, and the two of you are back where you began. Going back is part of going forward. What often changes first is not how seldom the round comes, but how long it lasts and how gently it ends.',
  ),
  paragraph('You might think of security as a set of small, ordinary skills:'),
  bullets(
    'being able to ask, and to hear no;',
    'being able to comfort, and to be comforted;',
    'being able to leave, and to come back;',
    'being able to be wrong, and to say so.',
  ),
  paragraph(
    'Nobody has all of these on a bad day. A ',
    linkToDocument('steady base', 'attachment-patterns/secure-attachment'),
    ' is not a place without storms. It is a place to which both of you know the way back. If you would like to see how uneven that way can be, read about ',
    linkToDocument('Rowan and Ellis', 'case-stories/rowan-and-ellis'),
    ', whose hardest days came after the good ones.',
  ),
  horizontalRule(),

  heading('h2', 'When it is more than a round'),
  paragraph(
    'Some things are not a pattern between two people. If your partner hits you, threatens you, watches your phone, keeps you from money or friends, or makes you afraid, that is not something you have to solve by communicating better, and it is not your fault. Couples therapy can make it more dangerous. Please speak with someone alone first. In the United States, the National Domestic Violence Hotline answers at ',
    linkTo('1-800-799-7233', 'tel:+18007997233'),
    ' at any hour; in Spain, call ',
    linkTo('016', 'tel:016'),
    '.',
  ),
  paragraph(
    'And if you are so tired of hurting that you think about not being here, tell someone today. You do not have to be certain, and you do not have to find the right words. People do come through this, and it is easier with company.',
  ),
  crisisResources('Help, right now'),
  paragraph(
    'To the person at a quarter past ten: you are not too much, and you are not made of stone. You learned love where you learned it. There is time to learn some more.',
  ),
)

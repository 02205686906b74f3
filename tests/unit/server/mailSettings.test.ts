import { describe, expect, it } from 'vitest'
import { mailServerOf, senderOf } from '../../../src/server/mailSettings.js'

describe('the address of a mail server', () => {
  it.each([
    ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, secure: false }],
    ['smtp://mail.example.org:25/', { host: 'mail.example.org', port: 25, secure: false }],
    ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, secure: true }],
    ['smtps://mail.example.org:2465', { host: 'mail.example.org', port: 2465, secure: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false }],
    [
      'smtp://desk%40example.org:p%40ss%2Fw%C3%B6rd@mail.example.org',
      {
        host: 'mail.example.org',
        port: 587,
        secure: false,
        auth: { user: 'desk@example.org', pass: 'p@ss/wörd' },
      },
    ],
  ])('is read from %s', (text, server) => {
    expect(mailServerOf(text)).toEqual(server)
  })

  it.each([
    'mail.example.org',
    'mail.example.org:587',
    'http://mail.example.org',
    'smtp:',
    'smtp://',
    'smtp://:587',
    'smtp://mail.example.org:0',
    'smtp://mail.example.org:65536',
    'smtp://mail.example.org:587x',
    'smtp://user@mail.example.org',
    'smtp://:secret@mail.example.org',
    'smtp://us%er:secret@mail.example.org',
    'smtp://mail.example.org/path',
    'smtp://mail.example.org?tls.rejectUnauthorized=false',
    'smtp://mail.example.org#part',
    'smtp://mail example.org',
  ])('is not read from %s', (text) => {
    expect(mailServerOf(text)).toBeUndefined()
  })
})

describe('the address of the sender', () => {
  it.each([
    ['desk@example.org', { name: 'Secure Base', address: 'desk@example.org' }],
    ['<desk@example.org>', { name: 'Secure Base', address: 'desk@example.org' }],
    ['The desk <desk@example.org>', { name: 'The desk', address: 'desk@example.org' }],
    [
      'Redacción, S.L. <desk@example.org>',
      { name: 'Redacción, S.L.', address: 'desk@example.org' },
    ],
  ])('is read from %s', (text, sender) => {
    expect(senderOf(text)).toEqual(sender)
  })

  it.each([
    'desk',
    'The desk',
    'The desk <desk>',
    'The "desk" <desk@example.org>',
    'desk@example.org, other@example.org',
    'a <desk@example.org> b',
    'desk@example.org\r\nBcc: other@example.org',
    'a\nb <desk@example.org>',
    '@example.org',
    'desk@',
  ])('is not read from %j', (text) => {
    expect(senderOf(text)).toBeUndefined()
  })
})

import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * Writes a mailbox of invented mails: headers of some 2 kB as today's mail has them, bodies of text, quoted-printable
 * HTML and base64 in turn.
 *
 * @param size bytes of the file, at least
 * @param messageSize bytes of each mail, headers included, about
 * @returns how many mails were written
 */
export function writeMailbox(file: string, size: number, messageSize: number): number {
  const handle = openSync(file, 'w')
  let written = 0
  let count = 0
  while (written < size) {
    const parts: string[] = []
    for (let batch = 0; batch < 200; batch++) {
      const headers = headersOf(count)
      const rest = Math.max(0, messageSize - headers.length)
      parts.push(
        headers,
        (bodies[count % bodies.length] ?? '').repeat(Math.ceil(rest / bodyBlock)).slice(0, rest),
        '\n\n',
      )
      count++
    }
    const text = parts.join('')
    written += text.length
    writeSync(handle, text)
  }
  closeSync(handle)
  return count
}

const bodyBlock = 7_700
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const signature = alphabet.repeat(6).slice(0, 344)
const bodies = [
  filled('The figures From our side are attached; we would like to hear from you before the board meets.'),
  filled(
    '<p style=3D"margin:0 0 12px 0;font-family:Arial">Dear Rui,=20<br>thank you for the evening.=\n</p>',
  ),
  filled(Array.from({ length: 76 }, (_none, place) => alphabet[(place * 29) % 64]).join('')),
]

function filled(line: string): string {
  return `${line}\n`.repeat(Math.ceil(bodyBlock / line.length)).slice(0, bodyBlock)
}

function headersOf(place: number): string {
  const person = `ana${place % 700}`
  const others = Array.from(
    { length: 1 + (place % 3) },
    (_none, other) => `"Costa, Rui ${other}" <rui${(place * 7 + other) % 900}@quill.example>`,
  )
  const name = place % 5 === 0 ? '=?utf-8?Q?Jos=C3=A9_Ant=C3=B3nio?=' : `Ana Li ${place % 700}`
  const day = 1 + (place % 28)
  const time = `${10 + (place % 10)}:${10 + (place % 50)}:00`
  return `From ${person}@nordhav.example Mon Jan ${String(day).padStart(2)} ${time} 2024
X-GM-THRID: 17${String(place).padStart(17, '0')}
X-Gmail-Labels: Inbox,Opened
Delivered-To: me@quill.example
Received: by 2002:a05:7010:a0d:b0:3a1:1111:2222 with SMTP id x13csp${place};
        Mon, ${day} Jan 2024 ${time} -0800 (PST)
X-Received: by 2002:a17:906:360f:b0:a28:c04c with SMTP id q15-2002${place}.17;
        Mon, ${day} Jan 2024 ${time} -0800 (PST)
ARC-Seal: i=1; a=rsa-sha256; t=1705312800; cv=none;
        d=mail.example; s=arc-20160816;
        b=${signature}
Return-Path: <${person}@nordhav.example>
Received: from mail.nordhav.example (mail.nordhav.example. [192.0.2.41])
        by mx.mail.example with SMTPS id m17-2002${place}sor.5
        for <me@quill.example>
        (Google Transport Security);
        Mon, ${day} Jan 2024 ${time} -0800 (PST)
Authentication-Results: mx.mail.example;
       dkim=pass header.i=@nordhav.example header.s=s1 header.b=abcdefgh;
       spf=pass smtp.mailfrom=${person}@nordhav.example;
       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=nordhav.example
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
        d=nordhav.example; s=s1; t=1705312800; x=1705917600;
        h=to:subject:message-id:date:from:mime-version:from:to:cc:subject;
        bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
        b=${signature}
MIME-Version: 1.0
From: ${name} <${person}@nordhav.example>
Date: Mon, ${day} Jan 2024 ${time} +0000
Message-ID: <CAF${place}=x${place * 31}@mail.nordhav.example>
Subject: Figures of the quarter, number ${place}
To: ${others.join(',\n\t')}
Content-Type: text/plain; charset="UTF-8"

`
}

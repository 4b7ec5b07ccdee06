/** Everything that a format could take for something else than text. */
export const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)><style>*{display:none}</style>',
  '[klik](command:workbench.action.quit) ![x](javascript:alert(1)) <a href="javascript:alert(1)">x</a>',
  'af\u202egnp.exe\u2066 \x1b[2J\x07\x9b31m',
  `=cmd|' /C calc'!A0 "quoted", semi;colon`,
  '::error file=x::y %0A::warning:: @everyone $x^2$ :smile: {0} {1}',
  ']]> --> &lt;b&gt; &#106; </svg></table></q></bdi>',
  '`code` **vet** _schuin_ ~~weg~~ # kop | cel |',
].join(' ');

/** Characters that move, hide or reorder what stands around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
export const RAW = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/;

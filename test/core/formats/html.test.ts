import { describe, expect, it } from 'vitest';
import { linesOf, pairsOf, readBoth, readOne, utf8 } from './fixtures.ts';

const PARAGRAPH =
  '这一段说的是文章的正文,有逗号,有句号,也有足够多的字,好让人看出来它是正文而不是别的什么东西。';
const page = (body: string, head = '') =>
  utf8(
    `<!DOCTYPE html><html lang="zh-CN"><head><title>大题目 - 某网站</title>${head}</head><body>${body}</body></html>`,
  );
const whole = (body: string) =>
  readOne(page(body), 'a.html', { wholePage: true, shape: 'monolingual', lang: 'zh-Hans' });

describe('a page', () => {
  it('is read for its article', async () => {
    const reading = await readOne(
      page(`<nav><a href="/">首页</a> <a href="/b">频道</a></nav>
        <div class="sidebar"><ul><li><a href="/c">热门一</a></li><li><a href="/d">热门二</a></li></ul></div>
        <article><h1>大题目</h1><p>${PARAGRAPH}</p><h2>小题目</h2><p>${PARAGRAPH}<strong>重</strong>。</p>
        <figure><img src="x.png" alt="替代文字"><figcaption>图说</figcaption></figure>
        <ul><li>第一项说的是一件事情</li><li>第二项说的是另一件事</li></ul><blockquote><p>引文${PARAGRAPH}</p></blockquote>
        <p>${PARAGRAPH}${PARAGRAPH}</p></article><footer>版权所有</footer>`),
      'a.html',
    );
    expect(linesOf(reading)).toEqual([
      'heading2: 大题目',
      `paragraph: ${PARAGRAPH}`,
      'heading2: 小题目',
      `paragraph: ${PARAGRAPH}重。`,
      'caption: 图说',
      'item: 第一项说的是一件事情',
      'item: 第二项说的是另一件事',
      `quotation: 引文${PARAGRAPH}`,
      `paragraph: ${PARAGRAPH}${PARAGRAPH}`,
    ]);
    expect(reading.blocks[3]!.segment.marks).toEqual([
      { type: 'strong', start: PARAGRAPH.length, end: PARAGRAPH.length + 1 },
    ]);
    expect(reading).toMatchObject({
      format: 'html',
      title: '大题目 - 某网站',
      languages: ['zh-CN'],
      warnings: [],
    });
  });

  it('is read whole where no article stands out, which is told', async () => {
    const reading = await readOne(page('<p>短。</p>'), 'a.html');
    expect(linesOf(reading)).toEqual(['paragraph: 短。']);
  });

  it('keeps white space as a reader sees it', async () => {
    const reading = await whole(
      '<p>中文\n  换行 <b>a</b>\n<i>b</i><br>c&nbsp;&amp;&lt;</p><pre>x\n  y</pre>',
    );
    expect(linesOf(reading)).toEqual(['paragraph: 中文换行 a b\nc\u00a0&<', 'paragraph: x\n  y']);
    expect(reading.blocks[0]!.segment.marks).toEqual([
      { type: 'strong', start: 5, end: 6 },
      { type: 'emphasis', start: 7, end: 8 },
    ]);
  });

  it('parts blocks at block elements however they are nested, and goes on with marks', async () => {
    const reading = await whole(
      '<b>甲<p>乙</p>丙</b><ul><li>丁<ol><li>戊</li></ol></li></ul><ruby>汉<rt>hàn</rt></ruby>',
    );
    expect(linesOf(reading)).toEqual([
      'paragraph: 甲',
      'paragraph: 乙',
      'paragraph: 丙',
      'item: 丁',
      'item: 戊',
      'paragraph: 汉',
    ]);
    expect(reading.blocks[1]!.segment.marks).toEqual([{ type: 'strong', start: 0, end: 1 }]);
  });

  it('pairs a table of two columns by column', async () => {
    const reading = await readBoth(
      page(
        '<table><tr><td>你好</td><td>Hello</td></tr><tr><td>NVIDIA</td><td>NVIDIA</td></tr><tr><td>再见</td><td><p>Bye</p><p>bye</p></td></tr><tr><td></td><td>Alone</td></tr></table>',
      ),
      'a.html',
      { wholePage: true },
    );
    expect(pairsOf(reading)).toEqual([
      ['你好', 'Hello'],
      ['NVIDIA', 'NVIDIA'],
      ['再见', 'Bye\nbye'],
      ['', 'Alone'],
    ]);
  });

  it('is told by what it declares', async () => {
    const reading = await readOne(page('<p>中文</p>', '<meta charset="big5">'), 'a.html', {
      wholePage: true,
    });
    expect(reading.warnings).toMatchObject([{ code: 'encodingMislabelled', values: { declared: 'big5' } }]);
  });
});

/** Tricks on browsers and sanitisers: vectors known from DOMPurify's tests and the OWASP sheets, retold. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script src=//evil.example></script x>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>t</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><p><style><g title="</style><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object><embed src=javascript:alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="  JaVaScRiPt:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a><a href="data:text/html;base64,PHNjcmlwdD4=">y</a>',
  '<a href="//evil.example">x</a><a href="\\\\evil.example">y</a><a href="blob:https://a.example/1">z</a>',
  '<base href="javascript:/a/"><a href="b">x</a>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css><style>@import "//evil.example"</style>',
  '<input onfocus=alert(1) autofocus><select onfocus=alert(1)><option>o</select><textarea onfocus=alert(1)></textarea>',
  '<details open ontoggle=alert(1)>d</details><video><source onerror=alert(1)></video>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">b</button></form>',
  '<div style="background:url(javascript:alert(1))">s</div>',
  '<!--><img src=x onerror=alert(1)>--><!-- --!><img src=x onerror=alert(1)>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<textarea></p><img src=x onerror=alert(1)></textarea><title></p><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>',
  '<a id=__proto__ name=constructor href=__proto__>p</a><form id=attributes><input name=attributes></form>',
  '<custom-element onclick=alert(1) is=x-y>c</custom-element><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<table background=javascript:alert(1)><tr><td>q</table>',
  '<p><a href="https://example.org/" onclick="alert(1)" target=_blank ping=//evil.example>link</a><a href=mailto:a@b.example>m</a></p>',
];

describe('a hostile page', () => {
  it.each(HOSTILE)('%s', async (html) => {
    for (const options of [{}, { wholePage: true }]) {
      for (const body of [
        html,
        `<article><p>${PARAGRAPH.repeat(4)}</p>${html}<p>${PARAGRAPH}</p></article>`,
      ]) {
        const reading = await readOne(page(`<p>正文</p>${body}`), 'a.html', { ...options, lang: 'zh-Hans' });
        for (const { segment, kind } of reading.blocks) {
          expect(typeof segment.text).toBe('string');
          expect(kind).toMatch(/^(heading|paragraph|quotation|item|caption|note)$/);
          for (const mark of segment.marks) {
            expect(Object.keys(mark).sort().join()).toMatch(/^end,(href,)?start,type$/);
            if (mark.type === 'link') expect(mark.href).toMatch(/^(https?:\/\/|mailto:)/);
          }
        }
      }
    }
  });
});

import type { BoilerplateReason, ReadBlock, Suggestion } from './reading.ts';

/** Longer blocks are text, whatever words they begin with. */
const SHORT = 90;
/** How far from either end of a file the lines about the article itself stand. */
const EDGE = 20;
const REPEATS = 3;
const LEAST_REPEATED = 8;
const MOST_REPEATED = 20;
/** What ends so is a sentence, which stories repeat. */
const SENTENCE_END = /[。！？!?.…”’"」』]$/;

const COUNT = String.raw`[\d.,]*\s*[万wk+]?\s*`;
const BUTTONS =
  '收藏|回复|回覆|举报|舉報|检举|檢舉|分享|转发|轉發|点赞|點讚|赞|讚|浏览|瀏覽|阅读|閱讀|阅读量|评论|評論|关注|關注|打赏|打賞|在看|' +
  '微信|微博|新浪微博|QQ|QQ空间|朋友圈|复制链接|複製連結|扫码分享|分享到|打印|列印|字号|字體|登录|登錄|注册|註冊|返回顶部|上一篇|下一篇|展开|收起|' +
  'share|tweet|reply|report|favou?rite|like|likes|comment|comments|follow|subscribe|bookmark|print|email|views|copy link|log in|sign in|sign up|facebook|twitter|linkedin|whatsapp|wechat|weibo|back to top';
const BUTTON = `${COUNT}(?:${BUTTONS})\\s*(?:[(（:：]?${COUNT}[)）]?)`;

const RULES: readonly { reason: BoilerplateReason; pattern: RegExp; edge?: boolean }[] = [
  // One button, or several in a row: `Favourite · Reply · Report`.
  { reason: 'share', pattern: new RegExp(`^${BUTTON}(?:[\\s·•|/、，]+${BUTTON})*$`, 'i') },
  {
    reason: 'meta',
    edge: true,
    pattern:
      /^(发布于|發佈於|发表于|發表於|发布时间|更新时间|published( on)?|posted( on)?|updated)\s*[::]?\s*[\d a-z,-]*\d{4}/i,
  },
  {
    reason: 'reprint',
    pattern:
      /^[(（【[]?\s*(本文转载自|本文轉載自|转载自|轉載自|转自|原文链接|原文連結|原文地址|原文标题|文章来源|本文来源|来源[::]|originally (published|posted)|source\s*:|original (link|article)\s*:)/i,
  },
  {
    reason: 'rights',
    edge: true,
    pattern:
      /(版权所有|版權所有|著作权归|著作權歸|未经(授权|许可|允许)|未經(授權|許可|允許)|转载请|轉載請|责任编辑|責任編輯|免责声明|免責聲明|all rights reserved|©|\(c\)\s*\d{4}|copyright \d{4})/i,
  },
  {
    reason: 'related',
    pattern:
      /^(相关推荐|相關推薦|相关阅读|相關閱讀|相关文章|相關文章|推荐阅读|推薦閱讀|热门推荐|猜你喜欢|延伸阅读|延伸閱讀|related( articles| posts| stories)?|you may also like|recommended( for you)?|read more|advertisement|广告|廣告)\s*[::]?$/i,
  },
];

/**
 * Offers what a page left around its article for removal: buttons, lines about date, source and rights, a caption
 * that is there a second time as the picture's description. Nothing is taken out here.
 *
 * @param title of the page, which sites give to each picture as its description
 */
export function suggestRemovals(blocks: readonly ReadBlock[], title = ''): Suggestion[] {
  const texts = blocks.map(({ segment }) => segment.text.trim());
  // One space for many: nothing in the rules may try out all the ways to share a long run among its parts.
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const repeated = repeatedTexts(blocks, texts, title);
  return texts.flatMap((text, at): Suggestion[] => {
    const block = blocks[at]!;
    if (block.hint) return [{ at, reason: block.hint }];
    const atEdge = at < EDGE || at >= texts.length - EDGE;
    const rule =
      text.length <= SHORT &&
      RULES.find(({ pattern, edge }) => (!edge || atEdge) && pattern.test(plain(text)));
    if (rule) return [{ at, reason: rule.reason }];
    if (block.kind === 'heading') return [];
    const prefix = repeated.find((one) => text.startsWith(one));
    if (!prefix) return [];
    if (prefix === text) return [{ at, reason: 'repeated' }];
    const start = block.segment.text.indexOf(prefix);
    return [{ at, reason: 'repeated', range: { start, end: start + prefix.length } }];
  });
}

/** Lines that stand by themselves again and again, longest first: what a site writes under or instead of pictures. */
function repeatedTexts(blocks: readonly ReadBlock[], texts: readonly string[], title: string): string[] {
  const counts = new Map<string, number>();
  texts.forEach((text, at) => {
    const isLine = text.length >= LEAST_REPEATED && text.length <= 2 * SHORT && !SENTENCE_END.test(text);
    // Cues, table cells and items repeat because the text does.
    const { time, cell, kind } = blocks[at]!;
    if (isLine && !time && !cell && kind !== 'item') counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const heads = [title, texts[0] ?? ''].filter((head) => head.length >= LEAST_REPEATED);
  return [...counts]
    .filter(([text, count]) => count >= REPEATS || (count > 1 && heads.some((head) => text.startsWith(head))))
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_REPEATED)
    .map(([text]) => text)
    .sort((a, b) => b.length - a.length);
}

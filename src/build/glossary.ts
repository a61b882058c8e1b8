import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { ReaderText } from '../core/bitext/document.ts';
import type { Glossary, GlossaryEntry } from '../core/terms/glossary.ts';
import type { ServedEntry } from '../core/terms/glossary.ts';
import { checkSchema } from './schema.ts';

/**
 * What OpenCC's Taiwan phrases leave or get wrong in this field, as `converted better`: words of the chip
 * trade, names as the press there writes them, and slips of its segmentation (面向 → 麵向, 压缩进 → 壓縮排).
 */
const TAIWAN_WORDS = [
  // marks, numbers, units (a figure before 位 always counts bits in these texts)
  '“ 「|” 」|”“ 」、「|臺 台|萬億 兆|一百億億 一百萬兆|兆瓦時 百萬瓦時|兆瓦 百萬瓦|英寸 英吋',
  '0位 0位元|1位 1位元|2位 2位元|3位 3位元|4位 4位元|5位 5位元|6位 6位元|7位 7位元|8位 8位元|9位 9位元',
  '一位資料 一個位元|一位記 一個位元記|幾位記 幾個位元記|位數 位元數|二進位制位 位元',
  // making chips
  '裸片 晶粒|封裝工藝 封裝技術|製造工藝 製程|工藝 製程|代際 世代|光刻機 曝光機|光刻 微影|掩模 光罩|引腳 接腳|焊球 錫球|觸點 接點|部件 元件|電子管 真空管|儲存晶片 記憶體晶片|儲存器 記憶體',
  // computing
  '計算機 電腦|量子計算機 量子電腦|量子計算 量子運算|加速計算 加速運算|通用計算 通用運算|雲端計算 雲端運算|平行計算 平行運算|推理 推論',
  'AI計算 AI運算|AI計算機 AI電腦|計算平臺 運算平台|計算核心 運算核心|計算單元 運算單元|計算資源 運算資源|計算裝置 運算設備|計算成本 運算成本|計算量 運算量',
  '拆開並行 拆開平行處理|能並行 能平行處理|並行 平行|引數 參數|大語言模型 大型語言模型|數字精度 數值精度|變換 轉換',
  '裝置 設備|機架 機櫃|集群 叢集|交換機 交換器|網絡卡 網路卡|網線 網路線|插卡 介面卡|視訊記憶體 顯示記憶體|重新整理 刷新|畫素 像素|圖形單元 繪圖單元|圖形技術 繪圖技術',
  '雲服務 雲端服務|雲廠商 雲端業者|雲上 雲端|連續執行 連續運轉|整體執行 整體運作|運行 運轉|執行率 運行率|壓縮排 壓縮進|噪聲 雜訊|去噪 去除雜訊|識別 辨識|全棧 全端|編寫 撰寫|流水線 生產線|公鑰 公開金鑰',
  '用來連線 用來連接|用於連線 用於連接|專門連線 專門連接|裡連線 裡連接|導線連線 導線連接|各處連線 各處連結|每條連線 每條連結',
  // general words
  '通過 透過|通過各類考試 通過各類考試|大多采用 大多採用|釋出 發布|公佈 公布|宣佈 宣布|分佈 分布|報道 報導|報道里 報導裡|GPU里 GPU裡',
  '和麵向 和針對|面向 針對|行業 產業|業內 業界|定製 客製|反饋 回饋|打分 評分|答問 問答|物件 對象|代詞 代名詞|收益率 殖利率|季度 季|一個季度 一季|高管 高階主管|高效地 有效率地|按需 依需求|官方檔案 官方文件|指定的資料庫 指定的文件庫',
  '許可協議 授權條款|關停 關閉|斷供 斷貨|安保 保全|車間 廠房|網上付款 線上付款|軍工企業 國防工業公司|全域性 全局|電影片道 電視頻道|發動機 引擎|靶點 標靶|攻克 破解|局地 局部|使用者就 用戶就|創企 新創公司|創業孵化器 新創加速器|創始人 創辦人|聯合創始人 共同創辦人|公共利益公司 公益公司',
  // names
  '谷歌 Google|施樂 全錄|斯坦福 史丹佛|納斯達克 那斯達克|阿布扎比 阿布達比|阿聯酋 阿聯|加利福尼亞州 加州|佛羅里達州 佛州|得克薩斯州 德州',
  '聖克拉拉 聖塔克拉拉|聖何塞 聖荷西|聖迭戈 聖地牙哥|帕洛阿爾托 帕羅奧多|博伊西 波夕|特朗普 川普|薩姆·奧特曼 山姆·奧特曼|喬納森·羅斯 強納森·羅斯|邁克爾·戴爾 麥可·戴爾',
  '戴維·布萊克韋爾 大衛·布萊克威爾|格蕾絲·霍珀 葛麗絲·霍普|斯特勞斯特魯普 史特勞斯特魯普|薩莉·麥基 莎莉·麥基',
].join('|');

const toTaiwan = OpenCC.Converter({ from: 'cn', to: 'twp' });
const mend = OpenCC.CustomConverter(TAIWAN_WORDS);

/** Simplified to Traditional with the words that Taiwan uses (芯片 → 晶片, 内存 → 記憶體). */
const toTraditional = (prose: string) => mend(toTaiwan(prose));

/**
 * Reads a glossary and checks it: its schema, that ids are unique, that every related id exists.
 *
 * @throws Error with a line for each thing that is wrong
 */
export async function loadGlossary(folder: string, id: string): Promise<Glossary> {
  const file = `${id}.json`;
  const glossary = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Glossary;
  await checkSchema(path.join(folder, 'glossary.schema.json'), glossary, file);
  const ids = new Set<string>();
  const wrong: string[] = [];
  for (const entry of glossary.entries) {
    if (ids.has(entry.id)) wrong.push(`${file}: the id ${entry.id} stands twice`);
    ids.add(entry.id);
  }
  for (const { id: from, related } of glossary.entries) {
    for (const to of related) {
      if (!ids.has(to)) wrong.push(`${file}: ${from} is related to ${to}, which does not exist`);
      if (to === from) wrong.push(`${file}: ${from} is related to itself`);
    }
  }
  if (wrong.length) throw new Error(wrong.join('\n'));
  return glossary;
}

/** What the site serves: Traditional prose where the author gave none, pinyin for sorting and search. */
export function serveEntries({ entries }: Glossary): ServedEntry[] {
  return entries.map((entry) => ({
    ...entry,
    definition: withTraditional(entry.definition),
    ...(entry.note ? { note: withTraditional(entry.note) } : {}),
    pinyin: pinyin(entry.term['zh-Hans'], { toneType: 'none', nonZh: 'consecutive', v: true }),
  }));
}

function withTraditional(prose: GlossaryEntry['definition']) {
  return { ...prose, 'zh-Hant': prose['zh-Hant'] ?? toTraditional(prose['zh-Hans']) };
}

/** The entries that no shipped text uses. */
export function unusedTerms(glossary: Glossary, texts: readonly ReaderText[]): string[] {
  const used = new Set(
    texts
      .flatMap(({ pairs }) => pairs.flatMap(({ terms }) => [...terms.zh, ...terms.en]))
      .map((t) => t.termId),
  );
  return glossary.entries.map(({ id }) => id).filter((id) => !used.has(id));
}

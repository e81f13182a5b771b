import type { Rule } from './scenarios/talk'

export const REPLIES: Readonly<Record<string, { follow?: string; fallback?: string; rules: Rule[] }>> = {
  linjian: {
    follow: '謝謝你來林子裡坐坐。回覆「路線」看常走的三條路，回覆「菌子」看雨後筆記。',
    rules: [
      {
        name: '路線',
        words: ['路線', '怎麼走', '路线'],
        text: '常走的三條路：一、後山步道到觀景石，來回九十分鐘；二、溪谷線，雨後慎行；三、古樟步道，適合帶孩子。',
        picture: true,
      },
      { name: '菌子', words: ['菌', '蘑菇'], text: '只看不採。認不出的，一律當作有毒。雨後第二天早上最適合去看。' },
      { name: '望遠鏡', words: ['望遠鏡', '望远镜'], text: '新手用 8×32 或 8×42 的雙筒就好，重量比倍率要緊。' },
    ],
  },
  shanhai: {
    follow: '歡迎來到山海茶舍。回覆「預約」訂位，回覆「茶單」看今日茶品，回覆「地址」找到我們。',
    fallback: '收到了，掌櫃在店裡時會一一回覆（每日 10:00–20:00）。急事請撥茶舍電話。',
    rules: [
      {
        name: '預約',
        words: ['預約', '订位', '預订'],
        text: '請告訴我們日期、時段與人數，例如「週六下午三點，兩位」。茶席每場兩小時。',
      },
      {
        name: '茶單',
        words: ['茶單', '茶单', '價目'],
        text: '今日茶單：老白茶（2016）、手工水仙、高山綠茶、陳皮熟普。附一張茶席照片。',
        picture: true,
      },
      { name: '地址', words: ['地址', '怎麼去', '在哪'], text: '山海路 88 號二樓，公交「茶園口」下車，過橋左手邊。' },
    ],
  },
  qingshi: {
    follow: '你好，这里是青石书店。回复「营业时间」「读书会」「回收」了解更多。',
    fallback: '店员看到后会回复你。也欢迎直接来店里，门口的风铃一直在。',
    rules: [
      {
        name: '营业时间',
        words: ['营业时间', '几点'],
        text: '每天 10:00–22:00，十二月起到 21:30。周二上午盘点，12:00 开门。',
      },
      { name: '读书会', words: ['读书会', '报名'], text: '读书会每周四晚七点，八周读完一本。回复姓名与人数即可报名。' },
      {
        name: '回收',
        words: ['回收', '旧书'],
        text: '每月第一个周六收旧书，教材与杂志不收。一次二十册以内，当场折算书券。',
      },
    ],
  },
  haichengqixiang: {
    follow: '海城气象提醒您：回复「天气」看三天预报，回复「预警」看生效中的信号。',
    rules: [
      {
        name: '天气',
        words: ['天气', '预报'],
        text: '今天多云转阴，10 到 16 度，东北风五级；明天小雨，8 到 12 度；后天转晴，6 到 13 度。',
      },
      { name: '预警', words: ['预警', '台风'], text: '目前生效：大风蓝色预警信号（沿海）。请加固户外搭建物。' },
    ],
  },
  xingye: {
    follow: '歡迎加入抬頭的人。回覆「今晚」看今晚看得到什麼。',
    rules: [
      {
        name: '今晚',
        words: ['今晚', '看什麼'],
        text: '今晚 21:00 面朝東南：獵戶座升起，腰帶下方是 M42；月亮在西邊，弦月，適合看環形山。',
        picture: true,
      },
    ],
  },
  yunshang: {
    fallback: '菜地里信号不好，晚上七点以后统一回复，谢谢体谅。',
    rules: [
      { name: '配送', words: ['配送', '送货', '什么时候到'], text: '每周三、周六配送，前一天 20:00 截单。' },
      { name: '箱子', words: ['箱子', '本周'], text: '本周箱子：矮脚青、白萝卜、紫薯、胡萝卜、鸡蛋十枚，一份 88 元。' },
    ],
  },
  tushuguan: {
    rules: [
      { name: '开馆时间', words: ['开馆', '几点', '时间'], text: '周二至周日 9:00–21:00，周一闭馆。还书箱全天开放。' },
    ],
  },
}

/** Conversations by account: each a reader's lines and the answers by hand (`>`). */
export const TALKS: readonly {
  key: string
  reader: number
  daysAgo: number
  hour: number
  lines: readonly string[]
}[] = [
  {
    key: 'linjian',
    reader: 0,
    daysAgo: 3,
    hour: 8,
    lines: [
      '路線',
      '謝謝！請問溪谷線適合五歲的孩子嗎？',
      '> 溪谷線要過三次水，孩子走古樟步道更好，路上有倒木可以坐。',
      '太好了，週末就去。',
      '> 記得帶防蚊液，早上七點前鳥最多。',
    ],
  },
  { key: 'linjian', reader: 1, daysAgo: 1, hour: 19, lines: ['昨天那篇夜行記寫得真好，發光的是什麼菌？'] },
  {
    key: 'linjian',
    reader: 8,
    daysAgo: 6,
    hour: 21,
    lines: ['菌子可以吃嗎', '> 認不出的，一律當作有毒。這句話救過很多人。'],
  },
  { key: 'linjian', reader: 12, daysAgo: 0, hour: 7, lines: ['望遠鏡買哪一種好？', '預算一千左右，主要看鳥。'] },
  {
    key: 'shanhai',
    reader: 0,
    daysAgo: 2,
    hour: 15,
    lines: [
      '預約',
      '週六下午三點，兩位，可以嗎？',
      '> 可以的，靠窗的茶席為您留好了。請問怎麼稱呼？',
      '小雨。',
      '> 小雨您好，週六見。',
    ],
  },
  {
    key: 'shanhai',
    reader: 5,
    daysAgo: 1,
    hour: 11,
    lines: ['茶單', '老白茶可以寄到外地嗎？', '> 可以，滿兩罐包郵，三天內寄出。'],
  },
  { key: 'shanhai', reader: 9, daysAgo: 0, hour: 9, lines: ['請問今天開門嗎？', '地址'] },
  {
    key: 'shanhai',
    reader: 21,
    daysAgo: 4,
    hour: 13,
    lines: [
      '上次買的水仙有點受潮，該怎麼辦？',
      '> 攤開在通風的地方晾半天，再用小火焙十分鐘。拿不準就帶來店裡，我們替您焙。',
      '太感謝了。',
    ],
  },
  {
    key: 'qingshi',
    reader: 2,
    daysAgo: 2,
    hour: 20,
    lines: ['读书会', '张小雨，一个人', '> 已经登记，周四晚七点，二楼。第一周读到第一百页。'],
  },
  { key: 'qingshi', reader: 14, daysAgo: 1, hour: 12, lines: ['旧书回收是这周六吗？'] },
  { key: 'haichengqixiang', reader: 3, daysAgo: 0, hour: 7, lines: ['天气'] },
  {
    key: 'haichengqixiang',
    reader: 6,
    daysAgo: 1,
    hour: 18,
    lines: ['报名开放日，两大一小', '> 已登记第 14 组，周六上午九点半在观测站门口集合。'],
  },
  {
    key: 'xingye',
    reader: 4,
    daysAgo: 2,
    hour: 20,
    lines: ['今晚', '在陽台能看到嗎？', '> 朝東南、沒有路燈直射就可以。先關掉室內的燈，等十分鐘。'],
  },
  { key: 'yunshang', reader: 7, daysAgo: 1, hour: 17, lines: ['本周箱子还有吗', '配送'] },
  {
    key: 'yunshang',
    reader: 11,
    daysAgo: 3,
    hour: 19,
    lines: ['收到的青菜有两片烂叶', '> 抱歉！拍张照片发来，下次箱子里补您一份。', '没关系，其他都很好。'],
  },
  { key: 'tushuguan', reader: 10, daysAgo: 5, hour: 10, lines: ['周一开馆吗', '> 周一闭馆整架，还书箱全天开放。'] },
]

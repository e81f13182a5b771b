interface Shown {
  pictures: readonly { id: string; alt: string }[]
  voiceId: string
  videoId: string
  articleId: string
  accountId: string
  voteId: string
}

const picture = ({ id, alt }: { id: string; alt: string }) => `<img src="/media/${id}/1280.webp" alt="${alt}">`
const card = (kind: string, id: string, words: string) =>
  `<figure data-kind="${kind}" data-id="${id}"><figcaption>${words}</figcaption></figure>`
const note = (name: string, n: number) => `<sup><a href="#fn-${name}">${n}</a></sup>`
const row = (tag: 'th' | 'td', ...cells: string[]) =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`

const TABLE = `<table><thead>${row('th', '時刻', '聲音', '大約是')}</thead><tbody>${[
  row('td', '05:40', '一長兩短，往上挑', '繡眼畫眉'),
  row('td', '06:05', '一串越來越密的笑聲', '竹雞'),
  row('td', '06:20', '清亮的三個音', '白頭鵯'),
].join('')}</tbody></table>`

const CODE = `<pre><code class="language-python">from collections import Counter

heard = Counter(line.split()[1] for line in open("notes.txt"))
for bird, times in heard.most_common(5):
    print(f"{bird}\\t{times}")</code></pre>`

export const LISTENING = {
  title: '山間聽音筆記：一隻鳥、一段溪、一張表',
  summary: '閉上眼睛走一段路，把聽見的寫下來：怎麼錄、怎麼記、怎麼數。',
}

/** An article with everything that a body can hold, so that the demonstration shows it once. */
export const listeningBody = ({ pictures, voiceId, videoId, articleId, accountId, voteId }: Shown): string =>
  [
    `<p>看得見的東西太多，耳朵就懶了。這個月我給自己出了一道題：<strong>每天清晨閉著眼坐二十分鐘</strong>，只記聲音，不記顏色${note('a', 1)}。下面是抄整齊了的筆記。</p>`,
    '<h2>先聽，再查名字</h2>',
    '<p>聽見的第一個念頭往往是「這是什麼鳥」。忍住，先寫它<em>怎麼叫</em>：幾個音、往上還是往下、隔多久再來一次。名字可以晚一點，聲音過去就過去了。</p>',
    card('voice', voiceId, '清晨五點四十，溪邊'),
    TABLE,
    `<aside data-kind="callout" data-tone="tip"><p>錄音時把手機放在石頭上，不要拿在手裡：手汗和呼吸比鳥還大聲。</p></aside>`,
    '<h2>溪水也有高低</h2>',
    '<p>同一段溪，水深的地方聲音低，水淺石多的地方聲音碎。走過三個轉彎，不看也知道走到哪裡了。</p>',
    `<figure data-kind="gallery">${pictures.slice(0, 3).map(picture).join('')}<figcaption>三個轉彎，三種水聲</figcaption></figure>`,
    card('video', videoId, '日出前後的山谷'),
    '<blockquote><p>風停下來的時候，才聽得見葉子自己的聲音。</p></blockquote>',
    '<h3>數一數</h3>',
    '<p>筆記寫滿兩頁，就值得數一次。我用的是一段很短的程式，一行一筆，前面是時刻，後面是名字：</p>',
    CODE,
    `<aside data-kind="callout" data-tone="warning"><p>不要放錄音去引鳥。繁殖季裡牠們會離巢來趕你，一來一回，窩裡的蛋就涼了${note('b', 2)}。</p></aside>`,
    '<ul><li>帶：一支鉛筆、一本防水筆記、一塊坐墊</li><li>不帶：喇叭、零食、急著回去的心</li></ul>',
    '<p>想看這片林子冬天的樣子，可以從這一篇讀起；走累了，山腳下有間茶舍。</p>',
    card('article', articleId, '同一片林子的冬天'),
    card('account', accountId, '山腳下的茶舍'),
    '<hr>',
    '<p>下一篇寫什麼，由大家來選。</p>',
    card('vote', voteId, '下一篇想讀什麼？'),
    '<ol data-kind="footnotes"><li id="fn-a"><p>二十分鐘是試出來的：再短耳朵還沒醒，再長腳就麻了。</p></li><li id="fn-b"><p>各地規定不同，出門前先查一查保護區的告示。</p></li></ol>',
  ].join('')

export const BARK = {
  title: '認樹先認皮',
  summary: '葉子會騙人，樹皮不會。跟老林務員走一趟，學會用手認五種樹。',
  /** Sent with a slip of the pen in it, which is mended a day later (PUB-2). */
  slip: ['像剛出爐的面包皮', '像剛出爐的麵包皮'],
  body: [
    '<p>老林務員走路不抬頭。他說抬頭看葉子的是客人，伸手摸樹皮的才是住在這裡的人。我跟在後面學了一個上午，指甲縫裡全是松脂。</p>',
    '<p>第一棵是香楠，皮灰得均勻，摸上去細，折一小枝湊近聞，有香灰的味道。第二棵是江某，光滑得不像話，像剛出爐的面包皮，敲一敲還空空地響。</p>',
    '<p>第三棵是楓香，小樹光溜，老樹裂成一格一格，格子裡住著螞蟻。第四棵是烏心石，皮上有橫著的細紋，像誰拿梳子梳過。最後一棵是青剛櫟，硬，冷，雨後也不吸水。</p>',
    '<p>他讓我閉上眼，牽著手放到一棵樹上。我說楓香，他笑，說是烏心石。再來一次，對了。他說認樹和認人一樣，錯過幾回才記得住。</p>',
  ].join(''),
}

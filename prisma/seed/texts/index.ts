import { haichengqixiang } from './haichengqixiang'
import { haowu } from './haowu'
import { jiangcheng } from './jiangcheng'
import { laocheng } from './laocheng'
import { linjian } from './linjian'
import { qingshi } from './qingshi'
import { shanhai } from './shanhai'
import { tushuguan } from './tushuguan'
import type { Topic } from './topic'
import { xiaolu } from './xiaolu'
import { xingye } from './xingye'
import { yiwanmian } from './yiwanmian'
import { yunshang } from './yunshang'

export const TOPICS: Readonly<Record<string, Topic>> = {
  haichengqixiang,
  haowu,
  jiangcheng,
  laocheng,
  linjian,
  qingshi,
  shanhai,
  tushuguan,
  xiaolu,
  xingye,
  yiwanmian,
  yunshang,
}

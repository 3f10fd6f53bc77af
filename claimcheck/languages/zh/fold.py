"""Traditional → simplified, one character for one, so that one grammar reads both.

Only characters that the grammar's words use are folded: names and metrics are always cut from the text as
written, so a complete conversion would add nothing. Look-alike forms of the same word are folded too.
"""

from __future__ import annotations

import re

_TRADITIONAL = (
    "億萬個點較長減產業億國際總額積達產額幣歐鎊韓兩貳參陸億幾數餘約過對與從為無於這來進貿貨運輸輛臺噸"
    "裡斤畝頃電氣風熱線級層樓處間場隊團員戶歲週年時鐘節號條項種類體衛醫藥療護師學質環動農漁業務營"
    "銀錢債資買賣價漲跌盤費稅預計劃實際際佔歷紀錄紅綠藍東車馬鐵軌飛機關門開閉報導據稱說談論認識讓"
    "請謝證調查統計協會議辦廳縣鄉鎮區灣陽陰陳張劉楊趙孫鄭馮蔣韓許呂蘇盧賈鄒閻譚廖賴龔龐樊蘭錢湯"
    "發佈復現階劇劍創勝勞勢匯單參變圖執壓執媒寬寶將專屬島嶼幫應廣廢恆態擴擊擴擔擬擇擺攜攝據敗敵"
    "斷時晉暫曆書極構樣標樞橋檔檢權歡歸殘殺決沒況淨準溫滿漢潛澤濟濱灘為爭爾狀獎獨獲現瑪瓊療盡監"
    "盤眾礎礙禮稅稱穩窮競筆築範簡簽籌糧約級紡純紐納組細終絕給絡統絲經綜維網緊線締編緩練縣縮總織續"
    "習聯聲職腦舉興舊艙藝蘇處虧術衝補裝複見規視覽覺觀計討訓記許訪設評試詢該詳語誌誠調請課諮證譯"
    "護讀變讓豐負財貢貧責貴貸費貿賀資賓賠賣質購贏趨躍車軍軟軸較載輔輕輛輝輪輯輸轉辦農連週進遊運"
    "過達違遠適選遷還郵鄭醫釋針釣鈔鋁銅銷鋼錄錯鍵鎮鐘鐵長門閉開閒間關隊階際陸陽隨險離難雙雲電青"
    "靜響頁頂項順須預頭頻題額顆願類顧風飛飯館駐駕驗驚體髮鬆魚鮮鳥鳴麗黃點齊齡龍龐龜擁滙祇佔註"
    "嗎嚴國圍園圓塊壞報墊壯聖墳壘夢夾奪奮婦媽寧審寫導層岡峽崗帥師帶幹廈廠張彈強彎錄徹徑愛慶慮"
    "憂懷戰戲戶拋掃掛採揚換損搶撥擋攔敘斬曉榮槍樂樹檢櫃歐歲氫汙溝滯漁漸澆濃灑災煙燈燒爐獻環"
    "產畢異瘋皺盜確碼禍種積稱穀窩筆節紅紋細給綁綱緒緣縱繪繳罰罷聞肅腫腳膠膽臨臺艦莊華萊蔣薩蘋蟲"
    "裏製複訂訊診詞詩誇誤誰談諾謀謹譽讚賬賭贊趙蹟軌軋輻邁邊鄧鄰釀鈣鉅銳錢鍋鍊鎖閣闆閱闊陣陰隱隻雖"
    "雜雞霧韋頒顏顯飾飲飽餐養馬騎騰驅髒鬥鹽麥黨齒嘆檯淒剎劃剛則剝務勵勻匱華協卻厲叢吳呂啟喪喬嚐囑"
)
_SIMPLIFIED = (
    "亿万个点较长减产业亿国际总额积达产额币欧镑韩两贰叁陆亿几数余约过对与从为无于这来进贸货运输辆台吨"
    "里斤亩顷电气风热线级层楼处间场队团员户岁周年时钟节号条项种类体卫医药疗护师学质环动农渔业务营"
    "银钱债资买卖价涨跌盘费税预计划实际际占历纪录红绿蓝东车马铁轨飞机关门开闭报导据称说谈论认识让"
    "请谢证调查统计协会议办厅县乡镇区湾阳阴陈张刘杨赵孙郑冯蒋韩许吕苏卢贾邹阎谭廖赖龚庞樊兰钱汤"
    "发布复现阶剧剑创胜劳势汇单参变图执压执媒宽宝将专属岛屿帮应广废恒态扩击扩担拟择摆携摄据败敌"
    "断时晋暂历书极构样标枢桥档检权欢归残杀决没况净准温满汉潜泽济滨滩为争尔状奖独获现玛琼疗尽监"
    "盘众础碍礼税称稳穷竞笔筑范简签筹粮约级纺纯纽纳组细终绝给络统丝经综维网紧线缔编缓练县缩总织续"
    "习联声职脑举兴旧舱艺苏处亏术冲补装复见规视览觉观计讨训记许访设评试询该详语志诚调请课咨证译"
    "护读变让丰负财贡贫责贵贷费贸贺资宾赔卖质购赢趋跃车军软轴较载辅轻辆辉轮辑输转办农连周进游运"
    "过达违远适选迁还邮郑医释针钓钞铝铜销钢录错键镇钟铁长门闭开闲间关队阶际陆阳随险离难双云电青"
    "静响页顶项顺须预头频题额颗愿类顾风飞饭馆驻驾验惊体发松鱼鲜鸟鸣丽黄点齐龄龙庞龟拥汇只占注"
    "吗严国围园圆块坏报垫壮圣坟垒梦夹夺奋妇妈宁审写导层冈峡岗帅师带干厦厂张弹强弯录彻径爱庆虑"
    "忧怀战戏户抛扫挂采扬换损抢拨挡拦叙斩晓荣枪乐树检柜欧岁氢污沟滞渔渐浇浓洒灾烟灯烧炉献环"
    "产毕异疯皱盗确码祸种积称谷窝笔节红纹细给绑纲绪缘纵绘缴罚罢闻肃肿脚胶胆临台舰庄华莱蒋萨苹虫"
    "里制复订讯诊词诗夸误谁谈诺谋谨誉赞账赌赞赵迹轨轧辐迈边邓邻酿钙巨锐钱锅炼锁阁板阅阔阵阴隐只虽"
    "杂鸡雾韦颁颜显饰饮饱餐养马骑腾驱脏斗盐麦党齿叹台凄刹划刚则剥务励匀匮华协却厉丛吴吕启丧乔尝嘱"
)
_TABLE = str.maketrans(
    {old: new for old, new in zip(_TRADITIONAL, _SIMPLIFIED, strict=True) if old != new}
    | {"％": "%", "﹪": "%", "．": ".", "／": "/"}
    | dict(zip("０１２３４５６７８９ｋ", "0123456789k", strict=True))
)
_GROUPS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))(?<![0-9]{4}，)")
# The marks of a keyboard without full-width ones, as they stand among Chinese signs: 五座水厂,分别位于…
_HALF = re.compile("(?<=[\u3400-\u9fff”》）)])[,;:]|[,;:](?= ?[\u3400-\u9fff“《])")
_WIDE = {",": "，", ";": "；", ":": "："}
_SIGN = re.compile(r"[$＄￥¥€£]\s?\d{1,3}$")
_CURRENCY = re.compile(r"[美日欧港加澳英台][元圆镑币]|人民币|[元圆]")
_MARKS = frozenset("億萬個點較長國產體與這來進對經發說為會實報關兩幾陸貳負雙週禮％﹪．０１２３４５６７８９")


def fold(text: str) -> str:
    """Simplified characters for traditional ones, plain digits for full-width ones, a comma for ， inside a figure
    (3，215.7) and full-width marks for plain ones outside of it; same length."""
    if not _MARKS.isdisjoint(text):
        text = text.translate(_TABLE)
    text = _HALF.sub(_wide, text)
    return _GROUPS.sub(_comma, text) if "，" in text else text


def _wide(match: re.Match[str]) -> str:
    """The full-width form of a mark."""
    return _WIDE[match.group()]


def _comma(match: re.Match[str]) -> str:
    """A comma inside one figure; two sums with a currency each ($20，300美元) keep theirs."""
    start, end, text = match.start(), match.end() + 3, match.string
    return "，" if _SIGN.search(text, max(0, start - 4), start) and _CURRENCY.match(text, end) else ","

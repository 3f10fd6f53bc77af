"""Units as Chinese writes them: word → (code, factor to the code's unit).

Money by ISO 4217, physical units by UCUM, time by name; what has no code keeps its own word.
"""

from __future__ import annotations

from decimal import Decimal

_D = Decimal
DURATIONS = frozenset("year month quarter week day hour minute second ms century".split())

MONEY: dict[str, tuple[str, Decimal]] = {
    word: (code, _D(factor))
    for code, words in {
        "CNY": "元 元人民币 人民币元 块钱 人民币 圆",
        "USD": "美元 美金 美圆",
        "EUR": "欧元 欧",
        "JPY": "日元 日圆",
        "HKD": "港元 港币 元港币",
        "TWD": "新台币 新台币元 台币 元新台币 元台币",
        "MOP": "澳门元 澳门币",
        "GBP": "英镑",
        "RUB": "卢布",
        "KRW": "韩元 韩圆 韩币",
        "CHF": "瑞士法郎 瑞郎",
        "AUD": "澳元 澳大利亚元 澳币",
        "CAD": "加元 加拿大元 加币",
        "NZD": "新西兰元",
        "SGD": "新加坡元 新元 新币",
        "THB": "泰铢",
        "VND": "越南盾",
        "INR": "卢比 印度卢比",
        "PKR": "巴基斯坦卢比",
        "IDR": "印尼盾 印尼卢比 印度尼西亚盾",
        "MYR": "林吉特 马币 令吉",
        "PHP": "菲律宾比索",
        "MXN": "墨西哥比索",
        "ARS": "阿根廷比索",
        "BRL": "雷亚尔 巴西雷亚尔",
        "ZAR": "兰特",
        "TRY": "土耳其里拉 里拉",
        "SAR": "沙特里亚尔",
        "AED": "迪拉姆 阿联酋迪拉姆",
        "SEK": "瑞典克朗",
        "NOK": "挪威克朗",
        "DKK": "丹麦克朗",
        "PLN": "兹罗提",
        "KZT": "坚戈",
        "UZS": "苏姆",
        "EGP": "埃及镑",
        "ILS": "谢克尔",
        "UAH": "格里夫纳",
        "XBT": "比特币 个比特币 枚比特币",  # no ISO code; the one that exchanges use
    }.items()
    for word in words.split()
    for factor in ("1",)
} | {
    "角": ("CNY", _D("0.1")),
    "角钱": ("CNY", _D("0.1")),
    "毛钱": ("CNY", _D("0.1")),
    "毛": ("CNY", _D("0.1")),
    "分钱": ("CNY", _D("0.01")),
    "美分": ("USD", _D("0.01")),
    "欧分": ("EUR", _D("0.01")),
    "日本钱": ("JPY", _D("0.01")),
    "港仙": ("HKD", _D("0.01")),
    "便士": ("GBP", _D("0.01")),
}
# Symbols and names that stand before the figure.
MONEY_PREFIX: dict[str, str] = {
    "人民币": "CNY",
    "RMB": "CNY",
    "￥": "CNY",
    "¥": "CNY",
    "美元": "USD",
    "US$": "USD",
    "USD": "USD",
    "$": "USD",
    "HK$": "HKD",
    "港币": "HKD",
    "港元": "HKD",
    "NT$": "TWD",
    "新台币": "TWD",
    "€": "EUR",
    "£": "GBP",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
}

PHYSICAL: dict[str, str] = {
    word: code
    for code, words in {
        "t": "吨 公吨 t",
        "kg": "千克 公斤 kg KG",
        "g": "克 g",
        "mg": "毫克 mg",
        "ug": "微克 μg ug",
        "ng": "纳克 ng",
        "km": "公里 千米 km",
        "m": "米 公尺 m",
        "dm": "分米",
        "cm": "厘米 公分 cm",
        "mm": "毫米 mm",
        "um": "微米 μm",
        "nm": "纳米 nm",
        "[nmi_i]": "海里",
        "[mi_i]": "英里",
        "[ft_i]": "英尺",
        "[in_i]": "英寸 吋",
        "[yd_i]": "英码",
        "[ly]": "光年",
        "km2": "平方公里 平方千米 km² km2",
        "m2": "平方米 平米 ㎡ m² m2",
        "cm2": "平方厘米",
        "[sft_i]": "平方英尺 平方呎 方呎 呎",
        "[smi_us]": "平方英里",
        "har": "公顷 hm²",
        "[acr_us]": "英亩",
        "m3": "立方米 方 m³ m3",
        "km3": "立方公里",
        "cm3": "立方厘米",
        "L": "升 公升 L",
        "mL": "毫升 ml mL",
        "kW.h": "千瓦时 千瓦小时 kWh 度电",
        "MW.h": "兆瓦时 MWh",
        "GW.h": "吉瓦时 GWh",
        "TW.h": "太瓦时 TWh",
        "kW": "千瓦 kW",
        "MW": "兆瓦 MW",
        "GW": "吉瓦 GW",
        "W": "瓦 W",
        "kV": "千伏 kV",
        "V": "伏 伏特 V",
        "A": "安培",
        "A.h": "安时 Ah",
        "mA.h": "毫安时 mAh 毫安",
        "kV.A": "千伏安",
        "Hz": "赫兹 赫 Hz",
        "MHz": "兆赫 兆赫兹 MHz",
        "GHz": "吉赫 GHz",
        "Cel": "摄氏度 ℃ °C 度C",
        "[degF]": "华氏度 ℉ °F",
        "Pa": "帕 帕斯卡",
        "kPa": "千帕",
        "MPa": "兆帕 MPa",
        "hPa": "百帕 hPa",
        "J": "焦 焦耳",
        "GJ": "吉焦",
        "kcal": "千卡 大卡 kcal",
        "cal": "卡路里",
        "N": "牛 牛顿",
        "N.m": "牛米 牛·米",
        "mm[Hg]": "毫米汞柱 mmHg",
        "dB": "分贝 dB",
        "[HP]": "马力 匹马力",
        "[oz_av]": "盎司",
        "[lb_av]": "磅",
        "mol/L": "摩尔每升",
        "bit": "比特",
        "By": "字节",
        "kBy": "KB",
        "MBy": "MB 兆字节",
        "GBy": "GB 吉字节",
        "TBy": "TB 太字节",
        "PBy": "PB 拍字节",
        "EBy": "EB",
        "Mbit/s": "Mbps",
        "Gbit/s": "Gbps",
        "km/h": "千米每小时 公里每小时 km/h",
        "m/s": "米每秒 m/s",
        "kn": "节",
        "t.km": "吨公里",
        "person.km": "人公里",
        "[bbl_us]": "桶原油 桶石油",
        "TEU": "TEU",
        "亩": "亩",
        "斤": "斤 市斤",
        "两": "市两 两",
        "克拉": "克拉",
        "厘": "厘",
        "坪": "坪",
        "标准箱": "标准箱 国际标准箱",
        "标箱": "标箱",
        "像素": "像素",
    }.items()
    for word in words.split()
} | {"人公里": "人公里", "吨公里": "吨公里", "吨海里": "吨海里", "车公里": "车公里"}

TIME: dict[str, str] = {
    "年": "year",
    "周年": "year",
    "岁": "year",
    "周岁": "year",
    "虚岁": "year",
    "个月": "month",
    "月龄": "month",
    "季度": "quarter",
    "个季度": "quarter",
    "周": "week",
    "个星期": "week",
    "星期": "week",
    "个礼拜": "week",
    "天": "day",
    "昼夜": "day",
    "个工作日": "day",
    "工作日": "day",
    "个交易日": "day",
    "交易日": "day",
    "个小时": "hour",
    "小时": "hour",
    "个钟头": "hour",
    "分钟": "minute",
    "秒钟": "second",
    "秒": "second",
    "毫秒": "ms",
    "个世纪": "century",
    "个年头": "year",
    "日": "day",
}

# Counted as wholes: an unscaled integer of these is exact.
CLASSIFIERS = (
    "截 车道 个 名 位 人 人次 家 户 户次 辆 辆次 台 台次 台套 套 件 艘 艘次 架 架次 班 班次 列 列次 条 座 所 处 间 间次 栋 幢 幅 册 本 部 "
    "篇 期 届 次 场 场次 项 种 类 批 批次 起 例 份 张 枚 块 片 颗 粒 棵 株 头 只 匹 尾 羽 箱 袋 瓶 罐 桶 包 支 枝 根 把 "
    "口 眼 宗 笔 单 款 门 层 级 星 轮 代 国 省 市 县 区 村 镇 乡 州 站 店 校 卷 集 首 步 圈 盏 顶 副 对 双 组 队 团 "
    "人份 剂 剂次 针 股 手 点 分 车次 航次 趟 回 遍 字 页 词 席 票 户籍 道 帧 孔 对次 列车次 万人次 标台 车 客 吨次 "
    "床 张床位 枚 亿次 宗地 座次 帮 窝 笼 兜 亩次 盒 盘 杯 碗 枪 门次 家次 户均 人天 条次 件次 名次 "
    "册次 册件 校次 岛 县区 桌 艇 架飞机 尊 面 则 封 束 捆 筐 桩 尺 寸 公担 担 杆 滴 丝 县市 区县 省份 "
    "省区市 省市 省市区 个省区市 个省市区 个省市 人民 员 胎 朵 堆 排 栏 幕 曲 支队 阵 顿 口井 厅 馆 院 厂 矿 园 "
    "公里次 吨级 档 格 阶 环 段 章 杯 池 泵 株次 年次 例次 宗次 起次 批货 跨 扇 味 盆 篮 车皮 丘 垛 畦 服 帖 丸 劑"
).split()

# What a per-unit may be counted by in time: 吨/日, 每晚.
PER_UNITS: dict[str, str] = {
    "日": "day",
    "天": "day",
    "月": "month",
    "年": "year",
    "小时": "hour",
    "时": "hour",
    "秒": "s",
    "分钟": "minute",
    "周": "week",
    "季度": "quarter",
    "晚": "晚",
}

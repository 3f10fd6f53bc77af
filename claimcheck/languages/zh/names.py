"""Places, organisations and people as Chinese names them, by list and by suffix."""

from __future__ import annotations

import re

from .places import PLACE, PLACES, is_common

_CJK = r"[一-鿿]"
ORG_SUFFIX = (
    "公司 集团 银行 大学 学院 医院 机场 研究院 研究所 协会 学会 商会 联盟 委员会 管理局 统计局 总局 总署 海关 法院 检察院 中心 银行 基金会 交易所 "
    "证券 政府 总队 支队 大队 实验室 事务所 总工会 联合会 组织 平台 工厂 企业 项目 园区 景区 港口 港 铁路 电网 酒店 学校 中学 小学 "
    "厅 局 部 委 办 署 司 院 社 台 网 报 会 所 处 站 馆 厂 店 矿 业"
).split()
_ANY_BODY = ("有关", "相关", "各", "多", "职能", "主管", "政府", "这些", "上级", "当地", "地方")  # 有关部门: nobody in particular
_NO_OWNER = frozenset("企业 政府 组织 平台 工厂 中心 项目 园区 学校 酒店 铁路 电网 实验室 港口".split())
_ORG_LONG = "|".join(sorted((w for w in ORG_SUFFIX if len(w) > 1 and w not in _NO_OWNER), key=len, reverse=True))
_ORG_END = re.compile("(?:" + "|".join(sorted(ORG_SUFFIX, key=len, reverse=True)) + ")$")
_KNOWN_ORGS = frozenset(
    "总站 总局 分局 市局 县局 总队 支队 央行 人民银行 国家统计局 商务部 财政部 工信部 发改委 国家发改委 海关总署 世卫组织 世界银行 国际货币基金组织 联合国 欧盟委员会 欧洲央行 "
    "美联储 彭博 路透 公安部 教育部 交通运输部 文化和旅游部 国家能源局 中汽协 乘联会 中指院 猫眼 灯塔 万得 商会 气象部门 公安部门 交管部门 卫健部门 水利部门 应急部门 环保部门 官方 警方 院方 校方 厂方 当地政府 交警 "
    "法院 检察院 公诉机关 检方 控方 辩方 判决书 起诉书 裁定书 气象台 中央气象台 消防 世行 统计部门 海关 国铁集团 中国铁路 工商联".split()
)
COMPANY_ENDS = tuple(
    "股份 科技 控股 汽车 传媒 医药 生物 电子 能源 环境 重工 电气 光电 通信 软件 信息 材料 食品 酒业 乳业 钢铁 水泥 航空 地产 置业 物流 航运 影业 文化 娱乐 期货 保险 人寿 "
    "信托 超市 百货 药业 化工 石化 石油 矿业 锂业 铝业 黄金 电力 水务 燃气 环保 国际 智能 机械 新材 电器 家居 服饰 教育 旅游 酒店 农业 牧业 渔业 林业".split()
)
_TELLERS = ("咨询", "资讯", "智库", "调研", "咨询机构", "研究机构", "律所", "课题组", "专班", "指挥部")  # 某某咨询的数据显示
# A brand counts as a company only where a stock code, a time or an announcement follows it.
_BRAND = rf"{_CJK}{{2,4}}(?:{'|'.join(COMPANY_ENDS)})(?=[（(]|公告|发布|披露|今年|去年|前|上半年|第|营业|营收|实现|净|20|在港)"
_OWNER = re.compile(
    rf"(?P<place>(?:(?:{PLACE})(?:的)?){{1,4}})(?P<body>[一-鿿（）()“”·]{{0,14}}?(?:{_ORG_LONG}|金融业|制造业))?|"
    rf"{_BRAND}|[一-鿿（）()“”·A-Za-z]{{2,18}}?(?:{_ORG_LONG})"
)

_PEOPLE = re.compile("(?:港澳|香港|澳门|台湾|内地|大陆|境外|国内)(?:居民|同胞|旅客|游客)")  # who they are, not of whom
_PLACES = re.compile(rf"(?:{PLACE}){{1,4}}")

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝傅常闻伊靖蔺郁阚鄢漆楚匡郗郜郦鞠诸"
    "包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑储迟邝赖辜丘奚邸荀濮竺冼谌郏扈茹宦庾晁訾隗胥桓逯"
)
_RARE = frozenset("计宓习昌盖逄洪储燕冀屠荆茅")  # surnames that begin common words: believed only after a post
_TITLES = (
    "局长 主任 总经理 经理 董事长 书记 市长 省长 县长 区长 部长 司长 处长 科长 院长 校长 教授 研究员 分析师 专家 负责人 发言人 秘书长 会长 主席 总裁 总监 "
    "主管 工程师 医生 医师 所长 站长 队长 厂长 行长 村民 农户 店主 老板 居民 市民 代表 委员 创始人 合伙人 首席执行官 首席经济学家 经济学家 院士 理事长 馆长 "
    "镇长 乡长 村主任 支队长 大队长 庭长 法官 检察官 律师 部门负责人 CEO 主编 总编辑 博士 学者 副总 总师 台长 社长 总理 总统 首相 大臣 议员 发言人 顾问 "
    "讲师 老师 导演 运动员 教练 车主 司机 消费者 患者 家长 学生 志愿者 民警 干部 厅长 署长 关长 董秘 果农 菜农 茶农 粮农 棉农 花农 蜂农 农民 渔民 牧民 护士 厨师 业主 网友 店员 骑手 摊主 保安 船长 机长 产品经理 店长 教师 掌门人 带头人 合作社理事长 种植户 养殖户 县委书记 人士 员工 游客 主任医师 副教授"
).split()
_TITLE = "|".join(sorted(set(_TITLES), key=len, reverse=True))
_NAMED = re.compile(rf"^(?P<role>.*?(?:{_TITLE})(?:、.*(?:{_TITLE}))?)(?P<name>[一-鿿]{{2,4}}|[一-鿿]{{1,8}}(?:·[一-鿿]{{1,8}})+)$")
# Any other post that ends like one, before a name that begins with a surname: 总精算师乔木森.
_POST = re.compile(r"^(?P<role>[一-鿿、（）()]{2,30}[师长官员裁监管授士理任家记秘董农民户工手主商人])(?P<name>[一-鿿]{2,3})$")
_FOREIGN = re.compile(r"^[一-鿿]{1,8}(?:[·•・][一-鿿]{1,10})+$")
_ROLE_END = re.compile(rf"(?:{_TITLE})$")
_ADDRESSED = re.compile(rf"^(?P<name>[一-鿿]{{2,3}})(?P<role>{_TITLE})$")  # 毕明辉主任: the post behind the full name


def owner(text: str) -> str:
    """The place or organisation that ``text`` begins with (重庆市金融业), or an empty string."""
    match = _OWNER.match(text)
    if match is None or _PEOPLE.match(text):
        return ""
    place, found = (match["place"] or "").removesuffix("的"), match[0].removesuffix("的")
    if place and _stands(place):
        body = found[len(match["place"]) :]
        return found if body and not _NO_BODY.search(body) and _stands(found) else place
    named = not place and _stands(found) and not _NO_BODY.search(found) and not _ONLY_KIND.fullmatch(found)
    return found if named else ""


def place(name: str) -> str:
    """The place that the name of a body begins with (岭西省统计局: 岭西省), or an empty string."""
    match = _PLACES.match(name)
    return match[0] if match is not None and _stands(match[0]) else ""


def _stands(name: str) -> bool:
    """Whether what ends like a name is one, not a common noun or a clause."""
    if name in _COMMON or _COMMON_END.search(name) or is_common(name):
        return False
    return not _NO_NAME.search(name) and not _NOT_FIRST.match(name)


# What stands in a clause that ends in a body's name, never in the name: 采取公司, 上诉人设族公司, 租车公司.
_NO_BODY = re.compile(
    r"[：:（(]$|^[（(“”]|[多几做看说拿驶踏揭采]|上诉|原告|被告|甲方|乙方|主体|投资者|发行人|申请|涉案|犯罪|嫌疑|预计|针对|对于|届时|初步|判断|紧急|明确|下载|揭露|进一步|刚刚|供应|完善|扶持|"
    r"展示|举行|虚增|分析|掌握|存入|启用|财年|年度|报告|推荐|今后|次通过|该公司|及子|母公司|文宏时任|时任|曾任|现任|[和及与或]|[一两三四五六七八九十][个位]|某|^从|片区|^(?:该|先后|近日|称|具体)|参股公司|见深|军到|减持"
)
_ONLY_KIND = re.compile(
    r"(?:租车|广告|轮船|商业|知名|娱乐|影视|综合性?|外资|中小|民营|国有|互联网|房地产|保险|证券|基金|物流|快递|物业|装修|中介|旅游|担保|典当|股份|有限|有限责任|大型|小型|龙头|头部|核心|"
    r"三甲|公立|私立|民办|专科|普通|重点|高等|职业|外国语|青年|新版|新三板|挂牌|独角兽|跨国|制造|生产|供货|施工|建筑|开发|管理|运营|软件|网络|传媒|医药|食品|汽车|能源|电力|燃气|航空|铁路|公交|"
    r"地方|当地|基层|中级|高级|人民|各级|城市|农村|村镇|政策性|股份制|全国性|会计师|律师|医疗|联合体)*(?:公司|集团|银行|大学|学院|医院|机场|协会|学会|商会|证券|法院|检察院|事务所|中学|小学|大队|支队)"
)

# Common nouns that end as places and bodies do, and what a clause may begin with but no name does.
_COMMON = frozenset(
    "家乡 市区 厂区 城镇 乡镇 山区 景区 社区 小区 城市 项目区 园区 库区 灾区 城区 郊区 县区 街区 牧区 林区 学区 片区 矿区 辖区 全区 城乡 县城 农村 乡村 省市 县市 分公司 子公司 母公司 总公司 各地区 该地区 "
    "上市公司 保险公司 上级法院 一审法院 二审法院 原审法院 农业信息 统计信息".split()
)
_COMMON_END = re.compile(r"(?:农村|城镇|城市|社区|小区|户区|国省|项目区)$|^[^省市县区]{0,3}(?:分|子|母|总|该|某|投标|保险|上市)公司$")
_NOT_FIRST = re.compile(
    "据|与|仅|于|去|包括|导致|带动|根据|致|终于|请|增持|减持|继|下调|上调|新建|新设|新改|以|故|告|经(?!济|开)|指(?!南)|所以|目标|即|每|总投资|整合|事故|活动|采样|亏损|大中|县级|市级|省级|国家级|"
    "[一二两三四五六七八九十](?:类|条|所|座|个|期|批)|通过|选择|依托|对上|请|设(?!计)|乡镇|山区|家|整|率先|致使|按|应|解决|采购|受益|遴选|打掉|实行|狠抓|敦促|支持|建设(?!银)|希望|推进|裁定|归属|吸引|发布|控股|全资|加快|赖|联审|取消|样本|二|推动|提升|打造|支援|走进|深入"
)

# Words that no name holds: what matched is a clause, not an owner.
_NO_NAME = re.compile(r"[的由被把将这那]|哪些|一些|许多|作为|进入|^距|几个|各大|当然|如果|虽然|因为|签约|其中|来自|位于|实现|完成|建成|规划|记者|排名|[她他你我它们是向没些了着吗呢很]|一旦|建议|本次|讲座|涉事|女生|男生|^学生|^城市|受访|经过|(?<!华)为(?!民)|有(?!限|色|机|线)|在|不|就|都|也|还|然后|直接|助力|赠|打(?!印)|实施|创建|新建|引进|投建|招募|担任|资助|要求|骗取|发放|损毁|加盟|收受|重复|试点|陆续|开展|入选|提档|流窜|申报|强闯|笼络|严格|落实|因|若|如(?!皋|东)|比(?!亚)|让|给|得|全国各|多家|几家|两家|一家|(?<=.)全[省市县区国]|^(?:重点|合作|有关|相关|主要|这些|其|各|多个|部分|所有|一个|上述)|[居列获考距较比超低高占]|中考|国家省|^地市|^省市|^市县|^区县|^县区|^县市")


def is_a(name: str, what: str) -> bool:
    """Whether ``name`` is of the kind that 该公司, 全市 point to."""
    kind = _KINDS.get(what)
    if kind is not None:
        return name.endswith(kind)
    if what in "国省市县区州旗镇乡村街道自治区自治州":
        return name.endswith(what) or name in PLACES
    return name.endswith(what)


_KINDS = {
    **dict.fromkeys(("公司", "集团", "企业"), ("公司", "集团", "企业", *COMPANY_ENDS)),
    **dict.fromkeys(("行", "银行"), ("行", "银行")),
    **dict.fromkeys(("院", "医院"), ("院", "医院")),
    **dict.fromkeys(("校", "学校", "大学"), ("校", "大学", "学院", "中学", "小学")),
    **dict.fromkeys(("港", "港口"), ("港", "港口")),
}


def split_place(text: str) -> tuple[str, str | None]:
    """新华社北京 → (新华社, 北京): the agency and the place that follow one another in a dateline."""
    for place in _BY_LENGTH:
        if text.endswith(place) and len(text) > len(place):
            return text[: -len(place)], place
    match = re.search(r"(?<=[社网报讯路])[一-鿿]{2,6}$", text)
    if match is not None and match.start() >= 2:
        return text[: match.start()], match[0]
    return text, None


_BY_LENGTH = sorted(PLACES, key=len, reverse=True)


def is_organisation(text: str) -> bool:
    """Whether ``text`` ends the way organisations do, or is a known one."""
    return text in _KNOWN_ORGS or len(text) > 3 and text.endswith("部门") and not text.startswith(_ANY_BODY) or (
        len(text) >= 3 and (_ORG_END.search(text) is not None or text.endswith(COMPANY_ENDS) or text.endswith(_TELLERS))
    )


def person(text: str) -> tuple[str, str | None] | None:
    """Name and role of a person named by ``text`` (重庆市生态环境局副局长刘芹), or ``None``."""
    match = _NAMED.match(text)
    if match is not None and (match["name"][0] in SURNAMES | _RARE or "·" in match["name"]):
        return match["name"], match["role"]
    if _FOREIGN.match(text):
        return text, None
    match = _POST.match(text)
    if match is not None and match["name"][0] in SURNAMES and not is_organisation(text):
        return match["name"], match["role"]
    if 2 <= len(text) <= 3 and text[0] in SURNAMES:
        return text, None
    match = _ADDRESSED.match(text)
    if match is not None and match["name"][0] in SURNAMES:
        return match["name"], match["role"]
    match = _ROLE_END.search(text)
    if match is not None:
        return text, None
    return None

"""What counts nothing: names, dates, marks, set phrases. None of these sentences holds a claim."""

from __future__ import annotations

import pytest

from .reading import claims

FAMILIES = {
    "set phrases": "共建一带一路|一方面要稳增长|这是原因之一|双碳目标|三农工作|一批项目落地|十四五规划|四通八达|一心一意谋发展|千方百计保供应|一举两得|四面八方",
    "names of places and firms": "四川多地降雨|三亚湾风光|九江大桥|五道口商圈|百度发布公告|万科回应|六安市民|三星电子|八达岭长城|五角大楼宣布",
    "list marks": "一是抓落实|二是强管理|（三）健全机制|第一，统一思想|其二，完善制度|三要补短板|1. 提高认识|①加强领导|第三章 附则|一、总体要求",
    "dates and clocks": "会议于12月11日召开|9时30分开幕|2024年启动|上午10点整|10:45发车|2024-12-11更新|五一假期|十一黄金周|7日至9日举行|二〇二四年开馆",
    "numbers that identify": "热线12345|电话025-55551234|股票代码600987|京A88888号|邮编100031|编号A0217|国道G318线|3号楼102室|6幢102室|航班MU5101",
    "documents": "市发〔2024〕15号|《民法典》第1024条|详见第12页|依据第三十二条规定|见附件2|国办发〔2023〕7号|第5款规定|《三体》热播|《2024年报告》发布|第十一条修改为",
    "products": "搭载A320客机|华为Mate60|5G基站|4K超高清|存储12GB+256GB|歼-20战机|iPhone 15发布|Windows 11系统|C919客机|2017级新生",
    "sport": "3:0获胜|以87:72战胜对手|男子100米决赛|62公斤级冠军|110米栏夺冠|4×100米接力|第3节比赛|10米跳台项目|半决赛2比1取胜|50米步枪比赛",
    "plans and services": "三年行动方案|五年规划纲要|10年期国债|24小时值守|7×24小时服务|九年义务教育|一站式服务|两会期间|四年制本科|三甲医院",
    "empty counts": "三个方面发力|两个确保|四个意识|五个坚持|一个地方|一两个人|零件供应商|多次往返|一名记者看到|一家企业负责人说|两个层面|三个维度|三大攻坚战",
}  # fmt: skip
ROWS = [
    pytest.param(sentence, id=f"{family}-{sentence}") for family, row in FAMILIES.items() for sentence in row.split("|")
]


@pytest.mark.parametrize("sentence", ROWS)
def test_nothing_is_claimed(sentence: str) -> None:
    assert [claim.anchor.exact for claim in claims(f"{sentence}。")] == []

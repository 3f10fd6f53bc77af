"""Who says so: the speaker of a sentence by name and role, and sentences that name nobody."""

from __future__ import annotations

import pytest

from .reading import ZH

NAMED = """
市生态环境局副局长刘芹介绍，全年减排856吨。|刘芹|市生态环境局副局长
公司总精算师乔木森表示，产能提高15%。|乔木森|公司总精算师
“客流将增加15万人次。”地铁公司总经理孟七宝说。|孟七宝|地铁公司总经理
国家统计局发布的数据显示，出口增长4%。|国家统计局|
据省邮政管理局监测，快件同比增长18.7%。|省邮政管理局|
记者从云川省水利厅获悉，蓄水86.3亿立方米。|云川省水利厅|
东云航空公告，2月运力上升6.7%。|东云航空|
民航局数据显示，旅客运输量5980万人次。|民航局|
农业农村局市场监测显示，菜价下降1.8%。|农业农村局|
而省能源局的统计是，建成加氢站41座。|省能源局|
恒信人寿一季报显示，新业务价值41.3亿元。|恒信人寿|
伊石油部发言人阿西姆·吉哈德说，出口增加10%。|阿西姆·吉哈德|伊石油部发言人
陈师傅说，这趟车坐了30人。|陈师傅|
世界银行最新报告预测，增速为2.7%。|世界银行|
央行公布，利率下调0.1个百分点。|央行|
"""
NOBODY = """
全市出口增长4%，高于全国。
记者看到，现场有30人。
据了解，项目总投资3亿元。
数据显示，出口增长4%。
有专家认为不妥，涨幅3%。
这说明需求增长了5%。
甘亭镇：新建道路12公里
其中，出口3亿元。
他高兴得跳了起来，得了98分。
据悉，工程明年完工，投资8亿元。
"""


@pytest.mark.parametrize("row", [row for row in NAMED.split("\n") if row])
def test_the_speaker_is_named(row: str) -> None:
    text, name, role = row.split("|")
    speaker = ZH.speakers(text, 0, len(text))[-1]
    assert (speaker.name, speaker.role or "") == (name, role)


@pytest.mark.parametrize("text", [row for row in NOBODY.split("\n") if row])
def test_nobody_is_named(text: str) -> None:
    assert [speaker.name for speaker in ZH.speakers(text, 0, len(text))] == []
